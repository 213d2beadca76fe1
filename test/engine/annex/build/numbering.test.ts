import { describe, expect, it } from 'vitest';
import { Numbering } from '../../../../electron/engine/annex/build/numbering.ts';
import { roman } from '../../../../electron/engine/annex/roman.ts';
import type { RowNumbering, SectionNumbering } from '../../../../shared/domain/annex.ts';

/** "S": a section, "T": a total, "r": a row, "c": a row whose number is merged with the one above. */
function numbered(numbering: SectionNumbering, rows: RowNumbering, pattern: string): string {
  const numbers = new Numbering({ numbering, rows });
  return [...pattern]
    .map((sign) => {
      const kind = sign === 'S' || sign === 'T' ? 'section' : 'indicator';
      return numbers.next(kind, sign === 'S' ? '4' : '?', sign === 'T', sign === 'c');
    })
    .join(' ');
}

describe('Numbering', () => {
  it.each<[SectionNumbering, RowNumbering, string, string]>([
    ['asSent', 'asSent', 'SrrS', '4 ? ? 4'],
    ['roman', 'restart', 'SrrSr', 'I 1 2 II 1'],
    ['letters', 'running', 'SrrSr', 'A 1 2 B 3'],
    ['arabic', 'outline', 'SrrSr', '1 1.1 1.2 2 2.1'],
    ['roman', 'outline', 'SrSr', 'I 1.1 II 2.1'],
    // Under a section that the submission numbers, its own number goes on.
    ['asSent', 'outline', 'Srr', '4 4.1 4.2'],
    ['none', 'running', 'SrSr', ' 1  2'],
    ['arabic', 'outline', 'rrSr', '1 2 1 1.1'],
    // A total is no section, and a merged number is one number.
    ['roman', 'running', 'SrTrSr', 'I 1 ? 2 II 3'],
    ['arabic', 'restart', 'Srcr', '1 1 1 2'],
  ])('%s, %s: %s → %s', (sections, rows, pattern, expected) => {
    expect(numbered(sections, rows, pattern)).toBe(expected);
  });

  it('goes on behind Z', () => {
    const all = numbered('letters', 'asSent', 'S'.repeat(54)).split(' ');
    expect([all[25], all[26], all[27], all[52], all[53]]).toEqual(['Z', 'AA', 'AB', 'BA', 'BB']);
  });

  it.each([
    [0, ''],
    [4, 'IV'],
    [19, 'XIX'],
    [44, 'XLIV'],
    [2026, 'MMXXVI'],
  ])('writes %i in Roman numerals', (number, expected) => expect(roman(number)).toBe(expected));
});
