/**
 * Bytes that were changed on the way: pdf.js shows what it can unpack of a damaged stream and says nothing, so that
 * a part of a page may be missing. The checksum of each packed stream tells.
 */
import { inflateSync } from 'node:zlib';

/** Bytes unpacked of one stream and of all; what is larger is not checked, and is no page's text. */
const MAX_STREAM = 16 * 1024 * 1024;
const MAX_ALL = 96 * 1024 * 1024;
const MAX_STREAMS = 20_000;
/** How far before its data a stream's dictionary is looked for. */
const DICTIONARY = 600;
/** Pictures and fonts hold no text. */
const NO_TEXT = /\/(?:Width|Length1|FontFile\d?|DCTDecode|Type1C|CIDFontType0C|OpenType|XML)\b/;

/** Whether some packed stream that may hold text does not match its own checksum. */
export function hasDamagedStream(bytes: Uint8Array): boolean {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  // What is encrypted cannot be unpacked here.
  if (file.includes('/Encrypt')) return false;
  let unpacked = 0;
  let streams = 0;
  for (let at = file.indexOf('stream'); at >= 0; at = file.indexOf('stream', at)) {
    const start = dataStart(file, at);
    const end = start === null ? -1 : file.indexOf('endstream', start);
    if (start === null || end < 0) {
      at += 6;
      continue;
    }
    const before = file.subarray(Math.max(0, at - DICTIONARY), at).toString('latin1');
    const dictionary = before.slice(Math.max(0, before.lastIndexOf(' obj')));
    streams += 1;
    if (streams > MAX_STREAMS || unpacked > MAX_ALL) return false;
    if (isPlainlyPacked(dictionary) && !NO_TEXT.test(dictionary)) {
      const length = unpackedLength(file.subarray(start, end));
      if (length === null) return true;
      unpacked += length;
    }
    at = end + 9;
  }
  return false;
}

/** Where the data of a stream begins, or null where the word is none of a stream's beginning. */
function dataStart(file: Buffer, at: number): number | null {
  const [next, after] = [file[at + 6], file[at + 7]];
  if (next === 10) return at + 7;
  if (next !== 13) return null;
  return after === 10 ? at + 8 : at + 7;
}

/** Flate is the first filter, so that the data begin with it. */
function isPlainlyPacked(dictionary: string): boolean {
  return /\/Filter\s*(?:\[\s*)?\/(?:FlateDecode|Fl)\b/.test(dictionary);
}

/** Bytes that a stream unpacks to, 0 where that was not found out, or null where its data are damaged. */
function unpackedLength(data: Uint8Array): number | null {
  try {
    return inflateSync(data, { maxOutputLength: MAX_STREAM }).length;
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : '';
    return code === 'Z_DATA_ERROR' ? null : 0;
  }
}
