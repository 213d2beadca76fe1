/**
 * Two people, from import to approval: who decided does not approve, a change afterwards voids the approval, and a
 * byte that is flipped in the file on the disk is found.
 */
import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { ImportPage } from '../pages/import.ts';
import { JournalPage } from '../pages/journal.ts';
import { PeoplePage, type Somebody } from '../pages/people.ts';
import { ReconcilePage } from '../pages/reconcile.ts';
import { StartPage } from '../pages/start.ts';
import { SAMPLE_PAIR } from '../support/files.ts';
import { expect, test } from '../support/fixtures.ts';

const AN: Somebody = {
  name: 'Nguyễn Văn An',
  position: 'Phó Trưởng phòng Chuyển đổi số',
  role: 'Quản trị sổ',
  pin: 'trang-an-74',
};
const BINH: Somebody = {
  name: 'Trần Thị Bình',
  position: 'Chuyên viên Phòng Chuyển đổi số',
  role: 'Chuyên viên',
  pin: 'binh-minh-58',
};
const CUC: Somebody = {
  name: 'Lê Thị Cúc',
  position: 'Phó Giám đốc',
  role: 'Người duyệt',
  pin: 'hoa-cuc-2931',
};

/** Changes one bit of the workspace file, in its middle. */
async function flipByte(home: string): Promise<void> {
  const files = await readdir(home, { recursive: true });
  const name = files.find((each) => path.basename(each).startsWith('Bốn mắt') && !/-(?:wal|shm)$/.test(each));
  if (!name) throw new Error('the workspace has no file');
  const file = path.join(home, name);
  const bytes = await readFile(file);
  const at = Math.floor(bytes.length / 2);
  bytes.writeUInt8(bytes.readUInt8(at) ^ 1, at);
  await writeFile(file, bytes);
}

test('two people, an approval, a change that voids it, and a byte flipped in the file', async ({
  app,
  application,
}) => {
  const people = new PeoplePage(app);
  const reconcile = new ReconcilePage(app);
  const journal = new JournalPage(app);
  const drawer = app.getByTestId('approval-drawer');
  const all = SAMPLE_PAIR.rows;

  await test.step('the first person, and the others', async () => {
    await new StartPage(app).create('Bốn mắt', 'mật khẩu dài và lạ');
    await people.addFirst(AN);
    await people.show();
    for (const person of [BINH, CUC]) await people.add(person);
  });

  await test.step('Bình imports the reports of both periods', async () => {
    await people.signIn(BINH);
    const intake = new ImportPage(app);
    for (const { file, period } of [SAMPLE_PAIR.base, SAMPLE_PAIR.against]) {
      await intake.show();
      await intake.choose(file);
      await intake.store(SAMPLE_PAIR.set, period);
    }
  });

  await test.step('Bình confirms what is suggested and decides every row', async () => {
    await reconcile.show();
    const suggested = Number((await reconcile.chip('suggested').textContent())?.match(/\d+/)?.[0] ?? 0);
    await reconcile.showChip('suggested');
    for (let left = suggested; left > 0; left -= 1) {
      await expect(reconcile.chip('suggested')).toContainText(String(left));
      await reconcile.focusFirst();
      await app.keyboard.press('c');
    }
    await expect(reconcile.chip('suggested')).toContainText('0');
    await reconcile.showChip('undecided');
    await reconcile.focusFirst();
    await app.keyboard.press('Control+a');
    await app.keyboard.press('2');
    await app.getByRole('button', { name: `Lấy số liệu kỳ sau: ${all} dòng` }).click();
    await expect(reconcile.progress).toContainText(`${all}/${all} đã quyết định`);
  });

  await test.step('Bình dismisses what errors are left, with a reason', async () => {
    await reconcile.showChip('errors');
    await reconcile.focusFirst();
    await app.keyboard.press('Control+a');
    await app.keyboard.press('b');
    const dialog = app.getByRole('dialog');
    await dialog.getByRole('textbox').fill('Đã đối chiếu với bản giấy có chữ ký');
    await dialog.getByRole('button', { name: /^Bỏ qua/ }).click();
    await expect(dialog).toHaveCount(0);
    await expect(reconcile.progress).not.toContainText('lỗi chưa xử lý');
  });

  await test.step('Bình cannot approve what Bình decided; Cúc approves', async () => {
    await reconcile.approval.click();
    await expect(drawer).toContainText(`${BINH.name} không có vai trò Người duyệt`);
    await expect(drawer.getByLabel('Mã PIN của bạn')).toHaveCount(0);
    await reconcile.closeLayer();
    await people.signIn(CUC);
    await reconcile.approval.click();
    await drawer.getByLabel('Mã PIN của bạn').fill(CUC.pin);
    await drawer.getByRole('button', { name: 'Duyệt bảng đối soát' }).click();
    await expect(reconcile.approval).toHaveText('Đã duyệt');
  });

  await test.step('a change by Bình voids the approval for everybody', async () => {
    await people.signIn(BINH);
    await expect(reconcile.approval).toHaveText('Đã duyệt');
    await app.getByRole('button', { name: /^Tất cả/ }).click();
    await reconcile.focusFirst();
    await app.keyboard.press('1');
    await app.keyboard.press('Control+Enter');
    await expect(app.getByTestId('approval-void')).toContainText(BINH.name);
    await expect(reconcile.approval).toHaveText('Duyệt hết hiệu lực');
    await people.signIn(CUC);
    await expect(reconcile.approval).toHaveText('Duyệt hết hiệu lực');
  });

  await test.step('the journal tells of it and is whole', async () => {
    await journal.show();
    await journal.choose('Việc', 'Duyệt bảng đối soát');
    await expect(journal.count).toHaveText('1 mục khớp điều kiện lọc');
    await expect(journal.cells('person')).toHaveText([CUC.name]);
    await journal.check();
    await expect(journal.result).toContainText('Nhật ký còn nguyên vẹn');
  });

  await test.step('a byte flipped in the file is found', async () => {
    await flipByte(application.home);
    await journal.check();
    await expect(journal.result.getByRole('alert')).toContainText('không còn nguyên vẹn');
    await expect(journal.result).toContainText('PAGE_DAMAGED');
  });
});
