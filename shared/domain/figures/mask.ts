/**
 * Takes out of sight what looks like a figure and is none: dates, periods, document numbers, addresses,
 * ages, ordinals of a list. Every masked character becomes one `MASK`, so that places stay the same.
 */

/** A private-use character: no letter, no digit, no space. */
export const MASK = '\uE000';

const NOT_AFTER_WORD = String.raw`(?<![\p{L}\p{M}\p{N}])`;
const NOT_BEFORE_WORD = String.raw`(?![\p{L}\p{M}\p{N}])`;
const YEAR = String.raw`(?:19|20)\d{2}`;
/** Not the beginning of a percentage or of a longer number. */
const NO_FIGURE = String.raw`(?![\d%％]|[.,]\d| ?[%％]| phần trăm)`;

/** Documents, versions, steps and the like that are known by a number: "lần 01", "Điều 5", "mức độ 4". */
const NUMBERED = [
  `lần(?: thứ)?`,
  'thứ',
  String.raw`mức(?: độ)?(?= [1-5](?!\d))`,
  'cấp độ',
  'phiên bản',
  `(?:khóa|khoá|đợt|giai đoạn|điều|khoản|mục|biểu|mẫu|phụ lục|bước|nhóm)`,
  `(?:nghị quyết|nghị định|quyết định|thông tư|kế hoạch|công văn|chỉ thị|báo cáo|đề án|chương trình|văn bản)(?: số)?`,
  `(?:iso|tcvn|qcvn)`,
].join('|');

function pattern(source: string, flags = 'giu'): RegExp {
  return new RegExp(source, flags);
}

const PATTERNS: readonly RegExp[] = [
  // Addresses.
  pattern(String.raw`(?:https?:\/\/|www\.)\S+|(?<![\w.+-])[\w.+-]{1,64}@[\w.-]+`),
  // ngày 08 tháng 04 năm 2025, also with blanks left for the clerk.
  pattern(String.raw`${NOT_AFTER_WORD}ngày \d{0,2} ?tháng \d{0,2}(?: ?năm(?: ${YEAR})?)?`),
  // 09/11/2024, 9-11-2024, 9.11.2024
  pattern(String.raw`(?<![\d.,/])(?:ngày )?\d{1,2} ?([/.-]) ?\d{1,2} ?\1 ?${YEAR}(?!\d)`),
  // ngày 01/6
  pattern(String.raw`${NOT_AFTER_WORD}ngày \d{1,2}(?:\/\d{1,2})?(?![\d.,%])`),
  // 9 tháng đầu năm 2024, 6 tháng năm 2025, 9 tháng:
  pattern(
    String.raw`${NOT_AFTER_WORD}\d{1,2} tháng(?: (?:đầu|cuối) năm| của năm| năm|\/)(?: ?${YEAR})?|${NOT_AFTER_WORD}\d{1,2} tháng(?= ?:| ${YEAR}| đầu| cuối| đạt| là| ước| qua| thực hiện)(?: ${YEAR})?`,
  ),
  // tháng 3/2025, tháng 03 năm 2025, tháng 11
  pattern(String.raw`${NOT_AFTER_WORD}tháng \d{1,2}(?:(?: ?\/ ?| năm | )${YEAR})?(?![\d.,%])`),
  // Quý III/2026, Quý II/năm 2026, quý 3
  pattern(
    String.raw`${NOT_AFTER_WORD}quý (?:[1-4]|iv|i{1,3})${NOT_BEFORE_WORD}(?: ?(?:\/|năm|-)* ?${YEAR})?`,
  ),
  // 2021 - 2025, năm 2023 – 2024
  pattern(String.raw`(?:${NOT_AFTER_WORD}(?:năm|giai đoạn) )?(?<![\d.,/])${YEAR} ?[-–—] ?${YEAR}(?![\d.,/])`),
  pattern(String.raw`${NOT_AFTER_WORD}năm ${YEAR}(?!\d)`),
  // 448/BKHĐT-ĐKKD, 47/2020/NĐ-CP, 998/QĐ- UBND, 5773//BTTTT-CĐSQG: capitals right behind the slash.
  pattern(
    String.raw`(?<![\d.,])\d+(?:\/+${YEAR})?\/+ ?[\p{Lu}][\p{L}\p{M}\d]*(?:-+ ?[\p{Lu}][\p{L}\p{M}\d]*|\/[\p{Lu}\d]+)*`,
    'gu',
  ),
  // Round-the-clock service is no fraction.
  pattern(String.raw`(?<![\d.,/])24 ?\/ ?(?:7(?![\d.,/])|24(?= ?(?:giờ|h)${NOT_BEFORE_WORD}))`),
  // 14:05, 14:05:33
  pattern(String.raw`(?<![\d.,:])\d{1,2}:\d{2}(?::\d{2})?(?![\d.,:%/])`),
  // từ 15 tuổi, 15 - 60 tuổi
  pattern(String.raw`${NOT_AFTER_WORD}\d{1,3}(?: ?(?:-|–|đến) ?\d{1,3})? ?tuổi`),
  pattern(String.raw`${NOT_AFTER_WORD}(?:${NUMBERED}) \d+(?:\.\d+)*${NO_FIGURE}${NOT_BEFORE_WORD}`),
  // Ordinals that open a line ("1. ", "2) ", "1.10. ") or an item of an enumeration ("(1) Sở …").
  pattern(String.raw`^(?:\d{1,2}\.)*\d{1,2}[.)] (?=[\p{L}(])`, 'gmu'),
  pattern(String.raw`\(\d{1,2}\) (?=\p{L})`, 'gu'),
  // Thousands set apart by spaces are of neither notation, and may be two numbers: left to a person.
  pattern(String.raw`(?<![\d.,])[1-9]\d{0,2}(?: \d{3})+(?![\d]|[.,]\d)`),
  // "/1000 dân", "/100.000 dân": the base of a rate.
  pattern(String.raw`(?<=\p{L} ?)\/ ?10+(?:[.,]000)*(?![\d.,]*\d)`, 'gu'),
];

