/** Deciding, row by row and many at once, by two people: from import to an approval, and the change that voids it. */
import type { Page } from 'playwright/test';
import { decodeFrame } from '../../../shared/contract/frame.ts';
import type { DecisionInput } from '../../../shared/domain/decisions.ts';
import { ImportPage } from '../pages/import.ts';
import { ReconcilePage } from '../pages/reconcile.ts';
import { StartPage } from '../pages/start.ts';
import { dispatch } from '../support/api.ts';
import { SAMPLE_PAIR } from '../support/files.ts';
import { expect, test } from '../support/fixtures.ts';

const PINS = { administrator: 'quan-tri-61', staff: 'chuyen-vien-72', approver: 'nguoi-duyet-83' } as const;
type Role = keyof typeof PINS;

/** Three people, one of each role; their ids by role. */
async function addPeople(page: Page): Promise<Record<Role, string>> {
  const add = (name: string, role: Role) =>
    dispatch(page, 'people.add', { name, position: 'Phòng Chuyển đổi số', role, pin: PINS[role] });
  const first = await add('Trần Quản Trị', 'administrator');
  const administrator = first.people[0]?.id ?? '';
  await dispatch(page, 'people.signIn', { person: administrator, pin: PINS.administrator });
  await add('Nguyễn Chuyên Viên', 'staff');
  const { people } = await add('Lê Người Duyệt', 'approver');
  const idOf = (role: Role) => people.find((person) => person.role === role)?.id ?? '';
  return { administrator, staff: idOf('staff'), approver: idOf('approver') };
}

/** Signs in beside the page, which then shows the rows as that person sees them. */
async function enter(page: Page, person: string, pin: string): Promise<ReconcilePage> {
  await dispatch(page, 'people.signIn', { person, pin });
  await page.reload();
  const reconcile = new ReconcilePage(page);
  await reconcile.show();
  await expect(reconcile.progress).toBeVisible();
  return reconcile;
}

/** Holds back decisions that the page sends until they are let go, and tells what they ask. */
async function holdDecision(page: Page) {
  const questions: string[] = [];
  const held = Promise.withResolvers<void>();
  await page.route('**/api/dispatch', async (route) => {
    const frame = decodeFrame(new Uint8Array(route.request().postDataBuffer() ?? [])) as {
      name: string;
      input: { decision?: DecisionInput };
    };
    if (frame.name === 'reconcile.decide') {
      questions.push(frame.input.decision?.question?.text ?? '');
      await held.promise;
    }
    await route.continue();
  });
  return {
    questions: () => questions,
    letGo: async () => {
      // Time for what a page that does not wait would do.
      await page.waitForTimeout(200);
      held.resolve();
    },
  };
}

