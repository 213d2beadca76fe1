import type { Locator, Page } from 'playwright/test';

/** The start screen: make a workspace, open one, open the sample. */
export class StartPage {
  readonly page: Page;
  readonly sample: Locator;

  constructor(page: Page) {
    this.page = page;
    this.sample = page.getByTestId('start-open-sample');
  }

  /** Asks for a new workspace; what follows is for the test to see. */
  async fillNew(name: string, passphrase: string): Promise<void> {
    await this.page.getByLabel('Tên sổ').fill(name);
    await this.page.getByLabel(/^Mật khẩu\s*\*?$/).fill(passphrase);
    await this.page.getByLabel('Nhập lại mật khẩu').fill(passphrase);
    await this.page.getByTestId('start-create').click();
  }

  async create(name: string, passphrase: string): Promise<void> {
    await this.fillNew(name, passphrase);
    await this.page.getByTestId('nav-home').waitFor();
  }

  /** Tries a passphrase on a workspace of the list; what follows is for the test to see. */
  async open(name: string, passphrase: string): Promise<void> {
    const form = this.page.getByRole('form', { name: `Mở “${name}”` });
    if (!(await form.isVisible())) await this.page.getByRole('button', { name, expanded: false }).click();
    await form.getByLabel('Mật khẩu của sổ').fill(passphrase);
    await form.getByRole('button', { name: 'Mở sổ' }).click();
  }

  async openSample(): Promise<void> {
    await this.sample.click();
    await this.page.getByTestId('nav-home').waitFor();
  }
}
