/** How the lines of a PDF become paragraphs, and in which order blocks that stand side by side are read. */
import { describe, expect, it } from 'vitest';
import { joinBetween } from '../../../electron/engine/intake/pdf/joins.ts';
import { newLine, type TextLine } from '../../../electron/engine/intake/pdf/lines.ts';
import { drawn, linesOf, readBytes, textAt } from './pdf-samples.ts';

const face = { name: 'Any', bold: false, italic: false };

/** A line from the left edge, each letter as wide as the others. */
function lineWith(text: string): TextLine {
  let left = 0;
  const words = text.split(' ').map((word, order) => {
    const right = left + 5 * word.length;
    const own = { pieces: [{ text: word, raised: false, font: face }], text: word, left, right, order };
    left = right + 2.5;
    return { ...own, base: 0, size: 10, hidden: false, spaced: order > 0 };
  });
  return newLine(words, 1);
}

describe('lines that fill their column', () => {
  it.each([
    ['a dash inside a sentence', 'tình hình kinh tế', '- xã hội của tỉnh', true, ' '],
    ['a dash before the rest of a name', 'dịch vụ Viễn thông', '- Internet', false, ' '],
    ['a dash that begins an item among others', 'Sở Khoa học', '- Sở Tài chính', true, '\n'],
    ['a dash after the end of a sentence', 'đã được giao;', '- xã hội hóa', false, '\n'],
    ['items in small letters', '- hồ sơ giấy', '- hồ sơ điện tử', true, '\n'],
    ['a bracket that did not fit', '(https://tinh.vn/muc.html', ')', true, ''],
    ['the rest of an address', 'https://tinh.vn/anh?id=1359383', '97487018', true, ''],
    ['a word after an address', 'https://tinh.vn/anh?id=1359383', 'đã nhận', true, ' '],
    ['a word after a number', '1197/KH-UBND/2023', 'ngày 14', true, ' '],
    ['figures above each other', '90%', '80%', true, '\n'],
    ['a figure in a sentence', 'đạt trên 90%', '80%', true, ' '],
  ] as const)('join %s', (_, text, rest, listed, join) => {
    const line = lineWith(text);
    expect(joinBetween(line, lineWith(rest), 0, line.right + 2, listed)).toBe(join);
  });
});

describe('blocks side by side', () => {
  it('joins the lines of a text that is narrower than the letterhead above it', async () => {
    const text = Array.from({ length: 14 }, () => 'An office of the province reports on what it did for');
    const content =
      textAt(10, 285, 'PROVINCE') +
      textAt(300, 285, 'REPUBLIC OF ALL') +
      textAt(10, 273, 'DEPARTMENT') +
      textAt(300, 273, 'Freedom to read it') +
      text.map((line, index) => textAt(60, 240 - 12 * index, line)).join('');
    expect(linesOf(await readBytes(drawn([{ content }]))).at(-1)).toBe(text.join(' '));
  });

  it('reads the list of recipients before the title of the one who signs beside it', async () => {
    const content =
      textAt(40, 200, 'Recipients:') +
      textAt(280, 200, 'DIRECTOR') +
      textAt(40, 188, '- Ministry;') +
      textAt(40, 176, '- Department: leaders, sections, others;') +
      textAt(40, 164, '- Archive.') +
      textAt(280, 110, 'A Name');
    expect(linesOf(await readBytes(drawn([{ content }])))).toEqual([
      'Recipients:',
      '- Ministry;',
      '- Department: leaders, sections, others;',
      '- Archive.',
      'DIRECTOR',
      'A Name',
    ]);
  });

  it('reads a line with a wide gap as one where no list stands below it', async () => {
    const content =
      textAt(40, 200, 'Name: A') + textAt(280, 200, 'Office: B') + textAt(40, 188, 'Both of them sign.');
    expect(linesOf(await readBytes(drawn([{ content }])))).toEqual([
      'Name: A',
      'Office: B',
      'Both of them sign.',
    ]);
  });
});
