/**
 * A frame of ruling lines → the cells between them. Every smallest field between two neighbouring lines is one
 * cell, unless a piece of line between two fields is missing: then they are one merged cell.
 */
import type { Segment } from './content.ts';
import type { Box } from './geometry.ts';
import { type Frame, positions } from './rulings.ts';

/** A cell by the indices of its borders in `Lattice.xs` and `Lattice.ys`. */
export interface LatticeCell {
  left: number;
  top: number;
  right: number;
  bottom: number;
  /** It stands at the lattice's upper or lower edge, and the edge is drawn along others but not along it. */
  open?: { top: boolean; bottom: boolean };
}

export interface Lattice {
  xs: readonly number[];
  ys: readonly number[];
  cells: readonly LatticeCell[];
  box: Box;
  /** Merged fields that are no rectangle, taken apart: a line is missing or only half drawn. */
  torn: boolean;
  /** Whether a line is drawn at the upper and lower edge. */
  closedTop: boolean;
  closedBottom: boolean;
}

/** Lines nearer than this are one border: double lines, borders of neighbouring cells. */
const SAME_BORDER = 3.4;
/** The share of a field's side that must be drawn. */
const DRAWN = 0.55;
/** A side without a line is taken as open where the crossing lines reach this far beyond the last one. */
const OPEN_REACH = 8;
const MAX_FIELDS = 60_000;

/** @returns null where the lines enclose less than two fields */
export function latticeOf(frame: Frame): Lattice | null {
  const left = Math.min(...frame.horizontal.map(({ from }) => from), ...frame.vertical.map(({ at }) => at));
  const right = Math.max(...frame.horizontal.map(({ to }) => to), ...frame.vertical.map(({ at }) => at));
  const top = Math.min(...frame.vertical.map(({ from }) => from), ...frame.horizontal.map(({ at }) => at));
  const bottom = Math.max(...frame.vertical.map(({ to }) => to), ...frame.horizontal.map(({ at }) => at));
  const drawnXs = positions(
    frame.vertical.map(({ at }) => at),
    SAME_BORDER,
  );
  const drawnYs = positions(
    frame.horizontal.map(({ at }) => at),
    SAME_BORDER,
  );
  const xs = withEnds(drawnXs, left, right);
  const ends = sharedEnds(frame.vertical).filter(
    (y) => !drawnYs.some((drawn) => Math.abs(drawn - y) <= SAME_BORDER),
  );
  const ys = withEnds(
    [...drawnYs, ...ends].toSorted((a, b) => a - b),
    top,
    bottom,
  );
  const columns = xs.length - 1;
  const rows = ys.length - 1;
  if (columns < 1 || rows < 1 || columns * rows < 2 || columns * rows > MAX_FIELDS) return null;
  const level = ys.map((y) =>
    ends.includes(y) ? xs.slice(1).map(() => true) : sides(frame.horizontal, y, xs),
  );
  const upright = xs.map((x) => sides(frame.vertical, x, ys));
  const kept = dropUnused(xs, ys, level, upright);
  if (kept.xs.length < 2 || kept.ys.length < 2) return null;
  const { cells, torn } = mergeFields(kept.xs.length - 1, kept.ys.length - 1, kept.level, kept.upright);
  if (cells.length < 2) return null;
  markOpen(cells, kept.level);
  return {
    xs: kept.xs,
    ys: kept.ys,
    cells,
    box: [left, top, right, bottom],
    torn,
    closedTop: ys[0] === drawnYs[0],
    closedBottom: ys.at(-1) === drawnYs.at(-1),
  };
}

/** Heights at which several uprights end or begin: a row of merged cells without lines of its own. */
function sharedEnds(vertical: readonly Segment[]): number[] {
  const found = positions(
    vertical.flatMap(({ from, to }) => [from, to]),
    SAME_BORDER / 2,
  );
  return found.filter((y) => {
    const near = vertical.filter(
      ({ from, to }) => Math.min(Math.abs(from - y), Math.abs(to - y)) <= SAME_BORDER / 2,
    );
    return new Set(near.map(({ at }) => Math.round(at))).size >= 2;
  });
}

/** Adds the ends of the crossing lines as borders where no line is drawn there. */
function withEnds(drawn: readonly number[], low: number, high: number): number[] {
  const first = drawn[0] ?? low;
  const last = drawn.at(-1) ?? high;
  return [...(first - low > OPEN_REACH ? [low] : []), ...drawn, ...(high - last > OPEN_REACH ? [high] : [])];
}

/** Of a border, which of its pieces between the crossing borders are drawn. */
function sides(lines: readonly Segment[], at: number, crossing: readonly number[]): boolean[] {
  const near = lines.filter((line) => Math.abs(line.at - at) <= SAME_BORDER);
  return crossing.slice(1).map((end, index) => {
    const start = crossing[index] ?? end;
    const pieces = near
      .map(({ from, to }) => [Math.max(from, start), Math.min(to, end)] as const)
      .filter(([from, to]) => to > from)
      .toSorted((a, b) => a[0] - b[0]);
    let covered = 0;
    let reached = start;
    for (const [from, to] of pieces) {
      covered += Math.max(0, to - Math.max(from, reached));
      reached = Math.max(reached, to);
    }
    return covered >= DRAWN * (end - start);
  });
}

