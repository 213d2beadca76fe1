import type { Page } from 'playwright/test';

/** Elements that scroll sideways or are wider than the window, except grids and the page of the preview. */
export async function wideThings(page: Page): Promise<string[]> {
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

/** Pairs of controls of the screen that lie over each other. */
export async function overlaps(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const controls = [...document.querySelectorAll<HTMLElement>('.screen button, .screen input, .screen h1')]
      .filter((element) => !element.closest('.ag-root-wrapper') && element.checkVisibility())
      .map((element) => ({ element, box: element.getBoundingClientRect() }))
      .filter(({ element, box }) => {
        // What is scrolled out of sight or cut away lies over nothing.
        const x = box.left + box.width / 2;
        const y = box.top + box.height / 2;
        const shown = document.elementFromPoint(x, y);
        return box.width > 2 && shown !== null && (element.contains(shown) || shown.contains(element));
      });
    const name = (element: HTMLElement) =>
      `${element.tagName} ${element.getAttribute('aria-label') ?? element.textContent ?? ''}`;
    return controls.flatMap(({ element, box }, index) =>
      controls.slice(index + 1).flatMap((other) => {
        const nested = element.contains(other.element) || other.element.contains(element);
        const sameBox =
          element.closest('.fui-Combobox, .fui-SpinButton') ===
          other.element.closest('.fui-Combobox, .fui-SpinButton');
        if (nested || (sameBox && element.closest('.fui-Combobox, .fui-SpinButton'))) return [];
        const wide = Math.min(box.right, other.box.right) - Math.max(box.left, other.box.left);
        const high = Math.min(box.bottom, other.box.bottom) - Math.max(box.top, other.box.top);
        return wide > 1 && high > 1 ? [`${name(element)} / ${name(other.element)}`] : [];
      }),
    );
  });
}
