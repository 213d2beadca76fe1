/**
 * A signature that was made part of the page: a small box with its text, drawn over a table. Its lines cross those of
 * the table and join none of them; left among them, they would part the table's cells.
 */
import type { Glyph, Segment } from './content.ts';
import type { FragmentCell } from './fragment.ts';
import type { Box } from './geometry.ts';
import { TOUCH, touches } from './rulings.ts';

export interface LaidOn {
  /** The ruling lines and letters without those of the boxes. */
  horizontal: readonly Segment[];
  vertical: readonly Segment[];
  glyphs: readonly Glyph[];
  /** The boxes and their texts. */
  boxes: readonly Box[];
  stamps: readonly (readonly Glyph[])[];
}

/** Points between two ends that meet at a corner. */
const CORNER = 1.5;
/** More are a drawing, not signatures. */
const MAX_BOXES = 20;
const SIGNATURE = /(?:ký bởi|người ký|ký số|thời gian ký|ngày ký|signed by|signature)/i;

interface Sides {
  level: readonly [Segment, Segment];
  upright: readonly [Segment, Segment];
  box: Box;
}

/** Takes the boxes and the texts that say they are signatures out of what is drawn on a page. */
export function takeLaidOn(
  glyphs: readonly Glyph[],
  horizontal: readonly Segment[],
  vertical: readonly Segment[],
): LaidOn {
  const drawn = glyphs.toSorted((a, b) => a.order - b.order);
  const dropped = new Set<Segment>();
  const taken = new Set<Glyph>();
  const boxes: Box[] = [];
  let looked = 0;
  const stamps: Glyph[][] = [];
  for (const sides of rectangles(horizontal, vertical)) {
    const { crossed, joined } = meetings(sides, horizontal, vertical);
    if (!crossed) continue;
    looked += 1;
    if (looked > MAX_BOXES) break;
    const text = signatureIn(sides.box, drawn);
    if (joined && text === null) continue;
    for (const side of [...sides.level, ...sides.upright]) dropped.add(side);
    for (const glyph of text ?? []) taken.add(glyph);
    boxes.push(sides.box);
    if (text !== null) stamps.push(text);
  }
  return {
    horizontal: horizontal.filter((line) => !dropped.has(line)),
    vertical: vertical.filter((line) => !dropped.has(line)),
    glyphs: glyphs.filter((glyph) => !taken.has(glyph)),
    boxes,
    stamps,
  };
}

/** Marks the cells that a box covers a part of. */
export function markLaidOn(cells: readonly FragmentCell[], boxes: readonly Box[]): void {
  for (const { box, doubts } of cells) {
    const covered = boxes.some(
      (other) =>
        Math.min(box[2], other[2]) - Math.max(box[0], other[0]) > 1 &&
        Math.min(box[3], other[3]) - Math.max(box[1], other[1]) > 1,
    );
    if (covered) doubts.add('overlaps');
  }
}

function near(one: number, other: number): boolean {
  return Math.abs(one - other) <= CORNER;
}

/** Four lines that end at each other. */
function rectangles(horizontal: readonly Segment[], vertical: readonly Segment[]): Sides[] {
  return horizontal.flatMap((top): Sides[] => {
    const side = (x: number) => vertical.find(({ at, from }) => near(at, x) && near(from, top.at));
    const [left, right] = [side(top.from), side(top.to)];
    if (left === undefined || right === undefined || left === right || !near(left.to, right.to)) return [];
    const bottom = horizontal.find(
      ({ at, from, to }) => near(at, left.to) && near(from, top.from) && near(to, top.to),
    );
    if (bottom === undefined || bottom === top) return [];
    const box: Box = [left.at, top.at, right.at, bottom.at];
    return [{ level: [top, bottom], upright: [left, right], box }];
  });
}

/** Whether other lines pass through the sides of a rectangle, and whether some end at them. */
function meetings(
  { level, upright }: Sides,
  horizontal: readonly Segment[],
  vertical: readonly Segment[],
): { crossed: boolean; joined: boolean } {
  let [crossed, joined] = [false, false];
  const meet = (side: Segment, other: Segment) => {
    if (passes(side, other)) crossed = true;
    else if (touches(side, other)) joined = true;
  };
  for (const side of level) for (const line of vertical) if (!upright.includes(line)) meet(side, line);
  for (const side of upright) for (const line of horizontal) if (!level.includes(line)) meet(side, line);
  return { crossed, joined };
}

/** Whether two lines cross each other well away from their ends. */
function passes(one: Segment, other: Segment): boolean {
  const within = (at: number, { from, to }: Segment) => at > from + TOUCH && at < to - TOUCH;
  return within(other.at, one) && within(one.at, other);
}

/** The letters in a box that were drawn one after the other and say that they are a signature's. */
function signatureIn([left, top, right, bottom]: Box, drawn: readonly Glyph[]): Glyph[] | null {
  const runs: Glyph[][] = [[]];
  for (const glyph of drawn) {
    const middle = (glyph.left + glyph.right) / 2;
    const inside =
      middle > left - 1 && middle < right + 1 && glyph.base > top && glyph.base < bottom + 0.3 * glyph.size;
    if (inside) runs.at(-1)?.push(glyph);
    else if (!glyph.space && runs.at(-1)?.length !== 0) runs.push([]);
  }
  const text = (run: readonly Glyph[]) => run.map((glyph) => glyph.text).join('');
  return runs.find((run) => SIGNATURE.test(text(run).normalize('NFC').replace(/\s+/g, ' '))) ?? null;
}
