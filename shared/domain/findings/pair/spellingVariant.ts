import { spellingVariants } from '../../differences/texts.ts';
import type { BaseField } from '../../fields.ts';
import { FIELD_LABELS } from '../../fields.ts';
import { DIFFERENCE_LABELS } from '../../labels.ts';
import type { Rule } from '../rule.ts';
import { bothCells } from '../rule.ts';

/** The year-end annex of 2024 prints "tỉnh n Giang" where the 9-month report has "tỉnh An Giang". */
export const spellingVariant: Rule = {
  code: 'SPELLING_VARIANT',
  severity: 'note',
  title: 'Cùng nội dung, viết khác nhau',
  explanation:
    'Hai kỳ ghi cùng một nội dung nhưng khác cách viết: viết tắt, dấu thanh, khoảng trắng, chữ hoa, hoặc mất chữ cái khi chuyển tệp. ' +
    'Không phải là thay đổi; khi phát hành nên dùng một cách viết.',
  checkPair(base, against) {
    return spellingVariants(base.texts, against.texts).map(({ field, from, to }) => {
      const [before, after] = excerpt(from, to);
      return {
        code: 'SPELLING_VARIANT',
        severity: 'note',
        message: `${label(field)} viết khác nhau ở hai kỳ: “${before}” và “${after}”.`,
        side: 'both',
        cells: bothCells(field),
      };
    });
  },
};

function label(field: BaseField): string {
  return field === 'name' ? DIFFERENCE_LABELS.renamed : FIELD_LABELS[field];
}

/** Words kept on either side of the place where two texts part. */
const CONTEXT = 2;

/** The words around what differs, so that a long name does not hide one lost letter. */
function excerpt(from: string, to: string): [string, string] {
  const [a, b] = [from.split(/\s+/), to.split(/\s+/)];
  const shorter = Math.min(a.length, b.length);
  let start = 0;
  while (start < shorter && a[start] === b[start]) start++;
  let end = 0;
  while (end < shorter - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end++;
  return [cut(a, start, end), cut(b, start, end)];
}

function cut(list: readonly string[], start: number, end: number): string {
  const first = Math.max(0, start - CONTEXT);
  const last = Math.min(list.length, list.length - end + CONTEXT);
  return `${first > 0 ? '… ' : ''}${list.slice(first, last).join(' ')}${last < list.length ? ' …' : ''}`;
}
