/** The whole way: a new workspace, two submissions, the differences, the annex as PDF and as Excel. */
import path from 'node:path';
import { AnnexPage } from '../pages/annex.ts';
import { ImportPage } from '../pages/import.ts';
import { ReconcilePage } from '../pages/reconcile.ts';
import { StartPage } from '../pages/start.ts';
import { readPdf, readWorkbook, squeeze } from '../support/documents.ts';
import { REAL_PAIR, readColumn, SAMPLE_PAIR } from '../support/files.ts';
import { expect, test } from '../support/fixtures.ts';

/** The text without marks, the way people type when they search. */
function withoutMarks(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replaceAll('đ', 'd')
    .replaceAll('Đ', 'D');
}

for (const pair of [SAMPLE_PAIR, REAL_PAIR]) {
  test(`from two submissions to an annex, with ${pair.title}`, async ({ app }, info) => {
    info.skip(pair.missing !== null, pair.missing ?? '');
    const expected = await readColumn(pair.against.file, 'name');
    expect(expected.length).toBeGreaterThan(5);

    await test.step('create a workspace', () =>
      new StartPage(app).create('Thử nghiệm', 'mật khẩu dài và lạ'));

    const intake = new ImportPage(app);
    for (const { file, period } of [pair.base, pair.against]) {
      await test.step(`import ${path.basename(file)}`, async () => {
        await intake.show();
        await intake.choose(file);
        await intake.grid.locator('[role="gridcell"]').nth(3).click();
        await expect(intake.cellSource).not.toBeEmpty();
        await intake.store(pair.set, period);
      });
    }

    const reconcile = new ReconcilePage(app);
    await test.step('reconcile', async () => {
      await reconcile.show();
      expect(await reconcile.counts()).toEqual({ shown: pair.rows, all: pair.rows });
    });

    await test.step('search without marks', async () => {
      const name = await reconcile.firstName();
      const words = withoutMarks(name).toLowerCase().slice(0, 40);
      await reconcile.search.fill(words);
      await expect.poll(async () => (await reconcile.counts()).shown).toBeLessThan(pair.rows);
      await reconcile.settled();
      await expect(reconcile.names.filter({ hasText: name })).not.toHaveCount(0);
      await reconcile.clearFilters();
    });

    await test.step('filter by severity', async () => {
      await reconcile.filter('Mức độ', /./);
      await expect.poll(async () => (await reconcile.counts()).shown).toBeLessThan(pair.rows);
      expect((await reconcile.counts()).shown).toBeGreaterThan(0);
      await reconcile.settled();
      const name = await reconcile.firstName();
      await reconcile.open(name);
      await expect(reconcile.panel).toContainText(name);
      await reconcile.clearFilters();
    });

    await test.step('copy rows the way Excel takes them', async () => {
      const name = await reconcile.firstName();
      await reconcile.open(name);
      await app.keyboard.press('Shift+ArrowDown');
      await app.keyboard.press('Control+c');
      const { text, html } = await reconcile.clipboard();
      expect(html).toMatch(/<table/);
      expect(html.match(/<tr/g)).toHaveLength(3);
      expect(text).toContain('\t');
      expect(squeeze(text)).toContain(squeeze(name));
    });

    const annex = new AnnexPage(app);
    await test.step('export the annex as PDF', async () => {
      await annex.show();
      const download = await annex.download(annex.exportPdf);
      expect(download.suggestedFilename()).toMatch(/\.pdf$/);
      const file = info.outputPath('annex.pdf');
      await download.saveAs(file);
      const pdf = await readPdf(file);
      for (const { width, height } of pdf.pages) {
        expect([Math.round(width), Math.round(height)]).toEqual([842, 595]);
      }
      expect(pdf.pages[0]?.text).toMatch(/Phụ lục/i);
      expect(pdf.squeezed).toContain('./.');
      expect(expected.filter((name) => !pdf.squeezed.includes(squeeze(name)))).toEqual([]);
    });

    await test.step('export the annex as Excel', async () => {
      const download = await annex.download(annex.exportXlsx);
      expect(download.suggestedFilename()).toMatch(/\.xlsx$/);
      const file = info.outputPath('annex.xlsx');
      await download.saveAs(file);
      const sheet = await readWorkbook(file);
      const texts = sheet.texts.map(squeeze);
      expect(expected.filter((name) => !texts.includes(squeeze(name)))).toEqual([]);
      expect(sheet).toMatchObject({ formulas: [], orientation: 'landscape', fitToWidth: 1 });
      expect(sheet.printTitles).toMatch(/^\$?\d+:\$?\d+$/);
    });
  });
}

test('the sample opens without a passphrase, and closing leads back to the start', async ({ app }) => {
  const start = new StartPage(app);
  await start.openSample();
  const reconcile = new ReconcilePage(app);
  await reconcile.show();
  expect((await reconcile.counts()).all).toBeGreaterThan(5);
  await app.getByRole('button', { name: 'Đóng sổ' }).click();
  await expect(start.sample).toBeVisible();
});
