/** Reads one numbered object where it stands in the file. */
import type { PdfValue } from './objects.ts';
import { isKind, PdfFault } from './objects.ts';
import { type Budget, Parser, spend } from './parse.ts';

export interface ReadObject {
  readonly number: number;
  readonly generation: number;
  readonly value: PdfValue;
  /** Behind `endobj`. */
  readonly end: number;
}

/**
 * @param lengthOf finds the length of a stream that stands in an object of its own; null: it must stand here
 * @throws PdfFault where no object stands
 */
export function readObject(
  bytes: Uint8Array,
  offset: number,
  budget: Budget,
  lengthOf: ((number: number) => number | null) | null,
): ReadObject {
  if (offset >= bytes.length) throw new PdfFault('an object outside the file');
  const parser = new Parser(bytes, offset, budget);
  const number = parser.whole();
  const generation = parser.whole();
  if (number === null || generation === null) throw new PdfFault(`no object at ${offset}`);
  parser.expect('obj');
  const value = parser.value();
  const whole =
    isKind(value, 'dict') && parser.takes('stream') ? streamOf(value, parser, lengthOf, budget) : value;
  parser.expect('endobj');
  return { number, generation, value: whole, end: parser.position };
}

function streamOf(
  dict: Extract<PdfValue, { kind: 'dict' }>,
  parser: Parser,
  lengthOf: ((number: number) => number | null) | null,
  budget: Budget,
): PdfValue {
  const { bytes } = parser;
  if (bytes[parser.position] === 13) parser.position += 1;
  if (bytes[parser.position] === 10) parser.position += 1;
  const start = parser.position;
  const given = dict.entries.get('Length');
  const length = isKind(given, 'ref') ? (lengthOf?.(given.number) ?? null) : given;
  if (typeof length === 'number' && Number.isSafeInteger(length) && length >= 0) {
    parser.position = start + length;
    if (parser.position <= bytes.length && parser.takes('endstream')) {
      return { kind: 'stream', dict, data: bytes.subarray(start, start + length) };
    }
  }
  const end = Buffer.from(bytes.buffer, bytes.byteOffset + start, bytes.length - start).indexOf('endstream');
  spend(budget, end < 0 ? bytes.length - start : end);
  if (end < 0) throw new PdfFault('a stream without end');
  parser.position = start + end;
  parser.expect('endstream');
  return { kind: 'stream', dict, data: bytes.subarray(start, start + end) };
}
