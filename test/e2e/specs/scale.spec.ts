/** A laptop of 1366 × 768 at 125% and 150%: nothing leaves the window sideways, and the main steps are in sight. */
import type { Page } from 'playwright/test';
import { AnnexPage } from '../pages/annex.ts';
import { ImportPage } from '../pages/import.ts';
import { ReconcilePage } from '../pages/reconcile.ts';
import { StartPage } from '../pages/start.ts';
import { SAMPLE_PAIR } from '../support/files.ts';
import { expect, test } from '../support/fixtures.ts';

/** Elements that scroll sideways or are wider than the window, except grids and the page of the preview. */
async function wideThings(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const mayScroll = '.ag-root-wrapper, .pdf-frame, input, textarea';
    return [...document.querySelectorAll<HTMLElement>('body, #root, .start, .screen, .screen *')]
      .filter((element) => !element.closest(mayScroll))
      .filter((element) => {
        const scrolls = /auto|scroll/.test(getComputedStyle(element).overflowX);
        const outside = element.getBoundingClientRect().right > window.innerWidth + 1;
        return outside || (scrolls && element.scrollWidth > element.clientWidth + 1);
      })
      .map((element) => `${element.tagName}.${element.className}`);
  });
}

for (const { scale, width, height } of [
  { scale: '125%', width: 1093, height: 614 },
  { scale: '150%', width: 911, height: 512 },
]) {
  test(`at ${scale} every screen fits the window`, async ({ app }) => {
    await app.setViewportSize({ width, height });
    const start = new StartPage(app);
    await expect(app.getByTestId('start-create')).toBeVisible();
    expect(await wideThings(app)).toEqual([]);
    await start.openSample();
    expect(await wideThings(app)).toEqual([]);

    const intake = new ImportPage(app);
    await intake.show();
    expect(await wideThings(app)).toEqual([]);
    await intake.choose(SAMPLE_PAIR.base.file);
    await expect(intake.grid).toBeInViewport({ ratio: 0.9 });
    await expect(intake.accept).toBeInViewport();
    expect(await wideThings(app)).toEqual([]);

    const reconcile = new ReconcilePage(app);
    await reconcile.show();
    await expect(reconcile.grid).toBeInViewport({ ratio: 0.99 });
    expect(await wideThings(app)).toEqual([]);
    await reconcile.open(await reconcile.firstName());
    await app.keyboard.press('F2');
    await expect(reconcile.panel).toBeInViewport({ ratio: 0.99 });
    expect(await wideThings(app)).toEqual([]);
    await app.keyboard.press('Escape');

    const annex = new AnnexPage(app);
    await annex.show();
    await expect(annex.exportPdf).toBeInViewport();
    expect(await wideThings(app)).toEqual([]);

    await app.getByRole('button', { name: 'Đóng sổ' }).click();
    await expect(app.getByRole('alertdialog')).toContainText('đang xem trước, chưa lưu vào sổ');
  });
}
