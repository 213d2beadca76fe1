import { formatDecimal } from '../../figures/format.ts';
import { doubtsOf } from '../doubts.ts';
import type { Rule } from '../rule.ts';
import { cell } from '../rule.ts';

export const ambiguousNumber: Rule = {
  code: 'AMBIGUOUS_NUMBER',
  severity: 'warning',
  title: 'Số có hai cách đọc',
  explanation:
    'Dấu chấm và dấu phẩy trong số có thể hiểu theo hai cách (ví dụ “1,234” là một phẩy hai trăm ba mươi tư hay một nghìn hai trăm ba mươi tư). ' +
    'Phần mềm tạm đọc theo cách viết Việt Nam; cần xem lại và sửa cho rõ.',
  checkRow(row, side) {
    return doubtsOf(row).flatMap(({ field, doubt }) => {
      if (doubt.kind !== 'ambiguous') return [];
      const chosen = doubt.raw.replaceAll('.', '').replace(',', '.');
      return [
        {
          code: 'AMBIGUOUS_NUMBER',
          severity: 'warning',
          message: `Số “${doubt.raw}” có hai cách đọc: đang đọc là ${formatDecimal(chosen)}, cách đọc khác là ${formatDecimal(doubt.alternative)}.`,
          side,
          cells: [cell(side, field)],
        },
      ];
    });
  },
};
