import ExcelJS from 'exceljs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { PASSPHRASE, startTestEngine, type TestEngine } from '../../support/engine.ts';

let test: TestEngine;
beforeEach(async () => {
  test = startTestEngine();
  await test.run('workspace.create', { name: 'Sổ', passphrase: PASSPHRASE });
});
afterEach(() => test.stop());

/** A report with an error value in C3 and in C4. */
async function doubtful(): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet('Biểu 1');
  sheet.addRow(['STT', 'Chỉ tiêu', 'Kết quả thực hiện', 'Đánh giá']);
  sheet.addRow(['1', 'Tỷ lệ hồ sơ trực tuyến', '82,5%', 'Đạt']);
  sheet.addRow(['2', 'Tỷ lệ thanh toán trực tuyến', { error: '#DIV/0!' }, 'Đạt']);
  sheet.addRow(['3', 'Tỷ lệ hồ sơ số hóa', { error: '#N/A' }, 'Đạt']);
  return new Uint8Array(await book.xlsx.writeBuffer());
}

describe('the overview', () => {
  it('has the warnings of a stored submission as they were read, with their places', async () => {
    const bytes = await doubtful();
    const { draftId, read } = await test.run('intake.open', { fileName: 'báo cáo.xlsx', bytes });
    await test.run('intake.accept', { draftId, set: 'S', period: '9 tháng 2024', agency: null });
    const [set] = await test.run('catalog.sets', {});
    const stored = set?.periods[0]?.submissions[0]?.warnings;
    expect(stored).toEqual(read.warnings);
    expect(stored?.map(({ code, source }) => ({ code, source }))).toEqual([
      { code: 'CELL_ERROR', source: { sheet: 'Biểu 1', ref: 'C3' } },
      { code: 'CELL_ERROR', source: { sheet: 'Biểu 1', ref: 'C4' } },
    ]);
  });
});

describe('the view that a page keeps through a reload', () => {
  it('is given back as it was, and is gone with the workspace', async () => {
    expect(await test.run('workspace.view', {})).toBeNull();
    await test.run('workspace.rememberView', { view: '{"choices":null}' });
    expect(await test.run('workspace.view', {})).toBe('{"choices":null}');
    await test.run('workspace.close', {});
    expect(await test.run('workspace.view', {})).toBeNull();
  });

  it('is not kept when no workspace is open', async () => {
    await test.run('workspace.close', {});
    await test.run('workspace.rememberView', { view: 'late' });
    await test.run('workspace.openSample', {});
    expect(await test.run('workspace.view', {})).toBeNull();
  });
});
