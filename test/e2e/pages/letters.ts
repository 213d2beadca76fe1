import type { Download, Locator, Page } from 'playwright/test';

/** Letters to agencies: open questions, the form, the letters made. */
export class LettersPage {
  readonly page: Page;
  readonly questions: Locator;
  readonly form: Locator;
  readonly made: Locator;
  readonly make: Locator;

  constructor(page: Page) {
    this.page = page;
    this.questions = page.getByRole('region', { name: 'Câu hỏi đang chờ trả lời' });
    this.form = page.getByRole('form', { name: 'Mẫu công văn' });
    this.made = page.getByRole('region', { name: 'Công văn đã lập' });
    this.make = page.getByTestId('letters-make');
  }

  async show(): Promise<void> {
    await this.page.getByTestId('nav-letters').click();
    await this.form.waitFor();
  }

  async download(button: Locator): Promise<Download> {
    const coming = this.page.waitForEvent('download');
    await button.click();
    return coming;
  }
}
