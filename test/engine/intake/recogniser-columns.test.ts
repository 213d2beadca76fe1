/** Cells that do not stand one to one under their headers: nothing of them is put together in silence. */
import { describe, expect, it } from 'vitest';
import { readFile } from '../../../electron/engine/intake/read.ts';
import { UNWATCHED } from '../../../electron/engine/task.ts';
import type { Field } from '../../../shared/domain/fields.ts';
import { codesOf, document, fieldsOf, HEADER, read, readOne, rowsOf, tableOf, workbook } from './builders.ts';

type Cell = Parameters<typeof tableOf>[0][number][number];

async function readTable(...tables: Cell[][][]) {
  const result = await read(await document(tables.map(tableOf)), 'báo cáo.docx');
  const [table] = result.tables;
  if (table === undefined || result.tables.length !== 1) throw new Error(`${result.tables.length} tables`);
  return { table, rows: rowsOf(table), fields: fieldsOf(table), codes: codesOf(result), result };
}

describe('a header over two columns', () => {
  const header: Cell[] = ['STT', 'Mục tiêu', { text: 'Kết quả thực hiện', columns: 2 }, 'Ghi chú'];

  it('is cut where the cells below stand apart', async () => {
    const { rows, fields, codes, table } = await readTable([
      header,
      ['1', 'A', '95%', '180/188', ''],
      ['2', 'B', { text: '80%', columns: 2 }, 'x'],
    ]);
    expect(fields).toEqual(['ordinal', 'name', 'result', 'other1', 'note']);
    expect(rows).toEqual([
      ['indicator', '1', 'A', '95%', '180/188', ''],
      ['indicator', '2', 'B', '80%', '', 'x'],
    ]);
    expect(codes).toEqual(['HEADER_SPLIT']);
    expect(table.layout.doubts.join()).toContain('“Kết quả thực hiện”');
  });

  it('stays whole where the cells below are merged too, or one column is never filled', async () => {
    const { fields, codes, table } = await readTable([
      header,
      ['1', 'A', { text: '95%', columns: 2 }, ''],
      ['2', 'B', '', '80%', 'x'],
    ]);
    expect(fields).toEqual(['ordinal', 'name', 'result', 'note']);
    expect(table.rows.map(({ cells }) => cells.result?.text)).toEqual(['95%', '80%']);
    expect(codes).toEqual([]);
  });

  it('of the names leaves the name to the longer texts', async () => {
    const { rows, fields } = await readTable([
      [{ text: 'Mục tiêu', columns: 2 }, 'Kết quả thực hiện', 'Đánh giá'],
      ['1.1', 'Tỷ lệ hồ sơ trực tuyến', '95%', 'Đạt'],
      ['1.2', 'Tỷ lệ số hóa', '80%', 'Đạt'],
    ]);
    expect(fields).toEqual(['ordinal', 'name', 'result', 'evaluation']);
    expect(rows[1]).toEqual(['indicator', '1.2', 'Tỷ lệ số hóa', '80%', 'Đạt']);
  });

  it('is one with the same header on the next page, cut there or not', async () => {
    const { rows, fields } = await readTable(
      [header, ['1', 'A', '95%', '180/188', '']],
      [header, ['2', 'B', { text: '80%', columns: 2 }, 'x']],
    );
    expect(fields).toEqual(['ordinal', 'name', 'result', 'other1', 'note']);
    expect(rows[1]).toEqual(['indicator', '2', 'B', '80%', '', 'x']);
  });

  it('that is cut on a later page only says what it puts together', async () => {
    const { rows, result } = await readTable(
      [header, ['1', 'A', { text: '95%', columns: 2 }, '']],
      [header, ['2', 'B', '80%', '8/10', 'x']],
    );
    expect(rows[1]).toEqual(['indicator', '2', 'B', '80%\n8/10', 'x']);
    expect(result.warnings).toMatchObject([
      { code: 'CELLS_JOINED', source: { table: 2, row: 2, column: 3 } },
    ]);
  });
});

