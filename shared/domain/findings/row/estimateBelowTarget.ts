import { assessedCells, comparisonText } from '../assessment.ts';
import { assessed, judged } from '../judged.ts';
import type { Rule } from '../rule.ts';
import { evaluationText } from '../wording.ts';

export const estimateBelowTarget: Rule = {
  code: 'ESTIMATE_BELOW_TARGET',
  severity: 'warning',
  title: 'Số ước chưa tới mục tiêu nhưng đánh giá đạt',
  explanation:
    'Kết quả là số ước và số ước đó chưa tới mục tiêu, nhưng đánh giá ghi “Ước đạt” hoặc “Đạt”. ' +
    'Cần xem lại số ước hoặc đánh giá.',
  checkRow(row, side) {
    const seen = judged(row);
    const { evaluation, figure } = seen;
    if (figure.status !== 'estimated' || (evaluation !== 'estimatedMet' && evaluation !== 'met')) return [];
    const assessment = assessed(seen);
    if (assessment.outcome !== 'notMet') return [];
    return [
      {
        code: 'ESTIMATE_BELOW_TARGET',
        severity: 'warning',
        message: `Đánh giá ${evaluationText(evaluation)} nhưng số ước chưa tới mục tiêu: ${comparisonText(assessment, figure, 'notMet')}.`,
        side,
        cells: assessedCells(row, side),
      },
    ];
  },
};
