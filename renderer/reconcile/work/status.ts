/** What was done with each row, put beside the comparison. Pure. */
import {
  CHOICE_LABELS,
  type DecisionChoice,
  type Finding,
  findingKey,
  type PairState,
  type ReconciliationState,
} from '../../../shared/contract/view.ts';
import type { PairRow } from '../rows.ts';

/** `decided`: settled. `asked`: waits for an agency; once that answered, a person decides again. `stale`: its figures changed after it was decided. */
export type RowStatus = 'undecided' | 'decided' | 'asked' | 'stale';

export interface RowWork {
  status: RowStatus;
  /** Null while nothing was done with the row. */
  state: PairState | null;
  /** Findings that nobody dismissed, gravest first. */
  open: readonly Finding[];
}

export const NO_WORK: RowWork = { status: 'undecided', state: null, open: [] };

export const STATUS_LABELS: Readonly<Record<RowStatus, string>> = {
  undecided: 'Chưa quyết định',
  decided: 'Đã quyết định',
  asked: 'Đang hỏi',
  stale: 'Đã cũ',
};

function statusOf({ decision, question }: PairState): RowStatus {
  if (!decision) return 'undecided';
  if (decision.stale) return 'stale';
  if (decision.choice !== 'ask') return 'decided';
  return question?.answer ? 'undecided' : 'asked';
}

function workOf(row: PairRow, state: PairState): RowWork {
  const dismissed = new Set(state.dismissed.map(({ finding }) => finding));
  return {
    status: statusOf(state),
    state,
    open: row.findings.filter((finding) => !dismissed.has(findingKey(row.id, finding))),
  };
}

/** What tells two states of a pair apart: every change of it is a step or an answer. */
function signature({ decision, approved, dismissed, question }: PairState): string {
  return [
    decision?.step,
    decision?.stale,
    approved?.step,
    question?.letter?.id,
    question?.answer?.at,
    ...dismissed.map(({ step }) => step),
  ].join(' ');
}

/** Rows already put together, by key, with the state they were made from. */
export type MergedRows = Map<string, { made: string; from: PairRow; row: PairRow }>;

/**
 * The rows with what was done with each. Rows that nothing happened to since the last time are the same
 * objects as then, so that a grid of 100.000 rows draws anew only what changed.
 * @param kept what earlier calls left; what is made here is added
 */
export function withWork(
  rows: readonly PairRow[],
  state: ReconciliationState | null,
  kept: MergedRows,
): PairRow[] {
  if (!state) return [...rows];
  return rows.map((from) => {
    const own = state.pairs[from.id];
    if (!own) return from;
    const made = signature(own);
    const before = kept.get(from.id);
    if (before?.made === made && before.from === from) return before.row;
    const row = { ...from, work: workOf(from, own) };
    kept.set(from.id, { made, from, row });
    return row;
  });
}

/** What the choices are called for a row; one that stands on one side alone is kept or left out. */
export function choiceLabel({ base, against }: PairRow, choice: DecisionChoice): string {
  if (base && against) return CHOICE_LABELS[choice];
  if (choice === 'keepBase') return base ? 'Giữ trong phụ lục' : 'Bỏ, không đưa vào phụ lục';
  if (choice === 'takeLater') return base ? 'Bỏ khỏi phụ lục' : 'Đưa vào phụ lục';
  return CHOICE_LABELS[choice];
}

const SHORT: Readonly<Record<DecisionChoice, string>> = {
  keepBase: 'Giữ kỳ trước',
  takeLater: 'Lấy kỳ sau',
  correct: 'Đã sửa',
  ask: 'Đang hỏi',
};

/** The decision of a row for a narrow column. */
export function decisionInShort({ base, against, work }: PairRow): string {
  const choice = work.state?.decision?.choice;
  if (choice === undefined) return STATUS_LABELS.undecided;
  if (choice === 'ask' && work.state?.question?.answer) return 'Đã trả lời';
  if ((base && against) || choice === 'correct' || choice === 'ask') return SHORT[choice];
  return (choice === 'keepBase') === (base !== null) ? 'Đưa vào' : 'Bỏ ra';
}

/** The decision of a row in words, for hints and copies. */
export function decisionInWords(row: PairRow): string {
  const { state } = row.work;
  return state?.decision ? choiceLabel(row, state.decision.choice) : STATUS_LABELS.undecided;
}
