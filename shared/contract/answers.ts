/** What commands about workspaces, the catalogue and exported files answer. */
import type { ReadWarning } from '../domain/submission.ts';
import type { AnnexFormat } from './annex.ts';

export interface AppInfo {
  version: string;
  /** The folder new workspaces are made in, for display only. */
  workspaceFolder: string;
}

export interface WorkspaceEntry {
  id: string;
  name: string;
  /** For display only. */
  path: string;
  /** ISO time, or null if it was never opened on this machine. */
  lastOpenedAt: string | null;
  /** The file is where it was. */
  present: boolean;
}

export interface WorkspaceInfo {
  id: string;
  name: string;
  path: string;
  schemaVersion: number;
  /** Path of the copy that was made before the file was migrated, if it was. */
  backup: string | null;
  /** Made from the sample in resources/. */
  sample: boolean;
}

export interface SubmissionSummary {
  id: string;
  fileName: string;
  sha256: string;
  agency: string | null;
  importedAt: string;
  indicatorRows: number;
  /** What was noticed when the file was read, in the order of the file. */
  warnings: ReadWarning[];
  /** A later submission of the same agency for the same period took its place; kept whole. */
  replaced: boolean;
}

export interface PeriodSummary {
  id: string;
  name: string;
  submissions: SubmissionSummary[];
}

export interface SetSummary {
  id: string;
  name: string;
  indicators: number;
  /** In time order. */
  periods: PeriodSummary[];
}

export interface AnnexDocument {
  fileName: string;
  format: AnnexFormat;
  bytes: Uint8Array<ArrayBuffer>;
  rows: number;
  pages: number | null;
  decisions: DecidedRows;
  /** SHA-256 of the content that was printed. */
  contentHash: string;
  /** What staff should know, in words: a margin outside the decree's limits, a column that the form does not name. */
  notes: string[];
}

/** How an annex follows the decisions on its rows. */
export interface DecidedRows {
  /** Rows printed as decided. */
  followed: number;
  /** Rows whose decision is stale: printed as the agency sent them. */
  stale: number;
  /** Rows that wait for an agency: printed as the agency sent them. */
  asked: number;
  /** Indicator rows that nothing was decided on. */
  undecided: number;
  /** Rows left out by decision, and rows of the earlier period that stay in. */
  removed: number;
  kept: number;
  /** The last approval of the comparison that it follows; null where none was ever given. */
  approval: { by: string; at: string; valid: boolean } | null;
}

export interface ExportedFile {
  fileName: string;
  bytes: Uint8Array<ArrayBuffer>;
}
