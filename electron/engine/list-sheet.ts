/** A list as a sheet: frozen bold header with filters, landscape A4, one page wide, every cell text. */

import type { Workbook, Worksheet } from 'exceljs';
import { A4_PAPER, INCHES_PER_MM, TALLEST_ROW } from './excel-file.ts';
import { LONGEST_CELL_TEXT, setText } from './text-cells.ts';

const FONT = { name: 'Times New Roman', family: 1, size: 11 } as const;
const THIN = { style: 'thin', color: { argb: 'FF7F7F7F' } } as const;
const BORDER = { top: THIN, bottom: THIN, left: THIN, right: THIN } as const;
const HEADER_FILL = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFE7EEF7' } } as const;
const LINE_HEIGHT = 14.4;
const ROW_SPACE = 3;
const CUT = ' … (dài quá một ô Excel, xem nguyên văn ở nguồn)';

export interface ListColumn {
  header: string;
  /** In characters, Excel's unit. */
  width: number;
  align?: 'left' | 'center' | 'right';
}

/** Adds a sheet with its header row; rows are added with `addTexts`. */
export function addListSheet(workbook: Workbook, name: string, columns: readonly ListColumn[]): Worksheet {
  const sheet = workbook.addWorksheet(name, {
    views: [{ state: 'frozen', ySplit: 1 }],
    pageSetup: {
      paperSize: A4_PAPER,
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: '1:1',
      margins: {
        top: 20 * INCHES_PER_MM,
        bottom: 15 * INCHES_PER_MM,
        left: 20 * INCHES_PER_MM,
        right: 15 * INCHES_PER_MM,
        header: 8 * INCHES_PER_MM,
        footer: 8 * INCHES_PER_MM,
      },
    },
    headerFooter: { oddHeader: `&C&"${FONT.name},Regular"&13&P/&N` },
  });
  for (const [index, { width }] of columns.entries()) sheet.getColumn(index + 1).width = width;
  const header = addTexts(
    sheet,
    columns.map((column) => column.header),
    columns.map(() => ({ header: '', width: 0, align: 'center' })),
  );
  for (let column = 1; column <= columns.length; column += 1) {
    const cell = sheet.getCell(header, column);
    cell.font = { ...FONT, bold: true };
    cell.fill = HEADER_FILL;
    cell.alignment = { horizontal: 'center', vertical: 'middle', wrapText: true };
  }
  sheet.autoFilter = { from: { row: 1, column: 1 }, to: { row: 1, column: columns.length } };
  return sheet;
}

/**
 * Adds a row, high enough for its wrapped texts. The highest row that Excel allows shows some 28 lines; a
 * longer text stands in its cell whole and is read in the formula bar.
 * @param values texts, and numbers where the column counts something
 * @returns the row's number
 */
export function addTexts(
  sheet: Worksheet,
  values: readonly (string | number)[],
  columns: readonly ListColumn[],
): number {
  const number = sheet.rowCount + 1;
  for (const [index, value] of values.entries()) {
    const cell = sheet.getCell(number, index + 1);
    cell.font = FONT;
    cell.border = BORDER;
    cell.alignment = { horizontal: columns[index]?.align ?? 'left', vertical: 'top', wrapText: true };
    if (typeof value === 'string') setText(cell, fitting(value));
    else cell.value = value;
  }
  sheet.getRow(number).height = rowHeight(values, sheet);
  return number;
}

/** A workbook with a longer text would not open; what was cut off says so. */
function fitting(text: string): string {
  return text.length <= LONGEST_CELL_TEXT ? text : text.slice(0, LONGEST_CELL_TEXT - CUT.length) + CUT;
}

/** Height in points, estimated on the safe side from letters a line. */
function rowHeight(values: readonly (string | number)[], sheet: Worksheet): number {
  const lines = values.map((value, index) => {
    const lettersPerLine = Math.max(1, (sheet.getColumn(index + 1).width ?? 10) * 0.95 - 1);
    return String(value)
      .split('\n')
      .reduce((sum, paragraph) => sum + Math.max(1, Math.ceil(paragraph.length / lettersPerLine)), 0);
  });
  return Math.min(TALLEST_ROW, Math.max(1, ...lines) * LINE_HEIGHT + ROW_SPACE);
}
