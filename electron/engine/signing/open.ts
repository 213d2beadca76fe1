/** Opens a PDF for signing and checking, and says in the application's words what stands against it. */
import { AppError } from '../../../shared/contract/errors.ts';
import { budgetFor, openPdf, type PdfDocument } from './pdf/document.ts';
import { PdfFault } from './pdf/objects.ts';
import type { Budget } from './pdf/parse.ts';

/** @throws AppError `PDF_UNREADABLE` {file}, `PDF_ENCRYPTED` {file}; whatever `work` throws but a fault of the file */
export async function withPdf<T>(
  bytes: Uint8Array,
  file: string,
  work: (pdf: PdfDocument, budget: Budget) => T | Promise<T>,
): Promise<T> {
  try {
    const budget = budgetFor(bytes);
    const pdf = openPdf(bytes, budget);
    if (pdf.encrypted) throw new AppError('PDF_ENCRYPTED', { file });
    return await work(pdf, budget);
  } catch (cause) {
    if (cause instanceof PdfFault) throw new AppError('PDF_UNREADABLE', { file }, { cause });
    throw cause;
  }
}
