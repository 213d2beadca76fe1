/**
 * Pairs the rows of two tables of one indicator set, one-to-one over the whole table.
 *
 * What a person confirmed comes first; then, each on what the one before left over: rows of one indicator id, rows of
 * one name, rows of like names (`stages.ts`). Names that differ in nothing that carries meaning are `automatic`; every
 * other plausible pair is `suggested` and waits for a person. STT takes no part.
 *
 * One agency may hand its plan over to another, but where several communes or agencies report side by side, the rows
 * of two of them are never paired automatically (`reporters.ts`).
 *
 * The answer does not depend on the order of the rows, and swapping the sides swaps the answer: the work is
 * done on rows in canonical order, with the sides in canonical order too. Rows that say exactly the same
 * (name, section, target, agency, id) are interchangeable.
 */
import type { PairingClass } from '../reconciliation.ts';
import type { Refusal, Remainder } from './certain.ts';
import { SAME_INDICATOR } from './certain.ts';
import type { PairingRow, PairingStep, PreparedRow } from './prepare.ts';
import { NameReadings, prepareRows } from './prepare.ts';
import { nameReporters } from './reporters.ts';
import { pairInStages } from './stages.ts';
import type { Twins } from './twins.ts';
import { pairTwins } from './twins.ts';

export type { PairingRow, PairingStep } from './prepare.ts';

export interface RowPair {
  /** Index in the base list. */
  base: number;
  /** Index in the list it is compared with. */
  against: number;
  class: PairingClass;
  /** Likeness of the names, 0 to 1, four decimals. */
  score: number;
  /** Why, in Vietnamese. */
  reasons: string[];
}

export interface Pairing {
  /** By base index. */
  pairs: RowPair[];
  onlyInBase: number[];
  onlyInAgainst: number[];
  /** So many names were left over on both sides that like names were not looked for: whoever shows it says so. */
  likenessSkipped: boolean;
}

export interface PairingOptions {
  /** Whether a person refused this pair (indexes of the two lists): it is never made again. */
  refused?: (base: number, against: number) => boolean;
}

/** Pairs two lists of rows. Every row is in exactly one pair or in one of the `onlyIn` lists. */
export function pairRows(
  base: readonly PairingRow[],
  against: readonly PairingRow[],
  options: PairingOptions = {},
): Pairing {
  const work = pairingSteps(base, against, options);
  for (;;) {
    const next = work.next();
    if (next.done === true) return next.value;
  }
}

/** The same, pausing often enough that a caller can report progress and stop. */
export function* pairingSteps(
  base: readonly PairingRow[],
  against: readonly PairingRow[],
  { refused = () => false }: PairingOptions = {},
): Generator<PairingStep, Pairing> {
  const twins = pairTwins(base, against, refused);
  if (twins !== null) return ofTwins(twins, base.length, against.length);
  const names = new NameReadings();
  const baseRows = yield* prepareRows(base, names);
  const againstRows = yield* prepareRows(against, names);
  nameReporters({ given: base, rows: baseRows }, { given: against, rows: againstRows }, names);
  yield { done: base.length, total: base.length };
  if (isInOrder(baseRows, againstRows)) {
    const inOrder: Refusal = (row, other) => refused(row.index, other.index);
    return yield* pairPrepared({ base: baseRows, against: againstRows }, inOrder, false);
  }
  const turned: Refusal = (row, other) => refused(other.index, row.index);
  const swapped = yield* pairPrepared({ base: againstRows, against: baseRows }, turned, true);
  return {
    pairs: swapped.pairs
      .map((pair) => ({ ...pair, base: pair.against, against: pair.base }))
      .sort((a, b) => a.base - b.base),
    onlyInBase: swapped.onlyInAgainst,
    onlyInAgainst: swapped.onlyInBase,
    likenessSkipped: swapped.likenessSkipped,
  };
}

function ofTwins(twins: readonly Twins[], baseCount: number, againstCount: number): Pairing {
  const pairs = twins.map(
    ({ base, against }): RowPair => ({
      base,
      against,
      class: 'automatic',
      score: 1,
      reasons: [SAME_INDICATOR],
    }),
  );
  const others = (count: number, taken: ReadonlySet<number>) =>
    Array.from({ length: count }, (_, index) => index).filter((index) => !taken.has(index));
  return {
    pairs,
    onlyInBase: others(baseCount, new Set(twins.map(({ base }) => base))),
    onlyInAgainst: others(againstCount, new Set(twins.map(({ against }) => against))),
    likenessSkipped: false,
  };
}

function* pairPrepared(rows: Remainder, refused: Refusal, swapped: boolean): Generator<PairingStep, Pairing> {
  const { matches, rest, skipped } = yield* pairInStages(rows, refused, swapped);
  const pairs = matches.map(
    (match): RowPair => ({
      base: match.base.index,
      against: match.against.index,
      class: match.class,
      score: Math.round((match.score ?? 1) * 10_000) / 10_000,
      reasons: match.reasons,
    }),
  );
  return {
    pairs: pairs.sort((a, b) => a.base - b.base),
    onlyInBase: rest.base.map((row) => row.index).sort((a, b) => a - b),
    onlyInAgainst: rest.against.map((row) => row.index).sort((a, b) => a - b),
    likenessSkipped: skipped,
  };
}

/** Whether the first list comes first in canonical order, whichever side it is on. */
function isInOrder(one: readonly PreparedRow[], other: readonly PreparedRow[]): boolean {
  for (const [index, row] of one.entries()) {
    const against = other[index];
    if (against === undefined) return false;
    if (row.canonical !== against.canonical) return row.canonical < against.canonical;
  }
  return true;
}
