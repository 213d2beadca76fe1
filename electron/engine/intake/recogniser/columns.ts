/**
 * Where the columns of an open table stand in a further grid that goes on with it. Word gives the pieces of a
 * table that was split grids of their own, so the same column may have another place in each.
 */
import type { Grid } from '../blocks.ts';
import type { Header, HeaderColumn } from './header.ts';
import { isFilled } from './rows.ts';

/** A place that covers nothing. */
const NOWHERE = { from: 0, to: 0 };

/**
 * The columns of `open` at the places of a repeated header.
 * @returns null where a column without a header holds something and has no counterpart: then it is a table of
 *   its own
 */
export function columnsOfRepeated(open: Header, repeated: Header, grid: Grid): HeaderColumn[] | null {
  const same = open.columns.every(({ from, to, header }, index) => {
    const other = repeated.columns[index];
    return (
      other !== undefined &&
      from === other.from &&
      to === other.to &&
      (header === '') === (other.header === '')
    );
  });
  if (same && open.columns.length === repeated.columns.length) return [...open.columns];
  const headed = repeated.columns.filter(({ header }) => header !== '');
  const rows = grid.rows.slice(repeated.end);
  if (repeated.columns.some((column) => column.header === '' && isFilled(column, rows))) return null;
  let next = 0;
  return open.columns.map((column) => {
    const place = column.header === '' ? NOWHERE : headed[next++];
    return { ...column, from: place?.from ?? 0, to: place?.to ?? 0 };
  });
}

/**
 * The columns of `open` in a grid without a header: at the same places where it is as wide, else at the cells
 * of its first row that has one cell for each.
 * @returns null where no row tells
 */
export function columnsOfContinued(open: Header, before: Grid, grid: Grid): HeaderColumn[] | null {
  const width = (of: Grid) => of.rows[0]?.cells.length ?? 0;
  if (width(before) === width(grid)) return [...open.columns];
  for (const { cells } of grid.rows) {
    const places = cells.flatMap((cell, from) => (cell.width > 0 ? [{ from, to: from + cell.width }] : []));
    if (places.length !== open.columns.length) continue;
    return open.columns.map((column, index) => ({ ...column, ...(places[index] ?? NOWHERE) }));
  }
  return null;
}
