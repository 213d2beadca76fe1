import { formatDecimal, formatPercent } from '../../figures/format.ts';
import { atField } from '../beside.ts';
import { statedLoosely } from '../fraction.ts';
import { misfitsOf } from '../misfits.ts';
import type { Rule } from '../rule.ts';
import { cell } from '../rule.ts';
import { aboutPart } from '../wording.ts';

/** Reports cut off now and then: 5.571/7.145 is 77,97% and was printed 77,9%. */
export const percentTruncated: Rule = {
  code: 'PERCENT_TRUNCATED',
  severity: 'note',
  title: 'Tỷ lệ cắt bớt chữ số, không làm tròn',
  explanation:
    'Tỷ lệ khớp với phép chia tử số cho mẫu số nhưng phần thập phân bị cắt bớt thay vì làm tròn. ' +
    'Sai lệch nhỏ, chỉ cần sửa khi phát hành nếu muốn các số liệu thống nhất.',
  checkRow(row, side) {
    return misfitsOf(row).flatMap(({ field, raw, part, check }) => {
      if (check.verdict !== 'truncated' || statedLoosely(check.percent, raw) !== null) return [];
      const fraction = `${formatDecimal(check.numerator)}/${formatDecimal(check.denominator)}`;
      return [
        {
          code: 'PERCENT_TRUNCATED',
          severity: 'note',
          message: `Tỷ lệ ${formatPercent(check.percent)}${aboutPart(part)}${atField(field)} đã cắt bớt chữ số: ${fraction} tính ra ${formatPercent(check.computed)}, làm tròn là ${formatPercent(check.rounded)}.`,
          side,
          cells: [cell(side, field)],
        },
      ];
    });
  },
};
