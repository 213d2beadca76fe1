/** Headers, rows and neighbours in the layouts that offices use, and how sure the recogniser is of them. */
import type ExcelJS from 'exceljs';
import { describe, expect, it } from 'vitest';
import { codesOf, fieldsOf, read, readOne, rowsOf, workbook } from './builders.ts';

type Row = readonly (string | number | null)[];
const n = null;

function sheetOf(rows: readonly Row[], more: (sheet: ExcelJS.Worksheet) => void = () => {}) {
  return workbook((sheet) => {
    sheet.addRows(rows.map((row) => [...row]));
    more(sheet);
  });
}

const kindsOf = (rows: string[][]) => rows.map(([kind, ordinal, name]) => `${kind} ${ordinal}|${name}`);

describe('headers', () => {
  it('at any column, with blank rows and columns inside, above their column numbers', async () => {
    const table = await readOne(
      await sheetOf([
        [],
        [n, n, n, 'KẾT QUẢ NĂM 2024'],
        [n, n, n, 'TT', 'Tên chỉ tiêu', n, 'KH năm 2024', 'ĐV chủ trì', 'Kết quả đạt được'],
        [],
        [n, n, n, 'A', 'B', n, '1', '2', '3=2/1'],
        [],
        [n, n, n, 1, 'Hồ sơ', n, '80%', 'Sở A', '90%'],
        [],
        [n, n, n, 2, 'Báo cáo', n, '70%', 'Sở B', '60%'],
      ]),
    );
    expect(fieldsOf(table)).toEqual(['ordinal', 'name', 'target', 'lead', 'result']);
    expect(table.title).toBe('KẾT QUẢ NĂM 2024');
    expect(rowsOf(table)).toEqual([
      ['indicator', '1', 'Hồ sơ', '80%', 'Sở A', '90%'],
      ['indicator', '2', 'Báo cáo', '70%', 'Sở B', '60%'],
    ]);
    expect(table.layout).toMatchObject({ header: { from: 2, to: 5 }, end: 9, confidence: 1, doubts: [] });
  });

  it('whose lines were put into rows', async () => {
    const table = await readOne(
      await sheetOf([
        ['STT', 'Mục tiêu', 'Chỉ tiêu', 'Cơ quan', 'Kết quả', 'Ghi chú'],
        [n, n, 'năm 2024', 'chủ trì', 'thực hiện', n],
        ['1', 'Hồ sơ', '1%', 'Sở A', '3%', ''],
      ]),
    );
    expect(table.columns.map(({ header }) => header)).toEqual([
      'STT',
      'Mục tiêu',
      'Chỉ tiêu năm 2024',
      'Cơ quan chủ trì',
      'Kết quả thực hiện',
      'Ghi chú',
    ]);
    expect(table.layout).toMatchObject({ confidence: 0.9, doubts: [expect.stringContaining('nhiều dòng')] });
  });

  it('below a band that nobody knows', async () => {
    const table = await readOne(
      await sheetOf(
        [
          ['THÔNG TIN CHUNG', n, 'PHẦN SỐ', n],
          ['TT', 'Chỉ tiêu', 'Kế hoạch', 'Kết quả'],
          [1, 'A', '1', '2'],
        ],
        (sheet) => {
          sheet.mergeCells('A1:B1');
          sheet.mergeCells('C1:D1');
        },
      ),
    );
    expect(table.columns.map(({ header }) => header)).toEqual([
      'THÔNG TIN CHUNG TT',
      'THÔNG TIN CHUNG Chỉ tiêu',
      'PHẦN SỐ Kế hoạch',
      'PHẦN SỐ Kết quả',
    ]);
    expect(fieldsOf(table)).toEqual(['ordinal', 'name', 'target', 'result']);
    expect(rowsOf(table)).toEqual([['indicator', '1', 'A', '1', '2']]);
  });

  it('a first column without a header holds the ordinals', async () => {
    const table = await readOne(
      await sheetOf([
        [n, 'Chỉ tiêu', 'Kế hoạch 2024', 'Kết quả'],
        ['I', 'Nhóm'],
        [1, 'Hồ sơ', '1', '2'],
      ]),
    );
    expect(kindsOf(rowsOf(table))).toEqual(['section I|Nhóm', 'indicator 1|Hồ sơ']);
    expect(table.layout.doubts).toEqual([expect.stringContaining('không có tiêu đề')]);
  });

  it('with one known word only are offered with doubt', async () => {
    const result = await read(
      await sheetOf([
        ['Mã', 'Tên chỉ tiêu', 'Kỳ trước', 'Kỳ này', 'Tăng giảm'],
        ['a', 'Hồ sơ', '5', '6', '1'],
      ]),
    );
    expect(result.tables[0] && fieldsOf(result.tables[0])).toEqual([
      'other1',
      'name',
      'other2',
      'other3',
      'other4',
    ]);
    expect(result.tables[0]?.layout.confidence).toBeLessThan(0.6);
    expect(codesOf(result)).toEqual(['COLUMN_KEPT', ...Array(3).fill('COLUMN_UNKNOWN')]);
  });
});

