import type { Assessment } from '../../figures/assess.ts';
import { assess } from '../../figures/assess.ts';
import { Exact } from '../../figures/decimal.ts';
import type { Finding, Severity } from '../../reconciliation.ts';
import { assessedCells, comparisonText } from '../assessment.ts';
import type { Rule } from '../rule.ts';
import { evaluationText } from '../wording.ts';

export const evaluationContradictsTarget: Rule = {
  code: 'EVALUATION_CONTRADICTS_TARGET',
  severity: 'error',
  title: 'Đánh giá trái với mục tiêu',
  explanation:
    'So kết quả với mục tiêu rồi đối chiếu với đánh giá “Đạt” hoặc “Chưa đạt”. Chỉ báo lỗi khi số liệu đủ để kết luận. ' +
    'Khi một mục tiêu chung so với nhiều tỷ lệ thành phần, hoặc kết quả nằm trong khoảng mục tiêu (ví dụ 8,5% với mục tiêu 8 – 9%), chỉ cảnh báo.',
  checkRow(row, side) {
    const { evaluation, figure, target } = row.reading;
    if ((evaluation !== 'met' && evaluation !== 'notMet') || figure.status === 'estimated') return [];
    const assessment = assess(target, figure);
    const { outcome } = assessment;
    if (outcome === 'undecidable' || outcome === evaluation) return [];
    const verdict = outcome === 'met' ? 'kết quả đạt mục tiêu' : 'kết quả không đạt mục tiêu';
    const finding: Finding = {
      code: 'EVALUATION_CONTRADICTS_TARGET',
      severity: severityOf(assessment),
      message: `Đánh giá ${evaluationText(evaluation)} nhưng ${verdict}: ${comparisonText(assessment, figure, outcome)}.`,
      side,
      cells: assessedCells(row, side),
    };
    return [finding];
  },
};

function severityOf({ outcome, conditions }: Assessment): Severity {
  if (outcome === 'notMet') {
    // "Toàn tỉnh 85%, trong đó cấp xã 70%" against 80%: nothing says that every rate must reach it.
    const proven = conditions.some(
      (one) =>
        one.outcome === 'notMet' &&
        conditions.every((other) => other.condition !== one.condition || other.outcome === 'notMet'),
    );
    return proven ? 'error' : 'warning';
  }
  // Taking the low end of a range as the bound is a choice; only from the high end on it makes no difference.
  const chosen = conditions.some(
    ({ lowEndDecides, reached, condition }) =>
      lowEndDecides === true &&
      reached !== null &&
      condition.high !== undefined &&
      new Exact(reached).lessThan(condition.high),
  );
  return chosen ? 'warning' : 'error';
}
