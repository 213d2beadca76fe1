/** What crosses between the engine's thread and the reading thread. Both ends are ours: types, not schemas. */
import type { ErrorData } from '../../../../shared/contract/errors.ts';
import type { GridRows, GridSummary } from '../../../../shared/contract/intake.ts';
import type { RememberedLayout } from '../../../../shared/domain/reading-choices.ts';
import type { Reading, ReadTable } from '../../../../shared/domain/submission.ts';
import type { ReadingOptions, SubmittedFile } from '../read.ts';
import type { PackedTable } from './packing.ts';

export interface Asked {
  file: SubmittedFile;
  options: ReadingOptions;
  /** Null: the reading; else rows of a grid as the file has them. */
  grid: { grid: number; from: number; count: number } | null;
}

export type ToReader = { id: number } & Asked;

/** A reading on its way: rows apart from their tables, as bytes that change hands. */
export interface SentReading {
  reading: Omit<Reading, 'tables'> & { tables: Omit<ReadTable, 'rows'>[] };
  rows: PackedTable[];
  grids: GridSummary[];
  layouts: readonly RememberedLayout[];
}

export type FromReader =
  | { type: 'step'; id: number; phase: string; done: number; total: number }
  | { type: 'reading'; id: number; sent: SentReading }
  | { type: 'grid'; id: number; rows: GridRows }
  /** `cause`: what is to be reported where the error was not expected. */
  | { type: 'failed'; id: number; error: ErrorData; cause: string | null };
