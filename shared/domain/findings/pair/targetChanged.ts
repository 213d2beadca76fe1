import { compareTexts } from '../../differences/texts.ts';
import { Exact } from '../../figures/decimal.ts';
import type { Target } from '../../figures/types.ts';
import type { Finding, RowView } from '../../reconciliation.ts';
import type { Rule } from '../rule.ts';
import { bothCells } from '../rule.ts';
import { quoted } from '../wording.ts';

/** A target is set before the year begins; one that is another in the later report was changed after the fact. */
export const targetChanged: Rule = {
  code: 'TARGET_CHANGED',
  severity: 'warning',
  title: 'Mục tiêu khác với kỳ trước',
  explanation:
    'Mục tiêu ghi ở kỳ sau khác mục tiêu đã ghi ở kỳ trước, ví dụ kỳ trước “70%”, kỳ sau “60%”. ' +
    'Mục tiêu được giao từ đầu năm; cần văn bản điều chỉnh, hoặc ghi lại mục tiêu cũ.',
  checkPair(base, against) {
    if (base.texts.target === against.texts.target && !hasYearTargets(against)) return [];
    return compareTexts(base.texts, against.texts).flatMap(({ kind, field, from, to, part }): Finding[] => {
      if (kind !== 'target' || field === null) return [];
      if (field === 'target' && saysTheSame(base.reading.target, against.reading.target)) return [];
      const which = part?.label === undefined ? 'Mục tiêu' : part.label;
      const lowered = field === 'target' && isLowered(base, against) ? ', thấp hơn trước' : '';
      const message =
        from === null
          ? `${which} ở kỳ trước để trống, kỳ sau ghi ${quoted(to ?? '')}.`
          : to === null
            ? `${which} ở kỳ trước là ${quoted(from)}, kỳ sau để trống.`
            : `${which} ở kỳ trước là ${quoted(from)}, kỳ sau là ${quoted(to)}${lowered}.`;
      const severity = from === null ? 'note' : 'warning';
      return [{ code: 'TARGET_CHANGED', severity, message, side: 'both', cells: bothCells(field) }];
    });
  },
};

function hasYearTargets({ texts }: RowView): boolean {
  return Object.keys(texts).some((field) => field.startsWith('target@'));
}

/** The words differ and the conditions do not: "Tối thiểu 80%", "Từ 80% trở lên". */
function saysTheSame({ conditions }: Target, { conditions: others }: Target): boolean {
  if (conditions.length === 0 || conditions.length !== others.length) return false;
  return conditions.every((one, at) => {
    const other = others[at];
    if (other === undefined || one.comparator !== other.comparator) return false;
    if (one.level !== other.level || one.unit !== other.unit) return false;
    return (['value', 'low', 'high'] as const).every((key) => {
      const [a, b] = [one[key], other[key]];
      return a === undefined || b === undefined ? a === b : new Exact(a).equals(b);
    });
  });
}

function isLowered(base: RowView, against: RowView): boolean {
  const [one, ...more] = base.reading.target.conditions;
  const [other, ...others] = against.reading.target.conditions;
  if (one?.value === undefined || other?.value === undefined || more.length + others.length > 0) return false;
  const isFloor = one.comparator === 'atLeast' || one.comparator === 'moreThan';
  return isFloor && one.unit === other.unit && new Exact(other.value).lessThan(one.value);
}
