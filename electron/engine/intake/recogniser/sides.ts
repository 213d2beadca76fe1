/**
 * Tables side by side on a sheet: the grid is cut into grids of their own where a column is blank from top to
 * bottom (or the ordinals begin anew), and each piece has a whole header.
 */
import type { Task } from '../../task.ts';
import { type Grid, type GridRow, isBlank } from '../blocks.ts';
import { type Header, sameHeader } from './header.ts';
import type { Memory } from './remembered.ts';
import { headersOf } from './search.ts';

/** A grid, or the piece of one that a table beside others has to itself; rows keep their numbers. */
export interface Side {
  grid: Grid;
  headers: Header[];
}

/** The pieces of a grid with their headers; almost always one, the grid itself. @throws AppError CANCELLED */
export async function sidesOf(grid: Grid, memory: Memory, task: Task): Promise<Side[]> {
  const headers = await headersOf(grid, memory, task);
  const whole = [{ grid, headers }];
  const cuts = headers.length === 0 ? [] : cutsOf(grid, headers);
  if (cuts.length === 0) return whole;
  const starts = [0, ...cuts];
  const sides: { from: number; headers: Header[] }[] = [];
  for (const [index, from] of starts.entries()) {
    const to = starts[index + 1] ?? columnCount(grid);
    const found = await headersOf(pieceOf(grid, from, to), memory, task);
    const first = sides[0]?.headers[0];
    const [header] = found;
    if (header === undefined) continue;
    if (first === undefined || standsAlone(header, first)) sides.push({ from, headers: found });
  }
  if (sides.length < 2) return whole;
  const pieces: Side[] = [];
  for (const [index, { from }] of sides.entries()) {
    const piece = pieceOf(grid, index === 0 ? 0 : from, sides[index + 1]?.from ?? columnCount(grid));
    pieces.push({ grid: piece, headers: await headersOf(piece, memory, task) });
  }
  return pieces;
}

/** A piece that only goes on with the columns to its left has no ordinals of its own. */
function standsAlone(header: Header, first: Header): boolean {
  return header.columns.some(({ field }) => field === 'ordinal') || sameHeader(header, first);
}

function columnCount(grid: Grid): number {
  return grid.rows[0]?.cells.length ?? 0;
}

/** Where a piece may begin: after a blank column inside the grid, and at a second column of ordinals. */
function cutsOf(grid: Grid, headers: readonly Header[]): number[] {
  const blank = blankColumns(grid);
  const cuts = new Set<number>();
  for (const column of blank) if (column > 0 && !blank.has(column + 1)) cuts.add(column + 1);
  for (const { columns } of headers) {
    for (const { from, doubled } of columns) if (doubled === 'ordinal') cuts.add(from);
  }
  const first = [...Array(columnCount(grid)).keys()].find((column) => !blank.has(column)) ?? 0;
  return [...cuts].filter((cut) => cut > first && cut < columnCount(grid)).sort((a, b) => a - b);
}

/** Columns in which no row has a text. */
function blankColumns(grid: Grid): Set<number> {
  const blank = new Set(Array(columnCount(grid)).keys());
  for (const { cells } of grid.rows) {
    if (blank.size === 0) break;
    for (const column of blank) if ((cells[column]?.text ?? '') !== '') blank.delete(column);
  }
  return blank;
}

function pieceOf(grid: Grid, from: number, to: number): Grid {
  const rows = grid.rows.map((row): GridRow => ({ cells: row.cells.slice(from, to), hidden: row.hidden }));
  const hidden = [...grid.hiddenColumns].filter((column) => column >= from && column < to);
  return { ...grid, rows, hiddenColumns: new Set(hidden.map((column) => column - from)) };
}

/** Whether anything but blank rows stands in a stretch of a grid. */
export function hasText(grid: Grid, from: number, to: number): boolean {
  for (let index = from; index < to; index += 1) {
    const row = grid.rows[index];
    if (row !== undefined && !isBlank(row)) return true;
  }
  return false;
}
