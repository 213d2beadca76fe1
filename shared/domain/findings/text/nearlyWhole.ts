/** Parts told behind "trong đó" that all but make up their total. */
import { decimalText, Exact } from '../../figures/decimal.ts';
import type { Item } from '../../figures/items.ts';
import { scanItems } from '../../figures/items.ts';
import type { DecimalText } from '../../figures/types.ts';
import { compareKey } from '../../text/normalise.ts';

export interface NearlyWhole {
  total: DecimalText;
  unit: string;
  parts: DecimalText[];
  sum: DecimalText;
  /** From the total to the last part, as written. */
  words: string;
}

type Quantity = Extract<Item, { kind: 'quantity' }>;

const OPENS = /(?<!\p{L})trong đó(?: có)?(?!\p{L})/iu;
/** Parts that overlap, that are told beside others, or that tell a change. */
const APART =
  /(?<!\p{L})(?:trong đó|gồm|ngoài ra|một số|chủ yếu|như|khác|cùng kỳ|so với|lũy kế|luỹ kế|bình quân|trung bình)(?!\p{L})|…|\.\.\./iu;
const CHANGED = /(?<!\p{L})(?:tăng|giảm|vượt|thêm|thiếu|hơn|kém)(?: thêm)? *$/iu;
/** Fewer parts say little of the whole. */
const PARTS = 3;
/** The share of the total that a slip of the pen may make; what is left out on purpose is mostly more. */
const NEAR = 0.03;
const LETTERS = 6_000;

/**
 * "4.980 giường, trong đó tuyến tỉnh 2.650 giường, tuyến huyện 1.830 giường, ngoài công lập 400 giường": the parts
 * come to 4.880. "Trong đó" need not name all parts; where at least three come within three hundredths of the total,
 * and less than the smallest of them is missing, a number is likely to be wrong. Never throws.
 */
export function nearlyWhole(text: string): NearlyWhole[] {
  if (text.length > LETTERS || !OPENS.test(text)) return [];
  const { source, items } = scanItems(text);
  return sentencesOf(source).flatMap(({ start, end }) => {
    const opening = OPENS.exec(source.slice(start, end));
    if (opening === null) return [];
    const from = start + opening.index + opening[0].length;
    const list = source.slice(from, end);
    if (APART.test(list.replace(/(?:so với|cùng kỳ)[^;,]*/giu, ''))) return [];
    const within = items.filter((item) => item.start >= start && item.end <= end);
    const parts = within.filter((item): item is Quantity => isPart(item, from, source));
    const [first] = parts;
    const total = within.findLast(
      (item): item is Quantity =>
        item.kind === 'quantity' && item.end <= from && first !== undefined && countsTheSame(item, first),
    );
    if (total?.unit === undefined || parts.length < PARTS) return [];
    if ([total, ...parts].some((part) => part.doubts.length > 0 || !countsTheSame(part, total))) return [];
    const sum = parts.reduce((all, { value }) => all.plus(value), new Exact(0));
    const smallest = parts.map(({ value }) => new Exact(value)).sort((a, b) => a.comparedTo(b))[0];
    const missing = sum.minus(total.value).abs();
    const isSlip = missing.lessThanOrEqualTo(new Exact(total.value).times(NEAR));
    if (smallest === undefined || missing.isZero() || !isSlip || !missing.lessThan(smallest)) return [];
    const words = source.slice(total.start, parts.at(-1)?.end ?? end);
    const values = parts.map(({ value }) => value);
    return [{ total: total.value, unit: total.unit, parts: values, sum: decimalText(sum), words }];
  });
}

function isPart(item: Item, from: number, source: string): boolean {
  if (item.kind !== 'quantity' || item.start < from) return false;
  return !CHANGED.test(source.slice(Math.max(0, item.start - 20), item.start));
}

/** By the first syllable, where both say what they count: "trường", "giường kế hoạch" and "giường". */
function countsTheSame(a: Quantity, b: Quantity): boolean {
  const [one, other] = [a, b].map(({ unit }) => compareKey(unit ?? '').split(' ')[0]);
  return one !== undefined && one !== '' && one === other;
}

function sentencesOf(source: string): { start: number; end: number }[] {
  const sentences: { start: number; end: number }[] = [];
  let start = 0;
  for (const stop of source.matchAll(/\n|\.\s+(?=[\p{Lu}\-+])/gu)) {
    sentences.push({ start, end: stop.index });
    start = stop.index + stop[0].length;
  }
  sentences.push({ start, end: source.length });
  return sentences;
}