test('two people decide, approve, and a change afterwards voids the approval', async ({ app }) => {
  await new StartPage(app).create('Quyết định', 'mật khẩu dài và lạ');
  const intake = new ImportPage(app);
  for (const { file, period } of [SAMPLE_PAIR.base, SAMPLE_PAIR.against]) {
    await intake.show();
    await intake.choose(file);
    await intake.store(SAMPLE_PAIR.set, period);
  }
  const all = SAMPLE_PAIR.rows;

  await test.step('without a person there is a way to sign in and no form', async () => {
    const reconcile = new ReconcilePage(app);
    await reconcile.show();
    await reconcile.open(await reconcile.firstName());
    await expect(reconcile.panel.getByRole('button', { name: 'Đăng nhập' })).toBeVisible();
    await expect(reconcile.panel.getByRole('radio')).toHaveCount(0);
  });

  const people = await addPeople(app);
  let reconcile = await enter(app, people.staff, PINS.staff);

  await test.step('suggested pairs are confirmed with one key', async () => {
    const suggested = Number((await reconcile.chip('suggested').textContent())?.match(/\d+/)?.[0] ?? 0);
    expect(suggested).toBeGreaterThan(0);
    await reconcile.showChip('suggested');
    await reconcile.focusFirst();
    for (let left = suggested; left > 0; left -= 1) {
      await expect(reconcile.chip('suggested')).toContainText(String(left));
      await reconcile.focusFirst();
      await app.keyboard.press('c');
    }
    await expect(reconcile.panel).not.toContainText('Chờ xác nhận');
    await reconcile.clearFilters();
  });

  await test.step('a row after the other is decided by keyboard', async () => {
    await reconcile.focusFirst();
    const first = await reconcile.firstName();
    await app.keyboard.press('2');
    await expect(reconcile.panel.getByRole('radio', { name: /Lấy số liệu kỳ sau/ })).toBeChecked();
    await app.keyboard.press('Control+Enter');
    await expect(reconcile.progress).toContainText(`1/${all} đã quyết định`);
    await expect(reconcile.panel).not.toContainText(first);
    await app.keyboard.press('Enter');
    await expect(reconcile.panel.getByRole('radio').first()).toBeFocused();
    await app.keyboard.press('3');
    const corrected = reconcile.panel.getByRole('textbox', { name: 'Kết quả thực hiện' });
    await expect(corrected).toBeFocused();
    await app.keyboard.press('Control+Enter');
    await expect(reconcile.panel.getByRole('alert')).toContainText('Chưa có ô nào khác số liệu kỳ sau');
    await corrected.fill('97,5%');
    await app.keyboard.press('Control+Enter');
    await expect(reconcile.progress).toContainText(`2/${all} đã quyết định`);
    await expect(reconcile.grid).toContainText('Đã sửa');
  });

  await test.step('steps are undone and done again, also after a reload', async () => {
    await expect(reconcile.panel.getByRole('radiogroup')).toBeVisible();
    await app.keyboard.press('Control+z');
    await expect(reconcile.progress).toContainText(`1/${all} đã quyết định`);
    await app.reload();
    await reconcile.show();
    await expect(reconcile.progress).toContainText(`1/${all} đã quyết định`);
    await app.keyboard.press('Control+y');
    await expect(reconcile.progress).toContainText(`2/${all} đã quyết định`);
    await app.keyboard.press('h');
    const history = app.getByRole('dialog', { name: 'Lịch sử các bước' });
    await expect(history.getByRole('listitem').first()).toContainText('Nguyễn Chuyên Viên');
    await reconcile.closeLayer();
  });

  await test.step('a question to the agency waits', async () => {
    await reconcile.showChip('undecided');
    await reconcile.focusFirst();
    await app.keyboard.press('4');
    const question = reconcile.panel.getByRole('textbox', { name: /^Câu hỏi/ });
    await expect(question).toHaveValue(/Đề nghị cho biết/);
    await expect(question).toBeFocused();
    const asked = await question.inputValue();
    const sent = await holdDecision(app);
    await app.keyboard.press('Control+Enter');
    // Faster than the disk: none of it may get into the question, nor into the row that comes next.
    await app.keyboard.type('2cxh13');
    await app.keyboard.press('Control+Enter');
    await sent.letGo();
    await expect(reconcile.progress).toContainText('1 đang hỏi');
    await expect(reconcile.panel.getByRole('radiogroup')).toBeVisible();
    await expect(reconcile.panel.getByRole('radio', { checked: true })).toHaveCount(0);
    expect(sent.questions()).toEqual([asked]);
    await expect(reconcile.chip('asked')).toContainText('1');
  });

  await test.step('what is left is decided at once, the question too', async () => {
    await reconcile.focusFirst();
    await app.keyboard.press('Control+a');
    await expect(app.getByTestId('bulk-bar')).toContainText(`Đã chọn ${all - 3} dòng`);
    await app.keyboard.press('2');
    await app.getByRole('button', { name: `Lấy số liệu kỳ sau: ${all - 3} dòng` }).click();
    await expect(reconcile.progress).toContainText(`${all - 1}/${all} đã quyết định`);
    await reconcile.showChip('asked');
    await reconcile.focusFirst();
    await app.keyboard.press('1');
    await app.keyboard.press('Control+Enter');
    await expect(reconcile.progress).toContainText(`${all}/${all} đã quyết định`);
  });

  await test.step('errors are dismissed with a reason, or they hinder the approval', async () => {
    await app.getByRole('button', { name: /^Tất cả/ }).click();
    await expect(reconcile.progress).toContainText('lỗi chưa xử lý');
    await reconcile.approval.click();
    await app
      .getByTestId('approval-drawer')
      .getByRole('button', { name: /lỗi chưa xử lý/ })
      .click();
    await expect(reconcile.chip('errors')).toHaveAttribute('aria-pressed', 'true');
    while (await reconcile.chip('errors').isVisible()) {
      const before = (await reconcile.chip('errors').textContent()) ?? '';
      if (/\D0$/.test(before)) break;
      await reconcile.focusFirst();
      await app.keyboard.press('b');
      const dialog = app.getByRole('dialog', { name: 'Bỏ qua phát hiện' });
      await dialog.getByRole('textbox').fill('Đã đối chiếu với bản giấy');
      await dialog.getByRole('button', { name: 'Bỏ qua', exact: true }).click();
      await expect(dialog).toHaveCount(0);
      await expect(reconcile.chip('errors')).not.toHaveText(before);
    }
    await expect(reconcile.progress).not.toContainText('lỗi chưa xử lý');
    await reconcile.clearFilters();
  });

  await test.step('another person approves with their PIN', async () => {
    reconcile = await enter(app, people.approver, PINS.approver);
    await reconcile.approval.click();
    const drawer = app.getByTestId('approval-drawer');
    await drawer.getByLabel('Mã PIN của bạn').fill('khong-dung');
    await drawer.getByRole('button', { name: 'Duyệt bảng đối soát' }).click();
    await expect(drawer.getByTestId('problem')).toContainText('Mã PIN không đúng');
    await drawer.getByLabel('Mã PIN của bạn').fill(PINS.approver);
    await drawer.getByRole('button', { name: 'Duyệt bảng đối soát' }).click();
    await expect(reconcile.approval).toHaveText('Đã duyệt');
  });

  await test.step('a change afterwards voids it, and says whose', async () => {
    reconcile = await enter(app, people.staff, PINS.staff);
    await expect(reconcile.approval).toHaveText('Đã duyệt');
    await app.keyboard.press('Control+z');
    await expect(app.getByTestId('approval-void')).toContainText('Nguyễn Chuyên Viên');
    await expect(reconcile.approval).toHaveText('Duyệt hết hiệu lực');
  });
});
