/** How a file is read is shown and can be changed, and what storing it would change is shown before. */
import { decodeFrame, encodeFrame } from '../../../shared/contract/frame.ts';
import { ImportPage } from '../pages/import.ts';
import { StartPage } from '../pages/start.ts';
import { report, workbook, XLSX } from '../support/files.ts';
import { expect, test } from '../support/fixtures.ts';

test.beforeEach(async ({ app }) => {
  await new StartPage(app).create('Thử nghiệm', 'mật khẩu dài và lạ');
  await new ImportPage(app).show();
});

test('a changed mapping is remembered for the next file of the agency', async ({ app }) => {
  const intake = new ImportPage(app);
  await intake.choose(await report('quý một.xlsx', ['80%', '70%']));
  await expect(intake.recognition).toContainText('Nhận bảng: chắc chắn');
  await intake.map('Mục tiêu', /^Cột khác/);
  await expect(intake.head('Mục tiêu')).toHaveText('Cột khác 1');
  await expect(intake.recognition).toContainText('theo lựa chọn của bạn');
  await intake.fill('Cơ quan báo cáo', 'Sở A');
  await expect(app.getByText('tệp cùng mẫu của “Sở A” sẽ được đọc như vậy')).toBeVisible();
  await intake.store('Bộ thử', 'Quý I/2025');
  await expect(intake.outcome).toContainText('Cách đọc đã sửa được nhớ');

  await intake.choose(await report('quý hai.xlsx', ['85%', '75%']));
  await expect(intake.head('Mục tiêu')).toHaveText('Mục tiêu');
  await intake.fill('Cơ quan báo cáo', 'Sở A');
  await expect(intake.recognition).toContainText('theo lần nhập trước của cơ quan này');
  await expect(app.getByText('Đã đọc lại tệp theo lần nhập trước của “Sở A”.')).toBeVisible();
  await expect(intake.head('Mục tiêu')).toHaveText('Cột khác 1');
  await intake.fill('Cơ quan báo cáo', 'Sở B');
  await expect(intake.head('Mục tiêu')).toHaveText('Mục tiêu');
});

test('automatic reading comes back after a choice', async ({ app }) => {
  const intake = new ImportPage(app);
  await intake.choose(await report('quý một.xlsx', ['80%']));
  await intake.map('Mục tiêu', /^Cột khác/);
  await app.getByRole('button', { name: 'Về cách nhận tự động' }).click();
  await expect(intake.head('Mục tiêu')).toHaveText('Mục tiêu');
  await expect(intake.recognition).toContainText('chắc chắn');
});

test('where no header is recognised, a person points to it', async ({ app }) => {
  const intake = new ImportPage(app);
  const rows = [
    ['Ghi chép của phòng', '', ''],
    ['Mã', 'Diễn giải', 'Con số'],
    ['K01', 'Hồ sơ nộp qua mạng', '82,5%'],
    ['K02', 'Thanh toán qua mạng', '58%'],
    ['K03', 'Chữ ký số cá nhân', '12%'],
  ];
  await intake.choose({ name: 'ghi chép.xlsx', mimeType: XLSX, buffer: await workbook(rows) });
  await expect(intake.bounds).toContainText('Chưa nhận ra dòng tiêu đề');
  const apply = app.getByRole('button', { name: 'Áp dụng' });
  await expect(apply).toBeDisabled();
  await app.getByTestId('import-raw-grid').getByRole('gridcell', { name: 'Diễn giải' }).click();
  await app.keyboard.press('1');
  await expect(app.getByTestId('import-header-preview')).toContainText('Diễn giải');
  await app.keyboard.press('ArrowDown');
  await app.keyboard.press('ArrowDown');
  await app.keyboard.press('3');
  await expect(app.getByRole('spinbutton', { name: 'Dòng cuối của bảng' })).toHaveValue('4');
  await apply.click();
  await intake.map('Diễn giải', /^Chỉ tiêu$/);
  await intake.map('Con số', /^Kết quả thực hiện$/);
  await expect(intake.grid).toContainText('Thanh toán qua mạng');
  await expect(intake.grid).not.toContainText('Chữ ký số cá nhân');
  await intake.store('Bộ thử', 'Quý I/2025');
  await expect(intake.outcome).toContainText('2 chỉ tiêu');
});

