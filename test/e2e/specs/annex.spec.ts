/** Annexes: made, changed while the page follows, searched, printed, kept as a form and handed out in three formats. */
import { readFile } from 'node:fs/promises';
import { strFromU8, unzipSync } from 'fflate';
import { AnnexPage } from '../pages/annex.ts';
import { ImportPage } from '../pages/import.ts';
import { StartPage } from '../pages/start.ts';
import { readPdf, readWorkbook, squeeze } from '../support/documents.ts';
import { workbook, XLSX } from '../support/files.ts';
import { expect, test } from '../support/fixtures.ts';

test('what is changed in the editor is on the page at once and in every file', async ({ app }, info) => {
  await new StartPage(app).openSample();
  const annex = new AnnexPage(app);
  await annex.show();

  await test.step('words', async () => {
    const panel = await annex.panel('Văn bản');
    await panel.getByLabel(/^Tên phụ lục/).fill('Bảng đối chiếu dùng thử');
    await expect(annex.text).toContainText('BẢNG ĐỐI CHIẾU DÙNG THỬ');
    await expect(app.getByText('Có thay đổi chưa lưu')).toBeVisible();
    await expect(app.getByText('Phụ lục trong sổ đã được sửa')).toHaveCount(0);
  });

  await test.step('columns: a header, a width, one that is not printed, order', async () => {
    const panel = await annex.panel('Bảng');
    await panel.getByLabel('Tiêu đề cột “Kết quả thực hiện”').fill('Số thực hiện\nlũy kế');
    await expect(annex.text).toContainText('Số thực hiện');
    await panel.getByLabel('In cột “Ghi chú”').uncheck();
    await expect(annex.text).not.toContainText('Ghi chú');
    const width = panel.getByLabel('Độ rộng cột “Cơ quan chủ trì”, mm');
    await width.fill('3');
    await expect(panel.getByText('Từ 5 đến 400 mm, hoặc để trống.')).toBeVisible();
    await width.fill('60');
    const headers = panel.getByRole('listitem').getByLabel(/^Tiêu đề cột/);
    const before = await headers.evaluateAll((boxes) => boxes.map((box) => box.getAttribute('aria-label')));
    await panel.getByLabel('Tiêu đề cột “Đánh giá”').press('Alt+ArrowUp');
    await expect(panel.getByLabel('Tiêu đề cột “Đánh giá”')).toBeFocused();
    const after = await headers.evaluateAll((boxes) => boxes.map((box) => box.getAttribute('aria-label')));
    const at = before.indexOf('Tiêu đề cột “Đánh giá”');
    expect(after.indexOf('Tiêu đề cột “Đánh giá”')).toBe(at - 1);
  });

  await test.step('who signs', async () => {
    const panel = await annex.panel('Ký và nơi nhận');
    if ((await panel.getByLabel('Họ và tên').count()) === 0) {
      await panel.getByRole('button', { name: 'Thêm khối chữ ký' }).click();
    }
    await panel.getByLabel('Thẩm quyền ký').first().fill('KT. GIÁM ĐỐC');
    await panel.getByLabel('Chức vụ').first().fill('PHÓ GIÁM ĐỐC');
    await panel.getByLabel('Họ và tên').first().fill('Lê Thị Thử');
  });

  await test.step('the sheet standing, taken back and done again', async () => {
    const panel = await annex.panel('Trang');
    const page = annex.preview.locator('.pdf-page');
    const upright = async () => {
      const box = await page.boundingBox();
      return box !== null && box.height > box.width;
    };
    await panel.getByLabel('Dọc').check();
    await expect.poll(upright).toBe(true);
    await app.keyboard.press('Control+z');
    await expect(panel.getByLabel('Ngang')).toBeChecked();
    await expect.poll(upright).toBe(false);
    await app.keyboard.press('Control+y');
    await expect.poll(upright).toBe(true);
    await panel.getByLabel('Lề trái').fill('25');
    await expect(panel.getByRole('note')).toContainText('lề trái 30–35 mm');
  });

  await test.step('saved by key, and all three files hold it', async () => {
    await app.keyboard.press('Control+s');
    await expect(app.getByText('Đã lưu', { exact: true })).toBeVisible();
    const pdfFile = info.outputPath('annex.pdf');
    await (await annex.download(annex.exportPdf)).saveAs(pdfFile);
    const pdf = await readPdf(pdfFile);
    expect(Math.round(pdf.pages[0]?.width ?? 0)).toBe(595);
    for (const words of ['BẢNG ĐỐI CHIẾU DÙNG THỬ', 'Số thực hiện lũy kế', 'KT. GIÁM ĐỐC', 'Lê Thị Thử']) {
      expect(pdf.squeezed).toContain(squeeze(words));
    }
    expect(pdf.squeezed).not.toContain(squeeze('Ghi chú'));
    const sheetFile = info.outputPath('annex.xlsx');
    await (await annex.download(annex.exportXlsx)).saveAs(sheetFile);
    const sheet = await readWorkbook(sheetFile);
    expect(sheet.texts.map(squeeze)).toContain(squeeze('Số thực hiện lũy kế'));
    expect(sheet.orientation).toBe('portrait');
    const wordFile = info.outputPath('annex.docx');
    await (await annex.download(annex.exportDocx)).saveAs(wordFile);
    const body = unzipSync(new Uint8Array(await readFile(wordFile)))['word/document.xml'];
    expect(strFromU8(body ?? new Uint8Array())).toContain('Lê Thị Thử');
  });

  await test.step('searched without marks, found on the page', async () => {
    await app.keyboard.press('Control+f');
    await expect(annex.search).toBeFocused();
    await annex.search.fill('co quan');
    await expect(annex.searchCount).toHaveText(/^1\/\d+$/);
    await expect(annex.preview.locator('.pdf-hit-current').first()).toBeInViewport();
    // Only the page is scrolled to it, not the window.
    await expect(app.getByTestId('nav-home')).toBeInViewport();
    await annex.search.press('Enter');
    await expect(annex.searchCount).toHaveText(/^2\/\d+$/);
    await annex.search.fill('không có chữ này đâu');
    await expect(annex.searchCount).toHaveText('Không thấy');
    await annex.search.press('Escape');
    await expect(annex.search).toHaveCount(0);
  });

  await test.step('printed: every page on a sheet of its own size, nothing of the application', async () => {
    await app.evaluate(() => {
      window.print = () => document.body.setAttribute('data-printed', 'true');
    });
    await app.keyboard.press('Control+p');
    await expect(app.locator('body[data-printed]')).toHaveCount(1);
    const pages = Number(await annex.preview.getAttribute('data-pages'));
    const file = info.outputPath('printed.pdf');
    await app.pdf({ path: file, preferCSSPageSize: true });
    const printed = await readPdf(file);
    expect(printed.pages.map(({ width }) => Math.round(width))).toEqual(Array(pages).fill(595));
    expect(printed.squeezed).toBe('');
    await app.evaluate(() => window.dispatchEvent(new Event('afterprint')));
    await expect(app.locator('.print-sheet')).toHaveCount(0);
  });
});

