/**
 * Capitals of TCVN3 text whose font is not known. Most capitals with marks have no code of their own: they are
 * the small letters in a font of capitals, so without the font "Ủy ban" and "ủy ban" are the same bytes. What
 * stands around them tells: the letters of the same word, the beginning of a text, a proper name.
 */

const WORD = /[A-Za-z\u00a1-\u00ff]+/g;
const HIGH = /[\u00a1-\u00ff]/;

/** Whether a word as it stands in the file was typed in capitals: "HéI", and "X·" on a line of such words. */
export function isCapitalWord(word: string, lineOfCapitals: boolean): boolean {
  const ascii = word.replace(/[^A-Za-z]/g, '');
  if (ascii === '') return lineOfCapitals;
  if (/[a-z]/.test(ascii)) return false;
  return lineOfCapitals || ascii.length > 1 || !/^[A-Z]/.test(word);
}

/** No small ASCII letter, and a word in which only a font of capitals explains the letters. */
export function isLineOfCapitals(text: string): boolean {
  if (/[a-z]/.test(text)) return false;
  return (text.match(WORD) ?? []).some((word) => HIGH.test(word) && isCapitalWord(word, false));
}

/** Small letters whose capitals have no code in TCVN3. */
const UNCODED = '[àảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ]';
/** Where a sentence or an item of a list begins. */
const BEGINNING = new RegExp(
  String.raw`(^\s*|[.!?]\s{1,3}|[.;:!?]\n|(?:^|\n) {0,9}(?:[-+*•–]|\d{1,2}[.)]|[a-zđ][.)]) {0,3})(${UNCODED})(?=\p{L})`,
  'gu',
);
const PROPER = /(?<!\p{L})ủy(?= ban nhân dân)/gu;

/** Gives beginnings and "Ủy ban nhân dân" the capital that the encoding cannot hold. */
export function restoreCapitals(text: string): string {
  return text
    .replace(BEGINNING, (_, before: string, letter: string) => before + letter.toUpperCase())
    .replace(PROPER, 'Ủy');
}
