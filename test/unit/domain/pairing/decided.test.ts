/** What people said of pairs, and whose row a row is. */
import { describe, expect, it } from 'vitest';
import type { PairingRow, RowPair } from '../../../../shared/domain/pairing/pairing.ts';
import { pairRows } from '../../../../shared/domain/pairing/pairing.ts';

const told = (pairs: readonly RowPair[]) => pairs.map((pair) => [pair.base, pair.against, pair.class]);

describe('confirmed pairs', () => {
  const base: PairingRow[] = [
    { name: 'Năng suất lao động', identity: 'x' },
    { name: 'Hồ sơ giải quyết trực tuyến' },
  ];

  it('come before all others, whatever the names say', () => {
    const against: PairingRow[] = [
      { name: 'Năng suất lao động' },
      { name: 'Hồ sơ giải quyết trực tuyến', identity: 'x' },
    ];
    const { pairs, onlyInBase, onlyInAgainst } = pairRows(base, against);
    expect(told(pairs)).toEqual([[0, 1, 'confirmed']]);
    expect(pairs[0]).toMatchObject({ score: 1, reasons: ['Đã được xác nhận'] });
    expect([onlyInBase, onlyInAgainst]).toEqual([[1], [0]]);
  });

  it('are one to one, in order, where an identity stands several times', () => {
    const rows = (count: number) =>
      Array.from({ length: count }, (): PairingRow => ({ name: 'A', identity: 'x' }));
    const { pairs, onlyInBase } = pairRows(rows(3), rows(2));
    expect(told(pairs)).toEqual([
      [0, 0, 'confirmed'],
      [1, 1, 'confirmed'],
    ]);
    expect(onlyInBase).toEqual([2]);
  });

  it('need an identity on both sides', () => {
    const { pairs } = pairRows(base, [{ name: 'Năng suất lao động', identity: null }]);
    expect(told(pairs)).toEqual([[0, 0, 'automatic']]);
  });
});

describe('refused pairs', () => {
  const rows: PairingRow[] = [{ name: 'Hồ sơ trực tuyến', indicatorId: 'x', identity: 'x' }];

  it('are never made, by no stage', () => {
    for (const row of [
      { name: 'Hồ sơ trực tuyến' },
      { name: 'Hồ sơ trực tuyến', indicatorId: 'x' },
      ...rows,
    ]) {
      expect(pairRows(rows, [row], { refused: () => true }).pairs).toEqual([]);
    }
    const like = [{ name: 'Hồ sơ giải quyết trực tuyến' }];
    expect(pairRows([{ name: 'Hồ sơ trực tuyến' }], like).pairs).toHaveLength(1);
    expect(pairRows([{ name: 'Hồ sơ trực tuyến' }], like, { refused: () => true }).pairs).toEqual([]);
  });

  it('are told by the indexes of the lists, whichever way the work goes', () => {
    const [one, other] = [
      [{ name: 'B' }, { name: 'A' }],
      [{ name: 'A' }, { name: 'B' }],
    ];
    for (const [base, against] of [
      [one, other],
      [other, one],
    ] as const) {
      const asked: string[] = [];
      const refused = (left: number, right: number) => {
        asked.push(`${base[left]?.name}${against[right]?.name}`);
        return base[left]?.name === 'A' && against[right]?.name === 'A';
      };
      const { pairs } = pairRows(base, against, { refused });
      expect(pairs.map((pair) => base[pair.base]?.name)).toEqual(['B']);
      expect(asked).toContain('AA');
    }
  });
});

describe('rows of two communes', () => {
  it.each<[PairingRow, PairingRow, string]>([
    [{ name: 'Hồ sơ trực tuyến (xã An Phú)' }, { name: 'Hồ sơ trực tuyến - xã An Phú' }, 'automatic'],
    [{ name: 'Hồ sơ trực tuyến (xã An Phú)' }, { name: 'Hồ sơ trực tuyến (An Phú)' }, 'automatic'],
    [{ name: 'Hồ sơ trực tuyến (xã An Phú)' }, { name: 'Hồ sơ trực tuyến tại xã An Phước' }, 'suggested'],
    [{ name: 'Hồ sơ trực tuyến (xã An Phú)' }, { name: 'Hồ sơ trực tuyến (xã An Phúc)' }, 'suggested'],
    [{ name: 'Hồ sơ trực tuyến phường 1' }, { name: 'Hồ sơ trực tuyến phường 2' }, 'suggested'],
    [{ name: 'Hồ sơ trực tuyến' }, { name: 'Hồ sơ trực tuyến (xã An Phú)' }, 'automatic'],
    [
      { name: 'Cấp xã', section: 'Hồ sơ công việc' },
      { name: 'Cấp xã', section: 'Văn bản điện tử' },
      'suggested',
    ],
  ])('%o | %o: %s', (base, against, expected) => {
    expect(pairRows([base], [against]).pairs[0]?.class).toBe(expected);
  });

  it('are told apart by a heading that is reworded', () => {
    const under = (section: string) => ['Cấp tỉnh', 'Cấp huyện', 'Cấp xã'].map((name) => ({ name, section }));
    const base = [
      ...under('1. Văn bản trao đổi dưới dạng điện tử'),
      ...under('2. Tỷ lệ hồ sơ giải quyết TTHC'),
    ];
    const against = [
      ...under('1. Hồ sơ giải quyết thủ tục hành chính'),
      ...under('2. Tỷ lệ văn bản trao đổi dưới dạng điện tử'),
    ];
    const { pairs } = pairRows(base, against);
    expect(told(pairs)).toEqual([0, 1, 2, 3, 4, 5].map((at) => [at, (at + 3) % 6, 'automatic']));
  });
});

describe('names of two plans in one table', () => {
  const [plain, other] = [
    'Thông tin người dân được tự động nhập',
    'Thông tin của người dân được tự động nhập',
  ];

  it('are each paired with itself, and with no other where it is gone', () => {
    const base = [{ name: plain }, { name: other }];
    expect(told(pairRows(base, [{ name: other }, { name: plain }]).pairs)).toEqual([
      [0, 1, 'automatic'],
      [1, 0, 'automatic'],
    ]);
    expect(pairRows(base, [{ name: other }]).pairs.map((pair) => pair.class)).toEqual(['suggested']);
  });
});
