/** What may be attached to a version: told by its content, never by its name. */
import { AppError } from '../../../shared/contract/errors.ts';
import { MAX_FILE_BYTES, MAX_FILE_MEGABYTES } from '../../../shared/contract/limits.ts';

export type RecordFormat = 'pdf' | 'png' | 'jpeg';

const ENDINGS: Readonly<Record<RecordFormat, readonly string[]>> = {
  pdf: ['pdf'],
  png: ['png'],
  jpeg: ['jpg', 'jpeg'],
};
/** Where writers of PDF put the mark of its end: readers look no further back. */
const PDF_TAIL = 1024;

/**
 * The format of a scan or a signed PDF: its first and its last bytes must both be those of the format, so that a file
 * that was cut off on its way is not taken for the record.
 * @throws AppError `FILE_EMPTY`, `FILE_TOO_LARGE`, `FILE_DAMAGED` (cut off), `RECORD_FORMAT_UNKNOWN` {file, formats}
 */
export function recordFormat(
  { fileName, bytes }: { fileName: string; bytes: Uint8Array },
  allowed: readonly RecordFormat[],
): RecordFormat {
  if (bytes.byteLength === 0) throw new AppError('FILE_EMPTY', { file: fileName });
  if (bytes.byteLength > MAX_FILE_BYTES) {
    throw new AppError('FILE_TOO_LARGE', { file: fileName, maximumMegabytes: MAX_FILE_MEGABYTES });
  }
  const format = formatOf(bytes);
  if (format === null || !allowed.includes(format)) {
    throw new AppError('RECORD_FORMAT_UNKNOWN', {
      file: fileName,
      formats: allowed.join(', ').toUpperCase(),
    });
  }
  if (!isWhole(bytes, format)) throw new AppError('FILE_DAMAGED', { file: fileName });
  return format;
}

function formatOf(bytes: Uint8Array): RecordFormat | null {
  const text = Buffer.from(bytes.subarray(0, 8)).toString('latin1');
  if (text.startsWith('%PDF-')) return 'pdf';
  if (text === '\x89PNG\r\n\x1a\n') return 'png';
  return text.startsWith('\xff\xd8\xff') ? 'jpeg' : null;
}

function isWhole(bytes: Uint8Array, format: RecordFormat): boolean {
  const tail = Buffer.from(bytes.subarray(-PDF_TAIL)).toString('latin1');
  switch (format) {
    case 'pdf':
      return tail.includes('%%EOF');
    case 'png':
      return tail.includes('IEND');
    case 'jpeg':
      return tail.includes('\xff\xd9');
  }
}

/** The last part of the name, with the ending of what the file is: "quét.exe" that holds a PDF becomes "quét.exe.pdf". */
export function recordName(fileName: string, format: RecordFormat): string {
  const name = (fileName.split(/[/\\]/).at(-1) ?? '').replaceAll(/[\p{Cc}<>:"|?*]/gu, ' ').trim();
  const ending = name.split('.').at(-1)?.toLowerCase() ?? '';
  return ENDINGS[format].includes(ending) ? name : `${name === '' ? 'tep' : name}.${format}`;
}
