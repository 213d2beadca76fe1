/** What a file is, told by its content. */
import * as XLSX from '@e965/xlsx';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { openCompoundFile } from '../../../electron/engine/intake/container/ole.ts';
import { sniff } from '../../../electron/engine/intake/container.ts';
import { AppError } from '../../../shared/contract/errors.ts';
import { errorMessage } from '../../../shared/contract/messages.ts';
import { bytesOf, codesOf, document, HEADER, read, tableOf, workbook } from './builders.ts';

const ROWS = [HEADER, ['1', 'Hồ sơ trực tuyến', '80%', 'Sở A', '82,5%', 'Đạt']];

/** @param bookType the declared types leave out two that the library writes */
function old(bookType: XLSX.BookType | 'biff3' | 'biff4'): Uint8Array {
  const book = XLSX.utils.book_new();
  XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet(ROWS), 'Biểu');
  return bytesOf(XLSX.write(book, { type: 'array', bookType: bookType as XLSX.BookType }));
}

/** A compound file with these streams in its root. */
function compound(streams: Record<string, Uint8Array>): Uint8Array {
  const file = XLSX.CFB.utils.cfb_new();
  for (const [name, content] of Object.entries(streams)) {
    XLSX.CFB.utils.cfb_add(file, `/${name}`, Buffer.from(content));
  }
  return new Uint8Array(XLSX.CFB.write(file, { type: 'buffer' }) as Buffer);
}

function utf16(text: string, bigEndian = false): Uint8Array {
  const bytes = Buffer.from(`\ufeff${text}`, 'utf16le');
  return new Uint8Array(bigEndian ? bytes.swap16() : bytes);
}

function failure(bytes: Uint8Array, name = 'tệp'): { code: string; details: object; sentence: string } {
  try {
    sniff(bytes, name);
  } catch (error) {
    if (error instanceof AppError) {
      const { code, details } = error;
      return { code, details, sentence: errorMessage({ code, details }) };
    }
    throw error;
  }
  throw new Error('it was taken');
}

const TEXT = 'Báo cáo kết quả\nNăm 2024 tỉnh đạt 82,5%, vượt chỉ tiêu; còn lại chưa đạt.\nHết';
const TABBED = 'STT\tMục tiêu\tKết quả\n1\tHồ sơ\t82%\n';
const PAGE =
  '<html xmlns:x="urn:schemas-microsoft-com:office:excel"><table><tr><td>1</td></tr></table></html>';
const XML_2003 =
  '<?xml version="1.0"?>\n<?mso-application progid="Excel.Sheet"?>\n<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"/>';

