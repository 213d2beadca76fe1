/** The words that a figure is about, and what two such wordings have in common. */
import { labelOf } from '../figures/words.ts';
import { compareKey } from '../text/normalise.ts';

const DATE = String.raw`(?:(?:ngày|tháng|quý|năm)\s+[\divx]{1,4}(?![\p{L}\d])|\d{1,2}\/(?:\d{1,2}\/)?\d{4}(?!\d))`;
/** "Đến tháng 03 năm 2025, …", "Tính từ ngày 01/01/2024 đến 06/11/2024: …", "Năm 2023: …". */
const WHEN = new RegExp(
  String.raw`(?<!\p{L})(?:tính )?(?:(?:từ|đến|hết|trong|vào|tại thời điểm)\s+)*(?:\d{1,2} tháng (?:đầu |cuối )?)?${DATE}(?:\s*(?:\/|tháng|năm|-|–|đến(?: ngày)?)\s*[\divx]{1,4}(?![\p{L}\d]))*[,:]?`,
  'giu',
);

/** What a text says of dates and months, as it is written; "" where it says nothing. */
export function whenOf(before: string): string {
  return (before.match(WHEN) ?? []).map((when) => when.replace(/[\s,:]+$/, '').trim()).join(' ');
}

/**
 * The words before a figure without what says when, how much or how sure; "" when nothing is left. Brackets
 * that are closed go ("(trừ văn bản mật)"); one that is still open only loses its sign.
 */
export function subjectOf(before: string): string {
  const told = before
    .replace(/\([^()]*\)/g, ' ')
    .replace(/[(“”"]/g, ' ')
    .replace(WHEN, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  const label = labelOf(told) ?? '';
  // "đạt", "chiếm", "trong đó có" say nothing of what is counted.
  return contentOf(label).length === 0 ? '' : label;
}

const FILLERS: ReadonlySet<string> = new Set(
  (
    'các những của và được đã đang là thì mà có cho với để về theo trong tại ở bởi do khi này đó cùng cũng gồm đạt việc ' +
    'tỷ lệ tổng số lượng trên toàn địa bàn tỉnh ước hiện nay còn lại chiếm hoặc từng bước qua sẽ vẫn ' +
    'sử dụng biết gọi'
  ).split(' '),
);

/** Words of the trade that come and go without changing what is meant. */
const WEAK: ReadonlySet<string> = new Set(
  'giải quyết thủ tục hành chính hệ thống mức điện tử trực thuộc đơn vị'.split(' '),
);

/** Other words for the same thing, as the reports use them. */
const SYNONYMS: readonly (readonly [RegExp, string])[] = [
  [/(?<!\p{L})smart ?phone(?!\p{L})/gu, 'điện thoại thông minh'],
  [/(?<!\p{L})hs(?!\p{L})/gu, 'hồ sơ'],
];

/** The syllables of a wording that say something, each once, numbers and fillers left out. */
export function contentOf(subject: string): string[] {
  let key = compareKey(subject.replace(PROVINCE, ' '));
  for (const [words, meant] of SYNONYMS) key = key.replace(words, meant);
  const words = key.match(/[\p{L}\p{M}\d]+/gu) ?? [];
  return [...new Set(words)].filter((word) => !FILLERS.has(word) && !/\d/.test(word));
}

/** "tỉnh An Giang", also with a letter lost ("tỉnh n Giang"): the whole that a report is about. */
export const PROVINCE = /(?<!\p{L})tỉnh \p{L}+ \p{Lu}\p{L}+/gu;

export type Likeness =
  /** The same words, fillers and words of the trade aside. */
  | 'same'
  /** One says all that the other says, and something more. */
  | 'narrower'
  | 'other';

/** So many syllables that say something are needed before two wordings can be the same fact. */
export const ENOUGH_WORDS = 5;
/** Words that one wording may have more than the other, as a share of its own, before it is another fact. */
const MORE = 0.34;

/** Holds two wordings, given by `contentOf`, against each other. */
export function likenessOf(a: readonly string[], b: readonly string[]): Likeness {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (short.length < ENOUGH_WORDS) return 'other';
  const words = new Set(long);
  if (!short.every((word) => words.has(word))) return 'other';
  const known = new Set(short);
  const more = long.filter((word) => !known.has(word));
  if (more.every((word) => WEAK.has(word))) return 'same';
  return more.length <= long.length * MORE ? 'narrower' : 'other';
}
