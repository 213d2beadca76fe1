/** The cross-reference sections of a PDF, newest first: where each object stands. */
import { decoded } from './filters.ts';
import type { PdfDict } from './objects.ts';
import { isArray, isKind, nameOf, PdfFault } from './objects.ts';
import { type Budget, Parser } from './parse.ts';
import { readObject } from './read-object.ts';

export type Entry =
  | { readonly kind: 'free' }
  /** Offset 0: an entry in use that leads to no object, which every reader takes as it likes. */
  | { readonly kind: 'here'; readonly offset: number; readonly generation: number }
  | { readonly kind: 'inside'; readonly container: number; readonly index: number };

export interface Section {
  readonly kind: 'table' | 'stream';
  /** Offsets of what is written of the section itself. */
  readonly start: number;
  readonly end: number;
  readonly trailer: PdfDict;
}

export interface CrossReference {
  readonly sections: readonly Section[];
  readonly entries: ReadonlyMap<number, Entry>;
  /** Where any section, old ones too, says that an object stands. */
  readonly offsets: ReadonlySet<number>;
  /** Offset of the newest section, as `startxref` says, and where the mark behind it ends. */
  readonly start: number;
  readonly end: number;
}

interface Found {
  readonly entries: Map<number, Entry>;
  readonly offsets: Set<number>;
}

const MAX_SECTIONS = 500;
/** The highest number an object may have (ISO 32000-1, annex C), and how many a file may list. */
const MAX_NUMBER = 8_388_607;
const MAX_OBJECTS = 500_000;
const MAX_STREAM = 64 * 1024 * 1024;
/** `startxref` is looked for in the last bytes: where it stands further back, other readers make tables of their own. */
const TAIL = 1024;

/** @throws PdfFault where the chain of sections cannot be followed to its beginning */
export function readCrossReference(bytes: Uint8Array, budget: Budget): CrossReference {
  const { start, end } = findStart(bytes);
  const found: Found = { entries: new Map(), offsets: new Set() };
  const sections: Section[] = [];
  const seen = new Set<number>();
  const waiting: number[] = [start];
  for (let at = waiting.shift(); at !== undefined; at = waiting.shift()) {
    if (seen.has(at)) throw new PdfFault('sections in a circle');
    if (seen.size >= MAX_SECTIONS) throw new PdfFault('too many sections');
    seen.add(at);
    const section = readSection(bytes, at, found, budget);
    sections.push(section);
    const hybrid = offsetIn(section.trailer, 'XRefStm');
    const previous = offsetIn(section.trailer, 'Prev');
    if (hybrid !== null && section.kind === 'table') waiting.push(hybrid);
    // The stream beside a hybrid's table leads where its table does: some readers follow it.
    const beside = section.kind === 'stream' && waiting.length > 0;
    if (beside && previous !== null && previous !== waiting[0]) throw new PdfFault('two chains of sections');
    if (previous !== null && !beside) waiting.push(previous);
  }
  return { sections, ...found, start, end };
}

function findStart(bytes: Uint8Array): { start: number; end: number } {
  const from = Math.max(0, bytes.length - TAIL);
  const tail = Buffer.from(bytes.buffer, bytes.byteOffset + from, bytes.length - from).toString('latin1');
  const at = tail.lastIndexOf('startxref');
  if (at < 0) throw new PdfFault('no startxref');
  const found = END.exec(tail.slice(at));
  const start = Number(found?.[1]);
  if (found === null || start >= bytes.length) throw new PdfFault('startxref');
  return { start, end: from + at + found[0].length };
}

/** Nothing else between them: not every reader goes past a comment here. */
const END = /^startxref[\0\t\n\f\r ]+(\d{1,15})[\0\t\n\f\r ]+%%EOF/;

function offsetIn(trailer: PdfDict, key: string): number | null {
  const value = trailer.entries.get(key);
  if (value === undefined) return null;
  if (typeof value !== 'number' || !Number.isSafeInteger(value) || value < 0) throw new PdfFault(key);
  return value;
}

function readSection(bytes: Uint8Array, at: number, found: Found, budget: Budget): Section {
  if (at >= bytes.length) throw new PdfFault('a section outside the file');
  const parser = new Parser(bytes, at, budget);
  return parser.takes('xref') ? readTable(parser, at, found) : readStream(bytes, at, found, budget);
}

function readTable(parser: Parser, start: number, found: Found): Section {
  while (!parser.takes('trailer')) {
    const first = parser.whole();
    const count = parser.whole();
    if (first === null || count === null || first + count > MAX_NUMBER + 1) throw new PdfFault('section');
    for (let number = first; number < first + count; number += 1) {
      const offset = parser.whole();
      const generation = parser.whole();
      if (offset === null || generation === null) throw new PdfFault('entry');
      const used = parser.takes('n');
      if (!used) parser.expect('f');
      add(found, number, used ? { kind: 'here', offset, generation } : { kind: 'free' });
    }
  }
  const trailer = parser.value();
  if (!isKind(trailer, 'dict')) throw new PdfFault('trailer');
  return { kind: 'table', start, end: parser.position, trailer };
}

function readStream(bytes: Uint8Array, start: number, found: Found, budget: Budget): Section {
  const { value, end } = readObject(bytes, start, budget, null);
  if (!isKind(value, 'stream') || nameOf(value.dict.entries.get('Type')) !== 'XRef') {
    throw new PdfFault(`no section at ${start}`);
  }
  const { dict } = value;
  const widths = wholes(dict, 'W');
  const [first = 0, second = 0, third = 0] = widths ?? [];
  if (widths?.length !== 3 || widths.some((width) => width > 8)) throw new PdfFault('W');
  const size = dict.entries.get('Size');
  const ranges = wholes(dict, 'Index') ?? [0, typeof size === 'number' ? size : 0];
  const data = decoded(value, MAX_STREAM, budget);
  const field = (at: number, width: number): number => {
    let read = 0;
    for (let index = 0; index < width; index += 1) read = read * 256 + (data[at + index] ?? 0);
    return read;
  };
  const width = first + second + third;
  let at = 0;
  for (let range = 0; range + 1 < ranges.length; range += 2) {
    const from = ranges[range] ?? 0;
    const count = ranges[range + 1] ?? 0;
    if (width === 0 || at + count * width > data.length || from + count > MAX_NUMBER + 1)
      throw new PdfFault('Index');
    for (let number = from; number < from + count; number += 1, at += width) {
      const kind = first === 0 ? 1 : field(at, first);
      add(found, number, entryOf(kind, field(at + first, second), field(at + first + second, third)));
    }
  }
  return { kind: 'stream', start, end, trailer: dict };
}

function entryOf(kind: number, second: number, third: number): Entry {
  if (kind === 1) return { kind: 'here', offset: second, generation: third };
  if (kind === 2) return { kind: 'inside', container: second, index: third };
  return { kind: 'free' };
}

function wholes(dict: PdfDict, key: string): number[] | null {
  const value = dict.entries.get(key);
  if (!isArray(value)) return null;
  return value.map((one) => {
    if (typeof one !== 'number' || !Number.isSafeInteger(one) || one < 0) throw new PdfFault(key);
    return one;
  });
}

/** The newest section that names an object decides. */
function add({ entries, offsets }: Found, number: number, entry: Entry): void {
  if (!entries.has(number)) entries.set(number, entry);
  if (entries.size > MAX_OBJECTS || offsets.size > 4 * MAX_OBJECTS) throw new PdfFault('too many objects');
  if (entry.kind === 'here') offsets.add(entry.offset);
}
