/** What the spreadsheets of provincial and commune offices have around, above and in their tables. */
import { describe, expect, it } from 'vitest';
import { codesOf, fieldsOf, read, readOne, rowsOf, workbook } from './builders.ts';

type Cells = readonly (string | number)[];
const HEADER = ['STT', 'Chỉ tiêu', 'Mục tiêu', 'Kết quả thực hiện', 'Đánh giá', 'Ghi chú'];
const ROWS = [
  ['1', 'Hồ sơ trực tuyến', '50%', '88,18%', 'Đạt', ''],
  ['2', 'Dữ liệu mở', '90%', '82,4%', 'Chưa đạt', ''],
];

const sheetOf = (rows: readonly Cells[]) =>
  workbook((sheet) => void sheet.addRows(rows.map((row) => [...row])));

describe('a row of column numbers', () => {
  it.each([
    ['typed as (1) (2) …, which Excel takes for negative numbers', [-1, -2, -3, -4, -5, -6]],
    ['with small letters', ['a', 'b', 'c', '1', '2=1/c', '3']],
    ['with small letters in brackets', ['(a)', '(b)', '(1)', '(2)', '(3)=(2)/(1)', '(4)']],
    ['with full stops', ['1.', '2.', '3.', '4.', '5.', '6.']],
    ['in Roman', ['I', 'II', 'III', 'IV', 'V', 'VI']],
    ['in brackets, some left out', ['(1)', '(2)', '(3)', '', '(5)', '']],
    ['with a share over two lines', ['(1)', '(2)', '(3)', '(4)', '(5)=\n(4):(3)x100%', '(6)']],
  ])('%s is no indicator', async (_, numbers) => {
    const table = await readOne(await sheetOf([HEADER, numbers, ...ROWS]));
    expect(rowsOf(table).map(([, ordinal]) => ordinal)).toEqual(['1', '2']);
    expect(table.layout).toMatchObject({ header: { from: 0, to: 2 }, confidence: 1 });
  });

  it.each([
    ['a row of data', ['1', '2', '3', '2', 'Đạt', '']],
    ['letters that do not begin with a', ['b', 'c', 'd', '', '', '']],
    ['a section', ['I', 'Chính quyền số', '', '', '', '']],
    ['negative numbers that do not count on', [-1, -3, -2, -4, -5, -6]],
  ])('%s is none', async (_, row) => {
    const table = await readOne(await sheetOf([HEADER, row, ...ROWS]));
    expect(rowsOf(table)).toHaveLength(3);
  });
});

describe('the lines above a table', () => {
  const attached = '(Kèm theo Báo cáo số 12/BC-UBND ngày 05/10/2025 của xã)';
  it.each([
    ['one cell with line breaks', [['TỔNG HỢP\n(Kèm theo Báo cáo số 12/BC-UBND\nngày 05/10/2025 của xã)']]],
    [
      'an issuer whose place stands in the next line',
      [
        ['ỦY BAN NHÂN DÂN', '', '', 'CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM'],
        ['XÃ CHỢ VÀM', '', '', 'Độc lập – Tự do – Hạnh phúc'],
        ['TỔNG HỢP'],
        [attached],
      ],
    ],
    [
      'a letterhead in two cells',
      [
        [
          'UỶ BAN NHÂN DÂN\nPHƯỜNG LONG XUYÊN',
          '',
          'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc',
        ],
        ['Số 15/BC-VHTT', '', 'Long Xuyên, ngày 05 tháng 10 năm 2025'],
        [`TỔNG HỢP\n${attached}`],
      ],
    ],
    [
      'an office of the Party',
      [
        ['TỈNH UỶ AN GIANG', '', 'ĐẢNG CỘNG SẢN VIỆT NAM'],
        ['VĂN PHÒNG'],
        ['TỔNG HỢP'],
        [attached],
        ['Đơn vị: %'],
      ],
    ],
  ])('%s', async (_, above) => {
    const table = await readOne(await sheetOf([...above, HEADER, ...ROWS]));
    expect(table.title).toBe('TỔNG HỢP');
    expect(table.attachedTo).toBe(attached);
  });

  it('the agency that reports and a place in a title stay', async () => {
    const rows = [['Đơn vị: Sở Y tế'], ['XÃ CHỢ VÀM'], HEADER, ...ROWS];
    expect((await readOne(await sheetOf(rows))).title).toBe('Đơn vị: Sở Y tế\nXÃ CHỢ VÀM');
  });
});

