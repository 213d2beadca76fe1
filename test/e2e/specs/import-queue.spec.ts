/** Many files at once: each has its line, one bad file stops no other, and the keyboard is enough. */
import { ImportPage, type Upload } from '../pages/import.ts';
import { StartPage } from '../pages/start.ts';
import { report, XLSX } from '../support/files.ts';
import { expect, test } from '../support/fixtures.ts';

const PASSPHRASE = 'mật khẩu dài và lạ';

const BROKEN: Upload = {
  name: 'hỏng.xlsx',
  mimeType: XLSX,
  buffer: Buffer.from('PK\u0003\u0004 không phải zip'),
};

test.beforeEach(async ({ app }) => {
  await new StartPage(app).create('Thử nghiệm', PASSPHRASE);
  await new ImportPage(app).show();
});

test('several files are dropped, a bad one among them, and stored one after the other', async ({ app }) => {
  const intake = new ImportPage(app);
  const one = await report('quý một.xlsx', ['80%', '70%']);
  const two = await report('quý hai.xlsx', ['85%', '75%', '12 dịch vụ']);
  await intake.drop([one, BROKEN, two, { ...one, name: 'quý một (bản sao).xlsx' }]);

  await expect(intake.line('quý một.xlsx')).toContainText('Sẵn sàng: 2 chỉ tiêu');
  await expect(intake.line('hỏng.xlsx')).toContainText('Mã lỗi: FILE_DAMAGED');
  await expect(intake.line('quý hai.xlsx')).toContainText('Sẵn sàng: 3 chỉ tiêu');
  await expect(intake.line('quý một (bản sao).xlsx')).toContainText('giống hệt tệp “quý một.xlsx”');
  await expect(intake.queue).toContainText('3 tệp sẵn sàng, 1 tệp không đọc được');

  await intake.open('quý một.xlsx');
  await intake.store('Bộ thử', 'Quý I/2025');
  await expect(intake.line('quý một.xlsx')).toContainText('Đã lưu vào kỳ');
  await expect(intake.line('quý một (bản sao).xlsx')).toContainText('vừa lưu');
  const next = app.getByRole('button', { name: 'Tệp tiếp theo: quý hai.xlsx' });
  await expect(next).toBeFocused();
  await app.keyboard.press('Enter');
  await intake.store('Bộ thử', 'Quý II/2025');

  await intake.line('quý một (bản sao).xlsx').getByRole('button', { name: /^Bỏ / }).click();
  await expect(intake.line('quý một (bản sao).xlsx')).toContainText('Đã bỏ');
  await app.getByRole('button', { name: 'Dọn các dòng đã xong' }).click();
  await expect(intake.queue).toHaveCount(0);
  await app.getByTestId('nav-home').click();
  await expect(app.getByText('quý hai.xlsx')).toBeVisible();
});

test('a file that is stored already is known again', async ({ app }) => {
  const intake = new ImportPage(app);
  const file = await report('quý một.xlsx', ['80%']);
  await intake.choose(file);
  await intake.store('Bộ thử', 'Quý I/2025');
  await intake.drop([{ ...file, name: 'tên khác.xlsx' }, await report('khác.xlsx', ['1%'])]);
  await expect(intake.line('tên khác.xlsx')).toContainText('giống hệt tệp “quý một.xlsx” vừa lưu');
  await app.getByRole('button', { name: 'Dọn các dòng đã xong' }).click();
  await expect(intake.line('tên khác.xlsx')).toContainText(/Đúng tệp này đã được nhập cho kỳ Quý I/i);
});

test('reading is stopped, and begun again', async ({ app }) => {
  const intake = new ImportPage(app);
  const many = Array.from({ length: 20_000 }, (_, index) => `${index % 100}%`);
  await intake.drop([await report('lớn.xlsx', many), await report('nhỏ.xlsx', ['80%'])]);
  await app.getByRole('button', { name: 'Dừng đọc lớn.xlsx' }).click();
  await expect(intake.line('lớn.xlsx')).toContainText('Đã dừng đọc');
  await expect(intake.line('nhỏ.xlsx')).toContainText('Sẵn sàng');
  await app.getByRole('button', { name: 'Đọc lại lớn.xlsx' }).click();
  await expect(intake.line('lớn.xlsx')).toContainText('Sẵn sàng: 20.000 chỉ tiêu');
});

test('the keyboard goes through the list and from preview to preview', async ({ app }) => {
  const intake = new ImportPage(app);
  await intake.choose([await report('a.xlsx', ['1%']), BROKEN, await report('b.xlsx', ['2%'])]);
  await expect(intake.line('b.xlsx')).toContainText('Sẵn sàng');
  const name = (file: string) => intake.queue.getByRole('button', { name: file, exact: true });
  const title = (file: string) => app.getByRole('heading', { name: `Xem trước: ${file}` });

  await name('a.xlsx').focus();
  await app.keyboard.press('ArrowDown');
  await expect(name('hỏng.xlsx')).toBeFocused();
  await app.keyboard.press('Delete');
  await expect(intake.line('hỏng.xlsx')).toHaveCount(0);
  await expect(name('a.xlsx')).toBeFocused();
  await app.keyboard.press('Enter');
  await expect(title('a.xlsx')).toBeVisible();
  await app.keyboard.press('Alt+ArrowDown');
  await expect(title('b.xlsx')).toBeVisible();
  await app.keyboard.press('Alt+ArrowDown');
  await expect(title('b.xlsx')).toBeVisible();
  await app.keyboard.press('Alt+ArrowUp');
  await expect(title('a.xlsx')).toBeVisible();
});