/** 12/2023, and a percent with its bracket before it, which may make it a fraction after all. */
const MONTH_OR_FRACTION = pattern(
  String.raw`(?:(?<!\d)(\d+(?:[.,]\d+)?) ?%\s*\(?\s*)?(?<![\d.,/])((?:0?[1-9]|1[0-2]) ?\/ ?${YEAR})(?![\d/]|[.,]\d)`,
);

function hide(text: string): string {
  return MASK.repeat(text.length);
}

/** "0,15%\n(3/2000)" states its own ratio: there 3/2000 is a fraction, not March 2000. */
function statesItsRatio(percent: string, fraction: string): boolean {
  const [part = '', whole = ''] = fraction.split('/');
  return Math.abs(Number(percent.replace(',', '.')) - (100 * Number(part)) / Number(whole)) < 0.01;
}

/** Words that mix letters and digits (3G/4G, l08.122, Q3/2024) go whole, with the numbers that hang on them. */
function hideMixedWords(text: string): string {
  return text.replace(/[\p{L}\p{M}\p{N}]+(?:[.,/][\p{L}\p{M}\p{N}]+)*/gu, (word) => {
    const segments = word.split(/[.,/]/);
    const mixed = segments.some((segment, index) => {
      if (!/\p{L}/u.test(segment) || !/\p{N}/u.test(segment)) return false;
      // "12.105hồ sơ": only the space is missing.
      return index < segments.length - 1 || !/^\d+\p{Ll}[\p{Ll}\p{M}]+$/u.test(segment);
    });
    return mixed ? hide(word) : word;
  });
}

/** Answers the text, of the same length, with everything hidden that must not be read as a figure. */
export function maskNonFigures(text: string): string {
  let masked = text;
  for (const expression of PATTERNS) masked = masked.replace(expression, (found) => hide(found));
  masked = masked.replace(MONTH_OR_FRACTION, (found: string, percent: string | undefined, month: string) => {
    if (percent !== undefined && statesItsRatio(percent, month)) return found;
    return found.slice(0, found.length - month.length) + hide(month);
  });
  return hideMixedWords(masked);
}
