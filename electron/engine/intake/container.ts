/** Tells what a file is by its content; the extension only serves the error messages. */
import { AppError } from '../../../shared/contract/errors.ts';
import { MAX_FILE_BYTES, MAX_FILE_MEGABYTES } from '../limits.ts';
import { listParts } from './zip.ts';

export interface Container {
  format: 'xlsx' | 'docx';
  names: ReadonlySet<string>;
}

const OLE2 = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

function startsWith(bytes: Uint8Array, magic: readonly number[]): boolean {
  return magic.every((byte, index) => bytes[index] === byte);
}

function ascii(text: string): number[] {
  return Array.from(text, (character) => character.charCodeAt(0));
}

/**
 * @throws AppError FILE_EMPTY, FILE_TOO_LARGE, FILE_PASSWORD_PROTECTED, FILE_FORMAT_UNSUPPORTED (with
 *   `format`: doc, xls, xlsb, pdf, rtf, odf, pptx or ole), FILE_FORMAT_UNKNOWN, FILE_HOSTILE, FILE_DAMAGED
 */
export function sniff(bytes: Uint8Array): Container {
  if (bytes.length === 0) throw new AppError('FILE_EMPTY');
  if (bytes.length > MAX_FILE_BYTES) {
    throw new AppError('FILE_TOO_LARGE', { maximumMegabytes: MAX_FILE_MEGABYTES });
  }
  if (startsWith(bytes, OLE2)) throw oleError(bytes);
  // A PDF's mark may follow some other bytes within the first kilobyte.
  if (Buffer.from(bytes.subarray(0, 1024)).includes('%PDF-')) throw unsupported('pdf');
  if (startsWith(bytes, ascii('{\\rtf'))) throw unsupported('rtf');
  if (!startsWith(bytes, [0x50, 0x4b])) throw new AppError('FILE_FORMAT_UNKNOWN');
  const names = listParts(bytes);
  if (has(names, /^xl\/.*\.bin$/) && !has(names, /^xl\/.*\.xml$/)) throw unsupported('xlsb');
  if (names.has('xl/workbook.bin')) throw unsupported('xlsb');
  if (has(names, /^xl\//)) return { format: 'xlsx', names };
  if (has(names, /^word\//)) return { format: 'docx', names };
  if (has(names, /^ppt\//)) throw unsupported('pptx');
  if (names.has('content.xml') && names.has('mimetype')) throw unsupported('odf');
  throw new AppError('FILE_FORMAT_UNKNOWN');
}

function has(names: ReadonlySet<string>, pattern: RegExp): boolean {
  for (const name of names) if (pattern.test(name)) return true;
  return false;
}

function unsupported(format: string): AppError {
  return new AppError('FILE_FORMAT_UNSUPPORTED', { format });
}

/** Old Office files and encrypted new ones share this container; its directory has names in UTF-16. */
function oleError(bytes: Uint8Array): AppError {
  const content = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const holds = (name: string) => content.includes(Buffer.from(name, 'utf16le'));
  if (holds('EncryptedPackage')) return new AppError('FILE_PASSWORD_PROTECTED');
  if (holds('WordDocument')) return unsupported('doc');
  if (holds('Workbook') || holds('Book')) return unsupported('xls');
  return unsupported('ole');
}
