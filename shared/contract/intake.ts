/** What the intake answers to a page: types alone, so that a page may import them. */
import type { Field } from '../domain/fields.ts';
import type { ReadingChoices } from '../domain/reading-choices.ts';
import type { CellSource, Reading, ReadTable, ReadWarning } from '../domain/submission.ts';

/** A table of a draft without its rows: a page asks for those it shows (`intake.rows`). */
export type DraftTable = Omit<ReadTable, 'rows'> & {
  rowCount: number;
  sections: number;
  indicators: number;
};

export type DraftRead = Omit<Reading, 'tables'> & { tables: DraftTable[] };

/** A file read and recognised, held in memory until it is accepted or discarded. */
export interface Draft {
  draftId: string;
  read: DraftRead;
  /** What a person decided about the reading so far. */
  choices: ReadingChoices;
  /** The file's grids (sheets, tables of a document), for choosing bounds by hand. */
  grids: GridSummary[];
  /** What is in the file and not taken in, by choice: nothing is left out without being told. */
  leftOut: LeftOut[];
  /** What the file says, and the known set its indicators are of: offered, never applied without a person. */
  suggested: { set: string | null; period: string | null; agency: string | null };
  /** The same bytes are already in the workspace: where they were stored last, whether that was replaced or not. */
  duplicateOf: { submissionId: string; set: string; period: string } | null;
  /** The file is a workbook of questions that came back: `letters.returned` tells what it answers. */
  returned: boolean;
}

/** A grid whose tables are not wanted (`ReadingChoices.ignored`): its rows are read as text. */
export interface LeftOut {
  grid: number;
  /** `GridSummary.label` */
  label: string;
  /** The title of its table on one line, cut where it is long; of several tables, one behind the other. */
  title: string | null;
  /** It was left out because it was left out of an earlier file of the agency. */
  remembered: boolean;
  /** A person left it out of this file; once that is stored, the agency's next file is read without it as well. */
  recurs: boolean;
}

/** What a table that is not taken in is called: "Biểu 2: SỐ LIỆU THAM KHẢO". */
export function leftOutName({ label, title }: LeftOut): string {
  return title === null ? label : `${label}: ${title}`;
}

export interface GridSummary {
  /** "Biểu 1", "Bảng 2", "Bảng 3 (trang 4)" */
  label: string;
  rows: number;
  columns: number;
}

/** Rows of a grid as the file has them, whatever was recognised in it. */
export interface GridRows {
  grid: number;
  /** Index of the first row that is given, from 0. */
  from: number;
  rows: { hidden: boolean; cells: { text: string; width: number; inherited: boolean }[] }[];
}

/**
 * A row against the workspace: `added` (indicator unknown to the set), `first` (known to the set, without
 * figures for this period and agency), `changed`, `same`; null for sections.
 */
export type RowState = 'added' | 'first' | 'changed' | 'same' | null;

/** A submission with the same bytes that counts under another agency, or under none. */
export interface SameFile {
  submissionId: string;
  fileName: string;
  agency: string | null;
}

export interface ComparedCell {
  field: Field;
  before: string;
  after: string;
}

/** A row that says something else than the row of the former submission that it goes on from. */
export interface ChangedRow {
  table: number;
  row: number;
  cells: ComparedCell[];
  /** Cells whose footnotes differ, by what these say: "(1) Số liệu tạm tính"; a mark numbered anew is no change. */
  footnotes?: ComparedCell[];
  /** The heading that it stood below and the one that it stands below; "": none. */
  section?: { before: string; after: string };
}

/** What accepting a draft would change: the same work as accepting, without storing. */
export interface ImportPreview {
  /** Names this preview: accepting with it stores what is shown here or nothing. */
  seen: string;
  /** The submission that would be replaced; its figures are what the rows are compared with. */
  former: { submissionId: string; fileName: string; importedAt: string } | null;
  counts: { added: number; first: number; changed: number; same: number; missing: number };
  /** Rows whose name nearly equals a known indicator's: kept apart until a person decides. */
  suggestedMatches: number;
  /** So many names are unknown on both sides that near matches were not looked for: `suggestedMatches` is too low. */
  likenessSkipped: boolean;
  /** `former` is the same file and says the same, cell by cell: accepting would be refused. */
  duplicate: boolean;
  /** The same file as other agencies report it for this set and period: it would stand beside them. */
  alsoUnder: SameFile[];
  /** Of each table, the state of each row. */
  tables: RowState[][];
  /** What changes in the first rows of `changed`. */
  changes: ChangedRow[];
  /**
   * Headings of which either side has only one, with the number of rows below both: the heading was worded anew,
   * put in or taken away (""), and no row was moved.
   */
  headings: { before: string; after: string; rows: number }[];
  /** Rows of the former submission (or, without one, indicators of the set) that the file does not have. */
  missing: { ordinal: string; name: string; result: string; source: CellSource | null }[];
  /** Lists above that were cut: how many more there are. */
  more: { changes: number; headings: number; missing: number };
}

export interface ImportOutcome {
  submissionId: string;
  set: { id: string; name: string };
  period: { id: string; name: string };
  agency: string | null;
  sections: number;
  indicators: number;
  /** Indicators that the set did not have before. */
  newIndicators: number;
  suggestedMatches: number;
  likenessSkipped: boolean;
  /** Against what the workspace had before, as in the preview. */
  counts: ImportPreview['counts'];
  warnings: ReadWarning[];
  /** Id of the submission that this one takes the place of. */
  replaces: string | null;
  /** As in the preview: the same file counts under these agencies too. */
  alsoUnder: SameFile[];
  /** A changed layout, or a table left out or taken in again, was kept for the next file of this agency. */
  remembered: boolean;
  leftOut: LeftOut[];
}

/** The most rows that one question may ask for. */
export const MAX_ROWS_ASKED = 500;
