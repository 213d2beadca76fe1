import { assessedCells, comparisonText } from '../assessment.ts';
import { assessed, judged } from '../judged.ts';
import type { Rule } from '../rule.ts';

/** At year-end 2024 "71,29%" against a target of 85% was "Chưa đánh giá". */
export const decidableNotAssessed: Rule = {
  code: 'DECIDABLE_NOT_ASSESSED',
  severity: 'warning',
  title: 'Có số liệu nhưng chưa đánh giá',
  explanation:
    'Kết quả và mục tiêu đủ để kết luận đạt hay chưa đạt, nhưng cột đánh giá ghi “Chưa đánh giá”. ' +
    'Nếu số liệu là của năm trước hoặc của nguồn khác thì nên ghi rõ lý do. Không áp dụng cho số ước.',
  checkRow(row, side) {
    const seen = judged(row);
    const { evaluation, figure } = seen;
    // An estimate alone is no ground for an assessment, so leaving it open is right.
    if (evaluation !== 'notAssessed' || figure.status === 'estimated') return [];
    const assessment = assessed(seen);
    const { outcome } = assessment;
    if (outcome === 'undecidable') return [];
    const verdict = outcome === 'met' ? 'đạt mục tiêu' : 'chưa đạt mục tiêu';
    return [
      {
        code: 'DECIDABLE_NOT_ASSESSED',
        severity: 'warning',
        message: `Ghi “Chưa đánh giá” nhưng số liệu cho thấy ${verdict}: ${comparisonText(assessment, figure, outcome)}.`,
        side,
        cells: assessedCells(row, side),
      },
    ];
  },
};
