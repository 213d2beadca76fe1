/**
 * Soft hyphens, which are the letter “ư” in TCVN3. A program that has no font for such a text draws them without
 * an advance, and its font may show space and soft hyphen as one letter: then only their places tell them apart.
 */
import type { Glyph } from './content.ts';

const SOFT_HYPHEN = '\u00ad';
/** “đ” and “ơ” of TCVN3, in nearly every text of some length and hardly in any other. */
const TCVN3 = /[®¬]/;
/** Letters that begin this near to each other, as a share of their size, stand in one place. */
const SAME_PLACE = 0.06;
/** Less of the letters are “ư”, more are spaces. */
const SPACES = 0.08;

/** @param glyphs in the order of drawing */
export function withSoftHyphens(glyphs: readonly Glyph[]): readonly Glyph[] {
  const fonts = new Map<string, { hyphens: number; spaces: number; all: number; tcvn3: boolean }>();
  for (const { text, font } of glyphs) {
    const seen = fonts.get(font.name) ?? { hyphens: 0, spaces: 0, all: 0, tcvn3: false };
    seen.all += 1;
    if (text === SOFT_HYPHEN) seen.hyphens += 1;
    if (text === ' ') seen.spaces += 1;
    seen.tcvn3 ||= TCVN3.test(text);
    fonts.set(font.name, seen);
  }
  if (![...fonts.values()].some(({ tcvn3 }) => tcvn3)) return glyphs;
  return glyphs.map((glyph, index) => {
    const seen = fonts.get(glyph.font.name);
    if (seen === undefined || !seen.tcvn3) return glyph;
    const covered = isCovered(glyph, glyphs[index + 1]);
    if (glyph.text === ' ' && covered)
      return { ...glyph, text: SOFT_HYPHEN, right: glyph.left, space: false };
    if (glyph.text !== SOFT_HYPHEN) return glyph;
    if (covered) return { ...glyph, right: glyph.left };
    const spaces = seen.spaces === 0 && seen.hyphens > SPACES * seen.all;
    return spaces ? { ...glyph, text: ' ', space: true } : glyph;
  });
}

/** The next letter stands where this one stands. */
function isCovered(glyph: Glyph, next: Glyph | undefined): boolean {
  if (next === undefined || next.base !== glyph.base || glyph.right <= glyph.left) return false;
  return Math.abs(next.left - glyph.left) < SAME_PLACE * glyph.size;
}
