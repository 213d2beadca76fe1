import type { Locator, Page } from 'playwright/test';

export interface Upload {
  name: string;
  mimeType: string;
  buffer: Buffer;
}

/** The import screen: read files, look at them, store them. */
export class ImportPage {
  readonly page: Page;
  readonly grid: Locator;
  readonly cellSource: Locator;
  readonly problem: Locator;
  readonly accept: Locator;
  readonly outcome: Locator;
  readonly queue: Locator;
  readonly compare: Locator;
  readonly recognition: Locator;
  readonly bounds: Locator;
  readonly conversions: Locator;
  readonly leftOut: Locator;

  constructor(page: Page) {
    this.page = page;
    this.grid = page.getByTestId('import-grid');
    this.cellSource = page.getByTestId('import-cell-source');
    this.problem = page.getByTestId('problem');
    this.accept = page.getByTestId('import-accept');
    this.outcome = page.getByRole('status', { name: 'Kết quả nhập' });
    this.queue = page.getByTestId('import-queue');
    this.compare = page.getByTestId('import-compare');
    this.recognition = page.getByTestId('import-recognition');
    this.bounds = page.getByTestId('import-bounds');
    this.conversions = page.getByTestId('import-conversions');
    this.leftOut = page.getByTestId('import-left-out');
  }

  async show(): Promise<void> {
    await this.page.getByTestId('nav-import').click();
    await this.page.getByTestId('import-file-input').waitFor({ state: 'attached' });
  }

  async choose(files: string | Upload | Upload[]): Promise<void> {
    await this.page.getByTestId('import-file-input').setInputFiles(files);
  }

  /** Lets files fall onto the screen, as from the file manager. */
  async drop(files: readonly Upload[]): Promise<void> {
    const sent = files.map(({ name, mimeType, buffer }) => ({ name, mimeType, bytes: [...buffer] }));
    const transfer = await this.page.evaluateHandle((given) => {
      const data = new DataTransfer();
      for (const { name, mimeType, bytes } of given) {
        data.items.add(new File([new Uint8Array(bytes)], name, { type: mimeType }));
      }
      return data;
    }, sent);
    const screen = this.page.getByRole('region', { name: 'Nhập báo cáo', exact: true });
    await screen.dispatchEvent('dragover', { dataTransfer: transfer });
    await screen.dispatchEvent('drop', { dataTransfer: transfer });
  }

  /** The line of a file in the list. */
  line(name: string): Locator {
    return this.page
      .getByTestId('import-queue-line')
      .filter({ has: this.page.getByRole('button', { name, exact: true }) });
  }

  /** Opens the preview of a file of the list. */
  async open(name: string): Promise<void> {
    await this.queue.getByRole('button', { name, exact: true }).first().click();
    await this.page.getByRole('heading', { name: new RegExp(`: ${name.replaceAll('.', '\\.')}$`) }).waitFor();
  }

  async showList(): Promise<void> {
    await this.page.getByRole('button', { name: /^Danh sách tệp/ }).click();
    await this.queue.waitFor();
  }

  /** The box in the head of a column, by the words of the file. */
  head(words: string): Locator {
    return this.page.getByRole('combobox', { name: `Cột “${words}” là` });
  }

  async map(words: string, field: string | RegExp): Promise<void> {
    await this.head(words).click();
    await this.page.getByRole('option', { name: field }).click();
  }

  async fill(label: 'Bộ chỉ tiêu' | 'Kỳ báo cáo' | 'Cơ quan báo cáo', value: string): Promise<void> {
    await this.page.getByRole('combobox', { name: label }).fill(value);
    // The list of proposals lies over what is beneath; leaving the box says that the entry is whole.
    await this.page.keyboard.press('Escape');
    await this.page.keyboard.press('Tab');
  }

  async store(set: string, period: string): Promise<void> {
    await this.fill('Bộ chỉ tiêu', set);
    await this.fill('Kỳ báo cáo', period);
    await this.accept.click();
    await this.outcome.waitFor();
  }

  /** Puts something on the clipboard, by media type; bytes for pictures. */
  async copy(content: Readonly<Record<string, string | number[]>>): Promise<void> {
    await this.page.evaluate(async (given) => {
      const blobs = Object.entries(given).map(([type, data]) => {
        const part = typeof data === 'string' ? data : new Uint8Array(data);
        return [type, new Blob([part], { type })] as const;
      });
      await navigator.clipboard.write([new ClipboardItem(Object.fromEntries(blobs))]);
    }, content);
  }
}
