/**
 * Counts the names that a list may know for certain, without pairing the two: enough to leave out lists that a
 * file cannot be about.
 *
 * Two names that can only be the same differ in a few words at most. Of one word more than that, at least one is in both
 * letter for letter, so that only names with one of a few rare words in common are held against each other.
 */
import { agreementOf, wordsForgiven } from './agreement.ts';
import type { PairingRow, PairingStep, PreparedRow } from './prepare.ts';
import { prepareRows } from './prepare.ts';

export type { PreparedRow } from './prepare.ts';

/** Names held against a list between two pauses. */
const NAMES_AT_ONCE = 200;

/** Rows taken apart once, to be held against several lists. */
export function takenApart(rows: readonly PairingRow[]): Generator<PairingStep, PreparedRow[]> {
  return prepareRows(rows);
}

/** How many of the rows `pairRows` could pair automatically with rows of the list: never fewer than it does. */
export function* countRecognised(
  rows: readonly PreparedRow[],
  list: readonly PairingRow[],
): Generator<PairingStep, number> {
  const known = yield* takenApart(list);
  const exact = new Set(known.flatMap(({ key, joined }) => [key, joined]));
  const byWord = new Map<string, PreparedRow[]>();
  for (const row of known) {
    for (const word of new Set(row.content)) {
      const of = byWord.get(word);
      if (of === undefined) byWord.set(word, [row]);
      else of.push(row);
    }
  }
  const isKnown = (row: PreparedRow) =>
    exact.has(row.key) ||
    (row.joined !== '' && exact.has(row.joined)) ||
    rarest(row, byWord).some((word) => byWord.get(word)?.some((other) => agreementOf(row, other) !== null));
  let count = 0;
  for (const [index, row] of rows.entries()) {
    if (index % NAMES_AT_ONCE === 0) yield { done: index, total: rows.length };
    if (isKnown(row)) count += 1;
  }
  return count;
}

/** So many words more may be of a phrase that is left out where it is spelt right: "trên địa bàn". */
const SCOPE_WORDS = 3;

/** The rarest words of a name, one more than a name of one row longer may have of its own. */
function rarest({ content }: PreparedRow, byWord: ReadonlyMap<string, readonly PreparedRow[]>): string[] {
  const times = (word: string) => byWord.get(word)?.length ?? 0;
  const needed = wordsForgiven(Math.ceil(content.length * 1.2) + SCOPE_WORDS) + SCOPE_WORDS;
  // A word that the name has twice may be of its own once: every place counts.
  return [...content].sort((a, b) => times(a) - times(b)).slice(0, needed);
}
