import { describe, expect, it } from 'vitest';
import { decided, findingOf, pairRowOf, sideOf } from '../testing/rows.ts';
import { type Draft, decisionOf, firstDraft, missingIn, withAnswer, withChoice } from './draft.ts';
import { agencyOf, questionFor, reasonFor } from './suggest.ts';

const periods = { base: '9 tháng 2024', against: 'Năm 2024' };
const base = sideOf('Tỷ lệ hồ sơ trực tuyến', '94,2%\n(179/188)', { evaluation: 'Đạt', lead: 'Sở Tư pháp' });
const against = sideOf('Tỷ lệ hồ sơ trực tuyến', '95,74%\n(180/188)', {
  evaluation: 'Đạt',
  lead: 'Sở Tư pháp\nSở Nội vụ',
});
const value = { kind: 'value', from: '94,2%', to: '95,74%', field: 'result' } as const;
const doubt = findingOf(
  'PERCENT_NOT_FRACTION',
  'Tỷ lệ ghi 94,2% không khớp với 179/188: tính ra 95,21%.',
  'error',
);
const plain = pairRowOf('a', base, against);
const row = {
  ...plain,
  differences: [value],
  findings: [doubt],
  work: { ...plain.work, open: [doubt] },
};
const chosen = (choice: 'keepBase' | 'takeLater' | 'correct' | 'ask', more: Partial<Draft> = {}): Draft => ({
  ...withChoice(firstDraft(row, periods), row, choice),
  ...more,
});

describe('firstDraft', () => {
  it('chooses nothing by itself', () => {
    const draft = firstDraft(row, periods);
    expect(draft.choice).toBeNull();
    expect(decisionOf(draft, row)).toBeNull();
    expect(missingIn(draft, row)?.field).toBe('choice');
  });

  it('begins with the decision that stands', () => {
    const state = decided('correct', { corrected: { result: '95,2%' }, reason: 'typingError' });
    const draft = firstDraft({ ...row, work: { ...row.work, state } }, periods);
    expect(draft).toMatchObject({ choice: 'correct', reason: 'typingError' });
    expect(draft.corrected).toMatchObject({ result: '95,2%', evaluation: 'Đạt' });
  });
});

describe('reasonFor', () => {
  it('offers the reason that goes with the choice', () => {
    expect(reasonFor(row, 'takeLater')).toBe('laterIsFinal');
    expect(reasonFor(row, 'keepBase')).toBe('baseIsRight');
    expect(reasonFor({ ...row, differences: [] }, 'takeLater')).toBe('noChange');
    expect(reasonFor(row, 'ask')).toBe('unclear');
    const figure = { raw: '', parts: [], status: 'estimated' as const };
    const estimated = { ...base, reading: { ...base.reading, figure } };
    expect(reasonFor({ ...row, base: estimated }, 'takeLater')).toBe('estimateReplaced');
  });
});

describe('decisionOf', () => {
  it('sends only the texts that were corrected', () => {
    const draft = chosen('correct');
    expect(missingIn(draft, row)?.field).toBe('corrected');
    const better = { ...draft, corrected: { ...draft.corrected, result: ' 95,2%\n(179/188) ' } };
    expect(decisionOf(better, row)).toMatchObject({
      choice: 'correct',
      corrected: { result: '95,2%\n(179/188)' },
      question: null,
    });
  });

  it('sends no correction and no question with another choice', () => {
    const draft = chosen('takeLater', { corrected: { result: 'khác' } });
    expect(decisionOf(draft, row)).toMatchObject({ corrected: {}, question: null, reason: 'laterIsFinal' });
  });

  it('wants an explanation for another reason and for the note', () => {
    expect(missingIn(chosen('takeLater', { reason: 'other' }), row)?.field).toBe('explanation');
    expect(missingIn(chosen('takeLater', { toNote: true }), row)?.field).toBe('explanation');
    expect(missingIn(chosen('takeLater', { toNote: true, explanation: 'Số chốt cuối năm' }), row)).toBeNull();
  });

  it('wants an agency and a question to ask', () => {
    expect(decisionOf(chosen('ask'), row)?.question?.agency).toBe('Sở Tư pháp');
    expect(missingIn(chosen('ask', { agency: ' ' }), row)?.field).toBe('agency');
    expect(missingIn(chosen('ask', { question: '' }), row)?.field).toBe('question');
  });
});

describe('questionFor', () => {
  it('names both figures and what is doubtful about them', () => {
    const question = questionFor(row, periods);
    expect(question).toContain('9 tháng 2024: “94,2% (179/188)” (Đạt)');
    expect(question).toContain('năm 2024: “95,74% (180/188)” (Đạt)');
    expect(question).toContain(doubt.message);
  });

  it('asks about a row of one period whether it belongs there', () => {
    const alone = pairRowOf('b', base, null);
    expect(questionFor(alone, periods)).toContain('không có trong báo cáo năm 2024');
    expect(agencyOf(alone)).toBe('Sở Tư pháp');
  });
});

describe('withAnswer', () => {
  it('takes the answer of the agency as a correction with the workbook as evidence, once', () => {
    const answer = {
      texts: { result: '95,21%\n(179/188)' },
      explanation: 'Nhầm khi làm tròn',
      fileName: 'tra-loi.xlsx',
      sha256: 'f'.repeat(64),
      at: '2026-01-02T00:00:00.000Z',
    };
    const question = { agency: 'Sở Tư pháp', text: 'Số nào đúng?', letter: null, answer };
    const state = { ...decided('ask'), question };
    const asked = { ...row, work: { ...row.work, state } };
    const draft = withAnswer(withAnswer(firstDraft(asked, periods), asked), asked);
    expect(decisionOf(draft, asked)).toMatchObject({
      choice: 'correct',
      reason: 'agencyConfirmed',
      explanation: 'Nhầm khi làm tròn',
      corrected: { result: '95,21%\n(179/188)' },
      evidence: [{ kind: 'file', sha256: answer.sha256 }],
    });
    expect(draft.evidence).toHaveLength(1);
  });
});
