/** Workbooks in one XML file: flat OpenDocument, or Excel 2003 XML, told by the root element. */
import type { Task } from '../../task.ts';
import { streamXml } from '../xml-stream.ts';
import type { BookBuilder } from './book.ts';
import { Excel2003Listener } from './excel-2003.ts';
import { piecesOf, readFlatDocument } from './open-document.ts';

const HEAD_BYTES = 4096;

/** @throws AppError FILE_DAMAGED, FILE_HOSTILE, FILE_TOO_HEAVY, FILE_TOO_MANY_ROWS, CANCELLED */
export async function readXmlWorkbook(bytes: Uint8Array, book: BookBuilder, task: Task): Promise<void> {
  const head = Buffer.from(bytes.subarray(0, HEAD_BYTES)).toString('latin1').replaceAll('\0', '');
  if (head.includes('opendocument')) return readFlatDocument(bytes, book, task);
  await streamXml(piecesOf(bytes), new Excel2003Listener(book), (done) =>
    task.step('Đang đọc bảng tính', done, bytes.length),
  );
}
