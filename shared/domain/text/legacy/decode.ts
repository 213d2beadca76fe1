/**
 * Legacy Vietnamese encodings → Unicode NFC: TCVN3 (TCVN 5712:1993), VNI-Windows, VIQR (RFC 1456) and
 * decomposed Unicode. Input is what a reader gives: the bytes as Latin-1 or Windows-1252 characters.
 */
import type { LegacyEncoding } from '../../submission.ts';
import { isSyllable } from '../syllable.ts';
import { isCapitalWord, isLineOfCapitals, restoreCapitals } from './capitals.ts';
import { decodeTcvn3 } from './tcvn3.ts';
import { decodeViqr } from './viqr.ts';
import { decodeVni } from './vni.ts';

/** Windows-1252 from 80: what the C1 control characters of a Latin-1 reading were meant to be. */
const WINDOWS_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** What a text turns into, and how well its words fit the encoding. */
export interface Decoded {
  text: string;
  /** Words with letters of the encoding that became syllables. */
  valid: number;
  /** Words with letters of the encoding that became none (abbreviations in capitals are not counted). */
  invalid: number;
  /** Words that can be read in two ways, as they were read (VIQR only). */
  doubts: readonly string[];
}

/** Latin-1 look-alikes in one form: private-use characters of symbol fonts, the Greek mu for the micro sign. */
function asLatin1(text: string): string {
  return text
    .replace(/[\uf020-\uf0ff]/g, (character) => String.fromCharCode(character.charCodeAt(0) & 0xff))
    .replaceAll('\u03bc', '\u00b5');
}

function fromC1(text: string): string {
  return text.replace(/[\u0080-\u009f]/g, (control) => WINDOWS_1252.charAt(control.charCodeAt(0) - 0x80));
}

/** A footnote mark or a power behind a number: ¹ is a letter of TCVN3 too. */
const BEHIND_NUMBER = /(?<=[\d%)])[¹²³]+(?![A-Za-z\u00a1-\u00ff])/g;

/**
 * Decodes a text that is known to be in the encoding, as its font says; characters that the encoding has no
 * letter for stay as they are.
 *
 *     decode('tcvn3', 'Së Th«ng tin') → 'Sở Thông tin' · decode('vni', 'Sôû Thoâng tin') → 'Sở Thông tin'
 *
 * @param capitals the font shows small letters as capitals
 */
export function decode(encoding: LegacyEncoding, text: string, capitals = false): string {
  const decoded = decodeLetters(encoding, text).normalize('NFC');
  return capitals ? decoded.toUpperCase() : decoded;
}

function decodeLetters(encoding: LegacyEncoding, text: string): string {
  if (encoding === 'decomposed') return text;
  if (encoding === 'viqr') return decodeViqr(text).text;
  const latin = asLatin1(text);
  if (encoding === 'vni') return fromC1(decodeVni(latin));
  let decoded = '';
  let from = 0;
  for (const mark of latin.matchAll(BEHIND_NUMBER)) {
    decoded += decodeTcvn3(latin.slice(from, mark.index)) + mark[0];
    from = mark.index + mark[0].length;
  }
  return fromC1(decoded + decodeTcvn3(latin.slice(from)));
}

/** A word in TCVN3 or VNI as a reader sees it. */
const WORD = /[A-Za-z\u00a1-\u00ff]+/g;
const HIGH = /[\u00a1-\u00ff]/;
/** One sign alone is that sign: « ½ ± ², or µ before a unit. */
const SIGN = /^(?:[\u00a1-\u00bf\u00d7\u00f7]|µ[mgslFAVWH])$/;
const SIGNS = /^[\u00a1-\u00bf\u00d7\u00f7]+$/;
const ABBREVIATION = /^(?:[A-ZĐĂÂÊÔƠƯ]{1,8}|đ)$/;

/**
 * Reads a text as if it were in the encoding and counts how well that goes. Words without a letter of the
 * encoding say nothing and are not counted.
 */
export function readAs(encoding: LegacyEncoding, text: string): Decoded {
  if (encoding === 'viqr') return decodeViqr(text);
  if (encoding === 'decomposed') return { text: text.normalize('NFC'), valid: 0, invalid: 0, doubts: [] };
  const decodeWord = encoding === 'tcvn3' ? decodeTcvn3 : decodeVni;
  const latin = asLatin1(text);
  const decoded = { text: '', valid: 0, invalid: 0, doubts: [] };
  const capitals = encoding === 'tcvn3' && isLineOfCapitals(latin);
  decoded.text = fromC1(
    latin.replace(WORD, (word: string, at: number) => {
      if (!HIGH.test(word)) return word;
      const found = decodeWord(word);
      if (word === '®' && encoding === 'tcvn3') return found;
      if (SIGN.test(word)) return isSyllable(found) && standsAlone(latin, at, word) ? found : word;
      if (SIGNS.test(word) && !isSyllable(found)) return word;
      if (isSyllable(found, true)) decoded.valid += 1;
      else if (!ABBREVIATION.test(found)) decoded.invalid += 1;
      return encoding === 'tcvn3' && isCapitalWord(word, capitals) ? found.toUpperCase() : found;
    }),
  ).normalize('NFC');
  if (encoding === 'tcvn3') decoded.text = restoreCapitals(decoded.text);
  return decoded;
}

function standsAlone(text: string, at: number, word: string): boolean {
  return (
    (at === 0 || /^[A-Za-z\u00a1-\u00ff] $/.test(text.slice(at - 2, at))) &&
    /^ [a-z]/.test(text.slice(at + word.length, at + word.length + 2))
  );
}
