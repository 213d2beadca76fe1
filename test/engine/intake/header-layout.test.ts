import { describe, expect, it } from 'vitest';
import { layoutWords } from '../../../shared/domain/headers/layout.ts';

describe('layoutWords', () => {
  it.each([
    ['Kết quả 9 tháng 2024', 'kết quả'],
    ['Kết quả năm 2024', 'kết quả'],
    ['KẾT QUẢ quý III/2025', 'kết quả'],
    ['Kết quả đến tháng\n03 năm 2025', 'kết quả'],
    ['Mục tiêu đến 2030', 'mục tiêu'],
    ['Kỹ năng số', 'kỹ năng số'],
    ['2025', '#'],
    ['', ''],
  ])('%j → %j', (text, words) => {
    expect(layoutWords(text)).toBe(words);
  });
});
