/** Sets blocks onto pages. */
import type { Block, LaidRow, LaidTable, Page } from './blocks.ts';
import { CELL, ROW_FRAME } from './geometry.ts';
import { headerHeight } from './table.ts';

/** How full a page is, and what stands last on it: a table's header and a row's frame are counted once. */
interface Filling {
  height: number;
  table: LaidTable | null;
  row: LaidRow | null;
}

const EMPTY: Filling = { height: 0, table: null, row: null };

/**
 * Fills pages of `room` points. Blocks tied by `keepWithNext` stay on one page where a page can hold them: a
 * section row with its first indicator, the signature with the end of the table. The header of a table takes
 * its height on every page on which the table stands; the drawing repeats it there.
 */
export function paginate(blocks: Iterable<Block>, room: number): Page[] {
  const pages: Page[] = [[]];
  let filling = EMPTY;
  const turn = () => {
    pages.push([]);
    filling = EMPTY;
  };
  for (let chain of chainsOf(blocks)) {
    while (chain.length > 0) {
      const whole = Math.max(1, links(chain, EMPTY, room));
      const fits = links(chain, filling, room);
      // Where no page holds the whole chain, what one page can hold of its beginning still stays together.
      if (fits < whole && filling !== EMPTY) turn();
      const taken = filling === EMPTY ? whole : fits;
      for (const block of chain.slice(0, taken)) {
        filling = added(filling, block);
        put(pages.at(-1) ?? [], block);
      }
      chain = chain.slice(taken);
      if (chain.length > 0) turn();
    }
  }
  return pages;
}

/** Blocks that are tied together, one after another. */
function* chainsOf(blocks: Iterable<Block>): Generator<Block[]> {
  let chain: Block[] = [];
  for (const block of blocks) {
    chain.push(block);
    if (block.keepWithNext) continue;
    yield chain;
    chain = [];
  }
  if (chain.length > 0) yield chain;
}

/** How many blocks of a chain a page can take. */
function links(chain: readonly Block[], filling: Filling, room: number): number {
  let filled = filling;
  for (const [index, block] of chain.entries()) {
    filled = added(filled, block);
    if (filled.height > room) return index;
  }
  return chain.length;
}

function added(filling: Filling, block: Block): Filling {
  if (block.kind !== 'slice') return { height: filling.height + block.height, table: null, row: null };
  const { table, row } = block;
  // The table's last border lies below its last row.
  const begun = filling.table === table ? 0 : headerHeight(table) + CELL.border;
  const framed = filling.row === row ? 0 : ROW_FRAME;
  return { height: filling.height + begun + framed + block.height, table, row };
}

/** Slices of one row that land on one page are one row again. */
function put(page: Page, block: Block): void {
  if (block.kind !== 'slice') {
    page.push(block);
    return;
  }
  const { table, row, from, to } = block;
  const last = page.at(-1);
  if (last?.kind !== 'table' || last.table !== table) {
    page.push({ kind: 'table', table, rows: [{ row, from, to }] });
    return;
  }
  const previous = last.rows.at(-1);
  if (previous?.row === row) previous.to = to;
  else last.rows.push({ row, from, to });
}
