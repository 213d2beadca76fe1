/** Several tables in one file: side by side, one below the other, and in the parts of a document. */
import { describe, expect, it } from 'vitest';
import { document, fieldsOf, paragraph, read, readOne, rowsOf, tableOf, workbook } from './builders.ts';

type Row = readonly (string | number | null)[];
const n = null;

const sheetOf = (rows: readonly Row[]) => workbook((sheet) => sheet.addRows(rows.map((row) => [...row])));

const kindsOf = (rows: string[][]) => rows.map(([kind, ordinal, name]) => `${kind} ${ordinal}|${name}`);

describe('several tables', () => {
  const head: Row = ['TT', 'Chỉ tiêu', 'Kết quả'];

  it('side by side, each with its own title or with the one above both', async () => {
    const shared = await read(
      await sheetOf([
        ['KẾT QUẢ NĂM 2024'],
        [...head, n, ...head],
        [1, 'A', '1%', n, 3, 'C', '3%'],
        [2, 'B', '2%', n, 4, 'D', '4%'],
      ]),
    );
    expect(shared.tables.map((table) => [table.title, kindsOf(rowsOf(table))])).toEqual([
      ['KẾT QUẢ NĂM 2024', ['indicator 1|A', 'indicator 2|B']],
      ['KẾT QUẢ NĂM 2024', ['indicator 3|C', 'indicator 4|D']],
    ]);
    expect(shared.tables[1]?.rows[0]?.cells.name?.source).toEqual({ sheet: 'Biểu 1', ref: 'F3' });
    const own = await read(
      await sheetOf([
        ['BIỂU 1', n, n, n, 'BIỂU 2'],
        [...head],
        [1, 'A', '1%', n, 'STT', 'Nhiệm vụ', 'Thời hạn'],
        [2, 'B', '2%', n, 4, 'D', 'Quý I'],
      ]),
    );
    expect(own.tables.map((table) => [table.title, fieldsOf(table).at(-1)])).toEqual([
      ['BIỂU 1', 'result'],
      ['BIỂU 2', 'deadline'],
    ]);
  });

  it('a blank column inside a table does not cut it in two', async () => {
    const table = await readOne(
      await sheetOf([
        ['TT', 'Chỉ tiêu', 'Kế hoạch', n, 'Kết quả', 'Ghi chú'],
        [1, 'A', '1%', n, '3%', n],
      ]),
    );
    expect(fieldsOf(table)).toEqual(['ordinal', 'name', 'target', 'result', 'note']);
  });

  it('one below the other, the title of the second in the middle', async () => {
    const result = await read(
      await sheetOf([
        ['BIỂU 1. KẾT QUẢ'],
        [...head, 'Đánh giá'],
        [1, 'A', '1%', 'Đạt'],
        [],
        [n, n, 'BIỂU 2. NHIỆM VỤ'],
        ['TT', 'Nhiệm vụ', 'Cơ quan chủ trì', 'Thời hạn'],
        [1, 'B', 'Sở A', 'Quý I'],
      ]),
    );
    expect(result.tables.map(({ title, rows }) => [title, rows.length])).toEqual([
      ['BIỂU 1. KẾT QUẢ', 1],
      ['BIỂU 2. NHIỆM VỤ', 1],
    ]);
  });

  it.each(['Phụ lục (tiếp theo)', 'Trang 2/3'])('are one where only "%s" stands between', async (between) => {
    const header = ['STT', 'Mục tiêu', 'Kết quả thực hiện'];
    const result = await read(
      await document([
        tableOf([header, ['1', 'A', '1%']]),
        paragraph(between),
        tableOf([header, ['2', 'B', '2%']]),
        paragraph('Danh mục gồm: 2 chỉ tiêu./.'),
      ]),
      'báo cáo.docx',
    );
    expect(result.tables.map(({ rows }) => rows.length)).toEqual([2]);
    expect(result.tables[0]?.closing).toBe('Danh mục gồm: 2 chỉ tiêu./.');
    expect(result.text.map((found) => found.paragraph)).toContain(between);
  });

  it('with one header twice are two where the first indicator stands again', async () => {
    const rows: Row[] = [head, [1, 'A', '1%'], [2, 'B', '2%'], []];
    const { tables } = await read(await sheetOf([...rows, head, [1, 'A', '3%'], [2, 'B', '4%']]));
    expect(tables.map((table) => rowsOf(table).map((row) => row.at(-1)))).toEqual([
      ['1%', '2%'],
      ['3%', '4%'],
    ]);
    const { tables: one } = await read(await sheetOf([...rows, head, [1, 'C', '3%'], [2, 'D', '4%']]));
    expect(one.map((table) => table.rows.length)).toEqual([4]);
  });

  it('of a document, with titles in numbered headings', async () => {
    const result = await read(
      await document([
        paragraph('Phụ lục I', { centred: true }),
        paragraph('I. TỈNH AN GIANG', { bold: true }),
        paragraph('1. Mục tiêu theo Chương trình số 553/CTr-UBND:', { bold: true }),
        tableOf([
          ['STT', 'Nội dung', 'Mục tiêu đến 2025', 'Mục tiêu đến 2030', 'Kết quả thực hiện'],
          ['I', 'Phát triển Chính quyền số', '', '', ''],
          ['10', 'Dịch vụ công', '-', '100%', '100%'],
          ['II', 'Phát triển kinh tế số', '', '', ''],
          ['1', 'Tỷ lệ GRDP', '10%', '20%', 'Ước đạt 8 – 9%'],
        ]),
        paragraph('2. Mục tiêu theo Quyết định số 60/QĐ-BCĐ:', { bold: true }),
        tableOf([
          ['STT', 'Nhiệm vụ', 'Kết quả', 'Thời gian hoàn thành', 'Cơ quan thực hiện', 'Kết quả thực hiện'],
          ['I', { text: 'CÔNG TÁC CHỈ ĐẠO', columns: 5 }],
          ['1', 'Ban hành kế hoạch', 'Kế hoạch', 'Quý I', 'Sở A', 'Đã ban hành 1 kế hoạch'],
        ]),
        paragraph('II. TỈNH KIÊN GIANG', { bold: true }),
        tableOf([
          [
            'TT',
            'Chỉ tiêu, nhiệm vụ',
            'Mục tiêu\nđến năm\n2025',
            'Nội dung thực hiện',
            'Kết quả đến tháng\n03 năm 2025',
          ],
          ['1', 'Số lượng người dân', 'Cấp tỉnh\n90%', '- Tổng số: 153.780', '75,6% (Thống kê)'],
        ]),
      ]),
    );
    expect(
      result.tables.map((table) => [
        table.title?.split('\n').at(-1),
        fieldsOf(table),
        kindsOf(rowsOf(table)),
      ]),
    ).toEqual([
      [
        '1. Mục tiêu theo Chương trình số 553/CTr-UBND:',
        ['ordinal', 'name', 'target@2025', 'target@2030', 'result'],
        [
          'section I|Phát triển Chính quyền số',
          'indicator 10|Dịch vụ công',
          'section II|Phát triển kinh tế số',
          'indicator 1|Tỷ lệ GRDP',
        ],
      ],
      [
        '2. Mục tiêu theo Quyết định số 60/QĐ-BCĐ:',
        ['ordinal', 'name', 'output', 'deadline', 'lead', 'result'],
        ['section I|CÔNG TÁC CHỈ ĐẠO', 'indicator 1|Ban hành kế hoạch'],
      ],
      [
        'II. TỈNH KIÊN GIANG',
        ['ordinal', 'name', 'target', 'activity', 'result'],
        ['indicator 1|Số lượng người dân'],
      ],
    ]);
  });
});
