import { expect, it } from 'vitest';
import { numberToWritten, writtenToNumber } from './numbers.ts';

it.each([
  ['12,5', 12.5],
  ['12.5', 12.5],
  [' 20 ', 20],
  ['', null],
  ['12,', Number.NaN],
  ['-5', Number.NaN],
  ['hai mươi', Number.NaN],
])('reads %j as %j', (written, number) => {
  expect(writtenToNumber(written)).toBe(number);
});

it('writes with a comma, and nothing for what is no number', () => {
  expect(numberToWritten(11.5)).toBe('11,5');
  expect(numberToWritten(null)).toBe('');
  expect(numberToWritten(Number.NaN)).toBe('');
});
