/** Differences in figures: value, numerator, denominator, unit, and the words of a result. */
import { differenceOf } from '../figures/decimal.ts';
import { formatDecimal, ratioPercent } from '../figures/format.ts';
import type { DecimalText, Figure, FigurePart, Level } from '../figures/types.ts';
import type { TextRelation } from '../pairing/spelling.ts';
import { textRelation } from '../pairing/spelling.ts';
import { isNumber, numberKey, words } from '../pairing/words.ts';
import type { Difference, DifferenceKind, RowView } from '../reconciliation.ts';
import { explainChange, explainOneSided, explainRounding, explainWhole, natureOf } from './explain.ts';
import type { PartMatch } from './parts.ts';
import { matchParts, sameDecimal, sameUnit } from './parts.ts';
import { partText } from './partText.ts';
import { roundingOf } from './rounding.ts';
import { splitRatioChange } from './split.ts';
import { shown } from './texts.ts';

/** Decimals of a percentage that had to be computed because only its fraction is printed. */
const COMPUTED_DECIMALS = 2;

const LEVELS: Readonly<Record<Level, string>> = {
  province: 'Cấp tỉnh',
  district: 'Cấp huyện',
  commune: 'Cấp xã',
};

/**
 * The differences of two results. A column that one table lacks is no change. From "Chưa có số liệu" to a
 * figure, or back, is one value change of the whole cell.
 */
export function compareResults(base: RowView, against: RowView): Difference[] {
  const [from, to] = [base.texts.result, against.texts.result];
  // Most results stand as they were.
  if (from === undefined || to === undefined || from === to) return [];
  const [before, after] = [base.reading.figure, against.reading.figure];
  const found = compareFigures(before, after, from, to);
  if (found.length > 0 || resultRelation(from, to) !== 'different') return found;
  const rounding = matchParts(before, after).flatMap(({ base: one, against: other }) =>
    one === null || other === null ? [] : (explainRounding(one, other) ?? []),
  );
  const explanation = rounding.length === 0 ? {} : { explanation: rounding.join(' ') };
  return [{ kind: 'wording', field: 'result', from: shown(from), to: shown(to), ...explanation }];
}

/**
 * How the words of two results stand to each other, whatever notation their numbers are in. A number that
 * is part of a word ("3G", "Quyết định số 998") counts as word.
 */
export function resultRelation(a: string, b: string): TextRelation {
  return numbersOf(a) === numbersOf(b) ? textRelation(withoutNumbers(a), withoutNumbers(b)) : 'different';
}

function compareFigures(before: Figure, after: Figure, from: string, to: string): Difference[] {
  const whole = (): Difference => ({
    kind: 'value',
    field: 'result',
    from: shown(from),
    to: shown(to),
    ...natureChange(before.parts[0] ?? null, after.parts[0] ?? null, before, after),
    explanation: explainWhole(before, after),
  });
  if (before.parts.length === 0 && after.parts.length === 0) {
    const [one, other] = [shown(from), shown(to)];
    const changed = before.status !== after.status || one === null || other === null;
    return changed && one !== other ? [whole()] : [];
  }
  if (before.parts.length === 0 || after.parts.length === 0) return [whole()];
  const found = matchParts(before, after).flatMap((match) => comparePart(match, before, after));
  // "Ước đạt 90%" that became "90%": the number stands, what it means does not.
  return found.length === 0 && before.status !== after.status ? [whole()] : found;
}

