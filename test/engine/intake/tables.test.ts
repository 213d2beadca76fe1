/** Where a table begins, goes on and ends, whatever the format. */
import { describe, expect, it } from 'vitest';
import {
  codesOf,
  document,
  fieldsOf,
  HEADER,
  paragraph,
  read,
  readOne,
  rowsOf,
  tableOf,
  workbook,
} from './builders.ts';

const row = (ordinal: string, name: string) => [ordinal, name, '80%', 'Sở A', '90%', 'Đạt'];

describe('headers', () => {
  it('a row whose texts could head columns does not cut the table in two', async () => {
    const table = await readOne(
      await workbook((sheet) => {
        sheet.addRow(HEADER);
        sheet.addRow(['a)', 'Chỉ số hài lòng', '', 'Các cơ quan, đơn vị', '', '']);
        sheet.addRow(['b)', 'Chỉ số khác', '', 'Các cơ quan, đơn vị', '90%', 'Đạt']);
        sheet.addRow(['', 'Tiêu chí thêm', '', 'Các cơ quan, đơn vị', '', '']);
      }),
    );
    expect(fieldsOf(table)).toEqual(['ordinal', 'name', 'target', 'lead', 'result', 'evaluation']);
    expect(table.rows.map(({ cells }) => cells.name?.text)).toEqual([
      'Chỉ số hài lòng',
      'Chỉ số khác',
      'Tiêu chí thêm',
    ]);
  });

  it('a header may explain itself in brackets', async () => {
    const table = await readOne(
      await workbook((sheet) => {
        const advice =
          '(ghi rõ số liệu, tỷ lệ, tử số, mẫu số; chưa có số liệu thì nêu lý do và thời gian có) '.repeat(2);
        sheet.addRow(['STT', 'Chỉ tiêu', `Kết quả thực hiện ${advice}`, 'Đánh giá']);
        sheet.addRow(['1', 'Tỷ lệ', '1%', 'Đạt']);
      }),
    );
    expect(fieldsOf(table)).toEqual(['ordinal', 'name', 'result', 'evaluation']);
  });
});

describe('header rows', () => {
  it('bands that are centred and not merged', async () => {
    const table = await readOne(
      await workbook((sheet) => {
        sheet.addRow(['STT', 'Mục tiêu', 'Mục tiêu đến năm', null, 'Cơ quan', null, 'Kết quả']);
        sheet.addRow([null, null, '2025', 2030, 'Chủ trì', 'Phối hợp', null]);
        sheet.addRow([]);
        sheet.addRow(['(1)', '(2)', '(3)', '(4)', '(5)', '(6)', '(7)']);
        sheet.addRow(['1', 'A', '1%', '2%', 'Sở A', 'Sở B', '3%']);
      }),
    );
    expect(table.columns.map(({ field, header }) => [field, header])).toEqual([
      ['ordinal', 'STT'],
      ['name', 'Mục tiêu'],
      ['target@2025', 'Mục tiêu đến năm 2025'],
      ['target@2030', 'Mục tiêu đến năm 2030'],
      ['lead', 'Cơ quan Chủ trì'],
      ['supporting', 'Cơ quan Phối hợp'],
      ['result', 'Kết quả'],
    ]);
    expect(rowsOf(table)).toEqual([['indicator', '1', 'A', '1%', '2%', 'Sở A', 'Sở B', '3%']]);
  });

  it('a row without a name below empty headers is a row', async () => {
    const table = await readOne(
      await workbook((sheet) => {
        sheet.addRow(['STT', 'Chỉ tiêu', 'Kết quả', '', 'Ghi chú']);
        sheet.addRow(['', '', '95%', 'ước', '']);
        sheet.addRow(['1', 'A', '90%', 'thực', 'g']);
      }),
    );
    expect(table.rows).toHaveLength(2);
  });
});

