import { doubtsOf } from '../doubts.ts';
import type { Rule } from '../rule.ts';
import { cell } from '../rule.ts';

/** The reports of 2024 print 61.87% and 82.89% among hundreds of numbers with a decimal comma. */
export const foreignNotation: Rule = {
  code: 'FOREIGN_NOTATION',
  severity: 'note',
  title: 'Số viết theo kiểu nước ngoài',
  explanation:
    'Số dùng dấu chấm làm dấu thập phân hoặc dấu phẩy để ngăn cách hàng nghìn (ví dụ 82.89%). ' +
    'Số vẫn đọc được chắc chắn; khi phát hành nên viết lại theo kiểu Việt Nam (82,89%).',
  checkRow(row, side) {
    return doubtsOf(row).flatMap(({ field, doubt }) => {
      if (doubt.kind !== 'foreignNotation') return [];
      return [
        {
          code: 'FOREIGN_NOTATION',
          severity: 'note',
          message: `Số “${doubt.raw}” viết theo kiểu nước ngoài; theo cách viết Việt Nam là “${vietnamese(doubt.raw)}”.`,
          side,
          cells: [cell(side, field)],
        },
      ];
    });
  },
};

/** The two marks trade places: "1,234.5" → "1.234,5". */
function vietnamese(raw: string): string {
  return raw.replace(/[.,]/g, (mark) => (mark === '.' ? ',' : '.'));
}
