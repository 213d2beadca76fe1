import { expect, type Locator, type Page } from 'playwright/test';

/** The reconcile screen: rows of pairs, filters, the panel of one row. */
export class ReconcilePage {
  readonly page: Page;
  readonly grid: Locator;
  readonly search: Locator;
  readonly panel: Locator;
  readonly progress: Locator;
  readonly approval: Locator;
  readonly names: Locator;

  constructor(page: Page) {
    this.page = page;
    this.grid = page.getByTestId('reconcile-grid');
    this.search = page.getByTestId('reconcile-search');
    this.panel = page.getByTestId('reconcile-panel');
    this.progress = page.getByTestId('reconcile-progress');
    this.approval = page.getByTestId('reconcile-approval');
    this.names = this.grid.locator('[role="gridcell"][col-id="name"]');
  }

  async show(): Promise<void> {
    await this.page.getByTestId('nav-reconcile').click();
    await this.names.first().waitFor();
  }

  /** The name in the first row shown: rows stand in the document in the order they were made, not shown. */
  async firstName(): Promise<string> {
    const rows = await this.names.evaluateAll((cells) =>
      cells.map((cell) => ({
        index: Number(cell.closest('[row-index]')?.getAttribute('row-index')),
        name: (cell.textContent ?? '').trim(),
      })),
    );
    const [first] = rows.sort((one, other) => one.index - other.index);
    if (!first) throw new Error('no row is shown');
    return first.name;
  }

  /** Clicks the name of a row, which opens it in the panel. */
  async open(name: string): Promise<void> {
    await this.names.filter({ hasText: name }).first().click();
  }

  /** Waits until exactly the rows that the status line counts are in the grid; of many only some are drawn. */
  async settled(): Promise<void> {
    await expect
      .poll(async () => (await this.names.count()) <= (await this.counts()).shown, { timeout: 10_000 })
      .toBe(true);
  }

  /** How many rows are shown, and how many there are. */
  async counts(): Promise<{ shown: number; all: number }> {
    const line = this.page.getByRole('status').filter({ hasText: /^(?:Đang hiện |\d)/ });
    const text = (await line.textContent()) ?? '';
    const [first = 0, second = first] = [...text.matchAll(/\d+/g)].map(([digits]) => Number(digits));
    return text.startsWith('Đang hiện') ? { shown: first, all: second } : { shown: first, all: first };
  }

  /** Ticks one value of a group of the filter menu, such as "Mức độ". */
  async filter(group: string, value: RegExp): Promise<void> {
    await this.page.getByRole('button', { name: 'Lọc thêm' }).click();
    const values = this.page
      .getByRole('group', { name: group })
      .getByRole('menuitemcheckbox', { name: value });
    await values.first().click();
    await this.page.keyboard.press('Escape');
  }

  /** A chip over the grid, by its name in the code: "undecided". */
  chip(name: string): Locator {
    return this.page.getByTestId(`chip-${name}`);
  }

  /** Shows the rows that a chip counts, and only those. */
  async showChip(name: string): Promise<void> {
    await this.page.getByRole('button', { name: /^Tất cả/ }).click();
    await this.chip(name).click();
    await this.settled();
  }

  /** Puts the keyboard on the first row shown. */
  async focusFirst(): Promise<void> {
    await this.search.focus();
    await this.search.press('Enter');
  }

  /** Closes whatever drawer or dialog lies over the rows. */
  async closeLayer(): Promise<void> {
    await this.page.keyboard.press('Escape');
    await expect(this.page.getByRole('dialog')).toHaveCount(0);
  }

  async clearFilters(): Promise<void> {
    await this.page.getByRole('button', { name: 'Bỏ lọc' }).click();
  }

  /** What Ctrl+C put into the clipboard, in both forms. */
  async clipboard(): Promise<{ text: string; html: string }> {
    return this.page.evaluate(async () => {
      const [item] = await navigator.clipboard.read();
      const read = async (type: string) => (await (await item?.getType(type))?.text()) ?? '';
      return { text: await read('text/plain'), html: await read('text/html') };
    });
  }
}
