/** Short decimals are computed with in whole numbers, and come out as exact arithmetic has them. */
import { Decimal } from 'decimal.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareDecimals, differenceOf, Exact, sumOf } from '../../../../shared/domain/figures/decimal.ts';
import { roundHalfUp } from '../../../../shared/domain/figures/format.ts';

const decimal = fc
  .tuple(
    fc.boolean(),
    fc.oneof(fc.nat(99), fc.nat(999_999_999)),
    fc.option(fc.stringMatching(/^\d{1,9}$/)),
    fc.option(fc.stringMatching(/^\d{1,9}$/), { freq: 9 }),
  )
  .map(([minus, whole, fraction, more]) =>
    [minus ? '-' : '', whole, fraction === null ? '' : `.${fraction}${more === null ? '' : more}`].join(''),
  );

const plain = (value: Decimal) => (value.isZero() ? '0' : value.toFixed());

describe('decimals as texts', () => {
  it('are added, taken off and compared exactly', () => {
    fc.assert(
      fc.property(decimal, decimal, (a, b) => {
        expect(sumOf(a, b)).toBe(plain(new Exact(a).plus(b)));
        expect(differenceOf(a, b)).toBe(plain(new Exact(b).minus(a)));
        expect(Math.sign(compareDecimals(a, b)) + 0).toBe(new Exact(a).comparedTo(b) + 0);
      }),
      { numRuns: 2000 },
    );
  });

  it('are equal whatever zeros close them', () => {
    expect(compareDecimals('1.50', '1.5')).toBe(0);
    expect(compareDecimals('88.181103130934', '88.1811031309340')).toBe(0);
    expect(compareDecimals('12345678901234567890.1', '12345678901234567890.2')).toBeLessThan(0);
  });

  it('are rounded half away from zero', () => {
    expect([roundHalfUp('77.965', 2), roundHalfUp('-0.005', 2), roundHalfUp('-0.004', 2)]).toEqual([
      '77.97',
      '-0.01',
      '0.00',
    ]);
    fc.assert(
      fc.property(decimal, fc.nat(6), (value, decimals) => {
        const exact = new Exact(value).toFixed(decimals, Decimal.ROUND_HALF_UP);
        expect(roundHalfUp(value, decimals)).toBe(/[1-9]/.test(exact) ? exact : exact.replace('-', ''));
      }),
      { numRuns: 2000 },
    );
  });
});
