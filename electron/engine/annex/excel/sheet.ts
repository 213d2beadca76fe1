/** Page and sizes of an annex's sheet: the same page as the PDF. */

import type { Worksheet } from 'exceljs';
import { A4_PAPER, INCHES_PER_MM, TALLEST_ROW } from '../../excel-file.ts';
import type { Face } from '../layout/fonts.ts';
import { MARGIN_MM, points, TYPE } from '../layout/geometry.ts';
import { wrap } from '../layout/wrap.ts';
import type { AnnexColumn } from '../model.ts';

export const FONT_NAME = 'Times New Roman';

const PIXELS_PER_INCH = 96;
/** Width in pixels of a digit in the workbook's standard type, Calibri 11: Excel's unit of column widths. */
const PIXELS_PER_DIGIT = 7;
/** The sheet is a little narrower than the page, so that Excel prints it at full size. */
const PRINT_SHARE = 0.985;
/** Points that Excel and LibreOffice keep free at the sides of a cell, both together. */
const SIDE_SPACE = 6;
/** Their letters run up to this much wider than the PDF's, because they are fitted to screen pixels. */
const WIDER = 1.05;
/** Height of a line as a multiple of the type size, as Excel sets Times New Roman. */
const LINE_HEIGHT = 1.3;
const ROW_SPACE = 3;
/** Height of the sheet rows that a taller row is made of: low enough to fill a page to its foot. */
export const PART_OF_TALL_ROW = 90;

/** A4 landscape, one page wide, the number centred in the top margin and not on the annex's first page. */
export function setPage(sheet: Worksheet, first: boolean): void {
  sheet.pageSetup = {
    ...sheet.pageSetup,
    paperSize: A4_PAPER,
    orientation: 'landscape',
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
    horizontalCentered: true,
    margins: {
      top: MARGIN_MM.top * INCHES_PER_MM,
      bottom: MARGIN_MM.bottom * INCHES_PER_MM,
      left: MARGIN_MM.left * INCHES_PER_MM,
      right: MARGIN_MM.right * INCHES_PER_MM,
      header: (MARGIN_MM.top / 2 - 2) * INCHES_PER_MM,
      footer: (MARGIN_MM.bottom / 2) * INCHES_PER_MM,
    },
  };
  sheet.headerFooter = {
    ...sheet.headerFooter,
    differentFirst: first,
    differentOddEven: false,
    oddHeader: `&C&"${FONT_NAME},Regular"&${TYPE.pageNumber}&P`,
    ...(first ? { firstHeader: '' } : {}),
  };
}

/** Column widths in Excel's unit. */
export function setWidths(sheet: Worksheet, columns: readonly AnnexColumn[]): void {
  for (const [index, { widthMm }] of columns.entries()) {
    const pixels = widthMm * INCHES_PER_MM * PIXELS_PER_INCH * PRINT_SHARE;
    sheet.getColumn(index + 1).width = Math.floor((pixels / PIXELS_PER_DIGIT) * 256) / 256;
  }
}

/** Height in points that a text needs at a width, estimated on the safe side. */
export function textHeight(text: string, widthMm: number, face: Face, size: number): number {
  const safe = heightAt(text, widthMm, face, size, WIDER);
  if (safe <= TALLEST_ROW) return safe;
  // Near the limit the estimate without reserve decides, with one line to spare: one row is better than two.
  const close = heightAt(text, widthMm, face, size, 1) + size * LINE_HEIGHT;
  return close <= TALLEST_ROW ? TALLEST_ROW : safe;
}

function heightAt(text: string, widthMm: number, face: Face, size: number, wider: number): number {
  const width = (points(widthMm) * PRINT_SHARE - SIDE_SPACE) / wider;
  const lines = text === '' ? 1 : wrap(text, [], width, { face, size }).length;
  return Math.ceil(lines * size * LINE_HEIGHT + ROW_SPACE);
}
