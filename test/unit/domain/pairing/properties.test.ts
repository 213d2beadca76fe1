import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { differingWords } from '../../../../shared/domain/pairing/discriminators.ts';
import type { PairingRow } from '../../../../shared/domain/pairing/pairing.ts';
import { pairRows } from '../../../../shared/domain/pairing/pairing.ts';

/** Few words, so that rows are alike, equal, repeated and set apart by discriminating words alone. */
const WORDS = [
  'hồ sơ',
  'dịch vụ công',
  'cấp tỉnh',
  'cấp huyện',
  'cấp xã',
  '4G',
  '5G',
  'toàn trình',
  'một phần',
  'không',
  'mức độ 3',
  'mức độ 4',
  'người dân',
  'doanh nghiệp',
  'được',
  'các',
  'xử lý',
  'tỉnh An Giang',
  'tỉnh n Giang',
];

const row: fc.Arbitrary<PairingRow> = fc.record(
  {
    name: fc.array(fc.constantFrom(...WORDS), { maxLength: 6 }).map((list) => list.join(' ')),
    section: fc.constantFrom('Chính quyền số', 'Kinh tế số', null),
    target: fc.constantFrom('', '80%', '100%'),
    indicatorId: fc.constantFrom('a', 'b', 'c'),
  },
  { requiredKeys: ['name'] },
);
const table = fc.array(row, { maxLength: 8 });

describe('pairRows', () => {
  it('puts every row into one pair or one of the lists', () => {
    fc.assert(
      fc.property(table, table, (base, against) => {
        const { pairs, onlyInBase, onlyInAgainst } = pairRows(base, against);
        const sorted = (list: number[]) => list.sort((a, b) => a - b);
        expect(sorted([...pairs.map((pair) => pair.base), ...onlyInBase])).toEqual([...base.keys()]);
        expect(sorted([...pairs.map((pair) => pair.against), ...onlyInAgainst])).toEqual([...against.keys()]);
      }),
      { numRuns: 400 },
    );
  });

  it('swaps its answer when the sides are swapped', () => {
    fc.assert(
      fc.property(table, table, (base, against) => {
        const swapped = told(against, base).map(([b, a, ...rest]) => [a, b, ...rest].join('|'));
        expect(
          told(base, against)
            .map((list) => list.join('|'))
            .sort(),
        ).toEqual(swapped.sort());
      }),
      { numRuns: 400 },
    );
  });

  it('does not depend on the order of the rows', () => {
    const shuffled = table.chain((rows) =>
      fc.tuple(fc.constant(rows), fc.shuffledSubarray(rows, { minLength: rows.length })),
    );
    fc.assert(
      fc.property(shuffled, shuffled, ([base, baseShuffled], [against, againstShuffled]) => {
        const lines = (list: string[][]) => list.map((items) => items.join('|')).sort();
        expect(lines(told(baseShuffled, againstShuffled))).toEqual(lines(told(base, against)));
      }),
      { numRuns: 400 },
    );
  });

  it('is never automatic where a discriminating word differs', () => {
    fc.assert(
      fc.property(table, table, (base, against) => {
        for (const pair of pairRows(base, against).pairs) {
          if (pair.class !== 'automatic') continue;
          expect(differingWords(base[pair.base]?.name ?? '', against[pair.against]?.name ?? '')).toEqual([]);
        }
      }),
      { numRuns: 400 },
    );
  });
});

/** The answer in terms of what the rows say, since rows that say the same are interchangeable. */
function told(base: PairingRow[], against: PairingRow[]): string[][] {
  const text = (row: PairingRow | undefined) =>
    row === undefined ? '' : [row.name, row.section ?? '', row.target ?? '', row.indicatorId ?? ''].join('/');
  const { pairs, onlyInBase, onlyInAgainst } = pairRows(base, against);
  return [
    ...pairs.map((pair) => [
      text(base[pair.base]),
      text(against[pair.against]),
      pair.class,
      String(pair.score),
    ]),
    ...onlyInBase.map((index) => [text(base[index]), '–', '', '']),
    ...onlyInAgainst.map((index) => ['–', text(against[index]), '', '']),
  ];
}
