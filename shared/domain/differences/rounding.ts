/** Percentages that are one value written to more and to fewer decimals. */
import { roundHalfUp, truncate } from '../figures/format.ts';
import type { DecimalText } from '../figures/types.ts';

/**
 * How a percentage with fewer decimals came from one with more: "88,2%" is 88,18% rounded, "88,1%" is 88,18% cut off.
 * Null where it did not. All and nothing are no roundings: "100%" says more than 99,6%.
 */
export function roundingOf(a: DecimalText, b: DecimalText): 'rounded' | 'truncated' | null {
  const [inA, inB] = [decimalsOf(a), decimalsOf(b)];
  if (inA === inB) return null;
  const [coarse, fine, decimals] = inA < inB ? [a, b, inA] : [b, a, inB];
  if (/^-?(?:0|100)(?:\.0*)?$/.test(coarse)) return null;
  if (roundHalfUp(fine, decimals) === coarse) return 'rounded';
  return truncate(fine, decimals) === coarse ? 'truncated' : null;
}

function decimalsOf(value: DecimalText): number {
  const point = value.indexOf('.');
  return point === -1 ? 0 : value.length - point - 1;
}
