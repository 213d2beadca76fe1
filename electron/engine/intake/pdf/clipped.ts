/**
 * Text that is cut off: a sheet's row that is too low or a column that is too narrow shows only a part of its text,
 * but the file holds all of it. The box that bounds the text says which cell it belongs to.
 */
import type { Glyph } from './content.ts';
import type { Box } from './geometry.ts';
import type { Placed } from './interpreter.ts';

/** Points that a letter may lean out of what bounds it. */
const LEAN = 1;
/** Bounds that take more than this share of a page's width and height are the page's own. */
const PAGE = 0.6;

/**
 * The bounds that cut off some letters, and the letters without those that the page's own bounds cut off.
 */
export function cutLetters(
  letters: readonly Placed[],
  width: number,
  height: number,
): { letters: Placed[]; cutting: ReadonlySet<string> } {
  const cutting = new Set<string>();
  const kept = letters.filter((letter) => {
    const { clip } = letter;
    if (clip === null || !isOutside(letter, clip)) return true;
    if (clip[2] - clip[0] > PAGE * width && clip[3] - clip[1] > PAGE * height) return false;
    if (!letter.space) cutting.add(clipKey(clip));
    return true;
  });
  return { letters: kept, cutting };
}

export function clipKey(clip: Box): string {
  return clip.map((value) => Math.round(value)).join(' ');
}

function isOutside({ from, to, size }: Placed, clip: Box): boolean {
  const x = (from[0] + to[0]) / 2;
  const y = (from[1] + to[1]) / 2;
  const [left, top, right, bottom] = clip;
  // The baseline may touch the lower edge; letters whose upper half is hidden cannot be read either.
  return x < left - LEAN || x > right + LEAN || y - 0.3 * size > bottom || y < top + LEAN;
}

/** Where a letter or a word counts as standing: inside of what bounds its text. */
export function shownAt(x: number, y: number, clip: Box | undefined): readonly [number, number] {
  if (clip === undefined) return [x, y];
  const [left, top, right, bottom] = clip;
  return [within(x, left + LEAN, right - LEAN), within(y, top + LEAN, bottom - LEAN)];
}

function within(value: number, low: number, high: number): number {
  return low > high ? (low + high) / 2 : Math.min(high, Math.max(low, value));
}

/** Whether two letters may stand on one line. */
export function sameBounds(one: Glyph['clip'], other: Glyph['clip']): boolean {
  if (one === other) return true;
  return one !== undefined && other !== undefined && clipKey(one) === clipKey(other);
}
