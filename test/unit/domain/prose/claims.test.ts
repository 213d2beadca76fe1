import { describe, expect, it } from 'vitest';
import { claimsOf } from '../../../../shared/domain/prose/claims.ts';
import { impliedBase } from '../../../../shared/domain/prose/ratio.ts';
import { contentOf, likenessOf } from '../../../../shared/domain/prose/subject.ts';

const told = (text: string) =>
  claimsOf(text).claims.map(({ part, subject }) => ({ ...valuesOf(part), subject }));

function valuesOf({
  percent,
  numerator,
  denominator,
  quantity,
  unit,
}: ReturnType<typeof claimsOf>['claims'][number]['part']) {
  const all = { percent, numerator, denominator, quantity, unit };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined));
}

describe('the claims of a text', () => {
  it('a total, a part and its share', () => {
    const text =
      'Tổng số hồ sơ đã tiếp nhận là 699.678 hồ sơ; số hồ sơ trực tuyến là 298.710 hồ sơ, tỷ lệ hồ sơ trực tuyến đạt 65,9%';
    expect(told(text)).toEqual([
      { quantity: '699678', unit: 'hồ sơ', subject: 'Tổng số hồ sơ đã tiếp nhận' },
      { quantity: '298710', unit: 'hồ sơ', subject: 'số hồ sơ trực tuyến' },
      { percent: '65.9', subject: 'tỷ lệ hồ sơ trực tuyến' },
    ]);
    const { claims } = claimsOf(text);
    expect(claims.map(({ whole, clause }) => [whole, clause])).toEqual([
      [true, 0],
      [false, 1],
      [false, 1],
    ]);
  });

  it.each([
    ['130.020/153.780 hồ sơ, đạt 84,55%', { numerator: '130020', denominator: '153780', percent: '84.55' }],
    ['1.207 thủ tục (đạt tỷ lệ 94%)', { quantity: '1207', unit: 'thủ tục', percent: '94' }],
    ['6498 hồ sơ (tỷ lệ 1,05%)', { quantity: '6498', unit: 'hồ sơ', percent: '1.05' }],
    ['Thuê bao băng rộng cố định: 439.758;', { quantity: '439758' }],
  ])('%s', (text, expected) => {
    expect(told(text)).toEqual([expect.objectContaining(expected)]);
  });

  it('says whose words, what time and how sure', () => {
    const [about] = claimsOf('Đến tháng 03 năm 2025, khoảng 94% người dân mua sắm trực tuyến').claims;
    expect(about).toMatchObject({
      loosely: 'about',
      years: [2025],
      when: 'Đến tháng 03 năm 2025',
      aimed: false,
    });
    const [aim] = claimsOf('Phấn đấu tỷ lệ hồ sơ trực tuyến đạt 80%').claims;
    expect(aim?.aimed).toBe(true);
    expect(claimsOf('Năm 2023:\n+ Theo thống kê của Bộ là 7,18%.').claims[0]?.years).toEqual([2023]);
  });

  it('takes the subject from before an open bracket', () => {
    expect(told('Người dân từ 15 tuổi có tài khoản ngân hàng (1.000.017 người, đạt tỉ lệ 68,07%)')).toEqual([
      {
        quantity: '1000017',
        unit: 'người',
        percent: '68.07',
        subject: 'Người dân từ 15 tuổi có tài khoản ngân hàng',
      },
    ]);
  });

  it('tells where it stands', () => {
    const text = 'Có 37/39 hệ thống đạt tỷ lệ 94,8% (phụ lục)';
    const { source, claims } = claimsOf(text);
    expect(claims.map(({ start, end }) => source.slice(start, end))).toEqual([
      '37/39 hệ thống đạt tỷ lệ 94,8%',
    ]);
  });

  it.each([
    'Báo cáo số 384/BC-STTTT ngày 09/11/2024',
    'Quyết định 02/2023/QĐ-UBND và Nghị quyết 06/NQ-CP',
    'Đường dây nóng phục vụ 24/7',
    'theo điểm a khoản 2 Điều 5',
    'giai đoạn 2021 - 2025, định hướng đến năm 2030',
    'Kinh phí 7,2 tỷ đồng, đã chi 350 triệu đồng',
    'Không có số nào',
    '',
  ])('finds none in %s', (text) => {
    expect(claimsOf(text).claims).toEqual([]);
  });
});

describe('what two wordings have in common', () => {
  const likeness = (a: string, b: string) => likenessOf(contentOf(a), contentOf(b));
  it.each([
    ['Tỷ lệ số hoá kết quả hồ sơ toàn tỉnh', 'Tỷ lệ số hóa hồ sơ, kết quả giải quyết TTHC', 'same'],
    [
      'Tỷ lệ dân số trưởng thành sử dụng smartphone',
      'Tỷ lệ dân số trưởng thành có điện thoại thông minh',
      'same',
    ],
    ['Dân số có điện thoại thông minh', 'Dân số trưởng thành có điện thoại thông minh', 'narrower'],
    ['Hộ gia đình có địa chỉ số', 'Hộ gia đình có đường Internet cáp quang', 'other'],
    ['Tỷ lệ đạt', 'Tỷ lệ đạt', 'other'],
  ])('%s / %s: %s', (a, b, expected) => {
    expect(likeness(a, b)).toBe(expected);
  });
});

describe('the base that a share implies', () => {
  it('lies between what rounding and cutting off allow', () => {
    expect(impliedBase('6498', '1.05')).toEqual({ value: '618857', low: '613018', high: '621819' });
    expect(impliedBase('94', '94')).toMatchObject({ value: '100' });
    expect(impliedBase('5', '0')).toBeNull();
  });
});
