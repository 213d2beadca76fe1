import { describe, expect, it } from 'vitest';
import { suggestFromRead } from '../../../electron/engine/intake/index.ts';
import { issuerOf } from '../../../shared/domain/attached.ts';
import type { ReadResult } from '../../../shared/domain/submission.ts';
import { document, HEADER, paragraph, read, tableOf, workbook } from './builders.ts';

const ROW = ['1', 'A', '', '', '5', ''];

async function sample(): Promise<ReadResult> {
  return read(
    await workbook((sheet) =>
      sheet.addRows([
        ['KẾT QUẢ CHỈ TIÊU NĂM 2024'],
        ['(Kèm theo Báo cáo số 5 ngày 09/11/2024 của Sở Y tế)'],
        HEADER,
        ROW,
      ]),
    ),
  );
}

describe('suggestFromRead', () => {
  it('offers what title and "(Kèm theo …)" say; the title of a result report names no plan', async () => {
    expect(suggestFromRead(await sample())).toEqual({ set: null, period: 'Năm 2024', agency: 'Sở Y tế' });
  });

  it.each([
    ['2. Mục tiêu theo Kế hoạch chuyển đổi số năm 2024:', 'Kế hoạch chuyển đổi số năm 2024'],
    ['PHỤ LỤC\nCHỈ SỐ DTI TỈNH AN GIANG NĂM 2026', 'CHỈ SỐ DTI TỈNH AN GIANG NĂM 2026'],
    ['Kết quả thực hiện Nghị quyết 17', 'Nghị quyết 17'],
    ['KẾT QUẢ THỰC HIỆN MỤC TIÊU NĂM 2024', null],
    [null, null],
  ])('finds the plan that a title names: %j', async (title, set) => {
    const result = await sample();
    const tables = result.tables.map((table) => ({ ...table, title }));
    expect(suggestFromRead({ ...result, tables }).set).toBe(set);
  });

  it('offers nothing where the file says nothing or two things', async () => {
    const silent = await read(
      await workbook((sheet) => sheet.addRows([HEADER.with(2, 'Chỉ tiêu giao'), ROW])),
    );
    expect(suggestFromRead(silent)).toEqual({ set: null, period: null, agency: null });
    const years = ['KẾT QUẢ NĂM 2023', 'KẾT QUẢ NĂM 2024'];
    const two = await read(
      await workbook((sheet) => sheet.addRows(years.flatMap((title) => [[title], HEADER, ROW]))),
    );
    expect(two.tables).toHaveLength(2);
    expect(suggestFromRead(two)).toEqual({ set: null, period: null, agency: null });
  });
});

describe('the head of a document', () => {
  const report = async (number: string, ...body: string[]) =>
    suggestFromRead(
      await read(
        await document([
          tableOf([[`UBND TỈNH AN GIANG\nSỞ Y TẾ\n${number}`, 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM']]),
          ...body.map((line) => paragraph(line)),
          tableOf([HEADER.with(2, 'Chỉ tiêu giao'), ROW]),
        ]),
      ),
    );

  it('names the issuer whose initials are the symbol of the number, as the text spells it', async () => {
    const body = ['BÁO CÁO', 'Kết quả chuyển đổi số 9 tháng đầu năm 2024', 'Sở Y tế báo cáo như sau.'];
    expect(await report('Số: 12/BC-SYT', ...body)).toEqual({
      set: null,
      period: '9 tháng 2024',
      agency: 'Sở Y tế',
    });
  });

  it('says nothing where the symbol is of another or the name is nowhere spelt out', async () => {
    expect((await report('Số: 12/BC-SGD', 'Sở Y tế báo cáo như sau.')).agency).toBeNull();
    expect((await report('Số: 12/BC-SYT', 'Đơn vị báo cáo như sau.')).agency).toBeNull();
  });
});

describe('issuerOf', () => {
  it.each([
    ['(Kèm theo Báo cáo số 5/BC-SYT ngày 09/11/2024 của Sở Y tế)', 'Sở Y tế'],
    ['(Kèm theo Báo cáo kết quả của kế hoạch số 5 ngày 09/11/2024 của Sở Y tế).', 'Sở Y tế'],
    ['(Kèm theo Báo cáo kết quả của năm 2024 của Sở Y tế)', 'Sở Y tế'],
    ['(Kèm theo Báo cáo số 5)', null],
  ])('%s', (line, issuer) => {
    expect(issuerOf(line)).toBe(issuer);
  });
});
