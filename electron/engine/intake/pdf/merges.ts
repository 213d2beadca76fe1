/** Merged cells of a table that go on over the end of a page. */
import { isWrappedInto } from './cell-text.ts';
import {
  cellsAt,
  cellText,
  type FragmentCell,
  flowsInto,
  isFull,
  sameColumns,
  withoutSpaces,
} from './fragment.ts';
import type { JoinedTable } from './table.ts';

/** A text of fewer lines may fill the rows of a merged cell by chance. */
const MANY_LINES = 3;

/**
 * The merged cell that goes on in one at the page's top. A text is printed once, mostly on the first of the pages,
 * so that an empty cell below a merged one may be the rest of it; lines left out at the page's end and at the next
 * one's top prove it; below a repeated header there is always one. Where lines are drawn there, a long text that is
 * cut in the middle of a sentence tells.
 *
 * @param header whether the header is repeated above the cell
 */
export function mergeAbove(table: JoinedTable, cell: FragmentCell, header: boolean): FragmentCell | null {
  const before = lastOf(table, cell);
  if (before === undefined || (before.lines.length === 0 && cell.lines.length === 0)) return null;
  if (cell.lines.length > 0) {
    const open = before.open?.bottom === true && (header || cell.open?.top === true);
    return open || (isLongMerge(before, cell) && isCut(table, before, cell)) ? before : null;
  }
  const spans = spansRows(before) || spansRows(cell);
  const open = cell.open?.top === true || before.open?.bottom === true;
  return spans || open ? before : null;
}

/** The cell at a table's end that stands in the columns of one on the next page. */
function lastOf(table: JoinedTable, cell: FragmentCell): FragmentCell | undefined {
  return cellsAt(table.cells, table.rows - 1).find((other) => sameColumns(other, cell));
}

function spansRows({ top, bottom }: FragmentCell): boolean {
  return bottom - top > 1;
}

function isLongMerge(before: FragmentCell, rest: FragmentCell): boolean {
  return before.lines.length >= MANY_LINES && (spansRows(before) || spansRows(rest));
}

/** Whether the text of a cell fills it to the page's end and stops in the middle of a sentence that `rest` goes on with. */
function isCut(table: JoinedTable, before: FragmentCell, rest: FragmentCell): boolean {
  const text = cellText(before);
  const goesOn = flowsInto(before, rest) && !/[:;]$/.test(text) && /^\p{Ll}{2}/u.test(cellText(rest));
  return goesOn && isFull(before, table.last.box[3]) && isWrappedInto(before, rest);
}

/** Marks a cell at a page's top that was not joined to the one above it at the end of the page before, but may be its rest. */
export function noteTop(table: JoinedTable, cell: FragmentCell): void {
  const before = lastOf(table, cell);
  if (before === undefined || before.lines.length === 0) return;
  if (cell.lines.length === 0) table.tops.push(cell);
  else if (isCut(table, before, cell) || (isLongMerge(before, cell) && isFull(before, table.last.box[3]))) {
    for (const one of [before, cell]) one.doubts.add('mergeable');
  }
}

/**
 * Marks the empty cells at the tops of pages that may be the rest of merged ones, of which one row stands on each
 * page: nothing shows it, but other cells of their columns are merged. Only a whole table tells.
 */
export function markMergeable({ cells, tops }: JoinedTable): void {
  if (tops.length === 0) return;
  const merged = cells.filter(({ top, bottom, lines }) => bottom - top > 1 && lines.length > 0 && top > 0);
  for (const cell of tops) if (merged.some((other) => sameColumns(other, cell))) cell.doubts.add('mergeable');
}

/** Makes a cell at a page's top the rest of one on the page before. */
export function mergeInto(before: FragmentCell, rest: FragmentCell): void {
  before.bottom = rest.bottom;
  before.doubts.add('merged');
  for (const doubt of rest.doubts) before.doubts.add(doubt);
  if (rest.open === undefined) delete before.open;
  else before.open = rest.open;
  if (rest.lines.length === 0 || withoutSpaces(cellText(before)) === withoutSpaces(cellText(rest))) return;
  if (before.lines.length > 0) before.lines = [...before.lines, ...rest.lines];
  // The text stands on the second page only: that is where it is shown.
  else Object.assign(before, { lines: rest.lines, box: rest.box, page: rest.page });
}
