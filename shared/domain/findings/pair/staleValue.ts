import { sameNumbers } from '../../differences/parts.ts';
import { partText } from '../../differences/partText.ts';
import { Exact } from '../../figures/decimal.ts';
import type { FigurePart } from '../../figures/types.ts';
import type { RowView } from '../../reconciliation.ts';
import type { Rule } from '../rule.ts';
import { bothCells } from '../rule.ts';
import { partPairs } from './pairParts.ts';

/** "93,17%" in September and again at year-end: a share to two decimals seldom comes out the same twice. */
export const staleValue: Rule = {
  code: 'STALE_VALUE',
  severity: 'note',
  title: 'Số liệu chưa cập nhật so với kỳ trước',
  explanation:
    'Kỳ sau ghi đúng tỷ lệ (đến hai chữ số thập phân) hoặc đúng phân số của kỳ trước. ' +
    'Số liệu mới ít khi trùng như vậy; cần xem đã cập nhật chưa. Không xét 0%, 100% và số ước.',
  checkPair(base, against) {
    if (isEstimate(base)) return [];
    const pairs = partPairs(base, against);
    const stale = pairs.filter((pair) => sameNumbers(pair.base, pair.against) && isPrecise(pair.against));
    if (stale.length === 0) return [];
    const figures = stale.map(({ against: part }) => partText(part)).join('; ');
    return [
      {
        code: 'STALE_VALUE',
        severity: 'note',
        message: `Số liệu kỳ sau (${figures}) trùng hoàn toàn với kỳ trước; cần xem đã cập nhật chưa.`,
        side: 'both',
        cells: bothCells('result'),
      },
    ];
  },
};

/** An estimate that stayed is another finding. */
function isEstimate({ reading }: RowView): boolean {
  return reading.figure.status === 'estimated' || reading.evaluation === 'estimatedMet';
}

/** Counts below this come out the same now and then: 179 of 188 agencies. */
const FEWEST_COUNTED = 200;

function isPrecise({ percent, numerator, denominator }: FigurePart): boolean {
  if (numerator !== undefined && denominator !== undefined) {
    const [part, whole] = [new Exact(numerator), new Exact(denominator)];
    if (part.equals(whole) || part.isZero()) return false;
    return percent === undefined ? whole.greaterThanOrEqualTo(FEWEST_COUNTED) : hasDecimals(percent);
  }
  return percent !== undefined && hasDecimals(percent);
}

/** Two decimals or more that are not both zero. */
function hasDecimals(percent: string): boolean {
  return /\.\d*[1-9]\d*$/.test(percent) && /\.\d{2,}$/.test(percent);
}
