/**
 * The records of a BIFF stream (Excel 5 to 2003): a kind, a length, and bytes. A text may go on in CONTINUE
 * records, each of which says anew whether a character takes one byte or two ([MS-XLS] 2.5.293).
 */
import { AppError } from '../../../../shared/contract/errors.ts';

export interface BiffRecord {
  kind: number;
  /** Where its four bytes of kind and length begin. */
  at: number;
  data: Uint8Array;
}

export const CONTINUE = 0x3c;

export function* recordsOf(stream: Uint8Array): Generator<BiffRecord> {
  const view = new DataView(stream.buffer, stream.byteOffset, stream.byteLength);
  for (let at = 0; at + 4 <= stream.length; ) {
    const kind = view.getUint16(at, true);
    const length = view.getUint16(at + 2, true);
    if (kind === 0 && length === 0) return;
    yield { kind, at, data: stream.subarray(at + 4, at + 4 + length) };
    at += 4 + length;
  }
}

export function u16(data: Uint8Array, at: number): number {
  return (data[at] ?? 0) | ((data[at + 1] ?? 0) << 8);
}

export function u32(data: Uint8Array, at: number): number {
  return (u16(data, at) | (u16(data, at + 2) << 16)) >>> 0;
}

/** Characters of one byte are the first 256 of Unicode; `wide` ones are UTF-16. */
export function characters(data: Uint8Array, at: number, count: number, wide: boolean): string {
  const bytes = Buffer.from(data.subarray(at, at + (wide ? count * 2 : count)));
  return bytes.toString(wide ? 'utf16le' : 'latin1');
}

/** Reads on from one record into its CONTINUE records. */
export class RecordReader {
  readonly #parts: readonly Uint8Array[];
  #part = 0;
  #at = 0;

  constructor(parts: readonly Uint8Array[]) {
    this.#parts = parts;
  }

  byte(): number {
    let data = this.#current();
    while (this.#at >= data.length) {
      this.#part += 1;
      this.#at = 0;
      data = this.#current();
    }
    const byte = data[this.#at] ?? 0;
    this.#at += 1;
    return byte;
  }

  u16(): number {
    return this.byte() | (this.byte() << 8);
  }

  u32(): number {
    return (this.u16() | (this.u16() << 16)) >>> 0;
  }

  skip(count: number): void {
    for (let left = count; left > 0; ) {
      const step = Math.min(left, this.#current().length - this.#at);
      this.#at += step;
      left -= step;
      if (left > 0) {
        this.#part += 1;
        this.#at = 0;
      }
    }
  }

  /** @param wide as the text's own flags say; a CONTINUE record brings a flag of its own */
  text(count: number, wide: boolean): string {
    let text = '';
    let isWide = wide;
    for (let left = count; left > 0; ) {
      const data = this.#current();
      const fit = Math.min(left, Math.floor((data.length - this.#at) / (isWide ? 2 : 1)));
      text += characters(data, this.#at, fit, isWide);
      this.#at += isWide ? fit * 2 : fit;
      left -= fit;
      if (left === 0) break;
      this.#part += 1;
      isWide = ((this.#current()[0] ?? 0) & 1) === 1;
      this.#at = 1;
    }
    return text;
  }

  #current(): Uint8Array {
    const data = this.#parts[this.#part];
    if (data === undefined) throw new AppError('FILE_DAMAGED', { reason: 'biff' });
    return data;
  }
}
