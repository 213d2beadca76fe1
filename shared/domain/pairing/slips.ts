/** Whether two words are one word that was misspelt. */
import { isNumber, numberKey } from './words.ts';

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

/** One letter other, one too many, one too few, or two neighbours swapped. */
export function oneSlipApart(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (long.length < 3 || long.length - short.length > 1) return false;
  let start = 0;
  while (start < short.length && short[start] === long[start]) start += 1;
  let end = 0;
  while (end < short.length - start && short.at(-1 - end) === long.at(-1 - end)) end += 1;
  const [restA, restB] = [short.slice(start, short.length - end), long.slice(start, long.length - end)];
  if (restA.length <= 1 && restB.length <= 1) return true;
  return restA.length === 2 && restB.length === 2 && restA[0] === restB[1] && restA[1] === restB[0];
}

/** Whether a word is another one with all its marks gone: "to" for "tổ". */
export function isLostMarks(word: string, whole: string): boolean {
  return (
    word.length === whole.length && decomposed(word) === word && word !== whole && lostMarks(word, whole)
  );
}
