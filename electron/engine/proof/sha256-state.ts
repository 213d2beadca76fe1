/**
 * SHA-256 stopped between two blocks (FIPS 180-4). Whoever is given the state and the rest of a text can compute its hash
 * without seeing what stood before: entries of the journal that tell of other things are handed out that way.
 */

const BLOCK = 64;
const START = [
  0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19,
] as const;

/** The first 32 bits of the fractional parts of the cube roots of the first 64 primes. */
const CONSTANTS = cubeRoots();

export interface HashState {
  /** Eight words of 32 bits, hexadecimal. */
  state: string;
  /** Bytes that were hashed: whole blocks. */
  bytes: number;
}

/** The state of the hash of a text before the block in which the byte `before` stands. */
export function stateBefore(text: Uint8Array, before: number): HashState {
  const bytes = Math.floor(before / BLOCK) * BLOCK;
  const state = Int32Array.from(START);
  const words = new Int32Array(64);
  const view = new DataView(text.buffer, text.byteOffset, text.byteLength);
  for (let at = 0; at < bytes; at += BLOCK) compress(state, view, at, words);
  const hex = Array.from(state, (word) => (word >>> 0).toString(16).padStart(8, '0'));
  return { state: hex.join(''), bytes };
}

function compress(state: Int32Array, view: DataView, at: number, w: Int32Array): void {
  const word = (index: number) => w[index] ?? 0;
  for (let index = 0; index < 16; index += 1) w[index] = view.getInt32(at + index * 4);
  for (let index = 16; index < 64; index += 1) {
    const [x, y] = [word(index - 15), word(index - 2)];
    const s0 = turned(x, 7) ^ turned(x, 18) ^ (x >>> 3);
    const s1 = turned(y, 17) ^ turned(y, 19) ^ (y >>> 10);
    w[index] = word(index - 16) + s0 + word(index - 7) + s1;
  }
  let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = state;
  for (let index = 0; index < 64; index += 1) {
    const s1 = turned(e, 6) ^ turned(e, 11) ^ turned(e, 25);
    const first = (h + s1 + ((e & f) ^ (~e & g)) + (CONSTANTS[index] ?? 0) + word(index)) | 0;
    const s0 = turned(a, 2) ^ turned(a, 13) ^ turned(a, 22);
    const second = (s0 + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    [h, g, f, e, d, c, b, a] = [g, f, e, (d + first) | 0, c, b, a, (first + second) | 0];
  }
  for (const [index, value] of [a, b, c, d, e, f, g, h].entries()) state[index] = (state[index] ?? 0) + value;
}

function turned(value: number, by: number): number {
  return (value >>> by) | (value << (32 - by));
}

function cubeRoots(): Int32Array {
  const roots = new Int32Array(64);
  let found = 0;
  for (let number = 2; found < 64; number += 1) {
    let prime = true;
    for (let by = 2; by * by <= number; by += 1) if (number % by === 0) prime = false;
    if (!prime) continue;
    const root = Math.cbrt(number);
    roots[found] = Math.floor((root - Math.floor(root)) * 2 ** 32);
    found += 1;
  }
  return roots;
}
