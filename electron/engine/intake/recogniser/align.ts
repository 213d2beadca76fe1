/**
 * Rows whose cell borders were dragged away from those of the header, as happens in Word: the row still has one
 * cell a column, and they are put back under their headers by their order.
 */
import { type Grid, type GridCell, type GridRow, withWidth } from '../blocks.ts';
import type { HeaderColumn } from './header.ts';

/** Whether the row has one cell a column, and one of them begins in one column and ends in another. */
export function straddles(row: GridRow, columns: readonly HeaderColumn[]): boolean {
  const real = row.cells.flatMap(({ width }, at) => (width > 0 ? [{ from: at, to: at + width }] : []));
  if (real.length !== columns.length || columns.some(({ from, to }) => from === to)) return false;
  return real.some(({ from, to }) =>
    columns.some((column) => column.from < to && from < column.to && (from < column.from || to > column.to)),
  );
}

/** The grid with such rows of a stretch put right; the grid itself where there are none. */
export function aligned(grid: Grid, columns: readonly HeaderColumn[], from: number, to: number): Grid {
  if (columns.every((column) => column.to - column.from === 1)) return grid;
  let changed = false;
  const rows = grid.rows.map((row, index) => {
    if (index < from || index >= to || !straddles(row, columns)) return row;
    changed = true;
    return { ...row, cells: underHeaders(row, columns) };
  });
  return changed ? { ...grid, rows } : grid;
}

function underHeaders(row: GridRow, columns: readonly HeaderColumn[]): GridCell[] {
  const real = row.cells.filter(({ width }) => width > 0);
  const free = row.cells.filter(({ width }) => width === 0);
  return row.cells.flatMap((_, at) => {
    const column = columns.findIndex(({ from }) => from === at);
    const cell = real[column];
    if (cell !== undefined) return [withWidth(cell, (columns[column]?.to ?? at + 1) - at)];
    const empty = free.pop();
    return empty === undefined ? [] : [empty];
  });
}
