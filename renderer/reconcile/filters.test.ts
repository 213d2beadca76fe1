import { describe, expect, it } from 'vitest';
import { applyFilters, type Chip, countChips, NO_FILTERS, toggleChip } from './filters.ts';
import type { PairRow } from './rows.ts';
import { decided, findingOf, pairRowOf, sideOf, stateOf } from './testing/rows.ts';

const side = sideOf('Tỷ lệ hồ sơ trực tuyến', '80%');
const error = findingOf('PERCENT_NOT_FRACTION', 'sai', 'error');
const note = { kind: 'note', from: '', to: 'x', field: 'note' } as const;

function row(key: string, more: Partial<PairRow>): PairRow {
  return pairRowOf(key, side, side, more);
}

const approved = { by: { id: 'c', name: 'Cúc', position: '' }, at: '', step: 's' };
const open = { status: 'undecided', state: null, open: [error] } as const;
const rows = [
  row('lỗi', { differences: [note], work: open }),
  row('gợi ý', { class: 'suggested' }),
  row('đã duyệt', {
    differences: [note],
    work: { status: 'decided', state: { ...decided('takeLater'), approved }, open: [] },
  }),
  row('của tôi', { work: { status: 'decided', state: decided('takeLater'), open: [] } }),
  row('hỏi', { work: { status: 'asked', state: decided('ask'), open: [] } }),
  row('cũ', { work: { status: 'stale', state: stateOf(), open: [] } }),
];
const me = decided('ask').decision?.by.id ?? null;
const passing = (...chips: Chip[]) => applyFilters(rows, { ...NO_FILTERS, chips }, me).map(({ id }) => id);

describe('chips', () => {
  it.each<[Chip, string[]]>([
    ['changed', ['lỗi', 'đã duyệt']],
    ['unchanged', ['gợi ý', 'của tôi', 'hỏi', 'cũ']],
    ['errors', ['lỗi']],
    ['findings', ['lỗi']],
    ['suggested', ['gợi ý']],
    ['undecided', ['lỗi', 'gợi ý']],
    ['asked', ['hỏi']],
    ['stale', ['cũ']],
    ['unapproved', ['lỗi', 'gợi ý', 'của tôi', 'hỏi', 'cũ']],
    ['own', ['của tôi', 'hỏi']],
  ])('%s lets through what it counts', (chip, expected) => {
    expect(passing(chip)).toEqual(expected);
    expect(countChips(rows, me)[chip]).toBe(expected.length);
  });

  it('narrow down together', () => {
    expect(passing('changed', 'undecided')).toEqual(['lỗi']);
    expect(passing('changed', 'asked')).toEqual([]);
  });

  it('count nothing as own while nobody is signed in', () => {
    expect(countChips(rows, null).own).toBe(0);
  });

  it('of two opposites only the last one stays', () => {
    expect(toggleChip(['changed', 'errors'], 'unchanged')).toEqual(['errors', 'unchanged']);
    expect(toggleChip(['errors'], 'errors')).toEqual([]);
  });
});
