import type { Assessment } from '../../figures/assess.ts';
import type { Finding, RowView, Side } from '../../reconciliation.ts';
import { squeeze } from '../../text/normalise.ts';
import { assessedCells, comparisonText } from '../assessment.ts';
import { assessed, judged } from '../judged.ts';
import { checkWithTargetOfYear } from '../perYear.ts';
import type { Rule } from '../rule.ts';

/** The report of March 2025 has no column for evaluations: 97,69% stands beside a target of 100% in silence. */
export const belowTargetNotRated: Rule = {
  code: 'BELOW_TARGET_NOT_RATED',
  severity: 'note',
  title: 'Chưa tới mục tiêu mà không có đánh giá',
  explanation:
    'Tỷ lệ đạt được chưa tới mục tiêu, và bảng không có cột đánh giá hoặc ô đánh giá để trống, nên người đọc có thể hiểu là đã đạt ' +
    '(ví dụ 97,69% với mục tiêu 100%). Nên ghi rõ chưa đạt, hoặc dự kiến khi nào đạt.',
  checkRow: check,
  checkTable: (table, document) =>
    checkWithTargetOfYear(table, document, (row, { own }) => (own ? check(row, 'base') : [])),
};

function check(row: RowView, side: Side): Finding[] {
  if (row.reading.evaluation !== null || squeeze(row.texts.evaluation ?? '') !== '') return [];
  const seen = judged(row);
  const { figure, targetStated } = seen;
  if (!targetStated || figure.parts.length === 0) return [];
  const assessment = assessed(seen);
  if (assessment.outcome !== 'notMet' || !isOfRates(assessment)) return [];
  return [
    {
      code: 'BELOW_TARGET_NOT_RATED',
      severity: 'note',
      message: `Kết quả chưa tới mục tiêu mà không có đánh giá: ${comparisonText(assessment, figure, 'notMet')}.`,
      side,
      cells: assessedCells(row, side).filter(({ field }) => field !== 'evaluation'),
    },
  ];
}

/** A count grows until the plan's year ends, and a report of some months is on its way: only a rate is told. */
function isOfRates({ conditions }: Assessment): boolean {
  return conditions.every(({ outcome, condition }) => outcome !== 'notMet' || condition.unit === '%');
}
