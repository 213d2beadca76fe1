import { describe, expect, it } from 'vitest';
import type { ReturnedAnswer } from '../../../shared/contract/letters.ts';
import { stateInWords, takenAnswers } from './answers.ts';

const answer = (part: Partial<ReturnedAnswer>): ReturnedAnswer => ({
  asked: 's1',
  pair: 'a~b',
  ordinal: '1',
  name: 'Hồ sơ trực tuyến',
  question: 'Số nào đúng?',
  before: { result: '82%' },
  after: {},
  explanation: '',
  open: true,
  ...part,
});

describe('answers of a returned workbook', () => {
  it('are taken where something was written to an open question', () => {
    const figure = answer({ after: { result: '85%' } });
    const words = answer({ explanation: 'Đã kiểm tra, số đúng' });
    const late = answer({ after: { result: '85%' }, open: false });
    expect(takenAnswers({ answers: [figure, words, late, answer({})] })).toEqual([figure, words]);
  });

  it('are told apart in words', () => {
    expect(stateInWords(answer({}))).toBe('Chưa trả lời');
    expect(stateInWords(answer({ explanation: 'x' }))).toBe('Trả lời');
    expect(stateInWords(answer({ explanation: 'x', open: false }))).toBe('Không nhận');
  });
});
