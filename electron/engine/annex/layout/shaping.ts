/**
 * Widths of words, and how far their letters are moved together (kerning), as fontkit lays them out; but letter by
 * letter and pair by pair, remembered: the words of a long table are without number, its pairs of letters are few.
 */

/** The part of a fontkit font that is used here (fontkit ships no types). */
export interface ShapingFont {
  unitsPerEm: number;
  layout(text: string): { advanceWidth: number; glyphs: { advanceWidth: number }[] };
}

/** Letters that are printed together, and how far the next ones are moved away, as a share of the type size. */
export interface Piece {
  letters: string;
  shift: number;
}

export interface Shaping {
  /** Width of a text as a multiple of the type size. */
  width(text: string): number;
  pieces(text: string): Piece[];
}

export function shapingOf(font: ShapingFont): Shaping {
  const advances = new Map<string, number>();
  /** Null: the pair is more than two letters side by side, as where a mark stands on a letter. */
  const shifts = new Map<string, number | null>();

  function advanceOf(letter: string): number {
    const known = advances.get(letter);
    if (known !== undefined) return known;
    const advance = font.layout(letter).advanceWidth / font.unitsPerEm;
    advances.set(letter, advance);
    return advance;
  }

  function shiftOf(one: string, next: string): number | null {
    const pair = one + next;
    const known = shifts.get(pair);
    if (known !== undefined) return known;
    const { advanceWidth, glyphs } = font.layout(pair);
    const apart = advanceOf(one) + advanceOf(next);
    const shift = glyphs.length === 2 ? advanceWidth / font.unitsPerEm - apart : null;
    shifts.set(pair, shift);
    return shift;
  }

  /** A text whose letters do more than stand side by side is laid out as a whole. */
  function isPlain(letters: readonly string[]): boolean {
    return letters.every((letter, index) => {
      const next = letters[index + 1];
      return !/[\p{M}\u200D]/u.test(letter) && (next === undefined || shiftOf(letter, next) !== null);
    });
  }

  return {
    width(text) {
      const letters = Array.from(text);
      if (!isPlain(letters)) return font.layout(text).advanceWidth / font.unitsPerEm;
      let width = 0;
      for (const [index, letter] of letters.entries()) {
        const next = letters[index + 1];
        width += advanceOf(letter) + (next === undefined ? 0 : (shiftOf(letter, next) ?? 0));
      }
      return width;
    },
    pieces(text) {
      const letters = Array.from(text);
      if (!isPlain(letters)) return [{ letters: text, shift: 0 }];
      return letters.map((letter, index) => {
        const next = letters[index + 1];
        return { letters: letter, shift: next === undefined ? 0 : (shiftOf(letter, next) ?? 0) };
      });
    },
  };
}
