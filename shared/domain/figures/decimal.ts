import { Decimal } from 'decimal.js';
import type { DecimalText } from './types.ts';

/** Decimal numbers with 60 significant digits: sums and products of figures stay exact, ratios nearly so. */
export const Exact = Decimal.clone({ precision: 60, rounding: Decimal.ROUND_HALF_UP });

/** A decimal as the text that is stored and sent: no exponent, no grouping, no "-0". */
export function decimalText(value: Decimal): DecimalText {
  return value.isZero() ? '0' : value.toFixed();
}

/** Up to here a float keeps every digit. */
const LARGEST = 1e15;

/** Below this many digits a scaled decimal is an exact integer of JavaScript. */
const MOST_DIGITS = 15;

/** `to` less `from`, exact, without closing zeros. */
export function differenceOf(from: DecimalText, to: DecimalText): DecimalText {
  if (from === to) return '0';
  const decimals = Math.max(decimalsOf(from), decimalsOf(to));
  if (from.length + decimals > MOST_DIGITS || to.length + decimals > MOST_DIGITS) {
    return decimalText(new Exact(to).minus(from));
  }
  return unscaled(scaled(to, decimals) - scaled(from, decimals), decimals);
}

/** The sum, exact, without closing zeros. */
export function sumOf(a: DecimalText, b: DecimalText): DecimalText {
  const decimals = Math.max(decimalsOf(a), decimalsOf(b));
  if (a.length + decimals > MOST_DIGITS || b.length + decimals > MOST_DIGITS) {
    return decimalText(new Exact(a).plus(b));
  }
  return unscaled(scaled(a, decimals) + scaled(b, decimals), decimals);
}

/** Below zero where `a` is less than `b`, zero where they are equal in value ("1.50", "1.5"), else above. */
export function compareDecimals(a: DecimalText, b: DecimalText): number {
  // So few digits keep their order and their differences as floats.
  if (a.length <= MOST_DIGITS && b.length <= MOST_DIGITS) return Number(a) - Number(b);
  return new Exact(a).comparedTo(b);
}

/** An integer over a power of ten, without closing zeros: 150, 2 → "1.5". */
export function unscaled(value: number | bigint, decimals: number): DecimalText {
  if (typeof value === 'number' && decimals < 7) {
    // Of so few digits the nearest float is printed just as the decimal stands.
    if (value === 0) return '0';
    if (Math.abs(value) < LARGEST) return String(value / 10 ** decimals);
  }
  const digits = String(value)
    .replace('-', '')
    .padStart(decimals + 1, '0');
  if (/^0*$/.test(digits)) return '0';
  const whole = digits.slice(0, digits.length - decimals);
  const fraction = digits.slice(digits.length - decimals).replace(/0+$/, '');
  return `${value < 0 ? '-' : ''}${whole}${fraction === '' ? '' : `.${fraction}`}`;
}

function decimalsOf(value: DecimalText): number {
  const point = value.indexOf('.');
  return point === -1 ? 0 : value.length - point - 1;
}

/** "1.5" at 2 decimals → 150. */
function scaled(value: DecimalText, decimals: number): number {
  return Number(value.replace('.', '') + '0'.repeat(decimals - decimalsOf(value)));
}
