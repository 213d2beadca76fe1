/** What every workbook that we write has in common: who made it, and how its bytes leave. */
import { createRequire } from 'node:module';
import type ExcelJS from 'exceljs';

export const INCHES_PER_MM = 1 / 25.4;
/** Excel's number for A4. */
export const A4_PAPER = 9;
/** The highest row in points that is safe: Excel allows 409.5. */
export const TALLEST_ROW = 408;

const require = createRequire(import.meta.url);

/** An empty workbook with its properties set. exceljs, a hundred packages, is loaded with the first one. */
export function newWorkbook(title: string): ExcelJS.Workbook {
  const { Workbook }: typeof ExcelJS = require('exceljs');
  const workbook = new Workbook();
  const now = new Date();
  workbook.creator = 'Đối Soát';
  workbook.lastModifiedBy = 'Đối Soát';
  workbook.title = title;
  workbook.created = now;
  workbook.modified = now;
  return workbook;
}

export async function workbookBytes(workbook: ExcelJS.Workbook): Promise<Uint8Array<ArrayBuffer>> {
  return Uint8Array.from(new Uint8Array(await workbook.xlsx.writeBuffer()));
}
