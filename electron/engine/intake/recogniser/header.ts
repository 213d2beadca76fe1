/**
 * Finds the header of a table in a grid: one row, or two or three where bands span several columns, or where
 * cells are merged downwards; a row of column numbers (1) (2) … below it belongs to it.
 */
import type { Field } from '../../../../shared/domain/fields.ts';
import { assignFields } from '../../../../shared/domain/headers/assign.ts';
import { normaliseHeader } from '../../../../shared/domain/headers/roles.ts';
import type { CellSource } from '../../../../shared/domain/submission.ts';
import { filledCells, type Grid, type GridCell, isBlank, type TextMark } from '../blocks.ts';

export interface HeaderColumn {
  /** First grid column, and the one after the last, counted from 0. */
  from: number;
  to: number;
  header: string;
  field: Field;
  known: boolean;
  source: CellSource;
}

export interface Header {
  /** Index of its first row, and of the first row after it and its column numbers. */
  first: number;
  end: number;
  columns: readonly HeaderColumn[];
  marks: readonly TextMark[];
}

const MAX_LEVELS = 3;
const MAX_HEADER_LENGTH = 150;
/** Known columns that make a header, and the share of the headed columns that must be known. */
const MIN_KNOWN = 2;
const MIN_KNOWN_SHARE = 0.5;

/** The header that begins at a row, or null. */
export function headerAt(grid: Grid, first: number): Header | null {
  const row = grid.rows[first];
  if (row === undefined || row.cells.some((cell) => cell.text.length > MAX_HEADER_LENGTH)) return null;
  if (filledCells(row).length < MIN_KNOWN) return null;
  const last = lastLevel(grid, first);
  const leaves = leafColumns(grid, first, last);
  const fields = assignFields(leaves.map((leaf) => leaf.levels));
  const columns = leaves.map((leaf, index) => ({
    from: leaf.from,
    to: leaf.to,
    header: leaf.levels.join(' '),
    field: fields[index]?.field ?? 'other1',
    known: fields[index]?.known ?? false,
    source: leaf.source,
  }));
  const headed = columns.filter((column) => column.header !== '');
  const known = headed.filter((column) => column.known);
  if (known.length < MIN_KNOWN || known.length < headed.length * MIN_KNOWN_SHARE) return null;
  if (!known.some((column) => column.field === 'name')) return null;
  if (headed.some((column) => looksLikeData(column.header))) return null;
  const marks = grid.rows
    .slice(first, last + 1)
    .flatMap((level) => level.cells.flatMap((cell) => (cell.inherited ? [] : cell.marks)));
  const numbered = isColumnNumbers(grid, last + 1, columns);
  return { first, end: last + (numbered ? 2 : 1), columns, marks };
}

/** Two headers of the same words: a header repeated on the next page. */
export function sameHeader(one: Header, other: Header): boolean {
  const words = (header: Header) =>
    header.columns
      .map((column) => normaliseHeader(column.header))
      .filter((text) => text !== '')
      .join('|');
  return words(one) === words(other);
}

/** A number, a percentage or an ordinal stands in no header; a year may. */
function looksLikeData(text: string): boolean {
  return /^[\d.,]+ ?%?$/.test(text) && !/^20\d\d$/.test(text);
}

/** How far down the header goes: along cells merged downwards, or to the row below a band. */
function lastLevel(grid: Grid, first: number): number {
  let last = first;
  while (last - first < MAX_LEVELS - 1) {
    const below = grid.rows[last + 1];
    const level = grid.rows[last];
    if (below === undefined || level === undefined) break;
    const mergedDown = below.cells.some((cell) => cell.inherited && cell.text !== '');
    if (!mergedDown && !isBelowBand(level.cells, below.cells)) break;
    // A merge that only runs on below the header's text is of the data, not of the header.
    if (mergedDown && below.cells.some((cell) => !cell.inherited && cell.text.length > MAX_HEADER_LENGTH))
      break;
    last += 1;
  }
  return last;
}

/** The filled cells of the lower row all stand under wide cells of the upper one, at least two of them. */
function isBelowBand(upper: readonly GridCell[], lower: readonly GridCell[]): boolean {
  const under = lower.map((cell, column) => ({ cell, band: bandOver(upper, column) }));
  const filled = under.filter(({ cell }) => cell.text !== '');
  if (filled.length < 2 || filled.some(({ cell }) => looksLikeData(cell.text))) return false;
  return filled.every(
    ({ cell, band }) => band !== null && band.width > 1 && band.text !== '' && cell.width < band.width,
  );
}

/** The cell of a row that covers a grid column. */
function bandOver(cells: readonly GridCell[], column: number): GridCell | null {
  for (let start = column; start >= 0; start -= 1) {
    const cell = cells[start];
    if (cell !== undefined && cell.width > 0) return start + cell.width > column ? cell : null;
  }
  return null;
}

interface Leaf {
  from: number;
  to: number;
  levels: string[];
  source: CellSource;
}

/** One leaf a column of the header's lowest level. */
function leafColumns(grid: Grid, first: number, last: number): Leaf[] {
  const bottom = grid.rows[last]?.cells ?? [];
  const leaves: Leaf[] = [];
  for (let column = 0; column < bottom.length; ) {
    const cell = bottom[column];
    const width = Math.max(1, cell?.width ?? 1);
    const levels: string[] = [];
    let source = cell?.source;
    for (let level = first; level <= last; level += 1) {
      const over = bandOver(grid.rows[level]?.cells ?? [], column);
      if (over === null || over.inherited || over.text === '') continue;
      levels.push(over.text.replaceAll('\n', ' '));
      source = over.source;
    }
    if (source !== undefined) leaves.push({ from: column, to: column + width, levels, source });
    column += width;
  }
  return leaves;
}

/** "(1) | (2) | (3) = (1) + (2)", "A | B | 1 | 2" */
function isColumnNumbers(grid: Grid, index: number, columns: readonly HeaderColumn[]): boolean {
  const row = grid.rows[index];
  if (row === undefined || isBlank(row)) return false;
  const headed = columns.filter((column) => column.header !== '');
  const texts = headed.map((column) => row.cells[column.from]?.text ?? '').filter((text) => text !== '');
  const name = headed.find((column) => column.field === 'name');
  const nameText = name === undefined ? '' : (row.cells[name.from]?.text ?? '');
  return (
    texts.length >= Math.max(2, headed.length - 1) &&
    /^[([]?(?:\d{1,2}|[A-Z])[)\]]?$/.test(nameText) &&
    texts.every((text) => /^[([]?(?:\d{1,2}|[A-Z])[)\]]?(?: ?= ?[\d\s()[\]+\-*/x:%]+)?$/.test(text))
  );
}
