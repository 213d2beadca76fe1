/** What a person decides about a reading, through the real readers and the whole engine. */
import ExcelJS from 'exceljs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { TestEngine } from '../../support/engine.ts';
import { PASSPHRASE, startTestEngine } from '../../support/engine.ts';

let test: TestEngine;
beforeEach(async () => {
  test = startTestEngine();
  await test.run('workspace.create', { name: 'Sổ', passphrase: PASSPHRASE });
});
afterEach(() => test.stop());

/** "Tỷ lệ xã có cáp quang" in TCVN3. */
const CODED = 'Tû lÖ x· cã c¸p quang';
const HERE = { set: 'Bộ', period: 'Năm 2024', agency: 'Sở A' };

async function oldFile(): Promise<{ fileName: string; bytes: Uint8Array }> {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet('Biểu 1');
  sheet.addRow(['STT', 'Chỉ tiêu', 'Mục tiêu', 'Kết quả thực hiện']);
  sheet.addRow(['1', CODED, '100%', '98%']).getCell(2).font = { name: '.VnTime' };
  return { fileName: 'cũ.xlsx', bytes: new Uint8Array(await book.xlsx.writeBuffer()) };
}

const nameOf = async (draftId: string) => {
  const [row] = await test.run('intake.rows', { draftId, table: 0, from: 0, count: 1 });
  return row?.cells.name;
};

describe('a conversion', () => {
  it('is applied, shown, undone, and applied again', async () => {
    const draft = await test.run('intake.open', await oldFile());
    const { draftId } = draft;
    const [conversion] = draft.read.conversions;
    expect(conversion).toMatchObject({ from: 'tcvn3', applied: true });
    expect(await nameOf(draftId)).toMatchObject({ text: 'Tỷ lệ xã có cáp quang', raw: CODED });
    const keepOriginal = [conversion?.id ?? ''];
    const undone = await test.run('intake.choose', { draftId, choices: { tables: null, keepOriginal } });
    expect(undone.read.conversions[0]).toMatchObject({ applied: false });
    expect((await nameOf(draftId))?.text).toBe(CODED);
    await test.run('intake.choose', { draftId, choices: { tables: null, keepOriginal: [] } });
    expect((await nameOf(draftId))?.text).toBe('Tỷ lệ xã có cáp quang');
  });

  it('that was undone is stored undone, and the preview counts with the text as it stands', async () => {
    const first = await test.run('intake.open', await oldFile());
    await test.run('intake.accept', { draftId: first.draftId, ...HERE });
    const { draftId, read } = await test.run('intake.open', await oldFile());
    const keepOriginal = read.conversions.map(({ id }) => id);
    await test.run('intake.choose', { draftId, choices: { tables: null, keepOriginal } });
    const preview = await test.run('intake.compare', { draftId, ...HERE, period: 'Năm 2025' });
    expect(preview.counts).toMatchObject({ added: 1, first: 0 });
    const outcome = await test.run('intake.accept', { draftId, ...HERE, period: 'Năm 2025' });
    expect(outcome.newIndicators).toBe(1);
  });
});

it('a header that a person pointed to serves the next file of the agency, and no other agency’s', async () => {
  const strange = async (result: string) => {
    const book = new ExcelJS.Workbook();
    const sheet = book.addWorksheet('Biểu 1');
    sheet.addRow(['Mã', 'Việc', 'Mức', 'Số']);
    sheet.addRow(['1', 'Tỷ lệ xã có cáp quang', '100%', result]);
    sheet.addRow(['2', 'Tỷ lệ hộ có Internet', '80%', '70%']);
    return { fileName: `lạ ${result}.xlsx`, bytes: new Uint8Array(await book.xlsx.writeBuffer()) };
  };
  const { draftId } = await test.run('intake.open', await strange('90%'));
  const fields = ['ordinal', 'name', 'target', 'result'] as const;
  const chosen = await test.run('intake.choose', {
    draftId,
    choices: {
      tables: [{ grid: 0, header: { from: 0, to: 1 }, end: null, fields: [...fields] }],
      keepOriginal: [],
    },
  });
  expect(chosen.read.tables[0]).toMatchObject({ indicators: 2, layout: { basis: 'chosen' } });
  expect((await test.run('intake.accept', { draftId, ...HERE })).remembered).toBe(true);

  const next = await test.run('intake.open', await strange('95%'));
  const known = await test.run('intake.agency', { draftId: next.draftId, agency: 'Sở A' });
  expect(known.read.tables[0]).toMatchObject({ indicators: 2, layout: { basis: 'remembered' } });
  expect(known.read.tables[0]?.columns.map(({ field }) => field)).toEqual(fields);
  const other = await test.run('intake.agency', { draftId: next.draftId, agency: 'Sở B' });
  expect(other.read.tables.filter(({ layout }) => layout.basis === 'remembered')).toEqual([]);
});
