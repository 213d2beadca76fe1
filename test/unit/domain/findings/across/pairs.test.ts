/** The rules on pairs, over files that are not stored. */
import { describe, expect, it } from 'vitest';
import { findInPairsAcross, withoutToldTwice } from '../../../../../shared/domain/findings/pairsAcross.ts';
import { document, table } from './documents.ts';

const rows = (results: readonly string[]) =>
  table(
    ['Hồ sơ giải quyết trực tuyến', 'Văn bản dưới dạng điện tử', 'Hộ gia đình có địa chỉ số'].map(
      (name, at) => ({ name, result: results[at] ?? '', target: '80%', evaluation: 'Đạt' }),
    ),
  );
const early = document({ index: 0, period: '9 tháng 2024', tables: [rows(['95%', '98%', '93,17%'])] });
const late = document({ index: 1, period: 'Năm 2024', tables: [rows(['96%', '91%', '93,17%'])] });

describe('findInPairsAcross', () => {
  it('holds the later report against the earlier one, whatever their order', () => {
    for (const documents of [
      [early, late],
      [late, early],
    ]) {
      const found = findInPairsAcross(documents);
      expect(found.map(({ code }) => code)).toEqual(['REGRESSION', 'STALE_VALUE']);
      expect(found[0]?.message).toContain('Văn bản dưới dạng điện tử');
      expect(found[0]?.message).toContain('98%');
      expect(found[0]?.places.map(({ document, rowId, field }) => [document, rowId, field])).toEqual([
        [1, '0:1', 'result'],
        [0, '0:1', 'result'],
      ]);
    }
  });

  it('looks at the latest earlier report alone', () => {
    const first = document({ index: 2, period: '6 tháng 2024', tables: [rows(['97%', '90%', '80,11%'])] });
    expect(
      findInPairsAcross([first, early, late]).map(({ places }) => places.map((place) => place.document)),
    ).toEqual([
      [0, 2],
      [1, 0],
      [1, 0],
    ]);
  });

  it.each([
    ['of another year', document({ index: 1, period: 'Năm 2025', tables: late.tables })],
    ['of the same period', document({ index: 1, period: '9 tháng 2024', tables: late.tables })],
    [
      'of a commune',
      document({ index: 1, period: 'Năm 2024', agency: 'UBND xã An Phú', tables: late.tables }),
    ],
    [
      'on another plan',
      document({
        index: 1,
        period: 'Năm 2024',
        tables: [table([{ name: 'Năng suất lao động', result: '1%' }])],
      }),
    ],
  ])('finds nothing with a report %s', (_, other) => {
    expect(findInPairsAcross([early, other])).toEqual([]);
  });
});

describe('withoutToldTwice', () => {
  it('leaves out a note that a rule on pairs tells of the same rows, and no other', () => {
    const pairs = findInPairsAcross([early, late]);
    const places = [...(pairs[0]?.places ?? [])];
    const message = 'Năm 2024 ghi 91%, thấp hơn 98% của 9 tháng 2024.';
    const note = { code: 'SAME_FACT_TWO_VALUES', severity: 'note', message, places } as const;
    expect(withoutToldTwice([{ ...note, places }], pairs)).toEqual([]);
    const kept = [
      { ...note, places, severity: 'warning' as const },
      { ...note, places: places.slice(0, 1) },
      { ...note, places, code: 'BASE_IMPLIED' },
      { ...note, places, message: 'Năm 2024 ghi 90%, thấp hơn 98% của 9 tháng 2024.' },
    ];
    expect(withoutToldTwice(kept, pairs)).toEqual(kept);
  });
});
