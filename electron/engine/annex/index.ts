/** Phụ lục: the annex that is issued from a period's figures, as PDF and as Excel; and what other documents share with it. */
export { printedDate } from './attached.ts';
export { buildAnnex } from './build.ts';
export { capitals, cleanLine, cleanText } from './clean.ts';
export { type DecidedTable, decidedTables } from './decided.ts';
export { renderAnnexExcel } from './excel/render.ts';
export { FONT_NAME, textHeight } from './excel/sheet.ts';
export { type FaceName, type Fonts, loadFonts } from './layout/fonts.ts';
export { points } from './layout/geometry.ts';
export { lineWidth, type TypeStyle, widestWord, wrap } from './layout/wrap.ts';
export type { AnnexModel, AnnexSource, AnnexSourceTable } from './model.ts';
export { lettersOf } from './pdf/expected.ts';
export { printPdf, TYPEFACE } from './pdf/print.ts';
export { renderAnnexPdf } from './pdf/render.ts';
export { printedPages, type ReadItem, sameLetter } from './pdf/verify.ts';
export { defaultSettings } from './settings.ts';
