/** Which figure of one cell answers which figure of another, and whether they say the same. */
import type { DecimalText, Figure, FigurePart } from '../figures/types.ts';
import { textRelation } from '../pairing/spelling.ts';
import { compareKey } from '../text/normalise.ts';

export interface PartMatch {
  /** Position in the later figure, or in the earlier one where the later has no such part. */
  index: number;
  base: FigurePart | null;
  against: FigurePart | null;
  /** Both name what they are about and the names are not the same. */
  relabelled: boolean;
}

/**
 * Matches parts by administrative level, then by label, and what is left by position where both sides have
 * equally many left, else by equal numbers. Every part is in exactly one match; the order is that of the later figure.
 */
export function matchParts(base: Figure, against: Figure): readonly PartMatch[] {
  if (last === null || last.base !== base || last.against !== against) {
    last = { base, against, matches: matchAll(base, against) };
  }
  return last.matches;
}

/** The comparison and several rules ask about the same two figures, one after the other. */
let last: { base: Figure; against: Figure; matches: readonly PartMatch[] } | null = null;

function matchAll(base: Figure, against: Figure): PartMatch[] {
  const [one, other] = [base.parts[0], against.parts[0]];
  if (base.parts.length === 1 && against.parts.length === 1 && one !== undefined && other !== undefined) {
    if (!otherLevel(one, other)) {
      return [{ index: 0, base: one, against: other, relabelled: relabelled(one, other) }];
    }
  }
  const partner = new Map<FigurePart, FigurePart>();
  const openBase = () => base.parts.filter((part) => !partner.has(part));
  const taken = new Set<FigurePart>();
  const openAgainst = () => against.parts.filter((part) => !taken.has(part));
  const join = (one: FigurePart, other: FigurePart) => {
    partner.set(one, other);
    taken.add(other);
  };
  for (const same of [sameLevel, sameLabel]) {
    for (const part of openBase()) {
      const others = openAgainst().filter((other) => same(part, other));
      const rivals = openBase().filter((rival) => others[0] !== undefined && same(rival, others[0]));
      if (others[0] !== undefined && others.length === 1 && rivals.length === 1) join(part, others[0]);
    }
  }
  const left = openBase();
  const right = openAgainst();
  if (left.length === right.length) {
    left.forEach((part, index) => {
      const other = right[index];
      if (other !== undefined && !otherLevel(part, other)) join(part, other);
    });
  } else {
    for (const part of left) {
      const other = openAgainst().find((one) => sameNumbers(part, one) && !otherLevel(part, one));
      if (other !== undefined) join(part, other);
    }
  }
  const baseOf = new Map([...partner].map(([one, other]) => [other, one]));
  return [
    ...against.parts.map((part, index): PartMatch => {
      const one = baseOf.get(part) ?? null;
      return { index, base: one, against: part, relabelled: one !== null && relabelled(one, part) };
    }),
    ...base.parts.flatMap((part, index): PartMatch[] =>
      partner.has(part) ? [] : [{ index, base: part, against: null, relabelled: false }],
    ),
  ];
}

/** Whether two figures have the same status and, part for part, the same numbers about the same things. */
export function sameFigure(base: Figure, against: Figure): boolean {
  if (base.status !== against.status) return false;
  return matchParts(base, against).every(
    (match) =>
      match.base !== null &&
      match.against !== null &&
      !match.relabelled &&
      sameNumbers(match.base, match.against),
  );
}

/** Whether two parts hold the same numbers, however they are written. */
export function sameNumbers(base: FigurePart, against: FigurePart): boolean {
  const keys = ['percent', 'numerator', 'denominator', 'quantity', 'low', 'high'] as const;
  return base.change === against.change && keys.every((key) => sameDecimal(base[key], against[key]));
}

/** Whether two decimals are equal in value; absent equals absent only. */
export function sameDecimal(a: DecimalText | undefined, b: DecimalText | undefined): boolean {
  if (a === b) return true;
  if (a === undefined || b === undefined) return false;
  // So few digits are told apart by floats.
  return a.length < 16 && b.length < 16 ? Number(a) === Number(b) : shortest(a) === shortest(b);
}

/** A decimal without the zeros that say nothing: "01.50" → "1.5". */
function shortest(value: DecimalText): string {
  const open = value.includes('.') ? value.replace(/\.?0+$/, '') : value;
  return open.replace(/^(-?)0+(?=\d)/, '$1').replace(/^-0$/, '0');
}

/** Whether two units name the same thing. A unit left out does not contradict one that is given. */
export function sameUnit(a: string | undefined, b: string | undefined): boolean {
  return a === undefined || b === undefined || compareKey(a) === compareKey(b);
}

function sameLevel(a: FigurePart, b: FigurePart): boolean {
  return a.level !== undefined && a.level === b.level;
}

function sameLabel(a: FigurePart, b: FigurePart): boolean {
  if (a.label === undefined || b.label === undefined || otherLevel(a, b)) return false;
  return textRelation(a.label, b.label) !== 'different';
}

function otherLevel(a: FigurePart, b: FigurePart): boolean {
  return a.level !== undefined && b.level !== undefined && a.level !== b.level;
}

function relabelled(a: FigurePart, b: FigurePart): boolean {
  return a.label !== undefined && b.label !== undefined && textRelation(a.label, b.label) === 'different';
}
