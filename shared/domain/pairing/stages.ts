/** The stages of pairing: certain pairs of each agency or place, certain pairs of all, then what is worth a question. */
import type { Match, Refusal, Remainder, Stage } from './certain.ts';
import {
  matchByContent,
  matchByIdentity,
  matchByIndicator,
  matchByName,
  suggestByName,
  without,
} from './certain.ts';
import { markConfusable } from './confusable.ts';
import { Likeness } from './likeness.ts';
import type { PairingStep, PreparedRow } from './prepare.ts';
import { spellRight } from './vocabulary.ts';

/** What came of all stages. */
export interface Paired extends Stage {
  /** Too many rows were left for like names to be looked for. */
  skipped: boolean;
}

/** Rows on their way through the stages. */
class Course {
  readonly matches: Match[] = [];
  rest: Remainder;

  constructor(rows: Remainder) {
    this.rest = rows;
  }

  take(matches: readonly Match[]): void {
    if (matches.length === 0) return;
    for (const match of matches) this.matches.push(match);
    this.rest = without(this.rest, matches);
  }

  get isOver(): boolean {
    return this.rest.base.length === 0 || this.rest.against.length === 0;
  }
}

export function* pairInStages(
  rows: Remainder,
  refused: Refusal,
  swapped: boolean,
): Generator<PairingStep, Paired> {
  const pause = { done: rows.against.length, total: rows.against.length };
  const whole = new Course(rows);
  whole.take(matchByIdentity(whole.rest, refused).matches);
  yield pause;

  if (hasNewNames(whole.rest)) {
    spellRight(rows);
    markConfusable(rows);
    yield pause;
  }
  const parts = partsOf(whole.rest).map((part) => new Course(part));
  const alike = new Map<Course, Likeness>();
  for (const part of parts) {
    const likeness = yield* takeCertain(part, refused, swapped);
    if (likeness !== null) alike.set(part, likeness);
  }
  whole.take(parts.flatMap((part) => part.matches));
  let likeness: Likeness | null = null;
  if (hasUnclaimed(whole.rest)) likeness = yield* takeCertain(whole, refused, swapped);

  for (const part of parts) {
    const open = openOf(part, whole);
    const asked = new Course(open);
    asked.take(suggestByName(open, refused).matches);
    asked.take(alike.get(part)?.suggested(asked.rest) ?? []);
    whole.take(asked.matches);
  }
  whole.take(suggestByName(whole.rest, refused).matches);
  yield pause;
  let skipped = likeness?.skipped ?? false;
  if (!whole.isOver) {
    likeness ??= yield* Likeness.measure(whole.rest, refused, swapped);
    skipped ||= likeness.skipped;
    whole.take(likeness.suggested(whole.rest));
  }
  return { matches: whole.matches, rest: whole.rest, skipped };
}

/** Whether a row of the later side has a name that no row of the other side has. */
function hasNewNames({ base, against }: Remainder): boolean {
  const known = new Set(base.map(({ key }) => key));
  return against.some(({ key }) => !known.has(key));
}

/** Takes what is certain; what was held against each other for it serves for the suggestions. */
function* takeCertain(
  course: Course,
  refused: Refusal,
  swapped: boolean,
): Generator<PairingStep, Likeness | null> {
  for (const stage of [matchByIndicator, matchByName, matchByContent]) {
    if (course.isOver) return null;
    course.take(stage(course.rest, refused).matches);
    yield { done: course.matches.length, total: course.matches.length + course.rest.against.length };
  }
  if (course.isOver) return null;
  const likeness = yield* Likeness.measure(course.rest, refused, swapped);
  course.take(likeness.certain());
  return likeness;
}

/** The rows of each agency or place that both sides have; those of no one are in no part. */
function partsOf(rows: Remainder): Remainder[] {
  const parts = new Map<string, Remainder>();
  for (const side of ['base', 'against'] as const) {
    for (const row of rows[side]) {
      const { place, agency, unit } = row.reporter;
      const key = `${place === '' ? agency : place}\n${unit}`;
      if (key === '\n') continue;
      const part = parts.get(key);
      if (part !== undefined) part[side].push(row);
      else if (side === 'base') parts.set(key, { base: [row], against: [] });
    }
  }
  return [...parts.values()].filter(({ against }) => against.length > 0);
}

/** Whether a row of no one could be anyone's. */
function hasUnclaimed({ base, against }: Remainder): boolean {
  const unclaimed = ({ reporter: { place, agency, unit } }: PreparedRow) =>
    place === '' && agency === '' && unit === '';
  return base.some(unclaimed) || against.some(unclaimed);
}

function openOf(part: Course, whole: Course): Remainder {
  const [base, against] = [new Set(whole.rest.base), new Set(whole.rest.against)];
  return {
    base: part.rest.base.filter((row) => base.has(row)),
    against: part.rest.against.filter((row) => against.has(row)),
  };
}
