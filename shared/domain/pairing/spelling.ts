/**
 * Tells a slip of the pen from a change. Only slips that leave the meaning no room are known: other spaces
 * or tone style, a lost letter ("tỉnh n Giang" for "tỉnh An Giang"), lost marks ("Uy ban" for "Ủy ban").
 */
import { compareKey, nfc, squeeze } from '../text/normalise.ts';
import { differingWords } from './discriminators.ts';
import { isNumber, numberKey, words } from './words.ts';

/** `same`: letter for letter, white space aside. `spelling`: the same words, written differently. */
export type TextRelation = 'same' | 'spelling' | 'different';

/** How two texts of one field stand to each other. */
export function textRelation(a: string, b: string): TextRelation {
  if (squeezed(a) === squeezed(b)) return 'same';
  if (differingWords(a, b).length > 0 || !sameNumbers(a, b) || signs(a) !== signs(b)) return 'different';
  const keyA = compareKey(a);
  const keyB = compareKey(b);
  if (keyA === keyB || unspaced(keyA) === unspaced(keyB)) return 'spelling';
  return sameUpToSlips(words(keyA), words(keyB)) ? 'spelling' : 'different';
}

/** Whether two sequences are word for word the same, slips aside. */
export function sameUpToSlips(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((word, index) => isSameWord(word, b[index] ?? ''));
}

/** Whether two words are one word, at most one of them with a slip. Numbers must be equal. */
export function isSameWord(a: string, b: string): boolean {
  if (a === b) return true;
  if (Math.abs(a.length - b.length) > 1 || !maySlip(a, b)) return false;
  if (isNumber(a) || isNumber(b)) return isNumber(a) && isNumber(b) && numberKey(a) === numberKey(b);
  return a.length === b.length ? lostMarks(a, b) : true;
}

/** The cheap part of the test: it runs for every two words of every two names. */
function maySlip(a: string, b: string): boolean {
  if (a.length !== b.length) return a.length < b.length ? isSubsequence(a, b) : isSubsequence(b, a);
  for (let index = 0; index < a.length; index++) {
    if (a[index] !== b[index] && a.charCodeAt(index) < 128 && b.charCodeAt(index) < 128) return false;
  }
  return true;
}

/** A word without a vowel is no Vietnamese word: what is left of one that lost a letter. */
export function isFragment(word: string): boolean {
  return !isNumber(word) && !/[aeiouy]/.test(decomposed(word));
}

/** All marks gone, as broken files lose them; "thuê" with a mark left is another word than "thuế". */
function lostMarks(a: string, b: string): boolean {
  const [fewer, more] = [decomposed(a), decomposed(b)].sort((x, y) => x.length - y.length);
  if (fewer === undefined || more === undefined || fewer.length === more.length) return false;
  return fewer === letters(more);
}

/** The stroke of đ counts as a mark like the others; Unicode does not take it apart. */
function decomposed(word: string): string {
  return word.normalize('NFD').replaceAll('đ', 'd\u0335');
}

function letters(text: string): string {
  return text.replace(/\p{M}/gu, '');
}

function isSubsequence(short: string, long: string): boolean {
  let found = 0;
  for (const letter of long) if (letter === short[found]) found++;
  return found === short.length;
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
