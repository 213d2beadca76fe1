/** What `findings.check` answers: what the rules find in files, alone and beside each other. */
import type { DocumentFinding } from '../domain/findings/document.ts';
import type { Severity } from '../domain/reconciliation.ts';

/** No more files are held against each other in one question. */
export const MAX_FILES_CHECKED = 60;

export interface CheckedFile {
  fileName: string;
  sha256: string;
  /** The period that the file reports on, as far as it says so. */
  period: string | null;
  agency: string | null;
  tables: number;
  indicatorRows: number;
  paragraphs: number;
  findings: DocumentFinding[];
}

export interface FindingsReport {
  /** In the order given: a place's `document` counts them from 0. */
  files: CheckedFile[];
  /** What holds between files. */
  across: DocumentFinding[];
  summary: { bySeverity: Record<Severity, number>; byCode: Record<string, number> };
}
