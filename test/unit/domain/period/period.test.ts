import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { comparePeriods, findPeriodInText, parsePeriod } from '../../../../shared/domain/period.ts';

describe('parsePeriod', () => {
  it.each([
    ['9 tháng đầu năm 2024', '9 tháng 2024', 'months', '2024-01-01', '2024-09-30'],
    ['09 tháng năm 2024', '9 tháng 2024', 'months', '2024-01-01', '2024-09-30'],
    ['9T/2024', '9 tháng 2024', 'months', '2024-01-01', '2024-09-30'],
    ['9 THÁNG ĐẦU NĂM 2024'.normalize('NFD'), '9 tháng 2024', 'months', '2024-01-01', '2024-09-30'],
    ['3 tháng cuối năm 2024', '3 tháng cuối năm 2024', 'months', '2024-10-01', '2024-12-31'],
    ['6 tháng đầu năm 2025', '6 tháng 2025', 'half', '2025-01-01', '2025-06-30'],
    ['nửa cuối năm 2025', '6 tháng cuối năm 2025', 'half', '2025-07-01', '2025-12-31'],
    ['12 tháng năm 2024', 'Năm 2024', 'year', '2024-01-01', '2024-12-31'],
    ['năm 2024', 'Năm 2024', 'year', '2024-01-01', '2024-12-31'],
    ['Cả năm 2024', 'Năm 2024', 'year', '2024-01-01', '2024-12-31'],
    [' 2024 ', 'Năm 2024', 'year', '2024-01-01', '2024-12-31'],
    ['Quý 3/2026', 'Quý III/2026', 'quarter', '2026-07-01', '2026-09-30'],
    ['Quý II/năm 2026', 'Quý II/2026', 'quarter', '2026-04-01', '2026-06-30'],
    ['quý IV năm 2025', 'Quý IV/2025', 'quarter', '2025-10-01', '2025-12-31'],
    ['Tháng 03 năm 2025', 'Tháng 3/2025', 'month', '2025-03-01', '2025-03-31'],
    ['Tháng 2/2024', 'Tháng 2/2024', 'month', '2024-02-01', '2024-02-29'],
    ['3/2025', 'Tháng 3/2025', 'month', '2025-03-01', '2025-03-31'],
  ])('%j is %j', (text, name, kind, from, to) => {
    expect(parsePeriod(text)).toEqual({ name, kind, year: Number(from.slice(0, 4)), from, to });
  });

  it.each(['Sơ kết', '13 tháng 2024', 'Quý V/2024', 'Tháng 0/2024', '9 tháng đầu năm', '', '20245'])(
    '%j is a period of another kind, under its own name',
    (text) => {
      expect(parsePeriod(`  ${text} `)).toEqual({
        name: text,
        kind: 'other',
        year: null,
        from: null,
        to: null,
      });
    },
  );

  it('gives names that read back as the same period', () => {
    const name = fc.oneof(
      fc
        .tuple(fc.nat(13), fc.integer({ min: 1900, max: 2099 }))
        .map(([n, year]) => `${n} tháng đầu năm ${year}`),
      fc
        .tuple(fc.nat(13), fc.integer({ min: 1900, max: 2099 }))
        .map(([n, year]) => `${n} tháng cuối năm ${year}`),
      fc.tuple(fc.nat(13), fc.integer({ min: 1900, max: 2099 })).map(([n, year]) => `tháng ${n}/${year}`),
      fc.tuple(fc.nat(5), fc.integer({ min: 1900, max: 2099 })).map(([n, year]) => `quý ${n} năm ${year}`),
      fc.integer({ min: 0, max: 9999 }).map((year) => `năm ${year}`),
      fc.string({ unit: 'grapheme' }),
    );
    fc.assert(
      fc.property(name, (text) => {
        const period = parsePeriod(text);
        expect(parsePeriod(period.name)).toEqual(period);
      }),
    );
  });
});

describe('comparePeriods', () => {
  it('orders by last day, then the shorter first, then by name, unknown ones last', () => {
    const names = [
      'Sơ kết',
      'Năm 2024',
      '9 tháng 2024',
      'Quý III/2024',
      'Tháng 9/2024',
      'Quý IV/2024',
      'Khác',
    ];
    expect(
      names
        .map(parsePeriod)
        .sort(comparePeriods)
        .map(({ name }) => name),
    ).toEqual([
      ...['Tháng 9/2024', 'Quý III/2024', '9 tháng 2024', 'Quý IV/2024', 'Năm 2024', 'Khác', 'Sơ kết'],
    ]);
  });
});

describe('findPeriodInText', () => {
  it.each([
    ['Kết quả thực hiện 9 tháng đầu năm 2024', '9 tháng 2024'],
    ['KẾT QUẢ THỰC HIỆN MỤC TIÊU NĂM 2024', 'Năm 2024'],
    ['Chỉ tiêu năm\n2024', 'Năm 2024'],
    ['Kết quả đến tháng 03 năm 2025', 'Tháng 3/2025'],
    ['Báo cáo số 384/BC-STTTT ngày 09/11/2024, kết quả 9 tháng đầu năm 2024', '9 tháng 2024'],
    ['Chương trình giai đoạn 2021 – 2025, định hướng đến năm 2030: kết quả năm 2024', 'Năm 2024'],
    ['Kết quả năm 2024 (năm 2024)', 'Năm 2024'],
  ])('%j names %j', (text, name) => {
    expect(findPeriodInText(text)).toEqual(parsePeriod(name));
  });

  it.each([
    'Kèm theo Báo cáo ngày 08 tháng 04 năm 2025',
    'ngày 09/11/2024',
    'ngày      tháng     năm 2025',
    'Kết quả 9 tháng 2024 và năm 2024',
    'Quý I/2026 – Quý II/2026',
    'Nghị định 47/2020/NĐ-CP',
    'định hướng đến năm 2030',
    'Kết quả thực hiện',
  ])('%j names none, or several', (text) => {
    expect(findPeriodInText(text)).toBeNull();
  });
});
