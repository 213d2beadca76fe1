/** Letters of an annex: what is printed is NFC, and white space that has no meaning is single. */

/**
 * Cleans a text for print. Paragraphs stay (`\n`), other runs of blanks become one, empty paragraphs go.
 * Format characters (soft hyphen, zero-width space, byte order mark …) print nothing and would make the
 * text that a reader copies differ from the one he sees, so they go too. No-break spaces stay.
 */
export function cleanText(text: string): string {
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
