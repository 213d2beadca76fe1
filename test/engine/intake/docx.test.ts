import { DeletedTextRun, FootnoteReferenceRun, InsertedTextRun, Paragraph, TextRun } from 'docx';
import { describe, expect, it } from 'vitest';
import {
  codesOf,
  document,
  errorOf,
  fieldsOf,
  HEADER,
  paragraph,
  read,
  readOne,
  rowsOf,
  tableOf,
} from './builders.ts';

const change = { id: 1, author: 'Người sửa', date: '2024-11-09T00:00:00Z' };

describe('documents', () => {
  it('reads spans, vertical merges, paragraphs and repeated headers', async () => {
    const table = await readOne(
      await document([
        tableOf([
          HEADER,
          [{ text: 'I. TỈNH AN GIANG', columns: 6 }],
          ['1', { text: 'Phát triển', columns: 5 }],
          ['1.1', 'Hồ sơ', '- Tỉnh: 90%.\n- Xã: 65%.', { text: 'Sở A', rows: 2 }, '96%\n89%', 'Đạt'],
          ['1.2', 'Báo cáo', '40%', '50%', 'Đạt'],
          HEADER,
          ['1.3', 'Chưa điền', '', '', '', ''],
        ]),
      ]),
    );
    expect(rowsOf(table)).toEqual([
      ['section', 'I', 'TỈNH AN GIANG', '', '', '', ''],
      ['section', '1', 'Phát triển', '', '', '', ''],
      ['indicator', '1.1', 'Hồ sơ', '- Tỉnh: 90%.\n- Xã: 65%.', 'Sở A', '96%\n89%', 'Đạt'],
      ['indicator', '1.2', 'Báo cáo', '40%', 'Sở A', '50%', 'Đạt'],
      ['indicator', '1.3', 'Chưa điền', '', '', '', ''],
    ]);
    expect(table.rows[3]?.cells.lead).toMatchObject({
      inherited: true,
      source: { table: 1, row: 5, column: 4 },
    });
    expect(table.rows[2]?.cells.evaluation?.source).toEqual({ table: 1, row: 4, column: 6 });
  });

  it('takes the title out of a frame of one cell, and passes over the unit', async () => {
    const table = tableOf([HEADER, ['1', 'Hồ sơ', '1%', 'Sở A', '2%', 'Đạt']]);
    const { tables } = await read(
      await document([
        tableOf([['PHỤ LỤC II\nKẾT QUẢ NĂM 2024\n(Kèm theo Báo cáo số 1/BC-SA)']]),
        paragraph('Đơn vị tính: %'),
        table,
        tableOf([['Số liệu của các cơ quan do Sở A tổng hợp.']]),
        table,
      ]),
      'báo cáo.docx',
    );
    expect(tables.map(({ title, attachedTo }) => [title, attachedTo])).toEqual([
      ['PHỤ LỤC II\nKẾT QUẢ NĂM 2024', '(Kèm theo Báo cáo số 1/BC-SA)'],
      [null, null],
    ]);
  });

  it('takes the title from the headings before the table, not from the body', async () => {
    const { tables } = await read(
      await document([
        paragraph('BÁO CÁO', { centred: true, bold: true }),
        paragraph('Sở A báo cáo kết quả thực hiện như sau.'),
        tableOf([['Nơi nhận:', 'GIÁM ĐỐC']]),
        paragraph('Phụ lục', { centred: true, bold: true }),
        paragraph('KẾT QUẢ NĂM 2024', { centred: true }),
        paragraph('(Kèm theo Báo cáo số 1/BC-SA ngày 09/11/2024 của Sở A)', { centred: true }),
        tableOf([HEADER, ['1', 'Hồ sơ', '1%', 'Sở A', '2%', 'Đạt']]),
        paragraph('Số liệu chi tiết như sau:'),
        tableOf([
          ['STT', 'Nhiệm vụ', 'Thời hạn'],
          ['1', 'Rà soát', 'Quý I'],
        ]),
      ]),
    );
    expect(tables.map(({ title, attachedTo }) => ({ title, attachedTo }))).toEqual([
      {
        title: 'Phụ lục\nKẾT QUẢ NĂM 2024',
        attachedTo: '(Kèm theo Báo cáo số 1/BC-SA ngày 09/11/2024 của Sở A)',
      },
      { title: 'Số liệu chi tiết như sau:', attachedTo: null },
    ]);
    expect(tables[1] && fieldsOf(tables[1])).toEqual(['ordinal', 'name', 'deadline']);
  });

  it('joins a table that goes on as another one at the page end', async () => {
    const table = await readOne(
      await document([
        tableOf([HEADER, ['1', 'A', '1%', 'X', '2%', 'Đạt']]),
        paragraph(''),
        tableOf([['2', 'B', '1%', 'X', '2%', 'Đạt']]),
        paragraph(''),
        tableOf([HEADER, ['3', 'C', '1%', 'X', '2%', 'Đạt']]),
      ]),
    );
    expect(table.rows.map(({ cells }) => cells.ordinal?.text)).toEqual(['1', '2', '3']);
  });

  it('opens tables that only lay out others, and leaves a table inside a full row in its cell', async () => {
    const inner = tableOf([HEADER, ['1', 'A', '1%', 'Sở A', '2%', 'Đạt']]);
    const laidOut = await read(
      await document([
        tableOf([
          ['', { children: [paragraph('BIỂU 1', { bold: true }), inner, paragraph('')] }],
          ['Ghi chú cuối', ''],
        ]),
      ]),
      'a.docx',
    );
    expect(laidOut.tables.map((table) => [table.title, ...rowsOf(table)])).toEqual([
      ['BIỂU 1', ['indicator', '1', 'A', '1%', 'Sở A', '2%', 'Đạt']],
    ]);
    expect(laidOut.text.map((found) => found.paragraph)).toEqual(['BIỂU 1', 'Ghi chú cuối']);
    const beside = await read(
      await document([tableOf([['Trái', { children: [inner, paragraph('')] }]])]),
      'a.docx',
    );
    expect(codesOf(beside)).toContain('NESTED_TABLE');
    const rows = ['1', '2', '3'].map((number) => [number, 'A', '1%', 'Sở A', '2%', 'Đạt']);
    const larger = tableOf([HEADER, ...rows]);
    const around = await read(
      await document([tableOf([['Trái', { children: [larger, paragraph('')] }]])]),
      'a.docx',
    );
    expect(around.tables[0]?.rows).toHaveLength(3);
    expect(around.text.map((found) => found.paragraph)).toEqual(['Trái']);
  });

  it('reads footnotes of Word, superscript marks and changes that were tracked', async () => {
    const result = await read(
      await document(
        [
          tableOf([
            HEADER,
            [
              '1',
              {
                children: [
                  new Paragraph({
                    children: [
                      new TextRun('Cơ quan'),
                      new FootnoteReferenceRun(1),
                      new DeletedTextRun({ ...change, text: ' cũ' }),
                      new InsertedTextRun({ ...change, text: ' mới' }),
                    ],
                  }),
                ],
              },
              '5%',
              'Sở A',
              {
                children: [
                  new Paragraph({
                    children: [
                      new TextRun('179/188'),
                      new TextRun({ text: '*', superScript: true }),
                      new TextRun(' đơn vị, 3 m'),
                      new TextRun({ text: '2', superScript: true }),
                      new TextRun({ text: ' sàn', break: 1 }),
                    ],
                  }),
                ],
              },
              'Đạt',
            ],
          ]),
        ],
        { 1: { children: [paragraph('Gồm 20 sở')] } },
      ),
    );
    const [table] = result.tables;
    expect(table && rowsOf(table)).toEqual([
      ['indicator', '1', 'Cơ quan mới', '5%', 'Sở A', '179/188 đơn vị, 3 m²\nsàn', 'Đạt'],
    ]);
    expect(table?.rows[0]?.footnotes).toEqual([
      { field: 'name', after: 'quan', mark: '1' },
      { field: 'result', after: '179/188', mark: '*' },
    ]);
    expect(table?.footnotes).toEqual([{ mark: '1', text: 'Gồm 20 sở' }]);
    expect(codesOf(result)).toEqual(['TEXT_DELETED', 'FOOTNOTE_WITHOUT_TEXT']);
  });

  it('keeps the text of a table inside a cell', async () => {
    const result = await read(
      await document([
        tableOf([
          HEADER,
          [
            '1',
            {
              children: [
                paragraph('Hồ sơ'),
                tableOf([
                  ['Tỉnh', '5'],
                  ['Xã', '6'],
                ]),
                paragraph(''),
              ],
            },
            '',
            '',
            '7',
            '',
          ],
        ]),
      ]),
    );
    expect(result.tables[0]?.rows[0]?.cells.name?.text).toBe('Hồ sơ\nTỉnh 5\nXã 6');
    expect(codesOf(result)).toEqual(['NESTED_TABLE']);
  });

  it('counts automatic numbers', async () => {
    const { Document, LevelFormat, Packer, Table, TableCell, TableRow } = await import('docx');
    const row = (cells: Paragraph[]) =>
      new TableRow({ children: cells.map((cell) => new TableCell({ children: [cell] })) });
    const numbered = (level: number) => new Paragraph({ numbering: { reference: 'stt', level } });
    const levels = [
      { level: 0, format: LevelFormat.UPPER_ROMAN, text: '%1.' },
      { level: 1, format: LevelFormat.DECIMAL, text: '%2' },
    ];
    const file = new Document({
      numbering: { config: [{ reference: 'stt', levels }] },
      sections: [
        {
          children: [
            new Table({
              rows: [
                row(['STT', 'Chỉ tiêu', 'Kết quả'].map((text) => paragraph(text))),
                row([numbered(0), paragraph('Chính quyền số'), paragraph('')]),
                row([numbered(1), paragraph('Hồ sơ'), paragraph('5%')]),
                row([numbered(1), paragraph('Báo cáo'), paragraph('6%')]),
                row([numbered(0), paragraph('Kinh tế số'), paragraph('')]),
                row([numbered(1), paragraph('Thuê bao'), paragraph('7%')]),
              ],
            }),
          ],
        },
      ],
    });
    const table = await readOne(new Uint8Array(await Packer.toBuffer(file)));
    expect(rowsOf(table).map(([kind, ordinal]) => [kind, ordinal])).toEqual([
      ['section', 'I.'],
      ['indicator', '1'],
      ['indicator', '2'],
      ['section', 'II.'],
      ['indicator', '1'],
    ]);
  });

  it('reads a document without a table as text, and refuses one without anything', async () => {
    const { tables, text } = await read(await document([paragraph('Không có bảng'), paragraph('Đoạn hai')]));
    expect(tables).toEqual([]);
    expect(text).toEqual([
      { paragraph: 'Không có bảng', source: { paragraph: 1 } },
      { paragraph: 'Đoạn hai', source: { paragraph: 2 } },
    ]);
    expect(await errorOf(await document([paragraph('')]))).toBe('FILE_WITHOUT_TABLE');
  });

  it('reads a table whose header says nothing known as text, and says so', async () => {
    const rows = ['a', 'b', 'c'].map((letter) => [`${letter}1`, `${letter}2`, `${letter}3`]);
    const result = await read(await document([tableOf(rows)]));
    expect(result.tables).toEqual([]);
    expect(codesOf(result)).toEqual(['TABLE_WITHOUT_HEADER']);
    expect(result.text[5]).toEqual({ paragraph: 'b3', source: { table: 1, row: 2, column: 3 } });
  });
});
