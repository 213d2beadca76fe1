import { fractionText, rangeText } from '../../differences/partText.ts';
import { Exact } from '../../figures/decimal.ts';
import { formatPercent, ratioPercent } from '../../figures/format.ts';
import type { FigurePart } from '../../figures/types.ts';
import type { RowView } from '../../reconciliation.ts';
import { atField, partsOfRow } from '../beside.ts';
import { isAmbiguous } from '../doubts.ts';
import type { Rule } from '../rule.ts';
import { cell } from '../rule.ts';
import { aboutPart } from '../wording.ts';

/** Words by which a percentage is no share of a whole: growth, or measured against a plan. */
const NO_SHARE = /(?<!\p{L})(?:tăng|giảm|so với|kế hoạch|tốc độ|gấp)(?!\p{L})/iu;

/** 1.707.667 accounts of 1.115.432 people were reported as 153,1% of the people who have one. */
export const shareOver100: Rule = {
  code: 'SHARE_OVER_100',
  severity: 'warning',
  title: 'Tỷ lệ vượt 100%',
  explanation:
    'Một tỷ lệ của tổng thể không thể lớn hơn 100%. Thường là do tử số và mẫu số đếm hai đối tượng khác nhau ' +
    '(ví dụ số tài khoản so với số người). Không áp dụng cho mức tăng, giảm và tỷ lệ so với kế hoạch.',
  checkRow(row, side) {
    if (!partsOfRow(row).some(({ parts }) => parts.some(mayBeOverOne)) || !isShare(row)) return [];
    return partsOfRow(row).flatMap(({ field, raw, parts }) =>
      parts.flatMap((part) => {
        // A note may speak of many rates; only one that says so is a share of a whole.
        if (field !== 'result' && (NO_SHARE.test(raw) || !isCalledShare(part))) return [];
        const written = part.change === undefined && !isAmbiguous(part) ? overOne(part) : undefined;
        if (written === undefined) return [];
        return [
          {
            code: 'SHARE_OVER_100',
            severity: 'warning',
            message: `Tỷ lệ ${written}${aboutPart(part)}${atField(field)} vượt 100%. Cần kiểm tra tử số và mẫu số có cùng đối tượng không.`,
            side,
            cells: [cell(side, field)],
          },
        ];
      }),
    );
  },
};

function isCalledShare({ label, numerator }: FigurePart): boolean {
  return numerator !== undefined || /^(?:tỷ|tỉ) lệ(?!\p{L})/iu.test(label ?? '');
}

function isShare({ texts, reading }: RowView): boolean {
  if (NO_SHARE.test(texts.name) || NO_SHARE.test(texts.result ?? '')) return false;
  return !reading.target.conditions.some(
    ({ comparator, unit, value, high }) =>
      comparator === 'increaseBy' || (unit === '%' && new Exact(value ?? high ?? '0').greaterThan(100)),
  );
}

/** A first look without exact arithmetic: nearly all are below. */
function mayBeOverOne({ percent, high, numerator, denominator }: FigurePart): boolean {
  if (Number(percent ?? high) > 100) return true;
  return percent === undefined && Number(numerator) > Number(denominator);
}

function overOne(part: FigurePart): string | undefined {
  const fraction = fractionText(part);
  if (part.percent !== undefined) {
    if (!new Exact(part.percent).greaterThan(100)) return undefined;
    return `${formatPercent(part.percent)}${fraction === undefined ? '' : ` (${fraction})`}`;
  }
  if (part.unit === '%' && part.high !== undefined) {
    return new Exact(part.high).greaterThan(100) ? rangeText(part) : undefined;
  }
  if (part.numerator === undefined || part.denominator === undefined) return undefined;
  const ratio = ratioPercent(part.numerator, part.denominator, 2);
  if (ratio === null || !new Exact(part.numerator).greaterThan(part.denominator)) return undefined;
  return `${formatPercent(ratio)} (${fraction})`;
}
