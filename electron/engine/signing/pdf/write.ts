/** Appends a revision to a PDF; what stands before it is not touched, so earlier signatures stay valid. */
import { createHash } from 'node:crypto';
import type { PdfDocument } from './document.ts';
import type { PdfDict, PdfStream, PdfValue } from './objects.ts';
import { isArray, isKind, pdfDict, pdfName } from './objects.ts';

/** An object of the new revision; `raw` where its very bytes matter. */
export interface NewObject {
  readonly number: number;
  readonly generation: number;
  readonly value: PdfValue | { readonly raw: string };
}

export interface Update {
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Offset of each new object. */
  readonly offsets: ReadonlyMap<number, number>;
}

/** Entries of a trailer that hold for every revision. */
const KEPT = ['Root', 'Info'];

/** Appends objects, and a cross-reference section of the kind that the file's newest one is of. */
export function appendUpdate(pdf: PdfDocument, objects: readonly NewObject[]): Update {
  const { bytes, reference, trailer } = pdf;
  const newest = reference.sections[0];
  const asStream = newest?.kind === 'stream';
  const chunks: Uint8Array[] = [bytes];
  let length = bytes.length;
  const write = (chunk: string | Uint8Array): void => {
    const written = typeof chunk === 'string' ? Buffer.from(chunk, 'latin1') : chunk;
    chunks.push(written);
    length += written.length;
  };
  const last = bytes[bytes.length - 1];
  if (last !== 10 && last !== 13) write('\n');

  const offsets = new Map<number, number>();
  const sorted = [...objects].sort((one, other) => one.number - other.number);
  for (const { number, generation, value } of sorted) {
    offsets.set(number, length);
    write(`${number} ${generation} obj\n`);
    if (isRaw(value)) write(value.raw);
    else for (const chunk of serialise(value)) write(chunk);
    write('\nendobj\n');
  }

  const own = asStream ? nextNumber(pdf, sorted) : null;
  const size = Math.max(nextNumber(pdf, sorted), own === null ? 0 : own + 1);
  const entries = new Map<string, PdfValue>();
  for (const key of KEPT) {
    const value = trailer.entries.get(key);
    if (value !== undefined) entries.set(key, value);
  }
  entries.set('Size', size).set('Prev', reference.start).set('ID', fileId(pdf, objects));
  const start = length;
  if (own === null) {
    write(table(sorted, offsets));
    write('trailer\n');
    for (const chunk of serialise({ kind: 'dict', entries })) write(chunk);
  } else {
    const listed = [
      ...sorted.map(({ number, generation }) => ({ number, generation })),
      { number: own, generation: 0 },
    ];
    offsets.set(own, start);
    write(`${own} 0 obj\n`);
    for (const chunk of serialise(sectionStream(entries, listed, offsets))) write(chunk);
    write('\nendobj');
  }
  write(`\nstartxref\n${start}\n%%EOF\n`);
  const whole = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return { bytes: whole, offsets };
}

/** A number that no object of the file has, nor any of those given. */
export function nextNumber(pdf: PdfDocument, objects: readonly { number: number }[] = []): number {
  let highest = 0;
  for (const number of pdf.reference.entries.keys()) highest = Math.max(highest, number);
  for (const { number } of objects) highest = Math.max(highest, number);
  const size = pdf.trailer.entries.get('Size');
  return Math.max(highest + 1, typeof size === 'number' ? size : 0);
}

function isRaw(value: NewObject['value']): value is { readonly raw: string } {
  return typeof value === 'object' && value !== null && 'raw' in value;
}

/** The first half names the document and stays, the second this state of it. */
function fileId({ trailer, bytes }: PdfDocument, objects: readonly NewObject[]): PdfValue {
  const known = trailer.entries.get('ID');
  const hash = createHash('sha256').update(bytes.subarray(Math.max(0, bytes.length - 65_536)));
  for (const { value } of objects) if (isRaw(value)) hash.update(value.raw);
  const second: PdfValue = {
    kind: 'string',
    bytes: new Uint8Array(hash.digest().subarray(0, 16)),
    hex: true,
    start: -1,
    end: -1,
  };
  const first = isArray(known) ? known[0] : undefined;
  return [isKind(first, 'string') ? first : second, second];
}

