/** Letters that stand where they cannot: in numbers, and words that lost one. */
import { readNumber } from '../figures/numbers.ts';

const DIGIT_OF: Readonly<Record<string, string>> = { l: '1', I: '1', O: '0', o: '0' };

/**
 * Runs of digits, marks and look-alike letters. Behind the run no letter, and none of what makes it a code, an
 * address or a document's symbol ("I.10", "l08/QĐ").
 */
const RUN =
  /(?<![\p{L}\p{M}\p{N}_./@&=?#-])(?=[\d.,]*[lIOo])(?=[lIOo.,]*\d)[\dlIOo]+(?:[.,][\dlIOo]+)*(?![\p{L}\p{M}\p{N}_@&=-]|\/\p{L})/gu;
const FAST = /\d[.,]?[lIOo]|[lIOo][.,]?\d/;

/** "l08.122" → 108.122, "1O.500" → 10.500, "2O24" → 2024. Litres ("500l"), codes and sections are none. */
export function lettersInNumbers(text: string): { printed: string; meant: string }[] {
  if (!FAST.test(text)) return [];
  return [...text.matchAll(RUN)].flatMap(([printed]) => {
    // A litre or a little "o" at the end is a unit, "I.1" a section, "I2024" a quarter run into its year.
    if (/[lo]$/.test(printed) || /^[IO][.,]/.test(printed) || /^I(?:19|20)\d{2}$/.test(printed)) return [];
    const digits = printed.replace(/[^\d]/g, '').length;
    const letters = printed.replace(/[^lIOo]/g, '').length;
    const meant = printed.replace(/[lIOo]/g, (letter) => DIGIT_OF[letter] ?? letter);
    const grouped = /[.,]/.test(printed) && readNumber(meant, 'count') !== null;
    const mostlyDigits = digits > letters || /^[1-9]O+$/.test(printed);
    if (!mostlyDigits || !(grouped || digits + letters >= 3)) return [];
    return [{ printed, meant }];
  });
}

/** Terms of two syllables that these reports use throughout. */
const TERMS = [
  'truyền thông',
  'thông tin',
  'chuyển đổi',
  'dịch vụ',
  'trực tuyến',
  'điện tử',
  'nhân dân',
  'hành chính',
  'thủ tục',
  'doanh nghiệp',
  'quyết định',
  'kế hoạch',
  'báo cáo',
  'chính phủ',
  'chính quyền',
  'công nghệ',
  'khoa học',
  'thành phố',
  'thống kê',
  'số liệu',
  'giải quyết',
  'triển khai',
  'thực hiện',
  'phối hợp',
  'ngân sách',
  'nhà nước',
  'cơ quan',
  'đơn vị',
  'công chức',
  'viên chức',
  'nghị quyết',
  'nghị định',
];
/** Losses that leave words which may be meant. */
const MEANINGFUL = new Set([
  'hành chín',
  'chín quyền',
  'khoa họ',
  'chín phủ',
  'thủ tụ',
  'thực hiệ',
  'công chứ',
]);

const CONSONANT = /[bcdđghklmnpqrstvx]/u;

/** What is left of a term without one of its consonants → the term. Vowels make too many other words. */
const LOST: ReadonlyMap<string, string> = new Map(
  TERMS.flatMap((term) =>
    [...term].flatMap((letter, at): [string, string][] => {
      const rest = [...term].filter((_, index) => index !== at).join('');
      return CONSONANT.test(letter) && !MEANINGFUL.has(rest) && !TERMS.includes(rest) ? [[rest, term]] : [];
    }),
  ),
);
const FIRST_OF_LOST: ReadonlySet<string> = new Set([...LOST.keys()].map((rest) => rest.split(' ')[0] ?? ''));

/** A lone consonant between the kind of a place and its name: "tỉnh n Giang". */
const LONE =
  /(?<!\p{L})(?:tỉnh|huyện|xã|phường|quận|thị trấn|thị xã|thành phố|đặc khu) ([bcdđghklmnpqrstvx]) \p{Lu}[\p{Ll}\p{M}]+/gu;

const LONE_FAST = / [bcdđghklmnpqrstvx] /;

/** Words that lost a letter, with the term meant where it is known. */
export function lostLetters(text: string): { printed: string; meant: string | null }[] {
  const found: { printed: string; meant: string | null }[] = [];
  if (LONE_FAST.test(text)) {
    for (const [printed] of text.matchAll(LONE)) found.push({ printed, meant: null });
  }
  const lower = text.toLowerCase();
  // Lower case is as long as the text but for letters no report uses.
  const source = lower.length === text.length ? text : lower;
  let first: string | null = null;
  let at = 0;
  for (const word of lower.split(' ')) {
    if (first !== null) {
      const lost = `${first} ${isLetter(word, word.length - 1) ? word : word.replace(/[^\p{L}\p{M}]+$/u, '')}`;
      const meant = LOST.get(lost);
      const start = at - first.length - 1;
      if (meant !== undefined) found.push({ printed: source.slice(start, start + lost.length), meant });
    }
    const begins = isLetter(word, 0) ? word : word.slice(1);
    first = FIRST_OF_LOST.has(begins) ? begins : null;
    at += word.length + 1;
  }
  return found;
}

/** Whether the character is none of ASCII's marks and digits, nor a quotation mark. */
function isLetter(word: string, at: number): boolean {
  const code = word.charCodeAt(at);
  return code > 0x60 && code < 0x2000;
}
