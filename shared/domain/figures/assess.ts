/**
 * Whether a figure reaches its target. Decides only what the numbers prove: everything else is
 * `undecidable`, with the reason.
 */
import { compareKey } from '../text/normalise.ts';
import type { Outcome } from './compare.ts';
import { compare } from './compare.ts';
import { Exact } from './decimal.ts';
import type { Measure } from './measure.ts';
import { measureFor } from './measure.ts';
import type { DecimalText, Figure, FigurePart, Level, Target, TargetCondition } from './types.ts';

export type { Outcome } from './compare.ts';

export type UndecidableReason =
  /** The target states nothing that can be checked. */
  | 'noTarget'
  /** No figure, or the text says that there is no data or no start. */
  | 'noFigure'
  /** "Tăng 7%": the earlier value is not known. */
  | 'needsBase'
  /** A count of one thing against a count of another, or a count against a percentage. */
  | 'unitDiffers'
  /** The figure has no part that the condition can be held against. */
  | 'conditionWithoutFigure'
  /** A number may be read in two ways. */
  | 'ambiguousNumber'
  /** The figure is a range or a bound ("trên 80%"), and the target lies inside it. */
  | 'rangeAcrossTarget'
  /** "80%; 100%" against two named rates: nothing says which is for which, and it makes a difference. */
  | 'orderUnknown';

/** One condition against one part of the figure; a condition against several rates gives one entry a rate. */
export interface ConditionAssessment {
  condition: TargetCondition;
  part: FigurePart | null;
  outcome: Outcome;
  /** The number that was compared: for a range its low end, for a fraction without percent its ratio. */
  reached: DecimalText | null;
  reason?: UndecidableReason;
  /** The target is a range, and its low end was taken as the bound. */
  lowEndDecides?: true;
  /** Neither target nor figure says that the two belong together: highest was held against highest. */
  kindestOrder?: true;
}

export interface Assessment {
  outcome: Outcome;
  conditions: ConditionAssessment[];
  /** Of an undecidable outcome: the first reason among the conditions. */
  reason?: UndecidableReason;
}

function undecided(
  condition: TargetCondition,
  part: FigurePart | null,
  reason: UndecidableReason,
): ConditionAssessment {
  return { condition, part, outcome: 'undecidable', reached: null, reason };
}

function assessPart(condition: TargetCondition, part: FigurePart, alone: boolean): ConditionAssessment {
  const measure = measureFor(condition, part, alone);
  if (typeof measure === 'string') return undecided(condition, part, measure);
  const outcome = compare(condition, part, measure);
  return {
    condition,
    part,
    outcome,
    reached: measure.low,
    ...(outcome === 'undecidable' ? { reason: 'rangeAcrossTarget' } : {}),
    ...(condition.comparator === 'between' ? { lowEndDecides: true } : {}),
  };
}

/** What tells the conditions of a target apart: their levels, or their labels, or nothing. */
function distinction(condition: TargetCondition, several: boolean): string | undefined {
  if (condition.level) return condition.level;
  return several && condition.label !== undefined ? compareKey(condition.label) : undefined;
}

/**
 * The parts that a condition is held against. Conditions with levels or labels find the part that names the
 * same; where the figure names none and has as many parts as there are such conditions, they match in order.
 */
function partsFor(
  condition: TargetCondition,
  conditions: readonly TargetCondition[],
  parts: readonly FigurePart[],
): FigurePart[] {
  const several = conditions.length > 1;
  const mark = distinction(condition, several);
  if (mark === undefined) return inSameOrder(condition, conditions, parts) ?? [...parts];
  const named = parts.filter((part) =>
    condition.level ? part.level === mark : part.label !== undefined && compareKey(part.label) === mark,
  );
  if (named.length > 0) return named;
  const marked = conditions.filter((other) => distinction(other, several) !== undefined);
  const comparable = parts.filter((part) => typeof measureFor(condition, part, false) !== 'string');
  const unnamed = comparable.every((part) => part.level === undefined && part.label === undefined);
  const inOrder = unnamed && comparable.length === marked.length;
  const match = inOrder ? comparable[marked.indexOf(condition)] : undefined;
  return match ? [match] : [];
}

/**
 * "90%\n80%\n65%" beside "96%\n92%\n89%": lists of equal length in which neither side names anything are
 * read line by line. Undefined where they are not of this kind.
 */
function inSameOrder(
  condition: TargetCondition,
  conditions: readonly TargetCondition[],
  parts: readonly FigurePart[],
): FigurePart[] | undefined {
  if (conditions.length < 2 || parts.length !== conditions.length) return undefined;
  if (conditions.some(isNamed) || (parts.some(isNamed) && !areLevelsInOrder(parts))) return undefined;
  const match = parts[conditions.indexOf(condition)];
  return match === undefined ? undefined : [match];
}

function isNamed(one: TargetCondition | FigurePart): boolean {
  return one.level !== undefined || one.label !== undefined;
}

const LEVELS: readonly (Level | undefined)[] = ['province', 'district', 'commune'];