interface Numbered {
  readonly number: number;
  readonly generation: number;
}

/** Objects in stretches of numbers that follow one another. */
function stretches(objects: readonly Numbered[]): Numbered[][] {
  const found: Numbered[][] = [];
  for (const object of objects) {
    const last = found.at(-1);
    if (last !== undefined && last.at(-1)?.number === object.number - 1) last.push(object);
    else found.push([object]);
  }
  return found;
}

function table(objects: readonly Numbered[], offsets: ReadonlyMap<number, number>): string {
  const padded = (value: number, digits: number): string => String(value).padStart(digits, '0');
  const parts = stretches(objects).map((stretch) => {
    const lines = stretch.map(
      ({ number, generation }) => `${padded(offsets.get(number) ?? 0, 10)} ${padded(generation, 5)} n \n`,
    );
    return `${stretch[0]?.number ?? 0} ${stretch.length}\n${lines.join('')}`;
  });
  return `xref\n${parts.join('')}`;
}

function sectionStream(
  entries: ReadonlyMap<string, PdfValue>,
  objects: readonly Numbered[],
  offsets: ReadonlyMap<number, number>,
): PdfStream {
  const data = Buffer.alloc(objects.length * 7);
  for (const [index, { number, generation }] of objects.entries()) {
    data.writeUInt8(1, index * 7);
    data.writeUInt32BE(offsets.get(number) ?? 0, index * 7 + 1);
    data.writeUInt16BE(generation, index * 7 + 5);
  }
  const ranges = stretches(objects).flatMap((stretch) => [stretch[0]?.number ?? 0, stretch.length]);
  const own = pdfDict({ Type: pdfName('XRef'), W: [1, 4, 2], Index: ranges, Length: data.length });
  return { kind: 'stream', dict: { kind: 'dict', entries: new Map([...own.entries, ...entries]) }, data };
}

/** A value as it is written. */
export function serialise(value: PdfValue): (string | Uint8Array)[] {
  if (isKind(value, 'stream')) {
    const dict: PdfDict = {
      kind: 'dict',
      entries: new Map([...value.dict.entries, ['Length', value.data.length]]),
    };
    return [written(dict), '\nstream\n', value.data, '\nendstream'];
  }
  return [written(value)];
}

/** Every value but a stream, which is always an object of its own. */
export function written(value: PdfValue): string {
  if (value === null) return 'null';
  if (typeof value === 'boolean') return value ? 'true' : 'false';
  if (typeof value === 'number') return numberText(value);
  if (isArray(value)) return `[${value.map(written).join(' ')}]`;
  switch (value.kind) {
    case 'name':
      return nameText(value.name);
    case 'ref':
      return `${value.number} ${value.generation} R`;
    case 'string':
      return stringText(value.bytes, value.hex);
    case 'dict':
      return `<<${[...value.entries].map(([key, one]) => `${nameText(key)} ${written(one)}`).join('\n')}>>`;
    case 'stream':
      throw new TypeError('a stream within a value');
  }
}

/** With every digit it was read with: a page's size that is rounded is another size. */
function numberText(value: number): string {
  const text = String(value);
  return /[eE]/.test(text) ? value.toFixed(20).replace(/\.?0+$/, '') : text;
}

function nameText(name: string): string {
  return `/${name.replace(/[^!"$&'*+,\-.0-9:;=?@A-Z\\^_`a-z|~]/g, (letter) => `#${letter.charCodeAt(0).toString(16).padStart(2, '0')}`)}`;
}

function stringText(bytes: Uint8Array, hex: boolean): string {
  if (hex) return `<${Buffer.from(bytes).toString('hex').toUpperCase()}>`;
  const text = Buffer.from(bytes).toString('latin1');
  return `(${text.replace(/[\\()\r]/g, (letter) => (letter === '\r' ? '\\r' : `\\${letter}`))})`;
}
