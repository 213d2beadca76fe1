import { describe, expect, it } from 'vitest';
import type { DecisionInput } from '../../../../shared/domain/decisions.ts';
import type { RowTexts } from '../../../../shared/domain/reconciliation.ts';
import { outcomeOf } from '../../../../shared/domain/reconciling/outcome.ts';
import { TAKE_LATER } from './made.ts';

const BASE: RowTexts = {
  ordinal: '4',
  name: 'Tỷ lệ hộ có cáp quang',
  target: '75%',
  lead: 'Sở A',
  result: '70%',
  evaluation: 'Chưa đạt',
  note: 'Số ước',
  activity: 'Rà soát',
  'target@2030': '90%',
};
const LATER: RowTexts = {
  ordinal: '5',
  name: 'Tỷ lệ hộ có Internet cáp quang',
  target: '75%',
  lead: 'Sở B',
  result: '80%',
  evaluation: 'Đạt',
  note: '',
  activity: 'Mở rộng',
  'target@2030': '95%',
};
const EXPLAINED = { explanation: 'Theo bảng của Cục', toNote: true };

const decided = (changes: Partial<DecisionInput>): DecisionInput => ({ ...TAKE_LATER, ...changes });

describe('of a pair', () => {
  const rows = { base: BASE, against: LATER };

  it.each<[string, Partial<DecisionInput>, RowTexts]>([
    ['takes the later row whole', {}, LATER],
    [
      'keeps what the base says of target, agencies, result, evaluation and note in the later row',
      { choice: 'keepBase' },
      {
        ...LATER,
        lead: 'Sở A',
        result: '70%',
        evaluation: 'Chưa đạt',
        note: 'Số ước',
        'target@2030': '90%',
      },
    ],
    [
      'puts corrected texts in, an empty one too',
      { choice: 'correct', corrected: { result: '79%', lead: '' } },
      { ...LATER, result: '79%', lead: '' },
    ],
    ['writes the explanation into an empty note', EXPLAINED, { ...LATER, note: 'Theo bảng của Cục' }],
    [
      'writes the explanation below a note',
      { choice: 'keepBase', ...EXPLAINED },
      {
        ...LATER,
        lead: 'Sở A',
        result: '70%',
        evaluation: 'Chưa đạt',
        note: 'Số ước\nTheo bảng của Cục',
        'target@2030': '90%',
      },
    ],
    ['leaves an explanation out that is not for the annex', { ...EXPLAINED, toNote: false }, LATER],
  ])('%s', (_title, changes, texts) => {
    expect(outcomeOf(rows, decided(changes))?.texts).toEqual(texts);
  });

  it('says where every text comes from', () => {
    const outcome = outcomeOf(rows, decided({ choice: 'keepBase', ...EXPLAINED }));
    expect(outcome?.origins).toEqual({
      ordinal: 'against',
      name: 'against',
      target: 'against',
      lead: 'base',
      result: 'base',
      evaluation: 'base',
      note: 'explanation',
      activity: 'against',
      'target@2030': 'base',
    });
    const corrected = outcomeOf(rows, decided({ choice: 'correct', corrected: { result: '80%' } }));
    expect(corrected?.origins).toMatchObject({ result: 'corrected', evaluation: 'against' });
  });

  it('is none while an agency is asked', () => {
    const question = { agency: 'Sở A', text: 'Số nào?' };
    expect(outcomeOf(rows, decided({ choice: 'ask', question }))).toBeNull();
  });

  it('loses no text of the base for which the later table has no column', () => {
    const against = { ordinal: '5', name: LATER.name, result: '80%' };
    const base = { ordinal: '4', name: BASE.name, result: '70%', note: 'Số ước', lead: '' };
    expect(outcomeOf({ base, against }, decided({ choice: 'keepBase' }))?.texts).toEqual({
      ...against,
      result: '70%',
      note: 'Số ước',
    });
  });
});

describe('of a row without a counterpart', () => {
  it.each<[string, DecisionInput['choice'], 'base' | 'against', boolean]>([
    ['in the base, kept', 'keepBase', 'base', true],
    ['in the base, as the later table has it: left out', 'takeLater', 'base', false],
    ['in the later table, taken', 'takeLater', 'against', true],
    ['in the later table, as the base has it: left out', 'keepBase', 'against', false],
  ])('%s', (_title, choice, side, printed) => {
    const rows = { base: side === 'base' ? BASE : null, against: side === 'against' ? LATER : null };
    const outcome = outcomeOf(rows, decided({ choice }));
    expect(outcome?.texts ?? null).toEqual(printed ? (rows.base ?? rows.against) : null);
  });

  it('is corrected on whichever side it stands', () => {
    const decision = decided({ choice: 'correct', corrected: { result: '81%' } });
    expect(outcomeOf({ base: BASE, against: null }, decision)?.texts).toEqual({ ...BASE, result: '81%' });
    expect(outcomeOf({ base: null, against: LATER }, decision)?.texts).toEqual({ ...LATER, result: '81%' });
  });
});
