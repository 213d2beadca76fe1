import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareVietnamese } from '../../../../shared/domain/text/collate.ts';
import { ABBREVIATIONS, MISPRINTS, SPELLINGS } from '../../../../shared/domain/text/expansions.ts';
import { compareKey, fold, nfc, squeeze } from '../../../../shared/domain/text/normalise.ts';

/** Text as it comes out of files: Vietnamese words, marks apart from their letters, odd spaces and dashes. */
const fileText = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        ...['số hoá', 'thuỷ', 'quý', 'qúy', 'Đường', 'TTHC', 'KT-XH', 'kt - xh', 'tỉnh n Giang', 'TP.', 'tp'],
        ...['–', '-', '“', "'", '(', ')', '/', ',', ';', ':', '.', '…', '&', '+', '•', ' ', '\u00A0', '\t'],
        ...['\n', '\r\n', '\u200B', '\u0301', '8', '12.105', 'ủy'.normalize('NFD'), 'Ð', 'İ', 'ß'],
      ),
      fc.string({ unit: 'grapheme', maxLength: 4 }),
    ),
    { maxLength: 12 },
  )
  .map((pieces) => pieces.join(''));

describe('squeeze', () => {
  it.each([
    ['  a \t b\u00A0 c ', 'a b c'],
    ['a\r\n\r\n b \n\n c\r', 'a\nb\nc'],
    ['a\u2028b', 'a\nb'],
    ['tha\u0301ng đâ\u0300u', 'tháng đầu'],
    ['', ''],
    [' \n ', ''],
  ])('%j → %j', (text, expected) => {
    expect(squeeze(text)).toBe(expected);
  });

  it('is settled after one pass', () => {
    fc.assert(
      fc.property(fileText, (text) => {
        expect(squeeze(squeeze(text))).toBe(squeeze(text));
      }),
    );
  });
});

describe('fold', () => {
  it.each([
    ['Chuyển đổi số', 'chuyen doi so'],
    ['ĐƯỜNG', 'duong'],
    ['Ðà Nẵng', 'da nang'],
    ['số hoá', 'so hoa'],
    ['số\u200B hóa', 'so hoa'],
    ['  a\n b ', 'a b'],
  ])('%j → %j', (text, expected) => {
    expect(fold(text)).toBe(expected);
  });

  it('is settled after one pass, and the same for NFC and NFD', () => {
    fc.assert(
      fc.property(fileText, (text) => {
        expect(fold(fold(text))).toBe(fold(text));
        expect(fold(text.normalize('NFD'))).toBe(fold(nfc(text)));
      }),
    );
  });
});

describe('compareKey', () => {
  it.each([
    ['Hồ sơ giải quyết TTHC', 'hồ sơ giải quyết thủ tục hành chính.'],
    ['Số hoá', 'số  hóa'],
    ['Thuỷ lợi', 'Thủy lợi'],
    ['Quý', 'Qúy'],
    ['Uỷ ban nhân dân', 'UBND'],
    ['phát triển KT-XH', 'phát triển kinh tế – xã hội'],
    ['DVCTT', 'DVC trực tuyến'],
    ['Chính quyền số tỉnh n Giang', 'Chính quyền số tỉnh An Giang'],
    ['- Cấp tỉnh', 'Cấp tỉnh;'],
    ['“A”', '"A"'],
    ['4G/5G', '4G / 5G'],
    ['từ 8 – 9%', 'từ 8-9%'],
    ['Sở KH&CN', 'Sở Khoa học và Công nghệ'],
    ['Sở TT&TT', 'STTTT'],
    ['tỉ lệ', 'tỷ lệ'],
    ['Ðường', 'Đường'],
    ['a ,b', 'a, b'],
    ['huyện(thị xã)', 'huyện (thị xã)'],
  ])('%j equals %j', (a, b) => {
    expect(compareKey(a)).toBe(compareKey(b));
  });

  it.each([
    ['số', 'sổ'],
    ['cấp tỉnh', 'cấp huyện'],
    ['4G', '5G'],
    ['hoàn', 'hóan'],
    ['tỷ trọng kinh số', 'tỷ trọng kinh tế số'],
    ['TTHCX', 'TTHC'],
    ['-5%', '5%'],
    ['tăng -5%', 'tăng 5%'],
    ['DN', 'doanh nghiệp'],
  ])('%j differs from %j', (a, b) => {
    expect(compareKey(a)).not.toBe(compareKey(b));
  });

  it('is settled after one pass, and blind to NFC and NFD', () => {
    fc.assert(
      fc.property(fileText, (text) => {
        expect(compareKey(compareKey(text))).toBe(compareKey(text));
        expect(compareKey(text.normalize('NFD'))).toBe(compareKey(nfc(text)));
      }),
      { numRuns: 500 },
    );
  });

  it('has a table whose entries are lower case, NFC, and settled', () => {
    for (const [key, value] of [ABBREVIATIONS, MISPRINTS, SPELLINGS].flatMap(Object.entries)) {
      expect(key).toBe(nfc(key).toLowerCase());
      expect(compareKey(value)).toBe(value);
      expect(compareKey(key)).toBe(value);
    }
  });
});

describe('compareVietnamese', () => {
  it('orders letters, tones and numbers as readers expect', () => {
    const sorted = ['Đường', 'Dân', 'chỉ tiêu 1.10', 'chỉ tiêu 1.2', 'ông', 'ơn', 'oan', 'áo', 'ăn', 'ân'];
    expect(sorted.toSorted(compareVietnamese)).toEqual([
      ...['áo', 'ăn', 'ân', 'chỉ tiêu 1.2', 'chỉ tiêu 1.10', 'Dân', 'Đường', 'oan', 'ông', 'ơn'],
    ]);
  });
});
