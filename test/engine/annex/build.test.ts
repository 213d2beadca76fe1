import { describe, expect, it } from 'vitest';
import type { AnnexSource } from '../../../electron/engine/annex/index.ts';
import { buildAnnex } from '../../../electron/engine/annex/index.ts';
import { AppError } from '../../../shared/contract/errors.ts';
import type { Field } from '../../../shared/domain/fields.ts';
import { COLUMNS, indicator, SETTINGS, section, source } from './sources.ts';

function errorOf(make: () => unknown): AppError {
  try {
    make();
  } catch (error) {
    if (error instanceof AppError) return error;
    throw error;
  }
  throw new Error('không có lỗi nào');
}

const cellsOf = (made: AnnexSource, row = 0) =>
  buildAnnex(made).tables[0]?.rows[row]?.cells.map(({ text, span }) => [text, span]);

describe('buildAnnex', () => {
  it('counts the indicators in the closing line', () => {
    const model = buildAnnex(source([section('1', 'Nhóm'), indicator('1.1'), indicator('1.2')]));
    expect(model.closing).toBe('Danh mục gồm: 2 chỉ tiêu./.');
  });

  it('counts an indicator once, however many agencies report on it', () => {
    const of = (id: string) => ({ ...indicator('1'), indicatorId: id });
    const model = buildAnnex(source([of('a'), of('b'), of('a'), indicator('2')]));
    expect(model.closing).toBe('Danh mục gồm: 3 chỉ tiêu./.');
  });

  it('sets title and signature in capitals and everything in NFC', () => {
    const model = buildAnnex(
      source([indicator('1', { note: 'tha\u0301ng đầu' })], {
        settings: { ...SETTINGS, title: 'kết quả đợt 1\nnăm 2024' },
      }),
    );
    expect(model.title).toEqual(['KẾT QUẢ ĐỢT 1', 'NĂM 2024']);
    expect(model.signature).toEqual({
      authority: 'KT. GIÁM ĐỐC',
      position: 'PHÓ GIÁM ĐỐC',
      name: 'Trần Thị Ánh',
    });
    expect(model.tables[0]?.rows[0]?.cells[6]?.text).toBe('tháng đầu');
  });

  it('spans the name of a section over the columns behind STT', () => {
    expect(cellsOf(source([section('1', 'Nhóm'), indicator('1.1')]))).toEqual([
      ['1', 1],
      ['Nhóm', 6],
    ]);
  });

  it('keeps what a section says in other columns', () => {
    const columns: { field: Field; header: string }[] = [
      ...COLUMNS.slice(0, 4),
      { field: 'targetPoints', header: 'Điểm phấn đấu' },
      { field: 'maxPoints', header: 'Điểm tối đa' },
    ];
    const rows = [
      section('1', 'Hạ tầng', { targetPoints: '195', maxPoints: '200' }),
      indicator('1', { result: '', evaluation: '' }),
    ];
    expect(cellsOf(source(rows, {}, { columns }))).toEqual([
      ['1', 1],
      ['Hạ tầng', 3],
      ['195', 1],
      ['200', 1],
    ]);
  });

  it('fills the text area of 252 mm with the columns and keeps their order', () => {
    const model = buildAnnex(source([indicator('1.10', { evaluation: 'Chưa đánh giá' })]));
    const columns = model.tables[0]?.columns ?? [];
    expect(columns.map(({ field }) => field)).toEqual(COLUMNS.map(({ field }) => field));
    expect(columns.reduce((sum, { widthMm }) => sum + widthMm, 0)).toBe(252);
    expect(columns[0]?.widthMm).toBeLessThan(columns[1]?.widthMm ?? 0);
  });

  it('refuses an annex without indicators', () => {
    expect(errorOf(() => buildAnnex(source([section('1', 'Nhóm')]))).code).toBe('ANNEX_WITHOUT_ROWS');
  });

  it('refuses a text or a mark for which the table has no column', () => {
    const text = errorOf(() => buildAnnex(source([indicator('1', { deadline: 'Quý III/2026' })])));
    expect(text.code).toBe('ANNEX_INCOMPLETE');
    expect(text.details.place).toContain('Thời hạn');
    const row = { ...indicator('1'), footnotes: [{ field: 'output' as const, after: '', mark: '1' }] };
    expect(errorOf(() => buildAnnex(source([row]))).code).toBe('ANNEX_INCOMPLETE');
  });

  it('refuses more columns than the page can hold', () => {
    const columns = Array.from({ length: 40 }, (_, index) => ({
      field: `other${index}` as const,
      header: 'a',
    }));
    const row = { kind: 'indicator' as const, texts: {}, footnotes: [] };
    expect(errorOf(() => buildAnnex(source([row], {}, { columns }))).code).toBe('ANNEX_INCOMPLETE');
  });

  it('names the place of a control character', () => {
    const error = errorOf(() => buildAnnex(source([indicator('1'), indicator('2', { note: 'a\u0001b' })])));
    expect(error).toMatchObject({
      code: 'ANNEX_LETTER_MISSING',
      details: { codePoint: 'U+0001', place: 'dòng 2, cột “Ghi chú”' },
    });
  });

  it('prints titles of tables only where there are several', () => {
    const one = source([indicator('1')], {}, { title: 'I. TỈNH AN GIANG' });
    const table = one.tables[0];
    if (table === undefined) throw new Error('không có bảng');
    expect(buildAnnex(one).tables[0]?.title).toBeNull();
    expect(buildAnnex({ ...one, tables: [table, table] }).tables[1]?.title).toBe('I. TỈNH AN GIANG');
  });
});
