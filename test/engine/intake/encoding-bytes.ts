/** Writes texts in the encodings that agencies' files come in, and shows what a reader made of them. */
import type { Block, Grid, ReadBlocks } from '../../../electron/engine/intake/blocks.ts';
import { TCVN3 } from '../../../shared/domain/text/legacy/tcvn3.ts';
import { VNI_PAIRS, VNI_SINGLE } from '../../../shared/domain/text/legacy/vni.ts';

export type WrittenIn =
  | 'utf-8'
  | 'utf-8 with mark'
  | 'utf-16le'
  | 'utf-16be'
  | 'utf-16le with mark'
  | 'windows-1258';

const TONES = '\u0300\u0301\u0303\u0309\u0323';

function byteTable(encoding: string): ReadonlyMap<string, number> {
  const decoder = new TextDecoder(encoding);
  return new Map(Array.from({ length: 256 }, (_, byte) => [decoder.decode(Uint8Array.of(byte)), byte]));
}

const CP1258 = byteTable('windows-1258');
const CP1252 = byteTable('windows-1252');

function byteOf(table: ReadonlyMap<string, number>, character: string): number {
  const byte = table.get(character);
  if (byte === undefined) throw new Error(`no byte for ${character}`);
  return byte;
}

/** A letter as Windows writes it: one byte where the code page has it, else the vowel and its tone. */
function in1258(letter: string): number[] {
  const whole = CP1258.get(letter);
  if (whole !== undefined) return [whole];
  const parts = Array.from(letter.normalize('NFD'));
  const vowel = parts
    .filter((part) => !TONES.includes(part))
    .join('')
    .normalize('NFC');
  return [vowel, ...parts.filter((part) => TONES.includes(part))].map((part) => byteOf(CP1258, part));
}

function swapped(bytes: Uint8Array): Uint8Array {
  return bytes.map((_, index) => bytes[index % 2 === 0 ? index + 1 : index - 1] ?? 0);
}

export function encode(text: string, encoding: WrittenIn): Uint8Array {
  const wide = () => new Uint8Array(Buffer.from(text, 'utf16le'));
  if (encoding === 'utf-8') return new TextEncoder().encode(text);
  if (encoding === 'utf-8 with mark') return new TextEncoder().encode(`\ufeff${text}`);
  if (encoding === 'utf-16le') return wide();
  if (encoding === 'utf-16be') return swapped(wide());
  if (encoding === 'utf-16le with mark') return Uint8Array.of(0xff, 0xfe, ...wide());
  return Uint8Array.from(Array.from(text.normalize('NFC')).flatMap(in1258));
}

function inverse(...tables: ReadonlyMap<string, string>[]): Map<string, string> {
  return new Map(tables.flatMap((table) => [...table].map(([from, to]) => [to, from] as const)));
}

/** As a font of the 1990s has it; TCVN3 has no capitals with tones, their codes are those of small letters. */
export function encodeLegacy(text: string, encoding: 'tcvn3' | 'vni'): Uint8Array {
  const letters = encoding === 'tcvn3' ? inverse(TCVN3) : inverse(VNI_SINGLE, VNI_PAIRS);
  const bytes = Array.from(text.normalize('NFC')).flatMap((letter) =>
    Array.from(letters.get(letter) ?? letters.get(letter.toLocaleLowerCase('vi')) ?? letter, (sign) =>
      byteOf(CP1252, sign),
    ),
  );
  return Uint8Array.from(bytes);
}

/** The grids of a reading. */
export function gridsOf({ blocks }: ReadBlocks): Grid[] {
  return blocks.filter((block) => block.kind === 'grid');
}

/** The texts of a grid's cells; "=" for one that is inherited, "-" for one that another covers. */
export function textsOf(grid: Grid | undefined): string[][] {
  return (grid?.rows ?? []).map(({ cells }) =>
    cells.map((cell) => (cell.width === 0 ? '-' : cell.inherited ? `=${cell.text}` : cell.text)),
  );
}

/** A reading in a few words: the texts of lines and of grids, in order. */
export function outline(blocks: readonly Block[]): (string | string[][])[] {
  return blocks.map((block) => (block.kind === 'line' ? block.text.text : textsOf(block)));
}
