/** What goes wrong says what it is, and leaves the workspace as it was. */
import { ImportPage } from '../pages/import.ts';
import { StartPage } from '../pages/start.ts';
import { workbook } from '../support/files.ts';
import { expect, test } from '../support/fixtures.ts';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const PASSPHRASE = 'mật khẩu dài và lạ';

const FILES: { title: string; name: string; code: string; content(): Promise<Buffer> }[] = [
  { title: 'an empty workbook', name: 'trong.xlsx', code: 'FILE_WITHOUT_CELLS', content: () => workbook([]) },
  {
    title: 'a text that calls itself a workbook',
    name: 'van-ban.xlsx',
    code: 'FILE_FORMAT_UNKNOWN',
    content: async () => Buffer.from('Đây không phải bảng tính.\n'.repeat(50)),
  },
  { title: 'an empty file', name: 'rong.xlsx', code: 'FILE_EMPTY', content: async () => Buffer.alloc(0) },
  {
    title: 'a workbook that is cut off',
    name: 'dut.xlsx',
    code: 'FILE_DAMAGED',
    content: async () =>
      (
        await workbook([
          ['STT', 'Chỉ tiêu'],
          ['1', 'Tỷ lệ'],
        ])
      ).subarray(0, 900),
  },
];

for (const { title, name, code, content } of FILES) {
  test(`${title} is refused in words`, async ({ app }) => {
    await new StartPage(app).create('Thử nghiệm', PASSPHRASE);
    const intake = new ImportPage(app);
    await intake.show();
    await intake.choose({ name, mimeType: XLSX, buffer: await content() });
    await expect(intake.problem).toContainText(`Mã lỗi: ${code}`);
    await expect(intake.accept).toHaveCount(0);
    await app.getByTestId('nav-home').click();
    await expect(app.getByText('Sổ chưa có báo cáo nào')).toBeVisible();
  });
}

test('a wrong passphrase is said to be wrong, and the right one still opens', async ({ app }) => {
  const start = new StartPage(app);
  await start.create('Sổ kín', PASSPHRASE);
  await app.getByRole('button', { name: 'Đóng sổ' }).click();
  await start.open('Sổ kín', 'không phải mật khẩu');
  await expect(app.getByText(/mật khẩu không đúng/i)).toBeVisible();
  await expect(app.getByTestId('nav-home')).toHaveCount(0);
  await start.open('Sổ kín', PASSPHRASE);
  await expect(app.getByTestId('nav-home')).toBeVisible();
});

test('a workspace of the same name is not overwritten', async ({ app }) => {
  const start = new StartPage(app);
  await start.create('Sổ một', PASSPHRASE);
  await app.getByRole('button', { name: 'Đóng sổ' }).click();
  await start.fillNew('Sổ một', 'mật khẩu khác hẳn');
  await expect(app.getByRole('alert').filter({ hasText: /đã có tệp/i })).toBeVisible();
  await start.open('Sổ một', PASSPHRASE);
  await expect(app.getByTestId('nav-home')).toBeVisible();
});

test('the address works once: a second browser is turned away', async ({ app, application, browser }) => {
  await expect(app.getByTestId('start-create')).toBeVisible();
  const stranger = await (await browser.newContext()).newPage();
  const again = await stranger.goto(application.url);
  expect(again?.status()).toBe(403);
  const bare = await stranger.goto(new URL('/', application.url).href);
  expect(bare?.status()).toBe(401);
  await stranger.context().close();
});
