/**
 * Rows of a table that are set together: one, or those that a merged cell ties to one another. Says how high each is,
 * of how many sheet rows it is made, how its cells look and which are merged.
 */
import { TALLEST_ROW } from '../../excel-file.ts';
import type { AnnexCell, AnnexRow, AnnexTable } from '../model.ts';
import { cellAlign, printedText } from '../model.ts';
import type { Heights } from './heights.ts';
import { heightOf } from './heights.ts';
import type { Looks } from './looks.ts';
import { cellLook } from './looks.ts';

/** Height of the sheet rows that a taller row is made of: low enough to fill a page to its foot. */
const PART_OF_TALL_ROW = 90;
/** A merged cell higher than this may be cut by a page break, which must not go through a text in its middle. */
const HIGHEST_IN_THE_MIDDLE = 200;

/** Rows from `top` to `bottom`, columns from `left` to `right`, from 1. */
export interface Area {
  top: number;
  bottom: number;
  left: number;
  right: number;
}

export interface BandRow {
  cells: readonly AnnexCell[];
  /** Names of the cells' looks, in their order. */
  looks: readonly string[];
  /** Points, of all its sheet rows together. */
  height: number;
  sheetRows: number;
}

/**
 * Number of sheet rows for a height. A sheet row may be 409 points high at most, so a taller one is made of several,
 * whose cells are merged downwards: the text stays whole in one cell, and none of it is cut off. Lower rows are one
 * sheet row even where the form lets rows break over pages: a break would go through the middle of a line.
 */
export function sheetRowsOf(height: number): number {
  return height <= TALLEST_ROW ? 1 : Math.ceil(height / PART_OF_TALL_ROW);
}

export class RowBand {
  readonly rows: readonly BandRow[];

  /** @param widths sums of the columns' widths in millimetres: of none, the first, the first two … */
  constructor(
    rows: readonly AnnexRow[],
    table: Pick<AnnexTable, 'columns'>,
    part: 'header' | 'body',
    { heights, looks, widths }: { heights: Heights; looks: Looks; widths: readonly number[] },
  ) {
    const measure = (row: AnnexRow, cell: AnnexCell, column: number) => {
      const look = looks.get(part === 'header' ? 'header' : cellLook(faceOf(row), 'left', 'middle'));
      if (look === undefined) throw new Error('a table has a look of its own');
      const width = (widths[column + cell.span] ?? 0) - (widths[column] ?? 0);
      return cell.text === '' && cell.marks.length === 0
        ? heightOf(1, look.size)
        : heights.of(printedText(cell), width, look);
    };
    const own = rowHeights(rows, measure);
    this.rows = rows.map((row, index) => {
      const height = own[index] ?? 0;
      const sheetRows = sheetRowsOf(height);
      let column = 0;
      const names = row.cells.map((cell) => {
        const align = cellAlign(cell, table.columns[column]?.align ?? 'left');
        column += cell.span;
        if (part === 'header') return 'header';
        const covered = cell.down > 1 ? own.slice(index, index + cell.down) : [height];
        const tall = sheetRows > 1 || (cell.down > 1 && sum(covered) > HIGHEST_IN_THE_MIDDLE);
        return cellLook(faceOf(row), align, tall ? 'top' : 'middle');
      });
      return { cells: row.cells, looks: names, height, sheetRows };
    });
  }

  /** Numbers of the sheet rows at which the rows begin when the first stands at `top`. */
  startsAt(top: number): number[] {
    let next = top;
    return this.rows.map(({ sheetRows }) => {
      next += sheetRows;
      return next - sheetRows;
    });
  }

  /** What is merged when the first row stands at sheet row `top`, row by row, cell by cell. */
  *merges(top: number): Generator<Area> {
    let first = top;
    for (const [index, { cells, sheetRows }] of this.rows.entries()) {
      let left = 1;
      for (const { span, down } of cells) {
        const right = left + span - 1;
        const covered = this.rows.slice(index, index + Math.max(1, down));
        const bottom = first + sum(covered.map((row) => row.sheetRows)) - 1;
        if (down > 0 && (right > left || bottom > first)) yield { top: first, bottom, left, right };
        left = right + 1;
      }
      first += sheetRows;
    }
  }
}

/** Each row as high as its own cells need; what a merged cell needs beyond its rows is given to them evenly. */
function rowHeights(
  rows: readonly AnnexRow[],
  measure: (row: AnnexRow, cell: AnnexCell, column: number) => number,
): number[] {
  const heights: number[] = [];
  const merged: { from: number; down: number; height: number }[] = [];
  for (const [index, row] of rows.entries()) {
    let column = 0;
    let highest = 0;
    for (const cell of row.cells) {
      const height = cell.down === 0 ? 0 : measure(row, cell, column);
      const down = Math.min(cell.down, rows.length - index);
      if (down > 1) merged.push({ from: index, down, height });
      else if (height > highest) highest = height;
      column += cell.span;
    }
    heights.push(highest);
  }
  // Short ones first: the room they make counts for the long ones around them.
  for (const { from, down, height } of merged.sort((a, b) => a.down - b.down)) {
    const lacking = (height - sum(heights.slice(from, from + down))) / down;
    if (lacking <= 0) continue;
    for (let index = from; index < from + down; index += 1) heights[index] = (heights[index] ?? 0) + lacking;
  }
  return heights;
}

function faceOf({ kind }: AnnexRow): 'normal' | 'bold' {
  return kind === 'section' ? 'bold' : 'normal';
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
