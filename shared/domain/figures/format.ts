/** Writing numbers the Vietnamese way (1.234.567,89) and the few computations that figures need. */
import { Decimal } from 'decimal.js';
import { decimalText, Exact } from './decimal.ts';
import type { DecimalText } from './types.ts';

export interface DecimalFormat {
  /** Round half up to so many decimals; without it the decimals stay as they are. */
  decimals?: number;
  /** Group thousands with `.`; on unless switched off. */
  grouping?: boolean;
}

/** A number that is written as it stands, but for its marks. */
const PLAIN = /^(?:0|[1-9]\d*)(?:\.\d+)?$/;
const GROUPS = /\B(?=(?:\d{3})+$)/g;

/** "1234567.89" → "1.234.567,89". Throws on a text that is no decimal number. */
export function formatDecimal(value: DecimalText, options: DecimalFormat = {}): string {
  if (options.decimals === undefined && options.grouping !== false && PLAIN.test(value)) {
    const [digits = '0', decimals] = value.split('.');
    const whole = digits.length <= 3 ? digits : digits.replace(GROUPS, '.');
    return decimals === undefined ? whole : `${whole},${decimals}`;
  }
  const number = new Exact(value);
  const written = options.decimals ?? /\.(\d+)$/.exec(value)?.[1]?.length ?? 0;
  const [whole = '0', fraction] = number.abs().toFixed(written, Decimal.ROUND_HALF_UP).split('.');
  const grouped = options.grouping === false ? whole : whole.replace(/\B(?=(?:\d{3})+$)/g, '.');
  const text = fraction === undefined ? grouped : `${grouped},${fraction}`;
  return number.isNegative() && /[1-9]/.test(text) ? `-${text}` : text;
}

/** "88.18" → "88,18%". */
export function formatPercent(value: DecimalText, options: DecimalFormat = {}): string {
  return `${formatDecimal(value, options)}%`;
}

/** A change of a percentage: "0.22" → "+0,22 điểm %". Always signed; no change is "+0 điểm %". */
export function formatPoints(value: DecimalText, options: DecimalFormat = {}): string {
  const text = formatDecimal(value, options);
  return `${text.startsWith('-') ? '' : '+'}${text} điểm %`;
}

/** Rounds half away from zero: "77.965" at 2 decimals is "77.97". All decimals asked for are written. */
export function roundHalfUp(value: DecimalText, decimals: number): DecimalText {
  const short = roundShort(value, decimals);
  if (short !== null) return short;
  return withoutNegativeZero(new Exact(value).toFixed(decimals, Decimal.ROUND_HALF_UP));
}

/** The same in whole numbers that a float holds exactly; null for longer ones. */
function roundShort(value: DecimalText, decimals: number): DecimalText | null {
  const found = value.length + decimals > 15 ? null : SIGNED.exec(value);
  if (found === null) return null;
  const [, sign = '', whole = '', fraction = ''] = found;
  const digits = Number(`${whole}${fraction}`);
  const excess = fraction.length - decimals;
  const unit = 10 ** Math.abs(excess);
  const rest = excess > 0 ? digits % unit : 0;
  const rounded = excess > 0 ? (digits - rest) / unit + (rest * 2 >= unit ? 1 : 0) : digits * unit;
  const text = String(rounded).padStart(decimals + 1, '0');
  const point = text.length - decimals;
  return `${rounded === 0 ? '' : sign}${text.slice(0, point)}${decimals === 0 ? '' : `.${text.slice(point)}`}`;
}

const SIGNED = /^(-?)(\d+)(?:\.(\d+))?$/;

/** Cuts off without rounding: "77.97" at 1 decimal is "77.9". */
export function truncate(value: DecimalText, decimals: number): DecimalText {
  return withoutNegativeZero(new Exact(value).toFixed(decimals, Decimal.ROUND_DOWN));
}

function withoutNegativeZero(text: DecimalText): DecimalText {
  return /[1-9]/.test(text) ? text : text.replace('-', '');
}

/**
 * 100 × numerator / denominator: "605172", "686283" → "88.1811031309…" (60 significant digits), or rounded half
 * up to `decimals`. Null when the denominator is zero.
 */
export function ratioPercent(
  numerator: DecimalText,
  denominator: DecimalText,
  decimals?: number,
): DecimalText | null {
  const divisor = new Exact(denominator);
  if (divisor.isZero()) return null;
  const ratio = decimalText(new Exact(numerator).times(100).dividedBy(divisor));
  return decimals === undefined ? ratio : roundHalfUp(ratio, decimals);
}
