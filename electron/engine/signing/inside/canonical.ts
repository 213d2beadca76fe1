/**
 * Says what a page is made of without saying where its parts stand in the file: two files that were written by
 * different programs from the same page give the same hash. Streams are unpacked, references followed.
 */
import { createHash } from 'node:crypto';
import type { PdfDocument } from '../pdf/document.ts';
import { decoded } from '../pdf/filters.ts';
import type { PdfDict, PdfStream, PdfValue } from '../pdf/objects.ts';
import { isArray, isKind, nameOf, PdfFault } from '../pdf/objects.ts';

/** Ways back up, and what describes without being seen. */
const LEFT_OUT: ReadonlySet<string> = new Set([
  'Parent',
  'P',
  'StructParent',
  'StructParents',
  'LastModified',
  'PieceInfo',
  'Length',
  'Filter',
  'DecodeParms',
]);
const MAX_DEPTH = 200;
const MAX_STREAM = 64 * 1024 * 1024;
/** Of all streams of a file together, unpacked. */
const MAX_TOTAL = 512 * 1024 * 1024;

export class Canonical {
  readonly #pdf: PdfDocument;
  readonly #known = new Map<number, string>();
  readonly #open = new Set<number>();
  #unpacked = 0;

  constructor(pdf: PdfDocument) {
    this.#pdf = pdf;
  }

  /** @throws PdfFault */
  hash(value: PdfValue | undefined, depth = 0): string {
    if (depth > MAX_DEPTH) throw new PdfFault('nested too deeply');
    if (!isKind(value, 'ref')) return digest(this.#text(value ?? null, depth));
    const known = this.#known.get(value.number);
    if (known !== undefined) return known;
    if (this.#open.has(value.number)) return 'circle';
    this.#open.add(value.number);
    const found = this.hash(this.#pdf.resolve(value), depth + 1);
    this.#open.delete(value.number);
    this.#known.set(value.number, found);
    return found;
  }

  #text(value: PdfValue, depth: number): string {
    if (value === null || typeof value !== 'object') return String(value);
    if (isArray(value)) return `[${value.map((one) => this.hash(one, depth + 1)).join(' ')}]`;
    switch (value.kind) {
      case 'name':
        return `/${value.name}`;
      case 'string':
        return `<${Buffer.from(value.bytes).toString('hex')}>`;
      case 'dict':
        return nameOf(value.entries.get('Type')) === 'Page' ? 'page' : this.#dict(value, depth);
      case 'stream':
        return `${this.#dict(value.dict, depth)}${this.#data(value)}`;
      case 'ref':
        return this.hash(value, depth + 1);
    }
  }

  #dict(dict: PdfDict, depth: number): string {
    const entries = [...dict.entries]
      .filter(([key]) => !LEFT_OUT.has(key))
      .map(([key, value]): [string, string] => [key, this.hash(value, depth + 1)])
      .filter(([, text]) => text !== NOTHING)
      .sort(([one], [other]) => (one < other ? -1 : 1));
    return `<<${entries.map((entry) => entry.join(' ')).join(' ')}>>`;
  }

  /** Only what is packed as every program does it is unpacked; a picture stays as it is, with its filter. */
  #data(stream: PdfStream): string {
    const filter = this.#pdf.resolve(stream.dict.entries.get('Filter'));
    const names = isArray(filter) ? filter.map((one) => nameOf(this.#pdf.resolve(one))) : [nameOf(filter)];
    const packed = names.length === 1 && (names[0] === 'FlateDecode' || names[0] === 'Fl');
    if (!packed) return `${names.join(' ')} ${digest(stream.data)}`;
    const plain = decoded(this.#resolved(stream), MAX_STREAM, {
      left: Math.max(0, MAX_TOTAL - this.#unpacked),
    });
    this.#unpacked += plain.length;
    return ` ${digest(plain)}`;
  }

  /** What the filter needs, with its references followed. */
  #resolved(stream: PdfStream): PdfStream {
    const entries = new Map(stream.dict.entries);
    for (const key of ['Filter', 'DecodeParms']) {
      const value = this.#pdf.resolve(entries.get(key));
      const one = this.#pdf.resolve(isArray(value) ? value[0] : value);
      if (one === null) entries.delete(key);
      else entries.set(key, one);
    }
    return { ...stream, dict: { kind: 'dict', entries } };
  }
}

function digest(value: string | Uint8Array): string {
  return createHash('sha256').update(value).digest('base64');
}

/** A key whose value is null is a key that is not there. */
const NOTHING = digest('null');
