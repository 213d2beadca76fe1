/** A model written as a workbook and opened again: by exceljs, and as the parts that stand in the file. */
import ExcelJS from 'exceljs';
import { renderAnnexExcel } from '../../../../electron/engine/annex/excel/render.ts';
import type { AnnexModel } from '../../../../electron/engine/annex/model.ts';
import { UNWATCHED } from '../../../../electron/engine/task.ts';
import { cellsOf, mergesOf, partsOf } from './xlsx.ts';

export async function write(model: AnnexModel) {
  const { bytes } = await renderAnnexExcel(model, UNWATCHED);
  const parts = partsOf(bytes);
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(bytes.buffer);
  const sheet = workbook.worksheets[0];
  if (sheet === undefined) throw new Error('không có trang tính');
  return {
    parts,
    workbook,
    sheet,
    cells: cellsOf(parts),
    merges: mergesOf(parts),
    xml: parts['xl/worksheets/sheet1.xml'] ?? '',
  };
}
