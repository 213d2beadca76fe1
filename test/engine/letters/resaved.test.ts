import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import * as SheetJS from '@e965/xlsx';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Asking, changed, fillBoth, HEALTH, open, startAsking, workbookFor } from './returning.ts';

const OFFICE = ['/usr/bin/soffice', '/usr/bin/libreoffice'].find((file) => existsSync(file));
if (OFFICE === undefined)
  console.log('skipped: LibreOffice is not installed, so nothing is saved anew by it');

let asking: Asking;
let answered: Uint8Array<ArrayBuffer>;
let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'doi-soat-resaved-'));
  asking = await startAsking();
  answered = await changed(await workbookFor(asking.office, HEALTH), fillBoth);
});
afterAll(async () => {
  await asking.office.test.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** The answers are the same, and nothing is said to have been changed. */
async function expectAnswers(bytes: Uint8Array, fileName: string): Promise<void> {
  const draft = await open(asking.office, bytes, fileName);
  expect(draft.returned).toBe(true);
  const returned = await asking.office.test.run('letters.returned', { draftId: draft.draftId });
  expect(returned.warnings).toEqual([]);
  expect(returned.answers).toMatchObject([
    {
      pair: asking.pairs[0],
      after: { result: '84,2% (1.684/2.000)', evaluation: 'Đạt' },
      explanation: 'Đã rà soát lại',
      open: true,
    },
    { pair: asking.pairs[1], after: {}, explanation: 'Số liệu cuối năm là đúng', open: true },
  ]);
}

describe('a workbook saved anew', () => {
  it.each(['xlsx', 'xls', 'ods'] as const)('as .%s by SheetJS keeps its answers', async (bookType) => {
    const book = SheetJS.read(answered, { type: 'array' });
    const bytes = new Uint8Array(SheetJS.write(book, { type: 'array', bookType }) as ArrayBuffer);
    await expectAnswers(bytes, `bản lưu.${bookType}`);
  });

  it.skipIf(OFFICE === undefined).each([
    ['xlsx', 'Calc MS Excel 2007 XML'],
    ['xls', 'MS Excel 97'],
    ['ods', 'calc8'],
  ])('as .%s by LibreOffice keeps its answers', async (ending, filter) => {
    const source = path.join(folder, `phieu-${ending}-in.xlsx`);
    writeFileSync(source, answered);
    const profile = `-env:UserInstallation=file://${path.join(folder, 'profile')}`;
    const convert = [
      '--headless',
      '--convert-to',
      `${ending}:${filter}`,
      '--outdir',
      path.join(folder, ending),
    ];
    await promisify(execFile)(OFFICE ?? '', [profile, ...convert, source]);
    await expectAnswers(
      readFileSync(path.join(folder, ending, `phieu-${ending}-in.${ending}`)),
      `bản lưu.${ending}`,
    );
  });
});
