/** Boxes, matrices and turns on a page. All lengths are points; y grows downwards. */

/** left, top, right, bottom */
export type Box = readonly [number, number, number, number];

/** a, b, c, d, e, f: x' = a·x + c·y + e, y' = b·x + d·y + f */
export type Matrix = readonly [number, number, number, number, number, number];

/** How far the writing of a page, or a piece of it, is turned clockwise. */
export type Turn = 0 | 90 | 180 | 270;

export const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];

/** The matrix that applies `inner` first. */
export function multiply(outer: Matrix, inner: Matrix): Matrix {
  return [
    outer[0] * inner[0] + outer[2] * inner[1],
    outer[1] * inner[0] + outer[3] * inner[1],
    outer[0] * inner[2] + outer[2] * inner[3],
    outer[1] * inner[2] + outer[3] * inner[3],
    outer[0] * inner[4] + outer[2] * inner[5] + outer[4],
    outer[1] * inner[4] + outer[3] * inner[5] + outer[5],
  ];
}

export function apply(matrix: Matrix, x: number, y: number): readonly [number, number] {
  return [matrix[0] * x + matrix[2] * y + matrix[4], matrix[1] * x + matrix[3] * y + matrix[5]];
}

/** A matrix from what a file holds, or null where it does not hold six finite numbers. */
export function matrixOf(values: ArrayLike<unknown> | null | undefined): Matrix | null {
  const numbers = Array.from({ length: 6 }, (_, index) => Number(values?.[index]));
  if (values === null || values === undefined || !numbers.every(Number.isFinite)) return null;
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = numbers;
  return [a, b, c, d, e, f];
}

export function boxAround(boxes: readonly Box[]): Box {
  let [left, top, right, bottom] = [
    Number.POSITIVE_INFINITY,
    Number.POSITIVE_INFINITY,
    Number.NEGATIVE_INFINITY,
    Number.NEGATIVE_INFINITY,
  ];
  for (const box of boxes) {
    left = Math.min(left, box[0]);
    top = Math.min(top, box[1]);
    right = Math.max(right, box[2]);
    bottom = Math.max(bottom, box[3]);
  }
  return boxes.length === 0 ? [0, 0, 0, 0] : [left, top, right, bottom];
}

/** What two boxes have in common; an empty box where they do not meet. */
export function common(one: Box | null, other: Box): Box {
  if (one === null) return other;
  const [left, top] = [Math.max(one[0], other[0]), Math.max(one[1], other[1])];
  return [left, top, Math.max(left, Math.min(one[2], other[2])), Math.max(top, Math.min(one[3], other[3]))];
}

/** The turn nearest to an angle, or null where none is within some degrees: slanted writing. */
export function turnOf(x: number, y: number): Turn | null {
  const degrees = (Math.atan2(y, x) * 180) / Math.PI;
  const nearest = Math.round(degrees / 90) * 90;
  if (Math.abs(degrees - nearest) > 4) return null;
  const turn = (nearest + 360) % 360;
  return turn === 90 || turn === 180 || turn === 270 ? turn : 0;
}

/** Takes a point of a page of `width` × `height` to where it stands once writing turned by `turn` is level. */
export function levelled(turn: Turn, width: number, height: number): Matrix {
  if (turn === 90) return [0, -1, 1, 0, 0, width];
  if (turn === 180) return [-1, 0, 0, -1, width, height];
  if (turn === 270) return [0, 1, -1, 0, height, 0];
  return IDENTITY;
}

/** How a page is read: in how many times its own size, and turned so that most of its writing is level. */
export interface PageView {
  turn: Turn;
  /** The page as it is shown, in the size in which it is read. */
  page: { width: number; height: number };
  scale: number;
}

/** A box in level coordinates, on the page again, in its own size and rounded to a tenth of a point. */
export function pageBox(box: Box, { turn, page, scale }: PageView): Box {
  const { width, height } = page;
  const [left, top, right, bottom] = box;
  const turned: Box =
    turn === 90
      ? [width - bottom, left, width - top, right]
      : turn === 180
        ? [width - right, height - bottom, width - left, height - top]
        : turn === 270
          ? [top, height - right, bottom, height - left]
          : box;
  const round = (value: number) => Math.round((value / scale) * 10) / 10;
  return [round(turned[0]), round(turned[1]), round(turned[2]), round(turned[3])];
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
