/**
 * Tells in which legacy encoding texts are written where no font says so: words that are Vietnamese only when
 * decoded speak for an encoding, words that are Vietnamese as they stand speak against all.
 *
 *     detectEncoding(['§¹t', 'Së Th«ng tin vµ TruyÒn th«ng']) → 'tcvn3'
 *     detectEncoding(['Sở Thông tin', 'Crème brûlée', 'm²']) → null
 */
import type { LegacyEncoding } from '../../submission.ts';
import { isSyllable, UNICODE_ONLY } from '../syllable.ts';
import { readAs } from './decode.ts';
import { legacyOfFont } from './fonts.ts';

const HIGH = /[\u00a1-\u00ff]/;
const LATIN_WORD = /[A-Za-z\u00a1-\u00ff]+/g;
/** A sign of Latin-1 that is no letter, joined to a letter: no text that is Unicode has this in a word. */
const SIGN_IN_WORD =
  /[A-Za-z\u00c0-\u00ff][\u00a1-\u00bf\u00d7\u00f7][A-Za-z\u00a1-\u00ff]?|[\u00a1-\u00bf\u00d7\u00f7][A-Za-z]/;
/** A vowel and a second letter with a mark, as VNI writes one letter. */
const VNI_PAIR = /[aeouy\u00f4\u00f6][\u00e0-\u00ef\u00f5\u00f8-\u00fc]/i;
/** Pairs of VNI that no syllable of Unicode has: "oà" and "uê" are not among them. */
const VNI_ALONE = /[ae][ùúûøõïâãäåêëü]|o[âäåûøïêëü]|[uôö][ûøïäåëü]/i;
/** A mark of VIQR where no punctuation stands. */
const VIQR_INSIDE = /dd|[aeo]\^|a\(|[ou]\+|[aeiouy][`~]|[aeiouy][?'.][a-z]/i;
/** Combining marks of Vietnamese behind a letter. */
const COMBINING = /[\u0300-\u0303\u0306\u0309\u031b\u0323]/;
/** A VIQR mark behind a vowel, or dd. */
const VIQR = /[aeo]\^|a\(|[ou]\+|[aeiouy][`~?'.]|dd/i;
const NOT_ASCII = /[\u0080-\uffff]/;
/** Letters that no VIQR text has; typographic quotes and dashes it may have. */
const NOT_VIQR = /[\u00a1-\u024f\u1e00-\u1eff]|\p{M}/u;

/** Whether a piece of text might be in a legacy encoding: a cheap first look, never false where one is. */
export function mayBeLegacy(run: { text: string; font?: string }): boolean {
  const { text } = run;
  const ascii = !NOT_ASCII.test(text);
  if (run.font !== undefined && legacyOfFont(run.font) !== null) {
    return !ascii || (/[a-z]/.test(text) && legacyOfFont(run.font)?.capitals === true);
  }
  if (ascii || !NOT_VIQR.test(text)) return VIQR.test(text);
  if (COMBINING.test(text)) return true;
  return HIGH.test(text) && (!UNICODE_ONLY.test(text) || isForeign(text));
}

/** Whether a word of the text holds what no word of Unicode Vietnamese does: "§¹t", "Thoâng". */
export function isForeign(text: string): boolean {
  return SIGN_IN_WORD.test(text) || VNI_ALONE.test(text);
}

/** What the texts of one place (a column, a sheet, a file) say together. */
export class Evidence {
  /** Words that only Unicode Vietnamese has. */
  unicode = 0;
  /** Words with Latin-1 letters that are Vietnamese as they stand. */
  standing = 0;
  readonly valid = { tcvn3: 0, vni: 0, viqr: 0 };
  readonly invalid = { tcvn3: 0, vni: 0, viqr: 0 };

  /** Counts one text in. */
  add(text: string): void {
    if (UNICODE_ONLY.test(text)) {
      this.unicode += text.split(/\s+/).filter((word) => UNICODE_ONLY.test(word)).length;
      return;
    }
    if (HIGH.test(text)) {
      this.standing += standingWords(text);
      this.#count('tcvn3', text);
      this.#count('vni', text);
    } else if (VIQR.test(text)) this.#count('viqr', text);
  }

  #count(encoding: 'tcvn3' | 'vni' | 'viqr', text: string): void {
    const { valid, invalid } = readAs(encoding, text);
    this.valid[encoding] += valid;
    this.invalid[encoding] += invalid;
  }

  /** The encoding these texts are in, or null where they do not say it clearly. */
  verdict(): 'tcvn3' | 'vni' | 'viqr' | null {
    for (const encoding of ['tcvn3', 'vni', 'viqr'] as const) {
      const valid = this.valid[encoding];
      const against = encoding === 'viqr' ? this.unicode : this.unicode + 2 * this.standing;
      const rival = encoding === 'tcvn3' ? this.#fit('vni') : encoding === 'vni' ? this.#fit('tcvn3') : 0;
      if (valid >= 3 && valid >= 6 * this.invalid[encoding] && valid > against && valid > 2 * rival)
        return encoding;
    }
    return null;
  }

  /** How well the texts read in an encoding: words that do not fit count against it. */
  #fit(encoding: 'tcvn3' | 'vni'): number {
    return this.valid[encoding] - this.invalid[encoding];
  }
}

/** Small letters behind at most one capital, or capitals alone: "PhÊn" is no word of Unicode. */
const ONE_CASE = /^(?:\p{Lu}?\p{Ll}*|\p{Lu}+)$/u;

/** Words with Latin-1 letters that are Vietnamese syllables as they stand: "là", "Hòa". */
export function standingWords(text: string): number {
  return highWords(text).filter((word) => ONE_CASE.test(word) && isSyllable(word)).length;
}

/** The words of a text that have Latin-1 letters or signs. */
export function highWords(text: string): string[] {
  return (text.match(LATIN_WORD) ?? []).filter((word) => HIGH.test(word));
}

/** Whether a word of the text is written as Unicode never writes it: "§¹t", "Th«ng". */
export function hasSignInWord(text: string): boolean {
  return SIGN_IN_WORD.test(text);
}

/** Whether a text shows by itself what legacy text has: without it, only its surroundings can tell. */
export function isTelling(text: string): boolean {
  return SIGN_IN_WORD.test(text) || VNI_PAIR.test(text) || VIQR_INSIDE.test(text);
}

/** The encoding that texts of one kind are in, or null where they are not, or not surely, in one. */
export function detectEncoding(texts: Iterable<string>): LegacyEncoding | null {
  const evidence = new Evidence();
  let decomposed = 0;
  let composed = 0;
  for (const text of texts) {
    const whole = text.normalize('NFC');
    if (whole !== text) decomposed += 1;
    else if (UNICODE_ONLY.test(text)) composed += 1;
    evidence.add(whole);
  }
  return decomposed > composed ? 'decomposed' : evidence.verdict();
}

const SAMPLE_LENGTH = 20_000;

/**
 * How to read pieces of a text before it is converted for good: decoded, where the text as a whole is in a
 * legacy encoding, else as they are. For readers that must know words to find a table.
 */
export function previewOf(text: string): (piece: string) => string {
  const encoding = detectEncoding(text.slice(0, SAMPLE_LENGTH).split('\n'));
  return encoding === null ? (piece) => piece : (piece) => readAs(encoding, piece).text;
}
