/** A parsed reading in words, so that a person can check it against the text. Pure. */
import {
  type Comparator,
  type Figure,
  type FigurePart,
  type FigureStatus,
  formatDecimal,
  formatPercent,
  type Level,
  type NumberDoubt,
  type Target,
  type TargetCondition,
} from '../../../shared/contract/view.ts';

const LEVELS: Readonly<Record<Level, string>> = {
  province: 'cấp tỉnh',
  district: 'cấp huyện',
  commune: 'cấp xã',
};

const STATUSES: Readonly<Record<FigureStatus, string>> = {
  noData: 'Chưa có số liệu',
  notStarted: 'Chưa thực hiện',
  estimated: 'Số ước đạt',
};

const COMPARATORS: Readonly<Record<Exclude<Comparator, 'between'>, string>> = {
  atLeast: 'từ',
  moreThan: 'trên',
  atMost: 'không quá',
  lessThan: 'dưới',
  equal: 'đúng',
  increaseBy: 'tăng thêm',
};

function withUnit(decimal: string, unit: string | undefined): string {
  if (unit === '%') return formatPercent(decimal);
  return unit ? `${formatDecimal(decimal)} ${unit}` : formatDecimal(decimal);
}

function about(label: string | undefined, level: Level | undefined): string {
  const words = [label, level ? LEVELS[level] : undefined].filter((word) => word !== undefined);
  return words.length > 0 ? `${words.join(', ')}: ` : '';
}

function doubtInWords(doubt: NumberDoubt): string {
  return doubt.kind === 'ambiguous'
    ? `“${doubt.raw}” đọc được theo hai cách; nếu đọc theo cách kia là ${formatDecimal(doubt.alternative)}`
    : `“${doubt.raw}” viết theo kiểu nước ngoài`;
}

function partInWords(part: FigurePart): string {
  const { percent, numerator, denominator, quantity, unit, low, high } = part;
  const pieces = [
    percent !== undefined && `tỷ lệ ${formatPercent(percent)}`,
    numerator !== undefined && `tử số ${formatDecimal(numerator)}`,
    denominator !== undefined && `mẫu số ${formatDecimal(denominator)}`,
    quantity !== undefined && `số lượng ${formatDecimal(quantity)}`,
    low !== undefined && high !== undefined && `khoảng từ ${withUnit(low, unit)} đến ${withUnit(high, unit)}`,
    unit !== undefined && unit !== '%' && `đơn vị: ${unit}`,
  ].filter((piece) => piece !== false);
  return `${about(part.label, part.level)}${pieces.join('; ')}`;
}

/** One line for the status and one for each part. */
export function figureInWords(figure: Figure): string[] {
  const status = figure.status ? [STATUSES[figure.status]] : [];
  const parts = figure.parts.map((part, index) =>
    figure.parts.length > 1 ? `Phần ${index + 1} – ${partInWords(part)}` : partInWords(part),
  );
  const lines = [...status, ...parts];
  return lines.length > 0 ? lines : ['Không có số liệu đọc được'];
}

function conditionInWords(condition: TargetCondition): string {
  const { comparator, value, low, high, unit, label, level } = condition;
  const lead = about(label, level);
  if (comparator === 'between') {
    return low !== undefined && high !== undefined
      ? `${lead}từ ${withUnit(low, unit)} đến ${withUnit(high, unit)}`
      : `${lead}trong một khoảng`;
  }
  const tail = comparator === 'atLeast' ? ' trở lên' : '';
  return `${lead}${COMPARATORS[comparator]} ${value === undefined ? '?' : withUnit(value, unit)}${tail}`;
}

export function targetInWords(target: Target): string[] {
  if (target.conditions.length === 0) return ['Không có điều kiện so sánh được'];
  const origin = target.fromName ? ' (lấy từ tên chỉ tiêu)' : '';
  return target.conditions.map((condition) => `${conditionInWords(condition)}${origin}`);
}

export function doubtsOf(figure: Figure, target: Target): string[] {
  const all = [...figure.parts, ...target.conditions].flatMap((each) => each.doubts ?? []);
  return all.map(doubtInWords);
}
