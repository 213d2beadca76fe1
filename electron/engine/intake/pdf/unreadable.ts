/** Text whose letters a PDF does not tell: no Unicode values, or values of the font maker's own. */
import type { Glyph, PageContent } from './content.ts';

/** Private use, the replacement character and control characters: letters that could not be mapped. */
const UNMAPPED =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: a PDF without Unicode values shows its codes as such
  /[\u0001-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffd\ue000-\uf8ff]|[\u{f0000}-\u{10ffff}]/u;
/** A text of some length that is mostly signs is no text. */
const MIN_LENGTH = 150;
const MIN_LETTERS = 0.5;
/** More unknown letters than this share are no single odd signs, and others may be wrong ones. */
const MAX_UNKNOWN = 0.01;
/** A font with more unknown letters than this share holds signs (bullets), which spoil no other text. */
const SIGNS = 0.5;
/** Letters that no Vietnamese word has: Latin ones of other languages, and those of East Asia. */
const FOREIGN =
  /(?![A-Za-zÀ-ÃÈ-ÊÌÍÒ-ÕÙÚÝà-ãè-êìíò-õùúýĂăĐđĨĩŨũƠơƯư\u1ea0-\u1ef9])[\p{Script=Latin}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;
/** Signs that stand in no word: "đ°ợc", "k¿t", "¯ớc". */
const SIGN = /[°¿¯¾¶¤¦¨¸÷¢¥§]/;
/** Letters that only Unicode text has: in a legacy encoding, signs and foreign letters are what is to be expected. */
const UNICODE = /[ĂăĐđĨĩŨũƠơƯư\u1ea0-\u1ef9]/u;
const LATIN = /\p{Script=Latin}/u;
/** So many letters of a font that cannot be right, and of so many kinds, are no foreign name. */
const MIN_IMPOSSIBLE = 3;
const MIN_KINDS = 2;
/** Letters of one word stand nearer than this share of their size. */
const IN_WORD = 0.15;
/** Of how many pages a document's letters are looked at. */
const SAMPLED_PAGES = 10;

/** Whether letters of a text are missing or unknown. */
export function unreadable(text: string): boolean {
  return UNMAPPED.test(text);
}

/** Whether a whole document looks as if its letters were coded in a way that the file does not tell. */
export function looksCoded(text: string): boolean {
  const shown = text.replace(/\s+/g, '');
  const letters = shown.match(/[\p{L}\p{M}\p{N}]/gu)?.length ?? 0;
  if (shown.length < MIN_LENGTH) return false;
  return letters < MIN_LETTERS * shown.length || manyUnknown(shown);
}

function manyUnknown(shown: string): boolean {
  const unknown = [...shown].filter(unreadable).length;
  return shown.length >= MIN_LENGTH && unknown > MAX_UNKNOWN * shown.length;
}

/** Whether the letters of the first pages of a document look coded. */
export function documentCoded(pages: readonly PageContent[]): boolean {
  return looksCoded(textOf(pages.slice(0, SAMPLED_PAGES).flatMap(({ glyphs }) => glyphs)));
}

/**
 * Numbers of the pages on which any letter may be a wrong one: a file that does not tell some letters of a font mostly
 * tells wrong ones, too, and those cannot be seen. So does one that tells letters that cannot be right: programs that
 * make files smaller lose which letters a font has, and write "k¿t quÁ thÿc hißn".
 */
export function codedPages(pages: readonly PageContent[]): ReadonlySet<number> {
  const all = documentCoded(pages);
  const wrong = wrongFonts(pages);
  const coded = pages.filter(
    ({ glyphs }) =>
      all || manyUnknown(textOf(withoutSigns(glyphs))) || glyphs.some(({ font }) => wrong.has(font.name)),
  );
  return new Set(coded.map(({ number }) => number));
}

/** What was seen of a font's letters beyond those of ASCII. */
interface Seen {
  impossible: number;
  kinds: Set<string>;
  unicode: number;
}

/** Names of the fonts of which some letters are told as letters that cannot be right. */
function wrongFonts(pages: readonly PageContent[]): Set<string> {
  const fonts = new Map<string, Seen>();
  for (const { glyphs } of pages) {
    for (const [index, glyph] of glyphs.entries()) {
      const { text, font } = glyph;
      if (text < '\u0080') continue;
      const own = fonts.get(font.name) ?? { impossible: 0, kinds: new Set(), unicode: 0 };
      fonts.set(font.name, own);
      if (UNICODE.test(text)) own.unicode += 1;
      const [before, after] = [glyphs[index - 1], glyphs[index + 1]];
      const first = before !== undefined && inOneWord(before, glyph) ? before.text : '';
      const last = after !== undefined && inOneWord(glyph, after) ? after.text : '';
      if (!isImpossible(text, first, last)) continue;
      own.impossible += 1;
      own.kinds.add(text);
    }
  }
  return new Set([...fonts].flatMap(([name, seen]) => (tellsWrong(seen) ? [name] : [])));
}

function tellsWrong({ impossible, kinds, unicode }: Seen): boolean {
  return impossible >= MIN_IMPOSSIBLE && kinds.size >= MIN_KINDS && 2 * unicode >= impossible;
}

/** Whether a letter cannot stand between two others of its word; an empty one is none. */
function isImpossible(text: string, before: string, after: string): boolean {
  if (FOREIGN.test(text)) return LATIN.test(before) || LATIN.test(after);
  return SIGN.test(text) && /^\p{Ll}/u.test(after) && (before === '' || LATIN.test(before));
}

function inOneWord(one: Glyph, other: Glyph): boolean {
  if (one.space || other.space) return false;
  return Math.abs(one.base - other.base) < 1 && Math.abs(other.left - one.right) < IN_WORD * one.size;
}

function withoutSigns(glyphs: readonly Glyph[]): Glyph[] {
  return [...Map.groupBy(glyphs, ({ font }) => font.name).values()].flatMap((own) => {
    const shown = own.filter(({ space }) => !space);
    return shown.filter(({ text }) => unreadable(text)).length > SIGNS * shown.length ? [] : shown;
  });
}

function textOf(glyphs: readonly Glyph[]): string {
  return glyphs.map(({ text }) => text).join('');
}
