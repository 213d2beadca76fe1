import { Exact } from '../../figures/decimal.ts';
import { formatDecimal } from '../../figures/format.ts';
import type { Finding, RowView } from '../../reconciliation.ts';
import { fold } from '../../text/normalise.ts';
import type { Rule } from '../rule.ts';
import { bothCells } from '../rule.ts';
import { aboutPart } from '../wording.ts';
import type { PartPair } from './pairParts.ts';
import { partPairs } from './pairParts.ts';

/** In percent of the earlier base. */
const MOST_CHANGE = 5;

/** 7.145 officials were the base in September, 6.466 at year-end. */
export const denominatorChanged: Rule = {
  code: 'DENOMINATOR_CHANGED',
  severity: 'note',
  title: 'Mẫu số thay đổi so với kỳ trước',
  explanation:
    'Mẫu số (tổng số cơ quan, cán bộ, hộ, người dân, …) thay đổi hơn 5% giữa hai kỳ, ví dụ từ 7.145 xuống 6.466. ' +
    'Hai tỷ lệ tính trên hai tổng khác nhau thì không so sánh được; cần ghi rõ vì sao. ' +
    'Tổng số hồ sơ, văn bản, giao dịch tăng dần trong năm nên chỉ xét khi giảm.',
  checkPair(base, against) {
    if (base.texts.result === against.texts.result) return [];
    return partPairs(base, against).flatMap((pair): Finding[] => {
      const [from, to] = [pair.base.denominator, pair.against.denominator];
      if (from === undefined || to === undefined || from === to) return [];
      const change = new Exact(to)
        .minus(from)
        .times(100)
        .div(new Exact(from).isZero() ? 1 : from);
      if (change.abs().lessThanOrEqualTo(MOST_CHANGE)) return [];
      if (change.isPositive() && growsWithTime(pair, against)) return [];
      const share = change.abs().toFixed(1).replace('.', ',');
      const message = `Mẫu số${aboutPart(pair.against)} ${change.isNegative() ? 'giảm' : 'tăng'} từ ${formatDecimal(from)} kỳ trước ${change.isNegative() ? 'còn' : 'lên'} ${formatDecimal(to)} kỳ sau (${share}%); hai tỷ lệ tính trên hai tổng khác nhau.`;
      return [
        { code: 'DENOMINATOR_CHANGED', severity: 'note', message, side: 'both', cells: bothCells('result') },
      ];
    });
  },
};

/** What is counted from the beginning of the year. */
const FLOW =
  /(?<![a-z])(?:ho so|van ban|giao dich|luot|thu tuc|bao cao|phan anh|kien nghi|cuoc|doanh thu)(?![a-z])/;

function growsWithTime({ against }: PartPair, { texts }: RowView): boolean {
  return FLOW.test(fold(against.unit ?? against.label ?? texts.name));
}
