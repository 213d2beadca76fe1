/** The table of questions as pdfmake draws it: lines are set as they were measured. */
import type { Content, CustomTableLayout, TableCell } from 'pdfmake/interfaces.js';
import type { Fonts } from '../../annex/index.ts';
import type { LetterColumn } from '../columns.ts';
import { LETTER_TYPE } from '../page.ts';
import { CELL, type LaidPart, textWidth } from './rows.ts';

/** A table that only holds places. */
export const PLAIN: CustomTableLayout = {
  hLineWidth: () => 0,
  vLineWidth: () => 0,
  paddingLeft: () => 0,
  paddingRight: () => 0,
  paddingTop: () => 0,
  paddingBottom: () => 0,
};

export function drawTable(
  parts: readonly LaidPart[],
  columns: readonly LetterColumn[],
  fonts: Fonts,
): Content {
  const inside = (line: number) => parts[line - 1]?.continues === true;
  return {
    table: {
      headerRows: 1,
      keepWithHeaderRows: 1,
      dontBreakRows: true,
      widths: columns.map(({ widthMm }) => textWidth(widthMm)),
      body: parts.map((part, index) => drawPart(part, parts[index - 1]?.continues === true, fonts)),
    },
    layout: {
      hLineWidth: (line) => (inside(line) ? 0 : CELL.border),
      vLineWidth: () => CELL.border,
      hLineColor: () => '#000000',
      vLineColor: () => '#000000',
      paddingLeft: () => CELL.padX,
      paddingRight: () => CELL.padX,
      paddingTop: (row) => (inside(row) ? 0 : CELL.padY),
      paddingBottom: (row) => (inside(row + 1) ? 0 : CELL.padY),
    },
  };
}

/** Whole rows have their texts half-way up, as offices set them; parts of a broken row begin at the top. */
function drawPart(
  { row, cells, height, continues }: LaidPart,
  continued: boolean,
  fonts: Fonts,
): TableCell[] {
  const line = LETTER_TYPE.table * fonts.lineHeight;
  return cells.map(({ lines, align }): TableCell => {
    const lower = continues || continued ? 0 : ((height - lines.length) * line) / 2;
    const texts = lines.length === 0 ? [''] : lines;
    return {
      stack: texts.map((text) => ({ text, fontSize: LETTER_TYPE.table, noWrap: true, bold: row < 0 })),
      alignment: align,
      margin: [0, lower, 0, 0],
    };
  });
}
