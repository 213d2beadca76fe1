/** Made up rows, pairs and steps. */
import type { DecisionInput, ReconciliationState, StepBody } from '../../../../shared/domain/decisions.ts';
import { readingOf } from '../../../../shared/domain/figures/reading.ts';
import type {
  Finding,
  Pair,
  PairingClass,
  PairSide,
  Reconciliation,
  Unpaired,
} from '../../../../shared/domain/reconciliation.ts';
import { Entries, rowsOf } from '../../../../shared/domain/reconciling/entries.ts';
import { foldDeeds } from '../../../../shared/domain/reconciling/fold.ts';
import { outcomeOf } from '../../../../shared/domain/reconciling/outcome.ts';
import { stateOf } from '../../../../shared/domain/reconciling/state.ts';
import { type Step, standingDeeds, undoneSteps } from '../../../../shared/domain/reconciling/steps.ts';

export const TAKE_LATER: DecisionInput = {
  choice: 'takeLater',
  corrected: {},
  question: null,
  reason: 'laterIsFinal',
  explanation: '',
  toNote: false,
  evidence: [],
};
export const ASK: DecisionInput = {
  ...TAKE_LATER,
  choice: 'ask',
  question: { agency: 'Sở Y tế', text: 'Số nào đúng?' },
};

function sideOf(id: string): PairSide {
  const texts = { ordinal: id, name: `Chỉ tiêu ${id}`, result: '5%' };
  return {
    ...texts,
    key: `${id}.-.0`,
    rowId: id,
    section: null,
    reading: readingOf(texts),
    sources: {},
    footnotes: [],
    submission: { id: 's', fileName: 's.docx', sha256: '0'.repeat(64), agency: null, agencyId: null },
  };
}

export function pairOf(
  id: string,
  findings: Finding[] = [],
  pairing: PairingClass = 'automatic',
  fingerprint = 'f',
): Pair {
  return {
    key: id,
    fingerprint,
    indicator: { id, name: id },
    pairing: { class: pairing, score: 1, reasons: [] },
    base: sideOf(id),
    against: sideOf(id),
    differences: [],
    findings,
  };
}

export function findingOf(message: string, severity: Finding['severity'] = 'error'): Finding {
  return { code: 'RULE', severity, message, side: 'against', cells: [] };
}

const NAMED = { id: 'x', name: 'X' };

export function reconciliationOf(
  pairs: Pair[],
  { onlyInBase = [], wholeFiles = [] }: { onlyInBase?: Unpaired[]; wholeFiles?: Finding[] } = {},
): Reconciliation {
  return {
    set: NAMED,
    againstSet: NAMED,
    base: NAMED,
    against: NAMED,
    pairs,
    onlyInBase,
    onlyInAgainst: [],
    likenessSkipped: false,
    documents: { files: [], findings: wholeFiles.map((finding) => ({ ...finding, places: [] })) },
    summary: {
      pairs: pairs.length,
      confirmed: 0,
      automatic: pairs.length,
      suggested: 0,
      onlyInBase: 0,
      onlyInAgainst: 0,
      changed: 0,
      differencesByKind: {},
      findingsByCode: {},
      findingsBySeverity: { error: 0, warning: 0, note: 0 },
      evaluations: {
        base: { met: 0, notMet: 0, estimatedMet: 0, notAssessed: 0, unread: 0 },
        against: { met: 0, notMet: 0, estimatedMet: 0, notAssessed: 0, unread: 0 },
      },
    },
  };
}

/** Steps 1, 2, 3 …, each by the person named. */
export function stepsBy(...told: [string, StepBody | { undoes: string }][]): Step[] {
  return told.map(([person, what], index) => ({
    sequence: index + 1,
    id: String(index + 1),
    body: 'undoes' in what ? null : what,
    undoes: 'undoes' in what ? what.undoes : null,
    by: { id: person, name: person.toUpperCase(), position: '' },
    at: `2024-12-0${index + 1}T00:00:00.000Z`,
  }));
}

export const decide = (decision: DecisionInput, ...pairs: string[]): StepBody => ({
  kind: 'decide',
  pairs: pairs.map((pair) => ({ pair, fingerprint: 'f' })),
  decision,
});
export const approveRows = (content: string): StepBody => ({
  kind: 'approveRows',
  pairs: [{ pair: 'p', content }],
});

/** The state after steps for a person; a signature is `signed`, and contents are texts that name what they hold. */
export function stateAfter(
  reconciliation: Reconciliation,
  steps: Step[],
  person: string | null = null,
): ReconciliationState {
  const undone = undoneSteps(steps);
  const folded = foldDeeds(standingDeeds(steps, undone));
  return stateOf({
    id: 'r',
    pairing: 'v',
    entries: new Entries(reconciliation),
    steps,
    undone,
    folded,
    correspondence: {
      letters: new Map([['1#p', { id: 'l', number: '12', madeAt: '2024-12-01' }]]),
      answers: new Map([['w', { fileName: 'trả lời.xlsx', sha256: 'a'.repeat(64) }]]),
    },
    person,
    outcomeOf: (entry, made) => outcomeOf(rowsOf(entry), made.decision),
    contentOf: (entry, made) => `${entry.key} ${entry.fingerprint} ${made.step}`,
    wholeContent: (head) => `${head} ${[...folded.decisions.values()].map(({ step }) => step).join()}`,
    isSigned: ({ signature }) => signature === 'signed',
  });
}
