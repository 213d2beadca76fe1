/** One comparison as the rows of the grid. Pure. */
import {
  DIFFERENCE_LABELS,
  type Difference,
  type DifferenceKind,
  type Finding,
  fold,
  type Pair,
  type PairingClass,
  type PairSide,
  type Reconciliation,
  type Unpaired,
} from '../../shared/contract/view.ts';
import { changeLines } from './changes.ts';
import { NO_WORK, type RowWork } from './work/status.ts';

/** How a row came to be: a pair of either class, or a row that one period has and the other has not. */
export type RowClass = PairingClass | 'baseOnly' | 'againstOnly';

export interface PairRow {
  type: 'pair';
  /** The pair's key: the same row after another import or comparison. */
  id: string;
  /** What a decision on the row rests on. */
  fingerprint: string;
  class: RowClass;
  ordinal: string;
  name: string;
  section: string;
  base: PairSide | null;
  against: PairSide | null;
  score: number | null;
  reasons: readonly string[];
  differences: readonly Difference[];
  findings: readonly Finding[];
  /** Changes of the result, one line each. */
  changes: readonly string[];
  /** What else changed. */
  alsoChanged: readonly DifferenceKind[];
  /** Folded text that the search looks into. */
  haystack: string;
  /** What was done with the row. */
  work: RowWork;
}

export interface SectionRow {
  type: 'section';
  id: string;
  title: string;
  count: number;
}

export type GridRow = PairRow | SectionRow;

const IN_CHANGES: ReadonlySet<DifferenceKind> = new Set<DifferenceKind>(['value', 'added', 'removed']);

function haystack(sides: readonly (PairSide | null)[], findings: readonly Finding[]): string {
  const texts = sides.flatMap((side) =>
    side
      ? [
          side.ordinal,
          side.name,
          side.target,
          side.result,
          side.evaluation,
          side.lead,
          side.supporting,
          side.note,
        ]
      : [],
  );
  return fold([...texts, ...findings.map((finding) => finding.code)].filter(Boolean).join('\n'));
}

function kindsBeside(differences: readonly Difference[]): DifferenceKind[] {
  const kinds = differences.map((difference) => difference.kind).filter((kind) => !IN_CHANGES.has(kind));
  return [...new Set(kinds)];
}

function pairRow(pair: Pair): PairRow {
  const { base, against } = pair;
  return {
    type: 'pair',
    id: pair.key,
    fingerprint: pair.fingerprint,
    class: pair.pairing.class,
    ordinal: base.ordinal === against.ordinal ? base.ordinal : `${base.ordinal} → ${against.ordinal}`,
    name: against.name,
    section: against.section ?? base.section ?? '',
    base,
    against,
    score: pair.pairing.score,
    reasons: pair.pairing.reasons,
    differences: pair.differences,
    findings: pair.findings,
    changes: changeLines(pair.differences, against),
    alsoChanged: kindsBeside(pair.differences),
    haystack: haystack([base, against], pair.findings),
    work: { ...NO_WORK, open: pair.findings },
  };
}

function unpairedRow(unpaired: Unpaired, side: 'base' | 'against', period: string): PairRow {
  const { row } = unpaired;
  return {
    type: 'pair',
    id: unpaired.key,
    fingerprint: unpaired.fingerprint,
    class: side === 'base' ? 'baseOnly' : 'againstOnly',
    ordinal: row.ordinal,
    name: row.name,
    section: `Chỉ có trong kỳ ${period}`,
    base: side === 'base' ? row : null,
    against: side === 'against' ? row : null,
    score: null,
    reasons: [],
    differences: unpaired.differences,
    findings: unpaired.findings,
    changes: [side === 'base' ? DIFFERENCE_LABELS.removed : DIFFERENCE_LABELS.added],
    alsoChanged: kindsBeside(unpaired.differences),
    haystack: haystack([row], unpaired.findings),
    work: { ...NO_WORK, open: unpaired.findings },
  };
}

/** All rows in the order of the later period's document; rows of one period only come last. */
export function toRows(reconciliation: Reconciliation): PairRow[] {
  return [
    ...reconciliation.pairs.map(pairRow),
    ...reconciliation.onlyInBase.map((row) => unpairedRow(row, 'base', reconciliation.base.name)),
    ...reconciliation.onlyInAgainst.map((row) => unpairedRow(row, 'against', reconciliation.against.name)),
  ];
}

/** Puts a heading before each run of rows of one section. */
export function withSections(rows: readonly PairRow[]): GridRow[] {
  const result: GridRow[] = [];
  let heading: SectionRow | undefined;
  for (const row of rows) {
    if (row.section !== '' && heading?.title !== row.section) {
      heading = {
        type: 'section',
        id: `section:${result.length}:${row.section}`,
        title: row.section,
        count: 0,
      };
      result.push(heading);
    }
    if (heading) heading.count += 1;
    result.push(row);
  }
  return result;
}