test('more files than there is room for are named', async ({ app }) => {
  const intake = new ImportPage(app);
  const empty = Array.from({ length: 52 }, (_, index) => ({
    name: `tệp ${index + 1}.xlsx`,
    mimeType: XLSX,
    buffer: Buffer.alloc(0),
  }));
  await intake.drop(empty);
  await expect(app.getByText(/Chưa nhận: “tệp 51\.xlsx”, “tệp 52\.xlsx”/)).toBeVisible();
  await expect(intake.queue).toContainText('50 tệp không đọc được');
});

test('a table is pasted, with the keys and with the button; a picture is said to be none', async ({
  app,
}) => {
  const intake = new ImportPage(app);
  const rows = [
    ['STT', 'Chỉ tiêu', 'Mục tiêu', 'Kết quả thực hiện'],
    ['1', 'Tỷ lệ hồ sơ trực tuyến', '80%', '82,5%'],
    ['2', 'Tỷ lệ thanh toán trực tuyến', '60%', '58%'],
  ];
  const cells = (row: string[]) => row.map((text) => `<td>${text}</td>`).join('');
  const html = `<table>${rows.map((row) => `<tr>${cells(row)}</tr>`).join('')}</table>`;

  await intake.copy({ 'text/html': html, 'text/plain': rows.map((row) => row.join('\t')).join('\r\n') });
  await app.keyboard.press('Control+v');
  await expect(app.getByRole('heading', { name: /Xem trước: Bảng dán \d\d\.\d\d\.html/ })).toBeVisible();
  await expect(intake.grid).toContainText('Tỷ lệ thanh toán trực tuyến');
  await expect(intake.grid).toContainText('82,5%');
  await intake.showList();

  await intake.copy({ 'text/plain': rows.map((row) => row.join('\t')).join('\r\n') });
  await app.getByRole('button', { name: 'Dán bảng' }).click();
  await expect(app.getByRole('heading', { name: /Xem trước: Bảng dán .*\.txt/ })).toBeVisible();
  await expect(intake.grid).toContainText('Tỷ lệ hồ sơ trực tuyến');
  await intake.showList();

  const png = await app.screenshot({ clip: { x: 0, y: 0, width: 8, height: 8 } });
  await intake.copy({ 'image/png': [...png] });
  await app.keyboard.press('Control+v');
  await expect(app.getByText('Bộ nhớ tạm chỉ có hình ảnh')).toBeVisible();
});

test('where the clipboard is refused to the button, the keys still paste', async ({ app }) => {
  const intake = new ImportPage(app);
  await intake.copy({ 'text/plain': 'STT\tChỉ tiêu\tKết quả thực hiện\n1\tHồ sơ trực tuyến\t82,5%\n' });
  await app.evaluate(() => {
    const refuse = () => Promise.reject(new DOMException('Read permission denied.', 'NotAllowedError'));
    Object.defineProperty(navigator.clipboard, 'read', { value: refuse });
  });
  await app.getByRole('button', { name: 'Dán bảng' }).click();
  await expect(app.getByText('Hãy nhấn Ctrl+V để dán bảng')).toBeVisible();
  await app.keyboard.press('Control+v');
  await expect(intake.grid).toContainText('Hồ sơ trực tuyến');
});

test('the list comes back after another screen and after a reload', async ({ app }) => {
  const intake = new ImportPage(app);
  await intake.drop([await report('a.xlsx', ['1%']), BROKEN, await report('b.xlsx', ['2%'])]);
  await expect(intake.line('b.xlsx')).toContainText('Sẵn sàng');
  await intake.open('b.xlsx');
  await intake.fill('Bộ chỉ tiêu', 'Bộ gõ tay');
  await intake.map('Mục tiêu', /^Cột khác/);
  await expect(intake.head('Mục tiêu')).toHaveText('Cột khác 1');
  await app.getByTestId('nav-home').click();
  await app.getByTestId('nav-import').click();
  await expect(intake.head('Mục tiêu')).toHaveText('Cột khác 1');
  // Longer than the page waits before it tells the engine what it wants back.
  await app.waitForTimeout(500);
  app.once('dialog', (dialog) => void dialog.accept());
  await app.reload();
  await expect(intake.head('Mục tiêu')).toHaveText('Cột khác 1');
  await expect(app.getByRole('combobox', { name: 'Bộ chỉ tiêu' })).toHaveValue('Bộ gõ tay');
  await intake.showList();
  await expect(intake.line('a.xlsx')).toContainText('Sẵn sàng: 1 chỉ tiêu');
  await expect(intake.line('hỏng.xlsx')).toContainText('Mã lỗi: FILE_DAMAGED');
});
