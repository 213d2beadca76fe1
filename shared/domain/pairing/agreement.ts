/**
 * Whether two names can only be the same. Words that carry meaning must stand on both sides: in any order, so
 * long as they stay in their phrases, and with a slip or two. A word that is put in the place of another makes
 * another name ("hóa đơn điện tử", "hợp đồng điện tử"), and so does a word more ("hộ gia đình nghèo"), except one
 * in a very long name.
 */
import { isSyllable } from '../text/syllable.ts';
import type { PreparedRow } from './prepare.ts';
import { isFragment, isSameWord, oneSlipApart } from './slips.ts';
import { isNumber } from './words.ts';

/** Up to this many words a slip could be another word: "thu" and "thuê". */
const SHORT_NAME = 5;
/** From this many words on, two names that differ in one tone mark alone are one name. */
const LONG_NAME = 10;
/** From this many words on, a word more or less is a matter of wording. */
const VERY_LONG_NAME = 14;
/** At least this share of the neighbours must stay together where phrases change places. */
const TOGETHER = 0.5;
/** Phrases change places only where there are several. */
const FEWEST_MOVED = 4;
/** Words between which the order is what is said. */
const DIRECTED = /(?<![\p{L}\p{M}])(?:so với|trên tổng|chia cho|thay|hơn|sang)(?![\p{L}\p{M}])/u;

/** A count of things is another thing than they. */
const MEASURES = new Set('số lượng tổng mức độ trọng'.split(' '));

/** `order`: phrases changed places. `slips`: words spelt differently. `more`: a word that only one of them has. */
export type Agreement = 'exact' | 'slips' | 'order' | 'more';

type NamedRow = Pick<PreparedRow, 'key' | 'words' | 'content' | 'joined' | 'bits'>;

/** In how many words two names of so many words may differ by slips and still say the same. */
export function slipsForgiven(contentWords: number): number {
  return Math.max(1, Math.floor(contentWords / 10));
}

/** How many words of so many a name may have that the other has not, letter for letter. */
export function wordsForgiven(contentWords: number): number {
  return slipsForgiven(contentWords) + (contentWords >= VERY_LONG_NAME ? Math.floor(contentWords / 14) : 0);
}

/** How two names agree, or null where they may be two. Discriminating words are looked at elsewhere. */
export function agreementOf(a: NamedRow, b: NamedRow): Agreement | null {
  return agreementInContent(a, b) ?? (isWrittenAlike(a.words, b.words) ? 'slips' : null);
}

/** A slip may stand in words that would have been taken away: "trên địa bàng". */
function isWrittenAlike(a: readonly string[], b: readonly string[]): boolean {
  if (a.length <= SHORT_NAME || a.length !== b.length) return false;
  let open = slipsForgiven(a.length);
  for (let at = 0; at < a.length; at += 1) {
    if (a[at] === b[at]) continue;
    open -= 1;
    if (open < 0 || !isSameWord(a[at] ?? '', b[at] ?? '')) return false;
  }
  return true;
}

/** Whether one of two names has more words of its own than any agreement forgives, as far as their bits tell. */
function areFarApart(a: NamedRow, b: NamedRow): boolean {
  const most = wordsForgiven(Math.max(a.content.length, b.content.length));
  return (
    Math.abs(a.content.length - b.content.length) > most ||
    bitsIn(a.bits & ~b.bits) > most ||
    bitsIn(b.bits & ~a.bits) > most
  );
}

function bitsIn(number: number): number {
  let count = 0;
  for (let left = number; left !== 0; left &= left - 1) count += 1;
  return count;
}

function agreementInContent(a: NamedRow, b: NamedRow): Agreement | null {
  if (a.content.length === 0 || b.content.length === 0) return null;
  if (a.joined === b.joined) return 'exact';
  if (areFarApart(a, b)) return null;
  const [onlyA, onlyB] = [leftOver(a.content, b.content), leftOver(b.content, a.content)];
  const slips: string[] = [];
  const openB = [...onlyB];
  const openA = onlyA.filter((word) => {
    const at = openB.findIndex((other) => isSlip(word, other, Math.min(a.content.length, b.content.length)));
    const other = openB[at];
    if (other === undefined) return true;
    openB.splice(at, 1);
    slips.push(word);
    return false;
  });
  const longer = Math.max(a.content.length, b.content.length);
  if (slips.length > slipsForgiven(longer)) return null;
  if (openA.length > 0 && openB.length > 0) return null;
  const more = openA.length + openB.length;
  if (more > 0 && (slips.length > 0 || !isWordMore(longer, [...openA, ...openB]))) return null;
  if (!sameOrder(a.content, b.content, onlyA, onlyB)) {
    if (longer < FEWEST_MOVED || !keepsPhrases(a.content, b.content)) return null;
    if (DIRECTED.test(a.key) || DIRECTED.test(b.key)) return null;
    return more > 0 ? 'more' : 'order';
  }
  return more > 0 ? 'more' : 'slips';
}

/** What a list has more of than the other. */
function leftOver(list: readonly string[], other: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const word of other) counts.set(word, (counts.get(word) ?? 0) + 1);
  return list.filter((word) => {
    const left = counts.get(word) ?? 0;
    if (left > 0) counts.set(word, left - 1);
    return left === 0;
  });
}

function isSlip(a: string, b: string, words: number): boolean {
  if (isNumber(a) || isNumber(b)) return isSameWord(a, b);
  if (words <= SHORT_NAME) return (isFragment(a) || isFragment(b)) && isSameWord(a, b);
  if (isSameWord(a, b)) return true;
  const misprinted = !isSyllable(a, true) || !isSyllable(b, true);
  return (misprinted || words >= LONG_NAME) && oneSlipApart(a, b);
}

function isWordMore(words: number, more: readonly string[]): boolean {
  return (
    words >= VERY_LONG_NAME &&
    more.length <= Math.floor(words / 14) &&
    !more.some((word) => isNumber(word) || MEASURES.has(word))
  );
}

/** Whether the words that both have follow each other alike. */
function sameOrder(
  a: readonly string[],
  b: readonly string[],
  onlyA: readonly string[],
  onlyB: readonly string[],
): boolean {
  const [sharedA, sharedB] = [withoutWords(a, onlyA), withoutWords(b, onlyB)];
  return sharedA.length === sharedB.length && sharedA.every((word, index) => word === sharedB[index]);
}

function withoutWords(list: readonly string[], words: readonly string[]): string[] {
  const open = [...words];
  return list.filter((word) => {
    const at = open.indexOf(word);
    if (at !== -1) open.splice(at, 1);
    return at === -1;
  });
}

function keepsPhrases(a: readonly string[], b: readonly string[]): boolean {
  const neighbours = (list: readonly string[]) => list.slice(1).map((word, at) => `${list[at]} ${word}`);
  const [one, other] = [neighbours(a), neighbours(b)];
  const kept = one.length - leftOver(one, other).length;
  return kept >= TOGETHER * Math.max(one.length, other.length);
}
