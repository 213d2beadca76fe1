import type { Field } from '../fields.ts';
import type { RowReading, RowTexts } from '../reconciliation.ts';
import { parseEvaluation } from './evaluation.ts';
import { parseFigure } from './figure.ts';
import { parseTarget } from './target.ts';

/**
 * Reads a row's texts: its result, its target and its evaluation. An absent field reads as an empty one.
 * Where a table has one target column with a year ("Mục tiêu 2030") that is the target; among several the
 * reading takes none, because nothing in the row says which of them is meant.
 */
export function readingOf(texts: RowTexts): RowReading {
  return {
    figure: parseFigure(texts.result ?? ''),
    target: parseTarget(texts.target ?? onlyYearTarget(texts), texts.name),
    evaluation: parseEvaluation(texts.evaluation ?? ''),
  };
}

function onlyYearTarget(texts: RowTexts): string {
  const fields = (Object.keys(texts) as Field[]).filter((field) => field.startsWith('target@'));
  const [field] = fields;
  return field !== undefined && fields.length === 1 ? (texts[field] ?? '') : '';
}
