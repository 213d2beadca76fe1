import { partText } from '../../differences/partText.ts';
import { assessedCells } from '../assessment.ts';
import { judged } from '../judged.ts';
import type { Rule } from '../rule.ts';

export const estimateRatedMet: Rule = {
  code: 'ESTIMATE_RATED_MET',
  severity: 'warning',
  title: 'Số ước nhưng đánh giá “Đạt”',
  explanation:
    'Kết quả là số ước nhưng đánh giá ghi “Đạt” như đã có số thực hiện. ' +
    'Nên ghi “Ước đạt”, hoặc thay bằng số thực hiện.',
  checkRow(row, side) {
    const { evaluation, figure, targetField } = judged(row);
    if (evaluation !== 'met' || figure.status !== 'estimated') return [];
    const figures = figure.parts.map((part) => partText(part, figure)).join('; ');
    return [
      {
        code: 'ESTIMATE_RATED_MET',
        severity: 'warning',
        message: `Kết quả là số ước (${figures}) nhưng đánh giá “Đạt”.`,
        side,
        cells: assessedCells(row, side).filter(({ field }) => field !== targetField),
      },
    ];
  },
};
