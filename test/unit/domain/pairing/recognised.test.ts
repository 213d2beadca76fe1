import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pairRows } from '../../../../shared/domain/pairing/pairing.ts';
import type { PairingRow, PairingStep } from '../../../../shared/domain/pairing/prepare.ts';
import { countRecognised, takenApart } from '../../../../shared/domain/pairing/recognised.ts';

function count(rows: readonly PairingRow[], list: readonly PairingRow[]): number {
  return finished(countRecognised(finished(takenApart(rows)), list));
}

function finished<Result>(work: Generator<PairingStep, Result>): Result {
  for (;;) {
    const next = work.next();
    if (next.done === true) return next.value;
  }
}

const WORDS = 'tỷ lệ của hộ xã số 4G an n dân công nghệ hoá hóa 04 4 thanh toán trực tuyến được'.split(' ');
const name = fc
  .array(fc.constantFrom(...WORDS), { maxLength: 26 })
  .map((words) => ({ name: words.join(' ') }));
/** A name and one like it: a word lost, given another spelling, or put in. */
const near = fc
  .tuple(name, fc.nat(30), fc.option(fc.constantFrom('n', 'hóa', '4', 'của', 'ti', 'tỉ'), { nil: null }))
  .map(([row, at, word]): [PairingRow, PairingRow] => {
    const words = row.name.split(' ');
    words.splice(at % (words.length + 1), 1, ...(word === null ? [] : [word]));
    return [row, { name: words.join(' ') }];
  });

describe('countRecognised', () => {
  it('counts what is paired for certain, and no pair more than there are rows', () => {
    fc.assert(
      fc.property(fc.array(near, { maxLength: 8 }), fc.array(name, { maxLength: 4 }), (pairs, more) => {
        const [rows, list] = [[...pairs.map(([row]) => row), ...more], pairs.map(([, other]) => other)];
        const certain = pairRows(list, rows).pairs.filter((pair) => pair.class === 'automatic').length;
        const found = count(rows, list);
        expect(found).toBeGreaterThanOrEqual(certain);
        expect(found).toBeLessThanOrEqual(rows.length);
      }),
      { numRuns: 300 },
    );
  });

  it.each([
    [
      'Tỷ lệ xã có cáp quang trên địa bàn tỉnh An Giang',
      'Tỷ lệ xã có cáp quang trên địa bàn tỉnh n Giang',
      1,
    ],
    ['Hạ tầng số hoá', 'hạ tầng số hóa;', 1],
    ['Tỷ lệ hồ sơ trực tuyến', 'Tỷ lệ hồ sơ trực tiếp', 0],
    ['Tỷ lệ hồ sơ trực tuyến', 'Hồ sơ', 0],
  ])('%s – %s: %i', (row, other, expected) => {
    expect(count([{ name: row }], [{ name: other }])).toBe(expected);
  });
});
