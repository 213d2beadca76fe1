import type { Worksheet } from 'exceljs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ReturnedWorkbook } from '../../../shared/contract/letters.ts';
import {
  type Asking,
  COLUMN,
  changed,
  fill,
  fillBoth,
  HEADER_ROW,
  HEALTH,
  open,
  startAsking,
  workbookFor,
} from './returning.ts';

let asking: Asking;
let asked: Uint8Array<ArrayBuffer>;
beforeAll(async () => {
  asking = await startAsking();
  asked = await workbookFor(asking.office, HEALTH);
});
afterAll(() => asking.office.test.stop());

async function returned(work: Parameters<typeof changed>[1]): Promise<ReturnedWorkbook> {
  const draft = await open(asking.office, await changed(asked, work));
  expect(draft.returned).toBe(true);
  const { draftId } = draft;
  const workbook = await asking.office.test.run('letters.returned', { draftId });
  await asking.office.test.run('intake.discard', { draftId });
  return workbook;
}

const results = ({ answers }: ReturnedWorkbook) => answers.map(({ after }) => after.result);

/** The rows of the questions in the other order. */
function swap(sheet: Worksheet, columns: readonly number[]): void {
  const [first, second] = [sheet.getRow(HEADER_ROW + 1), sheet.getRow(HEADER_ROW + 2)];
  for (const column of columns) {
    const value = first.getCell(column).value;
    first.getCell(column).value = second.getCell(column).value;
    second.getCell(column).value = value;
  }
}
const ALL_COLUMNS = Array.from({ length: 13 }, (_, index) => index + 1);

describe('a workbook that was handled', () => {
  it('is read with its rows sorted otherwise', async () => {
    const workbook = await returned((sheet) => {
      fill(sheet, 1, { result: '84,2%' });
      fill(sheet, 2, { result: '99 trạm' });
      swap(sheet, ALL_COLUMNS);
    });
    expect(results(workbook)).toEqual(['84,2%', '99 trạm']);
    expect(workbook.answers.map(({ pair }) => pair)).toEqual(asking.pairs.slice(0, 2));
    expect(workbook.warnings).toEqual([]);
  });

  it('is read with other widths, its sheet renamed, another sheet beside it and rows filtered away', async () => {
    const workbook = await returned((sheet, _, book) => {
      fillBoth(sheet);
      sheet.getColumn(3).width = 90;
      sheet.name = 'Trả lời';
      sheet.getRow(HEADER_ROW + 2).hidden = true;
      const other = book.addWorksheet('Ghi chú');
      other.getCell('A1').value = 'Nguồn số liệu';
    });
    expect(workbook.answers.map(({ explanation }) => explanation)).toEqual([
      'Đã rà soát lại',
      'Số liệu cuối năm là đúng',
    ]);
    expect(workbook.warnings).toEqual([]);
  });

  it('is read with a column put in before the answers', async () => {
    const workbook = await returned((sheet) => {
      fillBoth(sheet);
      sheet.spliceColumns(COLUMN.result, 0, []);
    });
    expect(results(workbook)).toEqual(['84,2% (1.684/2.000)', undefined]);
    expect(workbook.warnings).toEqual([]);
  });

  it('gives numbers, dates and formulas as they are shown', async () => {
    const shown = async (value: import('exceljs').CellValue, numFmt: string) => {
      const workbook = await returned((sheet) => {
        fill(sheet, 1, { result: value });
        sheet.getRow(HEADER_ROW + 1).getCell(COLUMN.result).numFmt = numFmt;
      });
      expect(workbook.warnings).toEqual([]);
      return results(workbook)[0];
    };
    expect(await shown(0.942, '0.0%')).toBe('94,2%');
    expect(await shown(94.2, '0.00E+00')).toBe('9,42E+01');
    expect(await shown(9.42e1, 'General')).toBe('94,2');
    expect(await shown({ formula: '1884/2000', result: 0.942 }, '0.00%')).toBe('94,20%');
    expect(await shown(1234567, '#,##0')).toBe('1.234.567');
    expect(await shown(new Date(Date.UTC(2024, 11, 31)), 'dd/mm/yyyy')).toBe('31/12/2024');
    expect(await shown({ richText: [{ text: '84,' }, { text: '2%', font: { bold: true } }] }, '@')).toBe(
      '84,2%',
    );
  });

  it('tells of a formula whose value the file does not have', async () => {
    const workbook = await returned((sheet) => {
      fill(sheet, 1, { result: { formula: '1884/2000' }, explanation: 'Xem công thức' });
    });
    expect(results(workbook)).toEqual([undefined, undefined]);
    expect(workbook.warnings).toEqual([expect.stringContaining('J8')]);
  });
});

