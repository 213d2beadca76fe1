/** OpenDocument spreadsheets: .ods, a zip of parts, and .fods, the same in one XML file. */
import { AppError } from '../../../../shared/contract/errors.ts';
import type { Task } from '../../task.ts';
import { streamXml } from '../xml-stream.ts';
import { Archive } from '../zip.ts';
import type { BookBuilder } from './book.ts';
import { OdfListener } from './odf-sheets.ts';

const CONTENT = 'content.xml';

/** @throws AppError FILE_DAMAGED, FILE_HOSTILE, FILE_TOO_HEAVY, FILE_TOO_MANY_ROWS, CANCELLED */
export async function readOpenDocument(bytes: Uint8Array, book: BookBuilder, task: Task): Promise<void> {
  const archive = new Archive(bytes);
  const size = archive.sizeOf(CONTENT);
  if (size === 0) throw new AppError('FILE_DAMAGED', { reason: 'part', part: CONTENT });
  const listener = new OdfListener(book);
  const step = (done: number) => task.step('Đang đọc bảng tính', done, size);
  // Styles that sheets share stand in a part of their own. Those of the content come after and win.
  if (archive.sizeOf('styles.xml') > 0) {
    await streamXml(archive.pieces('styles.xml'), listener, () => step(0));
  }
  await streamXml(archive.pieces(CONTENT), listener, step);
}

/** @throws AppError as `readOpenDocument` */
export async function readFlatDocument(bytes: Uint8Array, book: BookBuilder, task: Task): Promise<void> {
  await streamXml(piecesOf(bytes), new OdfListener(book), (done) =>
    task.step('Đang đọc bảng tính', done, bytes.length),
  );
}

const PIECE = 1 << 18;

/** A file piece by piece, so that progress is shown and work can be cancelled. */
export async function* piecesOf(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += PIECE) yield bytes.subarray(at, at + PIECE);
}
