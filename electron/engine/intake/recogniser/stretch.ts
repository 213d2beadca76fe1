/** Which rows of a grid belong to a table: from below its header to its end, without its repeated headers. */
import type { Grid } from '../blocks.ts';
import { tableEnd } from './ends.ts';
import { type Header, type HeaderColumn, isColumnNumbers } from './header.ts';
import { matchAt, rowText, wordsOfRows } from './remembered.ts';
import type { TablePart } from './table.ts';

/** The row after the table's last: where a person set it, above the row that stood below it before, or found. */
export function endOf(
  grid: Grid,
  header: Header,
  columns: readonly HeaderColumn[],
  to: number,
  next: Header | null,
): number {
  const { end = null, layout = null } = header.decided ?? {};
  if (end !== null) return end;
  const endsBefore = layout?.endsBefore ?? null;
  for (let row = header.end; endsBefore !== null && row < to; row += 1) {
    if (rowText(grid.rows[row]) === endsBefore) return row;
  }
  return tableEnd(grid, columns, header.end, to, next);
}

/**
 * The rows of a table in one grid. Where a person pointed to its header, the same words further down are that
 * header again; other repeated headers have been found with the first.
 */
export function partsOf(
  grid: Grid,
  header: Header,
  columns: readonly HeaderColumn[],
  end: number,
): TablePart[] {
  const parts: TablePart[] = [];
  const [first] = header.rows;
  let from = header.end;
  if (header.decided !== null && first !== undefined) {
    const words = wordsOfRows(grid, header.rows);
    const text = firstTextOf(grid, first);
    for (let row = header.end; row < end; row += 1) {
      const after = firstTextOf(grid, row) === text ? matchAt(grid, row, words) : null;
      if (after === null) continue;
      parts.push({ grid, columns, from, to: row });
      from = isColumnNumbers(grid, after, columns) ? after + 1 : after;
      row = from - 1;
    }
  }
  return [...parts, { grid, columns, from, to: Math.max(from, end) }];
}

function firstTextOf(grid: Grid, row: number): string | undefined {
  return grid.rows[row]?.cells.find(({ text }) => text !== '')?.text;
}
