import { describe, expect, it } from 'vitest';
import { pairingSteps, pairRows } from '../../../../shared/domain/pairing/pairing.ts';

const SYLLABLES =
  'hồ sơ dữ liệu công nghệ nền tảng giao dịch kết quả lưu trữ khai thác an toàn môi trường'.split(' ');

/** Names of the same words that are no names of one thing: the words come in another order each time. */
function names(count: number, from: number): { name: string }[] {
  let seed = from;
  const pick = () => {
    seed = (seed * 48_271) % 2_147_483_647;
    return SYLLABLES[seed % SYLLABLES.length] ?? '';
  };
  return Array.from({ length: count }, () => ({ name: Array.from({ length: 12 }, pick).join(' ') }));
}

const numbered = (count: number, prefix: string) =>
  Array.from({ length: count }, (_, at) => ({ name: `${prefix} ${at}` }));

describe('long lists', () => {
  it('of equal names are paired by their keys in a time that grows with their length', () => {
    const list = numbered(50_000, 'Chỉ tiêu');
    const started = performance.now();
    const { pairs, likenessSkipped } = pairRows(list, [...list].reverse());
    expect(performance.now() - started).toBeLessThan(20_000);
    expect(pairs).toHaveLength(50_000);
    expect(pairs.every(({ base, against }) => base + against === 49_999)).toBe(true);
    expect(likenessSkipped).toBe(false);
  });

  it('that have too little in common are not held against each other, and say so', () => {
    const started = performance.now();
    const shared = numbered(10, 'Chung');
    const result = pairRows([...names(5000, 1), ...shared], [...names(5000, 2), ...shared]);
    expect(performance.now() - started).toBeLessThan(20_000);
    expect(result.likenessSkipped).toBe(true);
    expect(result.pairs.map(({ class: kind }) => kind)).toEqual(Array(10).fill('automatic'));
    expect(result.onlyInBase).toHaveLength(5000);
    expect(result.onlyInAgainst).toHaveLength(5000);
  });

  it('still find the like name of a few rows among very many', () => {
    const many = [...names(30_000, 3), { name: 'Tỷ lệ người dân dùng dịch vụ thanh toán số' }];
    const few = [{ name: 'Tỷ lệ người dân có dùng dịch vụ thanh toán số' }];
    for (const result of [pairRows(many, few), pairRows(few, many)]) {
      expect(result.likenessSkipped).toBe(false);
      expect(result.pairs.map((pair) => pair.base + pair.against)).toEqual([30_000]);
    }
  });

  it('with rows of one indicator under other names are still asked about', () => {
    const base = names(3000, 4).map((row, at) => ({
      ...row,
      indicatorId: `i${at}`,
      name: `${row.name} huyện`,
    }));
    const against = names(3000, 5).map((row, at) => ({
      ...row,
      indicatorId: `i${at}`,
      name: `${row.name} xã`,
    }));
    const result = pairRows(base, against);
    expect(result.likenessSkipped).toBe(true);
    expect(result.pairs).toHaveLength(3000);
    expect(result.pairs.every((pair) => pair.class === 'suggested' && pair.base === pair.against)).toBe(true);
  });

  it('pause often, so that they can be stopped', () => {
    const work = pairingSteps(names(1000, 6), names(1000, 7));
    let longest = 0;
    let steps = 0;
    for (let last = performance.now(), next = work.next(); next.done !== true; next = work.next(), steps++) {
      longest = Math.max(longest, performance.now() - last);
      last = performance.now();
    }
    expect(steps).toBeGreaterThan(50);
    expect(longest).toBeLessThan(2000);
  });
});
