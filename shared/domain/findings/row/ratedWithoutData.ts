import type { Evaluation } from '../../figures/types.ts';
import type { Finding, RowView, Severity } from '../../reconciliation.ts';
import { squeeze } from '../../text/normalise.ts';
import type { Rule } from '../rule.ts';
import { cell } from '../rule.ts';
import { evaluationText } from '../wording.ts';

/** Six indicators of the 9-month report of 2024 were rated "Chưa đạt" on "Chưa có số liệu". */
export const ratedWithoutData: Rule = {
  code: 'RATED_WITHOUT_DATA',
  severity: 'error',
  title: 'Đánh giá khi chưa có số liệu',
  explanation:
    'Ô kết quả ghi chưa có số liệu, chưa thực hiện hoặc để trống nhưng vẫn có đánh giá. ' +
    'Ghi “Đạt” là lỗi; ghi “Chưa đạt” hoặc “Ước đạt” cần xem lại, vì chưa có số liệu thì nên ghi “Chưa đánh giá”. ' +
    '“Chưa thực hiện” đánh giá “Chưa đạt” là hợp lý.',
  checkRow(row, side) {
    const state = stateOf(row);
    const { evaluation } = row.reading;
    if (state === null || evaluation === null) return [];
    const severity = severityOf(state, evaluation);
    if (severity === null) return [];
    const finding: Finding = {
      code: 'RATED_WITHOUT_DATA',
      severity,
      message: `${STATES[state](row)} nhưng đánh giá ${evaluationText(evaluation)}.`,
      side,
      cells: [cell(side, 'result'), cell(side, 'evaluation')],
    };
    return [finding];
  },
};

type State = 'noData' | 'notStarted' | 'dash' | 'empty';

const STATES: Readonly<Record<State, (row: RowView) => string>> = {
  noData: (row) => `Kết quả ghi “${firstLine(row)}”`,
  notStarted: (row) => `Kết quả ghi “${firstLine(row)}”`,
  dash: (row) => `Kết quả ghi “${firstLine(row)}”`,
  empty: () => 'Ô kết quả để trống',
};

function stateOf(row: RowView): State | null {
  const { result } = row.texts;
  if (result === undefined) return null;
  if (squeeze(result) === '') return 'empty';
  const { status, parts } = row.reading.figure;
  // "Chưa có số liệu năm 2024; năm 2023 là 65%": there is a figure to judge by, if an old one.
  if (parts.length > 0 || (status !== 'noData' && status !== 'notStarted')) return null;
  return /\p{L}/u.test(result) ? status : 'dash';
}

function severityOf(state: State, evaluation: Evaluation): Severity | null {
  switch (evaluation) {
    case 'met':
      // An empty cell may be the fault of the file, a dash may say that nothing bad happened; words are plain.
      return state === 'empty' || state === 'dash' ? 'warning' : 'error';
    case 'notMet':
      return state === 'notStarted' ? null : 'warning';
    case 'estimatedMet':
      return 'warning';
    case 'notAssessed':
      return null;
  }
}

function firstLine(row: RowView): string {
  return squeeze(row.texts.result ?? '').split('\n')[0] ?? '';
}
