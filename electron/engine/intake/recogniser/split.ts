/**
 * Headers that are merged over columns of their own: "Kết quả" over two columns, each with a text in the same
 * row. Such a column is cut, so that no two cells are put into one; where the merge is only layout (the cells
 * below are merged as well, or only one of the columns is ever filled) it stays whole.
 *
 *     | Kết quả      |        | Kết quả | Kết quả |
 *     | 95% | 180/188|   →    | 95%     | 180/188 |   result, other1
 */
import type { Grid } from '../blocks.ts';
import { straddles } from './align.ts';
import { areOrdinals, textsOf } from './guess.ts';
import { type Header, type HeaderColumn, sameHeader } from './header.ts';

/** The row after the last one that the header may rule: where it is repeated, its rows go on. */
export function ruledUntil(headers: readonly Header[], place: number, rows: number): number {
  const header = headers[place];
  const other = headers.find(
    (next, index) => index > place && header !== undefined && !sameHeader(header, next),
  );
  return other?.first ?? rows;
}

/** The columns with those cut whose cells in some row stand apart. The field goes with the first, a name with the longest texts. */
export function splitColumns(
  columns: readonly HeaderColumn[],
  grid: Grid,
  from: number,
  to: number,
): readonly HeaderColumn[] {
  const starts = columns.map((column) => startsIn(column, columns, grid, from, to));
  if (starts.every((found) => found.length < 2)) return columns;
  const ordered = columns.some(({ field }) => field === 'ordinal');
  const cut = columns.flatMap((column, index): HeaderColumn[] => {
    const places = starts[index] ?? [];
    if (places.length < 2) return [column];
    const pieces = places.map((start, place) => ({
      ...column,
      from: start,
      to: places[place + 1] ?? column.to,
    }));
    const texts = pieces.map((piece) => textsOf(piece, grid, from, to));
    const kept = column.field === 'name' ? longest(texts) : 0;
    return pieces.map((piece, place): HeaderColumn => {
      if (place === kept) return piece;
      const ordinals = !ordered && column.field === 'name' && place < kept && areOrdinals(texts[place] ?? []);
      if (ordinals) return { ...piece, field: 'ordinal', part: true };
      const { misspelt: _, doubled: __, kept: ___, ...rest } = piece;
      return { ...rest, field: 'other1', known: false, part: true };
    });
  });
  return numbered(cut);
}

/** Where cells of their own begin in a column, its own start among them. */
function startsIn(
  column: HeaderColumn,
  columns: readonly HeaderColumn[],
  grid: Grid,
  from: number,
  to: number,
): number[] {
  const starts = new Set([column.from]);
  for (let index = from; column.to - column.from > 1 && index < to; index += 1) {
    const row = grid.rows[index];
    if (row === undefined || straddles(row, columns)) continue;
    let filled = 0;
    for (let at = column.from; at < column.to; at += 1) {
      if ((row.cells[at]?.text ?? '') === '') continue;
      filled += 1;
      if (filled > 1) starts.add(at);
    }
  }
  return [...starts].toSorted((a, b) => a - b);
}

function longest(texts: readonly (readonly string[])[]): number {
  const lengths = texts.map((found) => found.reduce((sum, { length }) => sum + length, 0));
  return lengths.indexOf(Math.max(...lengths));
}

/** `otherN` counted anew from left to right. */
export function numbered(columns: readonly HeaderColumn[]): HeaderColumn[] {
  let others = 0;
  return columns.map((column): HeaderColumn => {
    if (!column.field.startsWith('other')) return column;
    others += 1;
    return { ...column, field: `other${others}` };
  });
}
