/** Cells as XML: every text an inline string, whatever it begins with; never a number, a date or a formula. */
import { AppError } from '../../../../shared/contract/errors.ts';
import { LONGEST_CELL_TEXT, storedText } from '../../text-cells.ts';
import type { Type } from './looks.ts';
import { FONT_NAME } from './looks.ts';

/** A stretch of a text with a look of its own. */
export interface Run extends Type {
  text: string;
  raised: boolean;
}

/**
 * Texts that are stored as they are: NFC already, and without letters that XML or OOXML read as something else.
 * Most are; all others are looked at letter by letter.
 */
const PLAIN = /^[\n !-%'-;=?-^`-~\u00a0-\u02af\u1ea0-\u1ef9\u2010-\u2027\u2030-\u203a]*$/;
/** Blanks that a reader of XML may drop. */
const BLANKS = /^\s|\s$|\n|\s\s/;
const REFUSED = /[\p{Cs}\p{Cn}]|(?!\n)\p{Cc}/u;

/** "A" for 1, "AA" for 27. */
export function columnLetters(column: number): string {
  const last = (column - 1) % 26;
  const before = (column - 1 - last) / 26;
  return (before === 0 ? '' : columnLetters(before)) + String.fromCharCode(65 + last);
}

/** @param height points */
export function rowStart(number: number, height: number): string {
  return `<row r="${number}" ht="${Math.round(height * 100) / 100}" customHeight="1">`;
}

export function emptyCell(ref: string, style: number): string {
  return `<c r="${ref}" s="${style}"/>`;
}

/**
 * A cell with one text.
 * @param place for the message
 * @throws AppError `ANNEX_INCOMPLETE` for a text longer than a cell can hold; `ANNEX_LETTER_MISSING` for a letter
 *   that XML cannot hold
 */
export function textCell(ref: string, style: number, text: string, place: () => string): string {
  if (text === '') return emptyCell(ref, style);
  refuseLong(text.length, place);
  return `<c r="${ref}" s="${style}" t="inlineStr"><is>${textElement(text, place)}</is></c>`;
}

/** A cell whose stretches differ in look. @throws AppError as `textCell` */
export function runsCell(ref: string, style: number, runs: readonly Run[], place: () => string): string {
  refuseLong(
    runs.reduce((sum, { text }) => sum + text.length, 0),
    place,
  );
  const inner = runs.map((run) => `<r>${fontElement(run)}${textElement(run.text, place)}</r>`);
  return `<c r="${ref}" s="${style}" t="inlineStr"><is>${inner.join('')}</is></c>`;
}

function textElement(text: string, place: () => string): string {
  const kept = BLANKS.test(text) ? ' xml:space="preserve"' : '';
  return `<t${kept}>${PLAIN.test(text) ? text : escapedText(text, place)}</t>`;
}

function fontElement({ face, size, raised }: Run): string {
  const bold = face.startsWith('bold') ? '<b/>' : '';
  const italic = face.endsWith('italics') ? '<i/>' : '';
  const up = raised ? '<vertAlign val="superscript"/>' : '';
  return `<rPr>${bold}${italic}${up}<sz val="${size}"/><color rgb="FF000000"/><rFont val="${FONT_NAME}"/><family val="1"/></rPr>`;
}

function escapedText(text: string, place: () => string): string {
  const letter = REFUSED.exec(text)?.[0];
  if (letter !== undefined) {
    const codePoint = `U+${(letter.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
    throw new AppError('ANNEX_LETTER_MISSING', { letter, codePoint, place: place() });
  }
  return storedText(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

function refuseLong(length: number, place: () => string): void {
  if (length <= LONGEST_CELL_TEXT) return;
  throw new AppError('ANNEX_INCOMPLETE', {
    place: `${place()}: ô dài hơn 32.767 ký tự, Excel không chứa được`,
  });
}
