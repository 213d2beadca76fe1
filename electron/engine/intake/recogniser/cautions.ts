/** What is to be warned of in a table that was put together. */
import type { CellSource, Footnote, ReadRow, ReadWarning } from '../../../../shared/domain/submission.ts';
import { excerpt } from '../../../../shared/domain/text/excerpt.ts';
import type { GridRow } from '../blocks.ts';
import { columnLetters } from '../sheets/merges.ts';
import { type WarningCode, warning } from '../warnings.ts';
import { opensSignature } from './ends.ts';
import type { HeaderColumn } from './header.ts';
import type { RowTraits } from './kinds.ts';
import { type Around, isBarrier } from './lines.ts';
import { filledIn } from './rows.ts';
import type { OpenTable } from './table.ts';

/** Columns that are in no field and that no person gave one, or that are read in a way of their own. */
export function columnWarnings(columns: readonly HeaderColumn[]): ReadWarning[] {
  return columns
    .filter((column) => !column.known || column.part || column.ticks)
    .map((column) => warning(codeOf(column), column.header, column.source));
}

function codeOf({ part, ticks, kept }: HeaderColumn): WarningCode {
  if (ticks !== undefined) return 'RATING_TICKED';
  if (part) return 'HEADER_SPLIT';
  return kept ? 'COLUMN_KEPT' : 'COLUMN_UNKNOWN';
}

/** What one row has that its columns do not show. */
export function cellWarnings(
  row: GridRow,
  columns: readonly HeaderColumn[],
  { filled, ordinal }: RowTraits,
): ReadWarning[] {
  const joined = joinedWarnings(row, columns);
  // Hardly a row of data has a cell that is merged across columns.
  if (!filled || ordinal === '' || !row.cells.some(({ width }) => width > 1)) return joined;
  return [...joined, ...mergedWarnings(row, columns)];
}

/** Cells of one row that stand under one header, so that their texts are put together; a text where a tick should be. */
function joinedWarnings(row: GridRow, columns: readonly HeaderColumn[]): ReadWarning[] {
  const warnings: ReadWarning[] = [];
  for (const column of columns) {
    if (column.to - column.from < 2) continue;
    const filled = filledIn(row, column);
    const [first, second] = filled;
    if (first !== undefined && second !== undefined) {
      const texts = filled.map(({ text }) => `“${excerptOf(text)}”`);
      warnings.push(warning('CELLS_JOINED', texts.join(', '), first.source));
    } else if (first !== undefined && column.ticks?.every(({ rating }) => rating !== first.text)) {
      warnings.push(warning('RATING_TICKED', column.header, first.source));
    }
  }
  return warnings;
}

/** The warning of a row that has data and no name. */
export function nameWarning(row: ReadRow): ReadWarning[] {
  if (row.cells.name?.text !== '') return [];
  const ordinal = row.cells.ordinal?.text ?? '';
  return [warning('ROW_WITHOUT_NAME', ordinal === '' ? '' : ` (STT ${ordinal})`, row.cells.name.source)];
}

/** @param rows numbers of the hidden rows, from 1 */
export function hiddenWarnings(
  open: OpenTable,
  columns: readonly HeaderColumn[],
  rows: readonly number[],
  first: CellSource | null,
): ReadWarning[] {
  const warnings: ReadWarning[] = [];
  if (first !== null) warnings.push(warning('HIDDEN_ROW', ranges(rows), first));
  const hidden = columns.filter((column) => open.grid.hiddenColumns.has(column.from));
  const source = hidden[0]?.source;
  if (source !== undefined) {
    const names = hidden.map((column) => `${columnLetters(column.from + 1)} (${column.header})`);
    warnings.push(warning('HIDDEN_COLUMN', names.join(', '), source));
  }
  return warnings;
}

/** A cell of a row with data that is merged across columns: which of them it is for, nobody can tell. */
function mergedWarnings(row: GridRow, columns: readonly HeaderColumn[]): ReadWarning[] {
  return columns.flatMap(({ from, to, header }) => {
    const cell = row.cells[from];
    if (cell === undefined || from + cell.width <= to || cell.text === '' || cell.inherited) return [];
    const over = columns.filter(
      (other) => !other.part && other.from > from && other.from < from + cell.width,
    );
    const names = [header, ...over.map((other) => other.header)].filter((text) => text !== '');
    return names.length < 2 ? [] : [warning('CELL_OVER_COLUMNS', names.join(', '), cell.source)];
  });
}

const MAX_RANGES = 20;

/** "4, 7–12, 20": a filter hides thousands of rows. */
function ranges(rows: readonly number[]): string {
  const found: [number, number][] = [];
  for (const row of rows) {
    const last = found.at(-1);
    if (last !== undefined && last[1] === row - 1) last[1] = row;
    else found.push([row, row]);
  }
  const texts = found
    .slice(0, MAX_RANGES)
    .map(([from, to]) => (to === from ? `${from}` : `${from}${to === from + 1 ? ', ' : '–'}${to}`));
  return texts.join(', ') + (found.length > MAX_RANGES ? ' …' : '');
}

export function footnoteWarnings(
  used: ReadonlyMap<string, CellSource | null>,
  footnotes: readonly Footnote[],
): ReadWarning[] {
  const known = new Set(footnotes.map(({ mark }) => mark));
  const withoutText = [...used].filter(([mark]) => !known.has(mark));
  const withoutMark = footnotes.filter(({ mark }) => !used.has(mark));
  return [
    ...withoutText.map(([mark, source]) => warning('FOOTNOTE_WITHOUT_TEXT', mark, source)),
    ...withoutMark.map(({ mark }) => warning('FOOTNOTE_WITHOUT_MARK', mark, null)),
  ];
}

const EXCERPT = 120;

/**
 * Cells below a table that no table takes in; paragraphs of a document are its text alone. Of a place of signatures
 * the first line is told and what holds a number: the names of who signs would hide what matters.
 */
export function textWarnings(rest: readonly Around[]): ReadWarning[] {
  let signed = false;
  return rest.flatMap((line) => {
    if (isBarrier(line) || line.text === '' || !line.inCell) return [];
    if (signed && !/\d/.test(line.text)) return [];
    signed ||= opensSignature(line.text);
    return [warning('TEXT_BELOW_TABLE', excerptOf(line.text), line.source)];
  });
}

function excerptOf(text: string): string {
  return excerpt(text.replaceAll('\n', ' '), EXCERPT);
}
