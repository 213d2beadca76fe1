/** Cells and rows that say what they mean only together with what stands above them. */
import { describe, expect, it } from 'vitest';
import { document, HEADER, read, readOne, rowsOf, tableOf, workbook } from './builders.ts';

const csv = (lines: readonly string[]) => new TextEncoder().encode(lines.join('\n'));

describe('what stands above', () => {
  it('may be meant by "nt" and the like: told, never filled in', async () => {
    const { tables, warnings } = await read(
      await document([
        tableOf([
          HEADER,
          ['1', 'A', '1%', 'Sở A', '2%', 'Đạt'],
          ['2', 'B', '1%', 'nt', '2%', '-nt-'],
          ['3', 'C', '1%', 'như trên', '2%', '"'],
          ['4', 'D', '1%', '-', '2%', '//'],
        ]),
      ]),
      'báo cáo.docx',
    );
    expect(tables[0]?.rows.map(({ cells }) => cells.lead?.text)).toEqual(['Sở A', 'nt', 'như trên', '-']);
    expect(warnings.map(({ code, source }) => [code, source])).toEqual(
      [
        [3, 4],
        [3, 6],
        [4, 4],
        [4, 6],
        [5, 6],
      ].map(([row, column]) => ['SAME_AS_ABOVE', { table: 1, row, column }]),
    );
    expect(warnings[2]?.message).toContain('“Sở A”');
  });

  it('may be lost in a file that cannot hold merged cells', async () => {
    const lines = [
      'STT;Mục tiêu;Cơ quan chủ trì;Kết quả thực hiện',
      '1;A;Sở A;1',
      '2;B;;2',
      'I;KINH TẾ SỐ;;',
      '3;C;;3',
    ];
    const { warnings } = await read(csv(lines), 'a.csv');
    expect(warnings).toMatchObject([{ code: 'CELL_MAY_BE_MERGED', source: { line: 3, column: 3 } }]);
    const sheet = await workbook((target) => {
      target.addRows(lines.map((line) => line.split(';')));
    });
    expect((await read(sheet)).warnings).toEqual([]);
  });

  it('may be gone on with in the next row', async () => {
    const { warnings } = await read(
      csv([
        'STT;Mục tiêu;Kết quả thực hiện',
        '1;Tỷ lệ hồ sơ;90%',
        ';trực tuyến toàn trình;(18/20)',
        ';trong đó: cấp tỉnh;80%',
        ';Tỷ lệ khác;1',
      ]),
      'a.csv',
    );
    expect(warnings).toMatchObject([{ code: 'ROW_MAY_GO_ON', source: { line: 3, column: 2 } }]);
  });
});

describe('a long text above', () => {
  it('is cut where it is told, and that shows', async () => {
    const long = `${'Ủy ban nhân dân các xã, phường '.repeat(4)}trên địa bàn`;
    const { warnings } = await read(
      csv(['STT;Mục tiêu;Cơ quan chủ trì;Kết quả thực hiện', `1;A;${long};1`, '2;B;nt;2', '3;C;;3']),
      'a.csv',
    );
    expect(warnings.map(({ code }) => code)).toEqual(['SAME_AS_ABOVE', 'CELL_MAY_BE_MERGED']);
    for (const { message } of warnings) expect(message).toContain(`“${long.slice(0, 80)}…”`);
  });
});

describe('a heading with the agency of its indicators', () => {
  it('is a section by its Roman number', async () => {
    const table = await readOne(
      await workbook((sheet) => {
        sheet.addRows([
          HEADER,
          ['I', 'Chính quyền số', null, 'Sở A', null, null],
          ['1', 'A', '1', null, '2', 'Đạt'],
          ['2', 'B', '1', null, '2', 'Đạt'],
        ]);
        sheet.mergeCells('D2:D4');
      }),
    );
    expect(rowsOf(table).map(([kind, ordinal, , , lead]) => [kind, ordinal, lead])).toEqual([
      ['section', 'I', 'Sở A'],
      ['indicator', '1', 'Sở A'],
      ['indicator', '2', 'Sở A'],
    ]);
  });
});
