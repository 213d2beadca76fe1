/**
 * Whether a header that is repeated begins another table: on the next page the rows go on, while a second form of the
 * same headers ("9 tháng" above "cả năm") begins with the same headings and the same indicator again.
 */
import { type Grid, isBlank } from '../blocks.ts';
import type { HeaderColumn } from './header.ts';
import { planOf, scanRow } from './rows.ts';
import type { TablePart } from './table.ts';

/** A single row may have been cut by the end of its page, and stand on both. */
const MIN_ROWS = 2;

/**
 * @param above the first part of the table, up to where the header is repeated
 * @param columns of the repeated header, in `grid`
 * @param from the row below it
 */
export function beginsAnew(
  above: TablePart | undefined,
  grid: Grid,
  columns: readonly HeaderColumn[],
  from: number,
): boolean {
  if (above === undefined) return false;
  const first = beginning(above, 1);
  const isLong = beginning(above, MIN_ROWS) !== null;
  return first !== null && isLong && first === beginning({ grid, columns, from, to: grid.rows.length }, 1);
}

/** Ordinals and names up to the last of so many rows with data; null where there are not so many. */
function beginning({ grid, columns, from, to }: TablePart, rows: number): string | null {
  const plan = planOf(columns);
  let found = '';
  let filled = 0;
  for (let index = from; index < to && filled < rows; index += 1) {
    const row = grid.rows[index];
    if (row === undefined || isBlank(row)) continue;
    const { traits } = scanRow(row, plan);
    found += `${traits.ordinal}\t${traits.name}\n`;
    if (traits.filled) filled += 1;
  }
  return filled === rows ? found : null;
}
