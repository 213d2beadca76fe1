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
import { isTotal } from './kinds.ts';
import { numbered } from './split.ts';

/** Ticks that can be summed up; beside any other number they are counts. */
const ONE = /^1$/;
/** The last two are ticks of Wingdings whose font the file does not name. */
const TICK = /^[xv✓✔√☑☒●•+\uf0fc\uf0fe]$/i;
/** A box that was left empty. */
const UNTICKED = /^[☐□◻❏❑]$/;
/** A single "1" may be a count. */
const MIN_ONES = 2;

/** A column of one rating, at its place in the grid. */
export interface TickPlace {
  from: number;
  to: number;
  rating: string;
  /** What ticks it. */
  tick: RegExp;
}

/** Whether a text is a box that was left empty: it says nothing of its row. */
export function isUnticked(text: string): boolean {
  return UNTICKED.test(text);
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
  const tick = tickIn(textsOfRatings(grid, [first.from, last.to], from, to));
  if (tick === null) return columns;
  const ticks = rated.map(
    ({ from: left, to: right, rating = '' }): TickPlace => ({ from: left, to: right, rating, tick }),
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

/** The texts in the columns of ratings, row by row; a row of totals counts the ticks. */
function textsOfRatings(
  grid: Grid,
  [left, right]: readonly [number, number],
  from: number,
  to: number,
): string[][] {
  return grid.rows.slice(from, to).flatMap((row) => {
    if (isSum(row, left)) return [];
    const texts = row.cells.slice(left, right).map(({ text }) => text);
    return [texts.filter((text) => text !== '' && !isUnticked(text))];
  });
}

/** What ticks the ratings of these rows; null where something else stands in one, or nothing in any. */
function tickIn(rows: readonly (readonly string[])[]): RegExp | null {
  const ticked = rows.filter((texts) => texts.length > 0);
  if (ticked.length === 0) return null;
  if (ticked.every((texts) => texts.every((text) => TICK.test(text)))) return TICK;
  const ones = ticked.every((texts) => texts.length === 1 && texts.every((text) => ONE.test(text)));
  return ones && ticked.length >= MIN_ONES ? ONE : null;
}

/** The cells that are filled in a row: a tick as what it stands for, any other text with its rating before it. */
export function tickedCells(row: GridRow, ticks: readonly TickPlace[]): GridCell[] {
  const sums = isSum(row, ticks[0]?.from ?? 0);
  return ticks.flatMap(({ from, to, rating, tick }) =>
    row.cells
      .slice(from, to)
      .filter(({ text }) => text !== '' && !isUnticked(text))
      .map((cell) => ({
        ...withWidth(cell, cell.width),
        text: tick.test(cell.text) && !(sums && ONE.test(cell.text)) ? rating : `${rating}: ${cell.text}`,
      })),
  );
}

/** Whether a row counts the ticks of others: its name stands left of the ratings. */
function isSum({ cells }: GridRow, left: number): boolean {
  return cells.slice(0, left).some(({ text }) => isTotal(text, ''));
}
