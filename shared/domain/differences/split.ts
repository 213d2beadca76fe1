import { decimalText, Exact, unscaled } from '../figures/decimal.ts';
import type { DecimalText, FigurePart } from '../figures/types.ts';

const DECIMALS = 4;

/** What a change of a ratio came from, in percentage points. */
export interface RatioChange {
  fromNumerator: DecimalText;
  fromDenominator: DecimalText;
}

/**
 * Splits the change of a ratio between its numerator and its denominator: each is changed once before and
 * once after the other, and the mean of both orders is taken (the Shapley split), so that neither order is
 * favoured. Four decimals; the two add up exactly to the change of the ratio rounded to four decimals. That
 * change is of the fractions, so it differs from the change of the printed percentages by their rounding,
 * and by more where a printed percentage does not fit its fraction. Undefined without two fractions.
 *
 * @example 179/188 → 180/188: 0.5319 from the numerator, 0 from the denominator
 */
export function splitRatioChange(base: FigurePart, against: FigurePart): RatioChange | undefined {
  const whole = inIntegers(base, against);
  if (whole !== undefined) return whole;
  const one = fractionOf(base);
  const other = fractionOf(against);
  if (one === undefined || other === undefined) return undefined;
  const [n0, d0] = one;
  const [n1, d1] = other;
  const total = n1.div(d1).minus(n0.div(d0)).times(100).toDecimalPlaces(DECIMALS);
  const numerator = n1
    .minus(n0)
    .times(new Exact(1).div(d0).plus(new Exact(1).div(d1)))
    .times(50)
    .toDecimalPlaces(DECIMALS);
  return { fromNumerator: decimalText(numerator), fromDenominator: decimalText(total.minus(numerator)) };
}

const WHOLE = /^\d{1,18}$/;
/** 100 percent with four decimals. */
const SCALE = 1_000_000n;

/** The same in whole numbers, which counts are; undefined where one is not. */
function inIntegers(base: FigurePart, against: FigurePart): RatioChange | undefined {
  const { numerator: n0 = '', denominator: d0 = '' } = base;
  const { numerator: n1 = '', denominator: d1 = '' } = against;
  if (!WHOLE.test(n0) || !WHOLE.test(d0) || !WHOLE.test(n1) || !WHOLE.test(d1)) return undefined;
  const [a, b, c, d] = [BigInt(n0), BigInt(d0), BigInt(n1), BigInt(d1)];
  if (b === 0n || d === 0n) return undefined;
  const total = rounded((c * b - a * d) * SCALE, b * d);
  const numerator = rounded((c - a) * (b + d) * SCALE, 2n * b * d);
  return {
    fromNumerator: unscaled(numerator, DECIMALS),
    fromDenominator: unscaled(total - numerator, DECIMALS),
  };
}

/** Rounds half away from zero, as decimal.js does. */
function rounded(dividend: bigint, divisor: bigint): bigint {
  const positive = dividend < 0n ? -dividend : dividend;
  const quotient = (2n * positive + divisor) / (2n * divisor);
  return dividend < 0n ? -quotient : quotient;
}

type Exactly = InstanceType<typeof Exact>;

function fractionOf(part: FigurePart): [Exactly, Exactly] | undefined {
  if (part.numerator === undefined || part.denominator === undefined) return undefined;
  const denominator = new Exact(part.denominator);
  return denominator.isZero() ? undefined : [new Exact(part.numerator), denominator];
}
