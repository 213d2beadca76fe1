import { Exact } from '../figures/decimal.ts';
import { ratioPercent, roundHalfUp, truncate } from '../figures/format.ts';
import type { DecimalText, FigurePart } from '../figures/types.ts';
import { isAmbiguous } from './doubts.ts';

/** A printed percentage held against the fraction beside it. */
export interface FractionCheck {
  /** `truncated`: cut off instead of rounded. `inverted`: fits the fraction turned upside down. */
  verdict: 'fits' | 'truncated' | 'inverted' | 'wrong';
  percent: DecimalText;
  numerator: DecimalText;
  denominator: DecimalText;
  /** Two decimals, or as many as are printed where those are more. */
  computed: DecimalText;
  /** What rounding to the printed decimals would have given. */
  rounded: DecimalText;
}

/** What the text says of a percentage before naming it: "gần 96%", "trên 90%"; null where it claims to be exact. */
export function statedLoosely(percent: DecimalText, raw: string): 'about' | 'above' | null {
  const written = percent.replace('.', '[.,]');
  const words = new RegExp(`(?<!\\p{L})(khoảng|gần|hơn|trên|xấp xỉ|[~≈])\\s*${written}(?!\\d|[.,]\\d)`, 'iu');
  const found = words.exec(raw)?.[1]?.toLowerCase();
  if (found === undefined) return null;
  return found === 'hơn' || found === 'trên' ? 'above' : 'about';
}

/**
 * Holds a percentage against its fraction at the decimals it is printed with: "88,2%" fits 605172/686283,
 * "88,20%" does not. Null where the part has not both, tells a change, its denominator is zero, or a number
 * of it can be read in two ways: then nothing is proved.
 */
export function checkFraction(part: FigurePart): FractionCheck | null {
  const { percent, numerator, denominator } = part;
  if (percent === undefined || numerator === undefined || denominator === undefined) return null;
  // "Tăng 5% (105/100)" divides by the former value.
  if (isAmbiguous(part) || part.change !== undefined) return null;
  const ratio = ratioPercent(numerator, denominator);
  if (ratio === null) return null;
  const decimals = /\.(\d+)$/.exec(percent)?.[1]?.length ?? 0;
  const rounded = roundHalfUp(ratio, decimals);
  const equals = (value: DecimalText) => new Exact(percent).equals(value);
  const inverse = ratioPercent(denominator, numerator, decimals);
  const otherwise = inverse !== null && equals(inverse) ? 'inverted' : 'wrong';
  const verdict = equals(rounded) ? 'fits' : equals(truncate(ratio, decimals)) ? 'truncated' : otherwise;
  const computed = roundHalfUp(ratio, Math.max(2, decimals));
  return { verdict, percent, numerator, denominator, computed, rounded };
}
