/**
 * What a row is judged by. Mostly its reading; but a table may give the figure in brackets behind the evaluation
 * ("Chưa đạt (năm 2024 đạt tỷ lệ 71,8%)") or what is to be reached in the column of products ("60% doanh nghiệp …").
 */
import type { Field } from '../fields.ts';
import type { Assessment } from '../figures/assess.ts';
import { assess } from '../figures/assess.ts';
import { parseEvaluation } from '../figures/evaluation.ts';
import { parseFigure } from '../figures/figure.ts';
import { parseTarget } from '../figures/target.ts';
import type { Evaluation, Figure, Target } from '../figures/types.ts';
import type { RowTexts, RowView } from '../reconciliation.ts';
import { forLast } from './forLast.ts';
import { targetField } from './targetField.ts';

export interface Judged {
  /** The evaluation, also where more words follow it; null where the cell holds none of the four. */
  evaluation: Evaluation | null;
  figure: Figure;
  /** The cell the figure stands in; null where the row has none for it. */
  resultField: Field | null;
  target: Target;
  targetField: Field;
  /** The table says which cell is the target. Else it was found in a name or among the products. */
  targetStated: boolean;
}

const LEADING = /^\s*([\p{L} ]{2,20}?)\s*([(:;,.\n–-][\s\S]*)$/u;
/** A product that is a share of something: "100% cơ quan sử dụng". */
const SHARE = /^[\s\-–+•*]*(?:[\p{L} ]{0,20} )?\d+(?:,\d+)? ?%/u;

/** The figure held against the target; several rules ask for it. */
export const assessed = forLast(({ target, figure }: Judged): Assessment => assess(target, figure));

/** What the rules about evaluations look at in a row. */
export const judged = forLast((row: RowView): Judged => {
  const { texts, reading } = row;
  const behind = reading.evaluation === null ? evaluationWithRest(texts.evaluation ?? '') : null;
  const figureBehind = behind !== null && texts.result === undefined ? parseFigure(behind.rest) : null;
  const told = figureBehind !== null && figureBehind.parts.length > 0;
  const seen: Judged = {
    evaluation: behind?.evaluation ?? reading.evaluation,
    figure: told ? figureBehind : reading.figure,
    resultField: told ? 'evaluation' : texts.result === undefined ? null : 'result',
    ...targetOf(row),
  };
  return isInPercent(texts) ? inPercent(seen) : seen;
});

/** A column of units says "%": numbers without a unit, in the target and in the result, are percentages. */
function isInPercent(texts: RowTexts): boolean {
  for (const field in texts) {
    if (field.startsWith('other') && texts[field as Field]?.trim() === '%') return true;
  }
  return false;
}

function inPercent(seen: Judged): Judged {
  const conditions = seen.target.conditions.map((one) =>
    one.unit === undefined && one.comparator !== 'increaseBy' ? { ...one, unit: '%' } : one,
  );
  const parts = seen.figure.parts.map((part) => {
    const { quantity, ...rest } = part;
    const bare = quantity !== undefined && part.percent === undefined && part.unit === undefined;
    return bare && part.change === undefined ? { ...rest, percent: quantity } : part;
  });
  return { ...seen, target: { ...seen.target, conditions }, figure: { ...seen.figure, parts } };
}

/** "Chưa đạt (tỷ lệ 44%)" → not met, and the rest; null where no evaluation opens the text. */
function evaluationWithRest(text: string): { evaluation: Evaluation; rest: string } | null {
  const found = LEADING.exec(text.slice(0, 2000));
  const evaluation = found === null ? null : parseEvaluation(found[1] ?? '');
  return evaluation === null ? null : { evaluation, rest: found?.[2] ?? '' };
}

function targetOf(row: RowView): Pick<Judged, 'target' | 'targetField' | 'targetStated'> {
  const { texts, reading } = row;
  const product = texts.output;
  if (!hasTargetColumn(texts) && product !== undefined && SHARE.test(product.slice(0, 60))) {
    return { target: parseTarget(product, texts.name), targetField: 'output', targetStated: false };
  }
  const stated = reading.target.fromName !== true;
  return { target: reading.target, targetField: targetField(row), targetStated: stated };
}

/** Whether the table has a column for targets, of one year or of several. */
export function hasTargetColumn(texts: RowTexts): boolean {
  if (texts.target !== undefined) return true;
  for (const field in texts) if (field.startsWith('target@')) return true;
  return false;
}
