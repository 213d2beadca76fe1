import type { Assessment, ConditionAssessment } from '../../figures/assess.ts';
import { assess } from '../../figures/assess.ts';
import { Exact } from '../../figures/decimal.ts';
import type { Finding, RowView, Severity } from '../../reconciliation.ts';
import { assessedCells, comparisonText } from '../assessment.ts';
import type { Rule } from '../rule.ts';
import { evaluationText } from '../wording.ts';

export const evaluationContradictsTarget: Rule = {
  code: 'EVALUATION_CONTRADICTS_TARGET',
  severity: 'error',
  title: 'Đánh giá trái với mục tiêu',
  explanation:
    'So kết quả với mục tiêu rồi đối chiếu với đánh giá “Đạt” hoặc “Chưa đạt”. Chỉ báo lỗi khi số liệu đủ để kết luận. ' +
    'Chỉ cảnh báo khi một mục tiêu chung so với nhiều tỷ lệ thành phần, khi mục tiêu nêu nhiều mức mà kết quả chỉ đạt một số mức, ' +
    'khi kết quả nằm trong khoảng mục tiêu (ví dụ 8,5% với mục tiêu 8 – 9%), hoặc khi chưa rõ chỉ tiêu cần cao hay thấp (ví dụ thời gian, số vụ).',
  checkRow(row, side) {
    const { evaluation, figure, target } = row.reading;
    if ((evaluation !== 'met' && evaluation !== 'notMet') || figure.status === 'estimated') return [];
    const assessment = assess(target, figure);
    const { outcome } = assessment;
    if (outcome === 'undecidable' || outcome === evaluation) return [];
    const verdict = outcome === 'met' ? 'kết quả đạt mục tiêu' : 'kết quả không đạt mục tiêu';
    const finding: Finding = {
      code: 'EVALUATION_CONTRADICTS_TARGET',
      severity: isDirectionOpen(row) ? 'warning' : severityOf(assessment),
      message: `Đánh giá ${evaluationText(evaluation)} nhưng ${verdict}: ${comparisonText(assessment, figure, outcome)}.`,
      side,
      cells: assessedCells(row, side),
    };
    return [finding];
  },
};

/** Names of what an office wants little of. */
const LESS_MAY_BE_BETTER =
  /(?<!\p{L})(?:thời gian|(?:trễ|quá|chậm) hạn|chậm|sự cố|số vụ|lỗi|vi phạm|khiếu nại|tồn đọng|nghèo|thất nghiệp|chi phí|số ngày|số giờ)(?!\p{L})/iu;
const AT_LEAST = /ít nhất|tối thiểu|trở lên|không (?:dưới|thấp hơn|ít hơn)|≥|>=|đạt/iu;

/** "5 ngày" for "Thời gian giải quyết hồ sơ" is read as "at least", which the target does not say. */
function isDirectionOpen({ texts, reading: { target } }: RowView): boolean {
  const bare = target.conditions.some(({ comparator }) => comparator === 'atLeast');
  return (
    bare && LESS_MAY_BE_BETTER.test(texts.name) && !AT_LEAST.test(target.fromName ? texts.name : target.raw)
  );
}

function severityOf({ outcome, conditions }: Assessment): Severity {
  if (outcome === 'notMet') {
    // "Toàn tỉnh 85%, trong đó cấp xã 70%" against 80%: nothing says that every rate must reach it.
    const proven = conditions.some(
      (one) =>
        one.outcome === 'notMet' &&
        conditions.every((other) => other.condition !== one.condition || other.outcome === 'notMet') &&
        hasPartOfItsOwn(one, conditions),
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

/**
 * "Tối thiểu 80%, phấn đấu 90%" against one figure of 85%: the higher number need not be the one that counts.
 * Where another condition is met by the same figure, only a level or a unit proves which of them it is for.
 */
function hasPartOfItsOwn(one: ConditionAssessment, all: readonly ConditionAssessment[]): boolean {
  if (one.condition.level !== undefined) return true;
  return all.every(
    (other) => other.condition === one.condition || other.part !== one.part || other.outcome !== 'met',
  );
}