describe('the lines below a table', () => {
  it('a count of its indicators closes it', async () => {
    const count = 'Tổng số chỉ tiêu: 02; Đạt: 01; Chưa đạt: 01';
    const table = await readOne(await sheetOf([HEADER, ...ROWS, ['', count]]));
    expect(table.closing).toBe(count);
    expect(table.rows).toHaveLength(2);
  });

  it('who signs, and the title of the next table, are no doubtful rows', async () => {
    const { tables } = await read(
      await sheetOf([HEADER, ...ROWS, ['II. CẢ NĂM'], HEADER, ...ROWS, ['', '', '', '', 'NGƯỜI LẬP BIỂU']]),
    );
    expect(tables.map(({ title, layout }) => [title, layout.confidence])).toEqual([
      [null, 1],
      ['II. CẢ NĂM', 1],
    ]);
  });
});

it.each([
  ['a date in figures', ['', 'Người lập', '', '', 'An Giang, ngày 5/10/2025', '']],
  ['a date alone', ['', '', '', '', 'An Giang, ngày 05/10/2025', '']],
  ['the head of an office', ['', '', '', 'CHÁNH VĂN PHÒNG', '', '']],
  ['the head of a division', ['', '', '', 'TRƯỞNG PHÒNG CHUYỂN ĐỔI SỐ', '', '']],
  ['two who sign beside the closing line', ['', 'Gồm 2 chỉ tiêu./.', '', 'TL. CHỦ TỊCH', '', 'KT. GIÁM ĐỐC']],
])('%s right below begins the signatures', async (_, row) => {
  const result = await read(await sheetOf([HEADER, ...ROWS, row, ['', '', '', 'Lê B']]));
  expect(result.tables[0]?.rows).toHaveLength(2);
  expect(new Set(codesOf(result))).toEqual(new Set(['TEXT_BELOW_TABLE']));
});

it('a place of signatures is told once, and what holds a number in it', async () => {
  const below = [
    ['Nơi nhận:', '', '', 'GIÁM ĐỐC'],
    ['- Lưu: VT.'],
    ['Tỷ lệ chung: 85%'],
    ['', '', '', 'Lê Văn B'],
  ];
  const result = await read(await sheetOf([HEADER, ...ROWS, [], ...below]));
  expect(result.warnings.map(({ code, source }) => [code, source])).toEqual([
    ['TEXT_BELOW_TABLE', { sheet: 'Biểu 1', ref: 'A5' }],
    ['TEXT_BELOW_TABLE', { sheet: 'Biểu 1', ref: 'A7' }],
  ]);
  expect(result.text.map(({ paragraph }) => paragraph)).toContain('Lê Văn B');
});

it('“(Đính kèm …)” is no part of the title', async () => {
  const attached = '(Đính kèm Báo cáo số 12/BC-UBND ngày 05/10/2025)';
  const table = await readOne(await sheetOf([['TỔNG HỢP'], [attached], HEADER, ...ROWS]));
  expect([table.title, table.attachedTo]).toEqual(['TỔNG HỢP', attached]);
});

it('sections may be numbered "A-", "I/"', async () => {
  const rows = [['A-', 'Chính quyền số'], ROWS[0] ?? [], ['B –', 'Kinh tế số'], ROWS[1] ?? []];
  const table = await readOne(await sheetOf([HEADER, ...rows]));
  expect(table.rows.map(({ kind }) => kind)).toEqual(['section', 'indicator', 'section', 'indicator']);
});

describe('tables whose rows are places', () => {
  it.each(['Xã, phường', 'Địa phương', 'Đơn vị', 'Cơ quan, đơn vị'])(
    '“%s” is the name, and doubted',
    async (header) => {
      const result = await read(
        await sheetOf([
          ['STT', header, 'Kế hoạch năm 2025', 'Thực hiện 9 tháng', 'Ghi chú'],
          ['1', 'Xã Chợ Vàm', '1.200', '998', ''],
          ['', 'Tổng cộng', '1.200', '998', ''],
        ]),
      );
      const [table] = result.tables;
      expect(table === undefined ? [] : fieldsOf(table)).toEqual([
        'ordinal',
        'name',
        'target',
        'result',
        'note',
      ]);
      expect(table?.rows.map(({ total }) => total ?? false)).toEqual([false, true]);
      expect(codesOf(result)).toEqual(['COLUMN_UNKNOWN']);
    },
  );
});

it('a name is where the words are, not where the figures are', async () => {
  const result = await read(
    await sheetOf([
      ['STT', 'Phân theo xã', 'Mục tiêu', 'Kết quả'],
      ['1', 'Chợ Vàm', '25%', '31%'],
      ['2', 'Óc Eo', '30 - 40%', '12%'],
    ]),
  );
  const [table] = result.tables;
  expect(table === undefined ? [] : fieldsOf(table)).toEqual(['ordinal', 'name', 'target', 'result']);
  expect(codesOf(result)).toEqual(['COLUMN_UNKNOWN']);
  const goals = [
    ['STT', 'Lĩnh vực', 'Mục tiêu', 'Kết quả'],
    ['1', 'Y tế', 'Bệnh án điện tử', '31%'],
    ['2', 'Y tế', 'Trạm', '1'],
  ];
  expect(fieldsOf(await readOne(await sheetOf(goals)))).toEqual(['ordinal', 'other1', 'name', 'result']);
});

