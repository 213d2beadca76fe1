/**
 * The header of a table: one row, or two or three where bands span several columns, where cells are merged
 * downwards or where lines were put into rows; a row of column numbers (1) (2) … below it belongs to it.
 */
import type { Field } from '../../../../shared/domain/fields.ts';
import { assignFields } from '../../../../shared/domain/headers/assign.ts';
import { normaliseHeader, withoutBrackets } from '../../../../shared/domain/headers/roles.ts';
import type { RememberedLayout } from '../../../../shared/domain/reading-choices.ts';
import type { CellSource } from '../../../../shared/domain/submission.ts';
import { type Grid, type GridCell, isBlank, type TextMark } from '../blocks.ts';
import { romanNumeral } from '../roman.ts';
import { bandOver, isBelowBand, isWrapped, openBands } from './bands.ts';
import type { TickPlace } from './ticks.ts';

export interface HeaderColumn {
  /** First grid column, and the one after the last, counted from 0. */
  from: number;
  to: number;
  header: string;
  field: Field;
  known: boolean;
  misspelt?: true;
  /** Another column has this field already. */
  doubled?: Field;
  /** Understood, though no field holds it: kept as it is. */
  kept?: true;
  /** Cut off from a header that is merged over columns of their own; the piece that keeps the field has it not. */
  part?: true;
  /** It heads one rating, to be ticked. */
  rating?: string;
  /** Columns of ratings read as one. */
  ticks?: readonly TickPlace[];
  source: CellSource;
}

/** What a person decided about a table, now or for an earlier file of the same layout. */
export interface Decided {
  basis: 'remembered' | 'chosen';
  /** The row after the last one; null: found by the recogniser. */
  end: number | null;
  /** Of the columns that are used, left to right; null: as recognised. */
  fields: readonly Field[] | null;
  layout: RememberedLayout | null;
}

export interface Header {
  /** Index of its first row, and of the first row after it and its column numbers. */
  first: number;
  end: number;
  columns: readonly HeaderColumn[];
  marks: readonly TextMark[];
  /** Its rows without the column numbers. */
  rows: readonly number[];
  /** Its levels were told apart without merged cells. */
  guessedLevels: boolean;
  /** Hardly a word of it is known. */
  guessed: boolean;
  decided: Decided | null;
}

const MAX_LEVELS = 3;
/** Blank rows that may stand between two levels, and between a header and its column numbers. */
const MAX_BLANK_ROWS = 3;
/** Without what stands in brackets: forms explain there how a column is to be filled in. */
const MAX_HEADER_LENGTH = 150;

/** Whether a text is too long to head a column. */
export function isTooLong(text: string): boolean {
  return text.length > MAX_HEADER_LENGTH && withoutBrackets(text).length > MAX_HEADER_LENGTH;
}

interface Levels {
  cells: (readonly GridCell[])[];
  rows: number[];
  guessed: boolean;
}

/**
 * The header whose first row is `first`, as far down as cells merged downwards and bands lead.
 * @param first a row that is not empty
 */
export function headerFrom(grid: Grid, first: number): Header {
  const levels = levelsFrom(grid, first);
  return headerOf(grid, levels, (levels.rows.at(-1) ?? first) + 1);
}

/** The header in exactly these rows; a last row of column numbers names no column. */
export function headerIn(grid: Grid, from: number, to: number): Header {
  const filled = Array.from({ length: to - from }, (_, index) => from + index).filter((index) => {
    const row = grid.rows[index];
    return row !== undefined && !isEmpty(row.cells);
  });
  const last = filled.at(-1);
  const before = filled.slice(0, -1);
  if (last !== undefined && before.length > 0) {
    const above = headerOf(grid, levelsOf(grid, before), to);
    if (isColumnNumbers(grid, last, above.columns)) return { ...above, first: from, end: to };
  }
  return { ...headerOf(grid, levelsOf(grid, filled), to), first: from, end: to };
}

function levelsOf(grid: Grid, rows: readonly number[]): Levels {
  const cells = rows.map((row) => grid.rows[row]?.cells ?? []);
  const [upper, lower] = cells;
  const opened =
    upper !== undefined && lower !== undefined && cells.length === 2 ? openBands(upper, lower) : null;
  if (opened !== null) cells[0] = opened;
  return { cells, rows: [...rows], guessed: opened !== null };
}

