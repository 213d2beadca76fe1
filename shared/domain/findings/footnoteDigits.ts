/**
 * Digits of a footnote mark that lost its raised place and hang on a number: "179/1881 cơ quan" is 179/188 with
 * mark 1, "năm 20301" the year 2030. Spreadsheets, plain text and many PDF files keep no raised letters.
 */
import { Exact } from '../figures/decimal.ts';
import { ratioPercent, roundHalfUp, truncate } from '../figures/format.ts';
import type { Item } from '../figures/items.ts';
import type { DecimalText } from '../figures/types.ts';

/** A fraction whose denominator seems to end with a mark. */
export interface GluedFraction {
  percent: DecimalText;
  numerator: DecimalText;
  /** As printed, and without the mark. */
  denominator: DecimalText;
  meant: DecimalText;
  mark: string;
  /** Numerator over what is meant, in percent, at the printed decimals, two at least. */
  ratio: DecimalText;
  /** The printed percentage is that ratio; otherwise it is only near, and wrong in any case. */
  fits: boolean;
}

/** A number or word with a mark behind it. */
export interface GluedMark {
  /** As printed: "20301", "quyết2". */
  printed: string;
  meant: string;
  mark: string;
}

/** Percentage points within which a ratio without the mark is taken for what the percentage was meant to be. */
const NEAR = 2;
/** How far off the printed fraction must be: a mark multiplies the denominator by ten or a hundred. */
const FAR = 5;

/**
 * The fraction without its mark, if leaving out the last one or two digits of the denominator brings it to the
 * printed percentage. Null where the fraction fits as it stands, or no such reading does better.
 */
export function gluedFraction(
  percent: DecimalText,
  numerator: DecimalText,
  denominator: DecimalText,
): GluedFraction | null {
  if (!/^\d{3,}$/.test(denominator) || !/^\d+$/.test(numerator)) return null;
  const printed = ratioPercent(numerator, denominator);
  if (printed === null || new Exact(printed).minus(percent).abs().lessThan(FAR)) return null;
  const decimals = /\.(\d+)$/.exec(percent)?.[1]?.length ?? 0;
  let near: GluedFraction | null = null;
  for (const length of [1, 2]) {
    const meant = denominator.slice(0, -length);
    const mark = denominator.slice(-length);
    if (meant.length < 2 || mark.startsWith('0') || new Exact(numerator).greaterThan(meant)) continue;
    const exact = ratioPercent(numerator, meant);
    if (exact === null) continue;
    const fits = [roundHalfUp(exact, decimals), truncate(exact, decimals)].some((value) =>
      new Exact(value).equals(percent),
    );
    const ratio = roundHalfUp(exact, Math.max(2, decimals));
    const found = { percent, numerator, denominator, meant, mark, ratio, fits };
    if (fits) return found;
    if (near === null && new Exact(exact).minus(percent).abs().lessThan(NEAR)) near = found;
  }
  return near;
}

/** How far apart a fraction and its percentage may stand. */
const GAP = 60;

/**
 * The fractions with a mark in a text: "13/202 cơ quan, tỷ lệ 65%". Fraction and percentage are neighbours in
 * one sentence; the reader of figures need not have joined them, because as printed they do not belong together.
 */
export function gluedFractions(items: readonly Item[], source: string): GluedFraction[] {
  return items.flatMap((item, index) => {
    if (item.kind !== 'fraction' || item.doubts.length > 0) return [];
    for (const other of [items[index - 1], items[index + 1]]) {
      if (other?.kind !== 'percent' || other.doubts.length > 0) continue;
      const [first, second] = other.start < item.start ? [other, item] : [item, other];
      const between = source.slice(first.end, second.start);
      if (between.length > GAP || /[;•+]|\.\s|\n-/.test(between)) continue;
      const glued = gluedFraction(other.value, item.numerator, item.denominator);
      if (glued !== null) return [glued];
    }
    return [];
  });
}

/** Words that an unmarked number may follow without a space by mere slip: "tháng9", "số12". */
const NUMBERED =
  /^(?:tháng|quý|số|điều|khoản|mục|lần|cấp|mức|độ|tầng|nhóm|bước|kỳ|thứ|phần|quyển|tập|lớp|khối|đợt|bảng|biểu|mẫu|hình|đội|tổ|ngày|năm|khóa|khoá|vùng|khu|trạm|tuyến|lộ|đường|ấp|khóm|thôn|phụ|lục|loại|hạng)$/iu;
/** What can be counted: "trong năm 20301 hồ sơ" may be a number. */
const COUNTED =
  /^ ?(?:hồ sơ|người|lượt|văn bản|doanh nghiệp|hộ|dịch vụ|tin|bài|cơ quan|đơn vị|thuê bao|tài khoản|giao dịch|triệu|tỷ|đồng|học viên|sản phẩm|thủ tục)(?!\p{L})/iu;

const FAST = /(?:19|20)\d{3}|[a-z\u00E0-\u1EF9]\d|\d\.\d{4}/;
const YEAR =
  /(?:(?<!\p{L})năm |(?<!\d)\d{1,2}\/\d{1,2}\/|(?<!\d)(?:19|20)\d{2} ?[-–—] ?)((?:19|20)\d{2})([1-9]\d?)(?![\d.,%/]\d|[\d%/])/giu;
const WORD = /(?<![\p{L}\p{M}\d])(\p{L}{3,})([1-9]\d?)(?![\p{L}\p{M}\d%/_-]|[.,]\d)/gu;
const GROUPED = /(?<![\d.,])([1-9]\d{0,2}(?:\.\d{3})+)([1-9]\d?)(?![\d%°]|[.,]\d| [%°])/g;

/** Years, Vietnamese words and grouped numbers with a digit too many at their end; each once. */
export function gluedMarks(text: string): GluedMark[] {
  if (!FAST.test(text)) return [];
  const found = new Map<string, GluedMark>();
  const add = (meant: string, mark: string) =>
    found.set(meant + mark, { printed: meant + mark, meant, mark });
  for (const { 0: whole, 1: year = '', 2: mark = '', index } of text.matchAll(YEAR)) {
    if (!COUNTED.test(text.slice(index + whole.length, index + whole.length + 20))) add(year, mark);
  }
  for (const [, word = '', mark = ''] of text.matchAll(WORD)) {
    // Only a word with Vietnamese marks: "Covid19" and "web2" are names.
    const vietnamese = /[\u0080-\uFFFF]/.test(word) && !/\p{Lu}/u.test(word.slice(1));
    if (vietnamese && !NUMBERED.test(word)) add(word, mark);
  }
  for (const { 0: whole, 1: number = '', 2: mark = '', index } of text.matchAll(GROUPED)) {
    // With one group it may be a decimal of the English notation: a count or a fraction around it proves it.
    const counted =
      text.charAt(index - 1) === '/' ||
      COUNTED.test(text.slice(index + whole.length, index + whole.length + 20));
    if (counted || number.indexOf('.') < number.lastIndexOf('.')) add(number, mark);
  }
  return [...found.values()];
}