describe('formats that are read', () => {
  it.each<[string, string, Uint8Array, string]>([
    ['OLE2 BIFF8', 'xls', old('biff8'), 'a.xls'],
    ['OLE2 BIFF5', 'xls', old('biff5'), 'a.xls'],
    ['bare BIFF4', 'xls', old('biff4'), 'a.xls'],
    ['bare BIFF3', 'xls', old('biff3'), 'a.xls'],
    ['bare BIFF2', 'xls', old('biff2'), 'a.xls'],
    ['SpreadsheetML 2003', 'xls', strToU8(XML_2003), 'a.xls'],
    ['SpreadsheetML 2003 in UTF-16', 'xls', utf16(XML_2003), 'a.xml'],
    ['OpenDocument', 'ods', old('ods'), 'a.xlsx'],
    ['flat OpenDocument', 'ods', old('fods'), 'a.fods'],
    ['a page called .xls', 'html', strToU8(PAGE), 'a.xls'],
    ['a page with its mark called .xls', 'html', strToU8(`\ufeff${PAGE}`), 'a.xls'],
    ['a page with its mark', 'html', strToU8(`\ufeff<!DOCTYPE html>${PAGE}`), 'a.htm'],
    ['a page in UTF-16', 'html', utf16(`<?xml version="1.0"?><!-- Excel -->${PAGE}`), 'a.html'],
    ['a bare table', 'html', strToU8('\r\n  <TABLE border=1><tr><td>x</table>'), ''],
    [
      'the clipboard of Windows',
      'html',
      strToU8(`Version:0.9\r\nStartHTML:0000000105\r\n${PAGE}`),
      'dán.txt',
    ],
    ['a PDF after other bytes', 'pdf', strToU8('\r\n\0\0%PDF-1.4\n'), 'a.docx'],
    ['tabs in a text', 'txt', strToU8(TABBED), 'a.txt'],
    ['tabs in an ".xls" of a web program', 'tsv', utf16(TABBED), 'a.xls'],
    ['tabs under .csv', 'csv', utf16(TABBED, true), 'a.CSV'],
    ['commas under .tsv', 'tsv', strToU8('a,b\n1,2'), 'a.tsv'],
    ['separators under another name', 'csv', strToU8('STT;Mục tiêu;Kết quả'), 'a.xlsx'],
    ['running text', 'txt', strToU8(TEXT), 'a.txt'],
    ['running text without a name', 'txt', utf16(TEXT), ''],
    ['text in a legacy encoding', 'txt', Buffer.from('Tû lÖ hå s¬ trùc tuyÕn ®¹t 82,5%', 'latin1'), 'a.txt'],
    ['text of DOS', 'txt', strToU8('Một dòng\r\nHai dòng\r\n\x1a'), 'a.txt'],
    ['UTF-16 without its mark', 'txt', utf16(TEXT).slice(2), 'a.txt'],
  ])('%s: %s', (_, format, bytes, name) => {
    expect(sniff(bytes, name)).toEqual({ format, macros: false });
  });

  it('Excel and Word of the zip age, whatever they are called', async () => {
    expect(sniff(await workbook((sheet) => sheet.addRows(ROWS)), 'a.docx').format).toBe('xlsx');
    expect(sniff(await document([tableOf(ROWS)]), 'a.xlsx').format).toBe('docx');
    expect(sniff(await workbook((sheet) => sheet.addRows(ROWS)), 'a.xlsm')).toEqual({
      format: 'xlsm',
      macros: false,
    });
  });

  it.each(['xl', 'word'])('says that the macros of %s/ are ignored', (folder) => {
    const bytes = zipSync({
      [`${folder}/a.xml`]: strToU8('<a/>'),
      [`${folder}/vbaProject.bin`]: strToU8('x'),
    });
    expect(sniff(bytes, 'a')).toEqual({ format: folder === 'xl' ? 'xlsm' : 'docx', macros: true });
  });

  it('reads a workbook with macros like one without, with a warning', async () => {
    const book = XLSX.read(old('xlsx'), { type: 'array' });
    book.vbaraw = new Uint8Array([1, 2, 3]);
    const bytes = bytesOf(XLSX.write(book, { type: 'array', bookType: 'xlsm', bookVBA: true }));
    const result = await read(bytes, 'a.xlsm');
    expect(result.file.format).toBe('xlsm');
    expect(result.tables[0]?.rows).toHaveLength(1);
    expect(codesOf(result)).toContain('MACROS_IGNORED');
  });
});

