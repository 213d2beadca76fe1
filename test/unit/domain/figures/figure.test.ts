import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseFigure } from '../../../../shared/domain/figures/figure.ts';
import { formatDecimal } from '../../../../shared/domain/figures/format.ts';
import { parseTarget } from '../../../../shared/domain/figures/target.ts';
import type { FigurePart } from '../../../../shared/domain/figures/types.ts';

const READINGS: [string, FigurePart[]][] = [
  ['88,18%\n(605.172/686.283)', [{ percent: '88.18', numerator: '605172', denominator: '686283' }]],
  ['(72,46%)\n(356440/491915)', [{ percent: '72.46', numerator: '356440', denominator: '491915' }]],
  [
    '95,74%\n(180/188 cơ quan)',
    [{ percent: '95.74', numerator: '180', denominator: '188', unit: 'cơ quan' }],
  ],
  [
    '95,74%\n(180/188¹ cơ quan)',
    [{ percent: '95.74', numerator: '180', denominator: '188', unit: 'cơ quan' }],
  ],
  ['80%\u00A0(80/100\u00A0xã)', [{ percent: '80', numerator: '80', denominator: '100', unit: 'xã' }]],
  ['605\u200B.172/686.283', [{ numerator: '605172', denominator: '686283' }]],
  ['180,2%', [{ percent: '180.2' }]],
  ['12.105 hồ sơ\n(Tỷ lệ 1,50%)', [{ quantity: '12105', unit: 'hồ sơ', percent: '1.50' }]],
  ['6498 hồ sơ (Tỷ lệ 1,05%)', [{ quantity: '6498', unit: 'hồ sơ', percent: '1.05' }]],
  ['12.105hồ sơ', [{ quantity: '12105', unit: 'hồ sơ' }]],
  ['118 doanh nghiệp công nghệ số', [{ quantity: '118', unit: 'doanh nghiệp công nghệ số' }]],
  ['118', [{ quantity: '118' }]],
  ['Tổng số: 118\nđơn vị', [{ quantity: '118' }]],
  ['96%\n92%\n89%', [{ percent: '96' }, { percent: '92' }, { percent: '89' }]],
  ['-96%\n-92%', [{ percent: '96' }, { percent: '92' }]],
  ['-1,54%', [{ percent: '-1.54' }]],
  ['100%\n(đối với người dân có tài khoản)', [{ percent: '100' }]],
  ['100% xã, phường thị trấn được phủ sóng 3G/4G', [{ percent: '100' }]],
  [
    '4G: 96%; 5G: 10%',
    [
      { label: '4G', percent: '96' },
      { label: '5G', percent: '10' },
    ],
  ],
  [
    '- Tỷ lệ hài lòng trong tiếp nhận, giải quyết là 97,14%.\n- Tỷ lệ hài lòng trong phản ánh là 98%',
    [
      { label: 'Tỷ lệ hài lòng trong tiếp nhận, giải quyết', percent: '97.14' },
      { label: 'Tỷ lệ hài lòng trong phản ánh', percent: '98' },
    ],
  ],
  [
    'Số liệu năm 2023 là 77,9% (5.571/ 7145). Dự kiến năm 2024 ước đạt 90%',
    [
      { label: 'Số liệu năm 2023', percent: '77.9', numerator: '5571', denominator: '7145' },
      { label: 'Dự kiến năm 2024', percent: '90' },
    ],
  ],
  [
    'Tính đến 12/2023, CQNN cấp tỉnh hoàn thiện là 13/20 cơ quan, tỷ lệ 65%.',
    [
      {
        label: 'Tính đến 12/2023, CQNN cấp tỉnh hoàn thiện',
        level: 'province',
        numerator: '13',
        denominator: '20',
        unit: 'cơ quan',
        percent: '65',
      },
    ],
  ],
  [
    'Cấp tỉnh: 96%\nCấp huyện: 92%\nCấp xã: 89%',
    [
      { level: 'province', percent: '96' },
      { level: 'district', percent: '92' },
      { level: 'commune', percent: '89' },
    ],
  ],
  [
    '100% hồ sơ tại cơ quan nhà nước cấp tỉnh, 90% cấp huyện, 80% cấp xã',
    [
      { level: 'province', percent: '100' },
      { level: 'district', percent: '90' },
      { level: 'commune', percent: '80' },
    ],
  ],
  ['CQNN\ncấp tỉnh\n90%', [{ level: 'province', percent: '90' }]],
  [
    'Đã tích hợp 752/752 dịch vụ công (DVC)',
    [{ label: 'Đã tích hợp', numerator: '752', denominator: '752', unit: 'dịch vụ công' }],
  ],
  [
    'Có 180 trên 188 cơ quan, đạt 95,74%',
    [{ numerator: '180', denominator: '188', unit: 'cơ quan', percent: '95.74' }],
  ],
  ['tỷ lệ 178.709/162.029=90,67%', [{ numerator: '178709', denominator: '162029', percent: '90.67' }]],
  ['0,15% (3/2000)', [{ percent: '0.15', numerator: '3', denominator: '2000' }]],
  ['5% (12/2023)', [{ percent: '5' }]],
  ['97,69% (giảm 1,54% so với tháng 02/2025)', [{ percent: '97.69' }]],
  ['98% (tăng 2 điểm % so với cùng kỳ)', [{ percent: '98' }]],
  ['98,5% (vượt 8,5% so với chỉ tiêu)', [{ percent: '98.5' }]],
  ['95% (kế hoạch 90%)', [{ percent: '95' }]],
  ['Đạt 105% kế hoạch', [{ quantity: '105', unit: '% kế hoạch' }]],
  ['Tăng 6,5% so với năm 2023', [{ percent: '6.5', change: 'increase' }]],
  ['tăng lên 90%', [{ percent: '90' }]],
  ['100 – 120 doanh nghiệp', [{ low: '100', high: '120', unit: 'doanh nghiệp' }]],
  ['605.172 hồ sơ/686.283 hồ sơ', [{ numerator: '605172', denominator: '686283', unit: 'hồ sơ' }]],
  ['5 doanh nghiệp/1000 dân', [{ quantity: '5', unit: 'doanh nghiệp' }]],
  ['TP. Long Xuyên: 95%', [{ label: 'TP. Long Xuyên', percent: '95' }]],
  ['Trên 90%', [{ percent: '90', bound: 'moreThan' }]],
  ['Gần 1.200 hồ sơ', [{ quantity: '1200', unit: 'hồ sơ', bound: 'lessThan' }]],
  ['giảm còn 5%', [{ percent: '5' }]],
  [
    '95% (cấp tỉnh 96%, cấp xã 92%)',
    [{ percent: '95' }, { level: 'province', percent: '96' }, { level: 'commune', percent: '92' }],
  ],
  ['96% - 92%', [{ percent: '96' }, { percent: '92' }]],
];

