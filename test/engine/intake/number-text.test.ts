import { describe, expect, it } from 'vitest';
import { serialOf } from '../../../electron/engine/intake/sheets/dates.ts';
import { numberText } from '../../../electron/engine/intake/sheets/number-text.ts';
import { ownFormat } from '../../../electron/engine/intake/sheets/own-formats.ts';

describe('numberText', () => {
  it.each([
    [0.8542, '0.00%', '85,42%'],
    [0.8542000000000001, '0.00%', '85,42%'],
    [1, '0%', '100%'],
    [1234567, '#,##0', '1.234.567'],
    [1234567.891, '#,##0.00', '1.234.567,89'],
    [0.125, 'General', '0,125'],
    [0.30000000000000004, '', '0,3'],
    [1707667, 'General', '1707667'],
    [45605, 'dd/mm/yyyy', '09/11/2024'],
    [86, '0\\%', '86%'],
    [605172000, '#,##0 \\h\\ồ \\s\\ơ', '605.172.000 hồ sơ'],
    [45605, '[$-F800]dddd, mmmm dd, yyyy', '09/11/2024'],
    [-0.123, '0.0%;[Red]-0.0%', '-12,3%'],
    [12.5, '0.0 "điểm"', '12,5 điểm'],
  ])('%s with %s is %s', (value, format, text) => {
    expect(numberText(value, format)).toEqual({ text, understood: true });
  });

  it('says when a format is not understood', () => {
    expect(numberText(3, '0" hồ')).toEqual({ text: '3', understood: false });
  });

  it('turns a date back into its serial day', () => {
    expect(serialOf(new Date(Date.UTC(2024, 10, 9)))).toBe(45605);
  });
});

describe('ownFormat', () => {
  it.each([
    [0, 0.125, '0,125'],
    [9, 0.8542, '85%'],
    [10, 0.8542, '85,42%'],
    [4, 1234567.891, '1.234.567,89'],
    [14, 45605, '09/11/2024'],
    [5, 1234567, '1.234.567 ₫'],
    [8, -1234.5, '-1.234,50 ₫'],
    [42, 1234567, '1.234.567 ₫'],
    [44, 0, '- ₫'],
  ])('%s shows %s as %s', (id, value, text) => {
    expect(numberText(value, ownFormat(id) ?? 'none')).toEqual({ text, understood: true });
  });

  it.each([23, 27, 36, 50, 58, 59, 67, 163, 183, 65_535, -1, 9.5, Number.NaN])(
    'there is none with the number %s',
    (id) => {
      expect(ownFormat(id)).toBeNull();
    },
  );
});
