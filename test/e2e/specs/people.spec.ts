/** The people of a workspace: the first one, the others, their PINs, and what each may do. */
import { PeoplePage, type Somebody } from '../pages/people.ts';
import { StartPage } from '../pages/start.ts';
import { dispatch } from '../support/api.ts';
import { expect, test } from '../support/fixtures.ts';

const AN: Somebody = {
  name: 'Nguyễn Văn An',
  position: 'Trưởng phòng',
  role: 'Quản trị sổ',
  pin: 'trang-an-74',
};
const BINH: Somebody = {
  name: 'Trần Thị Bình',
  position: 'Chuyên viên',
  role: 'Chuyên viên',
  pin: 'binh-58-58',
};

test('an administrator adds, changes, retires people and gives another PIN', async ({ app }) => {
  const people = new PeoplePage(app);
  const { dialog, list } = people;
  await new StartPage(app).create('Người dùng', 'mật khẩu dài và lạ');

  await test.step('the first person is told what is missing, then signed in', async () => {
    await people.account.click();
    await expect(dialog).toContainText('Người dùng đầu tiên của sổ');
    await dialog.getByRole('button', { name: 'Thêm và đăng nhập' }).click();
    await expect(dialog).toContainText('Vui lòng điền họ và tên.');
    await expect(dialog.getByLabel('Họ và tên')).toBeFocused();
    await people.fill(AN);
    await dialog.getByLabel(/^Mã PIN\s*\*?$/).fill('123456');
    await dialog.getByLabel('Nhập lại mã PIN').fill('1234567');
    await dialog.getByRole('button', { name: 'Thêm và đăng nhập' }).click();
    await expect(dialog).toContainText('Hai lần nhập mã PIN không giống nhau.');
    await dialog.getByLabel('Nhập lại mã PIN').fill('123456');
    await dialog.getByRole('button', { name: 'Thêm và đăng nhập' }).click();
    await expect(dialog).toContainText('Mã PIN quá dễ đoán');
    await dialog.getByRole('button', { name: 'Hủy' }).click();
    await people.addFirst(AN);
  });

  await test.step('a second person; nobody is there twice', async () => {
    await people.show();
    await people.add(BINH);
    await app.getByRole('button', { name: 'Thêm người dùng' }).click();
    await people.fill(BINH);
    await dialog.getByLabel(/^Mã PIN ban đầu/).fill(BINH.pin);
    await dialog.getByLabel('Nhập lại mã PIN').fill(BINH.pin);
    await dialog.getByRole('button', { name: 'Thêm', exact: true }).click();
    await expect(dialog).toContainText('PERSON_EXISTS');
    await app.keyboard.press('Escape');
    await expect(list.getByRole('row')).toHaveCount(3);
  });

  await test.step('another role; the last administrator stays one', async () => {
    await app.getByRole('button', { name: `Sửa ${BINH.name}` }).click();
    await dialog.getByRole('radio', { name: /^Người duyệt/ }).check();
    await dialog.getByRole('button', { name: 'Lưu' }).click();
    await expect(people.line(BINH.name)).toContainText('Người duyệt');
    await app.getByRole('button', { name: `Sửa ${AN.name}` }).click();
    await dialog.getByRole('radio', { name: /^Chuyên viên/ }).check();
    await dialog.getByRole('button', { name: 'Lưu' }).click();
    await expect(dialog).toContainText('ít nhất một người Quản trị sổ');
    await app.keyboard.press('Escape');
  });

  await test.step('a lost PIN is given anew; the old one is wrong', async () => {
    await app.getByRole('button', { name: `Đặt lại mã PIN của ${BINH.name}` }).click();
    await dialog.getByLabel(/^Mã PIN mới/).fill('hoa-mai-93');
    await dialog.getByLabel('Nhập lại mã PIN mới').fill('hoa-mai-93');
    await dialog.getByRole('button', { name: 'Đặt lại' }).click();
    await expect(dialog).toHaveCount(0);
    await people.trySignIn(BINH.name, BINH.pin);
    await expect(dialog).toContainText('Mã PIN không đúng. (Mã lỗi: PIN_WRONG)');
    await people.signIn({ name: BINH.name, pin: 'hoa-mai-93' });
  });

  await test.step('others see the list and cannot change it', async () => {
    await expect(app.getByRole('main')).toContainText('Chỉ người có vai trò Quản trị sổ');
    await expect(list.getByRole('button')).toHaveCount(0);
  });

  await test.step('one’s own PIN is changed with the old one', async () => {
    await people.menu('Đổi mã PIN');
    await dialog.getByLabel(/^Mã PIN đang dùng/).fill('khong-phai');
    await dialog.getByLabel(/^Mã PIN mới/).fill(BINH.pin);
    await dialog.getByLabel('Nhập lại mã PIN mới').fill(BINH.pin);
    await dialog.getByRole('button', { name: 'Đổi mã PIN' }).click();
    await expect(dialog).toContainText('Mã PIN không đúng');
    await dialog.getByLabel(/^Mã PIN đang dùng/).fill('hoa-mai-93');
    await dialog.getByRole('button', { name: 'Đổi mã PIN' }).click();
    await expect(dialog).toHaveCount(0);
  });

  await test.step('who left is listed and cannot sign in', async () => {
    await people.signIn(AN);
    await app.getByRole('button', { name: `Sửa ${BINH.name}` }).click();
    await dialog.getByRole('checkbox', { name: /^Ngừng dùng/ }).check();
    await dialog.getByRole('button', { name: 'Lưu' }).click();
    await expect(people.line(BINH.name)).toContainText('Đã ngừng dùng');
    await people.menu('Đăng xuất');
    await expect(people.account).toHaveText('Đăng nhập');
    await people.account.click();
    await expect(dialog.getByRole('radio')).toHaveCount(1);
    await app.keyboard.press('Escape');
  });
});

