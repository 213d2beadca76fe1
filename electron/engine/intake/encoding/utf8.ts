/** Where a text breaks the rules of UTF-8 (RFC 3629), to tell a damaged file from one in another code. */

export interface Utf8Check {
  /** Well-formed characters of more than one byte. */
  valid: number;
  /** Bytes that belong to no character. */
  invalid: number;
  /** Lines (from 1) that hold such bytes, the first few. */
  lines: number[];
  /** The text ends in the middle of a character, and is otherwise well-formed. */
  truncated: boolean;
}

const MAX_LINES = 10;

/** How many bytes the character of this first byte takes; 0: no character begins so. */
function lengthOf(first: number): number {
  if (first < 0x80) return 1;
  if (first >= 0xc2 && first <= 0xdf) return 2;
  if (first >= 0xe0 && first <= 0xef) return 3;
  return first >= 0xf0 && first <= 0xf4 ? 4 : 0;
}

/** The bounds of the second byte: no overlong forms, no surrogates, nothing above U+10FFFF. */
function secondFits(first: number, second: number): boolean {
  const low = first === 0xe0 ? 0xa0 : first === 0xf0 ? 0x90 : 0x80;
  const high = first === 0xed ? 0x9f : first === 0xf4 ? 0x8f : 0xbf;
  return second >= low && second <= high;
}

/** How many bytes of a character stand from `at` on, of the `length` it needs. */
function present(bytes: Uint8Array, at: number, length: number): number {
  const first = bytes[at] ?? 0;
  let found = 1;
  while (found < length) {
    const next = bytes[at + found];
    if (next === undefined || (found === 1 ? !secondFits(first, next) : (next & 0xc0) !== 0x80)) break;
    found += 1;
  }
  return found;
}

/** Reads the bytes once, from the first to the last. */
export function checkUtf8(bytes: Uint8Array): Utf8Check {
  const check: Utf8Check = { valid: 0, invalid: 0, lines: [], truncated: false };
  let line = 1;
  let at = 0;
  while (at < bytes.length) {
    const byte = bytes[at] ?? 0;
    if (byte === 0x0a || (byte === 0x0d && bytes[at + 1] !== 0x0a)) line += 1;
    const length = lengthOf(byte);
    const found = length === 0 ? 1 : present(bytes, at, length);
    if (length === found) {
      if (length > 1) check.valid += 1;
    } else if (length > 0 && at + found === bytes.length) check.truncated = true;
    else {
      check.invalid += 1;
      if (check.lines.length < MAX_LINES && check.lines.at(-1) !== line) check.lines.push(line);
    }
    at += found;
  }
  return check;
}
