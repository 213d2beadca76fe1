/** Rules that hold the numbers of two periods against each other. */
import { describe, expect, it } from 'vitest';
import { PAIR_RULES } from '../../../../../shared/domain/findings/pair/index.ts';
import type { Finding } from '../../../../../shared/domain/reconciliation.ts';
import { row } from '../row.ts';

/** What a rule says of two results of one indicator. */
function found(code: string, from: string, to: string, name = 'Cán bộ được tập huấn'): Finding[] {
  const rule = PAIR_RULES.find((one) => one.code === code);
  if (rule === undefined) throw new Error(code);
  return rule.checkPair?.(row({ name, result: from }), row({ name, result: to })) ?? [];
}

describe.each([
  {
    code: 'TEN_TIMES',
    wrong: [
      ['7,18%', '71,8%', 'tỷ lệ kỳ sau là 71,8%, gấp 10 lần kỳ trước (7,18%)'],
      ['85,42%', '8,542%', 'bằng một phần 10 của kỳ trước'],
      ['1.254 hồ sơ', '12.540 hồ sơ', 'gấp 10 lần kỳ trước (1.254)'],
      ['50% (605.172/1.210.344)', '50% (60.517.200/1.210.344)', 'tử số kỳ sau là 60.517.200, gấp 100 lần'],
    ],
    right: [
      ['7,18%', '7,18%'],
      ['82% (82.000/100.000)', '82% (82.000/10.000.000)'],
      ['7,18%', '71,9%'],
      ['10%', '100%'],
      ['5 doanh nghiệp', '50 doanh nghiệp'],
      ['12,5%', '12,50%'],
      ['Chưa có số liệu', '71,8%'],
      ['71,8%', 'Chưa có số liệu'],
      ['0%', '10%'],
    ],
  },
  {
    code: 'SWAPPED_DIGITS',
    wrong: [
      ['77,97% (5.571/7.145)', '77,22% (5.517/7.145)', 'tử số kỳ trước là 5.571, kỳ sau là 5.517'],
      ['50% (94/188)', '11,5% (94/818)', 'mẫu số kỳ trước là 188, kỳ sau là 818'],
      ['12.105 hồ sơ', '12.150 hồ sơ', 'số lượng'],
    ],
    right: [
      ['95,2% (179/188)', '104,8% (197/188)'],
      ['50% (94/188)', '53% (94/178)'],
      ['77,97% (5.571/7.145)', '78,38% (5.600/7.145)'],
      ['97,79%', '97,97%'],
      ['45 xã', '54 xã'],
      ['1.234 hồ sơ', '4.321 hồ sơ'],
      ['1.210 hồ sơ', '12.010 hồ sơ'],
    ],
  },
  {
    code: 'PACE_JUMP',
    wrong: [
      ['42,11%', '90%', '+47,89 điểm %'],
      ['95%', '40%', '-55 điểm %'],
      ['21.426 người', '1.232.699 người', 'gấp 57,5 lần'],
      ['500 hồ sơ', '80 hồ sơ', 'giảm 6,3 lần'],
    ],
    right: [
      ['42%', '82%'],
      ['2 sản phẩm', '11 sản phẩm'],
      ['1.000 hồ sơ', '4.900 hồ sơ'],
      ['0 hồ sơ', '500 hồ sơ'],
      ['Chưa có số liệu', '100%'],
      ['Tăng 5%', '90%'],
    ],
  },
  {
    code: 'STALE_VALUE',
    wrong: [
      ['83,17%', '83,17%', 'Số liệu kỳ sau (83,17%) trùng hoàn toàn'],
      ['57,14% (104/182 sản phẩm)', '57,14%\n(104/182 sản phẩm)', '57,14%'],
      ['392.061/445.751', '392061/445751', '392.061/445.751'],
    ],
    right: [
      ['83,17%', '83,18%'],
      ['100%', '100%'],
      ['100% (188/188)', '100% (188/188)'],
      ['90%', '90%'],
      ['90,00%', '90,00%'],
      ['179/188', '179/188'],
      ['Ước đạt 84,32%', 'Ước đạt 84,32%'],
      ['Chưa có số liệu', 'Chưa có số liệu'],
    ],
  },
  {
    code: 'DENOMINATOR_CHANGED',
    wrong: [
      ['77,97% (5.571/7.145)', '42,11% (2.723/6.466)', 'giảm từ 7.145 kỳ trước còn 6.466 kỳ sau (9,5%)'],
      ['50% (94/188 cơ quan)', '50% (100/200 cơ quan)', 'tăng từ 188 kỳ trước lên 200 kỳ sau (6,4%)'],
      ['80% (800/1.000 hồ sơ)', '80% (400/500 hồ sơ)', 'giảm'],
    ],
    right: [
      ['95,2% (179/188)', '94,7% (180/190)'],
      ['87,96% (392.061/445.751 hồ sơ)', '88,18% (605.172/686.283 hồ sơ)'],
      ['88,18%', '42,11% (2.723/6.466)'],
      ['7.145', '6.466'],
    ],
  },
  {
    code: 'UNIT_CHANGED',
    wrong: [
      ['118 doanh nghiệp', '60%', 'kỳ trước là số lượng (118 doanh nghiệp), kỳ sau là tỷ lệ (60%)'],
      ['60%', '118 doanh nghiệp', 'kỳ trước là tỷ lệ (60%), kỳ sau là số lượng'],
      ['118 doanh nghiệp', '118 hợp tác xã', 'số lượng của thứ khác'],
    ],
    right: [
      ['118 doanh nghiệp', '120 doanh nghiệp'],
      ['118 doanh nghiệp', '120'],
      ['6.498 hồ sơ (1,05%)', '1,5%'],
      ['60%', '62%'],
      ['60%', '62/100'],
      ['8 – 9%', '8,5%'],
    ],
  },
])('$code', ({ code, wrong, right }) => {
  it.each(wrong)('%s → %s: found', (from, to, words) => {
    const findings = found(code, from, to);
    expect(findings.map(({ message }) => message).join('\n')).toContain(words);
    expect(findings[0]).toMatchObject({ code, side: 'both' });
  });

  it.each(right)('%s → %s: nothing', (from, to) => {
    expect(found(code, from, to)).toEqual([]);
  });
});

describe('a denominator that is counted from the beginning of the year', () => {
  it('may grow where the name says so', () => {
    const [from, to] = ['80% (800/1.000)', '80% (1.600/2.000)'];
    expect(found('DENOMINATOR_CHANGED', from, to, 'Hồ sơ giải quyết trực tuyến')).toEqual([]);
    expect(found('DENOMINATOR_CHANGED', from, to, 'Cán bộ được tập huấn')).toHaveLength(1);
  });
});
