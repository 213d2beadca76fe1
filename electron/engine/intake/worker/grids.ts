/** What a page is told and shown of a file's grids. */
import type { GridRows, GridSummary } from '../../../../shared/contract/intake.ts';
import type { Grid } from '../blocks.ts';

/** @param index of the grid among those of the file, from 0 */
export function gridSummary(grid: Grid, index: number): GridSummary {
  const columns = grid.rows.reduce((most, { cells }) => Math.max(most, cells.length), 0);
  return { label: grid.sheet ?? labelOf(grid, index), rows: grid.rows.length, columns };
}

function labelOf({ rows }: Grid, index: number): string {
  const source = rows[0]?.cells[0]?.source;
  const page = source !== undefined && 'page' in source ? ` (trang ${source.page})` : '';
  return `Bảng ${index + 1}${page}`;
}

/** Rows of a grid as the file has them; none where the file has no such grid. */
export function gridRows(
  grids: readonly Grid[],
  { grid, from, count }: { grid: number; from: number; count: number },
): GridRows {
  const rows = grids[grid]?.rows.slice(from, from + count) ?? [];
  return {
    grid,
    from,
    rows: rows.map(({ hidden, cells }) => ({
      hidden,
      cells: cells.map(({ text, width, inherited }) => ({ text, width, inherited })),
    })),
  };
}
