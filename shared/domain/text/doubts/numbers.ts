/**
 * Figures that were damaged: a letter typed or recognised for a digit, a space inside.
 *
 *     'l08.122' → '108.122' · '1O0%' → '100%' · '8I,5%' → '81,5%' · '605. 172' → '605.172'
 *
 * Codes are left alone: 4G, A1, Q1/2024, 01a, TT02, COVID-19, H2O, 1.a, I.2.
 */
import type { TextDoubt } from './doubt.ts';

const DIGIT_OF: ReadonlyMap<string, string> = new Map([
  ['l', '1'],
  ['I', '1'],
  ['|', '1'],
  ['O', '0'],
  ['o', '0'],
]);

const HINT = /\d[lIOo|][\d.,%]|[lI|O][\d,]|\d[.,][lIOo|]/;
const TOKEN =
  /(?<![\p{L}\p{M}\p{N}_.,\-–/])[\dlIOo|][\dlIOo|.,]{0,24}[\dlIOo|](?: ?%)?(?![\p{L}\p{M}\p{N}_\-–])/gu;
/** A figure that only a number can be: grouped thousands, decimals, a percentage, or a letter among digits. */
const GROUPED = /^\d{1,3}(?:\.\d{3})+(?:,\d+)?(?: ?%)?$/;
const DECIMAL = /^\d+,\d+(?: ?%)?$/;
const PERCENT = /^\d+(?:\.\d+)? ?%$/;
const AMONG_DIGITS = /^\d+[lIOo|]+\d+$/;

/** Figures with a letter that looks like a digit. */
export function lettersInNumbers(text: string): TextDoubt[] {
  if (!HINT.test(text)) return [];
  return [...text.matchAll(TOKEN)].flatMap(([token]): TextDoubt[] => {
    const found = token.replace(/[.,]+$/, '');
    if (!/\d/.test(found) || !/[lIOo|]/.test(found)) return [];
    // "I.100" is a numbered heading, "5l" five litres.
    if (/^I+\./.test(found) || /\d[lo]$/.test(found)) return [];
    const likely = found.replace(/[lIOo|]/g, (letter) => DIGIT_OF.get(letter) ?? letter);
    const figure =
      GROUPED.test(likely) || DECIMAL.test(likely) || PERCENT.test(likely) || AMONG_DIGITS.test(found);
    return figure ? [{ code: 'LETTER_IN_NUMBER', found, likely }] : [];
  });
}

const SPLIT_HINT = /\d[.,]\s\d|\d\s[.,]\d|\d\s\d{3}\.\d{3}/;
/** "605. 172", "605 .172": at the start of a line or item the point ends an ordinal ("1. 115 hồ sơ"). */
const AT_MARK =
  /(?<=[\p{L}(/=] ?)(?<![\d.,])\d{1,3}(?:\.\d{3})*(?:\. |\.\n| \.)\d{3}(?:\.\d{3})*(?:,\d+)?(?![\d\p{L}])/gu;
/** "94, 2%" */
const AT_COMMA = /(?<![\d.,])\d{1,3}(?:, | ,)\d{1,2} ?%/g;
/** "1 115.432" */
const AT_GROUP = /(?<before>\p{L}{1,8} |^|[(:=;/] ?)(?<figure>\d{1,3} \d{3}(?:\.\d{3})+)(?![\d\p{L}])/gu;
const COUNTED =
  /^(?:quý|tháng|mức|năm|cấp|độ|số|khoản|điều|nhóm|bước|mục|ngày|lần|đợt|loại|phần|bảng|biểu|kỳ|khu|phường|thôn|tổ|ấp|khóm|giai|vòng|lớp|top) $/iu;

/** Figures with a space or line break inside. */
export function splitNumbers(text: string): TextDoubt[] {
  if (!SPLIT_HINT.test(text)) return [];
  const doubts: TextDoubt[] = [];
  const add = (found: string, likely: string) => doubts.push({ code: 'NUMBER_SPLIT', found, likely });
  for (const [found] of text.matchAll(AT_MARK)) add(found, found.replace(/\s/g, ''));
  for (const [found] of text.matchAll(AT_COMMA)) add(found, found.replace(/\s/g, ''));
  for (const { groups } of text.matchAll(AT_GROUP)) {
    const { before = '', figure = '' } = groups ?? {};
    if (!COUNTED.test(before)) add(figure, figure.replace(' ', '.'));
  }
  return doubts;
}
