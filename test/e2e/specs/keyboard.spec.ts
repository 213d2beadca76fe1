/** The comparison without a mouse: Excel's keys lead where they lead in Excel, and the clipboard has what is seen. */
import type { Page } from 'playwright/test';
import { ReconcilePage } from '../pages/reconcile.ts';
import { StartPage } from '../pages/start.ts';
import { expect, test } from '../support/fixtures.ts';

/** The cell that has the keyboard: its row among those shown and its column; null outside of the rows. */
async function cell(page: Page): Promise<{ row: number; column: string } | null> {
  return page.evaluate(() => {
    const active = document.activeElement;
    const row = active?.closest('[row-index]')?.getAttribute('row-index');
    const column = active?.getAttribute('col-id');
    return row && column ? { row: Number(row), column } : null;
  });
}

test.beforeEach(async ({ app }) => {
  await new StartPage(app).openSample();
  await new ReconcilePage(app).show();
});

test('the keys of Excel move, select, open and copy', async ({ app }) => {
  const reconcile = new ReconcilePage(app);
  const press = async (key: string) => {
    await app.keyboard.press(key);
    return cell(app);
  };

  await test.step('Tab leads from the search into the grid', async () => {
    await reconcile.search.focus();
    await expect
      .poll(async () => {
        await app.keyboard.press('Tab');
        return app.evaluate(() => document.activeElement?.closest('[data-testid="reconcile-grid"]') !== null);
      })
      .toBe(true);
    await app.keyboard.press('ArrowDown');
    await app.keyboard.press('ArrowDown');
    // The boxes that select rows come first.
    await expect.poll(() => cell(app)).toEqual({ row: 1, column: 'ag-Grid-SelectionColumn' });
    expect(await press('ArrowRight')).toEqual({ row: 1, column: 'ordinal' });
  });

  await test.step('arrows, Tab, Enter, Home and End', async () => {
    expect(await press('ArrowRight')).toEqual({ row: 1, column: 'name' });
    expect(await press('Tab')).toEqual({ row: 1, column: 'base' });
    expect(await press('Shift+Tab')).toEqual({ row: 1, column: 'name' });
    expect(await press('ArrowDown')).toEqual({ row: 2, column: 'name' });
    expect(await press('Shift+Enter')).toEqual({ row: 1, column: 'name' });
    expect(await press('End')).toEqual({ row: 1, column: 'approval' });
    expect(await press('Home')).toEqual({ row: 1, column: 'ordinal' });
    expect(await press('Control+End')).toMatchObject({ column: 'approval' });
    expect(await press('Control+Home')).toEqual({ row: 1, column: 'ordinal' });
  });

  await test.step('F2 opens the details and Enter the decision, Esc leads back to the same cell', async () => {
    await press('ArrowRight');
    await press('F2');
    await expect(reconcile.panel).toBeFocused();
    await app.keyboard.press('Escape');
    await expect.poll(() => cell(app)).toEqual({ row: 1, column: 'name' });
    await press('Enter');
    await expect(reconcile.panel.getByRole('button', { name: 'Đăng nhập' })).toBeFocused();
    await app.keyboard.press('Escape');
    await expect.poll(() => cell(app)).toEqual({ row: 1, column: 'name' });
  });

  await test.step('? lists the keys, and not while somebody writes', async () => {
    await press('?');
    const keys = app.getByRole('dialog', { name: 'Phím tắt trong bảng đối soát' });
    await expect(keys).toContainText('Ctrl+Enter');
    await app.keyboard.press('Escape');
    await expect(keys).toHaveCount(0);
    await reconcile.search.press('?');
    await expect(reconcile.search).toHaveValue('?');
    await expect(keys).toHaveCount(0);
    await reconcile.search.fill('');
    await app.keyboard.press('Enter');
    await expect.poll(() => cell(app)).toEqual({ row: 1, column: 'name' });
  });

  const chosen = app.getByTestId('bulk-bar');
  await test.step('Space selects, Ctrl+A selects all, Esc selects none', async () => {
    await app.keyboard.press('Space');
    await expect(chosen).toContainText('Đã chọn 1 dòng');
    await app.keyboard.press('Control+a');
    const { all } = await reconcile.counts();
    await expect(chosen).toContainText(`Đã chọn ${all} dòng`);
    await app.keyboard.press('Escape');
    await expect(chosen).toHaveCount(0);
  });

  await test.step('Ctrl+C copies the row of the cell', async () => {
    const name = await reconcile.firstName();
    await app.keyboard.press('Control+c');
    const { text } = await reconcile.clipboard();
    expect(text.split('\t').slice(0, 2)).toEqual(['1.1', name]);
    expect(text).not.toContain('\n');
  });

  await test.step('Ctrl+F leads to the search, Enter to the rows found, F6 back', async () => {
    await app.keyboard.press('Control+f');
    await expect(reconcile.search).toBeFocused();
    await app.keyboard.type('doanh nghiep');
    const { all } = await reconcile.counts();
    await expect.poll(async () => (await reconcile.counts()).shown).toBeLessThan(all);
    await app.keyboard.press('Enter');
    await expect.poll(() => cell(app)).toEqual({ row: 1, column: 'name' });
    await app.keyboard.press('F6');
    await expect(reconcile.search).toBeFocused();
  });
});

test('rows are copied in the order they are shown in', async ({ app }) => {
  const reconcile = new ReconcilePage(app);
  await reconcile.grid.getByRole('columnheader', { name: 'Chỉ tiêu' }).click();
  await reconcile.grid.getByRole('columnheader', { name: 'Chỉ tiêu' }).click();
  // Sorted, the rows stand without the headings of their sections.
  await expect(reconcile.grid.locator('.section-cell')).toHaveCount(0);
  await reconcile.open(await reconcile.firstName());
  await app.keyboard.press('Control+Home');
  const first = await reconcile.firstName();
  await app.keyboard.press('Control+a');
  await app.keyboard.press('Control+c');
  const { text, html } = await reconcile.clipboard();
  const { all } = await reconcile.counts();
  expect(html.match(/<tr/g)).toHaveLength(all + 1);
  const [header, row] = text.split('\r\n');
  expect(header?.split('\t').slice(0, 3)).toEqual(['STT', 'Chỉ tiêu', 'Mục tiêu']);
  expect(row).toContain(first);
  const names = await app.evaluate((body) => {
    const cells = new DOMParser().parseFromString(body, 'text/html').querySelectorAll('td:nth-child(2)');
    return [...cells].map((each) => each.textContent ?? '');
  }, html);
  const { compare } = new Intl.Collator('vi', { numeric: true });
  expect(names).toEqual([...names].sort((a, b) => compare(b, a)));
});

test('a row that the filters hide is not shown in the details', async ({ app }) => {
  const reconcile = new ReconcilePage(app);
  const name = await reconcile.firstName();
  await reconcile.open(name);
  await expect(reconcile.panel).toContainText(name);
  await reconcile.search.fill('zzzz');
  await expect(reconcile.panel).not.toContainText(name);
  await expect(reconcile.grid).toContainText('Không có dòng nào khớp');
});
