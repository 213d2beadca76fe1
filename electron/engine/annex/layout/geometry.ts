/** Sizes of the page (Nghị định 30/2020/NĐ-CP, Phụ lục I, mục I and III): A4, upright or lying. */
import type { PageForm } from '../../../../shared/domain/annex.ts';

export const POINTS_PER_MM = 72 / 25.4;

/** A4 in millimetres, upright. */
const A4_MM = { short: 210, long: 297 } as const;

/** Box for the line of the digital signature at the top right of page 1 (Mẫu 2.2). */
export const SIGNING_BOX_MM = { width: 76.9, height: 8.7 } as const;

/** Sizes of type that no form changes, in points. */
export const TYPE = { footnote: 11, pageNumber: 13, recipientsHead: 12, recipients: 11 } as const;

/**
 * Free space in a table cell, in points. `padX`: pdftotext in its default mode takes neighbouring columns
 * apart only where more than a letter's height lies between them (4.5 mixes cells at 11 pt, 6 does not).
 */
export const CELL = { padX: 6, padTop: 3, padBottom: 2.5, border: 0.5 } as const;

/** Height of a row's paddings and border, in points; its lines come on top of that. */
export const ROW_FRAME = CELL.padTop + CELL.padBottom + CELL.border;

export function points(mm: number): number {
  return mm * POINTS_PER_MM;
}

/** Width and height of the sheet in millimetres. */
export function pageMm({ orientation }: PageForm): { width: number; height: number } {
  return orientation === 'landscape'
    ? { width: A4_MM.long, height: A4_MM.short }
    : { width: A4_MM.short, height: A4_MM.long };
}

/** Width of the text area in millimetres. */
export function textWidthMm(page: PageForm): number {
  return pageMm(page).width - page.marginsMm.left - page.marginsMm.right;
}

/** Height of the text area in millimetres. */
export function textHeightMm(page: PageForm): number {
  return pageMm(page).height - page.marginsMm.top - page.marginsMm.bottom;
}

/** Width that the text of a cell has, in points. */
export function cellTextWidth(widthMm: number): number {
  return points(widthMm) - 2 * CELL.padX - CELL.border;
}
