/**
 * Sizes of the page (Nghị định 30/2020/NĐ-CP, Phụ lục I, mục I and III): A4 landscape, text 252 mm wide.
 * The margins are those of the decree's limits; the top one holds the page number.
 */
export const POINTS_PER_MM = 72 / 25.4;

export const PAGE_MM = { width: 297, height: 210 } as const;
export const MARGIN_MM = { top: 20, bottom: 20, left: 30, right: 15 } as const;
export const TEXT_WIDTH_MM = PAGE_MM.width - MARGIN_MM.left - MARGIN_MM.right;

/** Box for the line of the digital signature at the top right of page 1 (Mẫu 2.2). */
export const SIGNING_BOX_MM = { width: 76.9, height: 8.7 } as const;

/** Sizes of type, in points. */
export const TYPE = { heading: 14, table: 11, footnote: 11, pageNumber: 13 } as const;

/**
 * Free space in a table cell, in points. `padX`: pdftotext in its default mode takes neighbouring columns
 * apart only where more than a letter's height lies between them (4.5 mixes cells at 11 pt, 6 does not).
 */
export const CELL = { padX: 6, padTop: 3, padBottom: 2.5, border: 0.5 } as const;

export function points(mm: number): number {
  return mm * POINTS_PER_MM;
}

/** Width that the text of a cell has, in points. */
export function cellTextWidth(widthMm: number): number {
  return points(widthMm) - 2 * CELL.padX - CELL.border;
}
