import { formatDecimal, formatPercent } from '../../figures/format.ts';
import type { DecimalText } from '../../figures/types.ts';
import { atField } from '../beside.ts';
import { statedLoosely, statedOfOther } from '../fraction.ts';
import { misfitsOf } from '../misfits.ts';
import type { Rule } from '../rule.ts';
import { cell } from '../rule.ts';
import { aboutPart } from '../wording.ts';

/** The report of March 2025 prints "178.709/162.029=90,67%": 162.029/178.709 is 90,67%. */
export const ratioInverted: Rule = {
  code: 'RATIO_INVERTED',
  severity: 'error',
  title: 'Tử số và mẫu số ghi ngược',
  explanation:
    'Phép chia ghi trong ô không cho ra tỷ lệ đã ghi, còn lấy mẫu số chia cho tử số thì đúng bằng tỷ lệ đó ' +
    '(ví dụ 178.709/162.029 = 90,67%). Cần đổi lại tử số và mẫu số, và xem hai số đó có đúng đối tượng không.',
  checkRow(row, side) {
    return misfitsOf(row).flatMap(({ field, raw, part, check }) => {
      if (check.verdict !== 'inverted') return [];
      const fraction = `${formatDecimal(check.numerator)}/${formatDecimal(check.denominator)}`;
      const reverse = `${formatDecimal(check.denominator)}/${formatDecimal(check.numerator)}`;
      return [
        {
          code: 'RATIO_INVERTED',
          severity: isExact(check.percent, raw) ? 'error' : 'warning',
          message: `Ghi ${fraction} = ${formatPercent(check.percent)}${aboutPart(part)}${atField(field)} nhưng ${fraction} = ${formatPercent(check.computed)}; ${reverse} mới bằng ${formatPercent(check.percent)}: tử số và mẫu số ghi ngược.`,
          side,
          cells: [cell(side, field)],
        },
      ];
    });
  },
};

/** The text claims the percentage exactly, and for the fraction beside it. */
function isExact(percent: DecimalText, raw: string): boolean {
  return statedLoosely(percent, raw) === null && !statedOfOther(percent, raw);
}
