/** Whether two passages speak of the same thing, by the words they share. */
import type { RowView } from '../reconciliation.ts';
import { compareKey } from '../text/normalise.ts';

/** Words that say nothing of the subject. */
const EMPTY = new Set(
  (
    'tỷ lệ là đạt của và các cho trên tổng số lượng có được tại trong theo thì ước đã một với từ khi đối toàn ' +
    'việc về để do hoặc này đó những bằng ở đến tính khoảng hiện nay chiếm kết quả thực mức phấn đấu mục tiêu chỉ'
  ).split(' '),
);

/** The words of a text that carry its subject, lower case, abbreviations written out. */
export function subjectWords(text: string): Set<string> {
  const words = compareKey(text).match(/[\p{L}\p{M}]+/gu) ?? [];
  return new Set(words.filter((word) => word.length > 1 && !EMPTY.has(word)));
}

const known = new WeakMap<RowView, ReadonlySet<string>>();

/** The words of a row's name; read once for all rules. */
export function nameWords(row: RowView): ReadonlySet<string> {
  const words = known.get(row) ?? subjectWords(row.texts.name);
  known.set(row, words);
  return words;
}

/** How many of the words stand among the others. */
export function sharedWords(words: ReadonlySet<string>, others: ReadonlySet<string>): number {
  let shared = 0;
  for (const word of words) if (others.has(word)) shared += 1;
  return shared;
}

/** Fewer common words prove nothing: "cơ quan nhà nước" alone are four. */
const ENOUGH = 3;

/** Whether (nearly) all that the passage says is among the words of the name. */
export function saysOnly(passage: ReadonlySet<string>, name: ReadonlySet<string>): boolean {
  return passage.size >= ENOUGH && sharedWords(passage, name) >= passage.size * 0.8;
}

/** Whether the passage names (nearly) the whole of the name, whatever else it says. */
export function saysAll(passage: ReadonlySet<string>, name: ReadonlySet<string>): boolean {
  return name.size >= ENOUGH && sharedWords(name, passage) >= name.size * 0.75;
}
