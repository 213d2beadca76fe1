/** The number of a part that a condition is about. */
import { compareKey } from '../text/normalise.ts';
import { ratioPercent } from './format.ts';
import { readNumber } from './numbers.ts';
import type { DecimalText, FigurePart, TargetCondition } from './types.ts';

/** `low` and `high` are the same but for a range. */
export interface Measure {
  low: DecimalText;
  high: DecimalText;
}

export type NoMeasure = 'needsBase' | 'unitDiffers' | 'ambiguousNumber';

function same(value: DecimalText): Measure {
  return { low: value, high: value };
}

/** Whether one of the doubts concerns the percentage, or else the counts, of a part. */
function ambiguous(part: FigurePart, role: 'percent' | 'count'): boolean {
  return (part.doubts ?? []).some(
    (doubt) => doubt.kind === 'ambiguous' && readNumber(doubt.raw, role)?.doubt?.kind === 'ambiguous',
  );
}

function percentOf(part: FigurePart): Measure | NoMeasure {
  if (part.percent !== undefined) return ambiguous(part, 'percent') ? 'ambiguousNumber' : same(part.percent);
  if (part.low !== undefined && part.high !== undefined && part.unit === '%') {
    return ambiguous(part, 'percent') ? 'ambiguousNumber' : { low: part.low, high: part.high };
  }
  if (part.numerator === undefined || part.denominator === undefined) return 'unitDiffers';
  const ratio = ratioPercent(part.numerator, part.denominator);
  if (ratio === null) return 'unitDiffers';
  return ambiguous(part, 'count') ? 'ambiguousNumber' : same(ratio);
}

function countOf(condition: TargetCondition, part: FigurePart, alone: boolean): Measure | NoMeasure {
  const { unit, low, high } = part;
  // "93,86% (1.501.797/1.600.040)" is a share: a bare "95" may mean percent, and is no count of its people.
  if (part.percent !== undefined && part.quantity === undefined) return 'unitDiffers';
  const count = part.quantity ?? part.numerator;
  const measure =
    count !== undefined ? same(count) : low !== undefined && high !== undefined ? { low, high } : null;
  if (measure === null || unit === '%') return 'unitDiffers';
  const named = condition.unit !== undefined && unit !== undefined;
  const sameUnit = named && compareKey(condition.unit ?? '') === compareKey(unit ?? '');
  // Where one side leaves its unit out, the two are of one kind only if there is nothing else in the row.
  const unitLeftOut = !named && (alone || condition.unit === unit) && unit !== '% kế hoạch';
  if (!sameUnit && !unitLeftOut) return 'unitDiffers';
  return ambiguous(part, 'count') ? 'ambiguousNumber' : measure;
}

/**
 * What of a part is compared with the condition: its percentage (or the ratio of its fraction) for a condition
 * in percent, its count for a condition in things, its change for "tăng 7%". `alone`: the target has this one
 * condition and the figure this one part, so a unit that one side leaves out is understood.
 */
export function measureFor(
  condition: TargetCondition,
  part: FigurePart,
  alone: boolean,
): Measure | NoMeasure {
  const increase = condition.comparator === 'increaseBy';
  if (increase && !part.change) return 'needsBase';
  if (!increase && part.change) return 'unitDiffers';
  const measure = condition.unit === '%' ? percentOf(part) : countOf(condition, part, alone);
  if (typeof measure === 'string' || part.change !== 'decrease') return measure;
  return { low: `-${measure.high}`, high: `-${measure.low}` };
}
