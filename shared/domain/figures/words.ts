/** The words around a figure: what it is about, its unit, its level. */
import { compareKey, fold } from '../text/normalise.ts';
import { MASK } from './mask.ts';
import type { Level } from './types.ts';

const LEVEL_WORDS: readonly (readonly [Level, RegExp, string])[] = [
  ['province', /\bcap tinh\b/, 'tinh'],
  ['district', /\bcap huyen\b/, 'huyen'],
  ['commune', /\bcap xa\b/, 'xa'],
];

/**
 * The one administrative level that a text names ("CQNN cấp tỉnh"), or undefined when it names none or
 * several. The bare word ("Xã: 65%") counts only in a label: elsewhere it is the thing counted ("100% xã").
 */
export function levelOf(text: string, where: 'label' | 'text'): Level | undefined {
  const folded = fold(text).replace(/^[-+•*:;,. ]+|[:;,. ]+$/g, '');
  const found = LEVEL_WORDS.filter(
    ([, words, bare]) => words.test(folded) || (where === 'label' && folded === bare),
  );
  return found.length === 1 ? found[0]?.[0] : undefined;
}

const RANKING = /(?<!\p{L})(?:xếp hạng|thứ hạng|xếp thứ|vị thứ)(?!\p{L})/iu;

/** Whether a text speaks of a place in a ranking, where less is better: "Xếp hạng DTI: 10/34". */
export function isRanking(text: string): boolean {
  return RANKING_HINT.test(text) && RANKING.test(text);
}

/** Cheaper by far, and found in hardly any text. */
const RANKING_HINT = /[xX][ếẾ][pP] [hHtT]|[tT][hH][ứỨ] [hH]|[vV][ịỊ] [tT]/;

/** Words between a label and its number, which belong to neither. */
const CONNECTORS =
  /(?:^|\s)(?:là|đạt|được|ước|ước tính|ước thực hiện|dự kiến|khoảng|chiếm|có|bằng|tỷ lệ|tỉ lệ|từ|trên|hơn|dưới|ít nhất|tối thiểu|tối đa|không quá|không dưới|tăng|giảm|thêm|trong đó|và|còn|gồm|với|tổng số|lên|xuống|đến|đã|mức|vượt|gần|chưa|tới|đúng|không|thấp|cao|nhỏ|lớn|ít)$/iu;

const GENERIC = new Set([
  '',
  'kết quả',
  'số liệu',
  'tổng số',
  'tổng',
  'trong đó',
  'cụ thể',
  'mục tiêu',
  'chỉ tiêu',
  'phấn đấu',
  'hoàn thành',
]);

/** What stands before a number, cleaned of bullets and connecting words; undefined when nothing is left. */
export function labelOf(before: string): string | undefined {
  let label = before.replace(/^[\s\-–+•*.,;:)/]+/u, '').replace(/^[a-zđ]\) /iu, '');
  for (;;) {
    const shorter = label.replace(/[\s:=,;(–\-≥≤<>]+$/u, '').replace(CONNECTORS, '');
    if (shorter === label) break;
    label = shorter;
  }
  label = label.replace(/^(?:và|còn|trong đó)\s+/iu, '');
  if (GENERIC.has(compareKey(label))) return undefined;
  return /^(?:cấp )?(?:tỉnh|huyện|xã)$/iu.test(label) ? undefined : label;
}

/** A unit does not begin with these: what follows is the rest of the sentence. */
const NO_UNIT =
  /^(?:và|hoặc|là|đạt|so|tăng|giảm|thì|trên|tại|trong|của|được|đã|đang|đến|từ|với|do|vào|theo|tính|tương|cho|ở|nên|để|trở|điểm phần)(?!\p{L})/iu;

/** Where a unit ends and place, time or predicate begins. */
const UNIT_END =
  /\s(?:trên địa bàn|trên toàn|trên cổng|trên tổng|tại|ở|đạt|chiếm|tính đến|so với|là|lên|theo|trở lên|trở xuống|trong đó|\/)(?!\p{L})/iu;

/**
 * The counted thing right behind a number ("hồ sơ", "doanh nghiệp công nghệ số") and where it ends, or null.
 * `text` begins behind the number.
 */
export function unitAt(text: string): { unit: string; length: number } | null {
  const perMille = /^ ?‰/u.exec(text)?.[0];
  if (perMille !== undefined) return { unit: '‰', length: perMille.length };
  const words = /^ ?(?=\p{L})[^\n,;:.()=%\d\u2013\u2014"“”[\]]+/u.exec(text.slice(0, 300))?.[0];
  if (words === undefined || NO_UNIT.test(words.trim())) return null;
  const masked = words.indexOf(MASK);
  const whole = masked < 0 ? words : words.slice(0, masked);
  const end = UNIT_END.exec(whole)?.index ?? whole.length;
  const unit = whole.slice(0, end).replace(/[\s\-/]+$/u, '');
  return unit.trim() === '' ? null : { unit: unit.trim(), length: unit.length };
}