/** Tỉnh, huyện, xã from above to below: unnamed targets beside them stand in the same order. */
function areLevelsInOrder(parts: readonly FigurePart[]): boolean {
  return parts.every(
    ({ level }, index) =>
      level !== undefined && LEVELS.indexOf(level) > LEVELS.indexOf(parts[index - 1]?.level),
  );
}

/**
 * "80%\n100%" beside two rates with names of their own, in whatever order. Highest to highest is the kindest
 * pairing: where even that one fails the target is missed, and otherwise only a person knows. Undefined where
 * the conditions are of another kind, or every rate meets every condition.
 */
function inAnyOrder(
  conditions: readonly TargetCondition[],
  parts: readonly FigurePart[],
): ConditionAssessment[] | undefined {
  if (conditions.length < 2 || parts.length !== conditions.length) return undefined;
  if (conditions.some(isNamed) || !parts.every(isNamed) || areLevelsInOrder(parts)) return undefined;
  const atLeast = conditions.every(
    ({ comparator, unit, doubts }) =>
      unit === '%' && doubts === undefined && (comparator === 'atLeast' || comparator === 'moreThan'),
  );
  const all = parts.map((part) => ({
    part,
    measure: conditions[0] && measureFor(conditions[0], part, false),
  }));
  if (!atLeast || !all.every(hasMeasure)) return undefined;
  const rates = all.toSorted((a, b) => new Exact(b.measure.low).comparedTo(a.measure.low));
  const bounds = conditions.toSorted((a, b) => new Exact(b.value ?? 0).comparedTo(a.value ?? 0));
  const paired = bounds.flatMap((condition, index) => {
    const part = rates[index]?.part;
    return part === undefined ? [] : [{ ...assessPart(condition, part, false), kindestOrder: true as const }];
  });
  if (paired.some(({ outcome }) => outcome !== 'met')) return paired;
  const [highest] = bounds;
  const lowest = rates.at(-1);
  if (highest === undefined || lowest === undefined) return undefined;
  if (assessPart(highest, lowest.part, false).outcome === 'met') return undefined;
  return conditions.map((condition) => undecided(condition, null, 'orderUnknown'));
}

function hasMeasure(one: {
  part: FigurePart;
  measure: ReturnType<typeof measureFor> | undefined;
}): one is { part: FigurePart; measure: Measure } {
  return one.measure !== undefined && typeof one.measure !== 'string';
}

function assessCondition(
  condition: TargetCondition,
  conditions: readonly TargetCondition[],
  parts: readonly FigurePart[],
): ConditionAssessment[] {
  if (condition.doubts?.some((doubt) => doubt.kind === 'ambiguous')) {
    return [undecided(condition, null, 'ambiguousNumber')];
  }
  const candidates = partsFor(condition, conditions, parts);
  if (candidates.length === 0) return [undecided(condition, null, 'conditionWithoutFigure')];
  const alone = conditions.length === 1 && parts.length === 1;
  const assessed = candidates.map((part) => assessPart(condition, part, alone));
  // A percentage target is not held against the counts that stand beside the percentages.
  const fitting = assessed.filter(({ reason }) => reason !== 'unitDiffers');
  if (fitting.length > 0) return fitting;
  const reason = conditions.length > 1 ? 'conditionWithoutFigure' : 'unitDiffers';
  return [undecided(condition, alone ? (parts[0] ?? null) : null, reason)];
}

/**
 * Holds a figure against a target.
 * - One condition against several rates: each must reach it.
 * - Levels (tỉnh, huyện, xã) match by name, or in order where the figure has as many unnamed rates; so do
 *   conditions that nothing tells apart. Rates with names of their own beside conditions without are held
 *   against them in the kindest order, and decided only where the order makes no difference.
 * - A range as target ("từ 8 - 9%") is met at its low end: a choice, shown by `lowEndDecides`.
 * - An estimate is compared like any figure; its `status` tells the caller that it is one.
 * - A condition that fails settles the target even if others cannot be decided.
 */
export function assess(target: Target, figure: Figure): Assessment {
  const { conditions } = target;
  if (conditions.length === 0) return { outcome: 'undecidable', conditions: [], reason: 'noTarget' };
  const silent = figure.status === 'noData' || figure.status === 'notStarted' || figure.parts.length === 0;
  if (silent) {
    return {
      outcome: 'undecidable',
      conditions: conditions.map((condition) => undecided(condition, null, 'noFigure')),
      reason: 'noFigure',
    };
  }
  const assessed =
    inAnyOrder(conditions, figure.parts) ??
    conditions.flatMap((condition) => assessCondition(condition, conditions, figure.parts));
  if (assessed.some(({ outcome }) => outcome === 'notMet'))
    return { outcome: 'notMet', conditions: assessed };
  const open = assessed.find(({ outcome }) => outcome === 'undecidable');
  if (!open) return { outcome: 'met', conditions: assessed };
  return { outcome: 'undecidable', conditions: assessed, reason: open.reason ?? 'conditionWithoutFigure' };
}
