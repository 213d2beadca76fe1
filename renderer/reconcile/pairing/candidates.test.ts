import { describe, expect, it } from 'vitest';
import { pairRowOf, sideOf } from '../testing/rows.ts';
import { candidates } from './candidates.ts';

const alone = pairRowOf('a', sideOf('Tỷ lệ hồ sơ trực tuyến', '80%'), null);
const paired = pairRowOf('b', sideOf('Tỷ lệ phủ sóng 5G', '10%'), sideOf('Tỷ lệ phủ sóng 5G', '12%'));
const later = pairRowOf('c', null, sideOf('Tỉ lệ hồ sơ được nộp trực tuyến', '85%'));
const rows = [paired, alone, later];

describe('candidates', () => {
  it('offers rows of the other side, the likeliest first, never the row itself', () => {
    const { shown, all } = candidates(alone, 'base', rows, '');
    expect(all).toBe(2);
    expect(shown.map(({ row }) => row.id)).toEqual(['c', 'b']);
    expect(candidates(paired, 'base', rows, '').shown.map(({ row }) => row.id)).toEqual(['c']);
  });

  it('searches without marks', () => {
    expect(candidates(alone, 'base', rows, 'phu song').shown.map(({ row }) => row.id)).toEqual(['b']);
  });

  it('has nothing to offer for a side that is not there', () => {
    expect(candidates(later, 'base', rows, '')).toEqual({ shown: [], all: 0 });
  });
});
