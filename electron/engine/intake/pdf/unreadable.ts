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
 * tells wrong ones, too, and those cannot be seen.
 */
export function codedPages(pages: readonly PageContent[]): ReadonlySet<number> {
  const all = documentCoded(pages);
  const coded = pages.filter(({ glyphs }) => all || manyUnknown(textOf(withoutSigns(glyphs))));
  return new Set(coded.map(({ number }) => number));
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
