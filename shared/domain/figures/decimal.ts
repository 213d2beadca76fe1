import { Decimal } from 'decimal.js';
import type { DecimalText } from './types.ts';

/** Decimal numbers with 60 significant digits: sums and products of figures stay exact, ratios nearly so. */
export const Exact = Decimal.clone({ precision: 60, rounding: Decimal.ROUND_HALF_UP });

/** A decimal as the text that is stored and sent: no exponent, no grouping, no "-0". */
export function decimalText(value: Decimal): DecimalText {
  return value.isZero() ? '0' : value.toFixed();
}
