/** Letters of an annex: what is printed is NFC, and white space that has no meaning is single. */

/**
 * What cleaning may change: white space other than single blanks and line ends between words, letters that normalisation
 * or the dropping of format characters may touch. Most texts hold none: those of Vietnamese are not among them.
 */
const UNCLEAN =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
  /[\u0000-\u0009\u000b-\u001f\u007f-\u00a0\u00ad\u02ff-\u1e9f\u1efa-\u200f\u2028-\u202f\u205f-\uffff]|^[ \n]|[ \n]{2}|[ \n]$/;

/**
 * Cleans a text for print. Paragraphs stay (`\n`), other runs of blanks become one, empty paragraphs go.
 * Format characters (soft hyphen, zero-width space, byte order mark …) print nothing and would make the
 * text that a reader copies differ from the one he sees, so they go too. No-break spaces stay.
 */
export function cleanText(text: string): string {
  if (!UNCLEAN.test(text)) return text;
  return text
    .normalize('NFC')
    .replace(/\r\n?|[\u2028\u2029\u0085]/g, '\n')
    .replace(/\p{Cf}/gu, '')
    .split('\n')
    .map((paragraph) => paragraph.replace(/[\t\v\f ]+/g, ' ').trim())
    .filter((paragraph) => paragraph !== '')
    .join('\n');
}

/** The same on a single line. */
export function cleanLine(text: string): string {
  return cleanText(text).replaceAll('\n', ' ');
}

/** Capitals the Vietnamese way. */
export function capitals(text: string): string {
  return text.toLocaleUpperCase('vi').normalize('NFC');
}
