import type { Download, Locator, Page } from 'playwright/test';

/** The annex screen: preview and export. */
export class AnnexPage {
  readonly page: Page;
  readonly preview: Locator;
  readonly exportPdf: Locator;
  readonly exportXlsx: Locator;

  constructor(page: Page) {
    this.page = page;
    this.preview = page.getByTestId('annex-preview');
    this.exportPdf = page.getByTestId('annex-export-pdf');
    this.exportXlsx = page.getByTestId('annex-export-xlsx');
  }

  async show(): Promise<void> {
    await this.page.getByTestId('nav-annex').click();
    // A drawn page, not the frame around it.
    await this.preview.locator('canvas').first().waitFor();
  }

  async download(button: Locator): Promise<Download> {
    const coming = this.page.waitForEvent('download');
    await button.click();
    return coming;
  }
}
