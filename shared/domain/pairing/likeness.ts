/** The last stage of pairing: names that are alike but not equal. */

import type { Edge } from './assignment.ts';
import { maximumMatching } from './assignment.ts';
import { candidatePairs, tooManyToCompare } from './candidates.ts';
import type { Match, Remainder } from './certain.ts';
import { without } from './certain.ts';
import type { Discrimination } from './discriminators.ts';
import { compareMarks } from './discriminators.ts';
import type { PairingStep, PreparedRow } from './prepare.ts';
import { isOtherReporter } from './prepare.ts';
import { saysTheSame, similarity, WordWeights } from './similarity.ts';

/** Below this likeness two names have no more in common than any two of a set. */
const PLAUSIBLE = 0.6;
/** At least this likeness, and this far from the second best on both sides, for an automatic pair. */
const CERTAIN = 0.9;
const CLEAR_MARGIN = 0.05;
/** What a discriminating difference takes off the likeness. */
const DISCRIMINATION_COST = 0.2;
/** Section and target decide between partners that are equally alike. */
const CONTEXT_BONUS = 0.01;

interface Candidate {
  left: number;
  right: number;
  base: PreparedRow;
  against: PreparedRow;
  likeness: number;
  /** Likeness less what speaks against the pair. */
  rank: number;
  discriminations: Discrimination[];
}

export interface LikenessStage {
  matches: (Match & { score: number })[];
  rest: Remainder;
  /** Too many rows were left: only those of one indicator were looked at. */
  skipped: boolean;
}

/** Pairs of names held against each other between two pauses. */
const PAIRS_AT_ONCE = 200;

/**
 * Pairs what is left by likeness; the sum over the whole table decides, not the single best partner.
 * @param swapped the sides stand the other way round than the caller's: only the wording of reasons cares
 */
export function* matchByLikeness(rows: Remainder, swapped: boolean): Generator<PairingStep, LikenessStage> {
  const candidates = yield* measure(rows);
  const bestOthers = secondBest(candidates);
  const certain = candidates.filter((candidate) => isCertain(candidate, bestOthers));
  const takenLeft = new Set(certain.map((candidate) => candidate.left));
  const takenRight = new Set(certain.map((candidate) => candidate.right));
  const open = candidates.filter(
    (candidate) =>
      isPlausible(candidate) && !takenLeft.has(candidate.left) && !takenRight.has(candidate.right),
  );
  const matches = [
    ...certain.map((candidate) => toMatch(candidate, true, swapped)),
    ...assign(open).map((candidate) => toMatch(candidate, false, swapped)),
  ];
  const skipped = tooManyToCompare(rows.base.length, rows.against.length);
  return { matches, rest: without(rows, matches), skipped };
}

function* measure(rows: Remainder): Generator<PairingStep, Candidate[]> {
  if (rows.base.length === 0 || rows.against.length === 0) return [];
  const weights = new WordWeights([...rows.base, ...rows.against]);
  const positions = new Map<string, [number, number]>();
  for (const pair of yield* candidatePairs(rows.base, rows.against, weights)) {
    positions.set(pair.join(' '), pair);
  }
  for (const pair of sameIndicator(rows)) positions.set(pair.join(' '), pair);
  const candidates: Candidate[] = [];
  let done = 0;
  for (const [left, right] of positions.values()) {
    if (done % PAIRS_AT_ONCE === 0) yield { done, total: positions.size };
    done += 1;
    const base = rows.base[left];
    const against = rows.against[right];
    if (base === undefined || against === undefined) continue;
    const likeness = similarity(base, against, weights);
    const discriminations = compareMarks(base.marks, against.marks);
    const apart = discriminations.length > 0 || isOtherReporter(base, against);
    const rank = likeness - (apart ? DISCRIMINATION_COST : 0);
    candidates.push({ left, right, base, against, likeness, rank, discriminations });
  }
  return candidates;
}

/** Rows of one indicator whose names a discriminating word sets apart: not certain, but worth a question. */
function* sameIndicator(rows: Remainder): Generator<[number, number]> {
  const positions = new Map<string, number[]>();
  rows.against.forEach((row, position) => {
    if (row.indicatorId === '') return;
    const list = positions.get(row.indicatorId);
    if (list === undefined) positions.set(row.indicatorId, [position]);
    else list.push(position);
  });
  for (const [left, row] of rows.base.entries()) {
    for (const right of positions.get(row.indicatorId) ?? []) yield [left, right];
  }
}

