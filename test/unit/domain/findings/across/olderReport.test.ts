import { describe, expect, it } from 'vitest';
import { valueOfOlderReport } from '../../../../../shared/domain/findings/across/valueOfOlderReport.ts';
import { document, found, severities, table } from './documents.ts';

const NAME = 'Tỷ lệ dân số trưởng thành có điện thoại thông minh';
const report = (index: number, period: string, result: string, agency?: string) =>
  document({
    index,
    period,
    tables: [table([{ name: NAME, result }])],
    ...(agency === undefined ? {} : { agency }),
  });

describe('a value equal to that of an older report', () => {
  it('of another year is a warning, of the same year a note', () => {
    const now = report(1, '9 tháng 2024', '66,2%');
    expect(severities(valueOfOlderReport, report(0, 'Năm 2022', '66,2%'), now)).toBe('warning');
    expect(severities(valueOfOlderReport, report(0, '6 tháng 2024', '66,2%'), now)).toBe('note');
    expect(severities(valueOfOlderReport, report(0, 'Năm 2022', '60%'), now)).toBe('none');
  });

  it('is found in text signed in an older year, and names both periods', () => {
    const paragraphs = [
      'An Giang, ngày 13 tháng 12 năm 2022',
      '+ Tỷ lệ dân số trưởng thành sử dụng smartphone: 66,2%;',
    ];
    const [finding] = found(valueOfOlderReport, document({ paragraphs }), report(1, '9 tháng 2024', '66,2%'));
    expect(finding?.message).toContain('9 tháng 2024 ghi 66,2%, bằng đúng số của Năm 2022');
    expect(finding?.places.map(({ document }) => document)).toEqual([1, 0]);
  });

  it.each([
    ['everything', '100%'],
    ['nothing', '0%'],
    ['a small count', '12 doanh nghiệp'],
  ])('not for %s', (_, result) => {
    expect(severities(valueOfOlderReport, report(0, 'Năm 2022', result), report(1, 'Năm 2024', result))).toBe(
      'none',
    );
  });

  it('not for two communes, nor for two reports of one period', () => {
    const one = report(0, 'Năm 2022', '66,2%', 'UBND xã Núi Tô');
    expect(severities(valueOfOlderReport, one, report(1, 'Năm 2024', '66,2%', 'UBND xã Thoại Giang'))).toBe(
      'none',
    );
    expect(
      severities(valueOfOlderReport, report(0, 'Năm 2024', '66,2%'), report(1, 'Năm 2024', '66,2%')),
    ).toBe('none');
  });
});
