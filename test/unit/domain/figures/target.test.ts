import { describe, expect, it } from 'vitest';
import { EVALUATION_LABELS, parseEvaluation } from '../../../../shared/domain/figures/evaluation.ts';
import { parseTarget } from '../../../../shared/domain/figures/target.ts';
import type { TargetCondition } from '../../../../shared/domain/figures/types.ts';

const percent = (value: string, comparator: TargetCondition['comparator'] = 'atLeast'): TargetCondition => ({
  comparator,
  value,
  unit: '%',
});

const TARGETS: [string, TargetCondition[]][] = [
  ['100%', [percent('100')]],
  ['Đạt 80% vào năm 2025', [percent('80')]],
  ['Trên 50%', [percent('50', 'moreThan')]],
  ['> 50%', [percent('50', 'moreThan')]],
  ['Tối thiểu 80% trở lên', [percent('80')]],
  ['Từ 80% trở lên', [percent('80')]],
  ['≥ 80%', [percent('80')]],
  ['Không dưới 80%', [percent('80')]],
  ['Dưới 5%', [percent('5', 'lessThan')]],
  ['Không quá 5%', [percent('5', 'atMost')]],
  ['Đạt từ 8 - 9% GRDP', [{ comparator: 'between', low: '8', high: '9', unit: '%' }]],
  ['Từ 30% - 50%', [{ comparator: 'between', low: '30', high: '50', unit: '%' }]],
  [
    '- Cấp tỉnh: 90%.\n- Cấp huyện: 80%.\n- Cấp xã: 65%.',
    [
      { ...percent('90'), level: 'province' },
      { ...percent('80'), level: 'district' },
      { ...percent('65'), level: 'commune' },
    ],
  ],
  ['CQNN\ncấp tỉnh\n90%', [{ ...percent('90'), level: 'province' }]],
  ['Tăng 7%', [percent('7', 'increaseBy')]],
  ['Tăng tối thiểu 7%', [percent('7', 'increaseBy')]],
  ['Giảm 10%', [percent('-10', 'increaseBy')]],
  ['Giảm còn 5%', [percent('5', 'atMost')]],
  ['Tăng từ 50% lên 70%', [percent('70')]],
  ['Giảm từ 10% xuống 5%', [percent('5', 'atMost')]],
  ['Đúng 100%', [percent('100', 'equal')]],
  ['04 doanh nghiệp', [{ comparator: 'atLeast', value: '4', unit: 'doanh nghiệp' }]],
  ['05 nền tảng trở lên', [{ comparator: 'atLeast', value: '5', unit: 'nền tảng' }]],
  ['90', [{ comparator: 'atLeast', value: '90' }]],
  ['tối thiểu từ 195/200 điểm', [{ comparator: 'atLeast', value: '195', unit: 'điểm' }]],
  [
    'Có ít nhất 04 doanh nghiệp công nghệ số, trong đó có ít nhất 02 doanh nghiệp có sản phẩm',
    [
      { comparator: 'atLeast', value: '4', unit: 'doanh nghiệp công nghệ số' },
      { comparator: 'atLeast', value: '2', unit: 'doanh nghiệp có sản phẩm' },
    ],
  ],
  ['Hoàn thành trước ngày 30/6/2025', []],
  ['Quý III/2026', []],
  ['-', []],
  ['', []],
];

describe('parseTarget', () => {
  it.each(TARGETS)('%j', (text, conditions) => {
    expect(parseTarget(text)).toEqual({ raw: text, conditions });
  });

  it('keeps a doubt with its condition', () => {
    expect(parseTarget('12.105%').conditions[0]?.doubts).toEqual([
      { kind: 'ambiguous', raw: '12.105', alternative: '12.105' },
    ]);
  });

  it('looks in the name only where the cell is empty', () => {
    const name = 'Có ít nhất 04 doanh nghiệp công nghệ số, trong đó có ít nhất 02 doanh nghiệp có sản phẩm';
    expect(parseTarget(' ', name)).toMatchObject({
      fromName: true,
      conditions: [{ value: '4' }, { value: '2' }],
    });
    expect(parseTarget('100%', name)).toEqual({ raw: '100%', conditions: [percent('100')] });
    expect(parseTarget('', 'Tỷ lệ thanh toán trực tuyến đạt trên 50%')).toEqual({
      raw: '',
      conditions: [percent('50', 'moreThan')],
      fromName: true,
    });
  });

  it.each<[string, TargetCondition[]]>([
    ['100% hồ sơ được số hóa', [percent('100')]],
    ['Chỉ tiêu 60% doanh nghiệp dùng nền tảng số', [percent('60')]],
    ['Tỷ lệ số hóa hồ sơ đạt 80%', [percent('80')]],
    [
      '100% hồ sơ công việc cấp tỉnh, 90% cấp huyện, 80% cấp xã được xử lý trên mạng',
      [
        { ...percent('100'), level: 'province' },
        { ...percent('90'), level: 'district' },
        { ...percent('80'), level: 'commune' },
      ],
    ],
  ])('takes a percentage that opens or closes a name for its target: %j', (name, conditions) => {
    expect(parseTarget('', name)).toEqual({ raw: '', conditions, fromName: true });
  });

  it.each([
    'Số xã có 100% hộ dùng nước sạch',
    'Tỷ lệ hộ nghèo giảm 1,5%',
    'Hỗ trợ 50% chi phí cho doanh nghiệp',
    'Phổ cập dịch vụ mạng di động 4G/5G',
    'Người dân từ 15 tuổi trở lên có tài khoản',
    'Triển khai trên 3 hệ thống',
    'Hoàn thành 53 dịch vụ công',
  ])('finds no bound in the name %j', (name) => {
    expect(parseTarget('', name)).toEqual({ raw: '', conditions: [] });
  });
});

describe('parseEvaluation', () => {
  it.each([
    ['Đạt', 'met'],
    ['  ĐẠT. ', 'met'],
    ['Đạt'.normalize('NFD'), 'met'],
    ['Chưa\nđạt', 'notMet'],
    ['Không đạt', 'notMet'],
    ['ước  đạt', 'estimatedMet'],
    ['Chưa đánh\u00A0giá', 'notAssessed'],
    ['chua dat', 'notMet'],
  ] as const)('%j is %s', (text, evaluation) => {
    expect(parseEvaluation(text)).toBe(evaluation);
  });

  it.each(['', '-', 'Đất', 'Chưa đạt (tỷ lệ 44%)', 'Đạt một phần', '100%'])('%j is none', (text) => {
    expect(parseEvaluation(text)).toBeNull();
  });

  it('reads back its own labels', () => {
    for (const [evaluation, label] of Object.entries(EVALUATION_LABELS)) {
      expect(parseEvaluation(label)).toBe(evaluation);
    }
  });
});
