import type { Field } from '../../fields.ts';
import type { Evaluation } from '../../figures/types.ts';
import type { Finding, RowView, Severity } from '../../reconciliation.ts';
import { squeeze } from '../../text/normalise.ts';
import { judged } from '../judged.ts';
import type { Rule } from '../rule.ts';
import { cell } from '../rule.ts';
import { conditionText, evaluationText } from '../wording.ts';

/** Six indicators of the 9-month report of 2024 were rated "Chưa đạt" on "Chưa có số liệu". */
export const ratedWithoutData: Rule = {
  code: 'RATED_WITHOUT_DATA',
  severity: 'error',
  title: 'Đánh giá khi chưa có số liệu',
  explanation:
    'Ô kết quả ghi chưa có số liệu, chưa thực hiện hoặc để trống nhưng vẫn có đánh giá. ' +
    'Ghi “Đạt” là lỗi; ghi “Chưa đạt” hoặc “Ước đạt” cần xem lại, vì chưa có số liệu thì nên ghi “Chưa đánh giá”. ' +
    '“Chưa thực hiện” đánh giá “Chưa đạt” có thể hợp lý, chỉ ghi để biết: cả báo cáo nên theo một cách. ' +
    'Bảng không có cột kết quả: “Chưa đạt” một mục tiêu bằng số mà không nêu đã đạt bao nhiêu cũng chỉ ghi để biết.',
  checkRow(row, side) {
    const { evaluation, resultField } = judged(row);
    if (evaluation === null || evaluation === 'notAssessed') return [];
    const state = stateOf(row, evaluation, resultField);
    if (state === null) return [];
    const finding: Finding = {
      code: 'RATED_WITHOUT_DATA',
      severity: severityOf(state, evaluation, row),
      message: `${STATES[state](row)} nhưng đánh giá ${evaluationText(evaluation)}.`,
      side,
      cells:
        state === 'nowhere' ? [cell(side, 'evaluation')] : [cell(side, 'result'), cell(side, 'evaluation')],
    };
    return [finding];
  },
};

type State = 'noData' | 'notStarted' | 'dash' | 'empty' | 'nowhere';

const STATES: Readonly<Record<State, (row: RowView) => string>> = {
  noData: (row) => `Kết quả ghi “${firstLine(row)}”`,
  notStarted: (row) => `Kết quả ghi “${firstLine(row)}”`,
  dash: (row) => `Kết quả ghi “${firstLine(row)}”`,
  empty: () => 'Ô kết quả để trống',
  nowhere: (row) =>
    `Mục tiêu ${judged(row).target.conditions.map(conditionText).join('; ')}, không nêu đã đạt bao nhiêu`,
};

function stateOf(row: RowView, evaluation: Evaluation, resultField: Field | null): State | null {
  const { result } = row.texts;
  if (result === undefined) {
    const measured =
      evaluation === 'notMet' && resultField === null && judged(row).target.conditions.length > 0;
    return measured ? 'nowhere' : null;
  }
  const { status, parts } = row.reading.figure;
  // "Chưa có số liệu năm 2024; năm 2023 là 65%": there is a figure to judge by, if an old one.
  if (parts.length > 0) return null;
  if (status !== 'noData' && status !== 'notStarted') return squeeze(result) === '' ? 'empty' : null;
  return /\p{L}/u.test(result) ? status : 'dash';
}

/** "Chưa có báo cáo về sự cố" goes on to say of what there is none, and may well be good. */
const SAYS_NO_MORE =
  /(?:số liệu|dữ liệu|thống kê|báo cáo|kết quả|thực hiện|triển khai|bắt đầu)(?: thống kê)?(?=\s*(?:$|[.,;:()\n]|(?:năm|tháng|quý) ))/iu;

function severityOf(state: State, evaluation: Evaluation, row: RowView): Severity {
  if (state === 'nowhere' || (state === 'notStarted' && evaluation === 'notMet')) return 'note';
  // An empty cell may be the fault of the file, a dash may say that nothing bad happened; words are plain.
  const plain = (state === 'noData' || state === 'notStarted') && SAYS_NO_MORE.test(firstLine(row));
  return evaluation === 'met' && plain ? 'error' : 'warning';
}

function firstLine(row: RowView): string {
  return squeeze(row.texts.result ?? '').split('\n')[0] ?? '';
}
