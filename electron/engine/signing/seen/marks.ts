/** Where the signatures of a PDF are seen on its pages. */
import type { PdfDocument } from '../pdf/document.ts';
import { isKind, type PdfValue } from '../pdf/objects.ts';
import { formFields } from '../verify/find.ts';
import { pagesOf } from '../verify/roles.ts';

/** In the page's own coordinates. */
export interface Mark {
  /** Number of the page, from 1. */
  readonly page: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
  readonly top: number;
}

/** The fields that show signatures, on each page that lists them. @param signatures numbers of their dictionaries */
export function marksOf(pdf: PdfDocument, signatures: ReadonlySet<number>): Mark[] {
  const places = new Map<number, Omit<Mark, 'page'>>();
  for (const { object, dict, value } of formFields(pdf)) {
    const shown = isKind(value, 'ref') && signatures.has(value.number);
    const place = shown ? placeOf(pdf, dict.entries.get('Rect')) : null;
    if (place !== null) places.set(object, place);
  }
  if (places.size === 0) return [];
  return pagesOf(pdf).flatMap(({ object, number }) => {
    const page = pdf.dictOrNull(pdf.object(object));
    return pdf.list(page?.entries.get('Annots')).flatMap((value) => {
      const place = isKind(value, 'ref') ? places.get(value.number) : undefined;
      return place === undefined ? [] : [{ page: number, ...place }];
    });
  });
}

/** Null where nothing is seen of it. */
function placeOf(pdf: PdfDocument, rect: PdfValue | undefined): Omit<Mark, 'page'> | null {
  const [a, b, c, d] = pdf.list(rect).map((value) => pdf.resolve(value));
  if (typeof a !== 'number' || typeof b !== 'number' || typeof c !== 'number' || typeof d !== 'number')
    return null;
  if (a === c || b === d) return null;
  return { left: Math.min(a, c), bottom: Math.min(b, d), right: Math.max(a, c), top: Math.max(b, d) };
}
