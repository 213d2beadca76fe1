import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  formatDecimal,
  formatPercent,
  formatPoints,
  ratioPercent,
  roundHalfUp,
  truncate,
} from '../../../../shared/domain/figures/format.ts';
import { readNumber, scanNumbers } from '../../../../shared/domain/figures/numbers.ts';

describe('readNumber', () => {
  it.each([
    ['605.172', 'count', '605172'],
    ['2.009.961', 'count', '2009961'],
    ['356440', 'count', '356440'],
    ['04', 'count', '4'],
    ['88,18', 'percent', '88.18'],
    ['1,50', 'percent', '1.50'],
    ['1,234', 'percent', '1.234'],
    ['0,125', 'count', '0.125'],
    ['1.234,5', 'count', '1234.5'],
  ] as const)('%s as %s is %s, without doubt', (raw, role, value) => {
    expect(readNumber(raw, role)).toEqual({ value });
  });

  it.each([
    ['12.105', 'percent', '12105', '12.105'],
    ['1,234', 'count', '1.234', '1234'],
  ] as const)('%s as %s is %s, or %s', (raw, role, value, alternative) => {
    expect(readNumber(raw, role)).toEqual({ value, doubt: { kind: 'ambiguous', raw, alternative } });
  });

  it.each([
    ['61.87', 'percent', '61.87'],
    ['0.125', 'percent', '0.125'],
    ['1,234,567', 'count', '1234567'],
    ['1,234.56', 'count', '1234.56'],
    ['1234.567', 'count', '1234.567'],
  ] as const)('%s as %s is %s in foreign notation', (raw, role, value) => {
    expect(readNumber(raw, role)).toEqual({ value, doubt: { kind: 'foreignNotation', raw } });
  });

  it.each(['1.23.456', '12,34,56', '1.2.3', '012.345.678', '1,2345.678.9', ''])('%j is no number', (raw) => {
    expect(readNumber(raw, 'count')).toBeNull();
  });

  it('reads back what formatDecimal writes', () => {
    const decimal = fc
      .tuple(
        fc.bigInt({ min: 0n, max: 10n ** 15n }),
        fc.option(fc.stringMatching(/^\d{1,6}$/), { nil: undefined }),
      )
      .map(([whole, fraction]) => (fraction === undefined ? String(whole) : `${whole}.${fraction}`));
    fc.assert(
      fc.property(decimal, (value) => {
        expect(readNumber(formatDecimal(value), 'count')?.value).toBe(value);
        expect(readNumber(formatDecimal(value, { grouping: false }), 'count')?.value).toBe(value);
      }),
    );
  });
});

describe('scanNumbers', () => {
  it.each([
    ['605.172/686.283', ['605.172', '686.283']],
    ['hết 7145).', ['7145']],
    ['12.105hồ sơ', ['12.105']],
    ['4G 25-CT Covid-19 108l l08', []],
  ])('%j holds %j', (text, expected) => {
    expect(scanNumbers(text).map(({ raw }) => raw)).toEqual(expected);
  });
});

describe('writing', () => {
  it.each([
    ['1234567.89', {}, '1.234.567,89'],
    ['1234567.89', { grouping: false }, '1234567,89'],
    ['77.965', { decimals: 2 }, '77,97'],
    ['0.005', { decimals: 2 }, '0,01'],
    ['-0.004', { decimals: 2 }, '0,00'],
    ['-1234.5', {}, '-1.234,5'],
    ['1.50', {}, '1,50'],
    ['100', { decimals: 1 }, '100,0'],
    ['12345678901234567890.5', {}, '12.345.678.901.234.567.890,5'],
  ])('formatDecimal(%s, %j) is %s', (value, options, expected) => {
    expect(formatDecimal(value, options)).toBe(expected);
  });

  it('writes percentages and points', () => {
    expect(formatPercent('88.18')).toBe('88,18%');
    expect(formatPoints('0.22')).toBe('+0,22 điểm %');
    expect(formatPoints('-1.54')).toBe('-1,54 điểm %');
    expect(formatPoints('0')).toBe('+0 điểm %');
  });

  it('rounds and cuts off without floats', () => {
    expect(roundHalfUp('77.965', 2)).toBe('77.97');
    expect(roundHalfUp('1.005', 2)).toBe('1.01');
    expect(roundHalfUp('-0.001', 2)).toBe('0.00');
    expect(truncate('77.97', 1)).toBe('77.9');
    expect(truncate('94.879', 1)).toBe('94.8');
  });
});

describe('ratioPercent', () => {
  it('agrees with the fractions of the plan', () => {
    expect(ratioPercent('605172', '686283', 2)).toBe('88.18');
    expect(ratioPercent('1707667', '1115432', 1)).toBe('153.1');
    expect(ratioPercent('1', '8')).toBe('12.5');
    expect(ratioPercent('1', '0')).toBeNull();
  });

  it('multiplied by the denominator gives the numerator back', () => {
    const count = fc.integer({ min: 1, max: 10_000_000 });
    fc.assert(
      fc.property(count, count, (numerator, denominator) => {
        const hundredths = ratioPercent(String(numerator), String(denominator), 8) ?? '';
        const [whole = '', fraction = ''] = hundredths.split('.');
        const scaled = BigInt(whole + fraction);
        const difference = scaled * BigInt(denominator) - BigInt(numerator) * 10n ** 10n;
        expect(2n * (difference < 0n ? -difference : difference) <= BigInt(denominator)).toBe(true);
      }),
    );
  });
});
