/** The field of a signature, which is at once its mark on a page, and its place in the form. */
import type { PdfDocument } from './pdf/document.ts';
import {
  isArray,
  isKind,
  type PdfDict,
  PdfFault,
  type PdfValue,
  pdfDict,
  pdfName,
  pdfRef,
  pdfText,
  withEntries,
} from './pdf/objects.ts';
import type { NewObject } from './pdf/write.ts';
import type { PlacedBlock } from './seen/place.ts';
import { formFields } from './verify/find.ts';

export interface NewField {
  /** Number of the signature's own object. */
  readonly signature: number;
  /** Number of the field that is made. */
  readonly field: number;
  /** Number of what the field shows; null: nothing. */
  readonly appearance: number | null;
  readonly placed: PlacedBlock;
  /** Read aloud in its place. */
  readonly words: string;
}

/** Print, locked in its place. */
const WIDGET_FLAGS = 4 + 128;
/** Signatures are there, and the file is only to be appended to. */
const SIGNATURE_FLAGS = 3;

/** Objects of the field, and those of the file that get to know of it. @throws PdfFault */
export function fieldObjects(pdf: PdfDocument, made: NewField): NewObject[] {
  const { field, signature, appearance, placed, words } = made;
  const widget = pdfDict({
    Type: pdfName('Annot'),
    Subtype: pdfName('Widget'),
    FT: pdfName('Sig'),
    T: pdfText(freeName(pdf)),
    TU: pdfText(words),
    Contents: pdfText(words),
    F: WIDGET_FLAGS,
    Rect: placed.rect,
    P: pdfRef(placed.page, generationOf(pdf, placed.page)),
    V: pdfRef(signature),
    ...(appearance === null ? {} : { AP: pdfDict({ N: pdfRef(appearance) }) }),
  });
  return [
    { number: field, generation: 0, value: widget },
    ...changedPage(pdf, placed.page, field),
    ...changedForm(pdf, field),
  ];
}

function freeName(pdf: PdfDocument): string {
  const taken = new Set(formFields(pdf).map(({ name }) => name));
  for (let number = 1; ; number += 1) if (!taken.has(`ChuKy${number}`)) return `ChuKy${number}`;
}

function generationOf(pdf: PdfDocument, number: number): number {
  const entry = pdf.entry(number);
  return entry.kind === 'here' ? entry.generation : 0;
}

function changed(pdf: PdfDocument, number: number, value: PdfValue): NewObject {
  return { number, generation: generationOf(pdf, number), value };
}

/** The list stands in the page, or in an object of its own. */
function changedPage(pdf: PdfDocument, number: number, field: number): NewObject[] {
  const page = pdf.object(number);
  if (!isKind(page, 'dict')) throw new PdfFault('page');
  const given = page.entries.get('Annots');
  const longer = [...pdf.list(given), pdfRef(field)];
  if (isKind(given, 'ref') && isArray(pdf.resolve(given))) return [changed(pdf, given.number, longer)];
  return [changed(pdf, number, withEntries(page, { Annots: longer }))];
}

function changedForm(pdf: PdfDocument, field: number): NewObject[] {
  const given = pdf.root.entries.get('AcroForm');
  const form = pdf.dictOrNull(given) ?? pdfDict({});
  const fields = form.entries.get('Fields');
  const longer = [...pdf.list(fields), pdfRef(field)];
  const flags = pdf.resolve(form.entries.get('SigFlags'));
  const apart = isKind(fields, 'ref') && isArray(pdf.resolve(fields));
  const SigFlags = (typeof flags === 'number' ? flags : 0) | SIGNATURE_FLAGS;
  const whole = withEntries(form, apart ? { SigFlags } : { SigFlags, Fields: longer });
  const list = apart ? [changed(pdf, fields.number, longer)] : [];
  if (SigFlags === flags && apart) return list;
  return [...list, ...changedHolder(pdf, given, whole)];
}

function changedHolder(pdf: PdfDocument, given: PdfValue | undefined, form: PdfDict): NewObject[] {
  if (isKind(given, 'ref') && pdf.dictOrNull(given) !== null) return [changed(pdf, given.number, form)];
  return [changed(pdf, pdf.rootNumber, withEntries(pdf.root, { AcroForm: form }))];
}
