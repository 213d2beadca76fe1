import { compareKey, fold } from '../text/normalise.ts';
import type { Evaluation } from './types.ts';

/** The words of the annex for each evaluation. */
export const EVALUATION_LABELS: Readonly<Record<Evaluation, string>> = {
  met: 'Đạt',
  notMet: 'Chưa đạt',
  estimatedMet: 'Ước đạt',
  notAssessed: 'Chưa đánh giá',
};

const WORDS: ReadonlyMap<string, Evaluation> = new Map([
  ['đạt', 'met'],
  ['chưa đạt', 'notMet'],
  ['không đạt', 'notMet'],
  ['ước đạt', 'estimatedMet'],
  ['chưa đánh giá', 'notAssessed'],
]);

const WORDS_WITHOUT_MARKS: ReadonlyMap<string, Evaluation> = new Map(
  [...WORDS].map(([word, evaluation]) => [fold(word), evaluation]),
);

/**
 * Reads an evaluation, whatever its case, spaces and line breaks, and also typed wholly without marks ("chua
 * dat"). Anything else is null: "Chưa đạt (tỷ lệ 44%)" says more than the word, "Đất" is another word.
 */
export function parseEvaluation(text: string): Evaluation | null {
  const known = KNOWN.get(text);
  if (known !== undefined) return known;
  const key = compareKey(text);
  const found = WORDS.get(key) ?? WORDS_WITHOUT_MARKS.get(key) ?? null;
  if (KNOWN.size >= MOST_KNOWN) KNOWN.clear();
  KNOWN.set(text, found);
  return found;
}

/** A table has few different ones. */
const KNOWN = new Map<string, Evaluation | null>();
const MOST_KNOWN = 1000;
