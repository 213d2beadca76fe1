import type { Locator, Page } from 'playwright/test';

/** The journal: its entries, filters, and the check. */
export class JournalPage {
  readonly page: Page;
  readonly grid: Locator;
  readonly count: Locator;
  readonly entry: Locator;
  readonly result: Locator;
  readonly words: Locator;

  constructor(page: Page) {
    this.page = page;
    this.grid = page.getByTestId('journal-grid');
    this.count = page.getByTestId('journal-count');
    this.entry = page.getByTestId('journal-entry');
    this.result = page.getByTestId('journal-result');
    this.words = page.getByTestId('journal-words');
  }

  async show(): Promise<void> {
    await this.page.getByTestId('nav-journal').click();
    await this.cells('subject').first().waitFor();
  }

  /** The cells of a column, of the rows that are drawn. */
  cells(column: 'sequence' | 'at' | 'person' | 'action' | 'subject'): Locator {
    return this.grid.locator(`[role="gridcell"][col-id="${column}"]`);
  }

  async choose(label: 'Việc' | 'Người thực hiện', value: string): Promise<void> {
    await this.page.getByRole('combobox', { name: label }).click();
    await this.page.getByRole('option', { name: value, exact: true }).click();
  }

  /** Runs the check, held against a hash that was written down where one is given. */
  async check(head = ''): Promise<void> {
    const drawer = this.page.getByRole('dialog', { name: 'Kiểm tra nhật ký' });
    if (!(await drawer.isVisible())) {
      await this.page.getByRole('button', { name: 'Kiểm tra nhật ký' }).click();
    }
    await drawer.getByLabel(/^Mã băm cuối đã ghi/).fill(head);
    await drawer.getByRole('button', { name: /^Kiểm tra( lại)?$/ }).click();
    await this.result.waitFor();
  }

  async closeCheck(): Promise<void> {
    await this.page.getByRole('button', { name: 'Đóng', exact: true }).click();
  }
}
