/** Opens a PDF without anything it might want to run or fetch, and says in our codes why it cannot be opened. */
import {
  getDocument,
  type PDFDocumentProxy,
  type PDFPageProxy,
  VerbosityLevel,
} from 'pdfjs-dist/legacy/build/pdf.mjs';
import { AppError } from '../../../../shared/contract/errors.ts';

/** More than any report that staff send; each page costs some tenths of a second. */
export const MAX_PAGES = 500;
export const MAX_GLYPHS_PER_PAGE = 60_000;
export const MAX_GLYPHS = 3_000_000;
export const MAX_OPERATORS_PER_PAGE = 400_000;
/** Lines of a page; a drawing has more than any table. */
export const MAX_SEGMENTS_PER_PAGE = 200_000;

export interface OpenPdf {
  document: PDFDocumentProxy;
  /** Frees everything, also after an error. */
  close(): Promise<void>;
}

/** @throws AppError FILE_PASSWORD_PROTECTED, FILE_DAMAGED, FILE_HOSTILE */
export async function openPdf(bytes: Uint8Array): Promise<OpenPdf> {
  const loading = getDocument({
    // pdf.js takes the buffer over, and the caller still needs its own.
    data: Uint8Array.from(bytes),
    verbosity: VerbosityLevel.ERRORS,
    disableFontFace: true,
    // Gives the real name of a font, by which legacy encodings are told.
    fontExtraProperties: true,
    useSystemFonts: false,
    useWorkerFetch: false,
    useWasm: false,
    enableXfa: false,
    stopAtErrors: false,
    // Pictures are never decoded: only text and lines are read.
    maxImageSize: 1,
    disableAutoFetch: true,
    disableRange: true,
    disableStream: true,
  });
  try {
    const document = await loading.promise;
    if (document.numPages > MAX_PAGES) {
      throw new AppError('FILE_HOSTILE', { reason: 'pages', pages: document.numPages });
    }
    return { document, close: () => loading.destroy() };
  } catch (error) {
    await loading.destroy();
    throw coded(error);
  }
}

/** @throws AppError FILE_DAMAGED */
export async function openPage(document: PDFDocumentProxy, number: number): Promise<PDFPageProxy> {
  try {
    return await document.getPage(number);
  } catch (error) {
    throw coded(error);
  }
}

/** What pdf.js throws, in the codes of the application. */
export function coded(error: unknown): AppError {
  if (error instanceof AppError) return error;
  const name = error instanceof Error ? error.name : '';
  if (name === 'PasswordException')
    return new AppError('FILE_PASSWORD_PROTECTED', { format: 'pdf' }, { cause: error });
  return new AppError('FILE_DAMAGED', {}, { cause: error });
}
