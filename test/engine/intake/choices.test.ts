/** What a person decides about the tables of a file, and how an earlier decision is used again. */
import { describe, expect, it } from 'vitest';
import { type ReadFileResult, readFile } from '../../../electron/engine/intake/read.ts';
import { UNWATCHED } from '../../../electron/engine/task.ts';
import type { Field } from '../../../shared/domain/fields.ts';
import type { RememberedLayout, TableChoice } from '../../../shared/domain/reading-choices.ts';
import type { ReadTable } from '../../../shared/domain/submission.ts';
import { document, fieldsOf, HEADER, paragraph, rowsOf, tableOf, workbook } from './builders.ts';

type Row = readonly (string | number | null)[];

const sheetOf = (rows: readonly Row[]) => workbook((sheet) => sheet.addRows(rows.map((row) => [...row])));

async function readWith(
  bytes: Uint8Array,
  tables: TableChoice[] | null,
  remembered: readonly RememberedLayout[] = [],
): Promise<ReadFileResult> {
  const options = { choices: { tables, keepOriginal: [] }, remembered };
  return readFile({ fileName: 'báo cáo', bytes }, options, UNWATCHED);
}

function tablesOf({ reading }: ReadFileResult): ReadTable[] {
  return reading.tables.map((table) => ({ ...table, rows: [...table.rows] }));
}

function choice(from: number, to: number, more: Partial<TableChoice> = {}): TableChoice {
  return { grid: 0, header: { from, to }, end: null, fields: null, ...more };
}

const codesOf = ({ reading }: ReadFileResult) => reading.warnings.map(({ code }) => code);

const SAMPLE: Row[] = [
  ['KẾT QUẢ CHỈ TIÊU NĂM 2024'],
  ['STT', 'Chỉ tiêu', 'Số liệu cột A', 'Kết quả'],
  ['1', 'Nhóm', '', ''],
  ['1.1', 'Hồ sơ', 'a', '5%'],
  ['1.2', '', 'b', '6%'],
];

describe('fields that a person chose', () => {
  it('take the place of the recognised ones; kinds and warnings follow', async () => {
    const bytes = await sheetOf(SAMPLE);
    const before = await readWith(bytes, null);
    expect(codesOf(before)).toEqual(['COLUMN_UNKNOWN', 'ROW_WITHOUT_NAME']);
    const fields: Field[] = ['ordinal', 'name', 'target@2025', 'note'];
    const after = await readWith(bytes, [choice(1, 2, { fields })]);
    const [table] = tablesOf(after);
    expect(table && fieldsOf(table)).toEqual(fields);
    expect(table && rowsOf(table)).toEqual([
      ['section', '1', 'Nhóm', '', ''],
      ['indicator', '1.1', 'Hồ sơ', 'a', '5%'],
      ['indicator', '1.2', '', 'b', '6%'],
    ]);
    expect(codesOf(after)).toEqual(['ROW_WITHOUT_NAME']);
    expect(table?.layout).toMatchObject({ basis: 'chosen', header: { from: 1, to: 2 }, end: 5 });
  });

  it('make other rows sections', async () => {
    const bytes = await sheetOf(SAMPLE);
    const kinds = async (fields: Field[]) => {
      const [table] = tablesOf(await readWith(bytes, [choice(1, 2, { fields })]));
      return table?.rows.map(({ kind }) => kind);
    };
    expect(await kinds(['ordinal', 'name', 'other1', 'maxPoints'])).toEqual([
      'section',
      'indicator',
      'indicator',
    ]);
    expect(await kinds(['ordinal', 'note', 'name', 'result'])).toEqual([
      'indicator',
      'indicator',
      'indicator',
    ]);
  });

  it('move the marks of footnotes with their column', async () => {
    const bytes = await workbook((sheet) => {
      sheet.addRows(SAMPLE);
      const raised = { text: '*', font: { vertAlign: 'superscript' as const } };
      sheet.getCell('D4').value = { richText: [{ text: '5%' }, raised] };
      sheet.addRow(['* Ước']);
    });
    const [table] = tablesOf(
      await readWith(bytes, [choice(1, 2, { fields: ['ordinal', 'name', 'other1', 'note'] })]),
    );
    expect(table?.rows[1]?.footnotes).toEqual([{ field: 'note', after: '5%', mark: '*' }]);
    expect(table?.footnotes).toEqual([{ mark: '*', text: 'Ước' }]);
  });

  it.each<[string, TableChoice]>([
    ['table', choice(1, 2, { grid: 3 })],
    ['bounds', choice(1, 7)],
    ['bounds', choice(2, 1)],
    ['bounds', choice(1, 2, { end: 9 })],
    ['bounds', choice(1, 2, { end: 1 })],
    ['count', choice(1, 2, { fields: ['ordinal', 'name', 'note'] })],
    ['duplicate', choice(1, 2, { fields: ['ordinal', 'name', 'note', 'note'] })],
    ['name', choice(1, 2, { fields: ['ordinal', 'lead', 'note', 'result'] })],
  ])('are refused with the wrong %s', async (reason, wrong) => {
    await expect(readWith(await sheetOf(SAMPLE), [wrong])).rejects.toMatchObject({
      code: 'MAPPING_INVALID',
      details: { reason, problem: expect.stringMatching(/\S/) },
    });
  });

  it('are refused where two tables have rows in common', async () => {
    const both = [choice(1, 2), choice(0, 1)];
    await expect(readWith(await sheetOf(SAMPLE), both)).rejects.toMatchObject({
      details: { reason: 'bounds' },
    });
  });
});

