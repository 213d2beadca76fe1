import { describe, expect, it } from 'vitest';
import { agencyQuestions, openKeys } from '../../../electron/engine/letters/questions.ts';
import type { DecisionInput } from '../../../shared/domain/decisions.ts';
import { answerKey, foldDeeds } from '../../../shared/domain/reconciling/fold.ts';
import type { Deed } from '../../../shared/domain/reconciling/steps.ts';
import { question } from './letters.ts';

describe('agencyQuestions', () => {
  it('takes names that differ in case and spaces for one agency, in the order of the alphabet', () => {
    const asked = [
      { ...question(1), agency: 'Sở Y tế' },
      { ...question(2), agency: 'Đài Phát thanh' },
      { ...question(3), agency: 'SỞ  Y TẾ' },
    ];
    const sent = new Set([answerKey('step-1', question(1).pair)]);
    const found = agencyQuestions(asked, sent);
    expect(found.map(({ agency, open, unsent }) => [agency, open.length, unsent])).toEqual([
      ['Đài Phát thanh', 1, 1],
      ['Sở Y tế', 2, 1],
    ]);
    expect(found[1]?.open).toEqual([question(1), question(3)]);
  });
});

describe('openKeys', () => {
  const ASK: DecisionInput = {
    choice: 'ask',
    corrected: {},
    question: { agency: 'Sở Y tế', text: 'Vì sao?' },
    reason: 'other',
    explanation: 'Khác nhau',
    toNote: false,
    evidence: [],
  };
  const by = { id: 'p', name: 'An', position: 'Chuyên viên' };
  const deed = (sequence: number, body: Deed['body']): Deed => ({
    sequence,
    id: `step-${sequence}`,
    body,
    undoes: null,
    by,
    at: '2026-01-01T00:00:00.000Z',
  });
  const seen = (pair: string) => ({ pair, fingerprint: '0'.repeat(64) });
  const asked = deed(1, { kind: 'decide', pairs: [seen('a~b'), seen('c~d')], decision: ASK });

  it('has every pair that a step asks about', () => {
    expect([...openKeys(foldDeeds([asked]))]).toEqual(['step-1#a~b', 'step-1#c~d']);
  });

  it('has neither what was answered nor what was decided since', () => {
    const answered = deed(2, {
      kind: 'answer',
      letter: 'l',
      answer: 'x',
      items: [{ pair: 'a~b', asked: 'step-1', texts: {}, explanation: 'Đúng' }],
    });
    const decided = deed(3, {
      kind: 'decide',
      pairs: [seen('c~d')],
      decision: { ...ASK, choice: 'takeLater', question: null },
    });
    expect([...openKeys(foldDeeds([asked, answered]))]).toEqual(['step-1#c~d']);
    expect([...openKeys(foldDeeds([asked, answered, decided]))]).toEqual([]);
  });

  it('has a question that is asked again under its new step', () => {
    const again = deed(4, { kind: 'decide', pairs: [seen('a~b')], decision: ASK });
    expect([...openKeys(foldDeeds([asked, again]))]).toEqual(['step-4#a~b', 'step-1#c~d']);
  });
});
