/** What may be attached: told by its bytes. */
import { describe, expect, it } from 'vitest';
import {
  type RecordFormat,
  recordFormat,
  recordName,
} from '../../../electron/engine/sealing/record-files.ts';
import { AppError } from '../../../shared/contract/errors.ts';
import { MAX_FILE_BYTES } from '../../../shared/contract/limits.ts';

const ALL: readonly RecordFormat[] = ['pdf', 'png', 'jpeg'];
const latin1 = (text: string) => Uint8Array.from(Buffer.from(text, 'latin1'));
const PDF = latin1('%PDF-1.4\n1 0 obj\n%%EOF\n');
const PNG = latin1('\x89PNG\r\n\x1a\n....IEND\xaeB`\x82');
const JPEG = latin1('\xff\xd8\xff\xe0....\xff\xd9');

function codeOf(bytes: Uint8Array, allowed = ALL): unknown {
  try {
    return recordFormat({ fileName: 'quét.pdf', bytes }, allowed);
  } catch (error) {
    return error instanceof AppError ? error.code : error;
  }
}

describe('a file that is attached', () => {
  it.each([
    ['a PDF', PDF, 'pdf'],
    ['a PNG', PNG, 'png'],
    ['a JPEG', JPEG, 'jpeg'],
    ['nothing', new Uint8Array(), 'FILE_EMPTY'],
    ['a PDF that was cut off', PDF.subarray(0, 12), 'FILE_DAMAGED'],
    ['a PNG that was cut off', PNG.subarray(0, 12), 'FILE_DAMAGED'],
    ['a JPEG that was cut off', JPEG.subarray(0, 8), 'FILE_DAMAGED'],
    ['a program with the name of a PDF', latin1('MZ\x90\x00%PDF-1.4 %%EOF'), 'RECORD_FORMAT_UNKNOWN'],
    ['a page with scripts', latin1('<html><script>1</script>%%EOF'), 'RECORD_FORMAT_UNKNOWN'],
    ['a zip', latin1('PK\x03\x04'), 'RECORD_FORMAT_UNKNOWN'],
    ['more than the application takes', new Uint8Array(MAX_FILE_BYTES + 1), 'FILE_TOO_LARGE'],
  ])('that is %s', (_what, bytes, expected) => {
    expect(codeOf(bytes)).toBe(expected);
  });

  it('that has to be a PDF is no picture', () => {
    expect(codeOf(PNG, ['pdf'])).toBe('RECORD_FORMAT_UNKNOWN');
  });

  it.each([
    ['Bản quét.pdf', 'pdf', 'Bản quét.pdf'],
    ['Bản quét.JPG', 'jpeg', 'Bản quét.JPG'],
    ['quét.exe', 'pdf', 'quét.exe.pdf'],
    ['C:\\thư mục\\..\\quét.png', 'png', 'quét.png'],
    ['../../quét', 'pdf', 'quét.pdf'],
    ['', 'pdf', 'tep.pdf'],
    ['a\u0000b<c>.pdf', 'pdf', 'a b c .pdf'],
  ] as const)('%j that holds a %s is kept as %j', (given, format, kept) => {
    expect(recordName(given, format)).toBe(kept);
  });
});
