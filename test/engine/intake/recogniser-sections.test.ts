/** Rows that are one text: a section of the table, or the title of the next one. */
import { describe, expect, it } from 'vitest';
import { codesOf, read, readOne, rowsOf, workbook } from './builders.ts';

type Row = readonly (string | number | null)[];
const n = null;
const HEAD: Row = ['STT', 'Chỉ tiêu', 'Kết quả', 'Đánh giá'];

function sheetOf(rows: readonly Row[], ...merged: string[]) {
  return workbook((sheet) => {
    sheet.addRows(rows.map((row) => [...row]));
    for (const range of merged) sheet.mergeCells(range);
  });
}

const kindsOf = (rows: string[][]) => rows.map(([kind, ordinal, name]) => `${kind} ${ordinal}|${name}`);

describe('small ordinals', () => {
  it.each([
    ['i', 'ii'],
    ['i.', 'ii.'],
    ['a)', 'b)'],
  ])('“%s”, “%s” above all numbers head the sections', async (one, two) => {
    const rows = [
      [one, 'Chính quyền số'],
      [1, 'A', '5%'],
      [two, 'Kinh tế số'],
      [1, 'B'],
      [2, 'C', '6%'],
    ];
    expect(kindsOf(rowsOf(await readOne(await sheetOf([HEAD, ...rows]))))).toEqual([
      `section ${one}|Chính quyền số`,
      'indicator 1|A',
      `section ${two}|Kinh tế số`,
      'indicator 1|B',
      'indicator 2|C',
    ]);
  });

  it('head them in a form that is not yet filled in', async () => {
    const rows = [
      ['i', 'Chính quyền số'],
      [1, 'A'],
      ['ii', 'Kinh tế số'],
      [1, 'B'],
    ];
    const table = await readOne(await sheetOf([HEAD, ...rows]));
    expect(table.rows.map(({ kind }) => kind)).toEqual(['section', 'indicator', 'section', 'indicator']);
  });

  it('below a number are its items, filled in or not', async () => {
    const rows = [
      [1, 'A', '5%'],
      ['i', 'Cấp tỉnh'],
      ['ii', 'Cấp xã'],
      [2, 'B', '6%'],
    ];
    const table = await readOne(await sheetOf([HEAD, ...rows]));
    expect(table.rows.map(({ kind }) => kind)).toEqual(Array(4).fill('indicator'));
  });
});

describe('the last section', () => {
  const rows: Row[] = [['1. NHÓM MỘT'], [1, 'A', '5%', 'Đạt'], ['2. NHÓM HAI'], [1, 'B', '6%', 'Đạt']];

  it.each<[string, Row[]]>([
    ['that goes on counting', [['3. NHÓM BA']]],
    ['with another one below', [['3. NHÓM BA'], ['4. NHÓM BỐN']]],
    ['after a blank row', [[], ['3. NHÓM BA']]],
  ])('%s is one without rows', async (_, last) => {
    const below: Row[] = [[], [n, n, 'NGƯỜI LẬP BIỂU']];
    const result = await read(await sheetOf([HEAD, ...rows, ...last, ...below]));
    const sections = rowsOf(result.tables[0] ?? expect.fail()).filter(([kind]) => kind === 'section');
    const own = last.filter((row) => row.length > 0).map((_, at) => String(at + 3));
    expect(sections.map(([, ordinal]) => ordinal)).toEqual(['1', '2', ...own]);
    expect(codesOf(result)).toEqual(['TEXT_BELOW_TABLE']);
  });

  it.each<[string, Row[]]>([
    ['one that counts otherwise', [['5. Đề nghị các đơn vị báo cáo']]],
    ['a list of sentences', [['1. Đề nghị báo cáo'], ['2. Đề nghị gửi tệp']]],
  ])('is not %s', async (_, below) => {
    const table = [[1, 'A', '5%', 'Đạt'] satisfies Row, [2, 'B', '6%', 'Đạt'] satisfies Row];
    const result = await read(await sheetOf([HEAD, ...table, ...below]));
    expect(result.tables[0]?.rows).toHaveLength(2);
    expect(new Set(codesOf(result))).toEqual(new Set(['TEXT_BELOW_TABLE']));
  });
});

describe('a text merged over the names above a further header', () => {
  const rows: Row[] = [HEAD, [1, 'A', '5%', 'Đạt'], [2, 'B', '6%', 'Đạt'], [n, 'KẾT QUẢ CẢ NĂM', n, n], HEAD];

  it('is the title of another table where the ordinals begin anew', async () => {
    const { tables } = await read(await sheetOf([...rows, [1, 'A', '9%', 'Đạt']], 'B4:D4'));
    expect(tables.map(({ title, rows: own }) => [title, own.length])).toEqual([
      [null, 2],
      ['KẾT QUẢ CẢ NĂM', 1],
    ]);
  });

  it('is a section where they go on', async () => {
    const table = await readOne(await sheetOf([...rows, [3, 'C', '9%', 'Đạt']], 'B4:D4'));
    expect(table.rows.map(({ kind }) => kind)).toEqual(['indicator', 'indicator', 'section', 'indicator']);
  });
});
