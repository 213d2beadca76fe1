/**
 * What the department settles on for the rows of a reconciliation. Everything a person does is a step; steps are only
 * added, and a step that was undone stays in the list. The state of a reconciliation is what its standing
 * steps say, folded in their order.
 */
import type { Field } from './fields.ts';
import type { Finding } from './reconciliation.ts';

/**
 * Names a row for good, through new imports and restarts: its indicator, the agency that sent it, and which of
 * several it is (`indicatorId.agencyId.n`; "-" where no agency was named).
 */
export type RowKey = string;

/** Names a pair: `base~against`. The side that a row without a counterpart does not have is empty. */
export type PairKey = string;

/** Names one finding of one pair (or of a file), and its very numbers: with other numbers it is another one. */
export type FindingKey = string;

export const DECISION_CHOICES = ['keepBase', 'takeLater', 'correct', 'ask'] as const;
export type DecisionChoice = (typeof DECISION_CHOICES)[number];

/** Why a decision was made; stored as codes. */
export const REASON_CODES = [
  'noChange',
  'laterIsFinal',
  'baseIsRight',
  'typingError',
  'otherSource',
  'otherMethod',
  'estimateReplaced',
  'agencyConfirmed',
  'unclear',
  'other',
] as const;
export type ReasonCode = (typeof REASON_CODES)[number];

/** What a decision rests on: a file kept in the workspace, or words that lead to it. */
export type Evidence =
  | { kind: 'file'; sha256: string; fileName: string }
  | { kind: 'reference'; text: string };

/** Fields that a decision can give a corrected text. */
export const CORRECTABLE_FIELDS = ['target', 'lead', 'supporting', 'result', 'evaluation', 'note'] as const;
export type CorrectableField = (typeof CORRECTABLE_FIELDS)[number];

export interface DecisionInput {
  choice: DecisionChoice;
  /** With `correct`: the texts that stand instead of the later ones; at least one. */
  corrected: Partial<Record<CorrectableField, string>>;
  /** With `ask`: who is asked what; otherwise null. */
  question: { agency: string; text: string } | null;
  reason: ReasonCode;
  /** May be empty, except with the reason `other`. */
  explanation: string;
  /** The explanation goes into the annex's `Ghi chú`. */
  toNote: boolean;
  evidence: Evidence[];
}

export type Role = 'staff' | 'approver' | 'administrator';
export const ROLES = ['staff', 'approver', 'administrator'] as const satisfies readonly Role[];

/** Who did something, as shown beside it. */
export interface Who {
  id: string;
  name: string;
  position: string;
}

/** A pair and the fingerprint of its inputs that the person saw. */
export interface SeenPair {
  pair: PairKey;
  fingerprint: string;
  /** The step of the decision that the person saw, null for none; where it is left out, only the inputs are compared. */
  decision?: string | null | undefined;
}

/** What a person did, as stored. */
export type StepBody =
  | { kind: 'decide'; pairs: SeenPair[]; decision: DecisionInput }
  /** The decisions on these pairs are taken back. */
  | { kind: 'withdraw'; pairs: PairKey[] }
  /** A person says that two rows are the same indicator; from then on an alias. */
  | { kind: 'pair'; base: RowKey; against: RowKey }
  /** A person says that two rows are not the same indicator. */
  | { kind: 'refuse'; base: RowKey; against: RowKey }
  /** `rule`: dismissed for all rows at once; still each finding by its own numbers. */
  | { kind: 'dismiss'; findings: FindingKey[]; rule: string | null; reason: string }
  | { kind: 'restore'; findings: FindingKey[] }
  | { kind: 'approveRows'; pairs: ApprovedPair[] }
  | { kind: 'approve'; content: string; head: string; publicKey: string; signature: string }
  /** An agency's answers were taken in. */
  | { kind: 'answer'; letter: string; answer: string; items: AnsweredQuestion[] };

/** A row's approval: the hash of what was approved of it (inputs and decision). */
export interface ApprovedPair {
  pair: PairKey;
  content: string;
}

export interface AnsweredQuestion {
  pair: PairKey;
  /** The `decide` step that asked. */
  asked: string;
  texts: Partial<Record<CorrectableField, string>>;
  explanation: string;
}

export type StepKind = StepBody['kind'];

/** A step as a list shows it. */
export interface StepSummary {
  id: string;
  sequence: number;
  kind: StepKind | 'undo';
  /** Vietnamese: "Lấy số liệu kỳ sau cho 12 dòng". */
  title: string;
  by: Who;
  at: string;
  /** It was undone and does not stand. */
  undone: boolean;
}

/** The key of a pair's finding; `pair` is "" for one of a whole file. */
export function findingKey(pair: PairKey, { code, message }: Pick<Finding, 'code' | 'message'>): FindingKey {
  return `${pair}#${code}#${message}`;
}

/** A decision that stands. */
export interface StandingDecision extends DecisionInput {
  step: string;
  by: Who;
  at: string;
  /** The pair's inputs are not those that were decided on. */
  stale: boolean;
}

export interface Dismissal {
  finding: FindingKey;
  reason: string;
  /** Code of the rule, where it was dismissed for all rows at once. */
  rule: string | null;
  by: Who;
  at: string;
  step: string;
}

/** What is open with an agency. */
export interface QuestionState {
  agency: string;
  text: string;
  /** The last letter that holds it. */
  letter: { id: string; number: string; madeAt: string } | null;
  answer: {
    texts: AnsweredQuestion['texts'];
    explanation: string;
    fileName: string;
    sha256: string;
    at: string;
  } | null;
}

export interface PairState {
  decision: StandingDecision | null;
  /** Standing approval of this row by somebody who did not decide it. */
  approved: { by: Who; at: string; step: string } | null;
  dismissed: Dismissal[];
  question: QuestionState | null;
  /**
   * What the annex prints of the pair, as far as it is another text than that of the later row (of the base row where
   * it stands alone); null while the pair is undecided, asked or stale, or where the row is left out.
   */
  outcome: Partial<Record<Field, string>> | null;
}

export const BLOCKERS = [
  'undecided',
  'asked',
  'stale',
  'suggested',
  'openErrors',
  'ownDecisions',
  'ownDismissals',
] as const;
/** Why a reconciliation cannot be approved yet. */
export type BlockerCode = (typeof BLOCKERS)[number];

export interface ApprovalState {
  /** The last approval given, valid or void. */
  last: {
    by: Who;
    at: string;
    step: string;
    /** Hash of what was signed. */
    content: string;
    valid: boolean;
  } | null;
  /** What stands in the way of an approval by the person signed in, with counts. */
  blockers: { code: BlockerCode; count: number }[];
  /** Another text wherever something else would be signed than what is shown: an approval names it. */
  version: string;
}

export interface ReconciliationState {
  /** Null until the first step. */
  id: string | null;
  /** Pairs that anything was done with. */
  pairs: Record<PairKey, PairState>;
  /** Dismissed findings of whole files. */
  dismissedInFiles: Dismissal[];
  progress: {
    /** Pairs and rows without a counterpart. */
    pairs: number;
    /** Of each pair at most one of the three holds; what an agency answered and nobody decided since is none. */
    decided: number;
    asked: number;
    stale: number;
    /** Rows with a standing approval of their own. */
    approved: number;
    openErrors: number;
    openFindings: number;
  };
  approval: ApprovalState;
  /** What the signed-in person's undo and redo would do. */
  undo: StepSummary | null;
  redo: StepSummary | null;
  /** Changes whenever the pairs have to be asked for again. */
  pairing: string;
}
