import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadFonts } from '../../../../electron/engine/annex/layout/fonts.ts';
import { lineWidth, wrap } from '../../../../electron/engine/annex/layout/wrap.ts';

const fonts = loadFonts();
const style = { face: fonts.faces.normal, size: 11 };
const require = createRequire(import.meta.url);
const fontkit: {
  create(bytes: Buffer): { unitsPerEm: number; layout(text: string): { advanceWidth: number } };
} = createRequire(createRequire(require.resolve('pdfmake')).resolve('pdfkit'))('fontkit');
const whole = fontkit.create(readFileSync(fonts.files.normal));
const laidOut = (text: string) => whole.layout(text).advanceWidth / whole.unitsPerEm;
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
        const joined = paragraphs.join('\n');
        const lines = wrap(joined, marked ? ['1', '2'] : [], width, style);
        expect(letters(lines.map((line) => line.text + line.marks).join(''))).toBe(
          letters(joined) + (marked ? '(1)(2)' : ''),
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

  it('breaks at a no-break space where a line cannot hold what it keeps together', () => {
    const line = 'chủ\u00a0trì\u00a0phối\u00a0hợp';
    expect(wrap(line, [], lineWidth('phối\u00a0hợp', style) + 1, style).map(({ text: one }) => one)).toEqual([
      'chủ\u00a0trì\u00a0',
      'phối\u00a0hợp',
    ]);
  });

  it('cuts a fraction at its stroke and a number only where a line cannot hold it', () => {
    const linesOf = (width: number) => wrap('(605.172/686.283)', [], width, style).map((line) => line.text);
    expect(linesOf(60)).toEqual(['(605.172/', '686.283)']);
    expect(linesOf(30)[0]).toBe('(605.');
  });

  it('says which lines the next one goes on with', () => {
    const lines = wrap('Chưa đánh giá\nĐạt', [], 30, style);
    expect(lines.map(({ continues }) => continues)).toEqual([true, true, false, false]);
  });

  it('measures as fontkit lays words out, kerning and marks on letters included', () => {
    for (const text of ['AVATAR', 'VỤ', 'To', 'x\u0302y', '1.234,56% ', 'Việc']) {
      expect(style.face.width(text, 1)).toBeCloseTo(laidOut(text), 6);
    }
    expect(style.face.width('AVA', 1)).toBeLessThan(3 * style.face.width('A', 1));
  });

  it('keeps paragraphs and puts marks at the very end', () => {
    expect(wrap('95,74%\n(180/188 cơ quan)', ['1'], 300, style)).toEqual([
      { text: '95,74%', marks: '', continues: false },
      { text: '(180/188 cơ quan)', marks: '(1)', continues: false },
    ]);
    expect(wrap('', ['1'], 300, style)).toEqual([{ text: '', marks: '(1)', continues: false }]);
    expect(wrap('', [], 300, style)).toEqual([]);
  });
});
