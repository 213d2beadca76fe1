import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanText } from '../../../electron/engine/annex/clean.ts';

/** The rules one after the other, without the look whether anything needs them. */
function slowly(text: string): string {
  return text
    .normalize('NFC')
    .replace(/\r\n?|[\u2028\u2029\u0085]/g, '\n')
    .replace(/\p{Cf}/gu, '')
    .split('\n')
    .map((paragraph) => paragraph.replace(/[\t\v\f ]+/g, ' ').trim())
    .filter((paragraph) => paragraph !== '')
    .join('\n');
}

describe('cleanText', () => {
  it.each([
    ['Đạt', 'Đạt'],
    ['  Tỷ\tlệ   85,4% ', 'Tỷ lệ 85,4%'],
    ['a\r\n\n b\u2028c', 'a\nb\nc'],
    ['tha\u0301ng', 'tháng'],
    ['xã\u00adhội\u200b\ufeff', 'xãhội'],
    ['\u00a0số\u00a0liệu\u00a0', 'số\u00a0liệu'],
  ])('%j → %j', (text, expected) => expect(cleanText(text)).toBe(expected));

  it('changes whatever needs it', () => {
    const letter = fc.oneof(
      fc.constantFrom(
        ' ',
        '\n',
        '\t',
        '\r',
        '\u00a0',
        '\u00ad',
        '\u0301',
        '\u200b',
        '\u2028',
        '\u0085',
        '–',
        '…',
        '→',
      ),
      fc.constantFrom(...'aăâđêôơưạỳỹ0%.,ĐỆ'),
      fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
    );
    fc.assert(
      fc.property(fc.array(letter, { maxLength: 12 }), (letters) => {
        const text = letters.join('');
        expect(cleanText(text)).toBe(slowly(text));
      }),
      { numRuns: 2000 },
    );
  });
});
