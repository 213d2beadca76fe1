/** Words → the cells of a lattice they stand in, and what does not fit is said. */
import { shownAt } from './clipped.ts';
import type { Segment } from './content.ts';
import type { Lattice, LatticeCell } from './lattice.ts';
import { OUTSIDE } from './rulings.ts';
import type { Word } from './words.ts';

export interface FilledCell extends LatticeCell {
  words: Word[];
  /** A word crosses its border, and the cell was chosen by where most of it stands. */
  crossed: boolean;
  /** Some of its text is cut off where it is shown. */
  cut: boolean;
}

/** How far a word may reach over a border: letters lean out of their boxes. */
const OVERHANG = 1.6;
/** The height of letters as a share of their size, and the points by which a line through them must cut them. */
const ASCENT = 0.8;
const STRUCK = 0.5;

/** Whether a word stands inside a lattice, or runs out of it over its lower edge. */
export function isInside(word: Word, { box }: Lattice): boolean {
  const [x, y] = shownAt((word.left + word.right) / 2, word.base - 0.3 * word.size, word.clip);
  const over = word.clip === undefined && word.base - ASCENT * word.size < box[3] - STRUCK;
  return x >= box[0] - 1 && x <= box[2] + 1 && y >= box[1] - 1 && (y <= box[3] + 1 || over);
}

/** @param words all words that stand inside the lattice */
export function fillCells(lattice: Lattice, words: readonly Word[]): FilledCell[] {
  const cells = lattice.cells.map((cell): FilledCell => ({ ...cell, words: [], crossed: false, cut: false }));
  const byField = fieldIndex(lattice, cells);
  const columns = lattice.xs.length - 1;
  const cellAt = (x: number, y: number) =>
    byField.get(indexOf(lattice.ys, y) * columns + indexOf(lattice.xs, x));
  let before: { word: Word; cell: FilledCell } | null = null;
  for (const word of words) {
    const [x, y] = shownAt((word.left + word.right) / 2, word.base - 0.3 * word.size, word.clip);
    let cell: FilledCell | undefined = cellAt(x, y);
    if (cell === undefined) continue;
    if (word.clip !== undefined) {
      cell.words.push(word);
      cell.cut = true;
      continue;
    }
    const start = cellAt(word.left + OVERHANG, y);
    const end = cellAt(word.right - OVERHANG, y);
    const crosses = word.right - word.left > 2 * OVERHANG && start !== end;
    const goesOn: boolean =
      before !== null &&
      before.word.base === word.base &&
      before.cell !== cell &&
      before.cell.crossed &&
      word.left - before.word.right < 0.5 * word.size;
    if (crosses && start !== undefined) {
      // Text that runs over its border begins in its own cell.
      cell = goesOn && before !== null ? before.cell : start;
      cell.crossed = true;
    } else if (goesOn && before !== null) cell = before.cell;
    cell.words.push(word);
    before = { word, cell };
  }
  return cells;
}

function fieldIndex(lattice: Lattice, cells: readonly FilledCell[]): Map<number, FilledCell> {
  const columns = lattice.xs.length - 1;
  const index = new Map<number, FilledCell>();
  for (const cell of cells) {
    for (let y = cell.top; y < cell.bottom; y += 1) {
      for (let x = cell.left; x < cell.right; x += 1) index.set(y * columns + x, cell);
    }
  }
  return index;
}

/** The place between two borders; outside, the first or last. */
function indexOf(borders: readonly number[], value: number): number {
  let index = 0;
  while (index + 2 < borders.length && value >= (borders[index + 1] ?? value)) index += 1;
  return index;
}

/** Lines that are not part of a table: rules, underlines, frames around text. */
export function linesOutside(lines: readonly Segment[], lattices: readonly Lattice[]): Segment[] {
  return lines.filter(
    ({ at, from, to }) =>
      !lattices.some(
        ({ box }) =>
          at >= box[1] - OUTSIDE && at <= box[3] + OUTSIDE && from >= box[0] - 4 && to <= box[2] + 4,
      ),
  );
}