describe('rows', () => {
  it('an office in a cell is no signature', async () => {
    const table = await readOne(
      await workbook((sheet) => {
        sheet.addRow(HEADER);
        sheet.addRow(row('1', 'Tỷ lệ'));
        sheet.addRow(['', 'Không số', '80%', 'Chủ tịch UBND cấp xã', '5%', 'Đạt']);
        sheet.addRow([]);
        sheet.addRow(['', 'NGƯỜI LẬP BIỂU', '', '', 'GIÁM ĐỐC']);
      }),
    );
    expect(table.rows.map(({ cells }) => cells.lead?.text)).toEqual(['Sở A', 'Chủ tịch UBND cấp xã']);
  });

  it('sections of a table without a column of ordinals', async () => {
    const table = await readOne(
      await workbook((sheet) => {
        sheet.addRow(['Chỉ tiêu', 'Kế hoạch năm 2024', 'Kết quả thực hiện']);
        sheet.addRow(['I. CHÍNH QUYỀN SỐ']);
        sheet.addRow(['Hồ sơ', '1%', '2%']);
        sheet.addRow(['Bệnh án chưa điền']);
      }),
    );
    expect(table.rows.map(({ kind }) => kind)).toEqual(['section', 'indicator', 'indicator']);
  });

  it('warns of ordinals that Excel changed', async () => {
    const result = await read(
      await workbook((sheet) => {
        sheet.addRow(HEADER);
        for (const ordinal of [1.1, 1.2, 1.1]) sheet.addRow([ordinal, 'Tỷ lệ', '', 'Sở A', '1%', 'Đạt']);
        const date = new Date(Date.UTC(2024, 0, 2));
        sheet.addRow([date, 'Ngày', '', 'Sở A', '1%', 'Đạt']).getCell(1).numFmt = 'd-mmm';
      }),
    );
    expect(
      result.warnings.map(({ code, source }) => [code, source && 'ref' in source && source.ref]),
    ).toEqual([
      ['ORDINAL_REPEATED', 'A4'],
      ['ORDINAL_DATE', 'A5'],
    ]);
  });
});

describe('tables of a document in pieces', () => {
  const first = () => tableOf([HEADER, row('1', 'A')]);

  it('the same header on another grid: each value stays in its column', async () => {
    const header = ['STT', { text: 'Mục tiêu', columns: 2 }, ...HEADER.slice(2)];
    const second = tableOf([header, ['2', { text: 'B', columns: 2 }, '81%', 'Sở B', '92%', 'Chưa đạt']]);
    const table = await readOne(await document([first(), paragraph(''), second]));
    expect(rowsOf(table)).toEqual([
      ['indicator', ...row('1', 'A')],
      ['indicator', '2', 'B', '81%', 'Sở B', '92%', 'Chưa đạt'],
    ]);
    expect(table.rows[1]).not.toHaveProperty('merged');
  });

  it('without a header on another grid', async () => {
    const second = tableOf([['2', { text: 'B', columns: 2 }, '81%', 'Sở B', '92%', 'Chưa đạt']]);
    const table = await readOne(await document([first(), paragraph(''), second]));
    expect(rowsOf(table)[1]).toEqual(['indicator', '2', 'B', '81%', 'Sở B', '92%', 'Chưa đạt']);
  });

  it('a piece that fits no column is named, a place of signatures is not', async () => {
    const piece = await read(await document([first(), paragraph(''), tableOf([row('2', 'B').slice(1)])]));
    expect(codesOf(piece)).toEqual(['TABLE_WITHOUT_HEADER']);
    const signed = await read(
      await document([first(), paragraph(''), tableOf([['Nơi nhận:\n- Như trên', 'GIÁM ĐỐC']])]),
    );
    expect(codesOf(signed)).toEqual([]);
  });

  it('inside a frame, and with its column numbers repeated', async () => {
    const numbers = HEADER.map((_, index) => `(${index + 1})`);
    const pieces = [
      tableOf([HEADER, numbers, row('1', 'A')]),
      paragraph(''),
      tableOf([numbers, row('2', 'B')]),
    ];
    const table = await readOne(await document([tableOf([[{ children: [...pieces, paragraph('')] }]])]));
    expect(rowsOf(table)).toEqual([
      ['indicator', ...row('1', 'A')],
      ['indicator', ...row('2', 'B')],
    ]);
  });

  it('names the rows below the last one that belong to no table', async () => {
    const table = tableOf([HEADER, row('1', 'A'), [{ text: 'Một câu ghi cuối bảng', columns: 6 }]]);
    const result = await read(await document([table]));
    expect(result.warnings).toMatchObject([
      { code: 'TEXT_BELOW_TABLE', source: { table: 1, row: 3, column: 1 } },
    ]);
  });
});
