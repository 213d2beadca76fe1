/** Values of a PDF, as they are written in the file. */

export interface PdfName {
  readonly kind: 'name';
  readonly name: string;
}

/** `start` and `end` are offsets of the written string with its brackets, where it stands in the file itself. */
export interface PdfString {
  readonly kind: 'string';
  readonly bytes: Uint8Array;
  readonly hex: boolean;
  readonly start: number;
  readonly end: number;
}

export interface PdfRef {
  readonly kind: 'ref';
  readonly number: number;
  readonly generation: number;
}

export interface PdfDict {
  readonly kind: 'dict';
  readonly entries: ReadonlyMap<string, PdfValue>;
}

/** `data` as it is stored, filters not undone. */
export interface PdfStream {
  readonly kind: 'stream';
  readonly dict: PdfDict;
  readonly data: Uint8Array;
}

export type PdfValue =
  | null
  | boolean
  | number
  | PdfName
  | PdfString
  | PdfRef
  | PdfDict
  | PdfStream
  | readonly PdfValue[];

/** The file breaks the rules of PDF, or asks for more work than a file of its size may. */
export class PdfFault extends Error {}

export function isArray(value: PdfValue | undefined): value is readonly PdfValue[] {
  return Array.isArray(value);
}

export function isKind<Kind extends 'name' | 'string' | 'ref' | 'dict' | 'stream'>(
  value: PdfValue | undefined,
  kind: Kind,
): value is Extract<PdfValue, { kind: Kind }> {
  return typeof value === 'object' && value !== null && !isArray(value) && value.kind === kind;
}

/** The name behind `/`, or null where the value is none. */
export function nameOf(value: PdfValue | undefined): string | null {
  return isKind(value, 'name') ? value.name : null;
}

export const pdfName = (name: string): PdfName => ({ kind: 'name', name });
export const pdfRef = (number: number, generation = 0): PdfRef => ({ kind: 'ref', number, generation });
export const pdfDict = (entries: Readonly<Record<string, PdfValue>>): PdfDict => ({
  kind: 'dict',
  entries: new Map(Object.entries(entries)),
});

/** A dictionary with some of its entries replaced or added. */
export function withEntries(dict: PdfDict, changed: Readonly<Record<string, PdfValue>>): PdfDict {
  return { kind: 'dict', entries: new Map([...dict.entries, ...Object.entries(changed)]) };
}

/** A text string: UTF-16 with its mark, which every reader takes. */
export function pdfText(text: string): PdfString {
  const normal = text.normalize('NFC');
  const bytes = new Uint8Array(2 + normal.length * 2);
  bytes.set([0xfe, 0xff]);
  for (let index = 0; index < normal.length; index += 1) {
    const unit = normal.charCodeAt(index);
    bytes.set([unit >> 8, unit & 0xff], 2 + index * 2);
  }
  return { kind: 'string', bytes, hex: true, start: -1, end: -1 };
}

/** Plain letters, as in dates. */
export function pdfBytes(text: string): PdfString {
  return { kind: 'string', bytes: new TextEncoder().encode(text), hex: false, start: -1, end: -1 };
}

/** A text string in words: UTF-16, UTF-8 with its mark, or single bytes. */
export function textOf(value: PdfValue | undefined): string {
  if (!isKind(value, 'string')) return '';
  const { bytes } = value;
  const [first, second, third] = bytes;
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes).normalize('NFC');
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes).normalize('NFC');
  if (first === 0xef && second === 0xbb && third === 0xbf)
    return new TextDecoder().decode(bytes).normalize('NFC');
  return new TextDecoder('latin1').decode(bytes).normalize('NFC');
}

/** Whether two values say the same; streams byte by byte, references by what they name. */
export function sameValue(one: PdfValue, other: PdfValue, depth = 0): boolean {
  if (depth > 64) return false;
  if (one === other) return true;
  if (one === null || other === null || typeof one !== 'object' || typeof other !== 'object') return false;
  if (isArray(one) || isArray(other)) {
    return (
      isArray(one) &&
      isArray(other) &&
      one.length === other.length &&
      one.every((value, index) => sameValue(value, other[index] ?? null, depth + 1))
    );
  }
  switch (one.kind) {
    case 'name':
      return isKind(other, 'name') && one.name === other.name;
    case 'ref':
      return isKind(other, 'ref') && one.number === other.number && one.generation === other.generation;
    case 'string':
      return isKind(other, 'string') && sameBytes(one.bytes, other.bytes);
    case 'stream':
      return (
        isKind(other, 'stream') &&
        sameBytes(one.data, other.data) &&
        sameValue(one.dict, other.dict, depth + 1)
      );
    case 'dict':
      return isKind(other, 'dict') && sameEntries(one, other, depth);
  }
}

function sameEntries(one: PdfDict, other: PdfDict, depth: number): boolean {
  if (one.entries.size !== other.entries.size) return false;
  for (const [key, value] of one.entries) {
    const found = other.entries.get(key);
    if (found === undefined || !sameValue(value, found, depth + 1)) return false;
  }
  return true;
}

export function sameBytes(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && Buffer.compare(one, other) === 0;
}
