import { Exact } from '../figures/decimal.ts';
import { ratioPercent, truncate } from '../figures/format.ts';
import type { DecimalText, FigurePart } from '../figures/types.ts';
import { isAmbiguous } from './doubts.ts';
import { forLast } from './forLast.ts';

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
 * Whether the text takes the percentage of something else than the fraction beside it: "752/752 dịch vụ, chiếm
 * 45% tổng số thủ tục", "40/50 xã, trong đó tỷ lệ đạt 81%".
 */
export function statedOfOther(percent: DecimalText, raw: string): boolean {
  const written = `(?<![\\d.,])${percent.replace('.', '[.,]')} ?(?:[%％]|phần trăm)`;
  const before = '(?:trong đó|riêng|còn lại|bình quân|trung bình|cả nước|toàn quốc|cùng kỳ)[^\\d%\\n]{0,60}';
  const after = '\\s*(?:so với|(?:trong |trên |của )?(?:tổng|toàn|cả|kế hoạch|chỉ tiêu|mục tiêu))(?!\\p{L})';
  return new RegExp(`(?<!\\p{L})${before}${written}|${written}${after}`, 'iu').test(raw);
}

/** A group of four or five digits behind a group mark ("686.2831"): no number, or one with a mark glued to it. */
export function isGluedGroup(raw: string): boolean {
  return /^[1-9]\d{0,2}(?:\.\d{3})*\.\d{3}[1-9]\d?$/.test(raw);
}

function hasGluedGroup({ doubts }: FigurePart): boolean {
  return doubts?.some(({ raw }) => isGluedGroup(raw)) ?? false;
}

/**
 * Holds a percentage against its fraction at the decimals it is printed with: "88,2%" fits 605172/686283,
 * "88,20%" does not. Null where the part has not both, tells a change, its denominator is zero, or a number
 * of it can be read in two ways: then nothing is proved.
 */
export function checkFraction(part: FigurePart): FractionCheck | null {
  return part.percent === undefined || part.numerator === undefined ? null : check(part);
}

const check = forLast(compareWithFraction);

function compareWithFraction(part: FigurePart): FractionCheck | null {
  const { percent, numerator, denominator } = part;
  if (percent === undefined || numerator === undefined || denominator === undefined) return null;
  // "Tăng 5% (105/100)" divides by the former value.
  if (isAmbiguous(part) || hasGluedGroup(part) || part.change !== undefined) return null;
  const decimals = /\.(\d+)$/.exec(percent)?.[1]?.length ?? 0;
  const rounded = roundedRatio(numerator, denominator, decimals);
  if (rounded === null) return null;
  const computed = decimals >= 2 ? rounded : (roundedRatio(numerator, denominator, 2) ?? rounded);
  // Most fit, and are told by the digits alone.
  if (rounded === percent) return { verdict: 'fits', percent, numerator, denominator, computed, rounded };
  const ratio = ratioPercent(numerator, denominator);
  if (ratio === null) return null;
  const equals = (value: DecimalText) => new Exact(percent).equals(value);
  const inverse = ratioPercent(denominator, numerator, decimals);
  const otherwise = inverse !== null && equals(inverse) ? 'inverted' : 'wrong';
  const verdict = equals(rounded) ? 'fits' : equals(truncate(ratio, decimals)) ? 'truncated' : otherwise;
  return { verdict, percent, numerator, denominator, computed, rounded };
}

/** Below these, a product with a hundred times a power of ten is an exact integer of JavaScript. */
const SHORT = /^\d{1,9}$/;
const FEW_DECIMALS = 4;

/** `ratioPercent` rounded half up, in whole numbers where they are small enough: it is asked of every row. */
function roundedRatio(
  numerator: DecimalText,
  denominator: DecimalText,
  decimals: number,
): DecimalText | null {
  if (!SHORT.test(numerator) || !SHORT.test(denominator) || decimals > FEW_DECIMALS) {
    return ratioPercent(numerator, denominator, decimals);
  }
  const divisor = Number(denominator);
  if (divisor === 0) return null;
  const scaled = Number(numerator) * 100 * 10 ** decimals;
  const rest = scaled % divisor;
  const quotient = (scaled - rest) / divisor + (rest * 2 >= divisor ? 1 : 0);
  if (decimals === 0) return String(quotient);
  const digits = String(quotient).padStart(decimals + 1, '0');
  return `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
}
