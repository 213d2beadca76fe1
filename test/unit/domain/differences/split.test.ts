import { Decimal } from 'decimal.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitRatioChange } from '../../../../shared/domain/differences/split.ts';

const part = (numerator: number, denominator: number) => ({
  numerator: String(numerator),
  denominator: String(denominator),
});
const count = fc.integer({ min: 0, max: 10_000_000 });
const whole = fc.integer({ min: 1, max: 10_000_000 });

describe('splitRatioChange', () => {
  it.each([
    [part(1, 4), part(2, 4), '25', '0'],
    [part(1, 4), part(1, 2), '0', '25'],
    [part(1, 4), part(2, 5), '22.5', '-7.5'],
    [part(5, 10), part(10, 20), '37.5', '-37.5'],
  ])('%j → %j: %s from the numerator, %s from the denominator', (base, against, numerator, denominator) => {
    expect(splitRatioChange(base, against)).toEqual({
      fromNumerator: numerator,
      fromDenominator: denominator,
    });
  });

  it('needs two fractions with a denominator', () => {
    expect(splitRatioChange({ percent: '5' }, part(1, 2))).toBeUndefined();
    expect(splitRatioChange(part(1, 0), part(1, 2))).toBeUndefined();
  });

  it('adds up to the change of the ratio, and turns its sign with the direction', () => {
    fc.assert(
      fc.property(count, whole, count, whole, (n0, d0, n1, d1) => {
        const split = splitRatioChange(part(n0, d0), part(n1, d1));
        const back = splitRatioChange(part(n1, d1), part(n0, d0));
        if (split === undefined || back === undefined) throw new Error('two fractions were given');
        const sum = new Decimal(split.fromNumerator).plus(split.fromDenominator);
        const ratio = (n: number, d: number) => new Decimal(n).div(d).times(100);
        expect(sum.minus(ratio(n1, d1)).plus(ratio(n0, d0)).abs().lte('0.00005')).toBe(true);
        expect(new Decimal(split.fromNumerator).plus(back.fromNumerator).isZero()).toBe(true);
      }),
    );
  });
});
