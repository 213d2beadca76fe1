/** Phụ lục: the annex that is issued from a period's figures, as PDF and as Excel. */
export { buildAnnex } from './build.ts';
export { renderAnnexExcel } from './excel/render.ts';
export type { AnnexModel, AnnexSource, AnnexSourceTable } from './model.ts';
export { renderAnnexPdf } from './pdf/render.ts';
export { defaultSettings } from './settings.ts';
