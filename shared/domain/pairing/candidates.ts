import type { PreparedRow } from './prepare.ts';
import { isFunctionWord } from './prepare.ts';
import type { WordWeights } from './similarity.ts';

/** How many of the likeliest partners of a row are looked at closely. */
const KEPT = 16;

/**
 * Pairs of rows worth comparing closely: for every row of either side, the rows of the other side that
 * share most of its words. Positions are those in the lists given.
 */
export function candidatePairs(
  left: readonly PreparedRow[],
  right: readonly PreparedRow[],
  weights: WordWeights,
): [number, number][] {
  const found = new Set<number>();
  for (const [l, r] of likeliest(left, right, weights)) found.add(l * right.length + r);
  for (const [r, l] of likeliest(right, left, weights)) found.add(l * right.length + r);
  return [...found]
    .sort((a, b) => a - b)
    .map((code) => [Math.floor(code / right.length), code % right.length]);
}

function* likeliest(
  rows: readonly PreparedRow[],
  others: readonly PreparedRow[],
  weights: WordWeights,
): Generator<[number, number]> {
  const index = new Map<string, number[]>();
  others.forEach((other, position) => {
    for (const word of new Set(other.words)) {
      if (isFunctionWord(word)) continue;
      const list = index.get(word);
      if (list === undefined) index.set(word, [position]);
      else list.push(position);
    }
  });
  const size = (row: PreparedRow) => row.words.reduce((total, word) => total + weights.of(word), 1);
  const sizes = others.map(size);
  const shared = new Float64Array(others.length);
  for (const [position, row] of rows.entries()) {
    shared.fill(0);
    const touched = new Set<number>();
    for (const word of new Set(row.words)) {
      const weight = weights.of(word);
      for (const other of index.get(word) ?? []) {
        shared[other] = (shared[other] ?? 0) + weight;
        touched.add(other);
      }
    }
    const own = size(row);
    const rank = (other: number) => (shared[other] ?? 0) / (own + (sizes[other] ?? 0));
    const best = [...touched].sort((a, b) => rank(b) - rank(a) || a - b).slice(0, KEPT);
    for (const other of best) yield [position, other];
  }
}
