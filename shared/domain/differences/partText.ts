import { formatDecimal, formatPercent } from '../figures/format.ts';
import type { DecimalText, Figure, FigurePart } from '../figures/types.ts';

/** "118 doanh nghiệp", "605.172" when there is no unit. */
function countText(value: DecimalText, unit?: string): string {
  return unit === undefined ? formatDecimal(value) : `${formatDecimal(value)} ${unit}`;
}

/** "179/188", numbers grouped; undefined where the part is no fraction. */
export function fractionText(part: FigurePart): string | undefined {
  if (part.numerator === undefined || part.denominator === undefined) return undefined;
  return `${formatDecimal(part.numerator)}/${formatDecimal(part.denominator)}`;
}

/** "8 – 9%"; undefined where the part is no range. */
export function rangeText(part: FigurePart): string | undefined {
  if (part.low === undefined || part.high === undefined) return undefined;
  const range = `${formatDecimal(part.low)} – ${formatDecimal(part.high)}`;
  if (part.unit === undefined) return range;
  return part.unit === '%' ? `${range}%` : `${range} ${part.unit}`;
}

/**
 * What a part comes to, in words: "12.105 hồ sơ (1,50%)", "88,18%", "Ước đạt 8 – 9%", else its fraction.
 * That it is an estimate is said only where its figure is given.
 */
export function partText(part: FigurePart, figure?: Pick<Figure, 'status'>): string {
  const percent = part.percent === undefined ? undefined : formatPercent(part.percent);
  const count = part.quantity === undefined ? undefined : countText(part.quantity, part.unit);
  const value =
    count !== undefined && percent !== undefined
      ? `${count} (${percent})`
      : (count ?? percent ?? rangeText(part) ?? fractionText(part) ?? '');
  const change = part.change === undefined ? '' : part.change === 'increase' ? 'tăng ' : 'giảm ';
  return `${figure?.status === 'estimated' ? 'Ước đạt ' : ''}${change}${value}`;
}
