/** The running text of a file: every text outside its tables, once and in order, with its place. */
import { FootnoteReferenceRun, Paragraph, Textbox, TextRun } from 'docx';
import { describe, expect, it } from 'vitest';
import type { ReadResult } from '../../../shared/domain/submission.ts';
import { codesOf, document, HEADER, paragraph, read, tableOf, workbook } from './builders.ts';

const ROW = ['1', 'Hồ sơ', '80%', 'Sở A', '90%', 'Đạt'];
const textsOf = ({ text }: ReadResult) => text.map((found) => found.paragraph);

describe('text of a document', () => {
  it('is every paragraph outside the tables, titles and closing lines too', async () => {
    const result = await read(
      await document([
        tableOf([['SỞ A\nSố: 1/BC-SA', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM']]),
        paragraph(''),
        paragraph('Tỷ lệ hồ sơ đạt 90%.'),
        paragraph('KẾT QUẢ NĂM 2024', { centred: true }),
        tableOf([HEADER, ROW, [{ text: 'Một câu ghi cuối bảng', columns: 6 }]]),
        paragraph('Danh mục gồm: 1 chỉ tiêu./.'),
        tableOf([['Nơi nhận:\n- Như trên', 'GIÁM ĐỐC']]),
      ]),
    );
    expect(result.text).toEqual([
      { paragraph: 'SỞ A\nSố: 1/BC-SA', source: { table: 1, row: 1, column: 1 } },
      { paragraph: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', source: { table: 1, row: 1, column: 2 } },
      { paragraph: 'Tỷ lệ hồ sơ đạt 90%.', source: { paragraph: 2 } },
      { paragraph: 'KẾT QUẢ NĂM 2024', source: { paragraph: 3 } },
      { paragraph: 'Một câu ghi cuối bảng', source: { table: 2, row: 3, column: 1 } },
      { paragraph: 'Danh mục gồm: 1 chỉ tiêu./.', source: { paragraph: 4 } },
      { paragraph: 'Nơi nhận:\n- Như trên', source: { table: 3, row: 1, column: 1 } },
      { paragraph: 'GIÁM ĐỐC', source: { table: 3, row: 1, column: 2 } },
    ]);
    expect(result.tables[0]).toMatchObject({ title: 'KẾT QUẢ NĂM 2024' });
    expect(codesOf(result)).toEqual(['TEXT_BELOW_TABLE']);
  });

  it('has the footnotes whose marks stand in it, and the marks with their place', async () => {
    const marked = (text: string, note: number) =>
      new Paragraph({ children: [new TextRun(text), new FootnoteReferenceRun(note)] });
    const result = await read(
      await document([marked('Đạt 179/188', 1), tableOf([HEADER, ROW.with(1, 'Hồ sơ khác')])], {
        1: { children: [paragraph('Gồm 188 cơ quan')] },
        2: { children: [paragraph('Không có dấu')] },
      }),
    );
    expect(result.text).toEqual([
      { paragraph: 'Đạt 179/188', source: { paragraph: 1 }, footnotes: [{ after: '179/188', mark: '1' }] },
    ]);
    expect(result.footnotes).toEqual([{ mark: '1', text: 'Gồm 188 cơ quan' }]);
    expect(result.tables[0]?.footnotes).toEqual([]);
  });

  it('has the words of text boxes once, and they break no title', async () => {
    const box = new Textbox({ children: [paragraph('Chữ trong hộp')], style: { width: '4cm' } });
    const result = await read(
      await document([
        paragraph('Phụ lục', { centred: true }),
        box as unknown as Paragraph,
        paragraph('KẾT QUẢ NĂM 2024', { centred: true }),
        tableOf([HEADER, ROW]),
      ]),
    );
    expect(textsOf(result)).toEqual(['Phụ lục', 'Chữ trong hộp', 'KẾT QUẢ NĂM 2024']);
    expect(result.text[1]?.source).toEqual({ paragraph: 2 });
    expect(result.tables[0]?.title).toBe('Phụ lục\nKẾT QUẢ NĂM 2024');
  });
});

describe('text of a workbook', () => {
  it('is what stands above, below and without a table', async () => {
    const result = await read(
      await workbook((sheet, book) => {
        sheet.addRows([['KẾT QUẢ NĂM 2024'], HEADER, ROW, [], [null, 'Người lập', null, 'Giám đốc']]);
        book.addWorksheet('Lời dẫn').addRows([['Kính gửi: Sở A'], [null, 'Báo cáo như sau']]);
      }),
    );
    expect(result.text).toEqual([
      { paragraph: 'KẾT QUẢ NĂM 2024', source: { sheet: 'Biểu 1', ref: 'A1' } },
      { paragraph: 'Người lập', source: { sheet: 'Biểu 1', ref: 'B5' } },
      { paragraph: 'Giám đốc', source: { sheet: 'Biểu 1', ref: 'D5' } },
      { paragraph: 'Kính gửi: Sở A', source: { sheet: 'Lời dẫn', ref: 'A1' } },
      { paragraph: 'Báo cáo như sau', source: { sheet: 'Lời dẫn', ref: 'B2' } },
    ]);
    expect(codesOf(result)).toEqual(['TEXT_BELOW_TABLE', 'SHEET_WITHOUT_TABLE']);
  });
});
