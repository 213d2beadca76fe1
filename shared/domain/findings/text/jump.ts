import { Exact } from '../../figures/decimal.ts';
import { formatDecimal } from '../../figures/format.ts';
import type { Comparison } from '../../prose/comparisons.ts';
import { comparisonsOf, mayCompare } from '../../prose/comparisons.ts';
import { passagesOf } from '../across/passages.ts';
import type { Rule } from '../rule.ts';

const CODE = 'JUMP';
/** From this factor on a person should look. */
const FACTOR = 10;
/** "Tăng từ 2 lên 25 đơn vị" is no slip of the pen. */
const SMALL = 100;

/** The 9-month report of 2024: 1.232.699 new users "tăng so với cùng kỳ năm 2023 (21.426 lượt)". */
export const jump: Rule = {
  code: CODE,
  severity: 'warning',
  title: 'Số liệu tăng, giảm đột biến so với kỳ trước',
  explanation:
    'Tìm trong lời văn và trong các ô những chỗ nêu cả số kỳ này và số cùng kỳ (“… 1.250.000 lượt, tăng so với cùng kỳ ' +
    '(21.000 lượt)”). Chênh từ 10 lần trở lên thì cần kiểm tra: có thể sai dấu phân cách, thừa hoặc thiếu chữ số, hai số ' +
    'không cùng cách tính, hay số trong ngoặc là số tăng thêm. Chênh đúng 10, 100, 1.000 lần thường là lệch dấu phân cách.',
  checkDocument(document) {
    return [...passagesOf(document, mayCompare)].flatMap((passage) =>
      comparisonsOf(passage.text).flatMap((comparison) => {
        const factor = factorOf(comparison);
        if (factor === null) return [];
        return [
          {
            code: CODE,
            severity: 'warning' as const,
            message: messageOf(comparison, factor),
            places: [passage.place(comparison.words)],
          },
        ];
      }),
    );
  },
};

type Factor = InstanceType<typeof Exact>;

/** How many times the greater number is the smaller one, where that is worth a look. */
function factorOf({ now, then }: Comparison): Factor | null {
  const [small, great] = new Exact(now).lessThan(then) ? [now, then] : [then, now];
  if (!new Exact(small).greaterThan(0) || new Exact(great).lessThan(SMALL)) return null;
  const factor = new Exact(great).dividedBy(small);
  return factor.lessThan(FACTOR) ? null : factor;
}

function messageOf({ now, then, percent, inBrackets }: Comparison, factor: Factor): string {
  const sign = percent ? '%' : '';
  const [first, second] = [`${formatDecimal(now)}${sign}`, `${formatDecimal(then)}${sign}`];
  const rises = new Exact(now).greaterThan(then);
  const times = formatDecimal(factor.toFixed(factor.isInteger() ? 0 : 1));
  const change = rises ? `gấp ${times} lần` : `chỉ bằng 1/${times}`;
  const shifted = isPowerOfTen(factor) ? ' Hai số chỉ khác nhau ở vị trí dấu phân cách.' : '';
  const brackets = inBrackets ? ' Nếu số trong ngoặc là số tăng, giảm thêm thì cần ghi rõ.' : '';
  return `Số kỳ này ${first} ${change} số được so sánh ${second}.${shifted}${brackets}`;
}

function isPowerOfTen(factor: Factor): boolean {
  return /^10+$/.test(factor.toFixed());
}
