/**
 * Where the columns of an open table stand in a further grid that goes on with it. Word gives the pieces of a
 * table that was split grids of their own, so the same column may have another place in each.
 */
import type { Grid } from '../blocks.ts';
import { isFilled } from './ends.ts';
import type { Header, HeaderColumn } from './header.ts';

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
  const isOdd = (column: HeaderColumn) =>
    column.header === '' && isFilled(column, grid, repeated.end, grid.rows.length);
  if (repeated.columns.some(isOdd)) return null;
  if ([...open.columns, ...headed].some(({ ticks }) => ticks !== undefined)) return null;
  return placed(open.columns, headed);
}

/** Each column with a header at the next of the places; one that was cut takes all the pieces, or the whole, of its place. */
function placed(columns: readonly HeaderColumn[], places: readonly HeaderColumn[]): HeaderColumn[] {
  const groups = groupsOf(places);
  const wanted = groupsOf(columns.filter(({ header }) => header !== ''));
  const found = new Map<HeaderColumn, { from: number; to: number }>();
  for (const [index, pieces] of wanted.entries()) {
    const own = groups[index] ?? [];
    for (const [at, piece] of pieces.entries()) {
      const place = own[at];
      const last = at === pieces.length - 1 ? own.at(-1) : place;
      if (place !== undefined) found.set(piece, { from: place.from, to: last?.to ?? place.to });
    }
  }
  return columns.map((column) => ({ ...column, ...(found.get(column) ?? NOWHERE) }));
}

/** Columns, each with those that were cut off from the same header. */
function groupsOf(columns: readonly HeaderColumn[]): HeaderColumn[][] {
  const groups: HeaderColumn[][] = [];
  for (const [index, column] of columns.entries()) {
    const before = columns[index - 1];
    const cut = column.part ?? before?.part;
    const together =
      cut && before !== undefined && before.to === column.from && before.header === column.header;
    if (together) groups.at(-1)?.push(column);
    else groups.push([column]);
  }
  return groups;
}

/**
 * The columns of `open` in a grid without a header: at the same places where it is as wide, else at the cells
 * of its first row that has one cell for each.
 * @returns null where no row tells
 */
export function columnsOfContinued(open: Header, before: Grid, grid: Grid): HeaderColumn[] | null {
  const width = (of: Grid) => of.rows[0]?.cells.length ?? 0;
  if (width(before) === width(grid)) return [...open.columns];
  if (open.columns.some(({ ticks }) => ticks !== undefined)) return null;
  for (const { cells } of grid.rows) {
    const places = cells.flatMap((cell, from) => (cell.width > 0 ? [{ from, to: from + cell.width }] : []));
    if (places.length !== open.columns.length) continue;
    return open.columns.map((column, index) => ({ ...column, ...(places[index] ?? NOWHERE) }));
  }
  return null;
}
