/**
 * One reader a format: it turns a file into lines of text and grids of cells, each with its place, and knows
 * nothing of tables of indicators. They are loaded when they are first needed: pdf.js alone is 2 MB.
 */
import type { FileFormat } from '../../../shared/domain/submission.ts';
import type { Task } from '../task.ts';
import type { ReadBlocks } from './blocks.ts';

/** What every reader is. @throws AppError `FILE_…`, `CANCELLED` */
export type Reader = (bytes: Uint8Array, task: Task) => Promise<ReadBlocks>;

const workbook = async () => (await import('./xlsx/reader.ts')).readWorkbook;
const oldWorkbook = async () => (await import('./xls/reader.ts')).readOldWorkbook;
const delimited = async () => (await import('./delimited/reader.ts')).readDelimited;

const READERS: Readonly<Record<FileFormat, () => Promise<Reader>>> = {
  xlsx: workbook,
  xlsm: workbook,
  xls: oldWorkbook,
  ods: oldWorkbook,
  csv: delimited,
  tsv: delimited,
  docx: async () => (await import('./docx/reader.ts')).readDocument,
  pdf: async () => (await import('./pdf/reader.ts')).readPdf,
  html: async () => (await import('./html/reader.ts')).readHtml,
  txt: async () => (await import('./plain/reader.ts')).readPlainText,
};

/** The reader of a format. */
export function readerOf(format: FileFormat): Promise<Reader> {
  return READERS[format]();
}
