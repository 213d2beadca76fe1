/** Tables of an annex: cells broken into lines at the widths of their columns, rows cut into slices. */
import type { AnnexTable } from '../model.ts';
import { cellAlign } from '../model.ts';
import type { Block, LaidCell, LaidRow, LaidTable } from './blocks.ts';
import type { FaceName, Fonts } from './fonts.ts';
import { CELL, cellTextWidth, TYPE } from './geometry.ts';
import { wrap } from './wrap.ts';

/** Height of a row's paddings and border, in points; its lines come on top of that. */
export const ROW_FRAME = CELL.padTop + CELL.padBottom + CELL.border;

export function tableLine(fonts: Fonts): number {
  return TYPE.table * fonts.lineHeight;
}

export function layTable(table: AnnexTable, name: string, fonts: Fonts): LaidTable {
  const cells = table.columns.map(
    ({ header, widthMm }): LaidCell => ({
      lines: wrap(header, [], cellTextWidth(widthMm), { face: fonts.faces.bold, size: TYPE.table }),
      align: 'center',
      span: 1,
    }),
  );
  return {
    name,
    headers: table.columns.map(({ header }) => header.replaceAll('\n', ' ')),
    widthsMm: table.columns.map(({ widthMm }) => widthMm),
    header: { index: -1, face: 'bold', cells, lines: tallest(cells) },
  };
}

export function layRow(
  table: AnnexTable,
  row: AnnexTable['rows'][number],
  index: number,
  fonts: Fonts,
): LaidRow {
  const face: FaceName = row.kind === 'section' ? 'bold' : 'normal';
  let column = 0;
  const cells = row.cells.map((cell): LaidCell => {
    const covered = table.columns.slice(column, column + cell.span);
    column += cell.span;
    const width = cellTextWidth(covered.reduce((sum, { widthMm }) => sum + widthMm, 0));
    return {
      lines: wrap(cell.text, cell.marks, width, { face: fonts.faces[face], size: TYPE.table }),
      align: cellAlign(cell, covered[0]?.align ?? 'left'),
      span: cell.span,
    };
  });
  return { index, face, cells, lines: tallest(cells) };
}

function tallest(cells: readonly LaidCell[]): number {
  return Math.max(1, ...cells.map(({ lines }) => lines.length));
}

/** Height of a whole row in points. */
export function rowHeight(row: LaidRow, fonts: Fonts): number {
  return ROW_FRAME + row.lines * tableLine(fonts);
}

/** One slice, or one a line for a row that is taller than `room` points. */
export function sliceRow(
  table: LaidTable,
  row: LaidRow,
  fonts: Fonts,
  { room, keepWithNext }: { room: number; keepWithNext: boolean },
): Block[] {
  const line = tableLine(fonts);
  if (ROW_FRAME + row.lines * line <= room || row.lines < 4) {
    return [{ kind: 'slice', table, row, from: 0, to: row.lines, height: row.lines * line, keepWithNext }];
  }
  // At least two lines of a broken row stand together at the foot of a page and at the head of the next.
  return Array.from(
    { length: row.lines },
    (_, from): Block => ({
      kind: 'slice',
      table,
      row,
      from,
      to: from + 1,
      height: line,
      keepWithNext: from === 0 || from === row.lines - 2 || (from === row.lines - 1 && keepWithNext),
    }),
  );
}
