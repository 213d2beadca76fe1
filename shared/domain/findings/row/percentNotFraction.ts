import { Exact } from '../../figures/decimal.ts';
import { formatDecimal, formatPercent } from '../../figures/format.ts';
import type { FractionCheck } from '../fraction.ts';
import { checkFraction, statedLoosely } from '../fraction.ts';
import type { Rule } from '../rule.ts';
import { cell } from '../rule.ts';
import { aboutPart } from '../wording.ts';

/** The 9-month report of 2024 prints 94,2% beside 179/188, which is 95,21%. */
export const percentNotFraction: Rule = {
  code: 'PERCENT_NOT_FRACTION',
  severity: 'error',
  title: 'Tỷ lệ không khớp với tử số và mẫu số',
  explanation:
    'So tỷ lệ ghi trong ô kết quả với phép chia tử số cho mẫu số ghi bên cạnh, làm tròn đến đúng số chữ số thập phân đã ghi. ' +
    'Nếu không khớp thì tỷ lệ hoặc một trong hai số đã ghi sai: đề nghị đơn vị báo cáo xác nhận lại. ' +
    'Số ghi “khoảng”, “gần” lệch dưới 1 điểm %, và tỷ lệ đúng nhưng tử số, mẫu số ghi ngược, chỉ là cảnh báo; ' +
    'số ghi “trên”, “hơn” là khớp nếu phép chia cho kết quả cao hơn.',
  checkRow(row, side) {
    const { parts, raw } = row.reading.figure;
    return parts.flatMap((part) => {
      const check = checkFraction(part);
      if (check?.verdict !== 'wrong' && check?.verdict !== 'inverted') return [];
      const loosely = statedLoosely(check.percent, raw);
      if (loosely === 'above' && new Exact(check.computed).greaterThan(check.percent)) return [];
      const fraction = `${formatDecimal(check.numerator)}/${formatDecimal(check.denominator)}`;
      return [
        {
          code: 'PERCENT_NOT_FRACTION',
          severity: proves(check, loosely !== null) ? 'error' : 'warning',
          message: `Tỷ lệ ghi ${formatPercent(check.percent)}${aboutPart(part)} không khớp với ${fraction}: tính ra ${formatPercent(check.computed)}${check.verdict === 'inverted' ? ', có thể tử số và mẫu số ghi ngược' : ''}.`,
          side,
          cells: [cell(side, 'result')],
        },
      ];
    });
  },
};

/**
 * "Gần 96% (179/188)" does not claim to be exact, and "90,67% (178.709/162.029)" of the report of March 2025 is
 * a right percentage beside a fraction turned upside down.
 */
function proves({ verdict, percent, computed }: FractionCheck, approximate: boolean): boolean {
  return verdict === 'wrong' && !(approximate && new Exact(percent).minus(computed).abs().lessThan(1));
}
