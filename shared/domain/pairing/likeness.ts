/** The last stage of pairing: names that are alike but not equal. */

import type { Agreement } from './agreement.ts';
import { agreementOf } from './agreement.ts';
import type { Edge } from './assignment.ts';
import { maximumMatching } from './assignment.ts';
import { candidatePairs, tooManyToCompare } from './candidates.ts';
import type { Match, Refusal, Remainder } from './certain.ts';
import { isNamedByHeading, SAME_INDICATOR } from './certain.ts';
import type { Discrimination } from './discriminators.ts';
import { compareMarks } from './discriminators.ts';
import type { PairingStep, PreparedRow } from './prepare.ts';
import { isOtherReporter } from './prepare.ts';
import { similarity, WordWeights } from './similarity.ts';

/** Below this likeness two names have no more in common than any two of a set. */
const PLAUSIBLE = 0.6;
/** This far from the second best on both sides an automatic pair must be. */
const CLEAR_MARGIN = 0.05;
/** The least likeness of names that can only be the same. */
const AGREED: Readonly<Record<Agreement, number>> = { exact: 0.99, slips: 0.97, order: 0.95, more: 0.92 };
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
  /** The names can only be the same. */
  agreed: boolean;
  discriminations: Discrimination[];
}

/** Pairs of names held against each other between two pauses. */
const PAIRS_AT_ONCE = 200;

/** Rows held against each other: what is certain among them, and what a person may be asked about. */
export class Likeness {
  /** Too many rows were left: only those of one indicator were looked at. */
  readonly skipped: boolean;
  readonly #candidates: readonly Candidate[];
  readonly #swapped: boolean;

  private constructor(candidates: readonly Candidate[], skipped: boolean, swapped: boolean) {
    this.#candidates = candidates;
    this.#swapped = swapped;
    this.skipped = skipped;
  }

  /**
   * @param swapped the sides stand the other way round than the caller's: only the wording of reasons cares
   */
  static *measure(rows: Remainder, refused: Refusal, swapped: boolean): Generator<PairingStep, Likeness> {
    const skipped = tooManyToCompare(rows.base.length, rows.against.length);
    return new Likeness(yield* measure(rows, refused), skipped, swapped);
  }

  /** Names that can only be the same, and that nothing else comes near to. */
  certain(): Match[] {
    const ranks = bestRanks(this.#candidates);
    return this.#candidates
      .filter((candidate) => isCertain(candidate, ranks))
      .map((candidate) => toMatch(candidate, 'automatic', this.#swapped));
  }

  /** The best pairs of what is open; the sum over the whole table decides, not the single best partner. */
  suggested(open: Remainder): Match[] {
    const rows = new Set([...open.base, ...open.against]);
    const left = this.#candidates.filter(
      (candidate) => isPlausible(candidate) && rows.has(candidate.base) && rows.has(candidate.against),
    );
    return assign(left).map((candidate) => toMatch(candidate, 'suggested', this.#swapped));
  }
}

function* measure(rows: Remainder, refused: Refusal): Generator<PairingStep, Candidate[]> {
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
    if (base === undefined || against === undefined || refused(base, against)) continue;
    const discriminations = compareMarks(base.marks, against.marks);
    const apart = discriminations.length > 0 || isOtherReporter(base, against);
    const agreement = apart ? null : agreementOf(base, against);
    const likeness = Math.max(similarity(base, against, weights), agreement === null ? 0 : AGREED[agreement]);
    const rank = likeness - (apart ? DISCRIMINATION_COST : 0);
    candidates.push({
      left,
      right,
      base,
      against,
      likeness,
      rank,
      agreed: agreement !== null,
      discriminations,
    });
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

interface BestRanks {
  left: ReadonlyMap<number, readonly number[]>;
  right: ReadonlyMap<number, readonly number[]>;
}

/** For every row, the ranks of its two best partners. */
function bestRanks(candidates: readonly Candidate[]): BestRanks {
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

function isCertain(candidate: Candidate, ranks: BestRanks): boolean {
  if (isNamedByHeading(candidate.base, candidate.against)) return false;
  if (!candidate.agreed || candidate.base.confusable || candidate.against.confusable) return false;
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

function toMatch(candidate: Candidate, kind: 'automatic' | 'suggested', swapped: boolean): Match {
  const { base, against, likeness, discriminations } = candidate;
  const reasons = discriminations.map((item) => {
    const [first, second] = swapped ? [item.against, item.base] : [item.base, item.against];
    return `Khác từ phân biệt (${item.about}): ${side(first)} / ${side(second)}`;
  });
  if (isOtherReporter(base, against)) {
    const [first, second] = swapped ? [against, base] : [base, against];
    reasons.unshift(`Khác đơn vị báo cáo: ${first.reporter.text} / ${second.reporter.text}`);
  }
  if (isSameIndicator(candidate)) reasons.unshift(SAME_INDICATOR);
  else
    reasons.unshift(kind === 'automatic' ? 'Tên chỉ khác cách viết' : `Tên gần giống (${percent(likeness)})`);
  return { base, against, class: kind, reasons, score: likeness };
}

function side(values: readonly string[]): string {
  return values.length === 0 ? 'không nêu' : values.join(', ');
}

function percent(likeness: number): string {
  return `${Math.floor(likeness * 100)}%`;
}
