/**
 * The tables of a workspace as Kysely sees them. The truth is the migrations; a test compares the two.
 *
 * Three ideas hold it together: what an agency sent is stored once and never changed (file, tables, cells);
 * the reading of a cell stands beside its text and can be redone; an indicator has an id of its own, and
 * a row of a submission points to it.
 */
import type { Generated } from 'kysely';
import type { AnnexTables } from './schema-annex.ts';

export interface WorkspaceTable {
  key: string;
  value: string;
}

export interface IndicatorSetTable {
  id: string;
  name: string;
  name_key: string;
  created_at: string;
}

export interface PeriodTable {
  id: string;
  name: string;
  name_key: string;
  kind: string;
  /** ISO dates of the first and the last day, null for a period that only has a name. */
  starts_on: string | null;
  ends_on: string | null;
}

export interface AgencyTable {
  id: string;
  name: string;
  name_key: string;
}

export interface IndicatorTable {
  id: string;
  set_id: string;
  name: string;
  name_key: string;
  /** Without marks, for search: SQLite's own folding never matches "duong" to "Đường". */
  name_folded: string;
  created_at: string;
}

export interface StoredFileTable {
  sha256: string;
  format: string;
  size: number;
  content: Uint8Array;
}

export interface SubmissionTable {
  id: string;
  sequence: Generated<number>;
  set_id: string;
  period_id: string;
  agency_id: string | null;
  sha256: string;
  file_name: string;
  imported_at: string;
  /** The later submission of the same agency for the same period, if there is one. */
  replaced_by: string | null;
  /** `ReadingOptions` as JSON: what the file was read with; null where that was not kept yet. */
  read_with: string | null;
}

export interface SubmissionSheetTable {
  id: string;
  submission_id: string;
  position: number;
  title: string | null;
  attached_to: string | null;
  closing: string | null;
  /** `TableLayout` as JSON, null where it was not kept yet. */
  layout: string | null;
}

export interface SubmissionColumnTable {
  table_id: string;
  position: number;
  field: string;
  header: string;
}

export interface SubmissionRowTable {
  id: string;
  table_id: string;
  position: number;
  kind: string;
  /** The section row above an indicator row. */
  section_row_id: string | null;
  indicator_id: string | null;
  /** A row that sums up others. */
  total: Generated<number>;
}

export interface SubmissionCellTable {
  row_id: string;
  field: string;
  text: string;
  /** The text as the file has it, where it differs. */
  raw: string | null;
  /** `CellSource` as JSON. */
  source: string;
  inherited: number;
  /** Id of the conversion that made `text` of `raw`. */
  conversion: string | null;
}

export interface ReadingTable {
  row_id: string;
  /** Version of the reading rules; a reading of an older version is redone. */
  rules: number;
  /** `RowReading` as JSON. */
  reading: string;
}

export interface SubmissionMarkTable {
  row_id: string;
  position: number;
  field: string;
  after: string;
  mark: string;
}

export interface SubmissionFootnoteTable {
  table_id: string;
  position: number;
  mark: string;
  text: string;
}

export interface SubmissionWarningTable {
  submission_id: string;
  position: number;
  code: string;
  message: string;
  source: string | null;
}

export interface SubmissionParagraphTable {
  submission_id: string;
  position: number;
  text: string;
  /** The text as the file has it, where it was converted. */
  raw: string | null;
  conversion: string | null;
  /** `Mark[]` as JSON. */
  marks: string;
  /** `CellSource` as JSON. */
  source: string;
}

/** Footnotes whose marks stand in the running text. */
export interface SubmissionTextFootnoteTable {
  submission_id: string;
  position: number;
  mark: string;
  text: string;
}

export interface SubmissionConversionTable {
  submission_id: string;
  position: number;
  /** Its id, which cells and paragraphs name. */
  conversion: string;
  applied: number;
  /** `TextConversion` as JSON. */
  facts: string;
}

export interface RememberedLayoutTable {
  /** Comparison key of the agency's name; "" where none was named. */
  agency_key: string;
  /** Of the header; of a table that is left out, a name that no fingerprint can have (`table-key.ts`). */
  fingerprint: string;
  /** `RememberedLayout` as JSON, or `TableKey`; `null`: read as recognised and taken in, whatever others chose. */
  layout: string;
  saved_at: string;
}

export interface AnnexSettingsTable {
  set_id: string;
  period_id: string;
  settings: string;
  saved_at: string;
}

export interface PersonTable {
  id: string;
  name: string;
  position: string;
  role: string;
  /** scrypt parameters, salt and hash as JSON. */
  pin: string;
  /** Ed25519, SPKI, base64. */
  public_key: string;
  /** The private key, sealed with a key that the PIN gives, as JSON. */
  sealed_key: string;
  created_at: string;
  retired_at: string | null;
}

export interface ReconciliationTable {
  id: string;
  set_id: string;
  base_period_id: string;
  against_set_id: string;
  against_period_id: string;
  created_at: string;
}

export interface StepTable {
  sequence: Generated<number>;
  id: string;
  reconciliation_id: string;
  kind: string;
  /** `StepBody` as JSON; null for a step that undoes another. */
  body: string | null;
  undoes: string | null;
  person_id: string;
  at: string;
}

export interface LetterTable {
  id: string;
  reconciliation_id: string;
  agency: string;
  number: string;
  /** `Question[]` as JSON. */
  questions: string;
  /** `LetterForm` as JSON. */
  form: string;
  /** Names and hashes of its files as JSON; their bytes are in `stored_file`. */
  files: string;
  person_id: string;
  made_at: string;
}

export interface AnswerTable {
  id: string;
  letter_id: string;
  sha256: string;
  file_name: string;
  /** `ReturnedAnswer[]` that were taken in, as JSON. */
  answers: string;
  person_id: string;
  accepted_at: string;
}

export interface JournalEntryTable {
  sequence: Generated<number>;
  at: string;
  person_id: string | null;
  person: string | null;
  action: string;
  subject: string;
  /** Everything that the entry says, for search without marks. */
  words_folded: string;
  before: string | null;
  after: string | null;
  /** Records that the entry vouches for, with their hashes, as JSON. */
  records: string;
  previous: string;
  hash: string;
}

export interface WorkspaceDatabase extends AnnexTables {
  workspace: WorkspaceTable;
  indicator_set: IndicatorSetTable;
  period: PeriodTable;
  agency: AgencyTable;
  indicator: IndicatorTable;
  stored_file: StoredFileTable;
  submission: SubmissionTable;
  submission_table: SubmissionSheetTable;
  submission_column: SubmissionColumnTable;
  submission_row: SubmissionRowTable;
  submission_cell: SubmissionCellTable;
  reading: ReadingTable;
  submission_mark: SubmissionMarkTable;
  submission_footnote: SubmissionFootnoteTable;
  submission_warning: SubmissionWarningTable;
  submission_paragraph: SubmissionParagraphTable;
  submission_text_footnote: SubmissionTextFootnoteTable;
  submission_conversion: SubmissionConversionTable;
  remembered_layout: RememberedLayoutTable;
  annex_settings: AnnexSettingsTable;
  person: PersonTable;
  reconciliation: ReconciliationTable;
  step: StepTable;
  letter: LetterTable;
  answer: AnswerTable;
  journal_entry: JournalEntryTable;
}
