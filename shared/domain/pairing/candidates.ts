import type { PairingStep, PreparedRow } from './prepare.ts';
import { isFunctionWord } from './prepare.ts';
import type { WordWeights } from './similarity.ts';

/** How many of the likeliest partners of a row are looked at closely. */
const KEPT = 16;
/** A longer list asks nothing: only the rows of the shorter one look for partners in it. */
const MOST_ROWS = 2000;
/** Beyond this many possible pairs (2,000 rows against 2,000) the search is left out. */
const MOST_COMPARED = MOST_ROWS * MOST_ROWS;
/** Possible pairs weighed between two pauses. */
const COMPARED_AT_ONCE = 40_000;

/** Whether two lists are too long for partners to be looked for in reasonable time. */
export function tooManyToCompare(left: number, right: number): boolean {
  return left * right > MOST_COMPARED;
}

/**
 * Pairs of rows worth comparing closely: for every row of either side, the rows of the other side that
 * share most of its words. Positions are those in the lists given.
 */
export function* candidatePairs(
  left: readonly PreparedRow[],
  right: readonly PreparedRow[],
  weights: WordWeights,
): Generator<PairingStep, [number, number][]> {
  const found = new Set<number>();
  if (tooManyToCompare(left.length, right.length)) return [];
  if (left.length <= MOST_ROWS) {
    yield* likeliest(left, right, weights, (l, r) => found.add(l * right.length + r));
  }
  if (right.length <= MOST_ROWS) {
    yield* likeliest(right, left, weights, (r, l) => found.add(l * right.length + r));
  }
  return [...found]
    .sort((a, b) => a - b)
    .map((code) => [Math.floor(code / right.length), code % right.length]);
}

function* likeliest(
  rows: readonly PreparedRow[],
  others: readonly PreparedRow[],
  weights: WordWeights,
  take: (row: number, other: number) => void,
): Generator<PairingStep, void> {
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
  const atOnce = Math.max(1, Math.floor(COMPARED_AT_ONCE / others.length));
  for (const [position, row] of rows.entries()) {
    if (position % atOnce === 0) yield { done: position, total: rows.length };
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
    for (const other of best) take(position, other);
  }
}