describe('a workbook whose locked cells were changed', () => {
  it('names the question and the column', async () => {
    const workbook = await returned((sheet) => {
      fillBoth(sheet);
      sheet.getRow(HEADER_ROW + 1).getCell(COLUMN.later).value = '84,2%';
    });
    expect(workbook.warnings).toEqual([
      'Câu hỏi số 1 (Tỷ lệ hồ sơ trực tuyến toàn trình): ô khóa ở cột “Kết quả năm 2024” đã bị sửa.',
    ]);
    expect(workbook.answers[0]).toMatchObject({ before: { result: '85%' }, open: true });
  });

  it('names a question whose row is missing', async () => {
    const workbook = await returned((sheet) => {
      fillBoth(sheet);
      sheet.spliceRows(HEADER_ROW + 1, 1);
    });
    expect(workbook.answers).toHaveLength(1);
    expect(workbook.warnings).toEqual(['Thiếu dòng của câu hỏi số 1 (Tỷ lệ hồ sơ trực tuyến toàn trình).']);
  });

  it('takes no answer from a row with the code of another question', async () => {
    const workbook = await returned((sheet) => {
      fillBoth(sheet);
      swap(sheet, [COLUMN.code]);
    });
    expect(workbook.answers).toEqual([]);
    expect(workbook.warnings).toContain(
      'Dòng 8: mã là của câu hỏi số 2 (Số trạm phát sóng) nhưng nội dung là của câu hỏi số 1; không nhận.',
    );
  });

  it('takes no answer from a row with a code that the letter does not have', async () => {
    const workbook = await returned((sheet) => {
      fillBoth(sheet);
      sheet.getRow(HEADER_ROW + 1).getCell(COLUMN.code).value = 'AAAA-BBBB-CC';
    });
    expect(results(workbook)).toEqual([undefined]);
    expect(workbook.warnings).toEqual([
      'Dòng 8: mã câu hỏi “AAAA-BBBB-CC” không có trong công văn; không nhận.',
      'Thiếu dòng của câu hỏi số 1 (Tỷ lệ hồ sơ trực tuyến toàn trình).',
    ]);
  });

  it('takes no answer to a question whose hidden id was changed', async () => {
    const workbook = await returned((sheet, hidden) => {
      fillBoth(sheet);
      hidden.getCell(4, 3).value = asking.pairs[2] ?? '';
    });
    expect(workbook.answers.map(({ pair }) => pair)).toEqual([asking.pairs[1]]);
    expect(workbook.warnings).toEqual([
      'Mã nhận dạng của câu hỏi số 1 (Tỷ lệ hồ sơ trực tuyến toàn trình) đã bị sửa; không nhận câu trả lời này.',
    ]);
  });

  it('tells of a changed check sum, a changed header and a changed top', async () => {
    const workbook = await returned((sheet, hidden) => {
      fillBoth(sheet);
      hidden.getCell(3, 2).value = 'f'.repeat(64);
      sheet.getCell(2, 1).value = 'Cơ quan trả lời: Sở Công Thương';
      sheet.getRow(HEADER_ROW).getCell(COLUMN.name).value = 'Tên';
    });
    expect(workbook.answers).toHaveLength(2);
    expect(workbook.warnings).toEqual([
      'Mã kiểm tra của phiếu đã bị sửa; hãy xem kỹ từng câu trả lời trước khi nhận.',
      'Phần đầu của phiếu (tên, hướng dẫn) đã bị sửa.',
      'Tiêu đề cột “Chỉ tiêu” đã bị sửa.',
    ]);
  });

  it('is of another workspace where the letter is changed to one that is not there', async () => {
    const bytes = await changed(asked, (sheet, hidden) => {
      fillBoth(sheet);
      hidden.getCell(2, 2).value = '0193aaaa-0000-7000-8000-000000000009';
    });
    const { draftId } = await open(asking.office, bytes);
    expect(await asking.office.test.fail('letters.returned', { draftId })).toMatchObject({
      code: 'ANSWERS_OF_OTHER_WORKSPACE',
    });
  });

  it('takes neither of two rows that answer the same question differently', async () => {
    const workbook = await returned((sheet) => {
      fillBoth(sheet);
      sheet.duplicateRow(HEADER_ROW + 1, 1, true);
      fill(sheet, 2, { result: '90%' });
    });
    expect(workbook.answers.map(({ pair }) => pair)).toEqual([asking.pairs[1]]);
    expect(workbook.warnings[0]).toContain('có 2 dòng với các câu trả lời khác nhau; không nhận dòng nào.');
  });

  it('tells of an evaluation that is none of the four', async () => {
    const workbook = await returned((sheet) => fill(sheet, 1, { evaluation: 'Khá' }));
    expect(workbook.answers[0]?.after).toEqual({ evaluation: 'Khá' });
    expect(workbook.warnings).toEqual([
      expect.stringContaining('đánh giá “Khá” không phải một trong bốn mức.'),
    ]);
  });
});