test('a form made of an annex goes out as a file, comes back, and makes the next annex', async ({
  app,
}, info) => {
  await new StartPage(app).openSample();
  const annex = new AnnexPage(app);
  await annex.show();
  const page = await annex.panel('Trang');
  await page.getByLabel('Dọc').check();
  const forms = await annex.panel('Mẫu');
  const list = forms.getByRole('list', { name: 'Các mẫu phụ lục' });
  const own = list.getByRole('listitem').filter({ hasText: 'Mẫu riêng của Sở' });
  const more = own.getByRole('button', { name: /^Việc khác/ });
  const file = info.outputPath('form.json');

  await test.step('kept, handed out, removed', async () => {
    await forms.getByRole('button', { name: 'Lưu thành mẫu' }).click();
    const dialog = app.getByRole('dialog', { name: 'Lưu thành mẫu' });
    await dialog.getByLabel(/^Tên mẫu/).fill('Mẫu riêng của Sở');
    await dialog.getByRole('button', { name: 'Lưu mẫu' }).click();
    await expect(own).toContainText('Đang dùng');
    await more.click();
    const coming = app.waitForEvent('download');
    await app.getByRole('menuitem', { name: 'Xuất ra tệp' }).click();
    await (await coming).saveAs(file);
    expect(JSON.parse(await readFile(file, 'utf8'))).toMatchObject({
      name: 'Mẫu riêng của Sở',
      page: { orientation: 'portrait' },
    });
    await more.click();
    await app.getByRole('menuitem', { name: 'Xóa' }).click();
    await own.getByRole('button', { name: 'Xóa mẫu' }).click();
    await expect(own).toHaveCount(0);
  });

  await test.step('taken back; what is no form is refused in words', async () => {
    const box = forms.getByTestId('annex-form-file');
    await box.setInputFiles({ name: 'khác.json', mimeType: 'application/json', buffer: Buffer.from('{}') });
    await expect(forms.getByTestId('problem')).toContainText('không phải mẫu phụ lục');
    await box.setInputFiles(file);
    await expect(own).toHaveCount(1);
  });

  await test.step('the next annex is made with it', async () => {
    await app.keyboard.press('Control+s');
    await expect(app.getByText('Đã lưu', { exact: true })).toBeVisible();
    await annex.list();
    await annex.make.click();
    await annex.dialog.getByLabel('Mẫu phụ lục').selectOption({ label: 'Mẫu riêng của Sở (mẫu riêng)' });
    await annex.dialog.getByLabel('Tên gọi trong sổ').fill('Phụ lục thứ hai');
    await annex.dialog.getByRole('button', { name: 'Lập phụ lục' }).click();
    await expect(annex.name).toHaveValue('Phụ lục thứ hai');
    await expect((await annex.panel('Trang')).getByLabel('Dọc')).toBeChecked();
    await annex.list();
    await expect(app.getByRole('button', { name: 'Phụ lục thứ hai', exact: true })).toBeVisible();
  });
});

