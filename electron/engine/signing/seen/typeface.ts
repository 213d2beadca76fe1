/**
 * The typeface of the visible block: Tinos, of which a PDF gets only the letters that are used. Glyph numbers are
 * kept and unused drawings are left empty, so letters are written by the numbers of the whole typeface.
 */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

interface Table {
  readonly offset: number;
  readonly length: number;
}

export interface Typeface {
  readonly unitsPerEm: number;
  readonly ascent: number;
  readonly descent: number;
  readonly box: readonly number[];
  readonly capHeight: number;
  /** 0 where it has no drawing for the letter. */
  glyph(codePoint: number): number;
  /** In thousandths of the size. */
  width(glyph: number): number;
  /** A TrueType file with these drawings alone. */
  subset(glyphs: ReadonlySet<number>): Buffer;
}

const FILE = '@expo-google-fonts/tinos/400Regular/Tinos_400Regular.ttf';
/** Tables that a typeface in a PDF needs; the PDF itself says which letter is which drawing. */
const KEPT = ['cvt ', 'fpgm', 'glyf', 'head', 'hhea', 'hmtx', 'loca', 'maxp', 'prep'];
const NEXT_PART = 0x20;
const WORDS = 0x01;
const SCALE = 0x08;
const TWO_SCALES = 0x40;
const MATRIX = 0x80;

let loaded: Typeface | undefined;

export function loadTypeface(): Typeface {
  loaded ??= readTypeface(readFileSync(createRequire(import.meta.url).resolve(FILE)));
  return loaded;
}

/** Name of a subset: six letters of its own before the name of the typeface. */
export function subsetName(file: Buffer): string {
  const digest = createHash('sha256').update(file).digest();
  const letters = [...digest.subarray(0, 6)].map((byte) => String.fromCharCode(65 + (byte % 26)));
  return `${letters.join('')}+Tinos-Regular`;
}

function readTypeface(file: Buffer): Typeface {
  const tables = directory(file);
  const at = (tag: string): number => {
    const table = tables.get(tag);
    if (table === undefined) throw new Error(`the typeface lacks ${tag}`);
    return table.offset;
  };
  const [head, hhea, os2] = [at('head'), at('hhea'), at('OS/2')];
  const unitsPerEm = file.readUInt16BE(head + 18);
  const scaled = (units: number): number => Math.round((units * 1000) / unitsPerEm);
  const measured = file.readUInt16BE(hhea + 34);
  const glyphs = readCmap(file, at('cmap'));
  return {
    unitsPerEm,
    ascent: scaled(file.readInt16BE(hhea + 4)),
    descent: scaled(file.readInt16BE(hhea + 6)),
    box: [36, 38, 40, 42].map((field) => scaled(file.readInt16BE(head + field))),
    capHeight: scaled(file.readInt16BE(os2 + 88)),
    glyph: (codePoint) => glyphs.get(codePoint) ?? 0,
    width: (glyph) => scaled(file.readUInt16BE(at('hmtx') + Math.min(glyph, measured - 1) * 4)),
    subset: (used) => subsetFile(file, tables, used),
  };
}

function directory(file: Buffer): Map<string, Table> {
  const tables = new Map<string, Table>();
  const count = file.readUInt16BE(4);
  for (let index = 0; index < count; index += 1) {
    const entry = 12 + index * 16;
    const tag = file.toString('latin1', entry, entry + 4);
    tables.set(tag, { offset: file.readUInt32BE(entry + 8), length: file.readUInt32BE(entry + 12) });
  }
  return tables;
}

/** Letters of the basic plane (format 4), which all of Vietnamese is in. */
function readCmap(file: Buffer, cmap: number): Map<number, number> {
  const glyphs = new Map<number, number>();
  const count = file.readUInt16BE(cmap + 2);
  const tables = Array.from({ length: count }, (_, index) => cmap + file.readUInt32BE(cmap + 8 + index * 8));
  const table = tables.find((offset) => file.readUInt16BE(offset) === 4);
  if (table === undefined) throw new Error('the typeface lacks a cmap of format 4');
  const segments = file.readUInt16BE(table + 6) / 2;
  const ends = table + 14;
  const starts = ends + segments * 2 + 2;
  for (let index = 0; index < segments; index += 1) {
    const [end, start] = [file.readUInt16BE(ends + index * 2), file.readUInt16BE(starts + index * 2)];
    const delta = file.readUInt16BE(starts + (segments + index) * 2);
    const place = starts + (segments * 2 + index) * 2;
    const offset = file.readUInt16BE(place);
    for (let code = start; code <= end && code < 0xffff; code += 1) {
      const raw = offset === 0 ? code : file.readUInt16BE(place + offset + (code - start) * 2);
      const glyph = raw === 0 ? 0 : (raw + delta) & 0xffff;
      if (glyph !== 0) glyphs.set(code, glyph);
    }
  }
  return glyphs;
}

