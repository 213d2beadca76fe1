/**
 * Counts the names that a list may know for certain, without pairing the two: enough to leave out lists that a
 * file cannot be about.
 *
 * Two names that say the same differ in a few words at most. Cut into one stretch more than that, at least one
 * stretch is the same letter for letter, so that only names with a common stretch are held against each other.
 */
import type { PairingRow, PairingStep, PreparedRow } from './prepare.ts';
import { prepareRows } from './prepare.ts';
import { saysTheSame, slipsForgiven } from './similarity.ts';

export type { PreparedRow } from './prepare.ts';

/** Names held against a list between two pauses. */
const NAMES_AT_ONCE = 200;

/** Rows taken apart once, to be held against several lists. */
export function takenApart(rows: readonly PairingRow[]): Generator<PairingStep, PreparedRow[]> {
  return prepareRows(rows, false);
}

/** How many of the rows `pairRows` could pair automatically with rows of the list: never fewer than it does. */
export function* countRecognised(
  rows: readonly PreparedRow[],
  list: readonly PairingRow[],
): Generator<PairingStep, number> {
  const known = yield* takenApart(list);
  const keys = new Set(known.map(({ key }) => key));
  const byStretch = Map.groupBy(
    known.flatMap((row) => stretchesOf(row).map((stretch) => ({ stretch, row }))),
    ({ stretch }) => stretch,
  );
  const isKnown = (row: PreparedRow) =>
    keys.has(row.key) ||
    stretchesOf(row).some((stretch) => byStretch.get(stretch)?.some((other) => saysTheSame(row, other.row)));
  let count = 0;
  for (const [index, row] of rows.entries()) {
    if (index % NAMES_AT_ONCE === 0) yield { done: index, total: rows.length };
    if (isKnown(row)) count += 1;
  }
  return count;
}

function stretchesOf({ content }: PreparedRow): string[] {
  const parts = slipsForgiven(content.length) + 1;
  return Array.from({ length: parts }, (_, part) => {
    const [from, to] = [part, part + 1].map((edge) => Math.floor((edge * content.length) / parts));
    return `${content.length}/${part}: ${content.slice(from, to).join(' ')}`;
  });
}
