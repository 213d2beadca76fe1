/** Totals that a text states together with their parts. */
import { decimalText, Exact } from '../figures/decimal.ts';
import { scanItems } from '../figures/items.ts';
import { readNumber } from '../figures/numbers.ts';
import type { DecimalText } from '../figures/types.ts';
import { compareKey } from '../text/normalise.ts';

/** A sum printed out, or words after which parts are told: a look that is cheaper than either reading. */
export const MAY_STATE_PARTS = /\+[^=]*=|[gG][ồỒ][mM]|[cC][ụỤ] [tT]|[tT][rR][oO][nN][gG] [đĐ]/;

const NUMBER = String.raw`\d{1,3}(?:\.\d{3})+|\d+`;
const SUM = new RegExp(
  String.raw`(?<![\d.,/+=*-] ?)(?:(?:${NUMBER}) ?\+ ?)+(?:${NUMBER}) ?= ?(${NUMBER})(?![\d%/*+]|[.,]\d| ?[%/*+])`,
  'gu',
);

/** "12 + 30 = 45": the sums printed out that are wrong, with what they come to. */
export function printedSums(text: string): { printed: string; sum: DecimalText }[] {
  if (!text.includes('+') || !text.includes('=')) return [];
  return [...text.matchAll(SUM)].flatMap(([printed, stated = '']) => {
    const [left = ''] = printed.split('=');
    const values = left.split('+').map((raw) => readNumber(raw.trim(), 'count'));
    const total = readNumber(stated, 'count');
    if (total === null || values.includes(null)) return [];
    const sum = values.reduce((all, one) => all.plus(one?.value ?? 0), new Exact(0));
    return sum.equals(total.value) ? [] : [{ printed: printed.trim(), sum: decimalText(sum) }];
  });
}

export interface Partition {
  total: DecimalText;
  unit: string;
  parts: DecimalText[];
  sum: DecimalText;
  /** The text says that these are all the parts. */
  complete: boolean;
}

/** Words after which the parts of a total are told one by one; "trong đó" tells some of them. */
const OPENS = /(?<!\p{L})(?:bao gồm|gồm(?: có)?|cụ thể(?: là| như sau)?|trong đó)(?!\p{L})[\s:]*/iu;
/** Signs that the parts told are not all, or are no parts. */
const OPEN_ENDED =
  /…|\.\.\.|v\.v|(?<!\p{L})(?:khác|còn lại|ngoài ra|chủ yếu|một số|trong đó|như|lũy kế|tăng|giảm)(?!\p{L})/iu;
const LONGEST = 300;

/**
 * "53 dịch vụ công thiết yếu, cụ thể: 25 dịch vụ công …": a total whose parts, of the same unit, come to something
 * else. Null where the sum is right, a part is of another unit, or the text says that there are more.
 */
export function partition(text: string): Partition | null {
  const opening = OPENS.exec(text);
  if (opening === null) return null;
  const head = text.slice(0, opening.index);
  const list = listBehind(text.slice(opening.index + opening[0].length), /\(\s*$/.test(head));
  if (!/\d/.test(list) || OPEN_ENDED.test(list)) return null;
  const total = scanItems(head).items.at(-1);
  if (total?.kind !== 'quantity' || total.unit === undefined || total.doubts.length > 0) return null;
  // The list has to follow its total: "53 dịch vụ công thiết yếu, cụ thể: …".
  const between = head.slice(total.end);
  if (/[.;\n]/.test(between) || between.length > 40) return null;
  const parts = partsIn(list, total.unit);
  if (parts === null) return null;
  const found = { total: total.value, unit: total.unit };
  if (/trong/iu.test(opening[0])) {
    const larger = parts.find((value) => new Exact(value).greaterThan(total.value));
    return larger === undefined ? null : { ...found, parts: [larger], sum: larger, complete: false };
  }
  let sum = new Exact(0);
  for (const value of parts) {
    sum = sum.plus(value);
    // What follows the last part belongs to the list no more.
    if (sum.equals(total.value)) return null;
  }
  const named = /(?<!\p{L})tổng(?: số| cộng)?(?!\p{L})/iu.test(
    head.slice(Math.max(0, total.start - 40), total.start),
  );
  const complete = parts.length > 1 && named && !/[()]/.test(list) && /gồm/iu.test(opening[0]);
  return { ...found, parts, sum: decimalText(sum), complete };
}

/** To the end of the sentence, or to the bracket that closes the one the list stands in. */
function listBehind(after: string, bracketed: boolean): string {
  const sentence = after.slice(0, LONGEST).split(/\n|\.(?:\s|$)/)[0] ?? '';
  return bracketed ? (sentence.split(')')[0] ?? '') : sentence;
}

/** The counts of a list; null where there are none or one of them counts something else. */
function partsIn(list: string, unit: string): DecimalText[] | null {
  const parts: DecimalText[] = [];
  for (const item of scanItems(list).items) {
    if (item.kind !== 'quantity' || item.unit === undefined || !countsTheSame(item.unit, unit)) return null;
    if (item.doubts.length > 0) return null;
    parts.push(item.value);
  }
  return parts.length === 0 ? null : parts;
}

/** Told by the first two syllables: "dịch vụ công thiết yếu" and "dịch vụ theo …"; by one where it has no more. */
function countsTheSame(unit: string, other: string): boolean {
  const [a, b] = [unit, other].map((one) => compareKey(one).split(' ').slice(0, 2));
  if (a === undefined || b === undefined) return false;
  const length = Math.min(a.length, b.length);
  return a.slice(0, length).join(' ') === b.slice(0, length).join(' ');
}
