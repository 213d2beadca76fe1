/** PDF files made for a test, and what is done to signed ones. */
import { createHash } from 'node:crypto';
import { PDFDocument, StandardFonts } from '@cantoo/pdf-lib';
import { type SigningRequest, signPdf } from '../../../electron/engine/signing/index.ts';
import { type Asked, holder, keyFile, PASSWORD, SIGNED_AT } from '../../support/certificates.ts';

export interface Paper {
  /** Objects in streams and a cross-reference stream, as newer programs write. */
  streams?: boolean;
  figures?: string[];
  turned?: number;
}

/** A page for each figure. */
export async function paper({
  streams = false,
  figures = ['88,18%', '1.234'],
  turned = 0,
}: Paper = {}): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  const font = await document.embedFont(StandardFonts.TimesRoman);
  for (const [index, figure] of figures.entries()) {
    const page = document.addPage([595, 842]);
    page.drawText(`Page ${index + 1}: ${figure}`, { x: 100, y: 700, font, size: 14 });
    page.drawLine({ start: { x: 90, y: 690 }, end: { x: 300, y: 690 } });
    if (turned !== 0) page.setRotation({ type: 'degrees' as never, angle: turned });
  }
  return document.save({ useObjectStreams: streams });
}

export const BOX = { page: 1, xMm: 100, yMm: 200, widthMm: 80, heightMm: 25 };

/** Signed as an application does it, by somebody with a key of the kind. */
export async function signed(
  bytes: Uint8Array,
  who: Asked = {},
  request: Partial<SigningRequest> = {},
): Promise<Uint8Array<ArrayBuffer>> {
  const certificate = keyFile(holder(who));
  return signPdf(bytes, {
    certificate,
    password: PASSWORD,
    reason: '',
    location: '',
    visible: null,
    at: SIGNED_AT,
    ...request,
  });
}

/** Where the last signature's `/Contents` stands, and what lies around it. */
export function lastRange(bytes: Uint8Array): { from: number; to: number; end: number } {
  const text = Buffer.from(bytes).toString('latin1');
  const [, from, to, length] = [...text.matchAll(/\/ByteRange \[0 +(\d+) +(\d+) +(\d+) *\]/g)].at(-1) ?? [];
  return { from: Number(from), to: Number(to), end: Number(to) + Number(length) };
}

export function covered(bytes: Uint8Array): Buffer {
  const { from, to, end } = lastRange(bytes);
  return Buffer.concat([bytes.subarray(0, from), bytes.subarray(to, end)]);
}

export const sha256 = (bytes: Uint8Array): Buffer => createHash('sha256').update(bytes).digest();

/** The bytes with a text in them replaced by another of the same length, at its last place. */
export function replaced(bytes: Uint8Array, old: string, now: string): Uint8Array {
  if (old.length !== now.length) throw new Error('texts of different lengths');
  const copy = Buffer.from(bytes);
  const at = copy.lastIndexOf(old, undefined, 'latin1');
  if (at < 0) throw new Error(`${old} is not there`);
  copy.write(now, at, 'latin1');
  return copy;
}

/** Puts another CMS into the last signature's `/Contents`. */
export function withContents(bytes: Uint8Array, cms: Uint8Array): Uint8Array {
  const copy = Buffer.from(bytes);
  const { from, to } = lastRange(bytes);
  const hex = Buffer.from(cms).toString('hex');
  if (hex.length > to - from - 2) throw new Error('no room');
  copy.write(hex.padEnd(to - from - 2, '0'), from + 1, 'latin1');
  return copy;
}

/** Text of an object as it stands in the file for the last time. */
export function objectText(bytes: Uint8Array, number: number): string {
  const text = Buffer.from(bytes).toString('latin1');
  const found = [...text.matchAll(new RegExp(`(?:^|\\s)${number} 0 obj\\s([\\s\\S]*?)\\sendobj`, 'g'))].at(
    -1,
  );
  if (found?.[1] === undefined) throw new Error(`no object ${number}`);
  return found[1];
}

/** Number of the first object whose text fits. */
export function objectLike(bytes: Uint8Array, pattern: RegExp): number {
  const text = Buffer.from(bytes).toString('latin1');
  for (const [, number, body] of text.matchAll(/(\d+) 0 obj\s([\s\S]*?)\sendobj/g)) {
    if (pattern.test(body ?? '')) return Number(number);
  }
  throw new Error(`no object like ${pattern}`);
}

export interface Appended {
  root?: number;
  prev?: number;
  /** Offsets that the table names instead of where objects stand. */
  at?: Record<number, number>;
  /** Written before the objects, named by no table. */
  junk?: string;
}

/** A revision written by hand behind a file whose newest section is a table. */
export function appended(
  bytes: Uint8Array,
  objects: Record<number, string>,
  { root, prev, at = {}, junk = '' }: Appended = {},
): Uint8Array {
  const text = Buffer.from(bytes).toString('latin1');
  const start = Number([...text.matchAll(/startxref\s+(\d+)/g)].at(-1)?.[1]);
  const catalog = root ?? Number([...text.matchAll(/\/Root (\d+) 0 R/g)].at(-1)?.[1]);
  let body = `\n${junk}`;
  const offsets = new Map<number, number>();
  for (const [number, value] of Object.entries(objects)) {
    offsets.set(Number(number), bytes.length + body.length);
    body += `${number} 0 obj\n${value}\nendobj\n`;
  }
  for (const [number, offset] of Object.entries(at)) offsets.set(Number(number), offset);
  const section = bytes.length + body.length;
  const sizes = [...text.matchAll(/\/Size (\d+)/g)].map(([, said]) => Number(said));
  const size = Math.max(1000, ...sizes);
  const lines = [...offsets].map(
    ([number, offset]) => `${number} 1\n${String(offset).padStart(10, '0')} 00000 n \n`,
  );
  body += `xref\n${lines.join('')}trailer\n<</Size ${size}/Root ${catalog} 0 R/Prev ${prev ?? start}>>\n`;
  body += `startxref\n${section}\n%%EOF\n`;
  return Buffer.concat([bytes, Buffer.from(body, 'latin1')]);
}
