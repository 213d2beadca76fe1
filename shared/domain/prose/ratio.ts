/** What a printed percentage says of the counts it was made of. */
import { Exact } from '../figures/decimal.ts';
import { ratioPercent, roundHalfUp, truncate } from '../figures/format.ts';
import type { DecimalText } from '../figures/types.ts';

/** Whether the percentage is that of the two counts, rounded or cut off at its decimals. */
export function isRatioOf(percent: DecimalText, numerator: DecimalText, denominator: DecimalText): boolean {
  const ratio = ratioPercent(numerator, denominator);
  if (ratio === null) return false;
  const decimals = decimalsOf(percent);
  return [roundHalfUp(ratio, decimals), truncate(ratio, decimals)].some((value) =>
    new Exact(percent).equals(value),
  );
}

export interface ImpliedBase {
  /** Count × 100 / percent, rounded to a whole number. */
  value: DecimalText;
  /** The least and the greatest base that give the printed percentage, rounded or cut off. */
  low: DecimalText;
  high: DecimalText;
}

/**
 * The base that "6498 hồ sơ (1,05%)" implies: 618.857, between 613.018 and 621.819 (a percentage of 1,05 may be
 * anything from 1,045 to below 1,06). Null for a percentage of zero.
 */
export function impliedBase(count: DecimalText, percent: DecimalText): ImpliedBase | null {
  const half = new Exact(10).pow(-decimalsOf(percent)).dividedBy(2);
  const low = new Exact(percent).minus(half);
  if (!low.greaterThan(0)) return null;
  const base = (share: InstanceType<typeof Exact>) => new Exact(count).times(100).dividedBy(share);
  return {
    value: base(new Exact(percent)).toFixed(0),
    low: base(new Exact(percent).plus(half.times(2)))
      .floor()
      .toFixed(0),
    high: base(low).ceil().toFixed(0),
  };
}

function decimalsOf(value: DecimalText): number {
  return /\.(\d+)$/.exec(value)?.[1]?.length ?? 0;
}
