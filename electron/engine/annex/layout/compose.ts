/** Puts an annex together from its blocks, and says which of them stay on one page. */
import type { AnnexModel, AnnexTable } from '../model.ts';
import type { Block } from './blocks.ts';
import { heightOf } from './blocks.ts';
import type { Fonts } from './fonts.ts';
import { closing, footnotes, heading, tableHeadings } from './running.ts';
import { headerHeight, layRows, layTable, sliceRow } from './table.ts';
import { tail } from './tail.ts';

/** What follows a table stays with its last row unless it would fill more of a page than this. */
const FOLLOWING_SHARE = 0.7;

/** All blocks of an annex, made while they are taken. `room` is the height of a page's text area in points. */
export function* layOut(model: AnnexModel, fonts: Fonts, room: number): Generator<Block> {
  yield* heading(model, fonts);
  const end = [...closing(model, fonts), ...tail(model, fonts, room)];
  const last = model.tables.length - 1;
  for (const [index, table] of model.tables.entries()) {
    const place = last > 0 ? `bảng ${index + 1}` : '';
    yield* tableHeadings(table, place, model.page, fonts, index === 0);
    yield* tableBlocks(table, place, model, fonts, room, index === last ? heightOf(chained(end)) : 0);
  }
  yield* end;
}

/** The blocks that the end of the last table has to bring with it. */
function chained(blocks: readonly Block[]): Block[] {
  const free = blocks.findIndex(({ keepWithNext }) => !keepWithNext);
  return blocks.slice(0, free + 1);
}

function* tableBlocks(
  table: AnnexTable,
  place: string,
  { page }: AnnexModel,
  fonts: Fonts,
  room: number,
  endHeight: number,
): Generator<Block> {
  const laid = layTable(table, place, page, fonts);
  const notes = footnotes(table, place, page, fonts, endHeight > 0);
  const height = heightOf(notes) + endHeight;
  const follows = height > room * FOLLOWING_SHARE ? 0 : height;
  const tableRoom = room - headerHeight(laid) - 1;
  for (const row of layRows(table, page.tableSizePt, fonts)) {
    const last = row.index === table.rows.length - 1;
    yield* sliceRow(laid, row, {
      room: tableRoom - (last ? follows : 0),
      breaks: page.breakRows,
      keepWithNext: row.section !== null || (last && follows > 0),
    });
  }
  yield* notes;
}
