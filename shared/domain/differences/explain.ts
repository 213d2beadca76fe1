/**
 * Says in one sentence what changed in a value and what it came from. Percentages change by points ("điểm %"), counts by
 * their unit; what the numerator and the denominator did is told from the fractions, which may not be what is printed.
 */
import { compareDecimals, differenceOf, Exact, sumOf } from '../figures/decimal.ts';
import { formatDecimal, formatPercent, roundHalfUp } from '../figures/format.ts';
import type { DecimalText, Figure, FigurePart } from '../figures/types.ts';
import type { Difference, FigureNature } from '../reconciliation.ts';
import { partText } from './partText.ts';
import { roundingOf } from './rounding.ts';

/** What kind of figure a part of a cell is. An estimated range is an estimate. */
export function natureOf(part: FigurePart | null, figure: Figure): FigureNature {
  if (part === null) return 'none';
  if (figure.status === 'estimated') return 'estimate';
  if (part.low !== undefined && part.high !== undefined) return 'range';
  return part.bound === undefined ? 'figure' : 'bound';
}

const NATURES: Readonly<Record<FigureNature, string>> = {
  figure: 'số thực hiện',
  estimate: 'số ước',
  range: 'một khoảng',
  bound: 'một mức chặn',
  none: 'không có số liệu',
};

/** A change of a printed percentage may differ from that of its fractions by the rounding of both. */
const ROUNDING = '0.02';
const DECIMALS = 2;

/** The change of a value between two parts about one thing. */
export function explainChange(base: FigurePart, against: FigurePart, difference: Difference): string {
  const told = [natureChange(difference.nature), roundingText(base, against), rangeChange(base, against)];
  const { percentagePoints, fromNumerator, fromDenominator, quantityChange } = difference;
  if (quantityChange !== undefined) told.push(countChange(base, against, quantityChange));
  if (percentagePoints !== undefined && percentagePoints !== '0') {
    const points = pointsText(percentagePoints, quantityChange === undefined ? '' : 'tỷ lệ ');
    const whole = fromNumerator === undefined || fromDenominator === undefined;
    told.push(whole ? points : `${points}${sharesText(percentagePoints, fromNumerator, fromDenominator)}`);
  }
  return sentence(told);
}

/** A figure that only one of the two cells has. */
export function explainOneSided(part: FigurePart, figure: Figure, side: 'base' | 'against'): string {
  return side === 'against'
    ? `Kỳ sau có thêm số liệu ${partText(part, figure)}.`
    : `Kỳ sau không còn số liệu ${partText(part, figure)} của kỳ trước.`;
}

/** A cell that had a figure and has none, or the reverse, or whose estimate became the figure it was. */
export function explainWhole(before: Figure, after: Figure): string {
  const [from, to] = [before, after].map((figure) => ({
    text: figure.parts.map((part) => partText(part, figure)).join('; '),
    nature: natureOf(figure.parts[0] ?? null, figure),
  }));
  if (from === undefined || to === undefined) return '';
  if (from.nature === 'none' && to.nature === 'none')
    return 'Hai kỳ đều không có số liệu, lý do ghi khác nhau.';
  if (from.nature === 'none')
    return `Kỳ trước không có số liệu, kỳ sau có ${NATURES[to.nature]}: ${to.text}.`;
  if (to.nature === 'none')
    return `Kỳ trước có ${NATURES[from.nature]}: ${from.text}, kỳ sau không có số liệu.`;
  return `${capital(NATURES[from.nature])} kỳ trước thành ${NATURES[to.nature]} ở kỳ sau, con số không đổi.`;
}

/** The sentence for two percentages that only rounding tells apart; null where it is more. */
export function explainRounding(base: FigurePart, against: FigurePart): string | null {
  if (base.percent === undefined || against.percent === undefined) return null;
  if (roundingOf(base.percent, against.percent) !== 'rounded') return null;
  return `${formatPercent(base.percent)} và ${formatPercent(against.percent)} bằng nhau sau khi làm tròn; không phải là thay đổi.`;
}

