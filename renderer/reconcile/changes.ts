/** The change of a result in words. Pure. */
import { type Difference, formatDecimal, formatPoints, type PairSide } from '../../shared/contract/view.ts';

function signed(decimal: string): string {
  return decimal.startsWith('-') ? formatDecimal(decimal) : `+${formatDecimal(decimal)}`;
}

function amount(difference: Difference, against: PairSide | null): string {
  if (difference.percentagePoints !== undefined) return formatPoints(difference.percentagePoints);
  if (difference.quantityChange !== undefined) {
    const unit = against?.reading.figure.parts[difference.part?.index ?? 0]?.unit;
    return `${signed(difference.quantityChange)}${unit && unit.length <= 24 ? ` ${unit}` : ''}`;
  }
  return `${difference.from ?? '(trống)'} → ${difference.to ?? '(trống)'}`;
}

/** The lines of the "Thay đổi" column: "+0,22 điểm %", "Cấp tỉnh: +3 điểm %". */
export function changeLines(differences: readonly Difference[], against: PairSide | null): string[] {
  return differences
    .filter((difference) => difference.kind === 'value')
    .map((difference) => {
      const label = difference.part?.label;
      return label ? `${label}: ${amount(difference, against)}` : amount(difference, against);
    });
}
