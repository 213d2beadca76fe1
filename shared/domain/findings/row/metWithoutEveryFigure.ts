import { assess } from '../../figures/assess.ts';
import { squeeze } from '../../text/normalise.ts';
import { assessedCells } from '../assessment.ts';
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
    const { evaluation, figure, target } = row.reading;
    if (evaluation !== 'met' || figure.status === 'noData' || figure.status === 'notStarted') return [];
    if (squeeze(row.texts.result ?? '') === '') return [];
    const assessment = assess(target, figure);
    if (assessment.outcome !== 'undecidable') return [];
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
