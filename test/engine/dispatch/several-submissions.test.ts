/** Several agencies report one plan side by side, with tables that differ. */
import path from 'node:path';
import ExcelJS from 'exceljs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Workspace } from '../../../electron/engine/workspace/index.ts';
import type { ImportOutcome } from '../../../shared/contract/intake.ts';
import type { TestEngine } from '../../support/engine.ts';
import { PASSPHRASE, startTestEngine } from '../../support/engine.ts';

let test: TestEngine;
beforeEach(async () => {
  test = startTestEngine();
  await test.run('workspace.create', { name: 'Sổ', passphrase: PASSPHRASE });
});
afterEach(() => test.stop());

const SET = 'Chương trình chuyển đổi số';
const HEADER = ['STT', 'Chỉ tiêu', 'Mục tiêu', 'Kết quả thực hiện', 'Đánh giá'];

async function workbook(rows: string[][]): Promise<Uint8Array> {
  const made = new ExcelJS.Workbook();
  const sheet = made.addWorksheet('Phụ lục');
  for (const row of rows) sheet.addRow(row);
  return new Uint8Array(await made.xlsx.writeBuffer());
}

async function importRows(rows: string[][], period: string, agency: string | null): Promise<ImportOutcome> {
  const bytes = await workbook(rows);
  const { draftId } = await test.run('intake.open', { fileName: 'báo cáo.xlsx', bytes });
  return test.run('intake.accept', { draftId, set: SET, period, agency });
}

const report = (result: string) => [
  HEADER,
  ['1', 'Hồ sơ giải quyết trực tuyến', '80%', result, 'Đạt'],
  ['2', 'Văn bản trao đổi dưới dạng điện tử', '90%', result, 'Đạt'],
];

describe('two agencies in one period', () => {
  it('are paired each with itself; a third one is no partner without a person', async () => {
    await importRows(report('81%'), '9 tháng 2024', 'Huyện A');
    await importRows(report('91%'), '9 tháng 2024', 'Huyện B');
    await importRows(report('92%'), 'Năm 2024', 'Huyện C');
    await importRows(report('82%'), 'Năm 2024', 'Huyện A');
    const found = await test.run('reconcile.run', { set: SET, base: '9 tháng 2024', against: 'Năm 2024' });
    const told = found.pairs.map(({ base, against, pairing }) =>
      [base.submission.agency, against.submission.agency, pairing.class].join(' '),
    );
    expect(told.sort()).toEqual([
      'Huyện A Huyện A automatic',
      'Huyện A Huyện A automatic',
      'Huyện B Huyện C suggested',
      'Huyện B Huyện C suggested',
    ]);
  });

  it('stand in one annex, each table under its agency and with its own columns', async () => {
    await importRows(report('82%'), 'Năm 2024', 'Huyện A');
    const [header = [], ...rows] = report('92%');
    const wider = [[...header, 'Ghi chú'], ...rows.map((row) => [...row, 'Theo số liệu của Cục Thống kê'])];
    await importRows(wider, 'Năm 2024', null);
    const annex = await test.run('annex.render', { what: { set: SET, period: 'Năm 2024' }, format: 'xlsx' });
    const read = await new ExcelJS.Workbook().xlsx.load(Uint8Array.from(annex.bytes).buffer);
    const texts = read.worksheets.map((sheet) => JSON.stringify(sheet.getSheetValues()));
    expect(texts).toHaveLength(2);
    expect(texts[0]).toContain('Huyện A');
    expect(texts[0]).not.toContain('Cục Thống kê');
    expect(texts[1]).toContain('báo cáo.xlsx');
    expect(texts[1]).toContain('Theo số liệu của Cục Thống kê');
    expect(texts[1]).toContain('./.');
    const pdf = await test.run('annex.render', { what: { set: SET, period: 'Năm 2024' }, format: 'pdf' });
    expect(pdf.rows).toBe(4);
  });
});