test('an annex of two tables under parts, by keyboard alone', async ({ app }, info) => {
  await new StartPage(app).create('Thử nghiệm', 'mật khẩu dài và lạ');
  const intake = new ImportPage(app);
  await intake.show();
  const header = ['STT', 'Chỉ tiêu', 'Mục tiêu', 'Cơ quan chủ trì', 'Kết quả thực hiện', 'Đánh giá'];
  const buffer = await workbook({
    'Biểu 1': [header, ['1', 'Chỉ tiêu của bảng trước', '80%', 'Sở A', '82,5%', 'Đạt']],
    'Biểu 2': [header, ['1', 'Chỉ tiêu của bảng sau', '60%', 'Sở B', '41%', 'Chưa đạt']],
  });
  await intake.choose({ name: 'hai bảng.xlsx', mimeType: XLSX, buffer });
  await intake.store('Bộ thử', 'năm 2024');

  const { keyboard } = app;
  const annex = new AnnexPage(app);
  const press = async (button: ReturnType<typeof app.getByRole>) => {
    await button.focus();
    await keyboard.press('Enter');
  };
  await app.getByTestId('nav-home').focus();
  await keyboard.press('Enter');
  await press(app.getByRole('button', { name: 'Lập phụ lục' }));
  await expect(annex.dialog).toBeVisible();
  // Enter in a field of the dialog makes the annex, as its button does.
  await annex.dialog.getByLabel('Tên gọi trong sổ').focus();
  await keyboard.press('Enter');
  await annex.drawn();
  await expect(annex.text).toContainText('Chỉ tiêu của bảng trước');

  await press(app.getByRole('button', { name: /^Bảng/ }));
  const panel = await annex.panel('Bảng');
  await press(panel.getByRole('button', { name: 'Chia thành phần' }));
  await panel.getByLabel('Tiêu đề phần 1').press('End');
  await keyboard.type('KHỐI TRƯỚC');
  await panel.getByLabel('Tiêu đề phần 2').press('End');
  await keyboard.type('KHỐI SAU');
  const down = panel.getByRole('button', { name: /^Đưa .* xuống$/ });
  // The first table goes behind the second, then over into the other part.
  await press(down.nth(1));
  await press(down.nth(2));
  await expect(panel.getByText('Chưa có bảng nào.')).toHaveCount(0);
  await keyboard.press('Control+s');
  await expect(app.getByText('Đã lưu', { exact: true })).toBeVisible();

  const coming = app.waitForEvent('download');
  await press(annex.exportPdf);
  const file = info.outputPath('two.pdf');
  await (await coming).saveAs(file);
  const { squeezed } = await readPdf(file);
  const order = ['I. KHỐI TRƯỚC', 'Chỉ tiêu của bảng sau', 'II. KHỐI SAU', 'Chỉ tiêu của bảng trước'].map(
    (words) => squeezed.indexOf(squeeze(words)),
  );
  expect(order).not.toContain(-1);
  expect(order).toEqual([...order].sort((one, other) => one - other));
});
