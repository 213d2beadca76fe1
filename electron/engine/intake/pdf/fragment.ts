/** The part of a table that stands on one page. */
import type { PageContent } from './content.ts';
import type { Box } from './geometry.ts';
import type { Lattice } from './lattice.ts';
import { isOrdinalText, lineText, type TextLine } from './lines.ts';

export interface FragmentCell {
  /** Its edges, from the fragment's left edge. */
  left: number;
  right: number;
  /** First row, and the one after the last. */
  top: number;
  bottom: number;
  lines: TextLine[];
  /** In the level coordinates of its page. */
  box: Box;
  page: PageContent;
  /** Why what it holds is not sure. */
  doubts: Set<CellDoubt>;
  /** No line stands at its upper or lower edge, although one stands at its neighbours'. */
  open?: { top: boolean; bottom: boolean };
}

/**
 * Text over a border · a row joined over a page's end · a merge thought to go on over it · one that may · a row
 * parted by its numbers · text that is cut off · texts that stand upon each other.
 */
export type CellDoubt = 'crossed' | 'joined' | 'merged' | 'mergeable' | 'split' | 'cut' | 'overlaps';

export interface Fragment {
  page: PageContent;
  cells: FragmentCell[];
  rows: number;
  width: number;
  /** Lower edge, and where text could have gone on to on this page. */
  box: Box;
  /** How its cells were found. */
  basis: 'lines' | 'rules' | 'positions';
  torn: boolean;
  /** Of how many pages its columns were put together, where they stand on more than one. */
  strips?: number;
}

/** Edges of cells on two pages that differ by less are the same column's. */
export const SAME_EDGE = 4;
/** As much space, in letters' sizes, may be left between the last baseline of a full cell and its lower edge. */
const FILLED = 1.9;

/** A text by its letters alone: the same words may be wrapped otherwise on the next page. */
export function withoutSpaces(text: string): string {
  return text.replace(/\s+/g, '');
}

export function cellText(cell: FragmentCell): string {
  return cell.lines.map(lineText).join(' ');
}

/** Whether two cells of one table stand in the same columns, be it on two pages. */
export function sameColumns(one: FragmentCell, other: FragmentCell): boolean {
  return Math.abs(one.left - other.left) <= SAME_EDGE && Math.abs(one.right - other.right) <= SAME_EDGE;
}

/** Whether the text of a cell reaches its lower edge. */
export function isFull(cell: FragmentCell, edge: number, free = FILLED): boolean {
  const last = cell.lines.at(-1);
  return last !== undefined && edge - last.base <= free * last.size;
}

/** Whether a cell's text ends within a sentence that the text of another one may go on with. */
export function flowsInto(before: FragmentCell, rest: FragmentCell): boolean {
  return /^[\p{Ll}),.;]/u.test(cellText(rest)) && !/[.!?]$/.test(cellText(before));
}

/** The cells that begin in a row, left to right. */
export function cellsFrom(cells: readonly FragmentCell[], row: number): FragmentCell[] {
  return cells.filter(({ top }) => top === row).toSorted((a, b) => a.left - b.left);
}

/** The cells that cover a row, left to right. */
export function cellsAt(cells: readonly FragmentCell[], row: number): FragmentCell[] {
  return cells.filter(({ top, bottom }) => top <= row && bottom > row).toSorted((a, b) => a.left - b.left);
}

/** Whether the first column numbers the rows. */
export function hasOrdinals(cells: readonly FragmentCell[], rows: number): boolean {
  let numbered = 0;
  let filled = 0;
  for (let row = 0; row < rows; row += 1) {
    const first = cellsFrom(cells, row)[0];
    if (first === undefined || first.left > 2 || first.lines.length === 0) continue;
    filled += 1;
    if (isOrdinalText(cellText(first)) || /^(?:stt|tt|số tt|số thứ tự)$/i.test(cellText(first)))
      numbered += 1;
  }
  return filled > 0 && numbered >= filled * 0.4;
}

/** @param lattice what the fragment was made of */
export function fragmentBox(lattice: Lattice): Box {
  return [lattice.xs[0] ?? 0, lattice.ys[0] ?? 0, lattice.xs.at(-1) ?? 0, lattice.ys.at(-1) ?? 0];
}
