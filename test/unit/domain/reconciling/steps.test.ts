import { describe, expect, it } from 'vitest';
import {
  type Step,
  standingDeeds,
  stepToRedo,
  stepToUndo,
  undoneSteps,
  undoOf,
} from '../../../../shared/domain/reconciling/steps.ts';
import { historyOf, titleOf } from '../../../../shared/domain/reconciling/titles.ts';
import { TAKE_LATER } from './made.ts';

/** "a1": person a does step 1; "a2-1": person a undoes step 1. */
function stepsOf(...told: string[]): Step[] {
  return told.map((text, index) => {
    const [, person = '', id = '', undoes = null] = /^([a-z])(\d+)(?:-(\d+))?$/.exec(text) ?? [];
    const pairs = [{ pair: `p${id}`, fingerprint: 'f' }];
    return {
      sequence: index + 1,
      id,
      body: undoes === null ? { kind: 'decide', pairs, decision: TAKE_LATER } : null,
      undoes: undoes ?? null,
      by: { id: person, name: person.toUpperCase(), position: '' },
      at: `2024-12-0${index + 1}T00:00:00.000Z`,
    };
  });
}

describe.each<[string[], { standing: string[]; undo: string | null; redo: string | null }]>([
  [[], { standing: [], undo: null, redo: null }],
  [['a1'], { standing: ['1'], undo: '1', redo: null }],
  [['a1', 'a2'], { standing: ['1', '2'], undo: '2', redo: null }],
  [['a1', 'a2', 'a3-2'], { standing: ['1'], undo: '1', redo: '2' }],
  [['a1', 'a2', 'a3-2', 'a4-1'], { standing: [], undo: null, redo: '1' }],
  [['a1', 'a2', 'a3-2', 'a4-1', 'a5-4'], { standing: ['1'], undo: '1', redo: '2' }],
  [['a1', 'a2', 'a3-2', 'a4-1', 'a5-4', 'a6-3'], { standing: ['1', '2'], undo: '2', redo: null }],
  // A step after an undo: what was undone is not brought back by Ctrl+Y.
  [['a1', 'a2-1', 'a3'], { standing: ['3'], undo: '3', redo: null }],
  [['a1', 'a2-1', 'a3', 'a4-3'], { standing: [], undo: null, redo: '3' }],
  // What another person does changes neither.
  [['a1', 'b2', 'a3-1', 'b4'], { standing: ['2', '4'], undo: null, redo: '1' }],
  [['b1', 'a2'], { standing: ['1', '2'], undo: '2', redo: null }],
  // Undone, redone, undone again.
  [['a1', 'a2-1', 'a3-2', 'a4-1'], { standing: [], undo: null, redo: '1' }],
])('after %j', (told, expected) => {
  const steps = stepsOf(...told);
  const undone = undoneSteps(steps);

  it('these stand', () => {
    expect(standingDeeds(steps, undone).map(({ id }) => id)).toEqual(expected.standing);
  });

  it('undo and redo mean these', () => {
    expect(stepToUndo(steps, undone, 'a')?.id ?? null).toBe(expected.undo);
    expect(stepToRedo(steps, undone, 'a')?.deed.id ?? null).toBe(expected.redo);
  });
});

it('a step that was undone, redone and undone again is brought back by undoing the undo that stands', () => {
  const steps = stepsOf('a1', 'a2-1', 'a3-2', 'a4-1');
  const undone = undoneSteps(steps);
  const [deed] = steps;
  if (deed?.body === null || deed === undefined) throw new Error('no deed');
  expect(undoOf(steps, undone, { ...deed, body: deed.body })?.undo.id).toBe('4');
});

it('the history is told from the last step on', () => {
  const steps = stepsOf('a1', 'a2-1', 'a3-2');
  expect(
    historyOf(steps, undoneSteps(steps)).map(({ title, kind, undone }) => [title, kind, undone]),
  ).toEqual([
    ['Làm lại: Lấy số liệu kỳ sau cho 1 dòng', 'undo', false],
    ['Hoàn tác: Lấy số liệu kỳ sau cho 1 dòng', 'undo', true],
    ['Lấy số liệu kỳ sau cho 1 dòng', 'decide', false],
  ]);
});

it.each([
  [
    { kind: 'decide', pairs: [], decision: { ...TAKE_LATER, choice: 'keepBase' } },
    'Giữ số liệu kỳ trước cho 0 dòng',
  ],
  [{ kind: 'withdraw', pairs: Array(1200).fill('p') }, 'Bỏ quyết định của 1.200 dòng'],
  [{ kind: 'pair', base: 'a', against: 'b' }, 'Xác nhận một cặp chỉ tiêu'],
  [{ kind: 'refuse', base: 'a', against: 'b' }, 'Tách một cặp chỉ tiêu'],
  [{ kind: 'dismiss', findings: ['x', 'y'], rule: null, reason: 'r' }, 'Bỏ qua 2 phát hiện'],
  [{ kind: 'restore', findings: ['x'] }, 'Xem xét lại 1 phát hiện'],
  [{ kind: 'approveRows', pairs: [{ pair: 'p', content: 'c' }] }, 'Duyệt 1 dòng'],
  [{ kind: 'approve', content: '', head: '', publicKey: '', signature: '' }, 'Duyệt và ký toàn bộ đối soát'],
  [{ kind: 'answer', letter: 'l', answer: 'a', items: [] }, 'Nhận trả lời của cơ quan cho 0 dòng'],
] as const)('%j is called “%s”', (body, title) => {
  expect(titleOf(body as unknown as Parameters<typeof titleOf>[0])).toBe(title);
});
