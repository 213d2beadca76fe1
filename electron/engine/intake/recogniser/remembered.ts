/**
 * Layouts that a person chose for earlier files: where the words of such a header stand again, with other years
 * and periods perhaps, it is the header, and its columns are what the person said.
 */
import { createHash } from 'node:crypto';
import type { Field } from '../../../../shared/domain/fields.ts';
import { layoutWords } from '../../../../shared/domain/headers/layout.ts';
import { yearOf } from '../../../../shared/domain/headers/roles.ts';
import type { RememberedLayout } from '../../../../shared/domain/reading-choices.ts';
import type { Grid, GridRow } from '../blocks.ts';
import { looksLikeData } from './bands.ts';
import { type Header, type HeaderColumn, headerIn, isColumnNumbers } from './header.ts';

/** More blank rows than this do not stand inside a header. */
const MAX_BLANK_ROWS = 3;
const MAX_LENGTH = 400;
const HASH_LENGTH = 16;

/** The words of a header's rows by grid column; rows without words are left out. */
export function wordsOfRows(grid: Grid, rows: readonly number[]): string[][] {
  return rows.map((row) => wordsOfRow(grid.rows[row])).filter((words) => words.some((word) => word !== ''));
}

function wordsOfRow(row: GridRow | undefined): string[] {
  return (row?.cells ?? []).map((cell) =>
    cell.text === '' || cell.inherited || cell.text.length > MAX_LENGTH ? '' : layoutWords(cell.text),
  );
}

/** The same for every header with the same words in the same order; years and periods aside. */
export function fingerprintOf(columns: readonly HeaderColumn[]): string {
  const words = columns.map(({ header }) => layoutWords(header)).join('\n');
  return createHash('sha256').update(words).digest('hex').slice(0, HASH_LENGTH);
}

/** What to keep of a table for the next file of its layout. */
export function layoutOf(
  header: Header,
  grid: Grid,
  columns: readonly HeaderColumn[],
  end: number,
): RememberedLayout {
  const { decided } = header;
  const chosenEnd = decided?.basis === 'chosen' && decided.end !== null;
  return {
    fingerprint: fingerprintOf(columns),
    header: wordsOfRows(grid, header.rows),
    fields: columns.map(({ field }) => field),
    endsBefore: chosenEnd ? rowBelow(grid, end) : (decided?.layout?.endsBefore ?? null),
  };
}

/** The words of the first row from `end` on that has any. */
function rowBelow(grid: Grid, end: number): string | null {
  for (let index = end; index < grid.rows.length; index += 1) {
    const text = rowText(grid.rows[index]);
    if (text !== '') return text;
  }
  return null;
}

/** One row's words as `endsBefore` compares them. */
export function rowText(row: GridRow | undefined): string {
  return wordsOfRow(row)
    .filter((word) => word !== '')
    .join(' | ');
}

/** Looks for remembered headers at each row of a grid. */
export class Memory {
  readonly #byFirst: ReadonlyMap<string, readonly RememberedLayout[]>;

  constructor(layouts: readonly RememberedLayout[]) {
    const withHeader = layouts.filter(({ header }) => header.some((row) => row.some((word) => word !== '')));
    this.#byFirst = Map.groupBy(withHeader, ({ header }) => header[0]?.find((word) => word !== '') ?? '');
  }

  /** The remembered header that begins at a row, or null. */
  headerAt(grid: Grid, first: number): Header | null {
    if (this.#byFirst.size === 0) return null;
    const cell = grid.rows[first]?.cells.find(({ text, inherited }) => text !== '' && !inherited);
    if (cell === undefined || cell.text.length > MAX_LENGTH || looksLikeData(cell.text)) return null;
    for (const layout of this.#byFirst.get(layoutWords(cell.text)) ?? []) {
      const last = matchAt(grid, first, layout.header);
      if (last !== null) return rememberedHeader(grid, first, last, layout);
    }
    return null;
  }
}

/** Where the repeated words of a header end, or null where they do not stand at a row. */
export function matchAt(grid: Grid, first: number, header: readonly (readonly string[])[]): number | null {
  let row = first;
  let shift: number | null = null;
  for (const expected of header) {
    for (let blank = 0; blank < MAX_BLANK_ROWS && rowText(grid.rows[row]) === ''; blank += 1) row += 1;
    const words = wordsOfRow(grid.rows[row]);
    const own = words.findIndex((word) => word !== '');
    const start = expected.findIndex((word) => word !== '');
    shift ??= own - start;
    if (own < 0 || !sameWords(words, expected, shift)) return null;
    row += 1;
  }
  return row;
}

function sameWords(words: readonly string[], expected: readonly string[], shift: number): boolean {
  const filled = words.filter((word) => word !== '').length;
  const wanted = expected.filter((word) => word !== '').length;
  return filled === wanted && expected.every((word, column) => word === '' || words[column + shift] === word);
}

function rememberedHeader(grid: Grid, first: number, last: number, layout: RememberedLayout): Header {
  const header = headerIn(grid, first, last);
  let numbers = last;
  while (numbers < last + MAX_BLANK_ROWS && rowText(grid.rows[numbers]) === '') numbers += 1;
  const end = isColumnNumbers(grid, numbers, header.columns) ? numbers + 1 : last;
  const decided = { basis: 'remembered', end: null, fields: layout.fields, layout } as const;
  return { ...header, end, decided };
}

/** A remembered `target@2025` over a column that names 2026 is the target of 2026. */
export function withYearsOf(columns: readonly HeaderColumn[], fields: readonly Field[]): Field[] {
  const adapted = fields.map((field, index): Field => {
    const year = yearOf(columns[index]?.header ?? '');
    return field.startsWith('target@') && year !== null ? `target@${year}` : field;
  });
  return new Set(adapted).size === adapted.length ? adapted : [...fields];
}
