/** Addresses and merged ranges of a sheet, such as "AB12" and "A1:C3". */

/** A merged range; rows and columns counted from 1, both ends included. */
export interface Merge {
  top: number;
  left: number;
  bottom: number;
  right: number;
}

/** More of them no person made: a table has as many as it has headings. */
export const MAX_MERGES = 200_000;
/** Ranges of columns with a width or a style of their own: a sheet has 16,384 columns. */
export const MAX_COLUMN_RANGES = 16_384;

/** "AB" → 28. */
function columnNumber(letters: string): number {
  let number = 0;
  for (const letter of letters.toUpperCase()) number = number * 26 + letter.charCodeAt(0) - 64;
  return number;
}

/** 28 → "AB". */
export function columnLetters(number: number): string {
  let rest = number;
  let letters = '';
  while (rest > 0) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
    rest = Math.floor((rest - 1) / 26);
  }
  return letters;
}

const BEFORE_A = 64;
const ZERO = 48;
const MOST_LETTERS = 3;
const MOST_DIGITS = 7;

/**
 * "AB12" → row 12, column 28, or null where the text is no address. Read sign by sign: a large sheet has a million
 * of them, and a match of a pattern would make objects of each.
 */
export function parseAddress(address: string): { row: number; column: number } | null {
  let at = 0;
  let column = 0;
  for (; at < address.length; at += 1) {
    const letter = address.charCodeAt(at) - BEFORE_A;
    if (letter < 1 || letter > 26) break;
    column = column * 26 + letter;
  }
  const digits = address.length - at;
  if (at < 1 || at > MOST_LETTERS || digits < 1 || digits > MOST_DIGITS) return null;
  let row = 0;
  for (; at < address.length; at += 1) {
    const digit = address.charCodeAt(at) - ZERO;
    if (digit < 0 || digit > 9 || (digit === 0 && row === 0)) return null;
    row = row * 10 + digit;
  }
  return { row, column };
}

/** "A1:C3" as a range, or null where the text is none. */
export function parseMerge(ref: string): Merge | null {
  const found = /^\$?([A-Z]{1,3})\$?(\d{1,7}):\$?([A-Z]{1,3})\$?(\d{1,7})$/i.exec(ref);
  if (found === null) return null;
  const [, left = '', top = '', right = '', bottom = ''] = found;
  return {
    top: Number(top),
    left: columnNumber(left),
    bottom: Number(bottom),
    right: columnNumber(right),
  };
}

/** The part of a range inside a used area, or null: A1:XFD1048576 is a legal range. */
export function clipMerge(merge: Merge, lastRow: number, lastColumn: number): Merge | null {
  const bottom = Math.min(merge.bottom, lastRow);
  const right = Math.min(merge.right, lastColumn);
  return bottom < merge.top || right < merge.left ? null : { ...merge, bottom, right };
}