interface Sides {
  xs: number[];
  ys: number[];
  /** [y][column], [x][row] */
  level: boolean[][];
  upright: boolean[][];
}

/** Leaves out borders that separate nothing: underlined words, strokes that end in the middle of a cell. */
function dropUnused(
  xs: readonly number[],
  ys: readonly number[],
  level: readonly boolean[][],
  upright: readonly boolean[][],
): Sides {
  const keptX = xs.map((_, x) => x === 0 || x === xs.length - 1 || (upright[x] ?? []).some(Boolean));
  const keptY = ys.map((_, y) => y === 0 || y === ys.length - 1 || (level[y] ?? []).some(Boolean));
  // A side that spans dropped borders is drawn where its pieces are.
  const span = (pieces: readonly boolean[], kept: readonly boolean[], at: readonly number[]): boolean[] => {
    const joined: boolean[] = [];
    let drawn = 0;
    let start = 0;
    for (const [index, piece] of pieces.entries()) {
      const length = (at[index + 1] ?? 0) - (at[index] ?? 0);
      if (piece) drawn += length;
      if (kept[index + 1]) {
        joined.push(drawn >= DRAWN * ((at[index + 1] ?? 0) - (at[start] ?? 0)));
        drawn = 0;
        start = index + 1;
      }
    }
    return joined;
  };
  return {
    xs: xs.filter((_, x) => keptX[x]),
    ys: ys.filter((_, y) => keptY[y]),
    level: level.filter((_, y) => keptY[y]).map((pieces) => span(pieces, keptX, xs)),
    upright: upright.filter((_, x) => keptX[x]).map((pieces) => span(pieces, keptY, ys)),
  };
}

function mergeFields(
  columns: number,
  rows: number,
  level: readonly boolean[][],
  upright: readonly boolean[][],
): { cells: LatticeCell[]; torn: boolean } {
  const taken = new Set<number>();
  const cells: LatticeCell[] = [];
  let torn = false;
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      if (taken.has(row * columns + column)) continue;
      const fields = flood(row, column, columns, rows, level, upright);
      const parts = rectangles(fields, columns);
      torn ||= parts.length > 1;
      for (const field of fields) taken.add(field);
      cells.push(...parts);
    }
  }
  return { cells: cells.toSorted((a, b) => a.top - b.top || a.left - b.left), torn };
}

/** Marks the cells without a line at the upper or lower edge where most of the edge has one. */
function markOpen(cells: readonly LatticeCell[], level: readonly boolean[][]): void {
  const mostly = (pieces: readonly boolean[] | undefined) =>
    pieces !== undefined && pieces.filter(Boolean).length > pieces.length / 2;
  const [first, last] = [level[0], level.at(-1)];
  const bare = (pieces: readonly boolean[] | undefined, { left, right }: LatticeCell) =>
    mostly(pieces) && pieces?.slice(left, right).some(Boolean) === false;
  for (const cell of cells) {
    const top = cell.top === 0 && bare(first, cell);
    const bottom = cell.bottom === level.length - 1 && bare(last, cell);
    if (top || bottom) cell.open = { top, bottom };
  }
}

/** All fields that are reached from one without crossing a drawn line. */
function flood(
  row: number,
  column: number,
  columns: number,
  rows: number,
  level: readonly boolean[][],
  upright: readonly boolean[][],
): Set<number> {
  const found = new Set([row * columns + column]);
  const open = [...found];
  for (let field = open.pop(); field !== undefined; field = open.pop()) {
    const y = Math.floor(field / columns);
    const x = field % columns;
    const next = [
      x + 1 < columns && !upright[x + 1]?.[y] ? field + 1 : -1,
      x > 0 && !upright[x]?.[y] ? field - 1 : -1,
      y + 1 < rows && !level[y + 1]?.[x] ? field + columns : -1,
      y > 0 && !level[y]?.[x] ? field - columns : -1,
    ];
    for (const candidate of next) {
      if (candidate < 0 || found.has(candidate)) continue;
      found.add(candidate);
      open.push(candidate);
    }
  }
  return found;
}

/** The fields as rectangles: one where they are one, else as few as going row by row gives. */
function rectangles(fields: ReadonlySet<number>, columns: number): LatticeCell[] {
  const left = new Set(fields);
  const found: LatticeCell[] = [];
  for (const field of [...fields].toSorted((a, b) => a - b)) {
    if (!left.has(field)) continue;
    const top = Math.floor(field / columns);
    const start = field % columns;
    let end = start;
    while (end < columns && left.has(top * columns + end)) end += 1;
    let bottom = top;
    const whole = (row: number) => {
      for (let x = start; x < end; x += 1) if (!left.has(row * columns + x)) return false;
      return true;
    };
    while (whole(bottom)) bottom += 1;
    for (let y = top; y < bottom; y += 1) for (let x = start; x < end; x += 1) left.delete(y * columns + x);
    found.push({ left: start, top, right: end, bottom });
  }
  return found;
}