test('a second table is made of the lower part of a sheet', async ({ app }) => {
  const intake = new ImportPage(app);
  await intake.choose(await report('một bảng.xlsx', ['80%', '70%', '60%', '50%']));
  await app.getByRole('button', { name: 'Sửa vùng bảng' }).click();
  await app.getByRole('spinbutton', { name: 'Dòng cuối của bảng' }).fill('3');
  await app.keyboard.press('Tab');
  await app.getByRole('button', { name: 'Thêm bảng' }).click();
  await app.getByTestId('import-raw-grid').getByRole('gridcell', { name: 'Chỉ tiêu thử số 3' }).click();
  await app.getByRole('button', { name: 'Dòng đầu tiêu đề: lấy dòng 4' }).click();
  await app.getByRole('button', { name: 'Áp dụng' }).click();
  await expect(app.getByRole('tab')).toHaveCount(2);
});

test('a table that is not wanted is left out, and taken in again', async ({ app }) => {
  const intake = new ImportPage(app);
  const header = ['STT', 'Chỉ tiêu', 'Kết quả thực hiện'];
  const sheets = {
    'Biểu 1': [header, ['1', 'Hồ sơ trực tuyến', '82%']],
    Nháp: [header, ['1', 'Số thử', '1%']],
  };
  await intake.choose({ name: 'hai trang.xlsx', mimeType: XLSX, buffer: await workbook(sheets) });
  const tabs = app.getByRole('tab');
  await expect(tabs).toHaveCount(2);
  await tabs.nth(1).click();
  await app.getByRole('button', { name: 'Không nhập bảng này' }).click();
  await expect(tabs).toHaveCount(0);
  await expect(app.getByRole('heading', { name: 'Xem trước: hai trang.xlsx' })).toBeFocused();
  await expect(intake.grid).toContainText('Hồ sơ trực tuyến');
  await app.getByText('Văn bản ngoài bảng').click();
  await expect(app.getByTestId('import-text')).toContainText('Số thử');
  await expect(intake.leftOut).toContainText('Không nhập bảng “Nháp”');
  await app.getByRole('button', { name: 'Nhập bảng này' }).click();
  await expect(tabs).toHaveCount(2);
  await expect(intake.leftOut).toHaveCount(0);

  await tabs.nth(1).click();
  await app.getByRole('button', { name: 'Không nhập bảng này' }).click();
  await app.getByRole('button', { name: 'Về cách nhận tự động' }).click();
  await expect(tabs).toHaveCount(2);
  await app.getByRole('button', { name: 'Sửa vùng bảng' }).click();
  await app.getByRole('button', { name: 'Bỏ bảng này' }).click();
  await expect(intake.bounds).toContainText('Không nhập bảng nào ở đây');
  await app.getByRole('button', { name: 'Áp dụng' }).click();
  await expect(app.getByText('sẽ bỏ qua bảng đó và báo lại')).toBeVisible();
  await intake.store('Bộ thử', 'Quý I/2025');
  await expect(intake.outcome).toContainText('1 chỉ tiêu');
  await expect(intake.outcome).toContainText('Không nhập “Nháp”');

  // The next file of this form is read without the table as well: told, and taken in by one click.
  const next = { ...sheets, 'Biểu 1': [header, ['1', 'Hồ sơ trực tuyến', '85%']] };
  await intake.choose({ name: 'lần sau.xlsx', mimeType: XLSX, buffer: await workbook(next) });
  await expect(intake.leftOut).toContainText('Bảng “Nháp” đã được bỏ qua lần trước');
  await expect(tabs).toHaveCount(0);
  await app.getByRole('button', { name: 'Nhập bảng này' }).click();
  await expect(tabs).toHaveCount(2);
});

