/** Tables whose rows are known to be the same are paired without the stages, and come out the same. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PairingRow } from '../../../../shared/domain/pairing/pairing.ts';
import { pairRows } from '../../../../shared/domain/pairing/pairing.ts';
import { NameReadings, prepareRows } from '../../../../shared/domain/pairing/prepare.ts';
import { nameReporters } from '../../../../shared/domain/pairing/reporters.ts';
import { pairInStages } from '../../../../shared/domain/pairing/stages.ts';
import { pairTwins } from '../../../../shared/domain/pairing/twins.ts';

function result<Result>(work: Generator<unknown, Result>): Result {
  for (;;) {
    const next = work.next();
    if (next.done === true) return next.value;
  }
}

/** What the stages alone make of two tables. */
function staged(base: readonly PairingRow[], against: readonly PairingRow[]) {
  const names = new NameReadings();
  const [one, other] = [result(prepareRows(base, names)), result(prepareRows(against, names))];
  nameReporters({ given: base, rows: one }, { given: against, rows: other }, names);
  const { matches } = result(pairInStages({ base: one, against: other }, () => false, false));
  return matches
    .map((match) => ({
      base: match.base.index,
      against: match.against.index,
      class: match.class,
      score: match.score ?? 1,
      reasons: match.reasons,
    }))
    .sort((a, b) => a.base - b.base);
}

const row = fc.record({
  name: fc.constantFrom(
    'Tỷ lệ hồ sơ trực tuyến',
    'Tỷ lệ hồ sơ trực tuyến của xã An Phú',
    'Thông tin người dân',
    'Thông tin của người dân',
    'Cấp tỉnh',
    'Số hoá hồ sơ',
  ),
  section: fc.constantFrom(null, 'I. Kinh tế số', 'II. UBND xã An Phú'),
  agency: fc.constantFrom(null, 'Sở Y tế', 'UBND xã Mỹ An'),
  lead: fc.constantFrom('Sở A', 'Sở B'),
});

describe('twins', () => {
  it('are the pairs that the stages make', () => {
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 8 }), fc.nat(7), (rows, dropped) => {
        const base = rows.map(
          (one, index): PairingRow => ({ ...one, target: '80%', indicatorId: `i${index}` }),
        );
        const against = base
          .map((one): PairingRow => ({ ...one, target: '90%' }))
          .reverse()
          .slice(0, Math.max(1, base.length - dropped));
        expect(pairTwins(base, against, () => false)).not.toBeNull();
        const { pairs, onlyInBase, onlyInAgainst } = pairRows(base, against);
        expect(pairs).toEqual(staged(base, against));
        expect(pairs.length + onlyInBase.length).toBe(base.length);
        expect(onlyInAgainst).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  const one: PairingRow = { name: 'Năng suất lao động', indicatorId: 'a' };
  const two: PairingRow = { name: 'Hồ sơ trực tuyến', indicatorId: 'b' };

  it.each<[string, PairingRow[], PairingRow[]]>([
    ['a row without an id', [one, { name: 'Khác' }], [one, two]],
    ['an id that stands twice', [one, one], [one, two]],
    ['a name in other words', [one, two], [one, { ...two, name: 'Hồ sơ qua mạng' }]],
    ['another agency', [one], [{ ...one, agency: 'Sở Y tế' }]],
    ['rows left on both sides', [one, two], [one, { ...two, indicatorId: 'c' }]],
    ['what a person said', [{ ...one, identity: 'x' }], [one]],
  ])('are left to the stages where there is %s', (_, base, against) => {
    expect(pairTwins(base, against, () => false)).toBeNull();
  });

  it('are left to the stages where a person refused one', () => {
    expect(pairTwins([one, two], [one, two], (base) => base === 1)).toBeNull();
  });
});
