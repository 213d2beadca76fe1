/**
 * Objects that a file holds twice. A reader that cannot follow the tables of a file looks for objects by itself and
 * takes the last of each number: what stands behind the one that the tables name would come out then.
 */
import type { PdfDocument } from '../pdf/document.ts';
import { isWhite } from '../pdf/parse.ts';

/** Numbers of which a later object is written than the tables name, or one although they name none. */
export function hiddenObjects(pdf: PdfDocument): number[] {
  const known = found.get(pdf);
  if (known !== undefined) return known;
  const hidden = [...lastWritten(pdf.bytes)].flatMap(([number, offset]) =>
    offset > placeOf(pdf, number) ? [number] : [],
  );
  found.set(pdf, hidden);
  return hidden;
}

/** A file with several signatures is asked once for each. */
const found = new WeakMap<PdfDocument, number[]>();

/** Where an object begins, or the stream that holds it; -1: nowhere. */
function placeOf(pdf: PdfDocument, number: number): number {
  const entry = pdf.entry(number);
  switch (entry.kind) {
    case 'free':
      return -1;
    case 'inside':
      return pdf.entry(entry.container).kind === 'here' ? placeOf(pdf, entry.container) : -1;
    case 'here': {
      let at = entry.offset;
      while (isWhite(pdf.bytes[at])) at += 1;
      return at;
    }
  }
}

/** Where the header "7 0 obj" of each number is written for the last time. */
function lastWritten(bytes: Uint8Array): Map<number, number> {
  const last = new Map<number, number>();
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  for (let at = file.indexOf('obj'); at >= 0; at = file.indexOf('obj', at + 3)) {
    const generation = numberBefore(bytes, at);
    const number = generation === null ? null : numberBefore(bytes, generation.start);
    if (number !== null && (number.start === 0 || isWhite(bytes[number.start - 1]))) {
      last.set(number.value, number.start);
    }
  }
  return last;
}

/** The whole number that stands before `end` with white space behind it. */
function numberBefore(bytes: Uint8Array, end: number): { value: number; start: number } | null {
  let to = end;
  while (isWhite(bytes[to - 1])) to -= 1;
  let start = to;
  while (to - start < 16 && isDigit(bytes[start - 1])) start -= 1;
  if (to === end || start === to) return null;
  return { value: Number(Buffer.from(bytes.subarray(start, to)).toString('latin1')), start };
}

function isDigit(code: number | undefined): boolean {
  return code !== undefined && code >= 0x30 && code <= 0x39;
}
