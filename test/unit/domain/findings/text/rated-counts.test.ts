import { describe, expect, it } from 'vitest';
import { ratedCountsIn } from '../../../../../shared/domain/findings/text/ratedCounts.ts';
import { textTotalNotRows } from '../../../../../shared/domain/findings/text/textTotalNotRows.ts';
import { documentOf, inDocument, tableOf, told } from '../table/view.ts';

describe('counts of indicators by rating', () => {
  it.each([
    [
      'Kế hoạch có 25 chỉ tiêu, trong đó 18 chỉ tiêu đạt, còn lại 7 chỉ tiêu chưa đạt, tỷ lệ đạt 72%',
      { total: 25, counts: { met: 18, notMet: 7 }, whole: true, rate: { value: '72' } },
    ],
    ['đạt 18/25 chỉ tiêu', { total: 25, counts: { met: 18 } }],
    ['18/25 chỉ tiêu đạt và vượt kế hoạch', { total: 25, counts: { met: 18 } }],
    ['có 3 nhiệm vụ chưa hoàn thành', { total: null, counts: { notMet: 3 } }],
    [
      '20 chỉ tiêu đạt, 2 chỉ tiêu ước đạt, 3 chỉ tiêu chưa có số liệu',
      { counts: { met: 20, estimatedMet: 2, notAssessed: 3 } },
    ],
  ])('%s', (text, expected) => {
    expect(ratedCountsIn(text)).toMatchObject([expected]);
  });

  it.each([
    '15 chỉ tiêu đạt trên 80%',
    '32 chỉ tiêu cụ thể',
    'chỉ tiêu đạt 80%',
    '12 chỉ tiêu đạt tỷ lệ cao',
    'ngày 20/12 chỉ tiêu',
  ])('none in "%s"', (text) => {
    expect(ratedCountsIn(text)).toEqual([]);
  });
});

const tableWith = (met: number, notMet: number, estimated = 0, notAssessed = 0) =>
  tableOf(
    [
      ...Array<string>(met).fill('Đạt'),
      ...Array<string>(notMet).fill('Chưa đạt'),
      ...Array<string>(estimated).fill('Ước đạt'),
      ...Array<string>(notAssessed).fill('Chưa đánh giá'),
    ].map((evaluation, at) => ({ ordinal: String(at + 1), evaluation })),
  );
const check = (text: string, ...tables: ReturnType<typeof tableOf>[]) =>
  told(inDocument(textTotalNotRows, documentOf([text], { tables, period: '9 tháng 2024' })));

describe('text totals', () => {
  it('count what is beyond its target as met', () => {
    const table = (last: string) =>
      tableOf(['Đạt', 'Vượt', 'Đạt và vượt', last].map((evaluation) => ({ evaluation })));
    const text = 'Năm 2024 có 3/4 chỉ tiêu đạt và vượt, 01 chỉ tiêu chưa đạt';
    expect(check(text, table('Chưa đạt'))).toEqual([]);
    expect(check(text, table('Vượt kế hoạch'))).toEqual([
      'error: Lời văn ghi 3 đạt, 1 chưa đạt; bảng có 4 dòng: 4 đạt.',
    ]);
  });

  it('are held against the rows of the table', () => {
    expect(
      check('Trong 10 chỉ tiêu có 8 chỉ tiêu đạt, còn lại 2 chỉ tiêu chưa đạt', tableWith(6, 4)),
    ).toEqual(['error: Lời văn ghi 8 đạt, 2 chưa đạt; bảng có 10 dòng: 6 đạt, 4 chưa đạt.']);
  });

  it('may count estimates as met, which is said', () => {
    const found = check(
      'Trong 10 chỉ tiêu có 8 chỉ tiêu đạt, còn lại 2 chỉ tiêu chưa đạt',
      tableWith(5, 2, 3),
    );
    expect(found).toEqual([expect.stringMatching(/^warning: .*gồm cả các dòng “Ước đạt”/)]);
  });

  it('are computed', () => {
    expect(check('Có 8/10 chỉ tiêu đạt, tỷ lệ thực hiện là 85%', tableWith(8, 2))).toEqual([
      'error: Lời văn ghi tỷ lệ 85% nhưng 8/10 chỉ tiêu đạt tính ra 80,00%.',
    ]);
    expect(check('Có 8/10 chỉ tiêu đạt, tỷ lệ thực hiện là 85%')).toEqual([
      expect.stringMatching(/^warning: /),
    ]);
    expect(check('có 32 nhiệm vụ, 20 nhiệm vụ hoàn thành, còn lại 11 nhiệm vụ chưa hoàn thành')).toEqual([
      'error: Lời văn nêu 32 nhiệm vụ nhưng 20 đạt, 11 chưa đạt cộng lại là 31.',
    ]);
  });

  it.each([
    ['right counts', 'Trong 10 chỉ tiêu có 8 chỉ tiêu đạt, còn lại 2 chỉ tiêu chưa đạt, tỷ lệ đạt 80%'],
    ['a rate cut off', 'Trong 9 chỉ tiêu có 7 chỉ tiêu đạt, tỷ lệ đạt 77,7%'],
    ['the rate of those not met', 'Trong 10 chỉ tiêu có 8 chỉ tiêu đạt, 2 chỉ tiêu chưa đạt, tỷ lệ 20%'],
    ['a rate of something else', 'Trong 10 chỉ tiêu có 8 chỉ tiêu đạt; tỷ lệ giải ngân 45%'],
    ['another plan', 'Chương trình có 15 chỉ tiêu, 9 chỉ tiêu đạt'],
    ['another year', 'Năm 2023 trong 10 chỉ tiêu có 5 chỉ tiêu đạt'],
    ['an aim', 'Phấn đấu cả năm có 10/10 chỉ tiêu đạt'],
    ['other things counted', '3 mục tiêu lớn; 8 chỉ tiêu đạt, 2 chỉ tiêu chưa đạt'],
    ['a smaller number before', '3 chỉ tiêu mới, 8 chỉ tiêu đạt, 2 chỉ tiêu chưa đạt'],
  ])('are content with %s', (_, text) => {
    expect(check(text, tableWith(8, 2))).toEqual([]);
  });

  it('are content with estimates told as a part of those met', () => {
    const text = '10 chỉ tiêu, 8 chỉ tiêu đạt (trong đó 3 chỉ tiêu ước đạt), 2 chỉ tiêu chưa đạt';
    expect(check(text, tableWith(5, 2, 3))).toEqual([]);
  });

  it('say nothing where two tables have that many rows', () => {
    expect(check('Có 7/10 chỉ tiêu đạt', tableWith(8, 2), tableWith(7, 3))).toEqual([]);
  });
});
