/** The journal on its screen: filters, what an entry says, the check against a hash written down, the export. */
import { JournalPage } from '../pages/journal.ts';
import { StartPage } from '../pages/start.ts';
import { dispatch } from '../support/api.ts';
import { readWorkbook } from '../support/documents.ts';
import { expect, test } from '../support/fixtures.ts';

const PIN = 'trang-an-74';

test.beforeEach(async ({ app }) => {
  await new StartPage(app).openSample();
  const add = (name: string, role: 'administrator' | 'staff') =>
    dispatch(app, 'people.add', { name, position: 'Phòng Chuyển đổi số', role, pin: PIN });
  await add('Nguyễn Văn An', 'administrator');
  const { people } = await add('Trần Thị Bình', 'staff');
  const binh = people.find(({ name }) => name.startsWith('Trần'))?.id ?? '';
  await dispatch(app, 'people.update', {
    person: binh,
    name: 'Trần Thị Bình',
    position: 'Phó Trưởng phòng',
    role: 'approver',
    retired: false,
  });
  await dispatch(app, 'people.signIn', { person: binh, pin: PIN });
  await app.reload();
});

test('entries are filtered by action, person, day and words, and say what was before', async ({ app }) => {
  const journal = new JournalPage(app);
  await journal.show();
  await expect(journal.count).toContainText(/\d/);
  const all = Number((await journal.count.textContent())?.match(/\d+/)?.[0]);
  expect(all).toBeGreaterThan(4);
  const numbers = await journal.cells('sequence').allTextContents();
  expect(numbers[0]).toBe(String(all));

  await journal.choose('Việc', 'Người dùng');
  await expect(journal.count).toHaveText('3 mục khớp điều kiện lọc');
  await expect(journal.cells('action')).toHaveText(['Người dùng', 'Người dùng', 'Người dùng']);
  await journal.choose('Người thực hiện', 'Trần Thị Bình');
  await expect(journal.count).toHaveText('0 mục khớp điều kiện lọc');
  await expect(journal.grid).toContainText('Không có mục nào');
  await app.getByRole('button', { name: 'Bỏ lọc' }).click();
  await expect(journal.count).toHaveText(`${all} mục`);

  await journal.words.fill('sua nguoi dung');
  await expect(journal.count).toHaveText('1 mục khớp điều kiện lọc');
  await journal.cells('subject').first().click();
  const row = journal.entry.getByRole('row').filter({ hasText: 'Vai trò' });
  await expect(row.getByRole('cell')).toHaveText(['Chuyên viên', 'Người duyệt']);
  await app.keyboard.press('Enter');
  await expect(journal.entry).toBeFocused();
  await app.keyboard.press('Escape');
  await expect(journal.cells('subject').first()).toBeFocused();

  await journal.words.fill('');
  await app.getByLabel('Từ ngày').fill('31/02/2024');
  await expect(app.getByText('Ngày không có thật')).toBeVisible();
  await app.getByLabel('Từ ngày').fill('');
  await app.getByLabel('Đến ngày').fill('01/01/2020');
  await expect(journal.count).toHaveText('0 mục khớp điều kiện lọc');
});

test('the check copies the last hash, and tells a journal that does not hold one', async ({ app }, info) => {
  const journal = new JournalPage(app);
  await journal.show();
  await journal.check();
  await expect(journal.result).toContainText('Nhật ký còn nguyên vẹn');
  await journal.result.getByRole('button', { name: 'Sao chép' }).click();
  await expect(journal.result).toContainText('Đã sao chép');
  const head = await app.evaluate(() => navigator.clipboard.readText());
  expect(head).toMatch(/^[0-9a-f]{64}$/);
  // As somebody types it from paper.
  await journal.check((head.toUpperCase().match(/.{8}/g) ?? []).join(' '));
  await expect(journal.result).toContainText('mã băm đã ghi lại có trong nhật ký');
  await journal.check('0123456789abcdef'.repeat(4));
  await expect(journal.result).toContainText('HEAD_DIFFERS');
  await journal.closeCheck();

  await journal.choose('Việc', 'Người dùng');
  await expect(journal.count).toHaveText('3 mục khớp điều kiện lọc');
  const coming = app.waitForEvent('download');
  await app.getByRole('button', { name: 'Xuất Excel' }).click();
  const file = info.outputPath('nhat-ky.xlsx');
  await (await coming).saveAs(file);
  const { texts } = await readWorkbook(file);
  expect(texts.filter((text) => text === 'Người dùng')).toHaveLength(3);
  expect(texts).toContain('Sửa người dùng: Trần Thị Bình');
});