describe('headers that look like data', () => {
  it('are headers beside “STT”: months as numbers, classes as letters', async () => {
    const table = await readOne(
      await sheetOf([
        ['STT', 'Chỉ tiêu', 'Kế hoạch', 1, 2, 'A', 'Lũy kế'],
        ['1', 'Chữ ký số', '50', 4, 5, 'x', '9'],
      ]),
    );
    expect(fieldsOf(table)).toEqual(['ordinal', 'name', 'target', 'other1', 'other2', 'other3', 'result']);
    expect(table.rows).toHaveLength(1);
  });

  it('are rows without it', async () => {
    const rows = [
      ['1', 'Mục tiêu', 'Kế hoạch năm 2025', 'Đạt'],
      ['2', 'Chỉ tiêu', 'Kết quả', 'Đạt'],
    ];
    const table = await readOne(
      await sheetOf([['STT', 'Chỉ tiêu', 'Nội dung thực hiện', 'Đánh giá'], ...rows]),
    );
    expect(table.rows).toHaveLength(2);
  });
});

describe('pictures of symbol fonts', () => {
  const ticked = (font: string, letter: string) =>
    workbook((sheet) => {
      sheet.addRows([
        ['STT', 'Chỉ tiêu', 'Kết quả', 'Đánh giá', ''],
        ['', '', '', 'Đạt', 'Chưa đạt'],
        ['1', 'Hồ sơ', '9%'],
      ]);
      sheet.mergeCells('D1:E1');
      for (const column of ['A', 'B', 'C']) sheet.mergeCells(`${column}1:${column}2`);
      sheet.getCell('E3').value = letter;
      sheet.getCell('E3').font = { name: font };
    });

  it.each([
    ['Wingdings', 'ü'],
    ['Wingdings', '\uf0fe'],
    ['Wingdings 2', 'P'],
    ['Webdings', 'a'],
  ])('a tick in %s is a tick', async (font, letter) => {
    const table = await readOne(await ticked(font, letter));
    expect(table.rows[0]?.cells.evaluation).toMatchObject({ text: 'Chưa đạt', raw: letter });
  });

  it('a box that is known is not told', async () => {
    const result = await read(await ticked('Wingdings', 'o'));
    expect(codesOf(result)).not.toContain('SYMBOL_UNKNOWN');
    expect(result.tables[0]?.rows[0]?.cells.other2).toMatchObject({ text: '□', raw: 'o' });
  });

  it('one that is not known is a box, and told', async () => {
    const result = await read(await ticked('Wingdings', 'J'));
    expect(result.tables[0]?.rows[0]?.cells.other2).toMatchObject({ text: '□', raw: 'J' });
    expect(codesOf(result)).toContain('SYMBOL_UNKNOWN');
  });

  it('a run of its own is read so, other letters stay', async () => {
    const table = await readOne(
      await workbook((sheet) => {
        sheet.addRows([HEADER, ['1', 'Hồ sơ', '50%', '', '', '']]);
        sheet.getCell('D2').value = {
          richText: [
            { font: { name: 'Wingdings' }, text: 'ü' },
            { font: { name: 'Arial' }, text: ' ü đạt 90%' },
          ],
        };
      }),
    );
    expect(table.rows[0]?.cells.result?.text).toBe('✓ ü đạt 90%');
  });
});

describe('text that is struck through', () => {
  it('is read and told: a number, a whole text, a part of one', async () => {
    const result = await read(
      await workbook((sheet) => {
        sheet.addRows([HEADER, ['1', 'Chỉ tiêu đã bỏ', 0.5, '', 'Đạt', '']]);
        for (const ref of ['B2', 'C2', 'D2']) sheet.getCell(ref).font = { name: 'Arial', strike: true };
        sheet.getCell('D2').value = {
          richText: [
            { font: { strike: true }, text: '85% ' },
            { font: { bold: true }, text: '88,18%' },
          ],
        };
      }),
    );
    expect(result.tables[0]?.rows[0]?.cells.result?.text).toBe('85% 88,18%');
    expect(
      result.warnings.map(({ code, message, source }) => [code, message.replace(/^.*: /, ''), source]),
    ).toEqual([
      ['TEXT_STRUCK', 'Chỉ tiêu đã bỏ', { sheet: 'Biểu 1', ref: 'B2' }],
      ['TEXT_STRUCK', '0,5', { sheet: 'Biểu 1', ref: 'C2' }],
      ['TEXT_STRUCK', '85%', { sheet: 'Biểu 1', ref: 'D2' }],
    ]);
  });
});
