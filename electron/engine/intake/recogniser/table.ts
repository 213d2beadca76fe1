/** Puts a recognised table together: rows with their kinds, columns, footnotes, and what is to be warned of. */
import type {
  CellSource,
  Footnote,
  ReadRow,
  ReadTable,
  ReadWarning,
} from '../../../../shared/domain/submission.ts';
import type { Grid } from '../blocks.ts';
import { warning } from '../warnings.ts';
import { columnLetters } from '../xlsx/merges.ts';
import type { Header, HeaderColumn } from './header.ts';
import { rowKinds } from './kinds.ts';
import { type Around, isBarrier } from './lines.ts';
import { ordinalWarnings } from './ordinals.ts';
import { isFilled, type RawRow, readRows } from './rows.ts';
import type { Title } from './title.ts';
import type { Trailing } from './trailing.ts';

/** A stretch of a grid's rows that belongs to a table; a header repeated between two is in neither. */
export interface TablePart {
  grid: Grid;
  /** The columns of the table's header, each where it stands in this grid. */
  columns: readonly HeaderColumn[];
  from: number;
  to: number;
}

export interface OpenTable {
  header: Header;
  title: Title;
  parts: TablePart[];
}

export interface ClosedTable {
  table: ReadTable;
  warnings: ReadWarning[];
  rest: readonly Around[];
}

/**
 * @param native texts of the format's own footnotes by mark
 * @param trailingOf reads the lines below the table, given the marks that stand in it
 */
export function closeTable(
  open: OpenTable,
  native: ReadonlyMap<string, string>,
  trailingOf: (used: ReadonlySet<string>) => Trailing,
): ClosedTable {
  const used = open.header.columns.map((column, index) => column.header !== '' || isFilledIn(open, index));
  const columns = open.header.columns.filter((_, index) => used[index]);
  const raw = open.parts.flatMap((part) =>
    readRows(
      part.grid,
      part.columns.filter((_, index) => used[index]),
      part.from,
      part.to,
    ),
  );
  const kinds = rowKinds(raw.map(({ traits }) => traits));
  const rows = raw.map(({ row }, index): ReadRow => ({ ...row, kind: kinds[index] ?? 'indicator' }));
  const marks = usedMarks(open, rows);
  const trailing = trailingOf(new Set(marks.keys()));
  const footnotes = allFootnotes(trailing.footnotes, marks, native);
  const table: ReadTable = {
    title: open.title.title,
    attachedTo: open.title.attachedTo,
    columns: columns.map(({ field, header }) => ({ field, header })),
    rows,
    footnotes,
  };
  if (trailing.closing !== null) table.closing = trailing.closing;
  return {
    table,
    warnings: [
      ...columnWarnings(columns),
      ...rows.flatMap(nameWarning),
      ...hiddenWarnings(open, columns, raw),
      ...ordinalWarnings(rows),
      ...footnoteWarnings(marks, footnotes),
    ],
    rest: trailing.rest,
  };
}

/** Whether a column without a header holds something. */
function isFilledIn(open: OpenTable, index: number): boolean {
  return open.parts.some(({ grid, columns, from, to }) => {
    const column = columns[index];
    return column !== undefined && isFilled(column, grid.rows.slice(from, to));
  });
}

/** Marks that stand in the table, its header or its title, with the place of the first use. */
function usedMarks(open: OpenTable, rows: readonly ReadRow[]): Map<string, CellSource | null> {
  const used = new Map<string, CellSource | null>();
  const add = (mark: string, source: CellSource | null) => {
    if (!used.has(mark)) used.set(mark, source);
  };
  for (const { mark } of [...open.title.marks, ...open.header.marks]) add(mark, null);
  for (const row of rows) {
    for (const { field, mark } of row.footnotes ?? []) add(mark, row.cells[field]?.source ?? null);
  }
  return used;
}

function allFootnotes(
  below: readonly Footnote[],
  used: ReadonlyMap<string, unknown>,
  native: ReadonlyMap<string, string>,
): Footnote[] {
  const known = new Set(below.map(({ mark }) => mark));
  const own = [...native].filter(([mark]) => used.has(mark) && !known.has(mark));
  return [...own.map(([mark, text]) => ({ mark, text })), ...below];
}

function columnWarnings(columns: readonly HeaderColumn[]): ReadWarning[] {
  return columns
    .filter((column) => !column.known)
    .map((column) => warning('COLUMN_UNKNOWN', column.header, column.source));
}

/** The warning of a row that has data and no name. */
export function nameWarning(row: ReadRow): ReadWarning[] {
  if (row.cells.name?.text !== '') return [];
  const ordinal = row.cells.ordinal?.text ?? '';
  return [warning('ROW_WITHOUT_NAME', ordinal === '' ? '' : ` (STT ${ordinal})`, row.cells.name.source)];
}

function hiddenWarnings(
  open: OpenTable,
  columns: readonly HeaderColumn[],
  rows: readonly RawRow[],
): ReadWarning[] {
  const warnings: ReadWarning[] = [];
  const hiddenRows = rows.filter((row) => row.hidden);
  const first = hiddenRows[0]?.row.cells.name?.source;
  if (first !== undefined) {
    warnings.push(warning('HIDDEN_ROW', hiddenRows.map(({ index }) => index + 1).join(', '), first));
  }
  const hidden = columns.filter((column) => open.parts[0]?.grid.hiddenColumns.has(column.from));
  const source = hidden[0]?.source;
  if (source !== undefined) {
    const names = hidden.map((column) => `${columnLetters(column.from + 1)} (${column.header})`);
    warnings.push(warning('HIDDEN_COLUMN', names.join(', '), source));
  }
  return warnings;
}

function footnoteWarnings(
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

/** Cells below a table that no table takes in; paragraphs of a document are its text, not a loss. */
export function textWarnings(rest: readonly Around[]): ReadWarning[] {
  return rest.flatMap((line) => {
    if (isBarrier(line) || line.text === '' || line.source === null) return [];
    const text = line.text.replaceAll('\n', ' ');
    const excerpt = text.length > EXCERPT ? `${text.slice(0, EXCERPT)}…` : text;
    return [warning('TEXT_BELOW_TABLE', excerpt, line.source)];
  });
}
