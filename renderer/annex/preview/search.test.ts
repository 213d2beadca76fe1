import { describe, expect, it } from 'vitest';
import { findWords, pageText } from './search.ts';

const line = (str: string) => ({ str, hasEOL: true });

describe('findWords', () => {
  it('finds without marks and in any case', () => {
    const page = pageText([line('Đường dây NÓNG của Sở')]);
    expect(findWords(page, 'duong day nong')).toEqual([[{ run: 0, from: 0, to: 14 }]]);
    expect(findWords(page, 'SỞ')).toEqual([[{ run: 0, from: 19, to: 21 }]]);
  });

  it('finds over the ends of lines and over runs of one line', () => {
    const page = pageText([
      line('Tỷ lệ hồ sơ trực'),
      { str: 'tuyến', hasEOL: false },
      { str: ' ', hasEOL: false },
      { str: 'toàn trình', hasEOL: false },
    ]);
    expect(findWords(page, 'truc tuyen toan')).toEqual([
      [
        { run: 0, from: 12, to: 17 },
        { run: 1, from: 0, to: 5 },
        { run: 2, from: 0, to: 1 },
        { run: 3, from: 0, to: 4 },
      ],
    ]);
  });

  it('does not join what stands in one line without a space', () => {
    const page = pageText([
      { str: '179/188', hasEOL: false },
      { str: '(1)', hasEOL: false },
    ]);
    expect(findWords(page, '179/188(1)')).toHaveLength(1);
    expect(findWords(page, '179/188 (1)')).toHaveLength(0);
  });

  it('tells every place, and none for nothing', () => {
    const page = pageText([line('98% và 98,5%')]);
    expect(findWords(page, '98')).toHaveLength(2);
    expect(findWords(page, '  ')).toEqual([]);
    expect(findWords(page, '99')).toEqual([]);
  });
});
