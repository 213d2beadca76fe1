import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadFonts } from '../../../electron/engine/annex/layout/fonts.ts';
import { lineWidth, wrap } from '../../../electron/engine/annex/layout/wrap.ts';

const style = { face: loadFonts().faces.normal, size: 11 };
const letters = (text: string) => text.replace(/\s/g, '');

const word = fc.oneof(
  fc.constantFrom('Chưa', 'đánh', 'giá', '-', '–', '88,18%', '(605.172/686.283)', 'khó-', 'UBND'),
  fc.string({ minLength: 1, maxLength: 60, unit: fc.constantFrom('a', 'ễ', 'W', '.', '/', '-', '5') }),
);
const text = fc.array(
  fc.array(word, { minLength: 1, maxLength: 12 }).map((words) => words.join(' ')),
  { maxLength: 4 },
);

describe('wrap', () => {
  it('loses no letter and makes no line wider than the column', () => {
    fc.assert(
      fc.property(text, fc.integer({ min: 20, max: 300 }), fc.boolean(), (paragraphs, width, marked) => {
        const whole = paragraphs.join('\n');
        const lines = wrap(whole, marked ? ['1', '2'] : [], width, style);
        expect(letters(lines.map((line) => line.text + line.marks).join(''))).toBe(
          letters(whole) + (marked ? '(1)(2)' : ''),
        );
        for (const line of lines) expect(lineWidth(line.text, style)).toBeLessThanOrEqual(width + 0.001);
      }),
      { numRuns: 500 },
    );
  });

  it('never breaks a line behind a hyphen, which text extractors would drop', () => {
    for (let width = 20; width < 90; width += 1) {
      const lines = wrap('Đạt từ 8 - 9% GRDP', [], width, style).map((line) => line.text);
      expect(lines.slice(0, -1).filter((line) => line.length > 1 && line.endsWith('-'))).toEqual([]);
    }
  });

  it('breaks at blanks and not inside a word that fits', () => {
    expect(wrap('Chưa đánh giá', [], 30, style).map((line) => line.text)).toEqual(['Chưa', 'đánh', 'giá']);
  });

  it('keeps paragraphs and puts marks at the very end', () => {
    expect(wrap('95,74%\n(180/188 cơ quan)', ['1'], 300, style)).toEqual([
      { text: '95,74%', marks: '' },
      { text: '(180/188 cơ quan)', marks: '(1)' },
    ]);
    expect(wrap('', ['1'], 300, style)).toEqual([{ text: '', marks: '(1)' }]);
    expect(wrap('', [], 300, style)).toEqual([]);
  });
});
