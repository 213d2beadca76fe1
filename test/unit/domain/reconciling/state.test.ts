/** From steps to state: what counts as decided, what stands in the way, what falls. */
import { describe, expect, it } from 'vitest';
import { findingKey, type StepBody } from '../../../../shared/domain/decisions.ts';
import type { Reconciliation } from '../../../../shared/domain/reconciliation.ts';
import { blockersInWords } from '../../../../shared/domain/reconciling/blockers.ts';
import type { Step } from '../../../../shared/domain/reconciling/steps.ts';
import {
  ASK,
  approveRows,
  decide,
  findingOf,
  pairOf,
  reconciliationOf,
  stateAfter,
  stepsBy,
  TAKE_LATER,
} from './made.ts';

const answer: StepBody = {
  kind: 'answer',
  letter: 'l',
  answer: 'w',
  items: [{ pair: 'p', asked: '1', texts: { result: '6%' }, explanation: 'Gõ nhầm' }],
};

const PAIRS = reconciliationOf([pairOf('p'), pairOf('q')]);

describe('what stands in the way', () => {
  const changed = reconciliationOf([pairOf('p', [], 'automatic', 'g'), pairOf('q')]);
  const suggested = reconciliationOf([pairOf('p', [], 'suggested'), pairOf('q')]);
  const wrong = reconciliationOf([pairOf('p', [findingOf('sai'), findingOf('lạ', 'warning')]), pairOf('q')], {
    wholeFiles: [findingOf('tổng')],
  });
  const all = stepsBy(['a', decide(TAKE_LATER, 'p', 'q')]);

  it.each<[string, Reconciliation, Step[], string | null, Record<string, number>]>([
    ['nothing is decided', PAIRS, [], null, { undecided: 2 }],
    ['one is decided', PAIRS, stepsBy(['a', decide(TAKE_LATER, 'p')]), null, { undecided: 1 }],
    ['all is decided', PAIRS, all, 'b', {}],
    ['all is decided by the person themself', PAIRS, all, 'a', { ownDecisions: 2 }],
    [
      '… and one row approved by another',
      PAIRS,
      [...all, ...rowsApproved('b', 'p f 1')],
      'a',
      { ownDecisions: 1 },
    ],
    [
      '… and one row approved by the decider',
      PAIRS,
      [...all, ...rowsApproved('a', 'p f 1')],
      'a',
      { ownDecisions: 2 },
    ],
    [
      '… and one row approved as it was before',
      PAIRS,
      [...all, ...rowsApproved('b', 'p f 0')],
      'a',
      { ownDecisions: 2 },
    ],
    ['an agency is asked', PAIRS, stepsBy(['a', decide(ASK, 'p')]), null, { undecided: 1, asked: 1 }],
    ['it answered', PAIRS, stepsBy(['a', decide(ASK, 'p')], ['a', answer]), null, { undecided: 2 }],
    ['the figures changed', changed, all, 'b', { stale: 1 }],
    ['a pair is only suggested', suggested, all, 'b', { suggested: 1 }],
    ['errors are open in a pair and in a file', wrong, all, 'b', { openErrors: 2 }],
    [
      'undone',
      PAIRS,
      stepsBy(['a', decide(TAKE_LATER, 'p', 'q')], ['a', { undoes: '1' }]),
      null,
      { undecided: 2 },
    ],
  ])('%s', (_title, reconciliation, steps, person, expected) => {
    const { blockers } = stateAfter(reconciliation, steps, person).approval;
    expect(Object.fromEntries(blockers.map(({ code, count }) => [code, count]))).toEqual(expected);
  });

  it('is said in words', () => {
    const blockers = [
      { code: 'undecided', count: 3 },
      { code: 'openErrors', count: 1 },
    ] as const;
    expect(blockersInWords(blockers)).toBe('3 cặp chưa quyết định; 1 lỗi chưa xử lý');
  });
});

function rowsApproved(person: string, content: string): Step[] {
  return stepsBy(['x', answer], [person, approveRows(content)]).slice(1);
}

describe('a question', () => {
  it('has the letter that holds it and the answer that closed it', () => {
    const asked = stateAfter(PAIRS, stepsBy(['a', decide(ASK, 'p')]));
    expect(asked.pairs.p?.question).toEqual({
      agency: 'Sở Y tế',
      text: 'Số nào đúng?',
      letter: { id: 'l', number: '12', madeAt: '2024-12-01' },
      answer: null,
    });
    const answered = stateAfter(PAIRS, stepsBy(['a', decide(ASK, 'p')], ['a', answer]));
    expect(answered.pairs.p?.question?.answer).toMatchObject({
      texts: { result: '6%' },
      explanation: 'Gõ nhầm',
      fileName: 'trả lời.xlsx',
    });
    expect(answered.progress).toMatchObject({ decided: 0, asked: 0 });
  });

  it('asked anew waits anew, and is no more once decided', () => {
    const steps = stepsBy(['a', decide(ASK, 'p')], ['a', answer], ['a', decide(ASK, 'p')]);
    expect(stateAfter(PAIRS, steps).pairs.p?.question?.answer).toBeNull();
    const decided = [
      ...steps,
      ...stepsBy(['a', decide(TAKE_LATER, 'p')]).map((step) => ({ ...step, id: '9' })),
    ];
    expect(stateAfter(PAIRS, decided).pairs.p?.question).toBeNull();
  });
});

describe('a finding', () => {
  const finding = findingOf('80% khác 90/120');
  const reconciliation = reconciliationOf([pairOf('p', [finding, finding]), pairOf('q', [finding])], {
    wholeFiles: [finding],
  });
  const dismiss = (...findings: string[]): StepBody => ({
    kind: 'dismiss',
    findings,
    rule: null,
    reason: 'r',
  });

  it('is dismissed where it stands, each time it stands there, and nowhere else', () => {
    const steps = stepsBy(['a', dismiss(findingKey('p', finding))]);
    const state = stateAfter(reconciliation, steps);
    expect(state.progress).toMatchObject({ openErrors: 2, openFindings: 2 });
    expect(state.pairs.p?.dismissed).toMatchObject([{ reason: 'r', by: { name: 'A' }, step: '1' }]);
    expect(state.pairs.q).toBeUndefined();
    expect(state.dismissedInFiles).toEqual([]);
  });

  it('of a whole file is dismissed beside the pairs', () => {
    const state = stateAfter(reconciliation, stepsBy(['a', dismiss(findingKey('', finding))]));
    expect(state.dismissedInFiles.map(({ finding: key }) => key)).toEqual([findingKey('', finding)]);
    expect(state.progress.openErrors).toBe(3);
  });

  it('with other numbers is open again', () => {
    const steps = stepsBy(['a', dismiss(findingKey('p', finding))]);
    const state = stateAfter(reconciliationOf([pairOf('p', [findingOf('81% khác 90/120')])]), steps);
    expect(state.progress.openErrors).toBe(1);
    expect(state.pairs.p).toBeUndefined();
  });
});

it('what was decided of pairs that are no more is not told', () => {
  const state = stateAfter(PAIRS, stepsBy(['a', decide(TAKE_LATER, 'gone', 'p')]));
  expect(Object.keys(state.pairs)).toEqual(['p']);
  expect(state.progress).toMatchObject({ pairs: 2, decided: 1 });
});
