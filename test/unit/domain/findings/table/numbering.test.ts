import { describe, expect, it } from 'vitest';
import { numberingGap } from '../../../../../shared/domain/findings/table/numberingGap.ts';
import { readOrdinal, writeStep } from '../../../../../shared/domain/findings/table/ordinals.ts';
import { inTable, tableOf, told } from './view.ts';

/** Sections are written in capitals of Roman numbers. */
const numbered = (...ordinals: string[]) =>
  tableOf(
    ordinals.map((ordinal) => ({ ordinal, ...(/^[IVX]+$/.test(ordinal) ? { is: 'section' as const } : {}) })),
  );

describe('ordinals', () => {
  it.each([
    ['1.10', { prefix: '1', depth: 2, style: 'number', value: 10 }],
    ['IV.', { prefix: '', depth: 1, style: 'roman', value: 4 }],
    ['(b)', { style: 'letter', value: 2 }],
    ['đ)', { style: 'letter', value: 5 }],
    ['XIX', { style: 'roman', value: 19 }],
    ['02', { style: 'number', value: 2 }],
  ])('reads %s', (text, expected) => {
    expect(readOrdinal(text)[0]).toMatchObject(expected);
  });

  it.each(['', '-', 'STT', '1-2', 'IIII', '1.', 'abc'].map((text) => [text]))(
    'reads no number in "%s"',
    (text) => {
      expect(readOrdinal(text).map(({ whole }) => whole)).toEqual(text === '1.' ? ['1'] : []);
    },
  );

  it('writes Roman steps it reads', () => {
    for (let value = 1; value < 50; value += 1)
      expect(readOrdinal(writeStep('roman', value))[0]?.value).toBe(value);
  });
});

describe('numbering', () => {
  it('warns of a missing section', () => {
    const found = inTable(numberingGap, numbered('I', '1', 'II', '1', '2', 'IV', '1'));
    expect(told(found)).toEqual(['warning: Số thứ tự bỏ cách quãng: sau mục II là mục IV, thiếu III.']);
    expect(found[0]?.places.map(({ rowId }) => rowId)).toEqual(['0:5', '0:2']);
  });

  it('notes missing rows', () => {
    expect(told(inTable(numberingGap, numbered('1', '1.1', '1.2', '1.5', '2', '2.1')))).toEqual([
      'note: Số thứ tự bỏ cách quãng: sau dòng 1.2 là dòng 1.5, thiếu 1.3 đến 1.4.',
    ]);
    expect(told(inTable(numberingGap, numbered('1', '1.2')))).toEqual([expect.stringContaining('thiếu 1.1')]);
    expect(told(inTable(numberingGap, numbered('1', '2', '3', '2')))).toEqual([
      'note: Số thứ tự không theo thứ tự: sau dòng 3 là dòng 2.',
    ]);
  });

  it.each([
    ['anew in each section', ['I', '1', '2', 'II', '1', '2', '3']],
    ['going on over sections', ['I', '1', '2', 'II', '3', '4']],
    ['two rows of one number', ['1', '2', '2', '3']],
    ['an excerpt that begins late', ['7', '8', '9']],
    [
      '1.10 that a spreadsheet made 1.1',
      ['1', ...Array.from({ length: 9 }, (_, at) => `1.${at + 1}`), '1.1', '1.11', '2'],
    ],
    ['letters without đ', ['a)', 'b)', 'c)', 'd)', 'e)']],
    ['letters with đ', ['a)', 'b)', 'c)', 'd)', 'đ)', 'e)', 'g)']],
    ['C and D as letters', ['A', '1', 'B', '1', 'C', '1', 'D', '1']],
    ['rows without numbers', ['1', '', '', '2', '', '3']],
    ['three levels', ['I', '1', '1.1', '1.2', '2', '2.1', 'II', '1', '1.1']],
    ['years', ['2023', '2024', '2025']],
  ])('is content: %s', (_, ordinals) => {
    expect(told(inTable(numberingGap, numbered(...ordinals)))).toEqual([]);
  });

  it('tells an excerpt with many gaps in one note', () => {
    const found = inTable(numberingGap, numbered('1', '4', '7', '12', '15', '20'));
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({ severity: 'note', message: expect.stringContaining('5 chỗ') });
  });
});
