import { sameUnit } from '../../differences/parts.ts';
import { partText } from '../../differences/partText.ts';
import type { FigurePart } from '../../figures/types.ts';
import type { Finding } from '../../reconciliation.ts';
import type { Rule } from '../rule.ts';
import { bothCells } from '../rule.ts';
import { aboutPart } from '../wording.ts';
import { partPairs } from './pairParts.ts';

/** A count of officials in September and a share of them at year-end cannot be compared. */
export const unitChanged: Rule = {
  code: 'UNIT_CHANGED',
  severity: 'warning',
  title: 'Đơn vị tính khác với kỳ trước',
  explanation:
    'Kỳ trước ghi số lượng, kỳ sau ghi tỷ lệ (hoặc ngược lại), hoặc hai kỳ đếm hai thứ khác nhau. ' +
    'Hai số như vậy không so sánh được; cần ghi thống nhất một đơn vị tính.',
  checkPair(base, against) {
    if (base.texts.result === against.texts.result) return [];
    const [before, after] = [base.reading.figure, against.reading.figure];
    return partPairs(base, against).flatMap((pair): Finding[] => {
      const [one, other] = [kindOf(pair.base), kindOf(pair.against)];
      if (one === null || other === null) return [];
      if (one === other && (one === 'share' || sameUnit(pair.base.unit, pair.against.unit))) return [];
      const message = `Số liệu${aboutPart(pair.against)} kỳ trước là ${NAMES[one]} (${partText(pair.base, before)}), kỳ sau là ${one === other ? 'số lượng của thứ khác' : NAMES[other]} (${partText(pair.against, after)}).`;
      return [
        { code: 'UNIT_CHANGED', severity: 'warning', message, side: 'both', cells: bothCells('result') },
      ];
    });
  },
};

const NAMES = { share: 'tỷ lệ', count: 'số lượng' } as const;

/** Null for what is both, or a range: "12.105 hồ sơ (1,50%)". */
function kindOf({ percent, quantity, numerator, unit }: FigurePart): 'share' | 'count' | null {
  if (percent !== undefined && quantity === undefined) return 'share';
  if (numerator !== undefined && quantity === undefined) return 'share';
  return quantity !== undefined && percent === undefined && unit !== '%' ? 'count' : null;
}