function subsetFile(file: Buffer, tables: ReadonlyMap<string, Table>, used: ReadonlySet<number>): Buffer {
  const part = (tag: string): Buffer => {
    const table = tables.get(tag);
    return table === undefined ? Buffer.alloc(0) : file.subarray(table.offset, table.offset + table.length);
  };
  const long = part('head').readUInt16BE(50) === 1;
  const loca = part('loca');
  const count = part('maxp').readUInt16BE(4);
  const place = (glyph: number): number =>
    long ? loca.readUInt32BE(glyph * 4) : loca.readUInt16BE(glyph * 2) * 2;
  const drawing = (glyph: number): Buffer => part('glyf').subarray(place(glyph), place(glyph + 1));

  const wanted = withParts(used, drawing, count);
  const offsets = Buffer.alloc((count + 1) * 4);
  const drawings: Buffer[] = [];
  let length = 0;
  for (let glyph = 0; glyph < count; glyph += 1) {
    offsets.writeUInt32BE(length, glyph * 4);
    if (!wanted.has(glyph)) continue;
    const padded = padTo4(drawing(glyph));
    drawings.push(padded);
    length += padded.length;
  }
  offsets.writeUInt32BE(length, count * 4);
  const head: Buffer = Buffer.from(part('head'));
  head.writeUInt32BE(0, 8);
  head.writeUInt16BE(1, 50);
  const replaced = new Map<string, Buffer>([
    ['head', head],
    ['loca', offsets],
    ['glyf', Buffer.concat(drawings)],
  ]);
  return assemble(
    KEPT.flatMap((tag) => (tables.has(tag) ? [{ tag, data: replaced.get(tag) ?? part(tag) }] : [])),
  );
}

/** Letters with marks are often put together out of others: those are needed too. */
function withParts(
  used: ReadonlySet<number>,
  drawing: (glyph: number) => Buffer,
  count: number,
): Set<number> {
  const wanted = new Set<number>([0]);
  const waiting = [...used].filter((glyph) => glyph < count);
  for (let glyph = waiting.pop(); glyph !== undefined; glyph = waiting.pop()) {
    if (wanted.has(glyph)) continue;
    wanted.add(glyph);
    const data = drawing(glyph);
    if (data.length >= 10 && data.readInt16BE(0) < 0) waiting.push(...partsOf(data));
  }
  return wanted;
}

function partsOf(data: Buffer): number[] {
  const parts: number[] = [];
  let at = 10;
  for (;;) {
    const flags = data.readUInt16BE(at);
    parts.push(data.readUInt16BE(at + 2));
    at += 4 + (flags & WORDS ? 4 : 2);
    if (flags & SCALE) at += 2;
    else if (flags & TWO_SCALES) at += 4;
    else if (flags & MATRIX) at += 8;
    if ((flags & NEXT_PART) === 0) return parts;
  }
}

function padTo4(data: Buffer): Buffer {
  return data.length % 4 === 0 ? data : Buffer.concat([data, Buffer.alloc(4 - (data.length % 4))]);
}

function assemble(tables: readonly { tag: string; data: Buffer }[]): Buffer {
  const head = Buffer.alloc(12 + tables.length * 16);
  const power = 2 ** Math.floor(Math.log2(tables.length));
  head.writeUInt32BE(0x00010000, 0);
  head.writeUInt16BE(tables.length, 4);
  head.writeUInt16BE(power * 16, 6);
  head.writeUInt16BE(Math.log2(power), 8);
  head.writeUInt16BE((tables.length - power) * 16, 10);
  const parts: Buffer[] = [head];
  let offset = head.length;
  for (const [index, { tag, data }] of tables.entries()) {
    const padded = padTo4(data);
    const entry = 12 + index * 16;
    head.write(tag, entry, 'latin1');
    head.writeUInt32BE(checksum(padded), entry + 4);
    head.writeUInt32BE(offset, entry + 8);
    head.writeUInt32BE(data.length, entry + 12);
    parts.push(padded);
    offset += padded.length;
  }
  const file = Buffer.concat(parts);
  const place = tables.findIndex(({ tag }) => tag === 'head');
  const start = file.readUInt32BE(12 + place * 16 + 8);
  file.writeUInt32BE((0xb1b0afba - checksum(file)) >>> 0, start + 8);
  return file;
}

function checksum(data: Buffer): number {
  let sum = 0;
  for (let at = 0; at + 3 < data.length; at += 4) sum = (sum + data.readUInt32BE(at)) >>> 0;
  return sum;
}
