import type { Field } from '../fields.ts';
import type { RowReading, RowTexts } from '../reconciliation.ts';
import { parseEvaluation } from './evaluation.ts';
import { parseFigure } from './figure.ts';
import { parseTarget } from './target.ts';
import type { Target } from './types.ts';

/**
 * Reads a row's texts: its result, its target and its evaluation. An absent field reads as an empty one.
 * Where a table has one target column with a year ("Mục tiêu 2030") that is the target; among several the
 * reading takes none, because nothing in the row says which of them is meant.
 */
export function readingOf(texts: RowTexts): RowReading {
  return {
    figure: parseFigure(texts.result ?? ''),
    target: targetOf(texts),
    evaluation: parseEvaluation(texts.evaluation ?? ''),
  };
}

function targetOf(texts: RowTexts): Target {
  if (texts.target !== undefined) return parseTarget(texts.target, texts.name);
  const fields = (Object.keys(texts) as Field[]).filter((field) => field.startsWith('target@'));
  const stated = fields.map((field) => texts[field] ?? '');
  if (stated.length < 2) return parseTarget(stated[0] ?? '', texts.name);
  // A target of some year stands in its column: the name is not asked.
  return parseTarget('', stated.every((text) => text === '') ? texts.name : undefined);
}