test('signing in takes the keyboard alone, and closing the workspace signs out', async ({ app }) => {
  const start = new StartPage(app);
  const people = new PeoplePage(app);
  await start.create('Bàn phím', 'mật khẩu dài và lạ');
  const add = ({ name, position, pin }: Somebody, role: 'administrator' | 'staff') =>
    dispatch(app, 'people.add', { name, position, pin, role });
  await add(AN, 'administrator');
  await add(BINH, 'staff');
  await dispatch(app, 'people.signOut', {});
  await app.reload();

  await people.account.focus();
  await app.keyboard.press('Enter');
  await expect(people.dialog.getByRole('radio').first()).toBeFocused();
  await app.keyboard.press('ArrowDown');
  await expect(people.dialog.getByRole('radio', { name: new RegExp(`^${BINH.name}`) })).toBeChecked();
  await app.keyboard.press('Tab');
  await app.keyboard.type(BINH.pin);
  await app.keyboard.press('Enter');
  await expect(people.account).toContainText(BINH.name);
  await expect(people.account).toBeFocused();

  await app.getByRole('button', { name: 'Đóng sổ' }).click();
  await start.open('Bàn phím', 'mật khẩu dài và lạ');
  await expect(people.account).toHaveText('Đăng nhập');
});

test('a PIN tried too often is locked for a while', async ({ app }) => {
  const people = new PeoplePage(app);
  await new StartPage(app).create('Khóa', 'mật khẩu dài và lạ');
  await people.addFirst(AN);
  await people.menu('Đăng xuất');
  await expect(people.account).toHaveText('Đăng nhập');
  for (let tries = 1; tries <= 5; tries += 1) {
    await people.trySignIn(AN.name, `sai-ma-${tries}x`);
    await expect(people.dialog).toContainText('PIN_WRONG');
    await expect(people.dialog.getByLabel(/^Mã PIN\s*\*?$/)).toHaveValue('');
  }
  await people.trySignIn(AN.name, AN.pin);
  await expect(people.dialog).toContainText(/Hãy đợi \d+ giây/);
});
