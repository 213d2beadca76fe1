/**
 * Prints the pages of a PDF from the window: each is drawn as a picture at the resolution of an office printer and
 * put on a sheet of exactly its size, with nothing of the application on it.
 */
import type { PDFDocumentProxy } from '../preview/pdf.ts';
import './print.css';

const DOTS_PER_INCH = 300;
const POINTS_PER_INCH = 72;
const MM_PER_INCH = 25.4;

const mm = (points: number) => `${((points / POINTS_PER_INCH) * MM_PER_INCH).toFixed(2)}mm`;

/** Takes the sheets of an earlier printing away and frees their pictures. */
export function clearSheets(): void {
  for (const old of document.querySelectorAll('.print-sheets, .print-sheets-style')) {
    for (const picture of old.querySelectorAll('img')) URL.revokeObjectURL(picture.src);
    old.remove();
  }
}

/**
 * Draws all pages and opens the print dialog.
 * @param onPage told how many pages are drawn
 * @returns false where `signal` stopped it: nothing is left on the page then
 */
export async function printPdf(
  pdf: PDFDocumentProxy,
  { onPage, signal }: { onPage: (done: number) => void; signal: AbortSignal },
): Promise<boolean> {
  clearSheets();
  const sheets = document.createElement('div');
  sheets.className = 'print-sheets';
  const sizes = new Map<string, string>();
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const { picture, width, height } = await drawSheet(pdf, number);
    if (signal.aborted) {
      URL.revokeObjectURL(picture.src);
      for (const drawn of sheets.querySelectorAll('img')) URL.revokeObjectURL(drawn.src);
      return false;
    }
    const size = `${width} ${height}`;
    const name = sizes.get(size) ?? `sheet${sizes.size}`;
    sizes.set(size, name);
    const sheet = document.createElement('div');
    sheet.className = 'print-sheet';
    Object.assign(sheet.style, { width, height, page: name });
    sheet.append(picture);
    sheets.append(sheet);
    onPage(number);
  }
  const style = document.createElement('style');
  style.className = 'print-sheets-style';
  style.textContent = [...sizes]
    .map(([size, name]) => `@page ${name} { size: ${size}; margin: 0 }`)
    .join('\n');
  document.head.append(style);
  document.body.append(sheets);
  window.addEventListener('afterprint', clearSheets, { once: true });
  window.print();
  return true;
}

interface Sheet {
  picture: HTMLImageElement;
  width: string;
  height: string;
}

async function drawSheet(pdf: PDFDocumentProxy, number: number): Promise<Sheet> {
  const page = await pdf.getPage(number);
  const natural = page.getViewport({ scale: 1 });
  const viewport = page.getViewport({ scale: DOTS_PER_INCH / POINTS_PER_INCH });
  const canvas = document.createElement('canvas');
  canvas.width = Math.floor(viewport.width);
  canvas.height = Math.floor(viewport.height);
  await page.render({ canvas, viewport, intent: 'print' }).promise;
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
  // A canvas keeps its memory until it is collected: 35 MB for a page of A4.
  canvas.width = 0;
  canvas.height = 0;
  if (!blob) throw new Error(`page ${number} could not be drawn for printing`);
  const picture = new Image();
  picture.alt = `Trang ${number}`;
  picture.src = URL.createObjectURL(blob);
  await picture.decode();
  return { picture, width: mm(natural.width), height: mm(natural.height) };
}
