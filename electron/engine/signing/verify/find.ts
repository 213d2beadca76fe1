/** Finds the signatures of a PDF: those of its form, and those that stand in the file and belong to no field. */
import type { PdfDocument } from '../pdf/document.ts';
import type { PdfDict, PdfValue } from '../pdf/objects.ts';
import { isArray, isKind, nameOf, PdfFault, textOf } from '../pdf/objects.ts';

export interface FoundSignature {
  /** Full name of its field; "" where no field refers to it. */
  readonly field: string;
  readonly dict: PdfDict;
  /** Number of the object that holds the dictionary. */
  readonly object: number;
}

export interface FormField {
  readonly name: string;
  readonly dict: PdfDict;
  /** 0 where it stands within another object. */
  readonly object: number;
  /** Its kind, also where a parent says it. */
  readonly type: string | null;
  /** Number of the field above it; 0: it stands at the top of the form. */
  readonly parent: number;
  /** What it holds, also where a parent says it. */
  readonly value: PdfValue;
}

const MAX_FIELDS = 100_000;
const MAX_DEPTH = 50;
export const MAX_SIGNATURES = 100;

/** All fields of the form, parents before what hangs on them. @throws PdfFault */
export function formFields(pdf: PdfDocument): FormField[] {
  const form = pdf.dictOrNull(pdf.root.entries.get('AcroForm'));
  const fields: FormField[] = [];
  const seen = new Set<number>();
  const walk = (
    value: PdfValue,
    above: { name: string; type: string | null; object: number; value: PdfValue },
    depth: number,
  ): void => {
    if (depth > MAX_DEPTH || fields.length > MAX_FIELDS) throw new PdfFault('fields');
    const object = isKind(value, 'ref') ? value.number : 0;
    if (object > 0 && seen.has(object)) return;
    seen.add(object);
    const dict = pdf.dictOrNull(value);
    if (dict === null) return;
    const title = textOf(pdf.resolve(dict.entries.get('T')));
    const name = [above.name, title].filter((part) => part !== '').join('.');
    const type = nameOf(pdf.resolve(dict.entries.get('FT'))) ?? above.type;
    const held = dict.entries.get('V') ?? above.value;
    fields.push({ name, dict, object, type, parent: above.object, value: held });
    const own: typeof above = { name, type, object, value: held };
    for (const kid of pdf.list(dict.entries.get('Kids'))) walk(kid, own, depth + 1);
  };
  for (const field of pdf.list(form?.entries.get('Fields')))
    walk(field, { name: '', type: null, object: 0, value: null }, 0);
  return fields;
}

/** Numbers of the objects that more than one field says it holds: each signature is made for one field. */
export function heldTwice(pdf: PdfDocument): ReadonlySet<number> {
  const once = new Set<number>();
  const twice = new Set<number>();
  for (const { dict } of formFields(pdf)) {
    const value = dict.entries.get('V');
    if (!isKind(value, 'ref')) continue;
    if (once.has(value.number)) twice.add(value.number);
    once.add(value.number);
  }
  return twice;
}

/** Those of the form in the order in which they were made. @throws PdfFault */
export function findSignatures(pdf: PdfDocument): FoundSignature[] {
  const found: FoundSignature[] = [];
  const seen = new Set<number>();
  for (const { name, dict, object, type } of formFields(pdf)) {
    if (type !== 'Sig') continue;
    const value = dict.entries.get('V');
    const held = isKind(value, 'ref') ? value.number : object;
    const signature = pdf.dictOrNull(value);
    if (signature === null || (isKind(value, 'ref') && seen.has(held))) continue;
    seen.add(held);
    found.push({ field: name, dict: signature, object: held });
  }
  found.push(...perms(pdf, seen), ...loose(pdf, seen));
  if (found.length > MAX_SIGNATURES) throw new PdfFault('too many signatures');
  return found.sort((one, other) => endOf(one) - endOf(other));
}

/** A certification that no field of the form shows. */
function perms(pdf: PdfDocument, seen: Set<number>): FoundSignature[] {
  const held = pdf.dictOrNull(pdf.root.entries.get('Perms'));
  return [...(held?.entries.values() ?? [])].flatMap((value) => {
    const dict = pdf.dictOrNull(value);
    if (dict === null || !isKind(value, 'ref') || seen.has(value.number)) return [];
    seen.add(value.number);
    return [{ field: '', dict, object: value.number }];
  });
}

/** Words that stand for one signature each; a file with more of them is none that anybody made to be read. */
const MAX_MENTIONS = 10_000;

/** Signature dictionaries that stand in the file and that nothing of the form refers to. */
function loose(pdf: PdfDocument, seen: Set<number>): FoundSignature[] {
  const { bytes } = pdf;
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const objects = [...pdf.reference.entries]
    .flatMap(([number, entry]) => (entry.kind === 'here' ? [{ number, offset: entry.offset }] : []))
    .sort((one, other) => one.offset - other.offset);
  const found: FoundSignature[] = [];
  let mentions = 0;
  for (let at = file.indexOf('/ByteRange'); at >= 0; at = file.indexOf('/ByteRange', at + 1)) {
    mentions += 1;
    if (mentions > MAX_MENTIONS) throw new PdfFault('too many signatures');
    const number = objectAround(objects, at);
    if (number === null || seen.has(number)) continue;
    seen.add(number);
    const dict = asSignature(pdf, number);
    if (dict !== null) found.push({ field: '', dict, object: number });
  }
  return found;
}

function objectAround(objects: readonly { number: number; offset: number }[], at: number): number | null {
  let low = 0;
  let high = objects.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((objects[middle]?.offset ?? 0) <= at) low = middle + 1;
    else high = middle;
  }
  return objects[low - 1]?.number ?? null;
}

function asSignature(pdf: PdfDocument, number: number): PdfDict | null {
  try {
    const value = pdf.object(number);
    const fits = isKind(value, 'dict') && isArray(pdf.resolve(value.entries.get('ByteRange')));
    return fits && isKind(pdf.resolve(value.entries.get('Contents')), 'string') ? value : null;
  } catch (error) {
    if (error instanceof PdfFault) return null;
    throw error;
  }
}

function endOf({ dict }: FoundSignature): number {
  const range = dict.entries.get('ByteRange');
  const [from, length] = isArray(range) ? range.slice(2, 4) : [];
  return typeof from === 'number' && typeof length === 'number' ? from + length : Number.MAX_SAFE_INTEGER;
}
