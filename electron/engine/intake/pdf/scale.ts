/**
 * Sheets that were printed on one page have letters of a few points. What is near, thin or wide is told in points of
 * usual print, so that small print is read in a size in which its letters are as high as those.
 */
import { median } from './geometry.ts';
import type { Placed } from './interpreter.ts';

/** Points: usual letters of a table, and between which heights they need no other size. */
const USUAL = 11;
const SMALLEST = 7;
const LARGEST = 16;
/** Smaller print is nobody's text. */
const MAX_SCALE = 24;
/** Some fonts tell no height; letters are at least this many times as high as they are wide. */
const HEIGHT_OF_WIDTH = 1.6;

/**
 * In how many times its own size a page is read; 1 where its letters are large enough.
 * @param before the scale of the page before, kept where it suits this page, too
 */
export function scaleOf(letters: readonly Placed[], before: number): number {
  const shown = letters.filter(({ space, hidden, size }) => !space && !hidden && size > 0);
  const widths = shown.map(({ from, to }) => Math.hypot(to[0] - from[0], to[1] - from[1]));
  const height = Math.max(median(shown.map(({ size }) => size)), HEIGHT_OF_WIDTH * median(widths));
  if (height === 0 || height >= SMALLEST) return 1;
  if (before > 1 && height * before >= SMALLEST && height * before <= LARGEST) return before;
  return Math.min(MAX_SCALE, USUAL / height);
}
