import ExcelJS from 'exceljs';
import { describe, expect, it } from 'vitest';
import { questionWorkbook } from '../../../electron/engine/letters/workbook/make.ts';
import { partsOf } from '../annex/excel/xlsx.ts';
import { question, questions, workbookFacts } from './letters.ts';

const FACTS = workbookFacts({ questions: [...questions(2), question(3, { text: '=1+1' })] });

async function opened() {
  const bytes = await questionWorkbook(FACTS);
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(bytes.buffer);
  const sheet = workbook.getWorksheet('Phiếu trả lời');
  if (sheet === undefined) throw new Error('no sheet');
  const header = 7;
  const headers = (sheet.getRow(header).values as unknown[]).slice(1).map(String);
  return { bytes, workbook, sheet, header, headers };
}

describe('questionWorkbook', () => {
  it('is protected, and only the answer cells are open', async () => {
    const { bytes, sheet, header, headers } = await opened();
    const xml = partsOf(bytes)['xl/worksheets/sheet1.xml'] ?? '';
    expect(xml).toMatch(/<sheetProtection sheet="1"/);
    const open: string[] = [];
    sheet.eachRow({ includeEmpty: true }, (row) =>
      row.eachCell({ includeEmpty: true }, (cell) => {
        if (cell.protection?.locked === false) open.push(cell.address);
      }),
    );
    const first = headers.indexOf('KẾT QUẢ ĐÚNG') + 1;
    expect(headers.slice(first - 1, first + 2)).toEqual(['KẾT QUẢ ĐÚNG', 'ĐÁNH GIÁ ĐÚNG', 'GIẢI TRÌNH']);
    const expected = [1, 2, 3].flatMap((row) =>
      [0, 1, 2].map((column) => sheet.getCell(header + row, first + column).address),
    );
    expect(open).toEqual(expected);
  });

  it('offers the four evaluations', async () => {
    const { sheet, header, headers } = await opened();
    const cell = sheet.getCell(header + 1, headers.indexOf('ĐÁNH GIÁ ĐÚNG') + 1);
    expect(cell.dataValidation).toMatchObject({
      type: 'list',
      formulae: ['"Đạt,Chưa đạt,Ước đạt,Chưa đánh giá"'],
    });
  });

  it('shows what the letter asks, figures as text and nothing as a formula', async () => {
    const { sheet, header, headers, bytes } = await opened();
    const row = (n: number) => headers.map((_, column) => sheet.getCell(header + n, column + 1).value);
    expect(row(2).slice(0, 12)).toEqual([
      '2',
      '1.2',
      'Tỷ lệ hồ sơ trực tuyến toàn trình của lĩnh vực thứ 2',
      '80%',
      '70,2%\n(7.02/10.000)',
      'Chưa đạt',
      '85,2%\n(8.52/10.000)',
      'Đạt',
      'Đề nghị xác nhận tử số và mẫu số của lĩnh vực thứ 2.',
      null,
      null,
      null,
    ]);
    expect(row(3)[8]).toBe('=1+1');
    expect(partsOf(bytes)['xl/worksheets/sheet1.xml']).not.toContain('<f>');
  });

  it('tells how it is filled in, until when, and for which letter', async () => {
    const { sheet } = await opened();
    const top = [1, 2, 3, 4, 5, 6].map((row) => String(sheet.getCell(row, 1).value)).join('\n');
    expect(top).toContain('Cơ quan trả lời: Sở Y tế');
    expect(top).toContain('384/SKHCN-CĐS');
    expect(top).toContain('Chỉ điền vào các ô nền vàng');
    expect(top).toContain('chậm nhất ngày 20 tháng 3 năm 2026');
  });

  it('keeps letter, questions and a hash of what is locked on a sheet that nobody sees', async () => {
    const { workbook } = await opened();
    const hidden = workbook.getWorksheet('DoiSoat');
    expect(hidden?.state).toBe('veryHidden');
    const value = (row: number, column: number) => hidden?.getCell(row, column).value;
    expect([value(1, 1), value(2, 2)]).toEqual(['DOI-SOAT-PHIEU-TRA-LOI', FACTS.letter]);
    expect(value(3, 2)).toMatch(/^[0-9a-f]{64}$/);
    expect([value(5, 2), value(5, 3)]).toEqual(['step-2', FACTS.questions[1]?.pair]);
  });

  it('prints on landscape pages of A4 with the header on each', async () => {
    const { sheet } = await opened();
    expect(sheet.pageSetup).toMatchObject({
      paperSize: 9,
      orientation: 'landscape',
      fitToPage: true,
      fitToHeight: 0,
      printTitlesRow: '7:7',
    });
  });

  it('is not made with a text that no cell can hold', async () => {
    const facts = workbookFacts({ questions: [question(1, { text: 'a'.repeat(32_768) })] });
    await expect(questionWorkbook(facts)).rejects.toMatchObject({
      code: 'LETTER_INCOMPLETE',
      details: { place: expect.stringContaining('dòng 1') },
    });
  });
});