test('a row that stands below another heading is shown with its former one', async ({ app }) => {
  const intake = new ImportPage(app);
  const part = (ordinal: string, name: string, ...rows: string[]) => [
    [ordinal, name, ''],
    ...rows.map((row, index) => [String(index + 1), row, '80%']),
  ];
  const file = async (name: string, ...parts: string[][][]) => {
    const rows = [['STT', 'Chỉ tiêu', 'Kết quả thực hiện'], ...parts.flat()];
    return { name, mimeType: XLSX, buffer: await workbook(rows) };
  };
  const where = async () => {
    await intake.fill('Bộ chỉ tiêu', 'Bộ thử');
    await intake.fill('Kỳ báo cáo', 'Quý I/2025');
    await intake.compare.waitFor();
  };
  await intake.choose(
    await file(
      'một.xlsx',
      part('A', 'Hạ tầng số', 'Cáp quang'),
      part('B', 'Kinh tế số', 'Thanh toán', 'Hóa đơn'),
    ),
  );
  await where();
  await intake.accept.click();
  await intake.outcome.waitFor();
  await intake.choose(
    await file(
      'hai.xlsx',
      part('A', 'Hạ tầng số', 'Cáp quang', 'Thanh toán'),
      part('B', 'Kinh tế số', 'Hóa đơn'),
    ),
  );
  await where();
  await expect(intake.compare).toContainText('Thay đổi 1');
  await intake.compare.getByRole('button', { name: /^Thay đổi/ }).click();
  await expect(intake.grid.getByRole('gridcell', { name: /^Thanh toán/ })).toContainText(
    'Trước đây thuộc phần “Kinh tế số”',
  );
});

test('a conversion from TCVN3 is shown and undone', async ({ app }) => {
  const intake = new ImportPage(app);
  // The letters of TCVN3 as their bytes look in Latin-1: "Chỉ tiêu", "Kết quả thực hiện", …
  const lines = [
    'TT,ChØ tiªu,Môc tiªu,§¬n vÞ chñ tr×,KÕt qu¶ thùc hiÖn,§¸nh gi¸',
    '1,Tû lÖ hå s¬ trùc tuyÕn toµn tr×nh,80%,Së Th«ng tin vµ TruyÒn th«ng,"82,5%",§¹t',
    '2,Tû lÖ thanh to¸n trùc tuyÕn,60%,Së Tµi chÝnh,58%,Ch\u00ada ®¹t',
  ];
  const buffer = Buffer.from(lines.join('\r\n'), 'latin1');
  await intake.choose({ name: 'phông cũ.csv', mimeType: 'text/csv', buffer });
  await expect(intake.grid).toContainText('Tỷ lệ hồ sơ trực tuyến toàn trình');
  await expect(intake.conversions).toContainText('TCVN3');
  await intake.grid.getByRole('gridcell', { name: 'Chưa đạt' }).click();
  await expect(intake.cellSource).toContainText('Nguyên văn trong tệp: Ch');
  await intake.conversions.getByText('Xem vài chỗ', { exact: true }).click();
  await expect(intake.conversions).toContainText('Chỉ tiêu');

  await intake.conversions.getByRole('switch').click();
  await expect(intake.conversions).toContainText('Giữ nguyên');
  await expect(app.getByText('Tỷ lệ hồ sơ trực tuyến toàn trình')).toHaveCount(0);
  // Without its Vietnamese letters no header is recognised: the file can still be read by hand or given back.
  await intake.conversions.getByRole('switch').click();
  await expect(intake.grid).toContainText('Tỷ lệ hồ sơ trực tuyến toàn trình');
});

