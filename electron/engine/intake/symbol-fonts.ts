/**
 * Letters of symbol fonts: "ü" in Wingdings shows a tick. Only those that carry a meaning in a report are known
 * here; any other is shown as a box, for the reader to warn of.
 */

/** Stands for a sign that is not known. */
export const UNKNOWN_SYMBOL = '□';

const GREEK_LETTERS = {
  ABCDEFGHIJKLMNOPQRSTUVWXYZ: 'ΑΒΧ∆ΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ',
  abcdefghijklmnopqrstuvwxyz: 'αβχδεφγηιϕκλμνοπθρστυϖωξψζ',
  // Digits and most punctuation are themselves.
  '!#%&()+,./0123456789:;<=>?[]_{|}': '!#%&()+,./0123456789:;<=>?[]_{|}',
};

function placesOf(letters: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(letters).flatMap(([places, shown]) =>
      Array.from(places, (place, at) => [place.charCodeAt(0).toString(16).toUpperCase(), shown.charAt(at)]),
    ),
  );
}

/** Places in the font Symbol (Adobe Symbol encoding). */
const SYMBOL: Readonly<Record<string, string>> = {
  ...placesOf(GREEK_LETTERS),
  '2A': '∗',
  '2D': '−',
  '7E': '∼',
  A3: '≤',
  A5: '∞',
  AB: '↔',
  AC: '←',
  AD: '↑',
  AE: '→',
  AF: '↓',
  B0: '°',
  B1: '±',
  B3: '≥',
  B4: '×',
  B7: '•',
  B8: '÷',
  B9: '≠',
  BA: '≡',
  BB: '≈',
  BC: '…',
  C6: '∅',
  E5: '∑',
};

/** Places in the font Wingdings. */
const WINGDINGS: Readonly<Record<string, string>> = {
  '6C': '●',
  '6E': '■',
  '6F': '□',
  '71': '❑',
  '76': '❖',
  '78': '☒',
  A7: '▪',
  A8: '◻',
  D8: '➢',
  DF: '←',
  E0: '→',
  E1: '↑',
  E2: '↓',
  E8: '→',
  FB: '✗',
  FC: '✓',
  FD: '☒',
  FE: '☑',
};

/** Places in the font Wingdings 2. */
const WINGDINGS_2: Readonly<Record<string, string>> = {
  '4F': '✗',
  '50': '✓',
  '51': '☒',
  '52': '☑',
  '54': '☒',
  A3: '□',
};

/** Places in the font Webdings. */
const WEBDINGS: Readonly<Record<string, string>> = {
  '61': '✓',
  '72': '✗',
};

const FONTS: ReadonlyMap<string, Readonly<Record<string, string>>> = new Map([
  ['symbol', SYMBOL],
  ['wingdings', WINGDINGS],
  ['wingdings 2', WINGDINGS_2],
  ['webdings', WEBDINGS],
]);

/** Whether a font shows signs in the place of letters. */
export function isSymbolFont(font: string): boolean {
  return FONTS.has(font.toLowerCase());
}

/** Whether a font shows pictures instead of letters. Not Symbol: its digits and signs are those of any font. */
export function isPictureFont(font: string | undefined): font is string {
  return font !== undefined && isSymbolFont(font) && font.toLowerCase() !== 'symbol';
}

/** What stands at a place of a symbol font ("Wingdings", 0xfc → "✓"); undefined where it is not known. */
export function symbolIn(font: string, code: number): string | undefined {
  // Symbol fonts have their places at F000 and above.
  const place = code >= 0xf000 ? code - 0xf000 : code;
  return FONTS.get(font.toLowerCase())?.[place.toString(16).toUpperCase().padStart(2, '0')];
}

/**
 * A text as its font shows it; only symbol fonts change it. Letters that no place of such a font can have, such
 * as pasted Vietnamese, stand as they are.
 */
export function symbolLetters(text: string, font: string | undefined): { text: string; known: boolean } {
  if (font === undefined || !isSymbolFont(font)) return { text, known: true };
  let known = true;
  const shown = Array.from(text, (letter) => {
    const code = letter.codePointAt(0) ?? 0;
    const isPlace = (code > 0x20 && code <= 0xff && code !== 0xa0) || (code > 0xf020 && code <= 0xf0ff);
    if (!isPlace) return code === 0xf020 ? ' ' : letter;
    const symbol = symbolIn(font, code);
    if (symbol === undefined) known = false;
    return symbol ?? UNKNOWN_SYMBOL;
  });
  return { text: shown.join(''), known };
}
