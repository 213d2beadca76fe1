import type { Locator, Page } from 'playwright/test';

type Upload = string | { name: string; mimeType: string; buffer: Buffer };

/** The import screen: read a file, look at it, store it. */
export class ImportPage {
  readonly page: Page;
  readonly grid: Locator;
  readonly cellSource: Locator;
  readonly problem: Locator;
  readonly accept: Locator;
  readonly outcome: Locator;

  constructor(page: Page) {
    this.page = page;
    this.grid = page.getByTestId('import-grid');
    this.cellSource = page.getByTestId('import-cell-source');
    this.problem = page.getByTestId('problem');
    this.accept = page.getByTestId('import-accept');
    this.outcome = page.getByRole('status', { name: 'Kết quả nhập' });
  }

  async show(): Promise<void> {
    await this.page.getByTestId('nav-import').click();
    await this.page.getByTestId('import-file-input').waitFor({ state: 'attached' });
  }

  async choose(file: Upload): Promise<void> {
    await this.page.getByTestId('import-file-input').setInputFiles(file);
  }

  async store(set: string, period: string): Promise<void> {
    await this.page.getByRole('combobox', { name: 'Bộ chỉ tiêu' }).fill(set);
    await this.page.getByRole('combobox', { name: 'Kỳ báo cáo' }).fill(period);
    // The list of proposals lies over the button.
    await this.page.keyboard.press('Escape');
    await this.accept.click();
    await this.outcome.waitFor();
  }
}
