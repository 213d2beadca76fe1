import { Exact } from '../../figures/decimal.ts';
import type { Rule } from '../rule.ts';
import { cell } from '../rule.ts';
import type { Band } from '../scoring.ts';
import { bandsOf } from '../scoring.ts';
import { amount } from '../wording.ts';

/** Three items of the DTI annex of 2026 give points for ">= 95%" and for "<= 95%". */
export const formulaBoundsOverlap: Rule = {
  code: 'FORMULA_BOUNDS_OVERLAP',
  severity: 'note',
  title: 'Các mức của thang điểm chồng lên nhau hoặc hở',
  explanation:
    'Hai mức liền nhau của thang điểm cùng nhận giá trị ranh giới (“≥ 95%” và “≤ 95%”), hoặc cùng không nhận (“> 95%” và “< 95%”), ' +
    'nên đúng tại ranh giới không rõ theo mức nào. Nên đề nghị cơ quan ban hành sửa một trong hai dấu.',
  checkRow(row, side) {
    const { scoring } = row.texts;
    if (scoring === undefined) return [];
    const pair = neighbours(bandsOf(scoring));
    if (pair === null) return [];
    const [upper, lower] = pair;
    const at = amount(upper.bound, upper.percent ? '%' : undefined);
    const how = upper.sign === '>=' ? `cùng nhận giá trị ${at}` : `không mức nào nhận giá trị ${at}`;
    return [
      {
        code: 'FORMULA_BOUNDS_OVERLAP',
        severity: 'note',
        message: `Hai mức “${upper.words}” và “${lower.words}” ${how}.`,
        side,
        cells: [cell(side, 'scoring')],
      },
    ];
  },
};

/** The first two bands of one stage that meet at a bound which both or neither take in. */
function neighbours(bands: readonly Band[]): [Band, Band] | null {
  for (const upper of bands) {
    const faulty = upper.sign === '>=' ? '<=' : upper.sign === '>' ? '<' : null;
    if (faulty === null) continue;
    const meeting = bands.filter(
      ({ bound, stage, percent, sign }) =>
        stage === upper.stage &&
        percent === upper.percent &&
        sign.startsWith('<') &&
        new Exact(bound).equals(upper.bound),
    );
    const [lower] = meeting;
    // "> 95%", "< 95%" and "= 95%" leave nothing out.
    const closed = bands.some(({ sign, bound }) => sign === '=' && bound === upper.bound);
    if (meeting.length === 1 && lower?.sign === faulty && !(faulty === '<' && closed)) return [upper, lower];
  }
  return null;
}
