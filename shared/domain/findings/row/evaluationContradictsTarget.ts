import type { Assessment, ConditionAssessment } from '../../figures/assess.ts';
import { Exact } from '../../figures/decimal.ts';
import type { Evaluation } from '../../figures/types.ts';
import type { Finding, RowView, Severity, Side } from '../../reconciliation.ts';
import { assessedCells, comparisonText } from '../assessment.ts';
import { forLast } from '../forLast.ts';
import { assessed, judged } from '../judged.ts';
import { checkWithTargetOfYear } from '../perYear.ts';
import type { Rule } from '../rule.ts';
import { evaluationText, quoted } from '../wording.ts';

export const evaluationContradictsTarget: Rule = {
  code: 'EVALUATION_CONTRADICTS_TARGET',
  severity: 'error',
  title: 'Đánh giá trái với mục tiêu',
  explanation:
    'So kết quả với mục tiêu rồi đối chiếu với đánh giá “Đạt” hoặc “Chưa đạt”. Chỉ báo lỗi khi số liệu đủ để kết luận. ' +
    'Chỉ cảnh báo khi một mục tiêu chung so với nhiều tỷ lệ thành phần, khi mục tiêu nêu nhiều mức mà kết quả chỉ đạt một số mức, ' +
    'khi kết quả nằm trong khoảng mục tiêu (ví dụ 8,5% với mục tiêu 8 – 9%), khi chưa rõ chỉ tiêu cần cao hay thấp (ví dụ thời gian, số vụ), ' +
    'khi mục tiêu chỉ nêu trong tên hoặc cột sản phẩm, hoặc khi mục tiêu bằng lời (ví dụ “Hoàn thành” mà kết quả ghi “Đang xây dựng”). ' +
    'Bảng có mục tiêu của nhiều năm: so với mục tiêu của năm báo cáo.',
  checkRow: check,
  checkTable(table, document) {
    return checkWithTargetOfYear(table, document, (row, { own }) => {
      // Who has reached what a later year asks for has reached it; who has not may still be on the way.
      if (own) return check(row, 'base');
      const found = judged(row).evaluation === 'notMet' ? check(row, 'base') : [];
      return found.map((one): Finding => ({ ...one, severity: 'warning' }));
    });
  },
};

function check(row: RowView, side: Side): Finding[] {
  const seen = judged(row);
  const { evaluation, figure, targetStated } = seen;
  if ((evaluation !== 'met' && evaluation !== 'notMet') || figure.status === 'estimated') return [];
  const assessment = assessed(seen);
  const { outcome } = assessment;
  const told = (severity: Severity, why: string): Finding[] => [
    {
      code: 'EVALUATION_CONTRADICTS_TARGET',
      severity,
      message: `Đánh giá ${evaluationText(evaluation)} nhưng ${why}.`,
      side,
      cells: assessedCells(row, side),
    },
  ];
  if (outcome === 'undecidable') {
    const words = contradictingWords(row, evaluation);
    return words === null ? [] : told('warning', words);
  }
  if (outcome === evaluation || isLessBetter(row)) return [];
  const verdict = outcome === 'met' ? 'kết quả đạt mục tiêu' : 'kết quả không đạt mục tiêu';
  const certain =
    targetStated && !isDirectionOpen(row) && !(outcome === 'met' && LACKS.test(row.texts.result ?? ''));
  return told(
    certain ? severityOf(assessment) : 'warning',
    `${verdict}: ${comparisonText(assessment, figure, outcome)}`,
  );
}

const NOT_DONE =
  /^[\s\-–+•*]*(?:hiện |hiện nay |hiện tại |đến nay |vẫn )*(?:(?:chưa|không) (?:hoàn thành|hoàn tất|ban hành|xây dựng|triển khai xong|được phê duyệt|phê duyệt|đạt)|đang (?:xây dựng|soạn thảo|dự thảo|trình|lấy ý kiến|thẩm định|triển khai|thực hiện|hoàn thiện))(?!\p{L})/iu;
const DONE =
  /^[\s\-–+•*]*(?:đã )?(?:hoàn thành|hoàn tất|đạt)(?: (?:mục tiêu|chỉ tiêu|kế hoạch|100 ?%))?[\s.;]*$/iu;
const TO_BE_DONE =
  /(?<!\p{L})(?:hoàn thành|hoàn tất|ban hành|đưa vào (?:sử dụng|vận hành)|được phê duyệt)(?!\p{L})/iu;
/** "Đang duy trì" is the aim of a lasting task, and after "đã hoàn thành" more may go on. */
const ALSO_DONE = /(?<!\p{L})đã (?:hoàn thành|hoàn tất|ban hành|phê duyệt|được phê duyệt|đưa vào)(?!\p{L})/iu;

