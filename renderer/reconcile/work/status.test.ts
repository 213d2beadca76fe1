import { describe, expect, it } from 'vitest';
import { findingKey, type PairState, type ReconciliationState } from '../../../shared/contract/view.ts';
import { decided, findingOf, pairRowOf, sideOf, stateOf } from '../testing/rows.ts';
import { choiceLabel, decisionInShort, type MergedRows, withWork } from './status.ts';

const side = sideOf('Tỷ lệ hồ sơ trực tuyến', '80%');
const doubt = findingOf('REGRESSION', 'Giảm 2 điểm %');
const rows = [
  pairRowOf('a', side, side, { findings: [doubt] }),
  pairRowOf('b', side, side),
  pairRowOf('c', null, side),
];

function stateWith(pairs: Record<string, PairState>): ReconciliationState {
  return {
    id: 'r',
    pairs,
    dismissedInFiles: [],
    progress: { pairs: 3, decided: 0, asked: 0, stale: 0, approved: 0, openErrors: 0, openFindings: 0 },
    approval: { last: null, blockers: [], version: '' },
    undo: null,
    redo: null,
    pairing: 'p',
  };
}

const merge = (pairs: Record<string, PairState>, kept: MergedRows = new Map()) =>
  withWork(rows, stateWith(pairs), kept);

describe('withWork', () => {
  it.each([
    ['decided', decided('takeLater')],
    ['asked', decided('ask')],
    ['stale', decided('takeLater', { stale: true })],
    ['stale', decided('ask', { stale: true })],
    ['undecided', stateOf()],
  ] as const)('tells that a row is %s', (status, state) => {
    expect(merge({ a: state })[0]?.work.status).toBe(status);
  });

  it('tells that a person decides again once the agency has answered', () => {
    const at = '2026-01-05T08:00:00.000Z';
    const answer = { texts: { result: '79%' }, explanation: '', fileName: 'a.xlsx', sha256: '0', at };
    const question = { agency: 'Sở A', text: 'Số nào đúng?', letter: null, answer };
    const [row] = merge({ a: { ...decided('ask'), question } });
    expect(row?.work.status).toBe('undecided');
    expect(row && decisionInShort(row)).toBe('Đã trả lời');
    const [waiting] = merge({ a: { ...decided('ask'), question: { ...question, answer: null } } });
    expect(waiting?.work.status).toBe('asked');
  });

  it('counts a dismissed finding no longer, and counts it again with other numbers', () => {
    const by = { id: 'n', name: 'An', position: '' };
    const dismissal = { finding: findingKey('a', doubt), reason: 'Đúng', rule: null, by, at: '', step: 's' };
    expect(merge({ a: stateOf({ dismissed: [dismissal] }) })[0]?.work.open).toEqual([]);
    const other = { ...dismissal, finding: findingKey('a', findingOf('REGRESSION', 'Giảm 3 điểm %')) };
    expect(merge({ a: stateOf({ dismissed: [other] }) })[0]?.work.open).toEqual([doubt]);
  });

  it('gives the same objects for rows that nothing happened to', () => {
    const kept: MergedRows = new Map();
    const first = merge({ a: decided('takeLater') }, kept);
    const second = merge({ a: decided('takeLater'), b: decided('keepBase') }, kept);
    expect(second[0]).toBe(first[0]);
    expect(second[1]).not.toBe(first[1]);
    expect(second[2]).toBe(rows[2]);
    const third = merge({ a: decided('takeLater', { step: 'b2' }) }, kept);
    expect(third[0]).not.toBe(first[0]);
    // Taken back, the row is what the comparison made.
    expect(merge({}, kept)[0]).toBe(rows[0]);
  });
});

describe('labels of choices', () => {
  it('says of a row of one period what the choice does to the annex', () => {
    const [, pair, later] = rows;
    const base = pairRowOf('d', side, null);
    if (!pair || !later) throw new Error('rows are there');
    expect(choiceLabel(pair, 'takeLater')).toBe('Lấy số liệu kỳ sau');
    expect(choiceLabel(later, 'takeLater')).toBe('Đưa vào phụ lục');
    expect(choiceLabel(later, 'keepBase')).toBe('Bỏ, không đưa vào phụ lục');
    expect(choiceLabel(base, 'takeLater')).toBe('Bỏ khỏi phụ lục');
    expect(choiceLabel(base, 'keepBase')).toBe('Giữ trong phụ lục');
  });

  it('is short in the grid and says the same', () => {
    const short = (choice: 'keepBase' | 'takeLater', key: string) => {
      const row = merge({ [key]: decided(choice) }).find(({ id }) => id === key);
      return row && decisionInShort(row);
    };
    expect(short('takeLater', 'a')).toBe('Lấy kỳ sau');
    expect(short('takeLater', 'c')).toBe('Đưa vào');
    expect(short('keepBase', 'c')).toBe('Bỏ ra');
  });
});
