/**
 * Reads single values of a PDF out of bytes that may be hostile: nesting and work are bounded, and where a
 * value ends is known, because a signature covers bytes and not values.
 */
import type { PdfDict, PdfString, PdfValue } from './objects.ts';
import { isKind, PdfFault } from './objects.ts';

/** Steps that reading one file may take together: some thirty for each byte that a file may have. */
export interface Budget {
  left: number;
}

/** @throws PdfFault where nothing is left */
export function spend(budget: Budget, steps: number): void {
  budget.left -= steps;
  if (budget.left < 0) throw new PdfFault('too much work');
}

const MAX_DEPTH = 100;
const WHITE = new Uint8Array(256);
const DELIMITER = new Uint8Array(256);
for (const code of [0, 9, 10, 12, 13, 32]) WHITE[code] = 1;
for (const letter of '()<>[]{}/%') DELIMITER[letter.charCodeAt(0)] = 1;

export function isWhite(code: number | undefined): boolean {
  return code !== undefined && WHITE[code] === 1;
}

function isRegular(code: number | undefined): boolean {
  return code !== undefined && WHITE[code] === 0 && DELIMITER[code] === 0;
}

const digitOf = (code: number | undefined): number =>
  code !== undefined && code >= 0x30 && code <= 0x39 ? code - 0x30 : -1;

const hexOf = (code: number | undefined): number => {
  const digit = digitOf(code);
  if (digit >= 0 || code === undefined) return digit;
  const lower = code | 0x20;
  return lower >= 0x61 && lower <= 0x66 ? lower - 0x57 : -1;
};

export class Parser {
  readonly bytes: Uint8Array;
  readonly #budget: Budget;
  position: number;

  constructor(bytes: Uint8Array, position: number, budget: Budget) {
    this.bytes = bytes;
    this.position = position;
    this.#budget = budget;
  }

  /** Goes past white space and comments. */
  skip(): void {
    const { bytes } = this;
    const from = this.position;
    for (;;) {
      const code = bytes[this.position];
      if (isWhite(code)) this.position += 1;
      else if (code === 0x25) {
        while (this.position < bytes.length && bytes[this.position] !== 10 && bytes[this.position] !== 13) {
          this.position += 1;
        }
      } else break;
    }
    this.#spend(this.position - from);
  }

  /** Goes past a word where it stands next. */
  takes(word: string): boolean {
    this.skip();
    for (let index = 0; index < word.length; index += 1) {
      if (this.bytes[this.position + index] !== word.charCodeAt(index)) return false;
    }
    if (isRegular(this.bytes[this.position + word.length])) return false;
    this.position += word.length;
    return true;
  }

  /** @throws PdfFault where another word stands */
  expect(word: string): void {
    if (!this.takes(word)) throw new PdfFault(`${word} expected at ${this.position}`);
  }

  /** A whole number of at most fifteen digits, or null with nothing read. */
  whole(): number | null {
    this.skip();
    let value = 0;
    let at = this.position;
    for (; at - this.position <= 15; at += 1) {
      const digit = digitOf(this.bytes[at]);
      if (digit < 0) break;
      value = value * 10 + digit;
    }
    if (at === this.position || at - this.position > 15 || isRegular(this.bytes[at])) return null;
    this.#spend(at - this.position);
    this.position = at;
    return value;
  }

  /** @throws PdfFault at what is no value, or is nested too deeply */
  value(depth = 0): PdfValue {
    if (depth > MAX_DEPTH) throw new PdfFault('nested too deeply');
    this.#spend(1);
    this.skip();
    const code = this.bytes[this.position];
    switch (code) {
      case 0x2f:
        return this.#name();
      case 0x28:
        return this.#literal();
      case 0x5b:
        return this.#array(depth);
      case 0x3c:
        return this.bytes[this.position + 1] === 0x3c ? this.#dict(depth) : this.#hex();
    }
    if (this.takes('true')) return true;
    if (this.takes('false')) return false;
    if (this.takes('null')) return null;
    return this.#numberOrRef();
  }

