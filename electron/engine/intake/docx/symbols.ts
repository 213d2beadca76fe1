/**
 * Characters of Word that are not written as text: `w:sym` names a place in a symbol font. Only those that
 * carry a meaning in a report are known here; any other is shown as a box and warned of.
 */
import type { XmlElement } from '../xml.ts';

const UNKNOWN = '□';

/** Places in the font Symbol (Adobe Symbol encoding). */
const SYMBOL: Readonly<Record<string, string>> = {
  '2D': '−',
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
  '44': '∆',
  '53': 'Σ',
};

/** Places in the font Wingdings. */
const WINGDINGS: Readonly<Record<string, string>> = {
  '6E': '■',
  '6F': '□',
  '71': '❑',
  '76': '❖',
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

const FONTS: ReadonlyMap<string, Readonly<Record<string, string>>> = new Map([
  ['symbol', SYMBOL],
  ['wingdings', WINGDINGS],
  ['wingdings 2', WINGDINGS_2],
]);

/** The character of a `w:sym`; `known` is false where only a box can stand for it. */
export function symbolText(element: XmlElement): { text: string; known: boolean } {
  const font = FONTS.get((element.attributes.get('font') ?? '').toLowerCase());
  const code = Number.parseInt(element.attributes.get('char') ?? '', 16);
  if (Number.isNaN(code)) return { text: UNKNOWN, known: false };
  // Symbol fonts have their places at F000 and above.
  const place = code >= 0xf000 ? code - 0xf000 : code;
  const text = font?.[place.toString(16).toUpperCase().padStart(2, '0')];
  if (text !== undefined) return { text, known: true };
  if (font === undefined && code < 0xe000) return { text: String.fromCharCode(code), known: true };
  return { text: UNKNOWN, known: false };
}
