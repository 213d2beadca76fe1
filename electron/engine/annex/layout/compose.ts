/** Puts an annex together from its blocks, and says which of them stay on one page. */
import type { AnnexModel, AnnexTable } from '../model.ts';
import type { Block } from './blocks.ts';
import { heightOf } from './blocks.ts';
import type { Fonts } from './fonts.ts';
import { TYPE } from './geometry.ts';
import { closing, footnoteBlocks, heading, LINE_SPACE, signature, spaced, textBlocks } from './running.ts';
import { layRow, layTable, rowHeight, sliceRow } from './table.ts';

/** All blocks of an annex. `room` is the height of a page's text area in points. */
export function layOut(model: AnnexModel, fonts: Fonts, room: number): Block[] {
  const tail = [...closing(model, fonts), ...signature(model.signature, fonts)];
  const body = model.tables.flatMap((table, index) => {
    const last = index === model.tables.length - 1;
    return tableBlocks(table, index, model.tables.length > 1, fonts, room, last ? heightOf(tail) : 0);
  });
  return [...heading(model, fonts), ...body, ...tail];
}

function tableBlocks(
  table: AnnexTable,
  number: number,
  several: boolean,
  fonts: Fonts,
  room: number,
  tailHeight: number,
): Block[] {
  const place = several ? `bảng ${number + 1}` : '';
  const laid = layTable(table, place, fonts);
  const title = textBlocks(
    table.title ?? '',
    { face: 'bold', size: TYPE.heading, align: 'left', place: `${place}, tên bảng` },
    fonts,
    () => true,
  );
  const notes = footnoteBlocks(table, place, fonts, tailHeight > 0);
  const noteHeight = heightOf(notes);
  // Footnotes and signature come with the last row, unless they would fill most of a page themselves.
  const follows = noteHeight + tailHeight > room * 0.7 ? 0 : noteHeight + tailHeight;
  const tableRoom = room - rowHeight(laid.header, fonts) - 1;
  const rows = table.rows.flatMap((row, index) => {
    const last = index === table.rows.length - 1;
    const laidRow = layRow(table, row, index, fonts);
    return sliceRow(laid, laidRow, fonts, {
      room: tableRoom - (last ? follows : 0),
      keepWithNext: row.kind === 'section' || (last && follows > 0),
    });
  });
  // Tables without a title between them must not touch.
  const gap: Block[] =
    number > 0 && title.length === 0
      ? [{ kind: 'rule', widthMm: 0, height: LINE_SPACE.beforeTable, keepWithNext: true }]
      : [];
  return [
    ...gap,
    ...spaced(title, number > 0 ? LINE_SPACE.beforeTable : 0, LINE_SPACE.afterTitle),
    ...rows,
    ...notes,
  ];
}
