/**
 * VNI-Windows, the encoding of the VNI- fonts: a base letter and then its mark, as two Latin-1 characters.
 *
 *     decodeVni('Chuyeån ñoåi soá') → 'Chuyển đổi số' · decodeVni('Ñaït') → 'Đạt'
 *
 * A mark of the other case is taken as well: it is what Caps Lock gives.
 */

/** Combining marks by mark character: circumflex 0302, breve 0306, and the tones. */
const MARKS: ReadonlyMap<string, string> = new Map([
  ['ù', '\u0301'],
  ['ø', '\u0300'],
  ['û', '\u0309'],
  ['õ', '\u0303'],
  ['ï', '\u0323'],
  ['â', '\u0302'],
  ['á', '\u0302\u0301'],
  ['à', '\u0302\u0300'],
  ['å', '\u0302\u0309'],
  ['ã', '\u0302\u0303'],
  ['ä', '\u0302\u0323'],
  ['ê', '\u0306'],
  ['é', '\u0306\u0301'],
  ['è', '\u0306\u0300'],
  ['ú', '\u0306\u0309'],
  ['ü', '\u0306\u0303'],
  ['ë', '\u0306\u0323'],
]);

const SINGLE_LOWER: readonly (readonly [string, string])[] = [
  ['î', 'ỵ'],
  ['ô', 'ơ'],
  ['ö', 'ư'],
  ['ñ', 'đ'],
  ['í', 'í'],
  ['ì', 'ì'],
  ['æ', 'ỉ'],
  ['ó', 'ĩ'],
  ['ò', 'ị'],
];

/** Letters that are one character in VNI. */
export const VNI_SINGLE: ReadonlyMap<string, string> = new Map(
  SINGLE_LOWER.flatMap(([from, to]) => [
    [from, to],
    [from.toUpperCase(), to.toUpperCase()],
  ]),
);

/** Letters that are two characters in VNI. */
export const VNI_PAIRS: ReadonlyMap<string, string> = pairs();

function pairs(): Map<string, string> {
  const found = new Map<string, string>();
  for (const base of 'aeouyôöAEOUYÔÖ') {
    for (const [mark, combining] of MARKS) {
      const letter = ((VNI_SINGLE.get(base) ?? base) + combining).normalize('NFC');
      if (letter.length > 1) continue;
      found.set(base + mark, letter);
      found.set(base + mark.toUpperCase(), letter);
    }
  }
  return found;
}

/** Pairs first, then single letters; all other characters stay. */
export function decodeVni(text: string): string {
  let decoded = '';
  for (let at = 0; at < text.length; at += 1) {
    const pair = VNI_PAIRS.get(text.slice(at, at + 2));
    if (pair === undefined) decoded += VNI_SINGLE.get(text.charAt(at)) ?? text.charAt(at);
    else {
      decoded += pair;
      at += 1;
    }
  }
  return decoded;
}

/** How many characters at the start of `text` are the mark of a letter that ends `before`: 0 or 1. */
export function vniMarkAcross(before: string, text: string): number {
  return VNI_PAIRS.has(before.slice(-1) + text.slice(0, 1)) ? 1 : 0;
}
