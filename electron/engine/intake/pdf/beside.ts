/**
 * Frames that stand beside each other with their rows at the same heights are one table: a sheet has columns
 * without borders between them, or a merged cell that goes on from the page before and shows no sides.
 */
import { isInside } from './cells.ts';
import type { Lattice, LatticeCell } from './lattice.ts';
import type { Word } from './words.ts';

/** Points by which heights of one row may differ. */
const SAME_HEIGHT = 2;
/** What stands farther apart, as a share of both tables' width together, are two tables. */
const MAX_APART = 0.5;

/** @param words of the page: what stands between two frames decides how the space between them is parted */
export function joinBeside(lattices: readonly Lattice[], words: readonly Word[]): Lattice[] {
  const joined: Lattice[] = [];
  for (const lattice of lattices.toSorted((a, b) => a.box[0] - b.box[0])) {
    const index = joined.findIndex((other) => standsBeside(other, lattice));
    const other = joined[index];
    if (other === undefined) joined.push(lattice);
    else joined[index] = together(other, lattice, words);
  }
  return joined;
}

function standsBeside(left: Lattice, right: Lattice): boolean {
  const apart = right.box[0] - left.box[2];
  const width = right.box[2] - left.box[0];
  if (apart <= 0 || apart > MAX_APART * width) return false;
  const [fewer, more] = left.ys.length < right.ys.length ? [left.ys, right.ys] : [right.ys, left.ys];
  const ends = near(fewer[0], more[0]) && near(fewer.at(-1), more.at(-1));
  return ends && fewer.every((y) => more.some((other) => near(y, other)));
}

function near(one: number | undefined, other: number | undefined): boolean {
  return one !== undefined && other !== undefined && Math.abs(one - other) <= SAME_HEIGHT;
}

function together(left: Lattice, right: Lattice, words: readonly Word[]): Lattice {
  const ys = left.ys.length < right.ys.length ? right.ys : left.ys;
  const columns = left.xs.length;
  const box = [left.box[0], left.box[1], right.box[2], right.box[3]] as const;
  const rowAt = (own: readonly number[], row: number) => ys.findIndex((y) => near(y, own[row]));
  const moved = (lattice: Lattice, shift: number): LatticeCell[] =>
    lattice.cells.map((cell) => ({
      ...cell,
      left: cell.left + shift,
      right: cell.right + shift,
      top: rowAt(lattice.ys, cell.top),
      bottom: rowAt(lattice.ys, cell.bottom),
    }));
  const filled = words.some((word) =>
    isInside(word, { ...left, box: [left.box[2] + 1, box[1], right.box[0] - 1, box[3]] }),
  );
  const rows = ys.length - 1;
  const between = { left: columns - 1, right: columns };
  const gap: LatticeCell[] = filled
    ? Array.from({ length: rows }, (_, row) => ({ ...between, top: row, bottom: row + 1 }))
    : [{ ...between, top: 0, bottom: rows, open: { top: true, bottom: true } }];
  return {
    xs: [...left.xs, ...right.xs],
    ys,
    cells: [...moved(left, 0), ...gap, ...moved(right, columns)].toSorted(
      (a, b) => a.top - b.top || a.left - b.left,
    ),
    box,
    torn: left.torn || right.torn || filled,
    closedTop: left.closedTop && right.closedTop,
    closedBottom: left.closedBottom && right.closedBottom,
  };
}
