import { sameFigure } from '../../differences/parts.ts';
import { compareTexts } from '../../differences/texts.ts';
import { resultRelation } from '../../differences/values.ts';
import type { RowView } from '../../reconciliation.ts';
import { squeeze } from '../../text/normalise.ts';
import type { Rule } from '../rule.ts';
import { bothCells } from '../rule.ts';
import { evaluationText } from '../wording.ts';

/** Five indicators of 2024: "Chưa có số liệu" was "Chưa đạt" after nine months, "Chưa đánh giá" at year-end. */
export const sameResultRatedDifferently: Rule = {
  code: 'SAME_RESULT_RATED_DIFFERENTLY',
  severity: 'warning',
  title: 'Cùng kết quả, đánh giá khác nhau',
  explanation:
    'Hai kỳ báo cáo ghi cùng một kết quả và cùng một mục tiêu nhưng đánh giá khác nhau. ' +
    'Cần thống nhất một cách đánh giá hoặc ghi rõ lý do thay đổi.',
  checkPair(base, against) {
    const [before, after] = [base.reading.evaluation, against.reading.evaluation];
    if (before === null || after === null || before === after || !sameResult(base, against)) return [];
    if (compareTexts(base.texts, against.texts).some(({ kind }) => kind === 'target')) return [];
    const result = squeeze(against.texts.result ?? '').replaceAll('\n', ' ');
    return [
      {
        code: 'SAME_RESULT_RATED_DIFFERENTLY',
        severity: 'warning',
        message: `Hai kỳ cùng ghi kết quả “${result}” nhưng kỳ trước đánh giá ${evaluationText(before)}, kỳ sau đánh giá ${evaluationText(after)}.`,
        side: 'both',
        cells: bothCells('result', 'evaluation'),
      },
    ];
  },
};

function sameResult(base: RowView, against: RowView): boolean {
  const [from, to] = [base.texts.result, against.texts.result];
  if (from === undefined || to === undefined || squeeze(from) === '' || squeeze(to) === '') return false;
  if (!sameFigure(base.reading.figure, against.reading.figure)) return false;
  return base.reading.figure.parts.length > 0 || resultRelation(from, to) !== 'different';
}