function comparePart(match: PartMatch, before: Figure, after: Figure): Difference[] {
  const { base, against, index } = match;
  const level = against?.level ?? base?.level;
  const label = against?.label ?? base?.label ?? (level === undefined ? undefined : LEVELS[level]);
  const several = before.parts.length > 1 || after.parts.length > 1;
  const part = several ? { part: { index, ...(label === undefined ? {} : { label }) } } : {};
  const common = { field: 'result' as const, ...part };
  if (base === null || against === null) {
    const from = base === null ? null : partText(base, before);
    const to = against === null ? null : partText(against, after);
    const [only, figure, side] =
      base === null ? ([against, after, 'against'] as const) : ([base, before, 'base'] as const);
    const explanation = only === null ? '' : explainOneSided(only, figure, side);
    return [
      { kind: 'value', from, to, ...common, ...natureChange(base, against, before, after), explanation },
    ];
  }
  const change = splitRatioChange(base, against);
  const found: Difference[] = [];
  if (valueChanged(base, against)) {
    const value: Difference = {
      kind: 'value',
      from: named(base, before, match.relabelled),
      to: named(against, after, match.relabelled),
      ...common,
      ...percentChange(base, against),
      ...(change ?? {}),
      ...quantityChange(base.quantity, against.quantity),
      ...natureChange(base, against, before, after),
    };
    value.explanation = explainChange(base, against, value);
    found.push(value);
  }
  for (const kind of ['numerator', 'denominator'] as const) {
    if (sameDecimal(base[kind], against[kind])) continue;
    const from = numberText(base[kind]);
    const to = numberText(against[kind]);
    const share = change === undefined ? {} : shareOf(kind, change);
    found.push({ kind, from, to, ...common, ...quantityChange(base[kind], against[kind]), ...share });
  }
  if (!sameUnit(base.unit, against.unit)) {
    found.push({ kind: 'unit', from: base.unit ?? null, to: against.unit ?? null, ...common });
  }
  return found;
}

/** Numerator and denominator have kinds of their own; a percentage that is only implied by them counts here. */
function valueChanged(base: FigurePart, against: FigurePart): boolean {
  const [one, other] = [percentOf(base), percentOf(against)];
  const rounded =
    base.percent !== undefined &&
    against.percent !== undefined &&
    sameFraction(base, against) &&
    roundingOf(base.percent, against.percent) === 'rounded';
  return (
    base.bound !== against.bound ||
    (!sameDecimal(one, other) && !rounded) ||
    !sameDecimal(base.quantity, against.quantity) ||
    !sameDecimal(base.low, against.low) ||
    !sameDecimal(base.high, against.high) ||
    base.change !== against.change
  );
}

/** Whether nothing in the fractions speaks against two percentages being one. */
function sameFraction(base: FigurePart, against: FigurePart): boolean {
  return (['numerator', 'denominator'] as const).every(
    (key) => base[key] === undefined || against[key] === undefined || sameDecimal(base[key], against[key]),
  );
}

function natureChange(
  base: FigurePart | null,
  against: FigurePart | null,
  before: Figure,
  after: Figure,
): Pick<Difference, 'nature'> {
  const [from, to] = [natureOf(base, before), natureOf(against, after)];
  return from === to ? {} : { nature: { from, to } };
}

function percentOf(part: FigurePart): DecimalText | undefined {
  if (part.percent !== undefined) return part.percent;
  if (part.numerator === undefined || part.denominator === undefined) return undefined;
  return ratioPercent(part.numerator, part.denominator, COMPUTED_DECIMALS) ?? undefined;
}

function percentChange(base: FigurePart, against: FigurePart): Pick<Difference, 'percentagePoints'> {
  const [one, other] = [percentOf(base), percentOf(against)];
  if (one === undefined || other === undefined || base.change !== against.change) return {};
  return { percentagePoints: differenceOf(one, other) };
}

function quantityChange(
  base: DecimalText | undefined,
  against: DecimalText | undefined,
): Pick<Difference, 'quantityChange'> {
  if (base === undefined || against === undefined || sameDecimal(base, against)) return {};
  return { quantityChange: differenceOf(base, against) };
}

function shareOf(
  kind: Extract<DifferenceKind, 'numerator' | 'denominator'>,
  change: { fromNumerator: DecimalText; fromDenominator: DecimalText },
): Pick<Difference, 'fromNumerator' | 'fromDenominator'> {
  return kind === 'numerator'
    ? { fromNumerator: change.fromNumerator }
    : { fromDenominator: change.fromDenominator };
}

function named(part: FigurePart, figure: Figure, withLabel: boolean): string {
  const text = partText(part, figure);
  return withLabel && part.label !== undefined ? `${part.label}: ${text}` : text;
}

function numberText(value: DecimalText | undefined): string | null {
  return value === undefined ? null : formatDecimal(value);
}

function numbersOf(text: string): string {
  return words(text)
    .filter(isNumber)
    .map((word) => numberKey(word).replace('.', ','))
    .join(' ');
}

function withoutNumbers(text: string): string {
  return words(text)
    .filter((word) => !isNumber(word))
    .join(' ');
}