function natureChange(nature: Difference['nature']): string | null {
  if (nature === undefined || nature.from === 'none' || nature.to === 'none') return null;
  return nature.from === 'estimate' && nature.to === 'figure'
    ? 'số ước được thay bằng số thực hiện'
    : `kỳ trước là ${NATURES[nature.from]}, kỳ sau là ${NATURES[nature.to]}`;
}

function roundingText(base: FigurePart, against: FigurePart): string | null {
  if (base.percent === undefined || against.percent === undefined) return null;
  if (roundingOf(base.percent, against.percent) !== 'truncated') return null;
  const [coarse, fine] =
    base.percent.length < against.percent.length
      ? [base.percent, against.percent]
      : [against.percent, base.percent];
  return `${formatPercent(coarse)} là ${formatPercent(fine)} bỏ bớt chữ số thập phân, không làm tròn`;
}

function rangeChange(base: FigurePart, against: FigurePart): string | null {
  const value = against.percent ?? against.quantity;
  if (base.low !== undefined && base.high !== undefined && value !== undefined && against.low === undefined) {
    const inside =
      new Exact(value).greaterThanOrEqualTo(base.low) && new Exact(value).lessThanOrEqualTo(base.high);
    return `${inside ? 'nằm trong' : 'nằm ngoài'} khoảng đã ước`;
  }
  if (
    base.low === undefined ||
    against.low === undefined ||
    base.high === undefined ||
    against.high === undefined
  ) {
    return null;
  }
  const unit = base.unit === '%' && against.unit === '%' ? ' điểm %' : '';
  const ends = [
    { name: 'cận dưới', by: new Exact(against.low).minus(base.low) },
    { name: 'cận trên', by: new Exact(against.high).minus(base.high) },
  ].filter(({ by }) => !by.isZero());
  return ends
    .map(({ name, by }) => `${name} ${moved(by.toFixed())} ${amount(by.toFixed())}${unit}`)
    .join(', ');
}

function countChange(base: FigurePart, against: FigurePart, change: DecimalText): string {
  const unit = against.unit ?? base.unit;
  const from = new Exact(base.quantity ?? '0');
  const relative = from.isZero()
    ? ''
    : ` (${formatPercent(new Exact(change).abs().times(100).div(from.abs()).toFixed(1))})`;
  return `${moved(change)} ${amount(change)}${unit === undefined ? '' : ` ${unit}`}${relative}`;
}

function pointsText(change: DecimalText, what: string): string {
  return `${what}${moved(change)} ${amount(change)} điểm %`;
}

function sharesText(printed: DecimalText, fromNumerator: DecimalText, fromDenominator: DecimalText): string {
  const shares = [
    { name: 'tử số', by: fromNumerator },
    { name: 'mẫu số', by: fromDenominator },
  ]
    .filter(({ by }) => compareDecimals(by, '0') !== 0)
    .map(({ name, by }) => `${name} làm ${moved(by)} ${amount(shortened(by))}`);
  const computed = sumOf(fromNumerator, fromDenominator);
  if (compareDecimals(differenceOf(printed, computed).replace('-', ''), ROUNDING) <= 0) {
    return shares.length === 0 ? '' : `: ${shares.join(', ')}`;
  }
  const told = shares.length === 0 ? '' : ` (${shares.join(', ')})`;
  const by = shortened(computed);
  return computed === '0'
    ? ', nhưng tử số và mẫu số không đổi'
    : `, nhưng tính từ tử số và mẫu số thì ${moved(by)} ${amount(by)} điểm %${told}`;
}

/** Two decimals at most. */
function shortened(change: DecimalText): DecimalText {
  return sumOf(roundHalfUp(change, DECIMALS), '0');
}

function moved(change: DecimalText): string {
  return change.startsWith('-') ? 'giảm' : 'tăng';
}

function amount(change: DecimalText): string {
  return formatDecimal(change.replace(/^-/, ''));
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function sentence(parts: readonly (string | null)[]): string {
  const said = parts.filter((part) => part !== null && part !== '').join('; ');
  return said === '' ? '' : `${capital(said)}.`;
}
