/**
 * Bytes of a text file → text. A byte order mark decides; else valid UTF-8, else UTF-16 by its zero bytes,
 * else a code of one byte a letter (`single-byte.ts`). What is doubtful is told, and what cannot be read is
 * told with its line.
 *
 * Text in TCVN3 or VNI comes out as its Windows-1252 look-alike with every byte kept (the soft hyphen is a
 * letter there): `legacy/` converts it.
 */
import type { ReadWarning } from '../../../../shared/domain/submission.ts';
import { warning } from '../warnings.ts';
import { guessSingleByte } from './single-byte.ts';
import { checkUtf8 } from './utf8.ts';

export type TextEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1258' | 'windows-1252';

export interface DecodedText {
  text: string;
  encoding: TextEncoding;
  warnings: ReadWarning[];
}

const NAMES: Readonly<Record<TextEncoding, string>> = {
  'utf-8': 'UTF-8',
  'utf-16le': 'UTF-16 LE',
  'utf-16be': 'UTF-16 BE',
  'windows-1258': 'Windows-1258',
  'windows-1252': 'Windows-1252',
};

/** Programs of DOS end a text with this character. */
const DOS_END = '\u001a';
const SAMPLE_BYTES = 1 << 16;
/** So many well-formed characters for one bad byte make a damaged UTF-8 text; fewer, another code. */
const VALID_PER_INVALID = 2;
const REPLACEMENT = '\ufffd';
const MAX_LINES = 10;
/** What UTF-8 looks like that was taken for Windows-1252 and written as UTF-8 once more: "á»‡", "Ä‘". */
const TWICE_ENCODED = /á[»º]|Ä[‘ƒ]|Æ[°¡]|Ã[\u00a0-\u00bf]/g;
const TWICE_SAMPLE = 200_000;

/** Decodes a text file of any of the five codes; never fails. Line breaks stay as they are. */
export function decodeText(bytes: Uint8Array): DecodedText {
  const marked = markedEncoding(bytes);
  if (marked !== null) return decodeAs(bytes, marked);
  const wide = wideEncoding(bytes);
  if (wide !== null) {
    const decoded = decodeAs(bytes, wide);
    if (decoded.warnings.length > 0) decoded.warnings.unshift(doubt(NAMES[wide]));
    return decoded;
  }
  return isUtf8(bytes) ? decodeAs(bytes, 'utf-8') : decodeDoubtful(bytes);
}

/**
 * Decodes in a known code. Windows-1258 is composed to NFC.
 * @returns with a warning for each kind of damage
 */
export function decodeAs(bytes: Uint8Array, encoding: TextEncoding): DecodedText {
  const decoded = withoutDosEnd(new TextDecoder(encoding).decode(bytes));
  const text = encoding === 'windows-1258' ? decoded.normalize('NFC') : decoded;
  return { text, encoding, warnings: damage(text, bytes, encoding) };
}

function withoutDosEnd(text: string): string {
  let end = text.length;
  while (text[end - 1] === DOS_END) end -= 1;
  return end === text.length ? text : text.slice(0, end);
}

/** Whether all bytes are well-formed UTF-8. */
export function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

function doubt(detail: string): ReadWarning {
  return warning('TEXT_ENCODING', detail, null);
}

/** The code that a byte order mark names. */
export function markedEncoding(bytes: Uint8Array): TextEncoding | null {
  const [first, second, third] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : null;
}

/**
 * UTF-16 without its mark: digits, spaces and Latin letters have a zero byte each, always on the same side.
 */
function wideEncoding(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const sample = bytes.subarray(0, SAMPLE_BYTES);
  const zeros: [even: number, odd: number] = [0, 0];
  for (const [index, byte] of sample.entries()) if (byte === 0) zeros[index % 2 === 0 ? 0 : 1] += 1;
  const [even, odd] = zeros;
  const enough = sample.length / 2 / 4;
  if (odd > enough && even < odd / 20) return 'utf-16le';
  return even > enough && odd < even / 20 ? 'utf-16be' : null;
}

function decodeDoubtful(bytes: Uint8Array): DecodedText {
  const { valid, invalid, truncated } = checkUtf8(bytes);
  if (truncated && invalid === 0 && (valid > 0 || bytes.length > 3)) {
    const whole = new TextDecoder('utf-8').decode(bytes);
    // One stray byte at the end of a text that has no other: it may as well be a letter of an older code.
    const warnings = [warning('TEXT_TRUNCATED', '', null), ...(valid === 0 ? [doubt(NAMES['utf-8'])] : [])];
    return { text: whole, encoding: 'utf-8', warnings };
  }
  if (valid >= invalid * VALID_PER_INVALID) return decodeAs(bytes, 'utf-8');
  const { encoding, certain } = guessSingleByte(bytes);
  const decoded = decodeAs(bytes, encoding);
  return certain ? decoded : { ...decoded, warnings: [doubt(NAMES[encoding]), ...decoded.warnings] };
}

function damage(text: string, bytes: Uint8Array, encoding: TextEncoding): ReadWarning[] {
  const warnings: ReadWarning[] = [];
  if (text.includes('\0')) warnings.push(warning('TEXT_DAMAGED', linesHolding(text, '\0'), null));
  if (!encoding.startsWith('utf')) return warnings;
  if (text.includes(REPLACEMENT)) {
    const truncated = encoding === 'utf-8' && checkUtf8(bytes).truncated;
    if (truncated) warnings.push(warning('TEXT_TRUNCATED', '', null));
    const before = truncated && text.endsWith(REPLACEMENT) ? text.slice(0, -1) : text;
    if (before.includes(REPLACEMENT)) {
      warnings.push(warning('TEXT_DAMAGED', linesHolding(before, REPLACEMENT), null));
    }
  }
  const twice = text.slice(0, TWICE_SAMPLE).match(TWICE_ENCODED)?.length ?? 0;
  if (twice >= 5) warnings.push(doubt(`${NAMES[encoding]}, chữ có vẻ đã bị đổi bảng mã hai lần`));
  return warnings;
}

/** "dòng 3, 7": the lines that hold a character, the first few. */
function linesHolding(text: string, character: string): string {
  const lines: number[] = [];
  let line = 1;
  let from = 0;
  for (let at = text.indexOf(character); at >= 0; at = text.indexOf(character, at + 1)) {
    line += text.slice(from, at).match(/\r\n|[\r\n]/g)?.length ?? 0;
    from = at;
    if (lines.at(-1) === line) continue;
    if (lines.length === MAX_LINES) return `dòng ${lines.join(', ')}…`;
    lines.push(line);
  }
  return `dòng ${lines.join(', ')}`;
}

/** The Windows clipboard ends its texts with a zero byte, which is no part of them. */
export function withoutZeroEnd(bytes: Uint8Array): Uint8Array {
  if (markedEncoding(bytes)?.startsWith('utf-16') || bytes[1] === 0 || bytes[0] === 0) return bytes;
  let end = bytes.length;
  while (end > 0 && bytes[end - 1] === 0) end -= 1;
  return bytes.subarray(0, end);
}
