import { type Download, expect, type Locator, type Page } from 'playwright/test';

/** The annex screen: the list, the editor beside its preview, the files. */
export class AnnexPage {
  readonly page: Page;
  readonly make: Locator;
  readonly dialog: Locator;
  readonly name: Locator;
  readonly save: Locator;
  readonly preview: Locator;
  /** The text of the page that is shown. */
  readonly text: Locator;
  readonly search: Locator;
  readonly searchCount: Locator;
  readonly exportPdf: Locator;
  readonly exportXlsx: Locator;
  readonly exportDocx: Locator;

  constructor(page: Page) {
    this.page = page;
    this.make = page.getByTestId('annex-make');
    this.dialog = page.getByRole('dialog', { name: 'Lập phụ lục' });
    this.name = page.getByLabel('Tên gọi phụ lục trong sổ');
    this.save = page.getByTestId('annex-save');
    this.preview = page.getByTestId('annex-preview');
    this.text = this.preview.locator('.pdf-text');
    this.search = page.getByLabel('Tìm trong bản xem trước');
    this.searchCount = page.getByTestId('annex-search-count');
    this.exportPdf = page.getByTestId('annex-export-pdf');
    this.exportXlsx = page.getByTestId('annex-export-xlsx');
    this.exportDocx = page.getByTestId('annex-export-docx');
  }

  /** Shows the annex that is open; where none is, one is made of what is proposed. */
  async show(): Promise<void> {
    await this.page.getByTestId('nav-annex').click();
    await this.make.or(this.name).waitFor();
    if (await this.make.isVisible()) await this.makeOne();
    await this.drawn();
  }

  /** Makes an annex of what the dialog proposes. */
  async makeOne(): Promise<void> {
    await this.make.click();
    await this.dialog.getByRole('button', { name: 'Lập phụ lục' }).click();
    await this.name.waitFor();
  }

  /** Waits for a drawn page, not the frame around it; in a small window it is drawn out of sight. */
  async drawn(): Promise<void> {
    await this.preview.locator('canvas').first().waitFor({ state: 'attached' });
    await expect(this.preview).toHaveAttribute('aria-busy', 'false');
  }

  /** Goes back to the list. */
  async list(): Promise<void> {
    await this.page.getByRole('button', { name: 'Danh sách phụ lục' }).click();
    await this.make.waitFor();
  }

  /** Opens a part of the editor, such as "Bảng", where it is closed. */
  async panel(title: string): Promise<Locator> {
    const part = this.page.locator('.edit-panel').filter({
      has: this.page.getByRole('heading', { name: new RegExp(`^${title}`) }),
    });
    const button = part.locator('.edit-panel-title');
    if ((await button.getAttribute('aria-expanded')) === 'false') await button.click();
    return part;
  }

  async download(button: Locator): Promise<Download> {
    const coming = this.page.waitForEvent('download');
    await button.click();
    return coming;
  }
}
