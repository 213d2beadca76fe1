/** Reads a PDF the way a stranger would: items of text with their places, page by page. */
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

export interface PdfItem {
  text: string;
  /** Millimetres from the left and the upper edge to the beginning of the baseline. */
  x: number;
  y: number;
  width: number;
  height: number;
}

export interface PdfPage {
  widthMm: number;
  heightMm: number;
  items: PdfItem[];
  /** All letters in drawing order, without white space. */
  letters: string;
}

const MM = 25.4 / 72;

export async function readPdf(
  bytes: Uint8Array,
): Promise<{ pages: PdfPage[]; info: Record<string, unknown> }> {
  const loading = getDocument({ data: Uint8Array.from(bytes), verbosity: 0 });
  const document = await loading.promise;
  const pages: PdfPage[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const [, , width = 0, height = 0] = page.view;
    const content = await page.getTextContent({ disableNormalization: true });
    const items = content.items.flatMap((item) =>
      'str' in item && item.str.trim() !== ''
        ? [
            {
              text: item.str,
              x: Number(item.transform[4]) * MM,
              y: (height - Number(item.transform[5])) * MM,
              width: item.width * MM,
              height: item.height * MM,
            },
          ]
        : [],
    );
    const letters = items
      .map(({ text }) => text)
      .join('')
      .replace(/\s/g, '');
    pages.push({ widthMm: width * MM, heightMm: height * MM, items, letters });
  }
  const { info } = await document.getMetadata();
  await loading.destroy();
  return { pages, info: { ...info } };
}
