/**
 * Workbooks that are neither .xlsx nor .xlsm: Excel 2 to 2003 (.xls), Excel 2003 XML, OpenDocument (.ods, .fods).
 *
 * SheetJS decodes the old binary ones. OpenDocument and XML it reads too, but drops line breaks between
 * paragraphs, superscripts, fonts and what is hidden, and writes numbers its own way: they are read here.
 */
import type { Task } from '../../task.ts';
import type { ReadBlocks } from '../blocks.ts';
import { isCompoundFile } from '../container/ole.ts';
import { BookBuilder } from './book.ts';

const ZIP = [0x50, 0x4b];
const BARE_BIFF = 0x09;

/**
 * @throws AppError FILE_DAMAGED, FILE_HOSTILE, FILE_TOO_HEAVY, FILE_TOO_MANY_ROWS; FILE_WITHOUT_CELLS when no sheet
 *   has a filled cell; CANCELLED
 */
export async function readOldWorkbook(bytes: Uint8Array, task: Task): Promise<ReadBlocks> {
  const book = new BookBuilder();
  if (isCompoundFile(bytes) || bytes[0] === BARE_BIFF) {
    await (await import('./biff.ts')).readBiff(bytes, book, task);
  } else if (ZIP.every((byte, index) => bytes[index] === byte)) {
    await (await import('./open-document.ts')).readOpenDocument(bytes, book, task);
  } else await (await import('./xml-workbook.ts')).readXmlWorkbook(bytes, book, task);
  return book.result();
}
