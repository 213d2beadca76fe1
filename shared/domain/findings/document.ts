/**
 * What the rules may look at in a whole document: its tables with their readings, and its running text. Made by
 * the engine from a file just read or from a stored submission.
 */
import type { Field } from '../fields.ts';
import type { Period } from '../period.ts';
import type { Finding, RowView, Severity } from '../reconciliation.ts';
import type { CellSource } from '../submission.ts';

export interface DocumentRow {
  kind: 'section' | 'indicator';
  /** A row that sums up others. */
  total: boolean;
  /** Texts and reading; of a section row only ordinal and name need be there. */
  view: RowView;
  sources: Partial<Record<Field, CellSource>>;
  /** Superscript marks taken out of its cells: the mark stood after the text `after` of the field. */
  marks: readonly { field: Field; after: string; mark: string }[];
}

export interface TableView {
  /** Place of the table in its document, from 0. */
  index: number;
  title: string | null;
  /** The line "(Kèm theo …)", whole. */
  attachedTo: string | null;
  /** The closing line, such as "Danh mục gồm: 32 chỉ tiêu./." */
  closing: string | null;
  columns: readonly { field: Field; header: string }[];
  /** In the order of the file, sections and totals included. */
  rows: readonly DocumentRow[];
  footnotes: readonly { mark: string; text: string }[];
}

export interface ParagraphView {
  text: string;
  source: CellSource;
}

export interface DocumentView {
  /** Place of the document among those looked at together, from 0. */
  index: number;
  fileName: string;
  /** Agency that sent it, where it is known. */
  agency: string | null;
  /** What it reports on: the period it was stored under, or the one its titles or its text name. */
  period: Period | null;
  tables: readonly TableView[];
  /** Running text outside the tables, headings and letterhead included, in the order of the file. */
  paragraphs: readonly ParagraphView[];
  /** Footnotes whose marks stand in the running text. */
  footnotes: readonly { mark: string; text: string }[];
}

/** A place that a finding is about, in a form that leads a person and a program to it. */
export interface DocumentPlace {
  /** `DocumentView.index` */
  document: number;
  /** `TableView.index`; null: running text. */
  table: number | null;
  rowId: string | null;
  field: Field | null;
  source: CellSource | null;
  /** The words meant, short. */
  text: string;
}

/** What a rule found in a table, in a document's text or between documents. */
export interface DocumentFinding {
  code: string;
  severity: Severity;
  /** A Vietnamese sentence that names the numbers. */
  message: string;
  /** At least one; the first is where a person should look first. */
  places: DocumentPlace[];
}

/** How many letters of a place's words are kept. */
const WORDS_SHOWN = 200;

/** The place of a cell of a table. */
export function cellPlace(
  document: DocumentView,
  table: TableView,
  row: DocumentRow,
  field: Field,
): DocumentPlace {
  return {
    document: document.index,
    table: table.index,
    rowId: row.view.rowId,
    field,
    source: row.sources[field] ?? null,
    text: short(row.view.texts[field] ?? ''),
  };
}

/** A finding of one row as a finding of its document. */
export function placed(
  { code, severity, message, cells }: Finding,
  row: DocumentRow,
  table: TableView,
  document: DocumentView,
): DocumentFinding {
  return {
    code,
    severity,
    message,
    places: cells.map(({ field }) => cellPlace(document, table, row, field)),
  };
}

/** The place of a passage of the running text; `words` where only a part of the paragraph is meant. */
export function paragraphPlace(
  document: DocumentView,
  paragraph: ParagraphView,
  words: string = paragraph.text,
): DocumentPlace {
  return {
    document: document.index,
    table: null,
    rowId: null,
    field: null,
    source: paragraph.source,
    text: short(words),
  };
}

function short(text: string): string {
  return text.length <= WORDS_SHOWN ? text : `${text.slice(0, WORDS_SHOWN - 1)}…`;
}
