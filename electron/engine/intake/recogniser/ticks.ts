/**
 * Ratings that are ticked in columns of their own are read as one rating. The cell that is ticked stays its
 * place, and the tick its raw text; that it was read so is told.
 *
 *     | Đánh giá             |
 *     | Đạt | Chưa đạt | Ước |   →   | Đạt | Chưa đạt | Ước |
 *     |  x  |          |     |       | Đạt                  |
 */
import { type Grid, type GridCell, type GridRow, withWidth } from '../blocks.ts';
import type { HeaderColumn } from './header.ts';
import { numbered } from './split.ts';

/** The last two are ticks of Wingdings whose font the file does not name. */
const TICK = /^[xv✓✔√☑☒●•+\uf0fc\uf0fe]$/i;
/** A box that was left empty. */
const UNTICKED = /^[☐□◻❏❑]$/;

/** A column of one rating, at its place in the grid. */
export interface TickPlace {
  from: number;
  to: number;
  rating: string;
}

/** The columns with those of ratings put together, where nothing but ticks stands in them and no other column is the rating. */
export function withTicks(
  columns: readonly HeaderColumn[],
  grid: Grid,
  from: number,
  to: number,
): readonly HeaderColumn[] {
  const rated = columns.filter(({ rating }) => rating !== undefined);
  const [first] = rated;
  const last = rated.at(-1);
  if (first === undefined || last === undefined || columns.some(({ field }) => field === 'evaluation'))
    return columns;
  if (columns.indexOf(last) - columns.indexOf(first) !== rated.length - 1) return columns;
  if (!onlyTicks(grid, first.from, last.to, from, to)) return columns;
  const ticks = rated.map(
    (column): TickPlace => ({ from: column.from, to: column.to, rating: column.rating ?? '' }),
  );
  const { doubled: _, rating: __, ...rest } = first;
  const header = rated.map((column) => column.header).join(' | ');
  const together: HeaderColumn = { ...rest, to: last.to, header, field: 'evaluation', known: true, ticks };
  return numbered(
    columns.flatMap((column) =>
      column === first ? [together] : column.rating === undefined ? [column] : [],
    ),
  );
}

function onlyTicks(grid: Grid, left: number, right: number, from: number, to: number): boolean {
  let ticked = 0;
  for (let row = from; row < to; row += 1) {
    const cells = grid.rows[row]?.cells;
    for (let at = left; cells !== undefined && at < right; at += 1) {
      const text = cells[at]?.text ?? '';
      if (text === '' || UNTICKED.test(text)) continue;
      if (!TICK.test(text)) return false;
      ticked += 1;
    }
  }
  return ticked > 0;
}

/** The cells that are ticked in a row, as what they stand for. */
export function tickedCells(row: GridRow, ticks: readonly TickPlace[]): GridCell[] {
  return ticks.flatMap(({ from, to, rating }) =>
    row.cells
      .slice(from, to)
      .filter(({ text }) => TICK.test(text))
      .map((cell) => ({ ...withWidth(cell, cell.width), text: rating })),
  );
}
