import type { Field } from '../../fields.ts';
import { Exact } from '../../figures/decimal.ts';
import { formatDecimal, formatPercent } from '../../figures/format.ts';
import type { Severity } from '../../reconciliation.ts';
import { atField } from '../beside.ts';
import { gluedFraction } from '../footnoteDigits.ts';
import type { FractionCheck } from '../fraction.ts';
import { statedLoosely, statedOfOther } from '../fraction.ts';
import { misfitsOf } from '../misfits.ts';
import type { Rule } from '../rule.ts';
import { cell } from '../rule.ts';
import { aboutPart } from '../wording.ts';

/** The 9-month report of 2024 prints 94,2% beside 179/188, which is 95,21%. */
export const percentNotFraction: Rule = {
  code: 'PERCENT_NOT_FRACTION',
  severity: 'error',
  title: 'Tỷ lệ không khớp với tử số và mẫu số',
  explanation:
    'So tỷ lệ ghi trong ô kết quả, ghi chú hoặc nội dung thực hiện với phép chia tử số cho mẫu số ghi bên cạnh, ' +
    'làm tròn đến đúng số chữ số thập phân đã ghi. ' +
    'Nếu không khớp thì tỷ lệ hoặc một trong hai số đã ghi sai: đề nghị đơn vị báo cáo xác nhận lại. ' +
    'Số ghi “khoảng”, “gần” lệch dưới 1 điểm %, và chỗ chưa chắc tỷ lệ là của chính hai số đó, chỉ là cảnh báo; ' +
    'số ghi “trên”, “hơn” là khớp nếu phép chia cho kết quả cao hơn.',
  checkRow(row, side) {
    return misfitsOf(row).flatMap(({ field, raw, part, check }) => {
      if (check.verdict !== 'wrong') return [];
      const loosely = statedLoosely(check.percent, raw);
      if (loosely === 'above' && new Exact(check.computed).greaterThan(check.percent)) return [];
      const glued = gluedFraction(check.percent, check.numerator, check.denominator);
      // A mark that hangs on the denominator explains it wholly: DIGIT_FROM_FOOTNOTE says so.
      if (glued?.fits) return [];
      const fraction = `${formatDecimal(check.numerator)}/${formatDecimal(check.denominator)}`;
      const hint =
        glued === null
          ? ''
          : `; nếu bỏ số chú thích “${glued.mark}” dính vào mẫu số thì ${formatDecimal(glued.numerator)}/${formatDecimal(glued.meant)} = ${formatPercent(glued.ratio)}, vẫn không khớp`;
      return [
        {
          code: 'PERCENT_NOT_FRACTION',
          severity: severityOf(check, field, loosely !== null, raw),
          message: `Tỷ lệ ghi ${formatPercent(check.percent)}${aboutPart(part)}${atField(field)} không khớp với ${fraction}: tính ra ${formatPercent(check.computed)}${hint}.`,
          side,
          cells: [cell(side, field)],
        },
      ];
    });
  },
};

/** Percentage points within which a fraction in running words is taken for the percentage's own. */
const NEAR = 5;

/**
 * "Gần 96% (179/188)" does not claim to be exact, "752/752 dịch vụ, chiếm 45% tổng số" is of another whole, and
 * in the sentences of a note a percentage far from the fraction may be of something else.
 */
function severityOf(
  { percent, computed }: FractionCheck,
  field: Field,
  approximate: boolean,
  raw: string,
): Severity {
  const distance = new Exact(percent).minus(computed).abs();
  if (approximate && distance.lessThan(1)) return 'warning';
  if (statedOfOther(percent, raw)) return 'warning';
  return field === 'result' || distance.lessThan(NEAR) ? 'error' : 'warning';
}
