/**
 * From the bytes of a submission to its tables: the format's reader turns them into lines and grids, one
 * recogniser finds the tables in these. Nothing here touches a workspace or the disk.
 */
import { AppError } from '../../../shared/contract/errors.ts';
import { NO_CHOICES } from '../../../shared/domain/reading-choices.ts';
import type { Reading, ReadResult } from '../../../shared/domain/submission.ts';
import type { Task } from '../task.ts';
import { readFile, type SubmittedFile } from './read.ts';

export type { ReadingOptions, SubmittedFile } from './read.ts';
export { type Suggestion, suggestFromRead } from './suggest.ts';
export { plainText } from './text.ts';

/** A reading with all its rows in memory. */
export function wholeReading(reading: Reading): ReadResult {
  return { ...reading, tables: reading.tables.map((table) => ({ ...table, rows: [...table.rows] })) };
}

/**
 * Reads one file in this thread, as recognised.
 * @throws AppError as `readFile`; FILE_WITHOUT_HEADER where there is neither a table nor running text
 */
export async function readSubmission(file: SubmittedFile, task: Task): Promise<ReadResult> {
  const { reading } = await readFile(file, { choices: NO_CHOICES, remembered: [] }, task);
  return refuseEmpty(wholeReading(reading));
}

/** @throws AppError FILE_WITHOUT_HEADER where there is neither a table nor running text */
export function refuseEmpty<Read extends Pick<Reading, 'file' | 'tables' | 'text'>>(read: Read): Read {
  if (read.tables.length > 0 || read.text.length > 0) return read;
  throw new AppError('FILE_WITHOUT_HEADER', { file: read.file.name });
}
export { type HeldReading, type ReadingThread, startReadingThread } from './worker/client.ts';
