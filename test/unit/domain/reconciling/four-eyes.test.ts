/** Four eyes: who stands behind what, before and after an approval of the whole. */
import { describe, expect, it } from 'vitest';
import { findingKey, type StepBody } from '../../../../shared/domain/decisions.ts';
import type { Step } from '../../../../shared/domain/reconciling/steps.ts';
import {
  approveRows,
  decide,
  findingOf,
  pairOf,
  reconciliationOf,
  stateAfter,
  stepsBy,
  TAKE_LATER,
} from './made.ts';

const PAIRS = reconciliationOf([pairOf('p'), pairOf('q')]);
const WRONG = reconciliationOf([pairOf('p', [findingOf('sai'), findingOf('lạ', 'warning')]), pairOf('q')], {
  wholeFiles: [findingOf('tổng')],
});
const DECIDED = stepsBy(['a', decide(TAKE_LATER, 'p', 'q')]);
const ERRORS = [findingKey('p', findingOf('sai')), findingKey('', findingOf('tổng'))];
const WARNING = findingKey('p', findingOf('lạ', 'warning'));
const dismiss = (...findings: string[]): StepBody => ({
  kind: 'dismiss',
  findings,
  rule: null,
  reason: 'Đã xem',
});
const ASIDE = dismiss(...ERRORS);
const ANEW: StepBody = { kind: 'restore', findings: ERRORS };

/** Steps that come after others. */
function stepsFrom(from: number, ...told: Parameters<typeof stepsBy>): Step[] {
  return stepsBy(...told).map((step, index) => ({
    ...step,
    id: String(from + index),
    sequence: from + index,
  }));
}

it.each<[string, Step[], Record<string, number>]>([
  ['by another', [...DECIDED, ...stepsFrom(2, ['a', ASIDE])], {}],
  ['by the person themself', [...DECIDED, ...stepsFrom(2, ['b', ASIDE])], { ownDismissals: 2 }],
  ['by both', [...DECIDED, ...stepsFrom(2, ['b', ASIDE], ['a', ASIDE])], {}],
  ['by both, the person last', [...DECIDED, ...stepsFrom(2, ['a', ASIDE], ['b', ASIDE])], {}],
  [
    'again by the person, after they were looked at anew',
    [...DECIDED, ...stepsFrom(2, ['a', ASIDE], ['b', ANEW], ['b', ASIDE])],
    { ownDismissals: 2 },
  ],
  [
    'by the person, and another approved the row since',
    [...DECIDED, ...stepsFrom(2, ['b', ASIDE], ['c', approveRows('p f 1')])],
    { ownDismissals: 1 },
  ],
  [
    'by the person after another approved the row',
    [...DECIDED, ...stepsFrom(2, ['c', approveRows('p f 1')], ['b', ASIDE])],
    { ownDismissals: 2 },
  ],
  [
    'by the person, who approved the row themself',
    [...DECIDED, ...stepsFrom(2, ['b', ASIDE], ['b', approveRows('p f 1')])],
    { ownDismissals: 2 },
  ],
  [
    'by the person, as far as nothing but a warning',
    [...DECIDED, ...stepsFrom(2, ['b', dismiss(WARNING)], ['a', ASIDE])],
    {},
  ],
])('errors put aside %s', (_by, steps, expected) => {
  const { blockers } = stateAfter(WRONG, steps, 'b').approval;
  expect(Object.fromEntries(blockers.map(({ code, count }) => [code, count]))).toEqual(expected);
});

describe('an approval of the whole', () => {
  const approve = (content: string, signature = 'signed'): StepBody => ({
    kind: 'approve',
    content,
    head: 'h',
    publicKey: '',
    signature,
  });

  it.each<[string, Step[], boolean | null]>([
    ['none was given', stepsBy(['a', decide(TAKE_LATER, 'p')]), null],
    ['given for what stands', stepsBy(['a', decide(TAKE_LATER, 'p')], ['b', approve('h 1')]), true],
    ['not signed', stepsBy(['a', decide(TAKE_LATER, 'p')], ['b', approve('h 1', 'forged')]), false],
    [
      'given for what stood before',
      stepsBy(['a', decide(TAKE_LATER, 'p')], ['b', approve('h 1')], ['a', decide(TAKE_LATER, 'p')]),
      false,
    ],
    [
      'given, changed, changed back',
      stepsBy(
        ['a', decide(TAKE_LATER, 'p')],
        ['b', approve('h 1')],
        ['a', decide(TAKE_LATER, 'p')],
        ['a', { undoes: '3' }],
      ),
      true,
    ],
    [
      'with the signer’s own decision approved by another',
      stepsBy(['b', decide(TAKE_LATER, 'p')], ['a', approveRows('p f 1')], ['b', approve('h 1')]),
      true,
    ],
    [
      '… who took that back',
      stepsBy(
        ['b', decide(TAKE_LATER, 'p')],
        ['a', approveRows('p f 1')],
        ['b', approve('h 1')],
        ['a', { undoes: '2' }],
      ),
      false,
    ],
    [
      'taken back',
      stepsBy(['a', decide(TAKE_LATER, 'p')], ['b', approve('h 1')], ['b', { undoes: '2' }]),
      null,
    ],
  ])('%s', (_title, steps, valid) => {
    expect(stateAfter(PAIRS, steps).approval.last?.valid ?? null).toBe(valid);
  });
});

it('an approval is void once nobody else stands behind an error that its signer put aside', () => {
  const wrong = reconciliationOf([pairOf('p', [findingOf('sai')])]);
  const aside: StepBody = {
    kind: 'dismiss',
    findings: [findingKey('p', findingOf('sai'))],
    rule: null,
    reason: 'x',
  };
  const approve: StepBody = {
    kind: 'approve',
    content: 'h 1',
    head: 'h',
    publicKey: '',
    signature: 'signed',
  };
  const given = stepsBy(['a', decide(TAKE_LATER, 'p')], ['a', aside], ['b', aside], ['b', approve]);
  expect(stateAfter(wrong, given).approval.last?.valid).toBe(true);
  const undone = stepsBy(
    ['a', decide(TAKE_LATER, 'p')],
    ['a', aside],
    ['b', aside],
    ['b', approve],
    ['a', { undoes: '2' }],
  );
  expect(stateAfter(wrong, undone).approval.last?.valid).toBe(false);
});
