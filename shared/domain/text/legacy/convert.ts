/** Decides for one piece of text whether it is in a legacy encoding, and how it then reads. */
import { UNICODE_ONLY } from '../syllable.ts';
import { readAs } from './decode.ts';
import {
  Evidence,
  hasSignInWord,
  highWords,
  isForeign,
  isTelling,
  mayBeLegacy,
  standingWords,
} from './detect.ts';
import type { LegacyFont } from './fonts.ts';

/**
 * How a text in a legacy font is written: people paste Unicode into old documents, and Word keeps the font's
 * name. 'either': it reads as Vietnamese both ways; 'silent': it has no word that could tell.
 */
export function standsAsUnicode(font: LegacyFont, text: string): 'unicode' | 'legacy' | 'either' | 'silent' {
  const whole = text.normalize('NFC');
  if (UNICODE_ONLY.test(whole)) return 'unicode';
  const standing = standingWords(whole);
  const { valid } = readAs(font.encoding, whole);
  if (standing === 0) return valid > 0 ? 'legacy' : 'silent';
  if (valid > standing) return 'legacy';
  return standing > valid ? 'unicode' : 'either';
}

/** What is to be done with a piece of text. */
export type Decision =
  | { kind: 'keep' }
  /** Converted; `doubt` where a word of it does not fit. */
  | { kind: 'convert'; encoding: 'tcvn3' | 'vni' | 'viqr'; text: string; doubt: boolean }
  /** Left as it is, although it may read so. */
  | { kind: 'doubt'; encoding: 'tcvn3' | 'vni' | 'viqr'; text: string };

const KEEP: Decision = { kind: 'keep' };

/** What a place around a text is written in. */
export interface Around {
  encoding: 'tcvn3' | 'vni' | 'viqr' | null;
  /** Unicode Vietnamese stands there too. */
  mixed: boolean;
}

/**
 * Decides without a font's word.
 * @param around what the text's column, its table and its file are written in, the nearest first
 */
export function decideByStatistics(text: string, around: readonly Around[]): Decision {
  const whole = text.normalize('NFC');
  if (UNICODE_ONLY.test(whole)) return legacyWithin(whole, around);
  if (!mayBeLegacy({ text: whole })) return KEEP;
  const telling = isTelling(whole);
  if (!telling && around.every(({ encoding }) => encoding === null)) return KEEP;
  const sure = telling ? ownVerdict(whole, around[0]?.encoding ?? null) : null;
  const near = sure ?? around.slice(0, -1).find(({ encoding }) => encoding !== null)?.encoding ?? null;
  const encoding = near ?? around.at(-1)?.encoding ?? null;
  if (encoding === null) return likely(whole);
  const read = readAs(encoding, whole);
  if (read.text === whole) return KEEP;
  if (encoding === 'viqr' && read.valid === 0 && near === null) return KEEP;
  const doubt: Decision = { kind: 'doubt', encoding, text: read.text };
  const high = encoding === 'viqr' ? 0 : highWords(whole).length;
  const stands = high > 0 && standingWords(whole) >= high;
  if (stands && read.invalid > 0) return KEEP;
  // It is Vietnamese both ways: where Unicode stands beside it, nobody can tell.
  if (stands && sure === null && (near === null || around.slice(0, -1).some(({ mixed }) => mixed)))
    return doubt;
  if (read.invalid > 0 && read.valid < 2 * read.invalid) return doubt;
  return { ...doubt, kind: 'convert', doubt: read.invalid > 0 || read.doubts.length > 0 };
}

const WORD = /[^\s,;:()"“”]+/g;

/** A text of Unicode with words in it that read well only in a legacy encoding: "Sở Th«ng tin". */
function legacyWithin(text: string, around: readonly Around[]): Decision {
  const words = (text.match(WORD) ?? []).filter((word) => !UNICODE_ONLY.test(word) && isForeign(word));
  if (words.length === 0) return KEEP;
  const known = around.map(({ encoding }) => encoding);
  const likely = words.some(hasSignInWord) ? (['tcvn3', 'vni'] as const) : (['vni', 'tcvn3'] as const);
  const isRead = (encoding: 'tcvn3' | 'vni', word: string) => {
    const { valid, invalid } = readAs(encoding, word);
    return valid > 0 && invalid === 0;
  };
  // What the nearest place is written in comes first.
  const distance = (encoding: 'tcvn3' | 'vni') => {
    const place = known.indexOf(encoding);
    return place < 0 ? known.length : place;
  };
  for (const encoding of likely.toSorted((a, b) => distance(a) - distance(b))) {
    if (!words.some((word) => standingWords(word) === 0 && isRead(encoding, word))) continue;
    const read = text.replace(WORD, (word) =>
      !UNICODE_ONLY.test(word) && standingWords(word) === 0 && isRead(encoding, word)
        ? readAs(encoding, word).text
        : word,
    );
    return { kind: 'doubt', encoding, text: read };
  }
  return KEEP;
}

/** What the text says of itself; `expected` is taken at its word where the text reads well in it. */
function ownVerdict(text: string, expected: Around['encoding']): Around['encoding'] {
  if (expected !== null) {
    const { valid, invalid } = readAs(expected, text);
    if (invalid === 0 && valid >= 3 && standingWords(text) * 2 < valid) return expected;
  }
  const own = new Evidence();
  own.add(text);
  return own.verdict();
}

/** A text that reads well in an encoding which nothing around it is in. */
function likely(text: string): Decision {
  for (const encoding of ['tcvn3', 'vni', 'viqr'] as const) {
    const read = readAs(encoding, text);
    if (read.valid === 0 || read.invalid > 0 || standingWords(text) > 0) continue;
    const telling = encoding === 'tcvn3' ? hasSignInWord(text) : read.valid > 1;
    if (telling) return { kind: 'doubt', encoding, text: read.text };
  }
  return KEEP;
}
