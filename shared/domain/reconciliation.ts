/**
 * One comparison of a base period with a later one, row by row: what `reconcile --json` prints and the
 * reconcile screen shows.
 */
import type { PairKey, RowKey } from './decisions.ts';
import type { Field } from './fields.ts';
import type { DecimalText, Evaluation, Figure, Target } from './figures/types.ts';
import type { DocumentFinding } from './findings/document.ts';
import type { CellSource, FootnoteMark } from './submission.ts';

export type Side = 'base' | 'against';

/** `confirmed`: a person said so. `automatic` is certain; `suggested` waits for a person. */
export type PairingClass = 'confirmed' | 'automatic' | 'suggested';

/** The texts of one row, by field. A field that the table does not have is absent; an empty cell is "". */
export type RowTexts = Partial<Record<Field, string>> & { ordinal: string; name: string };

/** The parsed reading of a row's texts. */
export interface RowReading {
  figure: Figure;
  target: Target;
  /** `null`: empty or not one of the four words. */
  evaluation: Evaluation | null;
}

/** Everything the rules may look at in one row. */
export interface RowView {
  rowId: string;
  /** Name of the section the row stands in, or null. */
  section: string | null;
  texts: RowTexts;
  reading: RowReading;
}

export type DifferenceKind =
  | 'value'
  | 'numerator'
  | 'denominator'
  | 'unit'
  | 'target'
  | 'evaluation'
  | 'lead'
  | 'supporting'
  | 'renamed'
  | 'note'
  /** The result's words changed and its numbers did not. */
  | 'wording'
  | 'added'
  | 'removed';

/** `bound`: the text only bounds the number ("Trên 90%"). `none`: no figure at all. */
export type FigureNature = 'figure' | 'estimate' | 'range' | 'bound' | 'none';

export interface Difference {
  kind: DifferenceKind;
  /** Text on the base side, null where there is none. */
  from: string | null;
  to: string | null;
  field: Field | null;
  /** Which part of a cell with several figures, counted from 0, and what it is about. */
  part?: { index: number; label?: string };
  /** Change of a percentage, in percentage points. */
  percentagePoints?: DecimalText;
  /** Share of `percentagePoints` that came from the numerator and from the denominator, in percentage points. */
  fromNumerator?: DecimalText;
  fromDenominator?: DecimalText;
  /** Change of a count. */
  quantityChange?: DecimalText;
  /** What kind of figure each side gives, where that changed: an estimate that a final figure replaced. */
  nature?: { from: FigureNature; to: FigureNature };
  /** What changed and what it came from, a Vietnamese sentence; for values, and where rounding alone differs. */
  explanation?: string;
}

export type Severity = 'error' | 'warning' | 'note';

export interface Finding {
  /** Stable code, such as `PERCENT_NOT_FRACTION`. */
  code: string;
  severity: Severity;
  /** A Vietnamese sentence that names the numbers. */
  message: string;
  side: Side | 'both';
  /** The cells that the finding is about. */
  cells: { side: Side; field: Field }[];
}

/** One side of a pair: its texts (flat, as the command line prints them), reading and places. */
export type PairSide = RowTexts & {
  rowId: string;
  section: string | null;
  reading: RowReading;
  /** Where each text stands in its file. */
  sources: Partial<Record<Field, CellSource>>;
  footnotes: FootnoteMark[];
  submission: {
    id: string;
    fileName: string;
    sha256: string;
    agency: string | null;
    agencyId: string | null;
  };
  /** Stable through new imports (`decisions.ts`). */
  key: RowKey;
};

export interface Pair {
  /** Stable through new imports (`decisions.ts`). */
  key: PairKey;
  /** Hash of everything that a decision on the pair rests on: the texts of both rows. */
  fingerprint: string;
  indicator: { id: string; name: string };
  pairing: { class: PairingClass; score: number; reasons: string[] };
  base: PairSide;
  against: PairSide;
  differences: Difference[];
  findings: Finding[];
}

/** A row without a counterpart. */
export interface Unpaired {
  key: PairKey;
  fingerprint: string;
  indicator: { id: string; name: string };
  row: PairSide;
  differences: Difference[];
  findings: Finding[];
}

export interface ReconciliationSummary {
  pairs: number;
  confirmed: number;
  automatic: number;
  suggested: number;
  onlyInBase: number;
  onlyInAgainst: number;
  /** Pairs in which something changed. */
  changed: number;
  differencesByKind: Partial<Record<DifferenceKind, number>>;
  findingsByCode: Record<string, number>;
  findingsBySeverity: Record<Severity, number>;
  evaluations: Record<Side, Record<Evaluation, number> & { unread: number }>;
}

export interface Reconciliation {
  set: { id: string; name: string };
  /** The set of the later period: another one where the same indicators stand in two plans. */
  againstSet: { id: string; name: string };
  base: { id: string; name: string };
  against: { id: string; name: string };
  pairs: Pair[];
  onlyInBase: Unpaired[];
  onlyInAgainst: Unpaired[];
  /** So many rows were left on both sides that like names were not looked for: whoever shows it says so. */
  likenessSkipped: boolean;
  /** What the rules find around the rows of the submissions: tables as a whole, running text, between files. */
  documents: { files: ReconciledFile[]; findings: DocumentFinding[] };
  summary: ReconciliationSummary;
}

/** A submission that was looked at, in the order that `DocumentPlace.document` counts. */
export interface ReconciledFile {
  side: Side;
  id: string;
  fileName: string;
  sha256: string;
  agency: string | null;
}
