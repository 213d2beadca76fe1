/**
 * Finds the headers of a grid from top to bottom, in one pass that looks twice only at rows that may be one:
 * almost every row of a large sheet begins with a number.
 */
import { readHeader } from '../../../../shared/domain/headers/roles.ts';
import type { Task } from '../../task.ts';
import { filledCells, type Grid, type GridRow } from '../blocks.ts';
import { isBelowBand, looksLikeData } from './bands.ts';
import { type Header, type HeaderColumn, headerFrom, isTooLong, sameHeader } from './header.ts';
import type { Memory } from './remembered.ts';

/** Known columns that make a header, and the share of the headed columns that must be known. */
const MIN_KNOWN = 2;
const MIN_KNOWN_SHARE = 0.5;
/** Known columns of a further header whose shape is not that of the header above it. */
const MIN_KNOWN_FURTHER = 3;
/** Columns of a header that is only guessed, and how long their texts may be. */
const MIN_GUESSED = 3;
const MAX_GUESSED_LENGTH = 60;
/** "STT", "Số TT", "#": looked at before a costlier test, since rows of data are many. */
const MAY_SAY_ORDINAL = /^(?:[sStT].{0,10}|[nN]o\.?|#)$/su;
const ROWS_PER_STEP = 2000;

/**
 * The headers of a grid; where none is known well enough, what may be one by its ordinals or its name.
 * @throws AppError CANCELLED
 */
export async function headersOf(grid: Grid, memory: Memory, task: Task): Promise<Header[]> {
  const headers = await findHeaders(grid, memory, task, isHeader);
  if (headers.length > 0) return headers;
  const guessed = await findHeaders(grid, memory, task, mayBeHeader);
  return guessed.map((header) => ({ ...header, guessed: true }));
}

async function findHeaders(
  grid: Grid,
  memory: Memory,
  task: Task,
  accepts: (header: Header, grid: Grid) => boolean,
): Promise<Header[]> {
  const headers: Header[] = [];
  const known = new KnownTexts();
  let reported = 0;
  for (let row = 0; row < grid.rows.length; ) {
    if (row - reported >= ROWS_PER_STEP) {
      reported = row;
      await task.step('Đang nhận bảng', row, grid.rows.length);
    }
    const remembered = memory.headerAt(grid, row);
    const header = remembered ?? headerAt(grid, row, known, accepts);
    const [first] = headers;
    const taken =
      header !== null && (remembered !== null || first === undefined || isFurther(grid, header, first));
    if (taken) headers.push(header);
    row = taken ? Math.max(header.end, row + 1) : row + 1;
  }
  return headers;
}

/**
 * Whether what reads like a header below another one is one: a row such as "Tiêu chí khác | Các cơ quan, đơn
 * vị" has two texts that may head columns, and taken for a header it would cut the table in two.
 */
export function isFurther(grid: Grid, header: Header, above: Header): boolean {
  if (sameHeader(header, above)) return true;
  const has = (one: Header) => one.columns.some(({ field }) => field === 'ordinal');
  if (has(header)) return true;
  const before = grid.rows[header.first - 1];
  const setApart = before === undefined || filledCells(before).length <= 1;
  const known = header.columns.filter((column) => column.known && column.header !== '');
  return known.length >= MIN_KNOWN_FURTHER && (setApart || !has(above));
}

/** The header that begins at a row and can be told by its words, or null. */
function headerAt(
  grid: Grid,
  first: number,
  texts: KnownTexts,
  accepts: (header: Header, grid: Grid) => boolean,
): Header | null {
  const row = grid.rows[first];
  if (row === undefined || !mayHead(row, texts)) return null;
  const header = headerFrom(grid, first);
  return accepts(header, grid) ? withBandsAbove(grid, header, accepts) : null;
}

/** The header with the row above it where that is bands that nobody knows, such as "Thông tin chung". */
function withBandsAbove(
  grid: Grid,
  header: Header,
  accepts: (header: Header, grid: Grid) => boolean,
): Header {
  const bands = grid.rows[header.first - 1];
  const cells = grid.rows[header.first]?.cells;
  if (bands === undefined || cells === undefined) return header;
  if (filledCells(bands).length < MIN_KNOWN || !isBelowBand(bands.cells, cells)) return header;
  const higher = headerFrom(grid, header.first - 1);
  return higher.end === header.end && accepts(higher, grid) ? higher : header;
}

function isHeader(header: Header): boolean {
  const headed = header.columns.filter((column) => column.header !== '');
  const known = headed.filter((column) => column.known);
  const understood = headed.filter((column) => column.known || column.doubled !== undefined || column.kept);
  if (known.length < MIN_KNOWN || understood.length < headed.length * MIN_KNOWN_SHARE) return false;
  if (!headed.some((column) => column.field === 'name')) return false;
  return !holdsData(headed);
}

/** Three short texts, "STT" or the name of an indicator among them, above a row that is as wide. */
function mayBeHeader(header: Header, grid: Grid): boolean {
  const headed = header.columns.filter((column) => column.header !== '');
  if (headed.length < MIN_GUESSED) return false;
  if (headed.some(({ header: text }) => text.length > MAX_GUESSED_LENGTH) || holdsData(headed)) return false;
  if (!headed.some((column) => column.known && (column.field === 'ordinal' || column.field === 'name')))
    return false;
  const below = grid.rows[header.end];
  return below !== undefined && filledCells(below).length >= MIN_KNOWN;
}

/** Nothing but a header says "STT": beside it a "1" is a month, and an "A" a class. */
function holdsData(headed: readonly HeaderColumn[]): boolean {
  if (headed.some(({ known, field }) => known && field === 'ordinal')) return false;
  return headed.some(({ header }) => looksLikeData(header));
}

/** Two own texts at least, none too long, none a number left of "STT", and one that is known to head columns. */
function mayHead(row: GridRow, texts: KnownTexts): boolean {
  let filled = 0;
  let known = false;
  let ordinal = false;
  for (const { text, inherited } of row.cells) {
    if (text === '') continue;
    ordinal ||= MAY_SAY_ORDINAL.test(text) && readHeader(text)?.role === 'ordinal';
    if (isTooLong(text) || (!inherited && !ordinal && looksLikeData(text))) return false;
    if (!inherited) filled += 1;
  }
  if (filled < MIN_KNOWN) return false;
  for (const { text } of row.cells) known ||= text !== '' && texts.has(text);
  return known;
}

/** Remembers which texts head columns: agencies and ratings stand in thousands of rows. */
class KnownTexts {
  readonly #seen = new Map<string, boolean>();

  has(text: string): boolean {
    const seen = this.#seen.get(text);
    if (seen !== undefined) return seen;
    const known = readHeader(text) !== null;
    if (this.#seen.size < 20_000) this.#seen.set(text, known);
    return known;
  }
}
