import { expect, type Locator, type Page } from 'playwright/test';

export interface Somebody {
  name: string;
  position: string;
  role: 'Chuyên viên' | 'Người duyệt' | 'Quản trị sổ';
  pin: string;
}

/** Who is signed in, and the screen of the people of a workspace. */
export class PeoplePage {
  readonly page: Page;
  readonly account: Locator;
  readonly list: Locator;
  readonly dialog: Locator;

  constructor(page: Page) {
    this.page = page;
    this.account = page.getByTestId('account');
    this.list = page.getByRole('region', { name: 'Danh sách người dùng' });
    this.dialog = page.getByRole('dialog');
  }

  /** Makes the first person of an empty workspace, who is signed in by that. */
  async addFirst({ name, position, pin }: Somebody): Promise<void> {
    await this.account.click();
    await this.fill({ name, position });
    await this.dialog.getByLabel(/^Mã PIN\s*\*?$/).fill(pin);
    await this.dialog.getByLabel('Nhập lại mã PIN').fill(pin);
    await this.dialog.getByRole('button', { name: 'Thêm và đăng nhập' }).click();
    await expect(this.account).toContainText(name);
  }

  async show(): Promise<void> {
    await this.menu('Người dùng của sổ');
    await this.list.waitFor();
  }

  /** Adds a further person on the screen. */
  async add({ name, position, role, pin }: Somebody): Promise<void> {
    await this.page.getByRole('button', { name: 'Thêm người dùng' }).click();
    await this.fill({ name, position });
    await this.dialog.getByRole('radio', { name: new RegExp(`^${role}`) }).check();
    await this.dialog.getByLabel(/^Mã PIN ban đầu/).fill(pin);
    await this.dialog.getByLabel('Nhập lại mã PIN').fill(pin);
    await this.dialog.getByRole('button', { name: 'Thêm', exact: true }).click();
    await expect(this.list).toContainText(name);
  }

  async fill({ name, position }: Pick<Somebody, 'name' | 'position'>): Promise<void> {
    await this.dialog.getByLabel('Họ và tên').fill(name);
    await this.dialog.getByLabel('Chức vụ').fill(position);
  }

  /** Lets another person take over; what follows is for the test to see. */
  async trySignIn(name: string, pin: string): Promise<void> {
    if (!(await this.dialog.isVisible())) {
      const words = (await this.account.textContent()) ?? '';
      if (words.includes('Đăng nhập')) await this.account.click();
      else await this.menu('Đổi người làm việc');
    }
    await this.dialog.getByRole('radio', { name: new RegExp(`^${name}`) }).check();
    await this.dialog.getByLabel(/^Mã PIN\s*\*?$/).fill(pin);
    await this.page.keyboard.press('Enter');
  }

  async signIn({ name, pin }: Pick<Somebody, 'name' | 'pin'>): Promise<void> {
    await this.trySignIn(name, pin);
    await expect(this.account).toContainText(name);
    await expect(this.dialog).toHaveCount(0);
  }

  /** Chooses from the menu of who is signed in. */
  async menu(item: string): Promise<void> {
    await this.account.click();
    await this.page.getByRole('menuitem', { name: item }).click();
  }

  /** The line of a person in the list. */
  line(name: string): Locator {
    return this.list.getByRole('row').filter({ hasText: name });
  }
}