describe('bounds that a person chose', () => {
  const odd: Row[] = [
    ['Tên gọi', 'Đã làm', 'Người'],
    ['của việc', 'đến nay', 'lo'],
    ['Lập hồ sơ của cơ quan', '5 hồ sơ', 'An'],
    ['Gửi báo cáo của cơ quan', '6 báo cáo', 'Bình'],
    ['Ghi thêm', 'x', 'y'],
  ];

  it('make a table where no word of the header is known; the rest is text', async () => {
    const bytes = await sheetOf(odd);
    const before = await readWith(bytes, null);
    expect(before.reading.tables).toEqual([]);
    expect(codesOf(before)).toEqual(['SHEET_WITHOUT_TABLE']);
    expect(before.reading.text).toHaveLength(15);
    const after = await readWith(bytes, [choice(0, 2, { end: 4 })]);
    const [table] = tablesOf(after);
    expect(table?.columns).toEqual([
      { field: 'name', header: 'Tên gọi của việc' },
      { field: 'other2', header: 'Đã làm đến nay' },
      { field: 'other3', header: 'Người lo' },
    ]);
    expect(table?.rows.map(({ cells }) => cells.name?.text)).toEqual([
      'Lập hồ sơ của cơ quan',
      'Gửi báo cáo của cơ quan',
    ]);
    expect(after.reading.text.map((found) => found.paragraph)).toEqual(['Ghi thêm', 'x', 'y']);
  });

  it('may leave out the header altogether', async () => {
    const rows: Row[] = [
      ['1', null, 'Lập hồ sơ của cơ quan', '5%'],
      ['2', null, 'Gửi báo cáo của cơ quan', '6%'],
    ];
    const [table] = tablesOf(await readWith(await sheetOf(rows), [choice(0, 0)]));
    expect(table?.columns).toEqual([
      { field: 'ordinal', header: 'Cột A' },
      { field: 'name', header: 'Cột C' },
      { field: 'other4', header: 'Cột D' },
    ]);
    expect(table && rowsOf(table)).toEqual([
      ['indicator', '1', 'Lập hồ sơ của cơ quan', '5%'],
      ['indicator', '2', 'Gửi báo cáo của cơ quan', '6%'],
    ]);
  });

  it('leave the tables of other grids as recognised', async () => {
    const bytes = await workbook((sheet, book) => {
      sheet.addRows(SAMPLE);
      book.addWorksheet('Biểu 2').addRows([HEADER, ['1', 'A', '1%', 'Sở A', '2%', 'Đạt']]);
    });
    const result = await readWith(bytes, [choice(1, 2, { end: 4 })]);
    expect(result.reading.tables.map(({ layout, rows }) => [layout.grid, layout.basis, rows.length])).toEqual(
      [
        [0, 'chosen', 2],
        [1, 'recognised', 1],
      ],
    );
  });

  it('hold for tables one below the other and side by side', async () => {
    const pair: Row[] = [
      ['STT', 'Chỉ tiêu', 'Kết quả', null, 'STT', 'Chỉ tiêu', 'Kết quả'],
      ['1', 'A', '1%', null, '3', 'C', '3%'],
      ['2', 'B', '2%', null, '4', 'D', '4%'],
    ];
    const bytes = await sheetOf(pair);
    const recognised = tablesOf(await readWith(bytes, null));
    expect(recognised.map((table) => rowsOf(table).map(([, , name]) => name))).toEqual([
      ['A', 'B'],
      ['C', 'D'],
    ]);
    const fields: Field[] = ['ordinal', 'name', 'note'];
    const chosen = tablesOf(await readWith(bytes, [choice(0, 1, { end: 2 }), choice(0, 1, { fields })]));
    expect(chosen.map((table) => [fieldsOf(table).at(-1), rowsOf(table).map(([, , name]) => name)])).toEqual([
      ['result', ['A']],
      ['note', ['C', 'D']],
    ]);
  });

  it('go on over the pieces of a document, with their header repeated or not', async () => {
    const head = ['Mã', 'Việc', 'Số'];
    const piece = (...rows: string[][]) => tableOf(rows);
    const bytes = await document([
      piece(head, ['a', 'Lập hồ sơ cơ quan', '1']),
      paragraph(''),
      piece(head, ['b', 'Gửi báo cáo quý', '2']),
      paragraph(''),
      piece(['c', 'Họp giao ban', '3']),
    ]);
    const result = await readWith(bytes, [choice(0, 1)]);
    expect(tablesOf(result).map((table) => rowsOf(table).map(([, , name]) => name))).toEqual([
      ['Lập hồ sơ cơ quan', 'Gửi báo cáo quý', 'Họp giao ban'],
    ]);
  });
});

