/**
 * The one place that sets up pdf.js. Everything it needs is bundled: the worker is an asset of ours, fonts
 * are embedded in the file, and no decoder is fetched. The legacy build also runs in the older browsers
 * that offices have.
 */
import {
  GlobalWorkerOptions,
  getDocument,
  type PDFDocumentProxy,
  TextLayer,
} from 'pdfjs-dist/legacy/build/pdf.mjs';
import workerAddress from 'pdfjs-dist/legacy/build/pdf.worker.min.mjs?url';

GlobalWorkerOptions.workerSrc = workerAddress;

export type {
  PageViewport,
  PDFDocumentProxy,
  PDFPageProxy,
  RenderTask,
} from 'pdfjs-dist/legacy/build/pdf.mjs';
export { TextLayer };

/** PDF points are 1/72 inch, CSS pixels 1/96. */
export const PIXELS_PER_POINT = 96 / 72;

export interface OpenPdf {
  document: Promise<PDFDocumentProxy>;
  /** Frees the document and its worker, or stops opening it. */
  close(): void;
}

export function openPdf(bytes: Uint8Array): OpenPdf {
  // pdf.js takes over the buffer it is given; ours is still needed for the download.
  const task = getDocument({ data: bytes.slice(), useWasm: false, useSystemFonts: false });
  return { document: task.promise, close: () => void task.destroy() };
}
