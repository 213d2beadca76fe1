/** The state of a reconciliation: what its standing steps say about the rows as they are now. */
import type {
  ApprovalState,
  Dismissal,
  FindingKey,
  PairKey,
  PairState,
  QuestionState,
  ReconciliationState,
  StandingDecision,
} from '../decisions.ts';
import { isField } from '../fields.ts';
import { blockersOf, type Counts } from './blockers.ts';
import type { Entries, Entry } from './entries.ts';
import { answerKey, type MadeDecision, type WholeApproval } from './fold.ts';
import { countOwnDismissed, isOwn, type LookedAt, standingApproval } from './four-eyes.ts';
import type { Outcome } from './outcome.ts';
import { type Step, stepToRedo, stepToUndo } from './steps.ts';
import { summaryOf } from './titles.ts';

/** What is known of letters and returned workbooks besides the steps. */
export interface Correspondence {
  /** The last letter that holds a question, by `answerKey`. */
  letters: ReadonlyMap<string, { id: string; number: string; madeAt: string }>;
  /** The returned workbooks that were taken in, by id. */
  answers: ReadonlyMap<string, { fileName: string; sha256: string }>;
}

export interface StateInput extends LookedAt {
  id: string | null;
  pairing: string;
  steps: readonly Step[];
  undone: ReadonlySet<string>;
  correspondence: Correspondence;
  /** Id of the person signed in. */
  person: string | null;
  /** See `outcomeOf`; null while the decision is stale. */
  outcomeOf(entry: Entry, made: MadeDecision): Outcome | null;
  /** Hash of everything as it is now, after the journal entry `head`, as approvals of the whole hold it. */
  wholeContent(head: string): string;
  /** The signature is one over the content, by the key beside it. */
  isSigned(approval: WholeApproval): boolean;
}

export function stateOf(input: StateInput): ReconciliationState {
  const { id, pairing, entries, steps, undone, folded, person } = input;
  const dismissed = dismissedByPair(entries, folded.dismissals);
  const pairs: Record<PairKey, PairState> = {};
  const counts = countFindings(entries, folded.dismissals);
  const standing = new StandingDecisions();
  if (person !== null) counts.ownDismissed = countOwnDismissed(person, input);
  for (const key of new Set([...folded.decisions.keys(), ...dismissed.keys()])) {
    const entry = entries.byKey.get(key);
    if (entry === undefined) continue;
    const made = folded.decisions.get(key);
    const state = pairState(entry, made, dismissed.get(key) ?? [], standing, input);
    pairs[key] = state;
    count(counts, state, person);
  }
  const last = lastApproval(input, pairs);
  if (last?.valid) approveAll(pairs, counts, last);
  const { decided, asked, stale, approved, openErrors, openFindings } = counts;
  const undo = person === null ? null : stepToUndo(steps, undone, person);
  const redo = person === null ? null : stepToRedo(steps, undone, person);
  return {
    id,
    pairs,
    dismissedInFiles: dismissed.get('') ?? [],
    progress: { pairs: entries.byKey.size, decided, asked, stale, approved, openErrors, openFindings },
    approval: {
      last,
      blockers: blockersOf(counts),
      version: approvalVersion(pairing, steps),
    },
    undo: undo === null ? null : summaryOf(undo, undone),
    redo: redo === null ? null : summaryOf(redo.deed, undone),
    pairing,
  };
}

/** See `ApprovalState`. @param pairing names the rows and their pairs */
export function approvalVersion(pairing: string, steps: readonly Step[]): string {
  return `${pairing} ${steps.at(-1)?.id ?? ''}`;
}

/** One object for all pairs that a step decided: a state that crosses threads then holds it once. */
class StandingDecisions {
  readonly #made = new Map<string, StandingDecision>();

  of({ step, by, at, decision }: MadeDecision, stale: boolean): StandingDecision {
    const key = `${step} ${stale}`;
    const known = this.#made.get(key);
    if (known !== undefined) return known;
    const standing = { ...decision, step, by, at, stale };
    this.#made.set(key, standing);
    return standing;
  }
}