describe('formats that are not read', () => {
  const zipped = (...names: string[]) =>
    zipSync(Object.fromEntries(names.map((name) => [name, strToU8('<a/>')])));
  const open = (kind: string) =>
    zipSync({
      mimetype: strToU8(`application/vnd.oasis.opendocument.${kind}`),
      'content.xml': strToU8('<a/>'),
    });
  const empty = new Uint8Array(5000);
  const cases: [string, string, Uint8Array][] = [
    ['doc', 'Word Document', compound({ WordDocument: empty })],
    ['ppt', 'PowerPoint', compound({ 'PowerPoint Document': empty })],
    ['msg', 'Outlook', compound({ '__properties_version1.0': empty })],
    ['wps', 'WPS', compound({ CONTENTS: empty })],
    ['ole', 'đời cũ', compound({ Khác: empty })],
    ['rtf', 'RTF', strToU8('{\\rtf1\\ansi abc}')],
    ['mht', 'chép bảng', strToU8('MIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\r\nx')],
    ['wordxml', 'Word', strToU8('<?xml version="1.0"?><w:wordDocument xmlns:w="x"/>')],
    ['xml', 'XML', strToU8('<?xml version="1.0"?><a/>')],
    ['xlsb', '.xlsb', zipped('xl/workbook.bin')],
    ['pptx', 'PowerPoint', zipped('ppt/presentation.xml')],
    ['odt', '.odt', open('text')],
    ['odp', '.odp', open('presentation')],
    ['odf', 'OpenDocument', open('graphics')],
    ['iwork', 'Apple', zipped('Index/Document.iwa')],
    ['zip', 'giải nén', zipped('báo cáo.docx', 'b.xlsx')],
    ['archive', 'giải nén', new Uint8Array([0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c, 0, 4])],
    ['archive', 'giải nén', strToU8('Rar!\x1a\x07')],
    ['image', 'ảnh', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a])],
    ['image', 'ảnh', new Uint8Array([0xff, 0xd8, 0xff, 0xe0])],
    ['image', 'ảnh', new Uint8Array([0x49, 0x49, 0x2a, 0, 8])],
    ['image', 'ảnh', strToU8('\0\0\0\x18ftypheic\0\0')],
  ];
  it.each(cases)('%s is told, and what to do (%s)', (format, said, bytes) => {
    const { code, details, sentence } = failure(bytes);
    expect({ code, details }).toEqual({ code: 'FILE_FORMAT_UNSUPPORTED', details: { format } });
    expect(sentence.toLowerCase()).toContain(said.toLowerCase());
    expect(sentence).toMatch(/(?:Hãy|hãy) .+\.$/u);
  });

  it('every kind has its own sentence', () => {
    const sentences = new Map(cases.map(([format, , bytes]) => [format, failure(bytes).sentence]));
    expect(new Set(sentences.values()).size).toBe(sentences.size);
  });

  it('passwords', () => {
    expect(failure(compound({ EncryptionInfo: empty, EncryptedPackage: empty })).code).toBe(
      'FILE_PASSWORD_PROTECTED',
    );
    const records = [0x09, 8, 16, 0, ...new Array(16).fill(0), 0x2f, 0, 6, 0, 1, 0, 1, 0, 1, 0];
    const encrypted = new Uint8Array(5000);
    encrypted.set(records);
    expect(failure(compound({ Workbook: encrypted })).code).toBe('FILE_PASSWORD_PROTECTED');
    expect(failure(compound({ Workbook: encrypted.slice(0, 60) })).code).toBe('FILE_PASSWORD_PROTECTED');
    expect(failure(encrypted).code).toBe('FILE_PASSWORD_PROTECTED');
    const manifest = '<manifest:file-entry><manifest:encryption-data/></manifest:file-entry>';
    const openDocument = zipSync({
      mimetype: strToU8('application/vnd.oasis.opendocument.spreadsheet'),
      'content.xml': strToU8('x'),
      'META-INF/manifest.xml': strToU8(manifest),
    });
    expect(failure(openDocument).code).toBe('FILE_PASSWORD_PROTECTED');
  });

  it('a workbook inside a Word document does not make it a workbook', () => {
    const file = compound({ WordDocument: empty, 'ObjectPool/_1/Workbook': empty });
    expect(openCompoundFile(file).names).not.toContain('Workbook');
    expect(failure(file).details).toEqual({ format: 'doc' });
  });

  it('nothing, zeros, noise, a cut container, a text that calls itself a workbook', () => {
    expect(failure(new Uint8Array()).code).toBe('FILE_EMPTY');
    expect(failure(new Uint8Array(4096))).toMatchObject({
      code: 'FILE_DAMAGED',
      sentence: expect.stringContaining('byte 0'),
    });
    const noise = Uint8Array.from({ length: 9000 }, (_, index) => (index * index * 31 + index * 7) >> 3);
    expect(failure(noise).code).toBe('FILE_FORMAT_UNKNOWN');
    expect(failure(strToU8(TEXT), 'a.xlsx').code).toBe('FILE_FORMAT_UNKNOWN');
    const zip = zipSync({ 'xl/workbook.xml': strToU8('<a/>'.repeat(100)) });
    for (const length of [4, 30, zip.length - 10])
      expect(failure(zip.slice(0, length)).code).toBe('FILE_DAMAGED');
    const ole = old('biff8');
    for (const length of [8, 512, 1500]) expect(failure(ole.slice(0, length)).code).toBe('FILE_DAMAGED');
  });

  it('ends on a chain of sectors that bites its tail', () => {
    const ole = compound({ WordDocument: empty });
    const view = new DataView(ole.buffer, ole.byteOffset);
    const table = (view.getUint32(0x4c, true) + 1) * 512;
    const directory = view.getUint32(0x30, true);
    view.setUint32(table + directory * 4, directory, true);
    expect(failure(ole).code).toBe('FILE_DAMAGED');
    view.setUint32(0x44, 0, true);
    expect(failure(ole).code).toBe('FILE_DAMAGED');
  });
});
