/**
 * What changed between two periods, as a difference column prints it: "+3,08 điểm %", "Chưa đạt → Đạt", "không đổi".
 * Nothing is computed of what the texts do not say: where two figures cannot be set against each other stands "–".
 */
import { compareRows } from '../../../../shared/domain/differences/compare.ts';
import { matchParts, type PartMatch, sameUnit } from '../../../../shared/domain/differences/parts.ts';
import { shown } from '../../../../shared/domain/differences/texts.ts';
import type { Field } from '../../../../shared/domain/fields.ts';
import { formatDecimal, formatPoints } from '../../../../shared/domain/figures/format.ts';
import type { FigurePart, Level } from '../../../../shared/domain/figures/types.ts';
import type { Difference, RowView } from '../../../../shared/domain/reconciliation.ts';

export const NOT_COMPARABLE = '–';
export const UNCHANGED = 'không đổi';

const LEVELS: Readonly<Record<Level, string>> = {
  province: 'Cấp tỉnh',
  district: 'Cấp huyện',
  commune: 'Cấp xã',
};

/** The printed difference of one field, a line for each figure where a cell holds several. */
export function differenceText(base: RowView, period: RowView, field: Field): string {
  const [from, to] = [shown(base.texts[field] ?? ''), shown(period.texts[field] ?? '')];
  if (from === null || to === null) return NOT_COMPARABLE;
  if (from === to && field !== 'result') return UNCHANGED;
  const differences = compareRows(base, period).filter((difference) => difference.field === field);
  if (field === 'result') return figuresText(base, period, differences);
  // Fields that the comparison does not look at (deadline, output …) are compared letter for letter.
  const looked = COMPARED.test(field);
  return looked && differences.length === 0 ? UNCHANGED : `${from} → ${to}`;
}

const COMPARED = /^(name|target(@.*)?|lead|supporting|evaluation|note)$/;

function figuresText(base: RowView, period: RowView, differences: readonly Difference[]): string {
  const [before, after] = [base.reading.figure, period.reading.figure];
  if (before.parts.length === 0 || after.parts.length === 0) {
    return differences.length === 0 ? UNCHANGED : NOT_COMPARABLE;
  }
  const told = matchParts(before, after).map((match) => ({
    label: labelOf(match),
    text: partDifference(match, differences),
  }));
  if (told.every(({ text }) => text === UNCHANGED)) return UNCHANGED;
  return told
    .map(({ label, text }) => (told.length > 1 && label !== null ? `${label}: ${text}` : text))
    .join('\n');
}

function partDifference(match: PartMatch, differences: readonly Difference[]): string {
  const { base, against, index } = match;
  if (base === null || against === null || match.relabelled) return NOT_COMPARABLE;
  const own = differences.filter(
    ({ kind, part, from, to }) =>
      kind !== 'wording' && (part?.index ?? index) === index && from !== null && to !== null,
  );
  if (own.length === 0) return UNCHANGED;
  if (!isComparable(base, against)) return NOT_COMPARABLE;
  const value = own.find(({ kind }) => kind === 'value');
  const { quantityChange } = value ?? {};
  // A percentage that only a fraction implies would have to be rounded first: its change would be no one's figure.
  const stated = base.percent !== undefined && against.percent !== undefined;
  const percentagePoints = stated ? value?.percentagePoints : undefined;
  const told = [
    quantityChange === undefined ? [] : signed(quantityChange, against.unit ?? base.unit),
    percentagePoints === undefined || (percentagePoints === '0' && quantityChange !== undefined)
      ? []
      : formatPoints(percentagePoints),
  ].flat();
  if (told.length > 0) return told.join('; ');
  const fraction = own.flatMap(({ kind, quantityChange }) =>
    quantityChange === undefined || (kind !== 'numerator' && kind !== 'denominator')
      ? []
      : `${kind === 'numerator' ? 'tử số' : 'mẫu số'} ${signed(quantityChange)}`,
  );
  return fraction.length === 0 ? NOT_COMPARABLE : fraction.join(', ');
}

/** Only figures of one thing, both exact: "trên 90%" and "92%", 5 hồ sơ and 6%, are no two such figures. */
function isComparable(base: FigurePart, period: FigurePart): boolean {
  return (
    base.bound === undefined &&
    period.bound === undefined &&
    base.low === undefined &&
    period.low === undefined &&
    base.change === period.change &&
    sameUnit(base.unit, period.unit) &&
    ![...(base.doubts ?? []), ...(period.doubts ?? [])].some(({ kind }) => kind === 'ambiguous')
  );
}

function signed(change: string, unit?: string): string {
  const text = formatDecimal(change);
  return `${text.startsWith('-') ? '' : '+'}${text}${unit === undefined ? '' : ` ${unit}`}`;
}

function labelOf({ base, against }: PartMatch): string | null {
  const level = against?.level ?? base?.level;
  return against?.label ?? base?.label ?? (level === undefined ? null : LEVELS[level]);
}