describe('parseFigure', () => {
  it.each(READINGS)('%j', (text, parts) => {
    expect(parseFigure(text)).toEqual({ raw: text, parts });
  });

  it.each([
    ['12.105%', '12105', { kind: 'ambiguous', raw: '12.105', alternative: '12.105' }],
    ['61.87%', '61.87', { kind: 'foreignNotation', raw: '61.87' }],
  ] as const)('%j carries its doubt', (text, percent, doubt) => {
    expect(parseFigure(text).parts).toEqual([{ percent, doubts: [doubt] }]);
  });

  it('marks a count that may be read in two ways', () => {
    const doubts = [{ kind: 'ambiguous', raw: '1,234', alternative: '1234' }];
    expect(parseFigure('1,234 hồ sơ').parts).toEqual([{ quantity: '1.234', unit: 'hồ sơ', doubts }]);
    expect(parseFigure('1,234/5.000').parts[0]?.doubts).toEqual(doubts);
  });

  it.each([
    ...['01/6/2024', '12/2023', 'ngày 09/11/2024', 'ngày 08 tháng 04 năm 2025', 'Quý III/2026', 'năm 2024'],
    ...['448/BKHĐT-ĐKKD', '138/QĐ-UBND', 'Quyết định số 998/QĐ- UBND', 'Nghị định 47/2020/NĐ-CP', '20/10/5'],
    ...[
      'giai đoạn 2021 – 2025',
      'lần 01',
      'mức độ 4',
      'từ 15 tuổi trở lên',
      'Đề án 06',
      'phục vụ 24/7',
      '3G/4G',
    ],
    ...[
      'l08.122 văn bản',
      '605 172/686 283',
      '1.23.456 hồ sơ',
      'https://a.vn/1/2',
      '(1) Sở Tài chính; (2) Sở Y tế',
    ],
  ])('%j holds no figure', (text) => {
    expect(parseFigure(text)).toEqual({ raw: text, parts: [] });
  });

  it.each([
    ['Chưa có số liệu', 'noData', 0],
    ['CHƯA CÓ SỐ LIỆU', 'noData', 0],
    ['-', 'noData', 0],
    ['…', 'noData', 0],
    ['Chưa có số liệu năm 2024 (năm 2023: 77,9%)', 'noData', 1],
    ['Chưa thực hiện', 'notStarted', 0],
    ['Chưa triển khai', 'notStarted', 0],
    ['Ước đạt 90%', 'estimated', 1],
    ['Ước đạt 8 – 9%', 'estimated', 1],
    ['Dự kiến năm 2024 đạt 90%', 'estimated', 1],
    ['', undefined, 0],
    ['90%', undefined, 1],
    ['Tỉnh được nước bạn tặng 5 máy', undefined, 1],
  ] as const)('%j has status %s and %i parts', (text, status, parts) => {
    const figure = parseFigure(text);
    expect(figure.status).toBe(status);
    expect(figure.parts).toHaveLength(parts);
  });

  it('reads an estimated range', () => {
    expect(parseFigure('Ước đạt 8 – 9%').parts).toEqual([{ low: '8', high: '9', unit: '%' }]);
  });

  it('never throws, keeps the text, and gives well-formed numbers', () => {
    const piece = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 6 }),
      fc.constantFrom(
        '%',
        '/',
        '.',
        ',',
        '(',
        ')',
        '\n- ',
        ' – ',
        'đạt ',
        'hồ sơ',
        'tăng ',
        'năm ',
        '2024',
        'ước ',
      ),
      fc.nat().map(String),
      fc.nat({ max: 9_999_999 }).map((value) => formatDecimal(String(value))),
    );
    const isDecimal = expect.stringMatching(/^-?\d+(?:\.\d+)?$/);
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => {
        const text = pieces.join('');
        const figure = parseFigure(text);
        expect(figure.raw).toBe(text);
        expect(parseTarget(text, text).raw).toBe(text);
        for (const { percent, numerator, denominator, quantity, low, high } of figure.parts) {
          const numbers = [percent, numerator, denominator, quantity, low, high].filter(
            (n) => n !== undefined,
          );
          expect(numbers.length).toBeGreaterThan(0);
          for (const number of numbers) expect(number).toEqual(isDecimal);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('reads any percentage with its fraction as one part', () => {
    const count = fc.integer({ min: 1, max: 99_999_999 });
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 99_999 }), count, count, (hundredths, numerator, denominator) => {
        // A month and a year, or the whole day and the whole week, are no fraction.
        fc.pre(numerator > 24 || denominator < 7);
        const percent = `${Math.floor(hundredths / 100)}.${String(hundredths % 100).padStart(2, '0')}`;
        const [top, bottom] = [String(numerator), String(denominator)];
        const text = `${formatDecimal(percent)}%\n(${formatDecimal(top)}/${formatDecimal(bottom)} cơ quan)`;
        expect(parseFigure(text).parts).toEqual([
          { percent, numerator: top, denominator: bottom, unit: 'cơ quan' },
        ]);
      }),
    );
  });

  it('stays quick on hostile cells', () => {
    const cells = [
      '1',
      '1.',
      '1/',
      '1 ',
      '(',
      '- ',
      '1%(\n',
      'a@',
      '5 hồ sơ ',
      'trên 5% ',
      'năm năm ',
      '1 - ',
    ];
    const started = performance.now();
    for (const cell of cells) parseFigure(cell.repeat(Math.floor(32_000 / cell.length)));
    expect(performance.now() - started).toBeLessThan(10_000);
  });
});
