/**
 * What the importer sees in one file, before anything is stored: tables of rows of cells, each cell with
 * its text and the place it came from. This is the JSON that `read FILE --json` prints.
 */
import type { Field } from './fields.ts';

/**
 * Where a value stands in its file (all counted from 1): a sheet's cell, a table's cell, a box on a page
 * (points, from the page's upper left corner: left, top, right, bottom), a paragraph of a document outside its
 * tables, or a value in a line of a text file.
 */
export type CellSource =
  | { sheet: string; ref: string }
  | { table: number; row: number; column: number }
  | { page: number; box: readonly [number, number, number, number] }
  | { paragraph: number }
  | { line: number; column: number };

export interface ReadCell {
  /** NFC; `\n` between paragraphs, other white space single, footnote marks taken out. */
  text: string;
  source: CellSource;
  /** The text as the file has it, where it differs from `text`. */
  raw?: string;
  /** The cell is part of a vertical merge: its value stands in a cell above. */
  inherited?: true;
  /** Id of the conversion (`ReadResult.conversions`) that made `text` of `raw`. */
  conversion?: string;
}

/** A superscript mark taken out of a text: it stood after the text `after`. */
export interface Mark {
  after: string;
  mark: string;
}

/** A superscript mark taken out of a cell. */
export interface FootnoteMark extends Mark {
  field: Field;
}

export interface ReadRow {
  kind: 'section' | 'indicator';
  cells: Partial<Record<Field, ReadCell>>;
  footnotes?: FootnoteMark[];
  /** The name is merged across other columns, as a section heading is. */
  merged?: true;
  /** A row that sums up others ("Tổng cộng"): kept as a section, never compared as an indicator. */
  total?: true;
}

export interface ReadColumn {
  field: Field;
  header: string;
}

export interface Footnote {
  mark: string;
  text: string;
}

/** How a table was found in its grid; a person can change it (`TableChoice`). Row numbers count from 0. */
export interface TableLayout {
  /** Which of the file's grids (sheets, tables of a document) the table's header stands in. */
  grid: number;
  /** The header's rows, `to` not among them; column numbers "(1) (2) …" belong to it. */
  header: { from: number; to: number };
  /** The row after the table's last one in that grid. */
  end: number;
  /** 0 to 1: how sure the recogniser is of header, columns and end. */
  confidence: number;
  /** Vietnamese sentences: why it is not surer. */
  doubts: string[];
  /** The recogniser found it, an earlier choice of a person was used again, or a person just chose it. */
  basis: 'recognised' | 'remembered' | 'chosen';
  /** The same for every file whose header has the same words in the same columns. */
  fingerprint: string;
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
  layout: TableLayout;
}

export interface ReadWarning {
  code: string;
  message: string;
  source: CellSource | null;
}

/** Running text outside the tables, headings and titles included, in the order of the file. */
export interface ReadParagraph {
  paragraph: string;
  source: CellSource;
  /** Footnote marks taken out of it; their texts are `ReadResult.footnotes`. */
  footnotes?: Mark[];
  /** The text as the file has it, where it was converted from a legacy encoding. */
  raw?: string;
  /** Id of the conversion that made it. */
  conversion?: string;
}

/** Encodings of Vietnamese text that are converted to Unicode NFC. */
export type LegacyEncoding = 'tcvn3' | 'vni' | 'viqr' | 'decomposed';

/** One conversion of all the texts of a file that were found in one encoding for one reason. */
export interface TextConversion {
  /** Stable for the same file: `tcvn3:.VnTime`, `vni`. */
  id: string;
  from: LegacyEncoding;
  /** The font says so, or the statistics of the text. */
  basis: 'font' | 'statistics';
  font: string | null;
  /** False: a person undid it, and the texts stand as the file has them. */
  applied: boolean;
  /** How many cells and paragraphs it changes. */
  count: number;
  /** The first few. */
  samples: { before: string; after: string; source: CellSource }[];
}

export type FileFormat = 'xlsx' | 'xlsm' | 'xls' | 'ods' | 'csv' | 'tsv' | 'docx' | 'pdf' | 'html' | 'txt';

export interface ReadFile {
  name: string;
  /** SHA-256 of the file's bytes, lower-case hexadecimal. */
  sha256: string;
  format: FileFormat;
}

export interface ReadResult {
  file: ReadFile;
  tables: ReadTable[];
  text: ReadParagraph[];
  /** Footnotes whose marks stand in the running text; those of a table are the table's. */
  footnotes: Footnote[];
  conversions: TextConversion[];
  warnings: ReadWarning[];
}

/** Rows of a table, all in memory or packed; an array is one. */
export interface RowList extends Iterable<ReadRow> {
  readonly length: number;
  slice(start?: number, end?: number): ReadRow[];
}

export type ReadingTable = Omit<ReadTable, 'rows'> & { rows: RowList };

/** A `ReadResult` whose rows need not all be in memory as objects: what the engine works with. */
export type Reading = Omit<ReadResult, 'tables'> & { tables: ReadingTable[] };