function isSameIndicator({ base, against }: Candidate): boolean {
  return base.indicatorId !== '' && base.indicatorId === against.indicatorId;
}

function isPlausible(candidate: Candidate): boolean {
  return isSameIndicator(candidate) || candidate.rank >= PLAUSIBLE;
}

interface SecondBest {
  left: ReadonlyMap<number, readonly number[]>;
  right: ReadonlyMap<number, readonly number[]>;
}

/** For every row, the ranks of its two best partners. */
function secondBest(candidates: readonly Candidate[]): SecondBest {
  const left = new Map<number, number[]>();
  const right = new Map<number, number[]>();
  const note = (map: Map<number, number[]>, row: number, rank: number) => {
    map.set(row, [...(map.get(row) ?? []), rank].sort((a, b) => b - a).slice(0, 2));
  };
  for (const candidate of candidates) {
    note(left, candidate.left, candidate.rank);
    note(right, candidate.right, candidate.rank);
  }
  return { left, right };
}

function isCertain(candidate: Candidate, ranks: SecondBest): boolean {
  if (candidate.discriminations.length > 0 || candidate.likeness < CERTAIN) return false;
  if (isOtherReporter(candidate.base, candidate.against)) return false;
  if (!saysTheSame(candidate.base, candidate.against)) return false;
  return [ranks.left.get(candidate.left), ranks.right.get(candidate.right)].every((best) => {
    const [first = 0, second = 0] = best ?? [];
    return first === candidate.rank && first - second >= CLEAR_MARGIN;
  });
}

/** Only rows that have a candidate take part: of a long list that is few. */
function assign(candidates: readonly Candidate[]): Candidate[] {
  const lefts = ranks(candidates.map(({ left }) => left));
  const rights = ranks(candidates.map(({ right }) => right));
  const edges = candidates.map((candidate): Edge => {
    const { base, against, left, right } = candidate;
    const likeness = isSameIndicator(candidate) ? 1 : candidate.rank;
    const section = base.section !== '' && base.section === against.section ? CONTEXT_BONUS : 0;
    const target = base.target !== '' && base.target === against.target ? CONTEXT_BONUS : 0;
    // The cube lets one very good pair outweigh two middling ones.
    const weight = Math.round((likeness + section + target) ** 3 * 1_000_000);
    return { left: lefts.get(left) ?? 0, right: rights.get(right) ?? 0, weight };
  });
  const partner = maximumMatching(lefts.size, rights.size, edges);
  return candidates.filter((_, index) => {
    const edge = edges[index];
    return edge !== undefined && partner[edge.left] === edge.right;
  });
}

/** The different numbers of a list, each with its place among them in rising order. */
function ranks(numbers: readonly number[]): Map<number, number> {
  const sorted = [...new Set(numbers)].sort((a, b) => a - b);
  return new Map(sorted.map((number, rank) => [number, rank]));
}

function toMatch(candidate: Candidate, automatic: boolean, swapped: boolean): Match & { score: number } {
  const { base, against, likeness, discriminations } = candidate;
  const reasons = discriminations.map((item) => {
    const [first, second] = swapped ? [item.against, item.base] : [item.base, item.against];
    return `Khác từ phân biệt (${item.about}): ${side(first)} / ${side(second)}`;
  });
  if (isOtherReporter(base, against)) {
    const [first, second] = swapped ? [against, base] : [base, against];
    reasons.unshift(`Khác đơn vị báo cáo: ${first.reporter} / ${second.reporter}`);
  }
  if (isSameIndicator(candidate)) reasons.unshift('Cùng một chỉ tiêu trong bộ chỉ tiêu');
  else reasons.unshift(automatic ? 'Tên chỉ khác cách viết' : `Tên gần giống (${percent(likeness)})`);
  return { base, against, automatic, reasons, score: likeness };
}

function side(values: readonly string[]): string {
  return values.length === 0 ? 'không nêu' : values.join(', ');
}

function percent(likeness: number): string {
  return `${Math.floor(likeness * 100)}%`;
}
