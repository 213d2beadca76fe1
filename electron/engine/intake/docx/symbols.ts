/**
 * Characters of Word that are not written as text: `w:sym` names a place in a symbol font. One that is not known is
 * shown as a box and warned of.
 */
import { isSymbolFont, symbolIn, UNKNOWN_SYMBOL } from '../symbol-fonts.ts';
import type { XmlElement } from '../xml.ts';

/** The character of a `w:sym`; `known` is false where only a box can stand for it. */
export function symbolText(element: XmlElement): { text: string; known: boolean } {
  const font = element.attributes.get('font') ?? '';
  const code = Number.parseInt(element.attributes.get('char') ?? '', 16);
  if (Number.isNaN(code)) return { text: UNKNOWN_SYMBOL, known: false };
  const text = symbolIn(font, code);
  if (text !== undefined) return { text, known: true };
  // A symbol font has no letters: a place below F000 in it is a sign too.
  if (!isSymbolFont(font) && code < 0xe000) return { text: String.fromCharCode(code), known: true };
  return { text: UNKNOWN_SYMBOL, known: false };
}
