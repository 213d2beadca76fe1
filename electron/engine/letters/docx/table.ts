/** The questions as a Word table: the header repeats on every page, and no row is cut where a page can hold it. */
import {
  AlignmentType,
  BorderStyle,
  convertMillimetersToTwip,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import type { LetterColumn } from '../columns.ts';
import { cellAlign } from '../lines.ts';
import type { LetterModel } from '../model.ts';
import { CELL_PAD, LETTER_TYPE, LETTER_WIDTH_MM } from '../page.ts';
import { paragraph, twips } from './parts.ts';

const LINE = { style: BorderStyle.SINGLE, size: 4, color: '000000' } as const;
const BORDERS = { top: LINE, bottom: LINE, left: LINE, right: LINE } as const;
/** Letters beyond which a row may not fit below the heading of the first page: such a row may break. */
const LONGEST_WHOLE_CELL = 550;

export function questionTable({ columns, rows }: LetterModel): Table {
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: convertMillimetersToTwip(LETTER_WIDTH_MM), type: WidthType.DXA },
    columnWidths: columns.map(({ widthMm }) => convertMillimetersToTwip(widthMm)),
    borders: { ...BORDERS, insideHorizontal: LINE, insideVertical: LINE },
    rows: [
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: columns.map((column) => cell(column.header, column, true)),
      }),
      ...rows.map(
        (texts) =>
          new TableRow({
            cantSplit: texts.every((text) => text.length <= LONGEST_WHOLE_CELL),
            children: columns.map((column, index) => cell(texts[index] ?? '', column, false)),
          }),
      ),
    ],
  });
}

function cell(text: string, column: LetterColumn, header: boolean): TableCell {
  const align =
    header || cellAlign(text, column.align) === 'center' ? AlignmentType.CENTER : AlignmentType.LEFT;
  return new TableCell({
    width: { size: convertMillimetersToTwip(column.widthMm), type: WidthType.DXA },
    borders: BORDERS,
    margins: { left: twips(CELL_PAD), right: twips(CELL_PAD), top: 40, bottom: 40 },
    verticalAlign: VerticalAlignTable.CENTER,
    children: text
      .split('\n')
      .map((line) => paragraph(line, { size: LETTER_TYPE.table, bold: header, align, keepNext: header })),
  });
}
