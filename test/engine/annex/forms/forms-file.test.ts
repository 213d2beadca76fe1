/** Files of forms: what is written comes back, and what is hostile or nearly right is refused with its place. */
import { describe, expect, it } from 'vitest';
import { formFile, readFormFile, shippedForms } from '../../../../electron/engine/annex/forms/index.ts';
import { AppError } from '../../../../shared/contract/errors.ts';
import { errorMessage } from '../../../../shared/contract/messages.ts';

const NAME = 'mau.mau-phu-luc.json';
const bytes = (text: string) => new TextEncoder().encode(text);
const [FORM] = shippedForms();

/** The first form with one place changed: `tables.0.columns.2.widthMm`. */
function changed(place: string, value: unknown): Uint8Array {
  const form: unknown = structuredClone(FORM);
  const steps = place.split('.');
  const last = steps.pop() ?? '';
  let inner = form as Record<string, unknown>;
  for (const step of steps) inner = inner[step] as Record<string, unknown>;
  inner[last] = value;
  return bytes(JSON.stringify(form));
}

function refusal(file: Uint8Array): { code: string; place: unknown } {
  try {
    readFormFile(NAME, file);
  } catch (error) {
    if (error instanceof AppError) {
      expect(error.details).toMatchObject({ file: NAME });
      expect(errorMessage(error)).toContain(NAME);
      return { code: error.code, place: error.details.place };
    }
    throw error;
  }
  throw new Error('it was taken');
}

describe('a form’s file', () => {
  it.each(shippedForms())('$id comes back as it was', (form) => {
    const file = formFile(form);
    expect(readFormFile(NAME, file)).toEqual(form);
    expect(new TextDecoder().decode(file)).toContain(`\n  "name": "${form.name}",\n`);
  });

  it('may begin with a byte order mark, or be what an editor calls Unicode', () => {
    const text = JSON.stringify(FORM);
    expect(readFormFile(NAME, bytes(`\ufeff${text}`))).toEqual(FORM);
    expect(readFormFile(NAME, Buffer.from(`\ufeff${text}`, 'utf16le'))).toEqual(FORM);
    expect(readFormFile(NAME, Buffer.from(`\ufeff${text}`, 'utf16le').swap16())).toEqual(FORM);
  });

  it('composes its letters, and loses what a form does not have', () => {
    const file = bytes(
      JSON.stringify({ ...FORM, name: 'Mẫu thử'.normalize('NFD'), script: 'x', shipped: true }),
    );
    expect(readFormFile(NAME, file)).toEqual({ ...FORM, name: 'Mẫu thử' });
  });
});

describe('refused', () => {
  it.each([
    ['nothing', bytes('')],
    ['no JSON', bytes('{"kind":')],
    ['a text', bytes('"doi-soat/annex-form"')],
    ['nothing at all', bytes('null')],
    ['a list', bytes('[]')],
    ['nested beyond all measure', bytes('['.repeat(500_000) + ']'.repeat(500_000))],
    ['nested in a property', bytes(`{"tables":${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}}`)],
  ])('%s', (_what, file) => {
    const { code, place } = refusal(file);
    expect(code).toBe('FORM_FILE_INVALID');
    expect(String(place)).toMatch(/cấu trúc của tệp|loại tệp/);
  });

  it('another encoding', () => {
    const file = Buffer.from(JSON.stringify(FORM), 'latin1');
    expect(refusal(file)).toEqual({ code: 'FORM_FILE_INVALID', place: 'bảng mã của tệp (cần UTF-8)' });
  });

  it('a file larger than any form', () => {
    const file = bytes(JSON.stringify({ ...FORM, more: 'x'.repeat(2 * 1024 * 1024) }));
    expect(refusal(file)).toEqual({ code: 'FORM_FILE_INVALID', place: 'kích thước tệp (lớn hơn 2 MB)' });
  });

  it('a form of a later application, whatever else is in it', () => {
    expect(refusal(changed('version', 2)).code).toBe('FORM_FILE_NEWER');
    expect(refusal(bytes('{"kind":"doi-soat/annex-form","version":9}')).code).toBe('FORM_FILE_NEWER');
  });

  it.each([
    ['kind', 'doi-soat/annex', 'loại tệp'],
    ['version', 0, 'phiên bản của tệp'],
    ['version', '1', 'phiên bản của tệp'],
    ['id', '', 'mã của mẫu'],
    ['name', 7, 'tên'],
    ['title', '   ', 'tiêu đề'],
    ['mode', 'giấy', 'bản giấy hay bản điện tử'],
    ['page', null, 'trang giấy'],
    ['page.marginsMm.left', 500, 'trang giấy, lề, trái'],
    ['page.tableSizePt', -1, 'trang giấy, cỡ chữ trong bảng'],
    ['attachedTo.date', '2024-02-31', 'dòng “Kèm theo”, ngày'],
    ['signatures', [{}, {}, {}], 'người ký'],
    ['recipients', ['Như trên', 5], 'nơi nhận 2'],
    ['tables', [], 'bảng'],
    ['tables.0.columns', [], 'bảng 1, cột'],
    ['tables.0.columns.2.field', 'constructor', 'bảng 1, cột 3, loại cột'],
    ['tables.0.columns.2.field', '__proto__', 'bảng 1, cột 3, loại cột'],
    ['tables.0.columns.0.widthMm', 1e9, 'bảng 1, cột 1, độ rộng'],
    ['tables.0.columns.7.align', 'justified', 'bảng 1, cột 8, căn chữ'],
    ['tables.0.sections.rows', 'chữ', 'bảng 1, đánh số, các dòng'],
  ])('%s = %j, at its place in words', (place, value, words) => {
    expect(refusal(changed(place, value))).toEqual({ code: 'FORM_FILE_INVALID', place: words });
  });

  it('a table of which no column is printed', () => {
    const columns = FORM?.tables[0]?.columns.map((column) => ({ ...column, shown: false }));
    expect(refusal(changed('tables.0.columns', columns)).place).toBe('bảng 1 (không có cột nào được in)');
  });
});