describe('cells beside their headers', () => {
  it('are told apart by their order where borders were dragged', async () => {
    const { rows, codes } = await readTable([
      ['STT', { text: 'Mục tiêu', columns: 2 }, { text: 'Kết quả thực hiện', columns: 2 }, 'Đánh giá'],
      ['1', { text: 'A', columns: 2 }, { text: '95%', columns: 2 }, 'Đạt'],
      ['2', 'B', { text: '80%', columns: 3 }, 'Chưa đạt'],
      ['3', { text: 'C', columns: 3 }, '70%', 'Đạt'],
    ]);
    expect(rows).toEqual([
      ['indicator', '1', 'A', '95%', 'Đạt'],
      ['indicator', '2', 'B', '80%', 'Chưa đạt'],
      ['indicator', '3', 'C', '70%', 'Đạt'],
    ]);
    expect(codes).toEqual([]);
  });

  it('that are merged over several columns of data are told', async () => {
    const { rows, result } = await readTable([
      HEADER,
      [{ text: 'I. CHÍNH QUYỀN SỐ', columns: 6 }],
      ['1', 'A', '1%', 'Sở A', { text: 'Chưa có số liệu', columns: 2 }],
    ]);
    expect(rows[1]).toEqual(['indicator', '1', 'A', '1%', 'Sở A', 'Chưa có số liệu', '']);
    expect(result.warnings).toMatchObject([
      { code: 'CELL_OVER_COLUMNS', source: { table: 1, row: 3, column: 5 } },
    ]);
  });
});

describe('bands', () => {
  it('whose text stands in each of their columns', async () => {
    const bytes = await workbook((sheet) => {
      sheet.addRows([
        ['STT', 'Chỉ tiêu', 'Năm 2023', 'Năm 2023', 'Năm 2024', 'Năm 2024'],
        [null, null, 'KH', 'TH', 'KH', 'TH'],
        ['1', 'A', '1', '2', '3', '4'],
      ]);
    });
    const table = await readOne(bytes);
    expect(fieldsOf(table)).toEqual(['ordinal', 'name', 'target@2023', 'other1', 'target@2024', 'result']);
    expect(table.columns.at(-1)?.header).toBe('Năm 2024 TH');
  });
});

