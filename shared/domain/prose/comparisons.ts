/** The places of a text that set a number beside that of an earlier period. */
import { maskNonFigures } from '../figures/mask.ts';
import { readNumber } from '../figures/numbers.ts';
import type { DecimalText } from '../figures/types.ts';
import { dropInvisible, squeeze } from '../text/normalise.ts';

export interface Comparison {
  now: DecimalText;
  then: DecimalText;
  /** Both are percentages. */
  percent: boolean;
  /** The earlier number stands in brackets behind "tăng" or "giảm": it may also be the difference. */
  inBrackets: boolean;
  /** The passage, as it stands. */
  words: string;
}

const NUMBER = String.raw`(?<![\p{L}\p{N}.,/])(\d+(?:[.,]\d+)*)(?![\d/])(\s?%)?`;
const EARLIER = '(?:cùng kỳ|kỳ trước|năm trước|năm ngoái|quý trước|tháng trước)';
const GAP = String.raw`[^\d;%\n]`;

const FORMS: readonly { form: RegExp; earlierFirst: boolean }[] = [
  // "1.232.699 lượt, tăng so với cùng kỳ năm 2023 (21.426 lượt)", "320 hồ sơ (cùng kỳ 290 hồ sơ)"
  {
    form: new RegExp(`${NUMBER}(${GAP}{0,90}?${EARLIER}${GAP}{0,40}?)${NUMBER}`, 'giu'),
    earlierFirst: false,
  },
  // "tăng từ 290 hồ sơ lên 320 hồ sơ"
  {
    form: new RegExp(
      `(?<=(?:tăng|giảm)(?: mạnh)? từ )${NUMBER}(${GAP}{0,60}?(?:lên|xuống|còn)${GAP}{0,20}?)${NUMBER}`,
      'giu',
    ),
    earlierFirst: true,
  },
];

/** A longer text is no paragraph of a report. */
const LETTERS = 6_000;

/** A look before the work. */
export function mayCompare(text: string): boolean {
  return (
    text.length <= LETTERS &&
    /\d/.test(text) &&
    /cùng kỳ|(?:kỳ|năm|quý|tháng) trước|năm ngoái|(?:tăng|giảm)(?: mạnh)? từ/iu.test(text)
  );
}

/**
 * Finds them. Left out: numbers that can be read in two ways, a percentage beside a count ("tăng … (15%)"), counts of
 * different things, years, and a number that says by how much ("tăng 5.000 hồ sơ so với cùng kỳ").
 */
export function comparisonsOf(text: string): Comparison[] {
  if (!mayCompare(text)) return [];
  const source = squeeze(dropInvisible(text));
  const masked = maskNonFigures(source);
  return FORMS.flatMap(({ form, earlierFirst }) =>
    [...masked.matchAll(form)].flatMap((match) => {
      const [whole, first = '', firstSign, between = '', second = '', secondSign] = match;
      if ((firstSign === undefined) !== (secondSign === undefined)) return [];
      const before = source.slice(Math.max(0, match.index - 40), match.index);
      if (!earlierFirst && (tellsChange(before) || !endsAsValue(between))) return [];
      const end = match.index + whole.length;
      if (otherUnit(between, masked.slice(end, end + 40))) return [];
      const [one, two] = [countOf(first), countOf(second)];
      if (one === null || two === null) return [];
      const [now, then] = earlierFirst ? [two, one] : [one, two];
      const words = source.slice(match.index, end);
      const percent = firstSign !== undefined;
      return [{ now, then, percent, inBrackets: /(?:tăng|giảm)[^(]*\([^)]*$/iu.test(between), words }];
    }),
  );
}

/** "tăng 5.000 hồ sơ so với cùng kỳ": the first number is the difference. */
function tellsChange(before: string): boolean {
  return /(?:tăng|giảm|thêm|hơn|gấp)(?: (?:thêm|khoảng|gần|hơn|trên))*\s*$/iu.test(before);
}

/** The second number is told as a value: in a bracket, behind "là", "đạt", "có", ":" or "cùng kỳ" itself. */
function endsAsValue(between: string): boolean {
  if (/\([^)]*(?:tăng|giảm|thêm|hơn|gấp|bằng)[^)]*$/iu.test(between)) return false;
  return /(?:[(:]|là|đạt|có|chỉ|trước|kỳ|ngoái|\uE000)\s*(?:\([^)]*)?(?:là|đạt|có|chỉ|:)?\s*$/iu.test(
    between,
  );
}

/** "120 lớp, cùng kỳ có 4.500 học viên" sets two things side by side. */
function otherUnit(between: string, after: string): boolean {
  const [first, second] = [between, after].map((words) => /^\s?(\p{L}+)/u.exec(words)?.[1]?.toLowerCase());
  if (first === undefined || second === undefined) return false;
  if (NO_UNIT.has(first) || NO_UNIT.has(second)) return false;
  return first !== second;
}

const NO_UNIT: ReadonlySet<string> = new Set(
  'tăng giảm so cao thấp trong và của năm cùng thì đạt là còn lên trên tại với'.split(' '),
);

function countOf(raw: string): DecimalText | null {
  if (/^(?:19|20)\d{2}$/.test(raw)) return null;
  const reading = readNumber(raw, 'count');
  return reading === null || reading.doubt?.kind === 'ambiguous' ? null : reading.value;
}