describe('remembered layouts', () => {
  const head = (period: string): Row[] => [
    ['Mã', 'Việc phải làm', `Số đạt ${period}`, `Mức ${period.includes('2025') ? '2025' : '2024'}`],
    ['(1)', '(2)', '(3)', '(4)'],
  ];
  const rows: Row[] = [
    ['a', 'Lập hồ sơ của cơ quan', '5', '6'],
    ['b', 'Gửi báo cáo của cơ quan', '7', '8'],
  ];
  const fields: Field[] = ['ordinal', 'name', 'result', 'target@2024'];

  async function remembered(end: number | null = null): Promise<RememberedLayout> {
    const bytes = await sheetOf([...head('9 tháng 2024'), ...rows, ['Ghi', 'thêm ở dưới', 'x', 'y']]);
    const { layouts } = await readWith(bytes, [choice(0, 2, { fields, end })]);
    const [layout] = layouts;
    if (layout === undefined) throw new Error('no layout');
    return layout;
  }

  it('are found again in another place and for another period', async () => {
    const next = [['BÁO CÁO'], [], ...head('năm 2025'), ...rows].map((row) => [null, null, ...row]);
    const layout = await remembered();
    const result = await readWith(await sheetOf(next), null, [layout]);
    const [table] = tablesOf(result);
    expect(table?.layout).toMatchObject({
      basis: 'remembered',
      header: { from: 2, to: 4 },
      fingerprint: layout.fingerprint,
    });
    expect(table && fieldsOf(table)).toEqual(['ordinal', 'name', 'result', 'target@2025']);
    expect(table && rowsOf(table)).toHaveLength(2);
    expect(result.layouts[0]).toMatchObject({ fields: ['ordinal', 'name', 'result', 'target@2025'] });
    expect(codesOf(result)).toEqual([]);
  });

  it('end where the person ended them', async () => {
    const layout = await remembered(4);
    expect(layout.endsBefore).toBe('ghi | thêm ở dưới | x | y');
    const next = [
      ...head('năm 2025'),
      ...rows,
      ...rows,
      ['Ghi', 'thêm ở dưới', 'x', 'y'],
      ['c', 'Khác', '1', '2'],
    ];
    const [table] = tablesOf(await readWith(await sheetOf(next), null, [layout]));
    expect(table?.rows).toHaveLength(4);
    expect(table?.layout.end).toBe(6);
  });

  it('are not used for another header', async () => {
    const other: Row[] = [['Mã', 'Việc phải làm', 'Số đạt', 'Mức', 'Thêm'], ...rows];
    expect((await readWith(await sheetOf(other), null, [await remembered()])).reading.tables).toEqual([]);
  });

  it('have one fingerprint for recognised tables of two periods', async () => {
    const print = async (result: string) => {
      const bytes = await sheetOf([
        ['STT', 'Chỉ tiêu', 'Chỉ tiêu năm 2024', result],
        ['1', 'A', '1%', '2%'],
      ]);
      return (await readWith(bytes, null)).reading.tables[0]?.layout.fingerprint;
    };
    expect(await print('Kết quả 9 tháng 2024')).toBe(await print('Kết quả năm 2024'));
    expect(await print('Kết quả 9 tháng 2024')).not.toBe(await print('Đánh giá'));
  });
});
