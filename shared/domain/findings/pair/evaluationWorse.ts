import { partText } from '../../differences/partText.ts';
import { compareTexts } from '../../differences/texts.ts';
import type { Evaluation } from '../../figures/types.ts';
import type { Rule } from '../rule.ts';
import { bothCells } from '../rule.ts';
import { evaluationText } from '../wording.ts';
import { changeOf, directionOf, partPairs } from './pairParts.ts';

/** "Đạt" with 81% and "Chưa đạt" with 84%, the target being the same. */
export const evaluationWorse: Rule = {
  code: 'EVALUATION_WORSE_WITH_BETTER_RESULT',
  severity: 'warning',
  title: 'Kết quả tốt hơn nhưng đánh giá kém hơn',
  explanation:
    'Kết quả kỳ sau tốt hơn kỳ trước, mục tiêu không đổi, nhưng đánh giá lại thấp hơn: ' +
    'ví dụ 81% được đánh giá “Đạt”, 84% lại là “Chưa đạt”. Một trong hai đánh giá không đúng.',
  checkPair(base, against) {
    const [before, after] = [
      RANK[base.reading.evaluation ?? 'notAssessed'],
      RANK[against.reading.evaluation ?? 'notAssessed'],
    ];
    if (before === undefined || after === undefined || after >= before) return [];
    const direction = directionOf(against);
    const pairs = partPairs(base, against);
    if (direction === 0 || pairs.length === 0 || pairs.length < against.reading.figure.parts.length)
      return [];
    const changes = pairs.map((pair) => changeOf(pair)?.value ?? null);
    if (
      changes.some(
        (change) => change === null || (change !== '0' && change.startsWith('-') === direction > 0),
      )
    ) {
      return [];
    }
    if (changes.every((change) => change === '0')) return [];
    if (compareTexts(base.texts, against.texts).some(({ kind }) => kind === 'target')) return [];
    const [one, other] = [base, against].map(
      ({ reading: { figure, evaluation } }) =>
        `${figure.parts.map((part) => partText(part, figure)).join('; ')} được đánh giá ${evaluationText(evaluation ?? 'notAssessed')}`,
    );
    return [
      {
        code: 'EVALUATION_WORSE_WITH_BETTER_RESULT',
        severity: 'warning',
        message: `Kết quả tốt hơn nhưng đánh giá kém hơn: kỳ trước ${one}, kỳ sau ${other}.`,
        side: 'both',
        cells: bothCells('result', 'evaluation'),
      },
    ];
  },
};

/** What is not assessed is no worse and no better. */
const RANK: Partial<Record<Evaluation, number>> = { met: 3, estimatedMet: 2, notMet: 1 };
