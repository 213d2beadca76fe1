/** What the signatures of a file allow to be done to it (ISO 32000-1, 12.8.2.2). */
import type { PdfDocument } from './pdf/document.ts';
import type { PdfDict } from './pdf/objects.ts';
import { nameOf } from './pdf/objects.ts';
import { findSignatures } from './verify/find.ts';

/** Whether somebody who signed allows nothing more, not even another signature. @throws PdfFault */
export function isLocked(pdf: PdfDocument): boolean {
  return findSignatures(pdf).some(({ dict }) => forbids(pdf, dict));
}

/** Whether a signature certifies the file and forbids every change. */
export function forbids(pdf: PdfDocument, signature: PdfDict): boolean {
  return pdf.list(signature.entries.get('Reference')).some((value) => {
    const reference = pdf.dictOrNull(value);
    const method = nameOf(pdf.resolve(reference?.entries.get('TransformMethod')));
    if (method !== 'DocMDP' && method !== 'FieldMDP') return false;
    const parameters = pdf.dictOrNull(reference?.entries.get('TransformParams'));
    // FieldMDP locks fields and says nothing of new ones, unless it (PDF 2.0) names a permission too.
    return pdf.resolve(parameters?.entries.get('P')) === 1;
  });
}