/** A target in words, "Hoàn thành", against "Đang xây dựng" rated met, or "Đã hoàn thành" rated not met. */
function contradictingWords({ texts, reading }: RowView, evaluation: Evaluation): string | null {
  const target = texts.target ?? texts.output;
  const { result } = texts;
  if (target === undefined || result === undefined || reading.figure.parts.length > 0) return null;
  if (reading.target.conditions.length > 0 || !TO_BE_DONE.test(target)) return null;
  const head = result.slice(0, 200);
  const contradicts =
    evaluation === 'met' ? NOT_DONE.test(head) && !ALSO_DONE.test(result) : DONE.test(result);
  return contradicts ? `kết quả ghi ${quoted(result)} so với mục tiêu ${quoted(target)}` : null;
}

/** "Cấp tỉnh 100%, cấp xã chưa có số liệu": what is missing may be why it was rated not met. */
const LACKS = /(?<!\p{L})(?:chưa|đang|riêng|còn|tuy nhiên|nhưng|trừ)(?!\p{L})/iu;

/** Names of what an office wants little of. */
const LESS_MAY_BE_BETTER =
  /(?<!\p{L})(?:thời gian|(?:trễ|quá|chậm) hạn|chậm|sự cố|số vụ|lỗi|vi phạm|khiếu nại|tồn đọng|nghèo|thất nghiệp|chi phí|số ngày|số giờ|suy dinh dưỡng|tử vong|thất thoát|hao hụt|bỏ học|mù chữ|tai nạn|ô nhiễm|sai sót|gián đoạn|mất an toàn|tội phạm|nợ|từ chối|trả lại|(?:văn bản|hồ sơ|bản|tài liệu) giấy(?! (?:tờ|phép|chứng|xác))|nộp trực tiếp|tỷ số giới tính|mức sinh|tỷ suất|(?:số|tỷ lệ|tỉ lệ) (?:ca|người|trẻ)[\p{L} ]*? (?:mắc|chết)|mắc (?:bệnh|mới)|ngộ độc|bội chi|tảo hôn|sinh con thứ|hỏa hoạn|cháy|đình công|thấp còi|phát thải|tiêu thụ điện|cắt giảm|tồn kho|không hài lòng)(?!\p{L})/iu;
/** Less is better beyond doubt; "Tỷ lệ hộ nghèo được vay vốn" is about something else. */
const LESS_IS_BETTER =
  /(?<!\p{L})(?:thất nghiệp|suy dinh dưỡng|thấp còi|tử vong|thất thoát|hao hụt|bỏ học|mù chữ|tai nạn|tội phạm|(?:trễ|quá) hạn|hộ nghèo|hộ cận nghèo|tỷ số giới tính|tảo hôn|sinh con thứ|nợ xấu|nợ đọng|ngộ độc|không hài lòng)(?!\p{L})/iu;
const OF_OTHER =
  /(?<!\p{L})(?:được|giảm|xử lý|thoát nghèo|hỗ trợ|giải quyết|khắc phục|thu hồi|điều tra|phá án|phòng|chống|xóa|xoá|điều trị|quản lý|cứu|vay|khám|tiêm|sàng lọc|trợ cấp|bảo hiểm|kiểm soát|tham gia|có)(?!\p{L})/iu;
const AT_LEAST = /ít nhất|tối thiểu|trở lên|không (?:dưới|thấp hơn|ít hơn)|≥|>=|đạt/iu;

/** "5 ngày" for "Thời gian giải quyết hồ sơ" is read as "at least", which the target does not say. */
function isDirectionOpen({ texts, reading: { target } }: RowView): boolean {
  const bare = target.conditions.some(({ comparator }) => comparator === 'atLeast');
  return (
    bare && LESS_MAY_BE_BETTER.test(texts.name) && !AT_LEAST.test(target.fromName ? texts.name : target.raw)
  );
}

/** A bare number as the target of what there should be little of: an upper bound, and the evaluation takes it so. */
function isLessBetter(row: RowView): boolean {
  return namesLessBetter(row.texts.name) && isDirectionOpen(row);
}

const namesLessBetter = forLast((name: string) => LESS_IS_BETTER.test(name) && !OF_OTHER.test(name));

function severityOf({ outcome, conditions }: Assessment): Severity {
  if (outcome === 'notMet') {
    // "Toàn tỉnh 85%, trong đó cấp xã 70%" against 80%: nothing says that every rate must reach it.
    const proven = conditions.some(
      (one) =>
        one.outcome === 'notMet' &&
        one.kindestOrder !== true &&
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
