/**
 * Pairs the rows of two tables of one indicator set, one-to-one over the whole table.
 *
 * Three stages, each on what the one before left over: rows of one indicator id, rows of one name, rows of
 * like names. Only the first two, and names that differ in nothing but slips and function words, are
 * `automatic`; every other plausible pair is `suggested` and waits for a person. STT takes no part.
 *
 * One agency may hand its plan over to another, but where several report side by side, the rows of two of them
 * are never paired automatically.
 *
 * The answer does not depend on the order of the rows, and swapping the sides swaps the answer: the work is
 * done on rows in canonical order, with the sides in canonical order too. Rows that say exactly the same
 * (name, section, target, agency, id) are interchangeable.
 */
import type { PairingClass } from '../reconciliation.ts';
import { matchByIndicator, matchByName } from './certain.ts';
import { matchByLikeness } from './likeness.ts';
import type { PairingRow, PairingStep, PreparedRow } from './prepare.ts';
import { hasSeveralAgencies, prepareRows } from './prepare.ts';

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

/** Pairs two lists of rows. Every row is in exactly one pair or in one of the `onlyIn` lists. */
export function pairRows(base: readonly PairingRow[], against: readonly PairingRow[]): Pairing {
  const work = pairingSteps(base, against);
  for (;;) {
    const next = work.next();
    if (next.done === true) return next.value;
  }
}

/** The same, pausing often enough that a caller can report progress and stop. */
export function* pairingSteps(
  base: readonly PairingRow[],
  against: readonly PairingRow[],
): Generator<PairingStep, Pairing> {
  const byAgency = hasSeveralAgencies(base) || hasSeveralAgencies(against);
  const baseRows = yield* prepareRows(base, byAgency);
  const againstRows = yield* prepareRows(against, byAgency);
  if (isInOrder(baseRows, againstRows)) return yield* pairPrepared(baseRows, againstRows, false);
  const swapped = yield* pairPrepared(againstRows, baseRows, true);
  return {
    pairs: swapped.pairs
      .map((pair) => ({ ...pair, base: pair.against, against: pair.base }))
      .sort((a, b) => a.base - b.base),
    onlyInBase: swapped.onlyInAgainst,
    onlyInAgainst: swapped.onlyInBase,
    likenessSkipped: swapped.likenessSkipped,
  };
}

function* pairPrepared(
  base: PreparedRow[],
  against: PreparedRow[],
  swapped: boolean,
): Generator<PairingStep, Pairing> {
  // Each stage takes its time over a large table.
  const pause = { done: against.length, total: against.length };
  const byIndicator = matchByIndicator({ base, against });
  yield pause;
  const byName = matchByName(byIndicator.rest);
  yield pause;
  const byLikeness = yield* matchByLikeness(byName.rest, swapped);
  const certain = [...byIndicator.matches, ...byName.matches].map((match) => ({ ...match, score: 1 }));
  const pairs = [...certain, ...byLikeness.matches].map(
    (match): RowPair => ({
      base: match.base.index,
      against: match.against.index,
      class: match.automatic ? 'automatic' : 'suggested',
      score: Math.round(match.score * 10_000) / 10_000,
      reasons: match.reasons,
    }),
  );
  return {
    pairs: pairs.sort((a, b) => a.base - b.base),
    onlyInBase: byLikeness.rest.base.map((row) => row.index).sort((a, b) => a - b),
    onlyInAgainst: byLikeness.rest.against.map((row) => row.index).sort((a, b) => a - b),
    likenessSkipped: byLikeness.skipped,
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
