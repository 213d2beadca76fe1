/** Phụ lục: the annex that is issued from a period's figures, as PDF, Excel and Word; and what other documents share with it. */
export { printedDate } from './build/attached.ts';
export { buildAnnex } from './build/build.ts';
export { capitals, cleanLine, cleanText } from './clean.ts';
export { contentHash, contentPieces, frozen } from './content.ts';
export { textHeight } from './excel/heights.ts';
export { FONT_NAME } from './excel/looks.ts';
export { excelManifest } from './excel/manifest.ts';
export { renderAnnexExcel } from './excel/render.ts';
export {
  FORM_FILE_ENDING,
  formFile,
  formOf,
  importForm,
  listForms,
  readFormFile,
  removeForm,
  saveForm,
} from './forms/index.ts';
export { type FaceName, type Fonts, loadFonts } from './layout/fonts.ts';
export { points } from './layout/geometry.ts';
export { lineWidth, type TypeStyle, widestWord, wrap } from './layout/wrap.ts';
export {
  type AnnexManifest,
  type ManifestAbout,
  manifestBytes,
  manifestOf,
  manifestProblems,
  readManifest,
} from './manifest/index.ts';
export type { AnnexColumn, AnnexModel, AnnexRow, AnnexTable, RowOrigin } from './model.ts';
export { lettersOf } from './pdf/expected.ts';
export { printPdf, TYPEFACE } from './pdf/print.ts';
export { renderAnnexPdf } from './pdf/render.ts';
export { printedPages, type ReadItem, sameLetter } from './pdf/verify.ts';
export { type DecidedTable, decidedTables } from './source/decided.ts';
export { type AnnexGroup, loadSource, type Workbench } from './source/load-source.ts';
export type { AnnexSource, AnnexSourcePart, AnnexSourceRow, AnnexSourceTable } from './source/source.ts';
export { tableNumber } from './spec/find-table.ts';
export { fittedTable, fittingForm } from './spec/fit.ts';
export { issuerIn, type SavedSettings, signatureFor } from './spec/settings.ts';
export { specFor, tablesFor, type Wanted } from './spec/spec.ts';
export { renderAnnexWord } from './word/render.ts';
