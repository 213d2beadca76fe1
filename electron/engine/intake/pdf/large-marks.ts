/** Marks behind the text of a page ("BẢN SAO", "DỰ THẢO"): letters of many times the usual size that text crosses. */
import { type Box, median } from './geometry.ts';
import type { Placed } from './interpreter.ts';

/** Many times the size of the other letters. */
const LARGE = 2.6;
/** So many usual letters stand upon a mark. */
const MIN_CROSSED = 3;
/** More large letters are no mark. */
const MOST_LARGE = 300;

/** The letters without the marks, and the marks, each run of letters of one size for itself. */
export function withoutLargeMarks(letters: readonly Placed[]): { letters: Placed[]; marks: Placed[][] } {
  const usual = median(letters.filter(({ space }) => !space).map(({ size }) => size));
  const small = letters.filter(({ size }) => size < LARGE * usual);
  const large = letters.length - small.length;
  if (large === 0 || large > MOST_LARGE) return { letters: [...letters], marks: [] };
  const marks: Placed[][] = [];
  let last: Placed | null = null;
  for (const letter of letters) {
    if (letter.size < LARGE * usual) last = null;
    else if (last !== null && last.size === letter.size) marks.at(-1)?.push(letter);
    else marks.push([letter]);
    if (letter.size >= LARGE * usual) last = letter;
  }
  const crossed = marks.filter((mark) => {
    const boxes = mark.filter(({ space }) => !space).map(boxOf);
    const inside = ({ from, to }: Placed) =>
      boxes.some(([left, top, right, bottom]) => {
        const x = (from[0] + to[0]) / 2;
        return x > left && x < right && from[1] > top && from[1] < bottom;
      });
    return small.filter((letter) => !letter.space && inside(letter)).length >= MIN_CROSSED;
  });
  const taken = new Set(crossed.flat());
  return { letters: letters.filter((letter) => !taken.has(letter)), marks: crossed };
}

/** Where a large letter stands, whichever way it is turned. */
function boxOf({ from, to, size }: Placed): Box {
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
  const length = Math.hypot(dx, dy) || 1;
  const up = [(dy / length) * 0.7 * size, (-dx / length) * 0.7 * size] as const;
  const xs = [from[0], to[0], from[0] + up[0], to[0] + up[0]];
  const ys = [from[1], to[1], from[1] + up[1], to[1] + up[1]];
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
}
