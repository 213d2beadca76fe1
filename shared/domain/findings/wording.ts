/** How findings name figures, conditions and texts. */
import { EVALUATION_LABELS } from '../figures/evaluation.ts';
import { formatDecimal, formatPercent } from '../figures/format.ts';
import type { DecimalText, Evaluation, FigurePart, Level, TargetCondition } from '../figures/types.ts';
import { excerpt, oneLine } from '../text/excerpt.ts';

/** Words of a cell inside a sentence of ours, on one line and cut short: `“Đã hoàn thành”`. */
export function quoted(text: string, most = 80): string {
  return `“${excerpt(oneLine(text), most)}”`;
}

const LEVEL_NAMES: Readonly<Record<Level, string>> = {
  province: 'cấp tỉnh',
  district: 'cấp huyện',
  commune: 'cấp xã',
};

/** `“Đạt”` */
export function evaluationText(evaluation: Evaluation): string {
  return `“${EVALUATION_LABELS[evaluation]}”`;
}

/** Which figure of a cell is meant: " (cấp xã)", " (“Tỷ lệ hài lòng …”)", or nothing where it is the only one. */
export function aboutPart(part: Pick<FigurePart, 'label' | 'level'>): string {
  if (part.level !== undefined) return ` (${LEVEL_NAMES[part.level]})`;
  return part.label === undefined ? '' : ` (“${part.label}”)`;
}

/** A number with its unit: "80%", "4 doanh nghiệp". */
export function amount(value: DecimalText, unit: string | undefined): string {
  if (unit === '%') return formatPercent(value);
  return unit === undefined ? formatDecimal(value) : `${formatDecimal(value)} ${unit}`;
}

/** A condition in words: "từ 80% trở lên", "ít nhất 2 doanh nghiệp", "trên 50%", "tăng 7%". */
export function conditionText(condition: TargetCondition): string {
  return `${boundText(condition)}${aboutPart(condition)}`;
}

function boundText({ comparator, value, low, high, unit }: TargetCondition): string {
  const bound = value === undefined ? '' : amount(value, unit);
  switch (comparator) {
    case 'atLeast':
      return unit === '%' ? `từ ${bound} trở lên` : `ít nhất ${bound}`;
    case 'moreThan':
      return `trên ${bound}`;
    case 'atMost':
      return `không quá ${bound}`;
    case 'lessThan':
      return `dưới ${bound}`;
    case 'equal':
      return `đúng ${bound}`;
    case 'between':
      return `từ ${low === undefined ? '' : formatDecimal(low)} đến ${high === undefined ? '' : amount(high, unit)}`;
    case 'increaseBy':
      return value?.startsWith('-') ? `giảm ${amount(value.slice(1), unit)}` : `tăng ${bound}`;
  }
}
