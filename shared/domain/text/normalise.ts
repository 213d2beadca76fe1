/**
 * Forms of one text. `squeeze` is what is stored and shown, `fold` what is searched in, `compareKey` what
 * two names are compared by. Only `squeeze` may ever be shown to a person.
 */
import { ABBREVIATIONS, MISPRINTS, SPELLINGS } from './expansions.ts';

/** Marks without width that files carry inside words: zero-width spaces and joiners, byte order mark. */
const INVISIBLE = /[\u200B-\u200D\u2060\uFEFF]/g;

/** Letters that a normalisation may change: most texts hold none, for those of Vietnamese are not among them. */
const UNSETTLED = /[\u0300-\u1E9F\u1EFA-\u200F\u2028\u2029\u205F-\u2263\u2266-\uFFFF]/;

/** Unicode NFC. Official files mix NFC and "tổ hợp" (NFD) in one line. */
export function nfc(text: string): string {
  return UNSETTLED.test(text) ? text.normalize('NFC') : text;
}

/** Drops marks without width, which would split numbers and words that look whole. */
export function dropInvisible(text: string): string {
  return text.replace(INVISIBLE, '');
}

/** White space that `squeeze` changes: any but single spaces and line ends between words. */
const SPACED = /^\s|\s$|[^\S \n]|\s\s|\u2028|\u2029/;

/**
 * The stored form of a cell: NFC, `\n` between lines, any other run of white space (tabs, U+00A0, …) one
 * space, lines trimmed, empty lines dropped.
 */
export function squeeze(text: string): string {
  if (!SPACED.test(text)) return nfc(text);
  return nfc(text)
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .split('\n')
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter((line) => line !== '')
    .join('\n');
}

/**
 * The form for search: lower case, no marks, đ → d, single spaces: "Chuyển đổi số" → "chuyen doi so".
 * `đ` does not decompose, and U+00D0 (Icelandic Ð) stands for Đ in many converted files.
 */
export function fold(text: string): string {
  return dropInvisible(text)
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300-\u036F]/g, '')
    .replace(/[đð]/g, 'd')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Open syllables in which the tone mark may stand on either vowel, in the new style. The key uses the old. */
const TONE_STYLES = new Map([
  ['oà', 'òa'],
  ['oá', 'óa'],
  ['oả', 'ỏa'],
  ['oã', 'õa'],
  ['oạ', 'ọa'],
  ['oè', 'òe'],
  ['oé', 'óe'],
  ['oẻ', 'ỏe'],
  ['oẽ', 'õe'],
  ['oẹ', 'ọe'],
  ['uỳ', 'ùy'],
  ['uý', 'úy'],
  ['uỷ', 'ủy'],
  ['uỹ', 'ũy'],
  ['uỵ', 'ụy'],
]);

/** After q the u belongs to the consonant: "quý" has one right spelling, and "qúy" is a slip for it. */
const SLIPS_AFTER_Q = new Map([...TONE_STYLES].map(([second, first]) => [first, second]));

function unifyTones(lower: string): string {
  return lower
    .replace(/(?<=q)[ùúủũụ]y(?![\p{L}\p{M}])/gu, (pair) => SLIPS_AFTER_Q.get(pair) ?? pair)
    .replace(/(?<!q)(?:o[àáảãạèéẻẽẹ]|u[ỳýỷỹỵ])(?![\p{L}\p{M}])/gu, (pair) => TONE_STYLES.get(pair) ?? pair);
}

/** A hyphen joins words with a space on each side; a minus stays on its number ("tăng -5%", "(-5%)"). */
function spaceHyphen(hyphen: string, at: number, whole: string): string {
  const loose = hyphen.startsWith(' ') || at === 0 || whole.charAt(at - 1) === '(';
  const afterNumber = /\d/.test(whole.charAt(at - 1));
  const minus = loose && !afterNumber && hyphen.endsWith('-') && /\d/.test(whole.charAt(at + hyphen.length));
  return minus ? hyphen : ' - ';
}

/** Most texts are letters, figures and single spaces: nothing to be made alike. */
const PUNCTUATED = /[^0-9A-Za-z \u00C0-\u00D6\u00D8-\u00F6\u00F8-\u02AF\u1EA0-\u1EF9]| {2}/;

function unifyPunctuation(lower: string): string {
  if (!PUNCTUATED.test(lower)) return lower;
  return lower
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/[“”„‟«»″]/g, '"')
    .replace(/[‘’‚‛′`´]/g, "'")
    .replace(/…/g, '...')
    .replace(/\s+/g, ' ')
    .replace(/ ?- ?/g, spaceHyphen)
    .replace(/(?<=\d) - (?=\d)/g, '-')
    .replace(/ ?\/ ?/g, '/')
    .replace(/ ?([,;:)]) ?/g, '$1 ')
    .replace(/ ?\( ?/g, ' (')
    .replace(/ {2,}/g, ' ')
    .replace(/ (?=[,;:.)])/g, '');
}

const REPLACEMENTS: ReadonlyMap<string, string> = new Map(
  [ABBREVIATIONS, MISPRINTS, SPELLINGS].flatMap((table) => Object.entries(table)),
);

/** Longest first, so that "dvctt" is not read as "dvc" and "tp." takes its dot along. */
const REPLACEABLE = new RegExp(
  `(?<![\\p{L}\\p{N}\\p{M}])(?:${[...REPLACEMENTS.keys()]
    .sort((a, b) => b.length - a.length)
    .map((key) => key.replace(/[.]/g, '\\$&'))
    .join('|')})(?![\\p{L}\\p{N}\\p{M}])`,
  'gu',
);

function keyOnce(text: string): string {
  const lower = nfc(dropInvisible(nfc(text).toLowerCase())).replace(/ð/g, 'đ');
  return unifyPunctuation(unifyTones(lower))
    .replace(REPLACEABLE, (found) => REPLACEMENTS.get(found) ?? found)
    .replace(/ ?& ?/g, ' và ')
    .replace(/^ ?(?:[-+•*] )+/, '')
    .replace(/[\s.;:,]+$/, '')
    .trim();
}

/**
 * The form by which two names are compared: NFC, lower case, single spaces; dashes, quotes, spaces around
 * punctuation and a closing mark made alike; tone marks in one style (hoá → hóa); abbreviations written
 * out; known misprints set right. Marks are kept: "số" and "sổ" differ. Applying it twice changes nothing.
 */
export function compareKey(text: string): string {
  let key = keyOnce(text);
  if (!PUNCTUATED.test(text) && !PUNCTUATED.test(key)) return key;
  // One step can set free what an earlier one would have changed (a bullet behind a bullet). Texts settle
  // at the second pass; the bound is for text that no one would write.
  for (let pass = 0; pass < 8; pass += 1) {
    const next = keyOnce(key);
    if (next === key) break;
    key = next;
  }
  return key;
}