describe('rows', () => {
  const head: Row = ['TT', 'Chỉ tiêu', 'Kế hoạch', 'Kết quả', 'Đánh giá'];

  it('sub-items with an ordinal, a dash or neither belong to no section', async () => {
    const table = await readOne(
      await sheetOf([
        head,
        [1, 'Hồ sơ', n, n, n],
        ['a)', 'Cấp tỉnh', '90%', '95%', 'Đạt'],
        ['-', 'Cấp huyện', n, n, n],
        [n, 'Cấp xã', '80%', '85%', 'Đạt'],
        [n, '+ Chưa điền', n, n, n],
        [n, 'Trong đó:', n, n, n],
        [2, 'Báo cáo', '5%', '6%', 'Đạt'],
      ]),
    );
    expect(table.rows.map(({ kind }) => kind)).toEqual(Array(7).fill('indicator'));
  });

  it('an indicator whose sub-items alone have data is no section', async () => {
    const table = await readOne(
      await sheetOf([
        head,
        ['I', 'Nhóm'],
        [1, 'Hồ sơ'],
        ['-', 'Cấp tỉnh', '1', '2', 'Đạt'],
        ['-', 'Cấp xã', '1', '2', 'Đạt'],
      ]),
    );
    expect(table.rows.map(({ kind }) => kind)).toEqual(['section', 'indicator', 'indicator', 'indicator']);
  });

  it('sections of every numbering, merged or typed over the first column', async () => {
    const table = await readOne(
      await sheetOf(
        [
          head,
          ['A', 'Lĩnh vực A'],
          ['I. NHÓM MỘT'],
          [1, 'x', '1', '2', 'Đạt'],
          ['II. Nhóm hai'],
          [1, 'y', '1', '2', 'Đạt'],
          [n, 'Nhóm không số'],
          [2, 'z', '1', '2', 'Đạt'],
          ['Phần III', 'Nhóm ba'],
          [1, 't', '1', '2', 'Đạt'],
          [2, 'NHÓM CHỮ HOA'],
          [1, 'u', '1', '2', 'Đạt'],
        ],
        (sheet) => sheet.mergeCells('A3:E3'),
      ),
    );
    expect(kindsOf(rowsOf(table))).toEqual([
      'section A|Lĩnh vực A',
      'section I|NHÓM MỘT',
      'indicator 1|x',
      'section II|Nhóm hai',
      'indicator 1|y',
      'section |Nhóm không số',
      'indicator 2|z',
      'section Phần III|Nhóm ba',
      'indicator 1|t',
      'section 2|NHÓM CHỮ HOA',
      'indicator 1|u',
    ]);
    expect(table.rows.map(({ merged }) => merged === true).indexOf(true)).toBe(1);
  });

  it('totals are sections that keep all their cells', async () => {
    const table = await readOne(
      await sheetOf(
        [
          head,
          [1, 'Tổng số hồ sơ', '1', '2', 'Đạt'],
          ['2', 'Tổng số', '1', '2', 'Đạt'],
          [n, 'Tổng cộng (I+II)', '3', '4', n],
          ['Cộng', n, '5', '6', n],
          ['TỔNG ĐIỂM', n, '7', '8', n],
        ],
        (sheet) => sheet.mergeCells('A6:B6'),
      ),
    );
    expect(table.rows.map(({ kind, total }) => [kind, total])).toEqual([
      ['indicator', undefined],
      ['indicator', undefined],
      ['section', true],
      ['section', true],
      ['section', true],
    ]);
    expect(rowsOf(table).slice(2)).toEqual([
      ['section', '', 'Tổng cộng (I+II)', '3', '4', ''],
      ['section', '', 'Cộng', '5', '6', ''],
      ['section', '', 'TỔNG ĐIỂM', '7', '8', ''],
    ]);
  });

  it('a name merged downwards stands in each of its rows', async () => {
    const table = await readOne(
      await sheetOf([head, [1, 'Hồ sơ', '90%', '95%', 'Đạt'], [n, n, '80%', '85%', 'Đạt']], (sheet) => {
        sheet.mergeCells('A2:A3');
        sheet.mergeCells('B2:B3');
      }),
    );
    expect(table.rows[1]?.cells).toMatchObject({
      ordinal: { text: '1', inherited: true },
      name: { text: 'Hồ sơ', inherited: true },
      target: { text: '80%' },
    });
  });
});
