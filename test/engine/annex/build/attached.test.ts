import { describe, expect, it } from 'vitest';
import { attachedLine, readAttachedLine } from '../../../../electron/engine/annex/build/attached.ts';
import { LAYOUT } from '../sources.ts';

const blanks = (line: string) => line.replace(/\u00a0+/g, '_');

describe('attachedLine', () => {
  const attachedTo = LAYOUT.attachedTo;

  it('fills number and date on paper', () => {
    expect(attachedLine(LAYOUT)).toBe(
      '(Kèm theo Báo cáo số 12/BC-SKHCN ngày 09 tháng 11 năm 2024 của Sở Khoa học và Công nghệ)',
    );
  });

  it.each([
    ['2025-01-05', 'ngày 05 tháng 01 năm 2025'],
    ['2025-02-28', 'ngày 28 tháng 02 năm 2025'],
    ['2025-03-10', 'ngày 10 tháng 3 năm 2025'],
    ['2025-09-09', 'ngày 09 tháng 9 năm 2025'],
  ])('writes a 0 before days below 10 and months 1 and 2 only: %s', (date, written) => {
    expect(attachedLine({ ...LAYOUT, attachedTo: { ...attachedTo, date } })).toContain(written);
  });

  it('prints the year where only the year is known, in either mode', () => {
    for (const mode of ['paper', 'electronic'] as const) {
      const line = attachedLine({ ...LAYOUT, mode, attachedTo: { ...attachedTo, date: '2025' } });
      expect(blanks(line)).toContain('ngày _ tháng _ năm 2025 của');
    }
  });

  it('leaves number and date blank in an electronic document, but for symbol and year', () => {
    const line = attachedLine({ ...LAYOUT, mode: 'electronic' });
    expect(blanks(line)).toBe(
      '(Kèm theo Báo cáo số _/BC-SKHCN ngày _ tháng _ năm 2024 của Sở Khoa học và Công nghệ)',
    );
    expect(line).not.toMatch(/12|09|11/);
  });

  it('leaves blanks on paper for what is not known yet', () => {
    const line = attachedLine({
      ...LAYOUT,
      attachedTo: { documentKind: 'Kế hoạch', number: '', date: '', issuer: '' },
    });
    expect(blanks(line)).toBe('(Kèm theo Kế hoạch số _ ngày _ tháng _ năm _)');
  });
});

describe('readAttachedLine', () => {
  it.each([
    [
      '(Kèm theo Báo cáo số 384/BC-STTTT ngày 09/11/2024 của Sở Thông tin và Truyền thông)',
      {
        documentKind: 'Báo cáo',
        number: '384/BC-STTTT',
        date: '2024-11-09',
        issuer: 'Sở Thông tin và Truyền thông',
      },
    ],
    [
      '(Kèm theo Báo cáo số 413/BC-SKHCN ngày 08 tháng 04 năm 2025 của Sở Khoa học và Công nghệ)',
      {
        documentKind: 'Báo cáo',
        number: '413/BC-SKHCN',
        date: '2025-04-08',
        issuer: 'Sở Khoa học và Công nghệ',
      },
    ],
    [
      '(Kèm theo Kế hoạch số         /KH-UBND  ngày      tháng     năm 2025 của Ủy ban nhân dân tỉnh An Giang)',
      {
        documentKind: 'Kế hoạch',
        number: '/KH-UBND',
        date: '2025',
        issuer: 'Ủy ban nhân dân tỉnh An Giang',
      },
    ],
    [
      '(Kèm theo Công văn số   ngày 31/02/2025 của Sở X)',
      { documentKind: 'Công văn', number: '', date: '', issuer: 'Sở X' },
    ],
  ])('reads %s', (line, expected) => {
    expect(readAttachedLine(line)).toEqual(expected);
  });

  it('does not guess at other forms', () => {
    expect(readAttachedLine('Biểu số 1')).toBeNull();
    expect(readAttachedLine('')).toBeNull();
  });
});
