import { describe, expect, it } from 'vitest';
import { ownerOf, tableNumber } from '../../../../electron/engine/annex/spec/find-table.ts';

const source = { set: 's', period: 'p', base: null, table: 1 };

describe('a table of an annex', () => {
  it('is found again where its agency, or another, reported anew', () => {
    const before = ['a', 'a', 'b'];
    const sources = before.map((_, table) => ({ ...source, table, of: ownerOf(before, table) }));
    expect(sources.map((one) => tableNumber(one, ['b', 'a', 'a', 'a']))).toEqual([1, 2, 0]);
    expect(sources.map((one) => tableNumber(one, ['b', 'b', 'a']))).toEqual([2, -1, 0]);
  });

  it('is found by its number where the source says no more, and of a report without an agency', () => {
    expect(tableNumber(source, ['b', 'a'])).toBe(1);
    expect(tableNumber(source, ['b'])).toBe(-1);
    expect(tableNumber({ ...source, of: { agency: null, table: 0 } }, ['a', null])).toBe(1);
  });
});
