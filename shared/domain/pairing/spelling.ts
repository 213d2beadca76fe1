/**
 * Tells a slip of the pen from a change. Only slips that leave the meaning no room are known: other spaces
 * or tone style, a lost letter ("tỉnh n Giang" for "tỉnh An Giang"), lost marks ("Uy ban" for "Ủy ban").
 */
import { compareKey, nfc, squeeze } from '../text/normalise.ts';
import { differingWords } from './discriminators.ts';
import { sameUpToSlips } from './slips.ts';
import { isNumber, numberKey, words } from './words.ts';

/** `same`: letter for letter, white space aside. `spelling`: the same words, written differently. */
export type TextRelation = 'same' | 'spelling' | 'different';

/** How two texts of one field stand to each other. */
export function textRelation(a: string, b: string): TextRelation {
  if (a === b || squeezed(a) === squeezed(b)) return 'same';
  if (differingWords(a, b).length > 0 || !sameNumbers(a, b) || signs(a) !== signs(b)) return 'different';
  const keyA = compareKey(a);
  const keyB = compareKey(b);
  if (keyA === keyB || unspaced(keyA) === unspaced(keyB)) return 'spelling';
  return sameUpToSlips(words(keyA), words(keyB)) ? 'spelling' : 'different';
}

function sameNumbers(a: string, b: string): boolean {
  return numbersOf(a) === numbersOf(b);
}

function numbersOf(text: string): string {
  return words(text).filter(isNumber).map(numberKey).join(' ');
}

/** Signs that turn a condition round are no matter of spelling. */
function signs(text: string): string {
  return (text.match(/[<>≤≥=±+%‰]/g) ?? []).join('');
}

function unspaced(text: string): string {
  return text.replaceAll(' ', '');
}

function squeezed(text: string): string {
  return squeeze(nfc(text));
}
