import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  denominatorsOf,
  type GluedContext,
  gluedMarks,
} from '../../../../shared/domain/text/doubts/glued.ts';
import { cyrillicLetters, lostLetters } from '../../../../shared/domain/text/doubts/letters.ts';
import { lettersInNumbers, splitNumbers } from '../../../../shared/domain/text/doubts/numbers.ts';

const NOTHING: GluedContext = { placeless: new Set(), denominators: new Map() };

function doubtsOf(text: string, context = NOTHING): (string | null)[][] {
  return [
    ...lostLetters(text),
    ...cyrillicLetters(text),
    ...lettersInNumbers(text),
    ...splitNumbers(text),
    ...gluedMarks(text, context),
  ].map(({ code, found, likely }) => [code, found, likely]);
}

describe('damaged texts', () => {
  it.each([
    ['trên địa bàn tỉnh n Giang năm 2024', 'LETTER_LOST', 'tỉnh n Giang', 'tỉnh An Giang'],
    ['Bưu điện iên Giang', 'LETTER_LOST', 'điện iên Giang', 'điện Kiên Giang'],
    ['phường r Thạnh', 'LETTER_LOST', null, null],
    ['của người h Hòa', 'LETTER_LOST', 'người h Hòa', null],
    ['tỉnh Qu?ng Nam', 'LETTER_LOST', 'Qu?ng', null],
    ['c\ufffd quan', 'LETTER_LOST', 'c\ufffd', null],
    ['Đ□t', 'LETTER_LOST', 'Đ□t', null],
    ['Sở Кế hoạch', 'CYRILLIC_LETTER', 'Кế', 'Kế'],
    ['phần mềm l08.122 văn bản', 'LETTER_IN_NUMBER', 'l08.122', '108.122'],
    ['đạt 1O0%', 'LETTER_IN_NUMBER', '1O0%', '100%'],
    ['8I,5%', 'LETTER_IN_NUMBER', '8I,5%', '81,5%'],
    ['O,5 điểm', 'LETTER_IN_NUMBER', 'O,5', '0,5'],
    ['88,18%\n(605. 172/686.283)', 'NUMBER_SPLIT', '605. 172', '605.172'],
    ['1 115.432 hồ sơ', 'NUMBER_SPLIT', '1 115.432', '1.115.432'],
    ['94, 2%', 'NUMBER_SPLIT', '94, 2%', '94,2%'],
    ['95,74%\n(180/1881 cơ quan)', 'FOOTNOTE_GLUED', '180/1881', '180/188 và dấu chú thích 1'],
    // The percentage is misprinted as well: 179/188 is 95,2%.
    ['94,2%\n(179/1881 cơ quan)', 'FOOTNOTE_GLUED', '179/1881', '179/188 và dấu chú thích 1'],
    ['95,74%\n(180/188 1 cơ quan)', 'FOOTNOTE_GLUED', '180/188 1', '180/188 và dấu chú thích 1'],
    ['13/202 cơ quan, tỷ lệ 65%.', 'FOOTNOTE_GLUED', '13/202', '13/20 và dấu chú thích 2'],
    ['Cấp xã: 65%1.', 'FOOTNOTE_GLUED', '65%1', '65% và dấu chú thích 1'],
  ])('%s', (text, code, found, likely) => {
    if (found === null) expect(doubtsOf(text).filter(([each]) => each !== code)).toEqual([]);
    else expect(doubtsOf(text)).toEqual([[code, found, likely]]);
  });

  it('goes by what the rest of the table says', () => {
    const table: GluedContext = {
      placeless: new Set(['9']),
      denominators: new Map(denominatorsOf('188/188 và 21/188').map((found) => [found, 2])),
    };
    expect(doubtsOf('tỉnh An Giang9', table)).toEqual([
      ['FOOTNOTE_GLUED', 'Giang9', 'Giang và dấu chú thích 9'],
    ]);
    expect(doubtsOf('179/1881 cơ quan', table)).toHaveLength(1);
    expect(doubtsOf('179/1881 cơ quan')).toEqual([]);
  });

  it.each([
    '4G, 5G, A1, Q1/2024, 01a, TT02, COVID-19, H2O, CO2, 1.a, I.2, II.100, Quý III/2026, Quý I/2026',
    'điểm c Khoản 2 Điều 5; loại b; nhóm n; a) b) c); Tỷ lệ = a/b; x Đạt; 5 m Đường; vitamin C',
    '1. 115 hồ sơ\n2. 300 hồ sơ; năm 2024. 153 cơ quan; tháng 9 115.432 hồ sơ; mức 3, 4; 2021 - 2025',
    '100% (188/188); 1881/1881 đạt 100%; 752/752; 10/34 xã; 17/01/2024: 50%; 138/QĐ-UBND; 1/5 đạt 20%',
    '96%\n92%\n89%; 82.89%; 180,2%; 99,99% (12.105/12.106); 5 l; 5l; 100l nước',
    'http://a.vn/?x=1 và a@b.vn?; Đã đạt chưa? □ Đạt ☒ Chưa; An Giang, Hà Nội, Cần Thơ, Đắk Lắk, A Lưới',
    'Привет',
    '',
  ])('says nothing of “%s”', (text) => {
    expect(doubtsOf(text)).toEqual([]);
  });

  it('says nothing of a fraction that agrees with its percentage', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 99_999 }), fc.integer({ min: 1, max: 99_999 }), (part, whole) => {
        const percent = ((part / whole) * 100).toFixed(2).replace('.', ',');
        expect(gluedMarks(`${percent}%\n(${part}/${whole} hồ sơ)`, NOTHING)).toEqual([]);
      }),
    );
  });
});