describe('what is stored', () => {
  it('rows of one name under several headings keep their indicators from report to report', async () => {
    const rows = (result: string) => [
      HEADER,
      ['I', 'Hồ sơ công việc', '', '', ''],
      ['1', 'Cấp tỉnh', '90%', result, 'Đạt'],
      ['2', 'Cấp huyện', '80%', result, 'Đạt'],
      ['II', 'Văn bản điện tử', '', '', ''],
      ['1', 'Cấp tỉnh', '90%', result, 'Đạt'],
      ['2', 'Cấp huyện', '80%', result, 'Đạt'],
    ];
    expect((await importRows(rows('91%'), 'Năm 2022', null)).newIndicators).toBe(4);
    expect((await importRows(rows('92%'), 'Năm 2023', null)).newIndicators).toBe(0);
    expect((await importRows(rows('93%'), 'Năm 2024', null)).newIndicators).toBe(0);
    const found = await test.run('reconcile.run', { set: SET, base: 'Năm 2022', against: 'Năm 2024' });
    expect(found.pairs.map(({ base, against }) => [base.section, base.name, against.section])).toEqual([
      ['Hồ sơ công việc', 'Cấp tỉnh', 'Hồ sơ công việc'],
      ['Hồ sơ công việc', 'Cấp huyện', 'Hồ sơ công việc'],
      ['Văn bản điện tử', 'Cấp tỉnh', 'Văn bản điện tử'],
      ['Văn bản điện tử', 'Cấp huyện', 'Văn bản điện tử'],
    ]);
  });

  it('targets of several years go through to the differences, their places, and the annex', async () => {
    const rows = (target: string, result: string) => [
      ['STT', 'Nội dung', 'Mục tiêu đến 2025', 'Mục tiêu đến 2030', 'Kết quả thực hiện', 'Đánh giá'],
      ['1', 'Hồ sơ giải quyết trực tuyến', '50%', target, result, 'Đạt'],
    ];
    await importRows(rows('60%', '75%'), '9 tháng 2024', null);
    await importRows(rows('70%', '88%'), 'Năm 2024', null);
    const comparison = { set: SET, base: '9 tháng 2024', against: 'Năm 2024' };
    const [pair] = (await test.run('reconcile.run', comparison)).pairs;
    expect(pair?.differences.map(({ kind, field }) => [kind, field])).toEqual([
      ['value', 'result'],
      ['target', 'target@2030'],
    ]);
    expect(pair?.against.sources['target@2030']).toEqual({ sheet: 'Phụ lục', ref: 'D2' });
    const list = await test.run('reconcile.export', comparison);
    const read = await new ExcelJS.Workbook().xlsx.load(Uint8Array.from(list.bytes).buffer);
    expect(JSON.stringify(read.worksheets[0]?.getSheetValues())).toContain('Mục tiêu 2030 – Phụ lục!D2');
    const annex = await test.run('annex.render', { what: { set: SET, period: 'Năm 2024' }, format: 'xlsx' });
    const printed = await new ExcelJS.Workbook().xlsx.load(Uint8Array.from(annex.bytes).buffer);
    expect(JSON.stringify(printed.worksheets[0]?.getSheetValues())).toContain('"Mục tiêu đến 2030"');
  });

  it('a reading of older rules is redone from its text', async () => {
    await importRows(report('81%'), '9 tháng 2024', null);
    await importRows(report('91%'), 'Năm 2024', null);
    await test.run('workspace.close', {});
    const file = path.join(test.folder, 'workspaces', 'Sổ.doisoat');
    const direct = Workspace.open(file, PASSPHRASE);
    await direct.write((writer) =>
      writer.updateTable('reading').set({ rules: 0, reading: '{"figure":null}' }).execute(),
    );
    await direct.close();
    const [entry] = await test.run('workspace.list', {});
    await test.run('workspace.open', { id: entry?.id ?? '', passphrase: PASSPHRASE });
    const found = await test.run('reconcile.run', { set: SET, base: '9 tháng 2024', against: 'Năm 2024' });
    expect(found.pairs[0]?.base.reading.figure.parts).toEqual([{ percent: '81' }]);
  });

  it('a period needs a name of letters or digits', async () => {
    const bytes = await workbook(report('81%'));
    const { draftId } = await test.run('intake.open', { fileName: 'a.xlsx', bytes });
    const refused = await test.fail('intake.accept', { draftId, set: SET, period: '…', agency: null });
    expect(refused.code).toBe('PERIOD_NAME_INVALID');
    expect(await test.run('catalog.sets', {})).toEqual([]);
  });
});
