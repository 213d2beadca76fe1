/**
 * Finds the header of a table in a grid: one row, or two or three where bands span several columns, or where
 * cells are merged downwards; a row of column numbers (1) (2) … below it belongs to it.
 */
import type { Field } from '../../../../shared/domain/fields.ts';
import { assignFields } from '../../../../shared/domain/headers/assign.ts';
import { normaliseHeader, withoutBrackets } from '../../../../shared/domain/headers/roles.ts';
import type { CellSource } from '../../../../shared/domain/submission.ts';
import { filledCells, type Grid, type GridCell, isBlank, type TextMark } from '../blocks.ts';
import { bandOver, isBelowBand, looksLikeData, openBands } from './bands.ts';

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
/** Without what stands in brackets: forms explain there how a column is to be filled in. */
const MAX_HEADER_LENGTH = 150;
/** Known columns that make a header, and the share of the headed columns that must be known. */
const MIN_KNOWN = 2;
const MIN_KNOWN_SHARE = 0.5;
/** Known columns of a further header whose shape is not that of the header above it. */
const MIN_KNOWN_FURTHER = 3;

/** The headers of a grid, from top to bottom. */
export function headersOf(grid: Grid): Header[] {
  const headers: Header[] = [];
  for (let row = 0; row < grid.rows.length; ) {
    const header = headerAt(grid, row);
    const taken = header !== null && (headers[0] === undefined || isFurther(grid, header, headers[0]));
    if (taken) headers.push(header);
    row = taken ? header.end : row + 1;
  }
  return headers;
}

/**
 * Whether what reads like a header below another one is one: a row such as "Tiêu chí khác | Các cơ quan, đơn
 * vị" has two texts that may head columns, and taken for a header it would cut the table in two.
 */
function isFurther(grid: Grid, header: Header, above: Header): boolean {
  if (sameHeader(header, above)) return true;
  const has = (one: Header) => one.columns.some(({ field }) => field === 'ordinal');
  if (has(header)) return true;
  const before = grid.rows[header.first - 1];
  const setApart = before === undefined || filledCells(before).length <= 1;
  const known = header.columns.filter((column) => column.known && column.header !== '');
  return known.length >= MIN_KNOWN_FURTHER && (setApart || !has(above));
}

/** The header that begins at a row, or null. */
function headerAt(grid: Grid, first: number): Header | null {
  const row = grid.rows[first];
  if (row === undefined || row.cells.some((cell) => isTooLong(cell.text))) return null;
  if (filledCells(row).length < MIN_KNOWN) return null;
  const levels = levelsFrom(grid, first);
  const last = first + levels.length - 1;
  const leaves = leafColumns(levels);
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
  const marks = levels.flatMap((level) => level.flatMap((cell) => (cell.inherited ? [] : cell.marks)));
  let next = last + 1;
  while (next < grid.rows.length && isBlank(grid.rows[next] ?? row)) next += 1;
  const end = isColumnNumbers(grid, next, columns) ? next + 1 : last + 1;
  return { first, end, columns, marks };
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

function isTooLong(text: string): boolean {
  return withoutBrackets(text).length > MAX_HEADER_LENGTH;
}

/**
 * The rows of the header: along cells merged downwards, or to the row below a band. A band that is not merged
 * is made as wide as what stands below it.
 */
function levelsFrom(grid: Grid, first: number): (readonly GridCell[])[] {
  const levels = [grid.rows[first]?.cells ?? []];
  while (levels.length < MAX_LEVELS) {
    const below = grid.rows[first + levels.length]?.cells;
    const level = levels.at(-1);
    if (below === undefined || level === undefined) break;
    const mergedDown = below.some((cell) => cell.inherited && cell.text !== '');
    const opened = mergedDown || levels.length > 1 ? null : openBands(level, below);
    if (opened !== null) levels[0] = opened;
    if (!mergedDown && opened === null && !isBelowBand(level, below)) break;
    // A merge that only runs on below the header's text is of the data, not of the header.
    if (mergedDown && below.some((cell) => !cell.inherited && isTooLong(cell.text))) break;
    levels.push(below);
  }
  return levels;
}

interface Leaf {
  from: number;
  to: number;
  levels: string[];
  source: CellSource;
}

/** One leaf a column of the header's lowest level. */
function leafColumns(levels: readonly (readonly GridCell[])[]): Leaf[] {
  const bottom = levels.at(-1) ?? [];
  const leaves: Leaf[] = [];
  for (let column = 0; column < bottom.length; ) {
    const cell = bottom[column];
    const width = Math.max(1, cell?.width ?? 1);
    const texts: string[] = [];
    let source = cell?.source;
    for (const level of levels) {
      const over = bandOver(level, column);
      if (over === null || over.inherited || over.text === '') continue;
      texts.push(over.text.replaceAll('\n', ' '));
      source = over.source;
    }
    if (source !== undefined) leaves.push({ from: column, to: column + width, levels: texts, source });
    column += width;
  }
  return leaves;
}

/** "(1) | (2) | (3) = (1) + (2)", "A | B | 1 | 2" */
export function isColumnNumbers(grid: Grid, index: number, columns: readonly HeaderColumn[]): boolean {
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
