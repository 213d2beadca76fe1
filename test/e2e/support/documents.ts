/** What is in an exported file, read by libraries that had no part in writing it. */
import { readFile } from 'node:fs/promises';
import ExcelJS from 'exceljs';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

export interface PdfContent {
  /** Points: 841.89 × 595.28 is A4 lying. */
  pages: { width: number; height: number; text: string }[];
  /** All text without white space, as it falls out of wrapped lines. */
  squeezed: string;
}

/** A text without white space, to be found in text that a layout has broken into lines. */
export function squeeze(text: string): string {
  return text.normalize('NFC').replace(/\s+/gu, '');
}

export async function readPdf(file: string): Promise<PdfContent> {
  const loading = getDocument({ data: new Uint8Array(await readFile(file)), verbosity: 0 });
  const document = await loading.promise;
  const pages: PdfContent['pages'] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const { width, height } = page.getViewport({ scale: 1 });
    const content = await page.getTextContent();
    const text = content.items.map((item) => ('str' in item ? item.str : '')).join(' ');
    pages.push({ width, height, text });
  }
  await loading.destroy();
  return { pages, squeezed: squeeze(pages.map(({ text }) => text).join(' ')) };
}

export interface SheetContent {
  texts: string[];
  formulas: string[];
  orientation: string | undefined;
  fitToWidth: number | undefined;
  printTitles: string | undefined;
}

/** The first sheet of a workbook. */
export async function readWorkbook(file: string): Promise<SheetContent> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.readFile(file);
  const [sheet] = book.worksheets;
  if (!sheet) throw new Error('the workbook has no sheet');
  const texts: string[] = [];
  const formulas: string[] = [];
  sheet.eachRow((row) => {
    row.eachCell((cell) => {
      // The other cells of a merged area repeat their master, and exceljs fails on an empty one.
      if (cell.isMerged && cell.master !== cell) return;
      texts.push(cell.text);
      if (cell.formula) formulas.push(cell.formula);
    });
  });
  const { orientation, fitToWidth, printTitlesRow } = sheet.pageSetup;
  return { texts, formulas, orientation, fitToWidth, printTitles: printTitlesRow };
}
