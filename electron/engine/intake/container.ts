/**
 * Tells what a file is by its content; the name only breaks ties (a text may be .csv or .txt). What cannot be
 * read gets an error of its own that says what to do.
 */
import { AppError } from '../../../shared/contract/errors.ts';
import { MAX_FILE_BYTES, MAX_FILE_MEGABYTES } from '../limits.ts';
import {
  type Container,
  isEncryptedWorkbook,
  oleContainer,
  unsupported,
  zipContainer,
} from './container/office.ts';
import { isCompoundFile } from './container/ole.ts';
import { textContainer } from './container/text.ts';

export type { Container } from './container/office.ts';

const PDF_WITHIN_BYTES = 1024;

/** First bytes of what is not read at all, and how the sentence calls it. */
const FOREIGN: readonly (readonly [readonly number[] | string, string])[] = [
  ['Rar!', 'archive'],
  [[0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c], 'archive'],
  [[0x1f, 0x8b], 'archive'],
  [[0x89, 0x50, 0x4e, 0x47], 'image'],
  [[0xff, 0xd8, 0xff], 'image'],
  ['GIF8', 'image'],
  [[0x49, 0x49, 0x2a, 0], 'image'],
  [[0x4d, 0x4d, 0, 0x2a], 'image'],
];

/** A workbook of Excel 2 to 5 without a container: the record that begins it, by version. */
const BARE_WORKBOOKS: readonly (readonly number[])[] = [
  [0x09, 0x00, 0x04, 0x00],
  [0x09, 0x02, 0x06, 0x00],
  [0x09, 0x04, 0x06, 0x00],
  [0x09, 0x08, 0x08, 0x00],
  [0x09, 0x08, 0x10, 0x00],
];

function startsWith(bytes: Uint8Array, magic: readonly number[] | string, from = 0): boolean {
  const expected = typeof magic === 'string' ? Array.from(magic, (letter) => letter.charCodeAt(0)) : magic;
  return expected.every((byte, index) => bytes[from + index] === byte);
}

/** Pictures whose mark stands after a length: phones' HEIC, WebP, and bitmaps (two letters, then their size). */
function isPicture(bytes: Uint8Array): boolean {
  if (startsWith(bytes, 'ftyp', 4))
    return ['hei', 'hev', 'mif', 'msf', 'avi'].some((brand) => startsWith(bytes, brand, 8));
  if (startsWith(bytes, 'RIFF')) return startsWith(bytes, 'WEBP', 8);
  return startsWith(bytes, 'BM') && startsWith(bytes, [0, 0, 0, 0], 6);
}

/**
 * @throws AppError FILE_EMPTY, FILE_TOO_LARGE, FILE_PASSWORD_PROTECTED, FILE_HOSTILE, FILE_DAMAGED (with
 *   `reason` zeros: nothing but zero bytes), FILE_FORMAT_UNKNOWN, FILE_FORMAT_UNSUPPORTED (with `format`: doc,
 *   rtf, odt, odp, odf, xlsb, ppt, pptx, mht, msg, wps, ole, image, zip, archive, iwork, wordxml or xml)
 */
export function sniff(bytes: Uint8Array, fileName: string): Container {
  if (bytes.length === 0) throw new AppError('FILE_EMPTY');
  if (bytes.length > MAX_FILE_BYTES) {
    throw new AppError('FILE_TOO_LARGE', { maximumMegabytes: MAX_FILE_MEGABYTES });
  }
  const extension = /\.([^.]+)$/.exec(fileName)?.[1]?.toLowerCase() ?? '';
  if (isCompoundFile(bytes)) return oleContainer(bytes);
  if (startsWith(bytes, 'PK\x03\x04') || startsWith(bytes, 'PK\x05\x06'))
    return zipContainer(bytes, extension);
  // A PDF's mark may follow some other bytes.
  if (Buffer.from(bytes.subarray(0, PDF_WITHIN_BYTES)).includes('%PDF-'))
    return { format: 'pdf', macros: false };
  if (BARE_WORKBOOKS.some((magic) => startsWith(bytes, magic))) {
    if (isEncryptedWorkbook(bytes)) throw new AppError('FILE_PASSWORD_PROTECTED');
    return { format: 'xls', macros: false };
  }
  for (const [magic, kind] of FOREIGN) if (startsWith(bytes, magic)) throw unsupported(kind);
  if (isPicture(bytes)) throw unsupported('image');
  if (bytes.every((byte) => byte === 0)) throw new AppError('FILE_DAMAGED', { reason: 'zeros' });
  const text = textContainer(bytes, extension);
  if (text === null) throw new AppError('FILE_FORMAT_UNKNOWN');
  return text;
}
