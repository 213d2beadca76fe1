/**
 * What the importer sees in one file, before anything is stored: tables of rows of cells, each cell with
 * its text and the place it came from. This is the JSON that `read FILE --json` prints.
 */
import type { Field } from './fields.ts';

/** Where a value stands in its file: a sheet's cell, a table's cell (all counted from 1), or a box on a page (points). */
export type CellSource =
  | { sheet: string; ref: string }
  | { table: number; row: number; column: number }
  | { page: number; box: readonly [number, number, number, number] };

export interface ReadCell {
  /** NFC; `\n` between paragraphs, other white space single, footnote marks taken out. */
  text: string;
  source: CellSource;
  /** The text as the file has it, where it differs from `text`. */
  raw?: string;
  /** The cell is part of a vertical merge: its value stands in a cell above. */
  inherited?: true;
}

/** A superscript mark taken out of a cell: it stood after the text `after`. */
export interface FootnoteMark {
  field: Field;
  after: string;
  mark: string;
}

export interface ReadRow {
  kind: 'section' | 'indicator';
  cells: Partial<Record<Field, ReadCell>>;
  footnotes?: FootnoteMark[];
  /** The name is merged across other columns, as a section heading is. */
  merged?: true;
}

export interface ReadColumn {
  field: Field;
  header: string;
}

export interface Footnote {
  mark: string;
  text: string;
}

export interface ReadTable {
  /** Lines above the table, joined by `\n`, without "(Kèm theo …)". */
  title: string | null;
  /** The line "(Kèm theo …)", whole. */
  attachedTo: string | null;
  columns: ReadColumn[];
  rows: ReadRow[];
  footnotes: Footnote[];
  /** The closing line, such as "Danh mục gồm: 32 chỉ tiêu./." */
  closing?: string;
}

export interface ReadWarning {
  code: string;
  message: string;
  source: CellSource | null;
}

export interface ReadFile {
  name: string;
  /** SHA-256 of the file's bytes, lower-case hexadecimal. */
  sha256: string;
  format: 'xlsx' | 'docx';
}

export interface ReadResult {
  file: ReadFile;
  tables: ReadTable[];
  warnings: ReadWarning[];
}
