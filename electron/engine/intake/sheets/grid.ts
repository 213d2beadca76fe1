/**
 * Puts the cells of a sheet together to a grid: as large as what is filled, whatever the sheet declares. A
 * vertical merge gives its value to each row, a horizontal one keeps it in its first column.
 */
import { AppError } from '../../../../shared/contract/errors.ts';
import type { ReadWarning } from '../../../../shared/domain/submission.ts';
import type { CleanText, Grid } from '../blocks.ts';
import { plainText } from '../text.ts';
import { warning } from '../warnings.ts';
import { clipMerge, type Merge } from './merges.ts';
import type { SheetPlace } from './place.ts';
import { SheetCell } from './sheet-cell.ts';

/** What a sheet says besides its cells. */
export interface SheetFacts {
  merges: readonly Merge[];
  hiddenRows: ReadonlySet<number>;
  hiddenColumns: readonly { first: number; last: number }[];
}

/** The text of a place without a cell. */
const NO_TEXT = plainText('');

/** Beyond these a sheet is no table of indicators, and its cells would not fit into the thread's memory. */
export const MAX_ROWS = 200_000;
const MAX_COLUMNS = 512;
const MAX_CELLS = 2_500_000;

/** Cells that the sheets of one workbook may still have. */
export class CellBudget {
  #left = MAX_CELLS;

  /** @throws AppError FILE_TOO_HEAVY */
  take(rows: number, columns: number): void {
    this.#left -= rows * columns;
    if (this.#left < 0) throw new AppError('FILE_TOO_HEAVY', { reason: 'cells', rows, columns });
  }

  /** @throws AppError FILE_TOO_HEAVY when so many are more than are left */
  check(cells: number): void {
    if (cells > this.#left) throw new AppError('FILE_TOO_HEAVY', { reason: 'cells' });
  }
}

/** Tells what a stored cell of one format shows. */
export interface CellReader<Cell> {
  isFilled(cell: Cell): boolean;
  textOf(cell: Cell, place: SheetPlace): CleanText;
}

export class GridBuilder<Cell extends { row: number; column: number }> {
  readonly #sheet: string;
  readonly #texts: CellReader<Cell>;
  readonly #budget: CellBudget;
  /** By row, then by column; with holes. */
  readonly #rows: SheetCell[][] = [];
  #columns = 0;
  #filled = 0;

  constructor(sheet: string, texts: CellReader<Cell>, budget: CellBudget) {
    this.#sheet = sheet;
    this.#texts = texts;
    this.#budget = budget;
  }

  /** @throws AppError FILE_TOO_MANY_ROWS, FILE_TOO_HEAVY; FILE_DAMAGED as `CellTexts.textOf` */
  add(cell: Cell): void {
    if (!this.#texts.isFilled(cell)) return;
    const { row, column } = cell;
    if (row > MAX_ROWS) {
      throw new AppError('FILE_TOO_MANY_ROWS', { sheet: this.#sheet, rows: row, maximum: MAX_ROWS });
    }
    if (column > MAX_COLUMNS) throw new AppError('FILE_TOO_HEAVY', { reason: 'columns', columns: column });
    this.#filled += 1;
    this.#budget.check(this.#filled);
    const place = { sheet: this.#sheet, row, column };
    while (this.#rows.length < row) this.#rows.push([]);
    const cells = this.#rows[row - 1];
    if (cells !== undefined) cells[column - 1] = new SheetCell(this.#texts.textOf(cell, place), place);
    this.#columns = Math.max(this.#columns, column);
  }

  /** @throws AppError FILE_TOO_HEAVY, FILE_HOSTILE */
  finish(facts: SheetFacts, warnings: ReadWarning[]): Grid {
    const rows = this.#rows.length;
    const columns = this.#columns;
    this.#budget.take(rows, columns);
    const filled = this.#rows.map((cells, index) => this.#whole(cells, index + 1));
    let merged = 0;
    for (const merge of facts.merges) {
      const clipped = clipMerge(merge, rows, columns);
      if (clipped === null) continue;
      // Excel never lets ranges overlap: more than the whole sheet merged is a trap.
      merged += (clipped.bottom - clipped.top + 1) * (clipped.right - clipped.left + 1);
      if (merged > rows * columns) throw new AppError('FILE_HOSTILE', { reason: 'merges' });
      this.#merge(filled, clipped, warnings);
    }
    return {
      kind: 'grid',
      sheet: this.#sheet,
      rows: filled.map((cells, index) => ({ cells, hidden: facts.hiddenRows.has(index + 1) })),
      hiddenColumns: hiddenColumns(facts, columns),
    };
  }

  /** The row with an empty cell in each place that had none. */
  #whole(cells: SheetCell[], row: number): SheetCell[] {
    for (let column = 1; column <= this.#columns; column += 1) {
      cells[column - 1] ??= new SheetCell(NO_TEXT, { sheet: this.#sheet, row, column });
    }
    return cells;
  }

  /** Excel shows the first cell of a merge only; what the others hold is named, not shown. */
  #merge(rows: SheetCell[][], { top, left, bottom, right }: Merge, warnings: ReadWarning[]): void {
    const origin = rows[top - 1]?.[left - 1];
    if (origin === undefined) return;
    for (let row = top; row <= bottom; row += 1) {
      const cells = rows[row - 1];
      for (let column = left; cells !== undefined && column <= right; column += 1) {
        const own = cells[column - 1];
        if (own === undefined) continue;
        if (own !== origin && own.text !== '' && own.text !== origin.text) {
          warnings.push(warning('CELL_UNDER_MERGE', own.text, own.source));
        }
        const place = { sheet: this.#sheet, row, column };
        const inherited = row > top;
        cells[column - 1] =
          column === left
            ? new SheetCell(origin, place, right - left + 1, inherited)
            : new SheetCell(NO_TEXT, place, 0, inherited);
      }
    }
  }
}

function hiddenColumns({ hiddenColumns }: SheetFacts, columns: number): Set<number> {
  const hidden = new Set<number>();
  for (const { first, last } of hiddenColumns) {
    for (let column = Math.max(1, first); column <= Math.min(last, columns); column += 1)
      hidden.add(column - 1);
  }
  return hidden;
}
