import { partText } from '../../differences/partText.ts';
import { formatPoints } from '../../figures/format.ts';
import type { Rule } from '../rule.ts';
import { bothCells } from '../rule.ts';
import { aboutPart } from '../wording.ts';
import { changeOf, directionOf, partPairs } from './pairParts.ts';

/** Satisfaction with the handling of complaints was 100% after nine months and 98% at year-end 2024. */
export const regression: Rule = {
  code: 'REGRESSION',
  severity: 'warning',
  title: 'Kết quả giảm so với kỳ trước',
  explanation:
    'Số liệu kỳ sau thấp hơn kỳ trước (hoặc cao hơn, khi mục tiêu là không vượt quá một mức). ' +
    'Số lũy kế không thể giảm; tỷ lệ có thể giảm nhưng nên có giải thích.',
  checkPair(base, against) {
    const direction = directionOf(against);
    if (direction === 0) return [];
    const [before, after] = [base.reading.figure, against.reading.figure];
    return partPairs(base, against).flatMap((match) => {
      const change = changeOf(match);
      if (change === null || change.value === '0' || change.value.startsWith('-') !== direction > 0)
        return [];
      const points = change.points ? ` (${formatPoints(change.value)})` : '';
      const [moved, until] = direction > 0 ? ['giảm', 'còn'] : ['tăng', 'lên'];
      return [
        {
          code: 'REGRESSION',
          severity: 'warning',
          message: `Kết quả${aboutPart(match.against)} ${moved} từ ${partText(match.base, before)} kỳ trước ${until} ${partText(match.against, after)} kỳ sau${points}.`,
          side: 'both',
          cells: bothCells('result'),
        },
      ];
    });
  },
};
