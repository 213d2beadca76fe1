/** The usual forms are read at a glance, and just as the scan of the whole text would read them. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseFigure } from '../../../../shared/domain/figures/figure.ts';
import { usualParts } from '../../../../shared/domain/figures/usual.ts';

describe('usual figures', () => {
  it.each([
    ['', []],
    ['100%', [{ percent: '100' }]],
    ['007,50 %', [{ percent: '7.50' }]],
    ['88,18%\n(605.172/686.283)', [{ percent: '88.18', numerator: '605172', denominator: '686283' }]],
    ['179/188', [{ numerator: '179', denominator: '188' }]],
    ['1.234.567', [{ quantity: '1234567' }]],
  ])('%j', (text, parts) => {
    expect(usualParts(text)).toEqual(parts);
    expect(parseFigure(text)).toEqual({ raw: text, parts });
  });

  it.each([
    '12/2023',
    '0,5% (12/2024)',
    '24/7',
    '12.105%',
    '1.23',
    '61.87%',
    '3/4/2024',
    '90% cấp xã',
    '-5%',
  ])('leaves %j to the scan', (text) => expect(usualParts(text)).toBeNull());

  it('says what the scan says', () => {
    const digits = fc
      .oneof(fc.nat(12), fc.integer({ min: 1900, max: 2099 }), fc.nat(999_999_999))
      .map(String);
    const grouped = fc.nat(999_999_999).map((value) => String(value).replace(/\B(?=(?:\d{3})+$)/g, '.'));
    const count = fc.oneof(digits, grouped);
    const percent = fc
      .tuple(digits, fc.option(digits))
      .map(([a, b]) => (b === null ? `${a}%` : `${a},${b}%`));
    const fraction = fc.tuple(count, count).map(([a, b]) => `${a}/${b}`);
    const both = fc
      .tuple(percent, fc.constantFrom('', ' ', '\n'), fraction)
      .map(([a, space, b]) => `${a}${space}(${b})`);
    fc.assert(
      fc.property(fc.oneof(percent, fraction, both, count), (text) => {
        const parts = usualParts(text);
        // With a space in front the same text is in none of the usual forms.
        if (parts !== null) expect(parts).toEqual(parseFigure(` ${text}`).parts);
      }),
      { numRuns: 3000 },
    );
  });
});
