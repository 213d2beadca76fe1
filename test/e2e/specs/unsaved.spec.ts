/** What was begun and not stored outlives a change of screen and a reload, and is not closed without a question. */
import ExcelJS from 'exceljs';
import type { Page } from 'playwright/test';
import { AnnexPage } from '../pages/annex.ts';
import { ImportPage } from '../pages/import.ts';
import { ReconcilePage } from '../pages/reconcile.ts';
import { StartPage } from '../pages/start.ts';
import { SAMPLE_PAIR } from '../support/files.ts';
import { expect, test } from '../support/fixtures.ts';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const PASSPHRASE = 'mật khẩu dài và lạ';

/** A report with an error value in E3. */
async function doubtful(): Promise<Buffer> {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet('Biểu 1');
  sheet.addRow(['STT', 'Chỉ tiêu', 'Mục tiêu', 'Cơ quan chủ trì', 'Kết quả thực hiện', 'Đánh giá']);
  sheet.addRow(['1', 'Tỷ lệ hồ sơ trực tuyến', '80%', 'Sở A', '82,5%', 'Đạt']);
  sheet.addRow(['2', 'Tỷ lệ thanh toán trực tuyến', '60%', 'Sở B', { error: '#DIV/0!' }, 'Đạt']);
  return Buffer.from(await book.xlsx.writeBuffer());
}

/** Does something and waits until the page has told the engine what it wants back after a reload. */
async function remembered(page: Page, action: () => Promise<void>): Promise<void> {
  const told = page.waitForResponse(
    (response) => response.request().postDataBuffer()?.includes('workspace.rememberView') ?? false,
  );
  await action();
  await told;
}

/** Reloads and answers the browser's own question about unsaved edits. */
async function reloadAnyway(page: Page): Promise<void> {
  page.once('dialog', (dialog) => void dialog.accept());
  await page.reload();
}

test('the window asks before it closes on unsaved edits, and only then', async ({ app }) => {
  const questions: string[] = [];
  app.on('dialog', (dialog) => {
    questions.push(dialog.type());
    void dialog.dismiss();
  });
  await new StartPage(app).openSample();
  const annex = new AnnexPage(app);
  await annex.show();
  await annex.name.fill('Phụ lục gửi Ủy ban');
  await app.close({ runBeforeUnload: true });
  await expect.poll(() => questions).toEqual(['beforeunload']);
  await annex.save.click();
  await expect(app.getByText('Đã lưu', { exact: true })).toBeVisible();
  const gone = app.waitForEvent('close');
  await app.close({ runBeforeUnload: true });
  await gone;
  expect(questions).toHaveLength(1);
});

test('a file in preview comes back after a reload, with its mapping and what was typed', async ({ app }) => {
  await new StartPage(app).create('Thử nghiệm', PASSPHRASE);
  const intake = new ImportPage(app);
  await intake.show();
  await intake.choose(SAMPLE_PAIR.base.file);
  await app.getByRole('combobox', { name: 'Cột “Cơ quan chủ trì” là' }).click();
  await app.getByRole('option', { name: /^Cột khác/ }).click();
  const mapped = app.getByRole('combobox', { name: 'Cột “Cơ quan chủ trì” là' });
  await expect(mapped).toHaveText('Cột khác 1');
  await expect(mapped).toBeFocused();
  await remembered(app, () => app.getByRole('combobox', { name: 'Bộ chỉ tiêu' }).fill('Bộ gõ tay'));
  await reloadAnyway(app);
  await expect(mapped).toHaveText('Cột khác 1');
  await expect(app.getByRole('combobox', { name: 'Bộ chỉ tiêu' })).toHaveValue('Bộ gõ tay');
  await app.getByRole('button', { name: 'Không lưu' }).click();
  await expect(app.getByText(/Đã bỏ tệp .* Sổ không thay đổi/)).toBeVisible();
  await expect(app.getByRole('button', { name: 'Chọn tệp' })).toBeFocused();
});

test('filters and the screen come back after a reload', async ({ app }) => {
  await new StartPage(app).openSample();
  const reconcile = new ReconcilePage(app);
  await reconcile.show();
  await remembered(app, () => reconcile.search.fill('doanh nghiep'));
  await reconcile.settled();
  const { shown } = await reconcile.counts();
  await app.reload();
  await reconcile.names.first().waitFor();
  await expect(reconcile.search).toHaveValue('doanh nghiep');
  expect((await reconcile.counts()).shown).toBe(shown);
});

test('an edited annex is kept until it is saved, and closing asks first', async ({ app }) => {
  await new StartPage(app).openSample();
  const annex = new AnnexPage(app);
  await annex.show();
  const title = app.getByLabel(/^Tên phụ lục/);
  const date = app.getByLabel(/^Ngày/);

  await test.step('a day that there is not stops the export and is pointed at', async () => {
    await date.fill('31/02/2025');
    await annex.exportPdf.click();
    await expect(app.getByText('Vui lòng sửa các mục báo đỏ')).toBeVisible();
    await expect(date).toBeFocused();
    await date.fill('9/11/2024');
    await expect(app.getByText('Vui lòng sửa các mục báo đỏ')).toHaveCount(0);
  });

  await test.step('leaving the screen and reloading keep the edit', async () => {
    await remembered(app, () => title.fill('Kết quả dùng thử'));
    await app.getByTestId('nav-home').click();
    await reloadAnyway(app);
    await app.getByTestId('nav-annex').click();
    await expect(title).toHaveValue('Kết quả dùng thử');
    await expect(date).toHaveValue('09/11/2024');
    await expect(app.getByText('Có thay đổi chưa lưu')).toBeVisible();
  });

  await test.step('closing asks; staying and saving ends the question', async () => {
    const close = app.getByRole('button', { name: 'Đóng sổ', exact: true });
    await close.click();
    await app.getByRole('button', { name: 'Ở lại để lưu' }).click();
    await expect(close).toBeFocused();
    await annex.save.click();
    await expect(app.getByText('Đã lưu', { exact: true })).toBeVisible();
    await close.click();
    await expect(new StartPage(app).sample).toBeVisible();
  });
});

test('what was noticed in a stored file can be read on the overview, with its place', async ({ app }) => {
  await new StartPage(app).create('Thử nghiệm', PASSPHRASE);
  const intake = new ImportPage(app);
  await intake.show();
  await intake.choose({ name: 'có lỗi.xlsx', mimeType: XLSX, buffer: await doubtful() });
  await intake.store('Bộ thử', '9 tháng 2024');
  await app.getByTestId('nav-home').click();
  const list = app.getByRole('region', { name: 'Lưu ý khi đọc tệp có lỗi.xlsx' });
  await expect(list).toHaveCount(0);
  await app.getByRole('button', { name: '1 lưu ý khi đọc' }).click();
  await expect(list).toContainText('Ô có lỗi của Excel');
  await expect(list).toContainText('Trang tính “Biểu 1”, ô E3');
  await expect(list.getByRole('heading', { name: /^Quan trọng/ })).toBeVisible();
});
