/** Sets blocks onto pages. */
import type { Block, LaidTable } from './blocks.ts';
import type { Fonts } from './fonts.ts';
import { ROW_FRAME, rowHeight } from './table.ts';

/** What is printed on one page, in order. */
export type Page = Block[];

/**
 * Fills pages of `room` points. Blocks tied by `keepWithNext` stay on one page where a page can hold them:
 * a section row with its first indicator, the signature with the end of the table. The header row of a
 * table takes its height on every page on which the table stands; the drawing repeats it there.
 */
export function paginate(blocks: readonly Block[], room: number, fonts: Fonts): Page[] {
  const pages: Page[] = [[]];
  let page: Page = pages[0] ?? [];
  const turn = () => {
    page = [];
    pages.push(page);
  };
  let next = 0;
  while (next < blocks.length) {
    let chain = chainFrom(blocks, next);
    if (heightAfter(page, chain, fonts) > room && page.length > 0 && heightAfter([], chain, fonts) <= room)
      turn();
    while (chain.length > 1 && heightAfter(page, chain, fonts) > room) {
      // No page holds the whole chain: its last link is let go, so that its beginning still stays together.
      chain = chain.slice(0, -1);
      if (heightAfter([], chain, fonts) <= room && heightAfter(page, chain, fonts) > room) turn();
    }
    if (heightAfter(page, chain, fonts) > room && page.length > 0) turn();
    page.push(...chain);
    next += chain.length;
  }
  return pages;
}

function chainFrom(blocks: readonly Block[], start: number): Block[] {
  let end = start;
  while (end < blocks.length - 1 && blocks[end]?.keepWithNext) end += 1;
  return blocks.slice(start, end + 1);
}

/** Height of a page that holds `page` and then `chain`, with frames of rows and repeated header rows. */
function heightAfter(page: readonly Block[], chain: readonly Block[], fonts: Fonts): number {
  let height = 0;
  let table: LaidTable | null = null;
  let row = -1;
  for (const block of [...page, ...chain]) {
    if (block.kind !== 'slice') {
      table = null;
      height += block.height;
      continue;
    }
    if (block.table !== table) {
      // The table's last border lies below its last row.
      height += rowHeight(block.table.header, fonts) + 0.5;
      row = -1;
    }
    height += block.height + (block.row.index === row ? 0 : ROW_FRAME);
    table = block.table;
    row = block.row.index;
  }
  return height;
}