test('what storing would change is shown before, and stored as shown', async ({ app }) => {
  const intake = new ImportPage(app);
  await intake.choose(await report('lần một.xlsx', ['80%', '70%', '60%']));
  await intake.fill('Bộ chỉ tiêu', 'Bộ thử');
  await intake.fill('Kỳ báo cáo', 'Quý I/2025');
  await expect(intake.compare).toContainText('Mới 3');
  await expect(intake.accept).toHaveText('Lưu 3 chỉ tiêu');
  await intake.accept.click();
  await intake.outcome.waitFor();

  await intake.choose(await report('lần hai.xlsx', ['80%', '75%']));
  await intake.fill('Bộ chỉ tiêu', 'Bộ thử');
  await intake.fill('Kỳ báo cáo', 'Quý I/2025');
  await expect(intake.compare).toContainText('So với tệp “lần một.xlsx”');
  for (const count of ['Thay đổi 1', 'Như cũ 1', 'Thiếu 1'])
    await expect(intake.compare).toContainText(count);
  await expect(intake.grid.locator('del')).toContainText('70%');
  await expect(intake.accept).toHaveText('Lưu 2 chỉ tiêu (1 thay đổi)');

  await intake.compare.getByRole('button', { name: /^Thay đổi/ }).click();
  await expect(intake.grid).not.toContainText('Chỉ tiêu thử số 1');
  await expect(intake.grid).toContainText('Chỉ tiêu thử số 2');
  await app.getByRole('button', { name: 'Xem tất cả các dòng' }).click();
  await expect(intake.grid).toContainText('Chỉ tiêu thử số 1');
  await intake.compare.getByRole('button', { name: /^Thiếu/ }).click();
  await expect(app.getByTestId('import-missing')).toContainText('Chỉ tiêu thử số 3');
  await intake.accept.click();
  await expect(intake.outcome).toContainText('đánh dấu là đã thay thế');
});

test('Tab leads out of the table, arrows go from cell to cell', async ({ app }) => {
  const intake = new ImportPage(app);
  await intake.choose(await report('quý một.xlsx', ['80%', '70%']));
  await intake.grid.getByRole('gridcell', { name: 'Chỉ tiêu thử số 1' }).click();
  await app.keyboard.press('ArrowDown');
  await expect(intake.cellSource).toContainText('Chỉ tiêu thử số 2');
  await app.keyboard.press('Tab');
  await expect(app.getByRole('combobox', { name: 'Bộ chỉ tiêu' })).toBeFocused();
  await app.keyboard.press('Shift+Tab');
  await expect
    .poll(() => app.evaluate(() => document.activeElement?.closest('[data-testid=import-grid]') !== null))
    .toBe(true);
});

test('a warning leads to its cell far down in a large table', async ({ app }) => {
  const intake = new ImportPage(app);
  const results = Array.from({ length: 3000 }, (_, index) =>
    index === 2799 ? { error: '#DIV/0!' as const } : '1%',
  );
  await intake.choose(await report('lớn.xlsx', results));
  await app.getByRole('button', { name: /ô E2801/ }).click();
  await expect(intake.cellSource).toContainText('ô E2801');
  await expect(intake.grid.getByRole('gridcell', { name: '#DIV/0!' })).toBeInViewport();
});

test('a preview that the engine let go of is read again, as it was decided', async ({ app }) => {
  const intake = new ImportPage(app);
  const opened = app.waitForResponse(
    (response) => response.request().postDataBuffer()?.includes('intake.open') ?? false,
  );
  await intake.choose(await report('quý một.xlsx', ['80%', '70%']));
  const answer: unknown = decodeFrame(new Uint8Array(await (await opened).body()));
  const draftId: unknown = Reflect.get(Object(Reflect.get(Object(answer), 'value')), 'draftId');
  await intake.map('Mục tiêu', /^Cột khác/);
  await expect(intake.head('Mục tiêu')).toHaveText('Cột khác 1');

  const frame = encodeFrame({ name: 'intake.discard', input: { draftId } });
  await app.evaluate(
    async (bytes) => {
      const headers = { 'content-type': 'application/octet-stream' };
      await fetch('/api/dispatch', { method: 'POST', headers, body: new Uint8Array(bytes) });
    },
    [...frame],
  );
  await app.getByRole('button', { name: 'Về cách nhận tự động' }).click();
  await expect(app.getByText('hãy làm lại thao tác vừa rồi')).toBeVisible();
  await expect(intake.head('Mục tiêu')).toHaveText('Cột khác 1');
  await intake.store('Bộ thử', 'Quý I/2025');
  await expect(intake.outcome).toContainText('2 chỉ tiêu');
});
