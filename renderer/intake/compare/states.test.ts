import { describe, expect, it } from 'vitest';
import type { ImportPreview } from '../../../shared/contract/intake.ts';
import { besideText, formerContents, saveInWords, visibleRows } from './states.ts';

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
  changes: [
    {
      table: 0,
      row: 2,
      cells: [{ field: 'result', before: '80%', after: '82%' }],
      footnotes: [{ field: 'result', before: '', after: '(1) Tạm tính' }],
      section: { before: 'Hạ tầng số', after: 'Kinh tế số' },
    },
  ],
  headings: [],
  missing: [],
  more: { changes: 0, headings: 0, missing: 0 },
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

describe('formerContents', () => {
  it('has the rows of the table asked for', () => {
    expect(formerContents(PREVIEW, 0).get(2)?.texts.get('result')).toBe('80%');
    expect(formerContents(PREVIEW, 1).size).toBe(0);
  });

  it('tells the footnote at its cell and the heading at the name', () => {
    const former = formerContents(PREVIEW, 0).get(2);
    if (!former) throw new Error('the changed row is not there');
    expect(besideText(former, 'result')).toEqual([
      'Chú thích của ô trước đây: không có',
      'Trong tệp: (1) Tạm tính',
    ]);
    expect(besideText(former, 'name')).toEqual(['Trước đây thuộc phần “Hạ tầng số”']);
    expect(besideText({ ...former, section: '' }, 'name')).toEqual(['Trước đây không thuộc phần nào']);
    expect(besideText(former, 'target')).toEqual([]);
  });
});

describe('saveInWords', () => {
  it.each([
    [null, 'Lưu vào sổ'],
    [PREVIEW, 'Lưu 32 chỉ tiêu (1 thay đổi)'],
    [{ ...PREVIEW, counts: { ...PREVIEW.counts, changed: 0 } }, 'Lưu 32 chỉ tiêu'],
  ])('says what will happen', (preview, words) => {
    expect(saveInWords(32, preview)).toBe(words);
  });
});
