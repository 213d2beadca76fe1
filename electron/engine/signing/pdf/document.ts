/** A PDF as it stands at the end of given bytes: a file, or a file up to the end of one of its revisions. */
import { decoded } from './filters.ts';
import type { PdfDict, PdfRef, PdfStream, PdfValue } from './objects.ts';
import { isArray, isKind, nameOf, PdfFault } from './objects.ts';
import { type Budget, Parser } from './parse.ts';
import { type ReadObject, readObject } from './read-object.ts';
import { type CrossReference, type Entry, readCrossReference } from './xref.ts';

/** Of all object streams of a file together, unpacked. */
const MAX_UNPACKED = 256 * 1024 * 1024;
const MAX_REFERENCES = 32;

export class PdfDocument {
  readonly bytes: Uint8Array;
  readonly reference: CrossReference;
  readonly trailer: PdfDict;
  readonly budget: Budget;
  readonly #read = new Map<number, PdfValue>();
  readonly #containers = new Map<number, readonly Packed[]>();
  readonly #opening = new Set<number>();
  #unpacked = 0;

  /** @throws PdfFault where it cannot be read */
  constructor(bytes: Uint8Array, budget: Budget) {
    if (
      Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(5, bytes.length)).toString('latin1') !== '%PDF-'
    ) {
      throw new PdfFault('no PDF');
    }
    this.bytes = bytes;
    this.budget = budget;
    this.reference = readCrossReference(bytes, budget);
    const newest = this.reference.sections[0];
    if (newest === undefined) throw new PdfFault('no trailer');
    this.trailer = newest.trailer;
  }

  get encrypted(): boolean {
    return this.reference.sections.some(({ trailer }) => trailer.entries.has('Encrypt'));
  }

  /** The catalog. @throws PdfFault */
  get root(): PdfDict {
    return this.dict(this.trailer.entries.get('Root'), 'Root');
  }

  get rootNumber(): number {
    const root = this.trailer.entries.get('Root');
    if (!isKind(root, 'ref')) throw new PdfFault('Root');
    return root.number;
  }

  entry(number: number): Entry {
    return this.reference.entries.get(number) ?? { kind: 'free' };
  }

  /** The object of a number; null for none. @throws PdfFault where another stands in its place */
  object(number: number): PdfValue {
    const known = this.#read.get(number);
    if (known !== undefined) return known;
    if (this.#opening.has(number)) throw new PdfFault('an object within itself');
    this.#opening.add(number);
    const value = this.#open(number, this.entry(number));
    this.#opening.delete(number);
    this.#read.set(number, value);
    return value;
  }

  /** What stands at the end of references. */
  resolve(value: PdfValue | undefined): PdfValue {
    let found = value ?? null;
    for (let step = 0; isKind(found, 'ref'); step += 1) {
      if (step >= MAX_REFERENCES) throw new PdfFault('references in a circle');
      found = this.#refers(found) ? this.object(found.number) : null;
    }
    return found;
  }

  /** @throws PdfFault for another value */
  dict(value: PdfValue | undefined, what: string): PdfDict {
    const found = this.resolve(value);
    if (!isKind(found, 'dict')) throw new PdfFault(what);
    return found;
  }

  dictOrNull(value: PdfValue | undefined): PdfDict | null {
    const found = this.resolve(value);
    if (isKind(found, 'stream')) return found.dict;
    return isKind(found, 'dict') ? found : null;
  }

  /** [] for another value. */
  list(value: PdfValue | undefined): readonly PdfValue[] {
    const found = this.resolve(value);
    return isArray(found) ? found : [];
  }

  /** An object with the place where it ends. @throws PdfFault */
  extent(number: number, offset: number): ReadObject {
    const read = readObject(this.bytes, offset, this.budget, (length) => this.#length(length));
    if (read.number !== number) throw new PdfFault(`object ${read.number} in place of ${number}`);
    return read;
  }

  #refers(ref: PdfRef): boolean {
    const entry = this.entry(ref.number);
    return entry.kind === 'here' ? entry.generation === ref.generation : entry.kind === 'inside';
  }

  #open(number: number, entry: Entry): PdfValue {
    switch (entry.kind) {
      case 'free':
        return null;
      case 'here': {
        if (entry.offset === 0) return null;
        const read = this.extent(number, entry.offset);
        if (read.generation !== entry.generation) throw new PdfFault(`generation of ${number}`);
        return read.value;
      }
      case 'inside': {
        // Some readers go by the place in the stream and others by the number: both must lead to one object.
        const packed = this.#container(entry.container)[entry.index];
        if (packed?.number !== number) throw new PdfFault(`object ${number} in its stream`);
        return packed.value;
      }
    }
  }

  #length(number: number): number | null {
    const value = this.object(number);
    return typeof value === 'number' ? value : null;
  }

  #container(number: number): readonly Packed[] {
    const known = this.#containers.get(number);
    if (known !== undefined) return known;
    const stream = this.entry(number).kind === 'here' ? this.object(number) : null;
    if (!isKind(stream, 'stream') || nameOf(stream.dict.entries.get('Type')) !== 'ObjStm') {
      throw new PdfFault('object stream');
    }
    const objects = this.#unpack(stream);
    this.#containers.set(number, objects);
    return objects;
  }

  #unpack(stream: PdfStream): readonly Packed[] {
    const data = decoded(stream, Math.max(1, MAX_UNPACKED - this.#unpacked), this.budget);
    this.#unpacked += data.length;
    const count = stream.dict.entries.get('N');
    const first = stream.dict.entries.get('First');
    if (typeof count !== 'number' || typeof first !== 'number' || count > data.length)
      throw new PdfFault('N');
    const head = new Parser(data, 0, this.budget);
    const found: Packed[] = [];
    const numbers = new Set<number>();
    for (let index = 0; index < count; index += 1) {
      const number = head.whole();
      const offset = head.whole();
      if (number === null || offset === null || first + offset > data.length)
        throw new PdfFault('object stream');
      if (numbers.has(number)) throw new PdfFault(`object ${number} twice`);
      numbers.add(number);
      found.push({ number, value: new Parser(data, first + offset, this.budget).value() });
    }
    return found;
  }
}

/** An object of an object stream. */
interface Packed {
  readonly number: number;
  readonly value: PdfValue;
}

/** @throws PdfFault where it cannot be read */
export function openPdf(bytes: Uint8Array, budget: Budget): PdfDocument {
  return new PdfDocument(bytes, budget);
}

/** What reading one file may cost, its revisions and all. */
export function budgetFor(bytes: Uint8Array): Budget {
  return { left: 100_000_000 + 8 * bytes.length };
}
