/** Files that are not what they say, are broken, or mean harm. */
import { strToU8, unzipSync, zipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { readSubmission } from '../../../electron/engine/intake/index.ts';
import { AppError } from '../../../shared/contract/errors.ts';
import { document, errorOf, HEADER, read, rowsOf, tableOf, workbook } from './builders.ts';

const ROW = ['1', 'Hồ sơ', '1%', 'Sở A', '2%', 'Đạt'];
let xlsx: Uint8Array;
let docx: Uint8Array;

beforeAll(async () => {
  xlsx = await workbook((sheet) => sheet.addRows([HEADER, ROW]));
  docx = await document([tableOf([HEADER, ROW])]);
});

function changed(file: Uint8Array, change: (parts: Record<string, Uint8Array>) => void): Uint8Array {
  const parts = unzipSync(file);
  change(parts);
  return zipSync(parts);
}

function edit(parts: Record<string, Uint8Array>, name: string, edit: (xml: string) => string): void {
  parts[name] = strToU8(edit(new TextDecoder().decode(parts[name])));
}

function ole(name: string): Uint8Array {
  const magic = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
  return new Uint8Array([...magic, ...new Uint8Array(600), ...Buffer.from(name, 'utf16le')]);
}

describe('files that cannot be read', () => {
  it.each([
    ['no bytes', new Uint8Array(), 'FILE_EMPTY'],
    ['a renamed text', strToU8('Kính gửi Sở Khoa học và Công nghệ'), 'FILE_FORMAT_UNKNOWN'],
    ['another zip', zipSync({ 'a.txt': strToU8('a') }), 'FILE_FORMAT_UNSUPPORTED'],
    ['an old container without its tables', ole('Workbook'), 'FILE_DAMAGED'],
    ['a presentation', zipSync({ 'ppt/presentation.xml': strToU8('<a/>') }), 'FILE_FORMAT_UNSUPPORTED'],
    ['a file larger than the limit', new Uint8Array(64 * 1024 * 1024 + 1), 'FILE_TOO_LARGE'],
  ])('%s', async (_, bytes, code) => {
    expect(await errorOf(bytes)).toBe(code);
  });

  it('names the file and the format', async () => {
    const error = await readSubmission(
      { fileName: 'nén.zip', bytes: zipSync({ 'a.txt': strToU8('a') }) },
      { step: async () => {} },
    ).catch((caught: unknown) => caught);
    expect(error).toBeInstanceOf(AppError);
    expect(error).toMatchObject({ details: { file: 'nén.zip', format: 'zip' } });
  });

  it('truncated and damaged files', async () => {
    for (const file of [xlsx, docx]) {
      for (const share of [0.1, 0.5, 0.9, 0.99]) {
        expect(await errorOf(file.slice(0, Math.floor(file.length * share)))).toBe('FILE_DAMAGED');
      }
    }
    const broken = changed(docx, (parts) => edit(parts, 'word/document.xml', (xml) => xml.slice(0, 900)));
    expect(await errorOf(broken)).toBe('FILE_DAMAGED');
    const noSheet = changed(xlsx, (parts) => delete parts['xl/worksheets/sheet1.xml']);
    expect(await errorOf(noSheet)).toBe('FILE_DAMAGED');
    const halfSheet = changed(xlsx, (parts) =>
      edit(parts, 'xl/worksheets/sheet1.xml', (xml) => xml.slice(0, 700)),
    );
    expect(await errorOf(halfSheet)).toBe('FILE_DAMAGED');
    const noBody = changed(docx, (parts) => delete parts['word/document.xml']);
    expect(await errorOf(noBody)).toBe('FILE_DAMAGED');
  });

  it('a figure changed in the container by one byte', async () => {
    const stored = zipSync(unzipSync(docx), { level: 0 });
    const at = Buffer.from(stored.buffer).indexOf(Buffer.from('2%<'));
    expect(at).toBeGreaterThan(0);
    stored[at] = '9'.charCodeAt(0);
    expect(await errorOf(stored)).toBe('FILE_DAMAGED');
  });

  it('zip bombs, unsafe names and too many entries', async () => {
    const zeros = new Uint8Array(200 * 1024 * 1024);
    expect(await errorOf(zipSync({ 'xl/workbook.xml': zeros }))).toBe('FILE_HOSTILE');
    expect(await errorOf(zipSync({ 'xl/workbook.xml': zeros.slice(0, 20 * 1024 * 1024) }))).toBe(
      'FILE_HOSTILE',
    );
    expect(await errorOf(changed(xlsx, (parts) => (parts['../../evil.xml'] = strToU8('<a/>'))))).toBe(
      'FILE_HOSTILE',
    );
    expect(await errorOf(changed(xlsx, (parts) => (parts['C:\\evil.xml'] = strToU8('<a/>'))))).toBe(
      'FILE_HOSTILE',
    );
    const many = Object.fromEntries(
      Array.from({ length: 5001 }, (_, index) => [`xl/${index}.xml`, strToU8('a')]),
    );
    expect(await errorOf(zipSync(many))).toBe('FILE_HOSTILE');
  });

  it('an entry that lies about its size', async () => {
    const lying = (declared: number) => {
      const file = zipSync({ 'word/document.xml': new Uint8Array(20 * 1024 * 1024) });
      const directory = Buffer.from(file.buffer).lastIndexOf(Buffer.from([0x50, 0x4b, 1, 2]));
      new DataView(file.buffer).setUint32(directory + 24, declared, true);
      return file;
    };
    expect(await errorOf(lying(10))).toBe('FILE_HOSTILE');
    expect(await errorOf(lying(100_000))).toBe('FILE_DAMAGED');
  });

  it('document type declarations', async () => {
    const dtd = '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]>';
    const declare = (xml: string) => xml.replace(/^(<\?xml[^>]*\?>)?/, `$1${dtd}`);
    expect(await errorOf(changed(docx, (parts) => edit(parts, 'word/document.xml', declare)))).toBe(
      'FILE_HOSTILE',
    );
    expect(await errorOf(changed(xlsx, (parts) => edit(parts, 'xl/worksheets/sheet1.xml', declare)))).toBe(
      'FILE_HOSTILE',
    );
    expect(await errorOf(changed(xlsx, (parts) => edit(parts, 'xl/workbook.xml', declare)))).toBe(
      'FILE_HOSTILE',
    );
  });

  it('comes back from a merge over a whole sheet', async () => {
    const merged = changed(xlsx, (parts) =>
      edit(parts, 'xl/worksheets/sheet1.xml', (xml) =>
        xml.replace(
          '</sheetData>',
          '</sheetData><mergeCells count="1"><mergeCell ref="H1:XFD1048576"/></mergeCells>',
        ),
      ),
    );
    expect(await errorOf(merged)).toBe('none');
  });
});

describe('workbooks of other programs', () => {
  it('reads prefixed elements, other part names and a missing style sheet', async () => {
    const other = changed(xlsx, (parts) => {
      edit(parts, 'xl/worksheets/sheet1.xml', (xml) =>
        xml
          .replace('<worksheet xmlns=', '<worksheet xmlns:x=')
          .replaceAll(/<(\/?)([a-z])/gi, '<$1x:$2')
          .replace('<?x:xml', '<?xml'),
      );
      parts['xl/worksheets/Sheet.xml'] = parts['xl/worksheets/sheet1.xml'] ?? new Uint8Array();
      delete parts['xl/worksheets/sheet1.xml'];
      delete parts['xl/styles.xml'];
      edit(parts, 'xl/_rels/workbook.xml.rels', (xml) =>
        xml.replace('worksheets/sheet1.xml', '/xl/worksheets/Sheet.xml'),
      );
    });
    const { tables } = await read(other);
    expect(tables[0] && rowsOf(tables[0])).toEqual([['indicator', ...ROW]]);
  });

  it('tells by content, not by the name', async () => {
    expect((await read(docx, 'nhầm tên.xlsx')).file).toMatchObject({ name: 'nhầm tên.xlsx', format: 'docx' });
  });
});
