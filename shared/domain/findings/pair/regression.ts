import { matchParts, sameUnit } from '../../differences/parts.ts';
import { partText } from '../../differences/partText.ts';
import { Exact } from '../../figures/decimal.ts';
import { formatPoints, ratioPercent } from '../../figures/format.ts';
import type { DecimalText, FigurePart } from '../../figures/types.ts';
import { isRanking } from '../../figures/words.ts';
import type { RowView } from '../../reconciliation.ts';
import { isAmbiguous } from '../doubts.ts';
import type { Rule } from '../rule.ts';
import { bothCells } from '../rule.ts';
import { aboutPart } from '../wording.ts';

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
    return matchParts(before, after).flatMap((match) => {
      if (match.base === null || match.against === null || match.relabelled) return [];
      if (isAmbiguous(match.base) || isAmbiguous(match.against)) return [];
      const change = changeOf(match.base, match.against);
      if (change === null || !new Exact(change.value).times(direction).isNegative()) return [];
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

/** 1: more is better; -1: less is better, as in a ranking; 0: the target has conditions of both kinds. */
function directionOf({ reading: { target }, texts }: RowView): 1 | -1 | 0 {
  if (target.conditions.length === 0 && isRanking(texts.name)) return -1;
  const lower = target.conditions.filter(({ comparator, value }) =>
    comparator === 'increaseBy'
      ? value?.startsWith('-')
      : comparator === 'atMost' || comparator === 'lessThan',
  );
  if (lower.length === 0) return 1;
  return lower.length === target.conditions.length ? -1 : 0;
}

interface Change {
  value: DecimalText;
  /** In percentage points. */
  points: boolean;
}

/** Compares what both parts have: percentages, else ranges, else counts of one unit. */
function changeOf(base: FigurePart, against: FigurePart): Change | null {
  if (base.change !== against.change || base.change !== undefined || !sameUnit(base.unit, against.unit)) {
    return null;
  }
  const pairs: [DecimalText | null | undefined, DecimalText | null | undefined, boolean][] = [
    [base.percent, against.percent, true],
    [base.low, against.low, base.unit === '%'],
    [base.quantity, against.quantity, false],
    [ratioOf(base), ratioOf(against), true],
  ];
  for (const [from, to, points] of pairs) {
    if (from == null || to == null) continue;
    return { value: new Exact(to).minus(from).toFixed(), points };
  }
  return null;
}

function ratioOf(part: FigurePart): DecimalText | null {
  if (part.numerator === undefined || part.denominator === undefined) return null;
  return part.percent ?? ratioPercent(part.numerator, part.denominator, 2);
}