  #numberOrRef(): PdfValue {
    const from = this.position;
    const first = this.whole();
    if (first === null) return this.#number();
    const after = this.position;
    const generation = this.whole();
    if (generation !== null && this.takes('R')) return { kind: 'ref', number: first, generation };
    this.position = after;
    if (this.bytes[after] === 0x2e) {
      this.position = from;
      return this.#number();
    }
    return first;
  }

  #number(): number {
    const from = this.position;
    while (isRegular(this.bytes[this.position]) && this.position - from < 64) this.position += 1;
    const text = String.fromCharCode(...this.bytes.subarray(from, this.position));
    if (!/^[+-]?(?:\d+\.?\d*|\.\d+)$/.test(text)) throw new PdfFault(`no value at ${from}`);
    return Number(text);
  }

  #name(): PdfValue {
    const from = this.position + 1;
    this.position = from;
    const codes: number[] = [];
    while (isRegular(this.bytes[this.position])) {
      const code = this.bytes[this.position] ?? 0;
      const high = code === 0x23 ? hexOf(this.bytes[this.position + 1]) : -1;
      const low = high >= 0 ? hexOf(this.bytes[this.position + 2]) : -1;
      codes.push(low >= 0 ? high * 16 + low : code);
      this.position += low >= 0 ? 3 : 1;
      if (codes.length > 1024) throw new PdfFault('a name too long');
    }
    this.#spend(codes.length);
    return { kind: 'name', name: String.fromCharCode(...codes) };
  }

  #hex(): PdfString {
    const start = this.position;
    const end = this.bytes.indexOf(0x3e, start);
    if (end < 0) throw new PdfFault(`a string without end at ${start}`);
    this.#spend(end - start);
    const out = new Uint8Array((end - start) >> 1);
    let length = 0;
    let pending = -1;
    for (let at = start + 1; at < end; at += 1) {
      const digit = hexOf(this.bytes[at]);
      if (digit < 0) {
        if (isWhite(this.bytes[at])) continue;
        throw new PdfFault(`no hexadecimal digit at ${at}`);
      }
      if (pending < 0) pending = digit;
      else {
        out[length] = pending * 16 + digit;
        length += 1;
        pending = -1;
      }
    }
    if (pending >= 0) {
      out[length] = pending * 16;
      length += 1;
    }
    this.position = end + 1;
    return { kind: 'string', bytes: out.subarray(0, length), hex: true, start, end: end + 1 };
  }

  #literal(): PdfString {
    const start = this.position;
    const out: number[] = [];
    let open = 1;
    this.position += 1;
    while (open > 0) {
      const code = this.bytes[this.position];
      if (code === undefined) throw new PdfFault(`a string without end at ${start}`);
      this.position += 1;
      if (code === 0x5c) {
        this.#escape(out);
        continue;
      }
      if (code === 0x28) open += 1;
      if (code === 0x29) open -= 1;
      if (open > 0) out.push(code);
    }
    this.#spend(this.position - start);
    return { kind: 'string', bytes: Uint8Array.from(out), hex: false, start, end: this.position };
  }

  #escape(out: number[]): void {
    const code = this.bytes[this.position] ?? 0;
    this.position += 1;
    const plain = ESCAPES.get(code);
    if (plain !== undefined) {
      out.push(plain);
    } else if (code === 13) {
      if (this.bytes[this.position] === 10) this.position += 1;
    } else if (code >= 0x30 && code <= 0x37) {
      let value = code - 0x30;
      for (let more = 0; more < 2; more += 1) {
        const digit = digitOf(this.bytes[this.position]);
        if (digit < 0 || digit > 7) break;
        value = value * 8 + digit;
        this.position += 1;
      }
      out.push(value & 0xff);
    } else if (code !== 10) {
      out.push(code);
    }
  }

  #array(depth: number): PdfValue {
    this.position += 1;
    const values: PdfValue[] = [];
    for (;;) {
      this.skip();
      if (this.bytes[this.position] === 0x5d) break;
      values.push(this.value(depth + 1));
    }
    this.position += 1;
    return values;
  }

  /** A key that is written twice would let two readers see two files: it is a fault. */
  #dict(depth: number): PdfDict {
    this.position += 2;
    const entries = new Map<string, PdfValue>();
    for (;;) {
      this.skip();
      if (this.bytes[this.position] === 0x3e && this.bytes[this.position + 1] === 0x3e) break;
      if (this.bytes[this.position] !== 0x2f) throw new PdfFault(`no key at ${this.position}`);
      const key = this.#name();
      const value = this.value(depth + 1);
      if (!isKind(key, 'name')) throw new PdfFault('no key');
      if (entries.has(key.name)) throw new PdfFault(`key ${key.name} twice`);
      entries.set(key.name, value);
    }
    this.position += 2;
    return { kind: 'dict', entries };
  }

  #spend(steps: number): void {
    spend(this.#budget, steps);
  }
}

const ESCAPES: ReadonlyMap<number, number> = new Map([
  [0x6e, 10],
  [0x72, 13],
  [0x74, 9],
  [0x62, 8],
  [0x66, 12],
]);
