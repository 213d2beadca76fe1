/** Drawn paths → straight segments that may be ruling lines of a table. */
import { OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { AppError } from '../../../../shared/contract/errors.ts';
import { MAX_SEGMENTS_PER_PAGE } from './document.ts';
import { apply, type Box, boxAround, type Matrix } from './geometry.ts';
import { isList } from './operands.ts';

export interface PathSegment {
  from: readonly [number, number];
  to: readonly [number, number];
}

/** A filled shape up to this thick is a line. */
const MAX_THICKNESS = 3.2;
/** What is no longer than this is a dot: dotted lines are drawn of them. */
const MAX_DOT = 1.2;
/** The outline of a rectangle up to this thick is one line; it comes back to its first corner. */
const MAX_THIN = 1;
const CORNERS = 4;

/** The codes of a path's parts, and how many numbers follow each. */
const MOVE = 0;
const LINE = 1;
const CURVE = 2;
const QUADRATIC = 3;
const CLOSE = 4;
const NUMBERS: Readonly<Record<number, number>> = {
  [MOVE]: 2,
  [LINE]: 2,
  [CURVE]: 6,
  [QUADRATIC]: 4,
  [CLOSE]: 0,
};

const STROKED: ReadonlySet<number> = new Set([
  OPS.stroke,
  OPS.closeStroke,
  OPS.fillStroke,
  OPS.eoFillStroke,
  OPS.closeFillStroke,
  OPS.closeEOFillStroke,
]);
const FILLED: ReadonlySet<number> = new Set([OPS.fill, OPS.eoFill]);

type Point = readonly [number, number];

/** One connected part of a path. */
interface Piece {
  points: Point[];
  curved: boolean;
}

export class Paths {
  readonly segments: PathSegment[] = [];

  /** @param paint the operator that paints the path */
  add(paint: number, data: ArrayLike<unknown>, matrix: Matrix, lineWidth: number): void {
    const stroked = STROKED.has(paint);
    if (!stroked && !FILLED.has(paint)) return;
    const thickness = lineWidth * Math.sqrt(Math.abs(matrix[0] * matrix[3] - matrix[1] * matrix[2]));
    for (const piece of pieces(data, matrix)) {
      if (stroked && thickness <= MAX_THICKNESS) this.#outline(piece);
      else if (stroked) this.#thickLine(piece, thickness);
      else this.#filled(piece);
    }
  }

  /** A filled rectangle in the coordinates of `matrix`. */
  rectangle(matrix: Matrix, [left, top, right, bottom]: Box): void {
    const points: Point[] = [
      [left, top],
      [right, top],
      [right, bottom],
      [left, bottom],
    ];
    this.#filled({ points: points.map(([x, y]) => apply(matrix, x, y)), curved: false });
  }

  #outline({ points, curved }: Piece): void {
    if (curved) return;
    const [left, top, right, bottom] = boxAround(points.map(([x, y]): Box => [x, y, x, y]));
    // The short sides of a thin rectangle would lengthen a line that ends close to them.
    if (points.length > CORNERS && Math.min(right - left, bottom - top) <= MAX_THIN) {
      this.#filled({ points, curved });
      return;
    }
    for (const [index, point] of points.entries()) {
      const next = points[index + 1];
      if (next !== undefined) this.#push(point, next);
    }
  }

  /** A short, very thick stroke draws a line across its own direction. */
  #thickLine({ points, curved }: Piece, thickness: number): void {
    const [from, to] = points;
    if (curved || points.length !== 2 || from === undefined || to === undefined) return;
    const half = thickness / 2;
    const level = Math.abs(to[1] - from[1]) < Math.abs(to[0] - from[0]);
    if (Math.hypot(to[0] - from[0], to[1] - from[1]) > MAX_THICKNESS) return;
    const middle: Point = [(from[0] + to[0]) / 2, (from[1] + to[1]) / 2];
    if (level) this.#push([middle[0], middle[1] - half], [middle[0], middle[1] + half]);
    else this.#push([middle[0] - half, middle[1]], [middle[0] + half, middle[1]]);
  }

  /** The middle line of a thin filled shape. */
  #filled({ points, curved }: Piece): void {
    if (curved || points.length < 3) return;
    const [left, top, right, bottom] = boxAround(points.map(([x, y]): Box => [x, y, x, y]));
    const width = right - left;
    const height = bottom - top;
    if (Math.min(width, height) > MAX_THICKNESS) return;
    const dot = Math.max(width, height) <= MAX_DOT;
    if (dot || width <= height) this.#push([(left + right) / 2, top], [(left + right) / 2, bottom]);
    if (dot || width > height) this.#push([left, (top + bottom) / 2], [right, (top + bottom) / 2]);
  }

  #push(from: Point, to: Point): void {
    if (this.segments.length >= MAX_SEGMENTS_PER_PAGE)
      throw new AppError('FILE_HOSTILE', { reason: 'lines' });
    if (![...from, ...to].every(Number.isFinite)) return;
    this.segments.push({ from, to });
  }
}

/** The box around a path in page coordinates, or null where it has no extent. */
export function boundsOf(data: unknown, matrix: Matrix): Box | null {
  if (!isList(data)) return null;
  const points = pieces(data, matrix).flatMap((piece) => piece.points);
  if (points.length < 2 || !points.flat().every(Number.isFinite)) return null;
  return boxAround(points.map(([x, y]): Box => [x, y, x, y]));
}

/** The connected parts of a path in page coordinates; a malformed end is left out. */
function pieces(data: ArrayLike<unknown>, matrix: Matrix): Piece[] {
  const found: Piece[] = [];
  let piece: Piece = { points: [], curved: false };
  for (let at = 0; at < data.length; ) {
    const code = Number(data[at]);
    const count = NUMBERS[code];
    if (count === undefined || at + count >= data.length + (count === 0 ? 1 : 0)) break;
    const numbers = Array.from({ length: count }, (_, index) => Number(data[at + 1 + index]));
    at += 1 + count;
    if (code === CLOSE) {
      const first = piece.points[0];
      if (first !== undefined) piece.points.push(first);
      continue;
    }
    const point = apply(matrix, numbers[count - 2] ?? 0, numbers[count - 1] ?? 0);
    if (code === MOVE) {
      if (piece.points.length > 1) found.push(piece);
      piece = { points: [point], curved: false };
    } else {
      if (code !== LINE) piece.curved = true;
      piece.points.push(point);
    }
  }
  if (piece.points.length > 1) found.push(piece);
  return found;
}
