import type { PreparedRow } from './prepare.ts';
import { isFunctionWord } from './prepare.ts';
import { isSameWord } from './slips.ts';

/** Weights are integers, so that sums do not depend on the order they are made in. */
const FULL_WEIGHT = 1000;
const FUNCTION_WEIGHT = 300;
/** How much a misspelt word counts of a word spelt alike. */
const SLIP_SHARE = 0.9;

/** Rare words tell more than common ones: from 1 (in every row) to 1.5 times the weight (in one row). */
export class WordWeights {
  readonly #rows: number;
  readonly #frequency = new Map<string, number>();

  constructor(rows: readonly PreparedRow[]) {
    this.#rows = rows.length;
    for (const row of rows) {
      for (const word of new Set(row.words)) {
        this.#frequency.set(word, (this.#frequency.get(word) ?? 0) + 1);
      }
    }
  }

  of(word: string): number {
    if (isFunctionWord(word) || word === 'tỷ' || word === 'lệ') return FUNCTION_WEIGHT;
    const rows = this.#rows + 1;
    const rarity = Math.log(rows / (this.#frequency.get(word) ?? 1)) / Math.log(Math.max(rows, 2));
    return Math.round(FULL_WEIGHT * (1 + rarity / 2));
  }
}

/**
 * Likeness of two names from 0 to 1: the mean of what they share in the same order and of what they share
 * in any order, so that words which changed places cost something but not everything.
 */
export function similarity(a: PreparedRow, b: PreparedRow, weights: WordWeights): number {
  const weightsA = a.words.map((word) => weights.of(word));
  const weightsB = b.words.map((word) => weights.of(word));
  const total = sum(weightsA) + sum(weightsB);
  if (total === 0) return 0;
  const ordered = sharedInOrder(a.words, b.words, weightsA, weightsB);
  return (ordered + Math.max(ordered, sharedInAnyOrder(a.words, b.words, weights))) / total;
}

/** Weight of the heaviest common subsequence. */
function sharedInOrder(
  a: readonly string[],
  b: readonly string[],
  weightsA: readonly number[],
  weightsB: readonly number[],
): number {
  let above = new Array<number>(b.length + 1).fill(0);
  for (const [i, word] of a.entries()) {
    const row = [0];
    for (const [j, other] of b.entries()) {
      const match = matchWeight(word, other, weightsA[i] ?? 0, weightsB[j] ?? 0);
      row.push(Math.max(above[j + 1] ?? 0, row[j] ?? 0, match === 0 ? 0 : (above[j] ?? 0) + match));
    }
    above = row;
  }
  return above[b.length] ?? 0;
}

function matchWeight(word: string, other: string, weight: number, otherWeight: number): number {
  if (word === other) return weight;
  return isSameWord(word, other) ? Math.round(Math.min(weight, otherWeight) * SLIP_SHARE) : 0;
}

function sharedInAnyOrder(a: readonly string[], b: readonly string[], weights: WordWeights): number {
  const left = new Map<string, number>();
  for (const word of a) left.set(word, (left.get(word) ?? 0) + 1);
  let shared = 0;
  for (const word of b) {
    const count = left.get(word) ?? 0;
    if (count === 0) continue;
    left.set(word, count - 1);
    shared += weights.of(word);
  }
  return shared;
}

function sum(list: readonly number[]): number {
  return list.reduce((total, value) => total + value, 0);
}