function pairState(
  entry: Entry,
  made: MadeDecision | undefined,
  dismissed: Dismissal[],
  standing: StandingDecisions,
  input: StateInput,
): PairState {
  if (made === undefined) {
    return { decision: null, approved: null, dismissed, question: null, outcome: null };
  }
  const stale = made.fingerprint !== entry.fingerprint;
  const given = input.folded.approvals.get(entry.key);
  const approval = standingApproval(given, made, () => input.contentOf(entry, made));
  return {
    decision: standing.of(made, stale),
    approved: approval === null ? null : { by: approval.by, at: approval.at, step: approval.step },
    dismissed,
    question: questionOf(entry.key, made, input),
    outcome: stale ? null : changedTexts(entry, input.outcomeOf(entry, made)),
  };
}

/** A hundred thousand rows that are printed as they came say nothing here. */
function changedTexts({ base, against }: Entry, outcome: Outcome | null): PairState['outcome'] {
  if (outcome === null) return null;
  const own = against ?? base;
  const changed: PairState['outcome'] = {};
  for (const field of Object.keys(outcome.texts).filter(isField)) {
    const text = outcome.texts[field];
    if (text !== undefined && text !== own?.[field]) changed[field] = text;
  }
  return changed;
}

function questionOf(pair: PairKey, made: MadeDecision, input: StateInput): QuestionState | null {
  const { question } = made.decision;
  if (question === null) return null;
  const { folded, correspondence } = input;
  const key = answerKey(made.step, pair);
  const taken = folded.answers.get(key);
  const file = taken === undefined ? undefined : correspondence.answers.get(taken.answer);
  return {
    ...question,
    letter: correspondence.letters.get(key) ?? null,
    answer:
      taken === undefined
        ? null
        : {
            texts: taken.texts,
            explanation: taken.explanation,
            fileName: file?.fileName ?? '',
            sha256: file?.sha256 ?? '',
            at: taken.at,
          },
  };
}

function dismissedByPair(
  entries: Entries,
  dismissals: ReadonlyMap<FindingKey, Dismissal>,
): Map<PairKey, Dismissal[]> {
  const byPair = new Map<PairKey, Dismissal[]>();
  for (const [key, dismissal] of dismissals) {
    // A finding with other numbers is another finding: what was dismissed is no more.
    const found = entries.found.get(key);
    if (found === undefined) continue;
    const list = byPair.get(found.pair);
    if (list === undefined) byPair.set(found.pair, [dismissal]);
    else list.push(dismissal);
  }
  return byPair;
}

function countFindings(entries: Entries, dismissals: ReadonlyMap<FindingKey, Dismissal>): Counts {
  let [openErrors, openFindings] = [entries.totals.errors, entries.totals.findings];
  for (const key of dismissals.keys()) {
    const found = entries.found.get(key);
    if (found === undefined) continue;
    openFindings -= found.times;
    if (found.severity === 'error') openErrors -= found.times;
  }
  const pairs = entries.byKey.size;
  const { suggested } = entries;
  const none = { decided: 0, asked: 0, stale: 0, approved: 0, own: 0, ownDismissed: 0 };
  return { pairs, suggested, openErrors, openFindings, ...none };
}

function count(counts: Counts, state: PairState, person: string | null): void {
  const { decision, question, approved } = state;
  if (decision === null) return;
  if (decision.stale) counts.stale += 1;
  else if (decision.choice !== 'ask') counts.decided += 1;
  // What an agency has answered waits for a person again.
  else if (question?.answer === null) counts.asked += 1;
  if (approved !== null) counts.approved += 1;
  if (isOwn(state, person)) counts.own += 1;
}

/** Who signs the whole approves every row in it that nobody approved before. */
function approveAll(
  pairs: ReconciliationState['pairs'],
  counts: Counts,
  { by, at, step }: NonNullable<ApprovalState['last']>,
): void {
  for (const state of Object.values(pairs)) {
    if (state.decision === null || state.approved !== null) continue;
    state.approved = { by, at, step };
    counts.approved += 1;
  }
}

/** Somebody else may have taken back what let the signer sign: then it is void as well. */
function lastApproval(input: StateInput, pairs: ReconciliationState['pairs']): ApprovalState['last'] {
  const { last } = input.folded;
  if (last === null) return null;
  const { by, at, step, content } = last;
  const valid =
    input.wholeContent(last.head) === content &&
    input.isSigned(last) &&
    !Object.values(pairs).some((pair) => isOwn(pair, by.id)) &&
    countOwnDismissed(by.id, input) === 0;
  return { by, at, step, content, valid };
}
