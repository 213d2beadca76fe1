/** What the rules on pairs share: figures that answer each other, and how they changed. */
import type { PartMatch } from '../../differences/parts.ts';
import { matchParts, sameUnit } from '../../differences/parts.ts';
import { roundingOf } from '../../differences/rounding.ts';
import { differenceOf } from '../../figures/decimal.ts';
import { ratioPercent } from '../../figures/format.ts';
import type { DecimalText, FigurePart } from '../../figures/types.ts';
import { isRanking } from '../../figures/words.ts';
import type { RowView } from '../../reconciliation.ts';
import { isAmbiguous } from '../doubts.ts';
import { forLast } from '../forLast.ts';

/** Two figures of a pair about one thing, with all their numbers read beyond doubt. */
export interface PartPair {
  base: FigurePart;
  against: FigurePart;
}

/** The figures of two results that answer each other; those that name another thing, or are in doubt, left out. */
export function partPairs(base: RowView, against: RowView): readonly PartPair[] {
  const [before, after] = [base.reading.figure, against.reading.figure];
  if (before.parts.length === 0 || after.parts.length === 0) return NONE;
  return beyondDoubt(matchParts(before, after));
}

const NONE: readonly PartPair[] = [];

/** `matchParts` answers every rule on a pair with the same list. */
const beyondDoubt = forLast((matches: readonly PartMatch[]): readonly PartPair[] =>
  matches.flatMap(({ base, against, relabelled }) => {
    if (base === null || against === null || relabelled) return NONE;
    return isAmbiguous(base) || isAmbiguous(against) ? NONE : [{ base, against }];
  }),
);

/** 1: more is better; -1: less is better, as in a ranking; 0: the target has conditions of both kinds. */
export function directionOf({ reading: { target }, texts }: RowView): 1 | -1 | 0 {
  if (target.conditions.length === 0 && isRanking(texts.name)) return -1;
  const lower = target.conditions.filter(({ comparator, value }) =>
    comparator === 'increaseBy'
      ? value?.startsWith('-')
      : comparator === 'atMost' || comparator === 'lessThan',
  );
  if (lower.length === 0) return 1;
  return lower.length === target.conditions.length ? -1 : 0;
}

export interface Change {
  value: DecimalText;
  /** In percentage points. */
  points: boolean;
}

/** Compares what both parts have: percentages, else ranges, else counts of one unit. */
export const changeOf = forLast(({ base, against }: PartPair): Change | null => {
  if (base.change !== against.change || base.change !== undefined || !sameUnit(base.unit, against.unit)) {
    return null;
  }
  const pairs: [DecimalText | null | undefined, DecimalText | null | undefined, boolean][] = [
    [base.percent, against.percent, true],
    [base.low, against.low, base.unit === '%'],
    [base.quantity, against.quantity, false],
  ];
  if (base.percent !== undefined && against.percent !== undefined) {
    if (roundingOf(base.percent, against.percent) !== null) return { value: '0', points: true };
  }
  for (const [from, to, points] of pairs) {
    if (from != null && to != null) return { value: differenceOf(from, to), points };
  }
  const [from, to] = [ratioOf(base), ratioOf(against)];
  return from === null || to === null ? null : { value: differenceOf(from, to), points: true };
});

function ratioOf(part: FigurePart): DecimalText | null {
  if (part.numerator === undefined || part.denominator === undefined) return null;
  return part.percent ?? ratioPercent(part.numerator, part.denominator, 2);
}

/** The figures that a number of a part is, with the words for each. */
export const NUMBERS = [
  { key: 'percent', name: 'tỷ lệ' },
  { key: 'numerator', name: 'tử số' },
  { key: 'denominator', name: 'mẫu số' },
  { key: 'quantity', name: 'số lượng' },
] as const;

export type NumberKey = (typeof NUMBERS)[number]['key'];
