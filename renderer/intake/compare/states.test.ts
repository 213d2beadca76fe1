import { describe, expect, it } from 'vitest';
import type { ImportPreview } from '../../../shared/contract/intake.ts';
import { formerTexts, saveInWords, visibleRows } from './states.ts';

const PREVIEW: ImportPreview = {
  seen: 's',
  former: null,
  counts: { added: 1, first: 0, changed: 1, same: 1, missing: 0 },
  suggestedMatches: 0,
  likenessSkipped: false,
  duplicate: false,
  alsoUnder: [],
  tables: [
    [null, 'same', 'changed'],
    [null, 'added'],
  ],
  changes: [{ table: 0, row: 2, cells: [{ field: 'result', before: '80%', after: '82%' }] }],
  missing: [],
  more: { changes: 0, missing: 0 },
};

describe('visibleRows', () => {
  it('is all rows while no state is wanted or nothing was compared', () => {
    expect(visibleRows(PREVIEW, 0, [])).toBeNull();
    expect(visibleRows(null, 0, ['same'])).toBeNull();
  });

  it('is the rows in one of the states', () => {
    expect(visibleRows(PREVIEW, 0, ['changed', 'same'])).toEqual([1, 2]);
    expect(visibleRows(PREVIEW, 1, ['changed'])).toEqual([]);
  });
});

describe('formerTexts', () => {
  it('has the cells of the table asked for', () => {
    expect(formerTexts(PREVIEW, 0).get(2)?.get('result')).toBe('80%');
    expect(formerTexts(PREVIEW, 1).size).toBe(0);
  });
});

describe('saveInWords', () => {
  it.each([
    [null, 'Lưu vào sổ'],
    [PREVIEW, 'Lưu 32 chỉ tiêu, thay giá trị của 1'],
    [{ ...PREVIEW, counts: { ...PREVIEW.counts, changed: 0 } }, 'Lưu 32 chỉ tiêu'],
  ])('says what will happen', (preview, words) => {
    expect(saveInWords(32, preview)).toBe(words);
  });
});