describe('ratings that are ticked', () => {
  const sheetOf = (rows: readonly (string | null)[][]) =>
    workbook((sheet) => {
      sheet.addRows([
        ['STT', 'Chỉ tiêu', 'Kết quả', 'Đánh giá', null, null],
        [null, null, null, 'Đạt', 'Chưa đạt', 'Ước đạt'],
        ...rows.map((row) => [...row]),
      ]);
      sheet.mergeCells('D1:F1');
      for (const column of ['A', 'B', 'C']) sheet.mergeCells(`${column}1:${column}2`);
    });

  it('may have a box to be ticked in every row', async () => {
    const { tables } = await read(
      await sheetOf([
        ['1', 'A', '95%', '☒', '☐', '☐'],
        ['2', 'B', '50%', '☐', '☒', '☐'],
        ['3', 'C', '', '□', '□', '□'],
      ]),
    );
    expect(tables[0]?.rows.map(({ cells }) => cells.evaluation?.text)).toEqual(['Đạt', 'Chưa đạt', '']);
  });

  it('are the rating, with the ticked cell as its place', async () => {
    const result = await read(
      await sheetOf([
        ['1', 'A', '95%', 'x', null, null],
        ['2', 'B', '50%', null, 'X', null],
        ['3', 'C', '70%', null, null, '✓'],
        ['4', 'D', '', null, null, null],
        ['5', 'E', '70%', 'x', 'x', null],
      ]),
    );
    const [table] = result.tables;
    expect(table && fieldsOf(table)).toEqual(['ordinal', 'name', 'result', 'evaluation']);
    expect(table?.rows.map(({ cells }) => cells.evaluation)).toMatchObject([
      { text: 'Đạt', raw: 'x', source: { ref: 'D3' } },
      { text: 'Chưa đạt', raw: 'X', source: { ref: 'E4' } },
      { text: 'Ước đạt', raw: '✓', source: { ref: 'F5' } },
      { text: '', source: { ref: 'D6' } },
      { text: 'Đạt\nChưa đạt', source: { ref: 'D7' } },
    ]);
    expect(result.warnings).toMatchObject([
      { code: 'RATING_TICKED', source: { ref: 'D2' } },
      { code: 'CELLS_JOINED', source: { ref: 'D7' } },
    ]);
    expect(table?.layout.confidence).toBeLessThan(1);
  });

  it('are read so whatever field a person gives them', async () => {
    const bytes = await sheetOf([['1', 'A', '95%', null, 'x', null]]);
    const fields: Field[] = ['ordinal', 'name', 'result', 'other1'];
    const choice = { grid: 0, header: { from: 0, to: 2 }, end: null, fields };
    const { reading } = await readFile(
      { fileName: 'a.xlsx', bytes },
      { choices: { tables: [choice], keepOriginal: [] }, remembered: [] },
      UNWATCHED,
    );
    const [row] = reading.tables[0]?.rows ?? [];
    expect(row?.cells.other1).toMatchObject({ text: 'Chưa đạt', raw: 'x', source: { ref: 'E3' } });
  });

  it('may be ticked with a 1, which a row of totals sums up', async () => {
    const { tables, warnings } = await read(
      await sheetOf([
        ['1', 'A', '95%', '1', null, null],
        ['2', 'B', '50%', null, '1', null],
        ['3', 'C', '70%', '1', null, null],
        [null, 'Tổng cộng', null, '2', '1', null],
      ]),
    );
    expect(tables[0]?.rows.map(({ cells }) => cells.evaluation)).toMatchObject([
      { text: 'Đạt', raw: '1', source: { ref: 'D3' } },
      { text: 'Chưa đạt', raw: '1', source: { ref: 'E4' } },
      { text: 'Đạt', raw: '1' },
      { text: 'Đạt: 2\nChưa đạt: 1', raw: '2\n1' },
    ]);
    expect(warnings.map(({ code }) => code)).toEqual(['RATING_TICKED', 'CELLS_JOINED']);
  });

  it.each([
    ['two in a row', ['1', '1', null], ['1', null, null]],
    ['another number', ['1', null, null], ['2', null, null]],
    ['a single one', ['1', null, null], [null, null, null]],
  ])('are counts with %s', async (_, one, other) => {
    const { tables } = await read(
      await sheetOf([
        ['1', 'Sở A', '95%', ...one],
        ['2', 'Sở B', '50%', ...other],
      ]),
    );
    expect(tables[0] && fieldsOf(tables[0]).slice(3)).toEqual(['other1', 'other2', 'other3']);
  });

  it('keep what else stands in a further piece of the table', async () => {
    const { rows, result } = await readTable(
      [
        ['STT', 'Mục tiêu', 'Kết quả thực hiện', 'Đạt', 'Chưa đạt'],
        ['1', 'A', '95%', 'x', ''],
      ],
      [['2', 'B', '80%', '', '(tạm tính)']],
    );
    expect(rows.map((row) => row.at(-1))).toEqual(['Đạt', 'Chưa đạt: (tạm tính)']);
    expect(result.warnings).toMatchObject([
      { code: 'RATING_TICKED', source: { table: 1, row: 1, column: 4 } },
      { code: 'RATING_TICKED', source: { table: 2, row: 1, column: 5 } },
    ]);
  });

  it('stay columns of their own where anything else stands in them', async () => {
    const result = await read(await sheetOf([['1', 'A', '95%', 'x', '(tạm tính)', null]]));
    expect(result.tables[0] && fieldsOf(result.tables[0])).toEqual([
      'ordinal',
      'name',
      'result',
      'other1',
      'other2',
      'other3',
    ]);
    expect(new Set(codesOf(result))).toEqual(new Set(['COLUMN_UNKNOWN']));
  });
});