function headerOf(grid: Grid, levels: Levels, after: number): Header {
  const leaves = leafColumns(levels.cells);
  const fields = assignFields(leaves.map((leaf) => leaf.levels));
  const columns = leaves.map((leaf, index): HeaderColumn => {
    const assigned = fields[index];
    const column: HeaderColumn = {
      from: leaf.from,
      to: leaf.to,
      header: leaf.levels.join(' '),
      field: assigned?.field ?? 'other1',
      known: assigned?.known ?? false,
      source: leaf.source,
    };
    if (assigned?.misspelt) column.misspelt = true;
    if (assigned?.rating !== undefined) column.rating = assigned.rating;
    if (assigned?.doubled !== undefined) column.doubled = assigned.doubled;
    if (assigned?.kept) column.kept = true;
    return column;
  });
  const marks = levels.cells.flatMap((level) => level.flatMap((cell) => (cell.inherited ? [] : cell.marks)));
  const [first = after] = levels.rows;
  let numbers = after;
  while (numbers < after + MAX_BLANK_ROWS && isBlankAt(grid, numbers)) numbers += 1;
  const end = isColumnNumbers(grid, numbers, columns) ? numbers + 1 : after;
  return {
    first,
    end,
    columns,
    marks,
    rows: levels.rows,
    guessedLevels: levels.guessed,
    guessed: false,
    decided: null,
  };
}

/** Two headers of the same words: a header repeated on the next page. */
export function sameHeader(one: Header, other: Header): boolean {
  return wordsOf(one) === wordsOf(other);
}

/** A sheet may repeat its header thousands of times, and each is compared with all that follow. */
const WORDS = new WeakMap<Header, string>();

function wordsOf(header: Header): string {
  const known = WORDS.get(header);
  if (known !== undefined) return known;
  const words = header.columns
    .filter(({ part }) => part === undefined)
    .map((column) => normaliseHeader(column.header).replaceAll(' | ', '|'))
    .filter((text) => text !== '')
    .join('|');
  WORDS.set(header, words);
  return words;
}

function isBlankAt(grid: Grid, index: number): boolean {
  const row = grid.rows[index];
  return row !== undefined && isBlank(row);
}

function isEmpty(cells: readonly GridCell[]): boolean {
  return cells.every((cell) => cell.text === '');
}

/**
 * The rows of the header: along cells merged downwards, or to the row below a band. A band that is not merged
 * is made as wide as what stands below it.
 */
function levelsFrom(grid: Grid, first: number): Levels {
  const levels: Levels = { cells: [grid.rows[first]?.cells ?? []], rows: [first], guessed: false };
  while (levels.cells.length < MAX_LEVELS) {
    const level = levels.cells.at(-1);
    let next = (levels.rows.at(-1) ?? first) + 1;
    const blanksEnd = next + MAX_BLANK_ROWS;
    while (next < blanksEnd && isEmpty(grid.rows[next]?.cells ?? [])) next += 1;
    const below = grid.rows[next]?.cells;
    if (below === undefined || level === undefined) break;
    const mergedDown = below.some((cell) => cell.inherited && cell.text !== '');
    const opened = mergedDown || levels.cells.length > 1 ? null : openBands(level, below);
    const goesOn = !mergedDown && opened === null && isWrapped(level, below);
    if (opened !== null) levels.cells[0] = opened;
    if (opened !== null || goesOn) levels.guessed = true;
    else if (!mergedDown && !isBelowBand(level, below)) break;
    // A merge that only runs on below the header's text is of the data, not of the header.
    if (mergedDown && below.some((cell) => !cell.inherited && isTooLong(cell.text))) break;
    levels.cells.push(below);
    levels.rows.push(next);
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

/** "(1) | (2) | (3) = (1) + (2)", "A | B | 1 | 2", "a | b | 1", "I | II | III"; Excel makes -1 of a typed (1). */
export function isColumnNumbers(grid: Grid, index: number, columns: readonly HeaderColumn[]): boolean {
  const row = grid.rows[index];
  if (row === undefined || isBlank(row)) return false;
  const headed = columns.filter((column) => column.header !== '').length;
  const texts = columns.map((column) => row.cells[column.from]?.text ?? '').filter((text) => text !== '');
  // In brackets they are numbers of columns and nothing else, even where some columns have none.
  const few = texts.every((text) => /^[([]/.test(text)) ? Math.ceil(headed / 2) : headed - 1;
  return texts.length >= Math.max(2, few) && (countsOn(texts, columns.length) || countsInRoman(texts));
}

const COLUMN_NUMBER = /^[([]?(-?\d{1,2}|[A-Z]|[a-z])[)\].]?(?:\s?=\s?[\dA-Za-z\s()[\]+\-–*/:%]+)?$/;

/** Letters from A on, then numbers from 1 on: a row of data such as "1 | A | 1 | 2" does not count like that. */
function countsOn(texts: readonly string[], columns: number): boolean {
  let letters = 0;
  let last = 0;
  const negative = texts.every((text) => text.startsWith('-'));
  for (const text of texts) {
    const [, place = ''] = COLUMN_NUMBER.exec(text) ?? [];
    if (/^[A-Za-z]$/.test(place)) {
      if (last > 0 || place.toUpperCase().charCodeAt(0) !== 65 + letters) return false;
      letters += 1;
    } else {
      const number = negative ? -Number(place) : Number(place);
      if (place === '' || number <= last || number > columns) return false;
      last = number;
    }
  }
  return true;
}

function countsInRoman(texts: readonly string[]): boolean {
  return texts.length > 2 && texts.every((text, index) => text === romanNumeral(index + 1).toUpperCase());
}
