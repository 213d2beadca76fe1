import { describe, expect, it } from 'vitest';
import type { AnnexModel, AnnexSource } from '../../../../electron/engine/annex/index.ts';
import { buildAnnex, loadFonts, wrap } from '../../../../electron/engine/annex/index.ts';
import { cellTextWidth } from '../../../../electron/engine/annex/layout/geometry.ts';
import { cellAlign } from '../../../../electron/engine/annex/model.ts';
import { AppError } from '../../../../shared/contract/errors.ts';
import {
  COLUMNS,
  column,
  indicator,
  LAYOUT,
  section,
  sentRow,
  source,
  sourceOf,
  sourceTable,
} from '../sources.ts';

function errorOf(make: () => unknown): AppError {
  try {
    make();
  } catch (error) {
    if (error instanceof AppError) return error;
    throw error;
  }
  throw new Error('không có lỗi nào');
}

const rowsOf = (model: AnnexModel, table = 0) => [...(model.tables[table]?.rows ?? [])];
const cellsOf = (made: AnnexSource, row = 0) =>
  rowsOf(buildAnnex(made))[row]?.cells.map(({ text, span }) => [text, span]);

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
      source([indicator('1', { note: 'tha\u0301ng đầu' })], { title: 'kết quả đợt 1\nnăm 2024' }),
    );
    expect(model.title).toEqual(['KẾT QUẢ ĐỢT 1', 'NĂM 2024']);
    expect(model.signatures).toEqual([
      { authority: 'KT. GIÁM ĐỐC', position: 'PHÓ GIÁM ĐỐC', name: 'Trần Thị Ánh' },
    ]);
    expect(rowsOf(model)[0]?.cells[6]?.text).toBe('tháng đầu');
  });

  it('spans the name of a section over the columns behind STT', () => {
    expect(cellsOf(source([section('1', 'Nhóm'), indicator('1.1')]))).toEqual([
      ['1', 1],
      ['Nhóm', 6],
    ]);
  });

  it('keeps what a section says in other columns', () => {
    const columns = [
      ...COLUMNS.slice(0, 4),
      column('targetPoints', 'Điểm phấn đấu'),
      column('maxPoints', 'Điểm tối đa'),
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

  it('never makes a column so narrow that a number is cut, whatever widths it was given', () => {
    const columns = COLUMNS.map((one) => ({ ...one, widthMm: one.field === 'note' ? 180 : 12 }));
    const portrait = { ...LAYOUT.page, orientation: 'portrait' as const };
    const rows = [section('VIII', 'Nhóm'), indicator('1', { result: '1.234.567,89\n(605.172/686.283)' })];
    const [table] = buildAnnex(source(rows, { page: portrait }, { columns })).tables;
    const style = { face: loadFonts().faces.normal, size: portrait.tableSizePt };
    const linesIn = (at: number, text: string) =>
      wrap(text, [], cellTextWidth(table?.columns[at]?.widthMm ?? 0), style).map((line) => line.text);
    expect(linesIn(4, '1.234.567,89\n(605.172/686.283)')).toEqual(['1.234.567,89', '(605.172/', '686.283)']);
    expect(linesIn(0, 'VIII')).toEqual(['VIII']);
  });

  it('gives a column without a width what it needs, where the given ones fill the page', () => {
    const long = 'Đơn vị đã rà soát, cập nhật và công bố số liệu của từng địa phương. '.repeat(6);
    const columns = COLUMNS.map((one) => ({ ...one, widthMm: one.field === 'note' ? null : 42 }));
    const [table] = buildAnnex(source([indicator('1', { note: long })], {}, { columns })).tables;
    expect(table?.columns.at(-1)?.widthMm).toBeGreaterThan(70);
  });

  it.each([
    ['90%\n80%\n65%', 'center'],
    ['88,18%\n(605.172/686.283)', 'center'],
    ['- Cấp tỉnh: 90%\n- Cấp xã: 65%', 'left'],
    ['1%\n2%\n3%\n4%\n5%', 'left'],
    ['Đã ban hành kế hoạch, đang chờ ý kiến của các sở', 'left'],
  ])('stands in a centred column: %j at the %s', (text, expected) => {
    const cell = { text, marks: [], span: 1, down: 1, origin: null };
    expect(cellAlign(cell, 'center')).toBe(expected);
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
    const columns = Array.from({ length: 40 }, (_, index) => column(`other${index}`, 'a'));
    const row = sentRow('indicator', {});
    expect(errorOf(() => buildAnnex(source([row], {}, { columns }))).code).toBe('ANNEX_INCOMPLETE');
  });

  it('names the place of a control character', () => {
    const error = errorOf(() => buildAnnex(source([indicator('1'), indicator('2', { note: 'a\u0001b' })])));
    expect(error).toMatchObject({
      code: 'ANNEX_LETTER_MISSING',
      details: { codePoint: 'U+0001', place: 'dòng 2, cột “Ghi chú”' },
    });
  });

  it('prints the heading of a part over its first table that has rows', () => {
    const tables = [sourceTable([]), sourceTable([indicator('1')], { heading: '2. Bảng hai' })];
    const model = buildAnnex(
      sourceOf([
        { heading: 'I. TỈNH AN GIANG', tables },
        { heading: '', tables: [sourceTable([indicator('2')])] },
      ]),
    );
    expect(model.tables.map(({ part, title }) => [part, title])).toEqual([
      ['I. TỈNH AN GIANG', '2. Bảng hai'],
      [null, null],
    ]);
  });
});
