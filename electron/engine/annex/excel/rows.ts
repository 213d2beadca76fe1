/** Rows of an annex's sheet, written one below the other. */
import type { Alignment, Borders, Font, Worksheet } from 'exceljs';
import { TALLEST_ROW } from '../../excel-file.ts';
import { setMarkedText, setText } from '../../text-cells.ts';
import type { FaceName, Fonts } from '../layout/fonts.ts';
import { TYPE } from '../layout/geometry.ts';
import type { Align, AnnexRow, AnnexTable } from '../model.ts';
import { cellAlign, printedMark, printedText } from '../model.ts';
import { FONT_NAME, PART_OF_TALL_ROW, textHeight } from './sheet.ts';

const THIN: Partial<Borders> = {
  top: { style: 'thin' },
  bottom: { style: 'thin' },
  left: { style: 'thin' },
  right: { style: 'thin' },
};

export interface TextStyle {
  face: FaceName;
  size: number;
  align: Align;
  vertical?: 'top' | 'middle';
}

/** Numbers of the first and the last column, from 1. */
interface ColumnRange {
  from: number;
  to: number;
}

export class SheetWriter {
  readonly sheet: Worksheet;
  readonly #fonts: Fonts;
  readonly #widthsMm: readonly number[];
  #next = 1;

  constructor(sheet: Worksheet, widthsMm: readonly number[], fonts: Fonts) {
    this.sheet = sheet;
    this.#fonts = fonts;
    this.#widthsMm = widthsMm;
  }

  /** Number of the row that is written next, from 1. */
  get next(): number {
    return this.#next;
  }

  /** A text over all columns. */
  addText(text: string, style: TextStyle): void {
    const all = { from: 1, to: this.#widthsMm.length };
    this.#put(all, text, style, this.#height(text, style, all));
    this.#next += 1;
  }

  /** Two texts side by side in one row, which no page break can cut; the right one begins at column `from`. */
  addPair(left: string, leftStyle: TextStyle, right: string, rightStyle: TextStyle, from: number): void {
    const ranges = [
      { from: 1, to: from - 1 },
      { from, to: this.#widthsMm.length },
    ] as const;
    const height = Math.max(
      this.#height(left, leftStyle, ranges[0]),
      this.#height(right, rightStyle, ranges[1]),
    );
    this.#put(ranges[0], left, leftStyle, height);
    this.#put(ranges[1], right, rightStyle, height);
    this.#next += 1;
  }

  /** A low empty row, or one with a short line in its middle. */
  addSpace(height: number, line = ''): void {
    const all = { from: 1, to: this.#widthsMm.length };
    this.#put(all, line, { face: 'normal', size: 5, align: 'center', vertical: 'top' }, height, {
      underline: true,
    });
    this.#next += 1;
  }

  /** @returns the number of the header row */
  addHeader(table: AnnexTable): number {
    const row = this.#next;
    const cells = table.columns.map(({ header }) => ({ text: header, marks: [], span: 1 }));
    this.#addCells(
      cells,
      cells.map(() => 'center'),
      'bold',
    );
    return row;
  }

  addRow(row: AnnexRow, table: AnnexTable): void {
    let column = 0;
    const aligns = row.cells.map((cell) => {
      const align = cellAlign(cell, table.columns[column]?.align ?? 'left');
      column += cell.span;
      return align;
    });
    this.#addCells(row.cells, aligns, row.kind === 'section' ? 'bold' : 'normal');
  }

  /**
   * Cells side by side. A row may be 409 points high at most, so a taller one is made of several sheet
   * rows whose cells are merged downwards: the text stays whole in one cell, and none of it is cut off.
   */
  #addCells(cells: AnnexRow['cells'], aligns: readonly Align[], face: FaceName): void {
    const placed: { cell: AnnexRow['cells'][number]; from: number; to: number; align: Align }[] = [];
    let from = 1;
    for (const [index, cell] of cells.entries()) {
      placed.push({ cell, from, to: from + cell.span - 1, align: aligns[index] ?? 'left' });
      from += cell.span;
    }
    const heights = placed.map((one) =>
      textHeight(printedText(one.cell), this.#width(one.from, one.to), this.#fonts.faces[face], TYPE.table),
    );
    const height = Math.max(...heights);
    const sheetRows = height <= TALLEST_ROW ? 1 : Math.ceil(height / PART_OF_TALL_ROW);
    const top = this.#next;
    for (let row = top; row < top + sheetRows; row += 1) this.sheet.getRow(row).height = height / sheetRows;
    for (const { cell, from: first, to, align } of placed) {
      for (let row = top; row < top + sheetRows; row += 1) {
        for (let column = first; column <= to; column += 1) this.sheet.getCell(row, column).border = THIN;
      }
      if (sheetRows > 1 || to > first) this.sheet.mergeCells(top, first, top + sheetRows - 1, to);
      const target = this.sheet.getCell(top, first);
      target.font = fontOf(face, TYPE.table);
      target.alignment = alignmentOf(align, sheetRows > 1 ? 'top' : 'middle');
      setMarkedText(target, cell.text, cell.marks.map(printedMark).join(''), target.font);
    }
    this.#next += sheetRows;
  }

  #put(
    { from, to }: ColumnRange,
    text: string,
    { face, size, align, vertical = 'middle' }: TextStyle,
    height: number,
    extra: Partial<Font> = {},
  ): void {
    const row = this.#next;
    this.sheet.getRow(row).height = height;
    if (to > from) this.sheet.mergeCells(row, from, row, to);
    const cell = this.sheet.getCell(row, from);
    cell.font = { ...fontOf(face, size), ...extra };
    cell.alignment = alignmentOf(align, vertical);
    setText(cell, text);
  }

  #height(text: string, { face, size }: TextStyle, { from, to }: ColumnRange): number {
    return Math.min(TALLEST_ROW, textHeight(text, this.#width(from, to), this.#fonts.faces[face], size));
  }

  #width(from: number, to: number): number {
    return this.#widthsMm.slice(from - 1, to).reduce((sum, width) => sum + width, 0);
  }
}

function fontOf(face: FaceName, size: number): Partial<Font> {
  return {
    name: FONT_NAME,
    family: 1,
    size,
    bold: face.startsWith('bold'),
    italic: face.endsWith('italics'),
    color: { argb: 'FF000000' },
  };
}

function alignmentOf(align: Align, vertical: 'top' | 'middle'): Partial<Alignment> {
  return { horizontal: align, vertical, wrapText: true };
}
