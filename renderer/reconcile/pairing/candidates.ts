/** Rows that a row could be paired with instead, likeliest first. Pure. */
import { fold, type PairSide, type Side } from '../../../shared/contract/view.ts';
import type { PairRow } from '../rows.ts';

export interface Candidate {
  side: PairSide;
  /** The row it stands in: alone, or paired with another. */
  row: PairRow;
}

/** More than anyone reads; the search narrows them down. */
export const CANDIDATES_SHOWN = 40;

const words = (text: string) =>
  new Set(
    fold(text)
      .split(/[^\p{L}\p{N}]+/u)
      .filter(Boolean),
  );

/** Share of the words of two names that are common, from 0 to 1. */
function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let common = 0;
  for (const word of a) if (b.has(word)) common += 1;
  return a.size + b.size === 0 ? 0 : (2 * common) / (a.size + b.size);
}

/**
 * @param row the row that is paired anew
 * @param from the side of it that stays; the candidates are of the other one
 * @param search words that must all occur, with or without their marks
 */
export function candidates(
  row: PairRow,
  from: Side,
  rows: readonly PairRow[],
  search: string,
): { shown: Candidate[]; all: number } {
  const other = from === 'base' ? 'against' : 'base';
  const own = row[from];
  if (!own) return { shown: [], all: 0 };
  const name = words(own.name);
  const wanted = fold(search).split(/\s+/).filter(Boolean);
  const found = rows.flatMap((each) => {
    const side = each[other];
    if (!side || each.id === row.id || !wanted.every((word) => each.haystack.includes(word))) return [];
    // A row without a partner is what is looked for most of the time.
    const score = likeness(name, words(side.name)) + (each[from] ? 0 : 0.25);
    return [{ side, row: each, score }];
  });
  found.sort((a, b) => b.score - a.score);
  return { shown: found.slice(0, CANDIDATES_SHOWN), all: found.length };
}
