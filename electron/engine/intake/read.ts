/**
 * From the bytes of a file to its tables, in four steps: tell the format, read it into lines and grids, convert
 * legacy text, recognise the tables. Pure: the same bytes and options give the same reading. Nothing here
 * touches a workspace or the disk; `worker/` runs it where it can be stopped.
 */
import { createHash } from 'node:crypto';
import { AppError } from '../../../shared/contract/errors.ts';
import type { ReadingChoices, RememberedLayout } from '../../../shared/domain/reading-choices.ts';
import type {
  ReadFile,
  Reading,
  ReadingTable,
  ReadRow,
  TextConversion,
} from '../../../shared/domain/submission.ts';
import type { Task } from '../task.ts';
import type { Grid, ReadBlocks } from './blocks.ts';
import { sniff } from './container.ts';
import { paragraphDoubts, TableDoubts } from './doubts.ts';
import { convertLegacy } from './legacy/index.ts';
import { named } from './named.ts';
import { readerOf } from './readers.ts';
import { recognise } from './recogniser/index.ts';
import { warning } from './warnings.ts';

export interface SubmittedFile {
  fileName: string;
  bytes: Uint8Array;
}

export interface ReadingOptions {
  choices: ReadingChoices;
  /** Layouts that were chosen for earlier files; the first that fits is used. */
  remembered: readonly RememberedLayout[];
}

/** A file read into lines and grids: all that the recogniser needs of it, whatever a person chooses. */
export interface OpenedFile {
  file: ReadFile;
  blocks: ReadBlocks;
  conversions: TextConversion[];
  grids: readonly Grid[];
}

/** A reading with the grids it was made from. */
export interface ReadFileResult {
  reading: Reading;
  grids: readonly Grid[];
  /** Of each table, what to keep if a person changed it. */
  layouts: readonly RememberedLayout[];
}

/**
 * Reads one file that an agency sent.
 *
 * @throws AppError as `openFile` and `recogniseFile`. A file whose tables have no header that can be recognised
 *   is no error: it is read with a warning, and a person can point to the header.
 */
export async function readFile(
  file: SubmittedFile,
  options: ReadingOptions,
  task: Task,
): Promise<ReadFileResult> {
  const opened = await openFile(file, options.choices.keepOriginal, task);
  const recognised = await recogniseFile(opened, options, task, async (rows) => [...rows]);
  return { ...recognised, grids: opened.grids };
}

/**
 * The first three steps: format, lines and grids, legacy text.
 *
 * @param keepOriginal ids of conversions that are not to be applied
 * @param sha256 of the bytes, from a caller that has it
 * @throws AppError FILE_EMPTY, FILE_TOO_LARGE, FILE_FORMAT_UNKNOWN, FILE_FORMAT_UNSUPPORTED,
 *   FILE_PASSWORD_PROTECTED, FILE_SCANNED, FILE_HOSTILE, FILE_DAMAGED, FILE_WITHOUT_CELLS, FILE_WITHOUT_TABLE (no
 *   grid and no text), each with `file`; CANCELLED
 */
export async function openFile(
  { fileName, bytes }: SubmittedFile,
  keepOriginal: readonly string[],
  task: Task,
  sha256 = sha256Of(bytes),
): Promise<OpenedFile> {
  const name = fileName.normalize('NFC');
  return named(name, async () => {
    await task.step('Đang mở tệp', 0, 0);
    const { format, macros } = sniff(bytes, name);
    const read = await readerOf(format);
    const found = await read(bytes, task);
    if (macros) found.warnings.push(warning('MACROS_IGNORED', '', null));
    const { blocks, conversions } = convertLegacy(found, keepOriginal);
    const grids = blocks.blocks.filter((block) => block.kind === 'grid');
    const empty = blocks.blocks.every((block) => block.kind === 'line' && block.text.text === '');
    if (empty) throw new AppError('FILE_WITHOUT_TABLE');
    return { file: { name, sha256, format }, blocks, conversions, grids };
  });
}

/** SHA-256 of a file's bytes, lower-case hexadecimal. */
export function sha256Of(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** A recognised file; its rows are in the form that `keep` gave them. */
export interface RecognisedFile<Rows> {
  reading: Omit<Reading, 'tables'> & { tables: (Omit<ReadingTable, 'rows'> & { rows: Rows })[] };
  /** Of each table, what to keep if a person changed it. */
  layouts: readonly RememberedLayout[];
}

/**
 * The last step; it changes nothing of what was opened.
 * @param keep takes all rows of a table as they are made, and is told how many they are
 * @throws AppError as the recogniser, with `file`; CANCELLED
 */
export async function recogniseFile<Rows>(
  { file, blocks, conversions }: OpenedFile,
  options: ReadingOptions,
  task: Task,
  keep: (rows: Iterable<ReadRow>, count: number) => Promise<Rows>,
): Promise<RecognisedFile<Rows>> {
  return named(file.name, async () => {
    await task.step('Đang nhận bảng', 0, 0);
    const recognised = await recognise(blocks, options, task);
    const { text, footnotes, layouts } = recognised;
    const tables: RecognisedFile<Rows>['reading']['tables'] = [];
    for (const table of recognised.tables) {
      const doubts = new TableDoubts(table);
      tables.push({ ...table, rows: await keep(doubts.rows(), table.rows.length) });
      recognised.warnings.addAll(doubts.warnings());
    }
    recognised.warnings.addAll(paragraphDoubts(text));
    const warnings = recognised.warnings.list();
    return { reading: { file, tables, text, footnotes, conversions, warnings }, layouts };
  });
}
