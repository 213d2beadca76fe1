/** Sizes of the page and of type of a letter (Nghị định 30/2020/NĐ-CP, Phụ lục I, mục I and II), for Word and PDF alike. */

/** Margins within the decree's limits (I.1.b); the top one holds the page number. */
export const LETTER_PAGE_MM = { width: 210, height: 297, top: 20, bottom: 20, left: 30, right: 15 } as const;
export const LETTER_WIDTH_MM = LETTER_PAGE_MM.width - LETTER_PAGE_MM.left - LETTER_PAGE_MM.right;
/** Of the halves of the heading, what stays free so that they do not touch. */
export const HEAD_GAP_MM = 6;
/** The two halves of the heading: issuer, and name of the country. */
export const HEAD_MM = { left: 74, right: LETTER_WIDTH_MM - 74 } as const;
/** The two halves of the end: recipients, and signature. */
export const TAIL_MM = { left: 75, right: LETTER_WIDTH_MM - 75 } as const;

/** Points (I.2 to II.9 of the decree): the smaller of the sizes that it lets choose go together. */
export const LETTER_TYPE = {
  country: 12,
  motto: 13,
  issuer: 12,
  number: 13,
  subject: 12,
  date: 13,
  body: 14,
  table: 11,
  signature: 14,
  recipientsHead: 12,
  recipients: 11,
  pageNumber: 13,
} as const;

/** Points of free space at each side of a cell of the table. */
export const CELL_PAD = 3;

/** Length of the line under the issuer's name against the name: "1/3 đến 1/2". */
export const ISSUER_LINE_SHARE = 0.4;
export const FIRST_LINE_MM = 12.7;
/** Points left for the hand signature, or its image and the seal. */
export const SIGNATURE_SPACE = 68;
export const RECIPIENTS = 'Nơi nhận:';
