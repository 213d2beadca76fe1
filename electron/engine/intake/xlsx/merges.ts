/**
 * Merged ranges of a sheet, read from its XML: a range such as A1:XFD1048576 is a legal merge, and a library
 * that fills every cell of it never comes back.
 */
import { decodeXml } from '../xml.ts';

/** A merged range; rows and columns counted from 1, both ends included. */
export interface Merge {
  top: number;
  left: number;
  bottom: number;
  right: number;
}

const MAX_MERGES = 200_000;

/** "AB" → 28. */
export function columnNumber(letters: string): number {
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

/** The merges of a sheet, clipped to its used area. */
export function readMerges(sheetXml: Uint8Array, lastRow: number, lastColumn: number): Merge[] {
  const merges: Merge[] = [];
  const xml = decodeXml(sheetXml);
  for (const found of xml.matchAll(
    /<mergeCell\b[^>]*?\bref\s*=\s*["']\$?([A-Z]{1,3})\$?(\d+):\$?([A-Z]{1,3})\$?(\d+)["']/gi,
  )) {
    if (merges.length >= MAX_MERGES) break;
    const [, left = '', top = '', right = '', bottom = ''] = found;
    const merge = {
      top: Number(top),
      left: columnNumber(left),
      bottom: Math.min(Number(bottom), lastRow),
      right: Math.min(columnNumber(right), lastColumn),
    };
    if (merge.bottom >= merge.top && merge.right >= merge.left) merges.push(merge);
  }
  return merges;
}
