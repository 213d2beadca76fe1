import { describe, expect, it } from 'vitest';
import { groupWarnings } from './warnings.ts';

describe('groupWarnings', () => {
  it('puts the same sentence together and what touches a figure first', () => {
    const lost = { code: 'LETTER_LOST', message: 'mất chữ' };
    const groups = groupWarnings([
      { ...lost, source: { sheet: 'A', ref: 'B2' } },
      { code: 'MACROS_IGNORED', message: 'có macro', source: null },
      { ...lost, source: { sheet: 'A', ref: 'B9' } },
      { code: 'CELL_ERROR', message: 'ô có lỗi', source: { sheet: 'A', ref: 'C3' } },
    ]);
    expect(groups.map(({ code, grave, places }) => [code, grave, places.length])).toEqual([
      ['CELL_ERROR', true, 1],
      ['LETTER_LOST', false, 2],
      ['MACROS_IGNORED', false, 0],
    ]);
  });

  it('keeps sentences apart that differ in what they name', () => {
    const one = { code: 'HIDDEN_ROW', message: 'dòng 3', source: null };
    expect(groupWarnings([one, { ...one, message: 'dòng 4' }])).toHaveLength(2);
  });
});
