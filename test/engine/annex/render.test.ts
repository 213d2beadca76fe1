/** Annexes of a set and a period as the commands draw them. */
import { readFileSync } from 'node:fs';
import ExcelJS from 'exceljs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ImportOutcome } from '../../../shared/contract/intake.ts';
import { PASSPHRASE, startTestEngine, type TestEngine } from '../../support/engine.ts';
import { submissionPath } from '../../support/folders.ts';
import { describeReal } from '../../support/real.ts';
import { readTruth, type TruthName, truthTexts } from '../../support/truth.ts';

const SET = 'Kế hoạch';
const HEADER = ['STT', 'Chỉ tiêu', 'Mục tiêu', 'Kết quả thực hiện', 'Đánh giá', 'Ghi chú'];
const NOW = { set: SET, period: 'Năm 2024' };

let test: TestEngine;
beforeAll(async () => {
  test = startTestEngine();
  await test.run('workspace.create', { name: 'Sổ', passphrase: PASSPHRASE });
  await report('9 tháng 2024', [
    ['1', 'Tỷ lệ hồ sơ trực tuyến toàn trình', '80%', '70%', 'Chưa đạt', ''],
    ['2', 'Số trạm phát sóng', '100 trạm', '90 trạm', 'Chưa đạt', 'Số ước'],
  ]);
  await report('Năm 2024', [
    ['1', 'Tỷ lệ hồ sơ trực tuyến toàn trình', '80%', '85,5%', 'Đạt', ''],
    ['2', 'Số trạm phát sóng', '100 trạm', '101 trạm', 'Đạt', ''],
  ]);
});
afterAll(() => test.stop());

async function take(
  fileName: string,
  bytes: Uint8Array,
  set: string,
  period: string,
): Promise<ImportOutcome> {
  const { draftId } = await test.run('intake.open', { fileName, bytes });
  return test.run('intake.accept', { draftId, set, period, agency: null });
}

function report(period: string, rows: string[][]): Promise<ImportOutcome> {
  const lines = [HEADER, ...rows].map((row) => row.map((text) => `"${text}"`).join(','));
  return take(`${period}.csv`, new TextEncoder().encode(lines.join('\n')), SET, period);
}

async function sheetOf(bytes: Uint8Array): Promise<string> {
  const read = await new ExcelJS.Workbook().xlsx.load(Uint8Array.from(bytes).buffer);
  return read.worksheets.map((sheet) => JSON.stringify(sheet.getSheetValues())).join('\n');
}

describe('annex.render', () => {
  it('takes the form that fits and says so', async () => {
    const made = await test.run('annex.render', { what: NOW, format: 'xlsx' });
    expect(made.fileName).toBe('phu-luc-nam-2024.xlsx');
    expect(made.notes).toEqual([
      'Dùng mẫu “Kế hoạch năm – kết quả cả năm”, hợp nhất với các cột của số liệu.',
    ]);
    expect(made.contentHash).toMatch(/^[0-9a-f]{64}$/);
    expect(made.rows).toBe(2);
  });

  it('prints the same content in every format', async () => {
    const drawn = await Promise.all(
      (['pdf', 'xlsx', 'docx'] as const).map((format) =>
        test.run('annex.render', { what: NOW, format, purpose: 'preview' }),
      ),
    );
    expect(new Set(drawn.map(({ contentHash }) => contentHash)).size).toBe(1);
    expect(drawn.map(({ bytes }) => new TextDecoder('latin1').decode(bytes.subarray(0, 4)))).toEqual([
      '%PDF',
      'PK\u0003\u0004',
      'PK\u0003\u0004',
    ]);
  });

  it('sets a base period beside the later one', async () => {
    const what = { ...NOW, base: '9 tháng 2024' };
    const text = await sheetOf((await test.run('annex.render', { what, format: 'xlsx' })).bytes);
    for (const printed of ['70%', '85,5%', '+15,5 điểm %', '+11 trạm', 'Chênh lệch'])
      expect(text).toContain(printed);
    const same = { ...NOW, base: 'Năm 2024' };
    expect((await test.fail('annex.render', { what: same, format: 'xlsx' })).code).toBe('PERIODS_EQUAL');
  });

  it('draws what staff are changing, and tells of margins outside the decree', async () => {
    const { tables } = await test.run('annex.tables', NOW);
    const [form] = await test.run('annex.forms', {});
    if (form === undefined) throw new Error('không có mẫu');
    const { id, name, page, heading, attachedTo, mode, closing, signatures, recipients } = form;
    const marginsMm = { ...page.marginsMm, left: 12.5 };
    const spec = {
      ...{ heading, attachedTo, mode, closing, signatures, recipients },
      form: { id, name },
      page: { ...page, marginsMm },
      title: 'Bản đang sửa',
      parts: [{ heading: 'I. TỈNH AN GIANG', tables }],
    };
    const made = await test.run('annex.render', {
      what: { ...NOW, spec },
      format: 'xlsx',
      purpose: 'preview',
    });
    expect(made.notes).toEqual(['Lề trái 12,5 mm ngoài khoảng 30–35 mm của Nghị định 30/2020/NĐ-CP.']);
    const text = await sheetOf(made.bytes);
    expect(text).toContain('BẢN ĐANG SỬA');
    expect(text).toContain('I. TỈNH AN GIANG');
  });

  it.each([
    [{ ...NOW, form: 'không có' }, 'FORM_NOT_FOUND'],
    [{ ...NOW, set: 'Kế hoạch khác' }, 'SET_NOT_FOUND'],
    [{ ...NOW, period: 'Năm 2019' }, 'PERIOD_NOT_FOUND'],
    [{ annex: 'không có' }, 'ANNEX_NOT_FOUND'],
  ])('refuses %j: %s', async (what, code) => {
    expect((await test.fail('annex.render', { what, format: 'pdf' })).code).toBe(code);
  });
});

describeReal('the annexes of the province', () => {
  it.each<[TruthName, string, string]>([
    ['T9M', '2024-9-thang.docx', 'plan-9-months'],
    ['T2024', '2024-ca-nam.docx', 'plan-year'],
    ['TDTI', 'dti-2026.docx', 'dti-2026'],
  ])('%s: %s in its form %s has every cell, letter for letter', async (name, fileName, form) => {
    const set = `Thật ${name}`;
    await take(fileName, new Uint8Array(readFileSync(submissionPath(fileName))), set, 'Năm 2024');
    const what = { set, period: 'Năm 2024', form };
    const { bytes, notes } = await test.run('annex.render', { what, format: 'xlsx', purpose: 'preview' });
    expect(notes).toEqual([]);
    const read = await new ExcelJS.Workbook().xlsx.load(Uint8Array.from(bytes).buffer);
    const printed = new Set<string>();
    read.worksheets[0]?.eachRow((row) =>
      row.eachCell((cell) => printed.add(cell.text.replace(/\(\d+\)$/, ''))),
    );
    const truth = readTruth(name);
    const missing = truth.rows
      .flatMap((row) => Object.values(truthTexts(row)))
      .filter((text) => text !== '' && !printed.has(text));
    expect(missing).toEqual([]);
    expect(truth.columns.map(({ header }) => header).filter((header) => !printed.has(header))).toEqual([]);
  });
});
