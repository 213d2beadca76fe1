import { describe, expect, it } from 'vitest';
import { isSyllable } from '../../../../shared/domain/text/syllable.ts';

describe('Vietnamese syllables', () => {
  it.each(
    'chuyển Giang số nghiệp quý quốc giữa gì giết giêng khuya thuở yêu Ủy uỷ ở ý hoá hóa Đắk Lắk xoong quỳnh khuyến nghiêng Ấp ngoằn'.split(
      ' ',
    ),
  )('%s', (word) => {
    expect(isSyllable(word)).toBe(true);
  });

  it.each([
    '',
    'n',
    'cafộ',
    'ốộ',
    'kang',
    'cê',
    'nghang',
    'gế',
    'đươc',
    'iêu',
    'www',
    'tiế ng',
    'nguyễnn',
    'ấbc',
  ])('not “%s”', (word) => {
    expect(isSyllable(word)).toBe(false);
  });

  it('passes a slip of tone where it is asked to', () => {
    expect(isSyllable('đươc', true)).toBe(true);
    expect(isSyllable('đươb', true)).toBe(false);
  });
});
