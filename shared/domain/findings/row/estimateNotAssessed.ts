import type { Finding, RowView, Side } from '../../reconciliation.ts';
import { assessedCells, comparisonText } from '../assessment.ts';
import { assessed, judged } from '../judged.ts';
import { checkWithTargetOfYear } from '../perYear.ts';
import type { Rule } from '../rule.ts';

/** "Ước đạt 8 – 9%" against 10% was "Chưa đánh giá" at the end of 2024. */
export const estimateNotAssessed: Rule = {
  code: 'ESTIMATE_NOT_ASSESSED',
  severity: 'note',
  title: 'Có số ước nhưng chưa đánh giá',
  explanation:
    'Kết quả có số ước và số ước đó so được với mục tiêu, nhưng cột đánh giá ghi “Chưa đánh giá” ' +
    '(ví dụ “Ước đạt 8 – 9%” với mục tiêu 10%). Nên ghi “Ước đạt” nếu số ước đạt mục tiêu, hoặc nêu rõ vì sao chưa đánh giá.',
  checkRow: (row, side) => check(row, side, ''),
  checkTable: (table, document) =>
    checkWithTargetOfYear(table, document, (row, { year, own }) =>
      check(row, 'base', own ? '' : ` (mục tiêu đến ${year})`),
    ),
};

function check(row: RowView, side: Side, which: string): Finding[] {
  const seen = judged(row);
  const { evaluation, figure } = seen;
  if (evaluation !== 'notAssessed' || figure.status !== 'estimated') return [];
  const assessment = assessed(seen);
  if (assessment.outcome === 'undecidable') return [];
  const verdict = assessment.outcome === 'met' ? 'đạt mục tiêu' : 'chưa tới mục tiêu';
  return [
    {
      code: 'ESTIMATE_NOT_ASSESSED',
      severity: 'note',
      message: `Ghi “Chưa đánh giá” nhưng số ước ${verdict}${which}: ${comparisonText(assessment, figure, assessment.outcome)}.`,
      side,
      cells: assessedCells(row, side),
    },
  ];
}
