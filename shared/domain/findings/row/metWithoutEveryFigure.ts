import { squeeze } from '../../text/normalise.ts';
import { assessedCells } from '../assessment.ts';
import { assessed, judged } from '../judged.ts';
import type { Rule } from '../rule.ts';
import { conditionText } from '../wording.ts';

/** "Ít nhất 04 doanh nghiệp …, trong đó ít nhất 02 …": the result of 2024 names one number, 118. */
export const metWithoutEveryFigure: Rule = {
  code: 'MET_WITHOUT_EVERY_FIGURE',
  severity: 'note',
  title: 'Đánh giá “Đạt” nhưng thiếu số liệu cho một điều kiện',
  explanation:
    'Mục tiêu có điều kiện mà kết quả không nêu số liệu tương ứng, nên không thể kiểm tra đánh giá “Đạt” từ báo cáo. ' +
    'Nên bổ sung số liệu cho từng điều kiện.',
  checkRow(row, side) {
    const seen = judged(row);
    const { evaluation, figure } = seen;
    if (evaluation !== 'met' || figure.status === 'noData' || figure.status === 'notStarted') return [];
    const assessment = assessed(seen);
    if (assessment.outcome !== 'undecidable' || squeeze(row.texts.result ?? '') === '') return [];
    const missing = assessment.conditions.filter(
      ({ reason }) => reason === 'conditionWithoutFigure' || reason === 'noFigure',
    );
    if (missing.length === 0) return [];
    return [
      {
        code: 'MET_WITHOUT_EVERY_FIGURE',
        severity: 'note',
        message: `Đánh giá “Đạt” nhưng kết quả không nêu số liệu cho điều kiện ${missing.map(({ condition }) => conditionText(condition)).join('; ')}.`,
        side,
        cells: assessedCells(row, side),
      },
    ];
  },
};
