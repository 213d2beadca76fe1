import { describe, expect, it } from 'vitest';
import { assess } from '../../../../shared/domain/figures/assess.ts';
import { parseFigure } from '../../../../shared/domain/figures/figure.ts';
import { parseTarget } from '../../../../shared/domain/figures/target.ts';

const assessed = (target: string, figure: string) => assess(parseTarget(target), parseFigure(figure));

describe('assess', () => {
  it.each([
    ['100%', '100%', 'met'],
    ['100%', '99,99%', 'notMet'],
    ['Trên 50%', '50%', 'notMet'],
    ['Trên 50%', '50,01%', 'met'],
    ['Tối thiểu 80% trở lên', '(72,46%)\n(356440/491915)', 'notMet'],
    ['Không quá 5%', '5%', 'met'],
    ['Dưới 5%', '5%', 'notMet'],
    ['80%', '12.105 hồ sơ\n(Tỷ lệ 1,50%)', 'notMet'],
    ['90%', '104/182 sản phẩm', 'notMet'],
    ['90%', 'Ước đạt 90%', 'met'],
    ['70%', '- Tỷ lệ A là 97%.\n- Tỷ lệ B là 98%', 'met'],
    ['100%', '- Tỷ lệ A đạt 82,67%\n- Tỷ lệ B đạt 100%', 'notMet'],
    ['Đạt từ 8 - 9% GRDP', 'Ước đạt 8 – 9%', 'met'],
    ['Đạt từ 8 - 9% GRDP', '7,18%', 'notMet'],
    ['- Cấp tỉnh: 90%.\n- Cấp huyện: 80%.\n- Cấp xã: 65%.', '96%\n92%\n89%', 'met'],
    ['- Cấp tỉnh: 90%.\n- Cấp huyện: 80%.\n- Cấp xã: 65%.', '96%\n92%\n60%', 'notMet'],
    ['- Cấp tỉnh: 90%.\n- Cấp huyện: 80%.', 'Cấp huyện: 85%\nCấp tỉnh: 95%', 'met'],
    ['- Cấp tỉnh: 90%.\n- Cấp huyện: 80%.', 'Cấp huyện: 95%\nCấp tỉnh: 85%', 'notMet'],
    ['Tăng 7%', 'Tăng 7,2% so với năm 2023', 'met'],
    ['Tăng 7%', 'Giảm 1%', 'notMet'],
    ['Giảm 10%', 'Giảm 12%', 'met'],
    ['04 doanh nghiệp', '118 doanh nghiệp', 'met'],
    ['04 doanh nghiệp', '3', 'notMet'],
    ['90%', 'Trên 90%', 'met'],
    ['Trên 90%', 'Trên 90%', 'met'],
    ['90%', 'Gần 90%', 'notMet'],
    ['Dưới 5%', 'Trên 5%', 'notMet'],
    ['Dưới 5%', 'Dưới 5%', 'met'],
    ['90%\n80%\n65%', 'Cấp tỉnh: 96%\nCấp huyện: 92%\nCấp xã: 60%', 'notMet'],
    ['90%\n80%\n65%', 'Cấp tỉnh: 96%\nCấp huyện: 82%\nCấp xã: 66%', 'met'],
    ['90%\n80%', '- Tỷ lệ A là 95%\n- Tỷ lệ B là 93%', 'met'],
    ['80%\n100%', '- Tỷ lệ A là 99%\n- Tỷ lệ B là 83%', 'notMet'],
  ] as const)('%j against %j: %s', (target, figure, outcome) => {
    const result = assessed(target, figure);
    expect(result.outcome).toBe(outcome);
    expect(result.reason).toBeUndefined();
  });

  it.each([
    ['', '100%', 'noTarget'],
    ['90%', 'Chưa có số liệu', 'noFigure'],
    ['90%', 'Chưa có số liệu năm 2024 (năm 2023: 95%)', 'noFigure'],
    ['90%', 'Chưa thực hiện', 'noFigure'],
    ['90%', '', 'noFigure'],
    ['Tăng 7%', '90%', 'needsBase'],
    ['90%', '118 doanh nghiệp', 'unitDiffers'],
    ['90%', 'Đạt 105% kế hoạch', 'unitDiffers'],
    ['90%', '0/0', 'unitDiffers'],
    ['90%', 'Tăng 95%', 'unitDiffers'],
    ['04 doanh nghiệp', '118 hợp tác xã', 'unitDiffers'],
    ['50', '96%', 'unitDiffers'],
    ['90%', '12.105%', 'ambiguousNumber'],
    ['12.105%', '90%', 'ambiguousNumber'],
    ['04 hồ sơ', '1,234 hồ sơ', 'ambiguousNumber'],
    ['90%', '85 – 95%', 'rangeAcrossTarget'],
    ['90%', 'Trên 80%', 'rangeAcrossTarget'],
    ['90%', 'Gần 100%', 'rangeAcrossTarget'],
    ['- Cấp tỉnh: 90%.\n- Cấp huyện: 80%.', '96%', 'conditionWithoutFigure'],
    ['- Cấp tỉnh: 90%.\n- Cấp huyện: 80%.', 'Cấp tỉnh: 96%', 'conditionWithoutFigure'],
    ['80%\n100%', '- Tỷ lệ A là 100%\n- Tỷ lệ B là 83%', 'orderUnknown'],
  ] as const)('%j against %j cannot be decided: %s', (target, figure, reason) => {
    expect(assessed(target, figure)).toMatchObject({ outcome: 'undecidable', reason });
  });

  it('decides by the percentage where only the count beside it is in doubt', () => {
    expect(assessed('90%', '95% (1,234/1,300)').outcome).toBe('met');
    expect(assessed('90%', '1,234/1.300')).toMatchObject({ reason: 'ambiguousNumber' });
  });

  it('reads foreign notation, which has one meaning', () => {
    expect(assessed('60%', '61.87%').outcome).toBe('met');
  });

  it('shows each rate, what was reached, and the choice made for a range', () => {
    const rates = assessed('90%', '- Tỷ lệ A: 95%\n- Tỷ lệ B: 85%').conditions;
    expect(rates.map(({ reached, outcome }) => [reached, outcome])).toEqual([
      ['95', 'met'],
      ['85', 'notMet'],
    ]);
    const [range] = assessed('từ 8 - 9%', '8,5%').conditions;
    expect(range).toMatchObject({ reached: '8.5', outcome: 'met', lowEndDecides: true });
  });

  it('leaves open what a figure does not tell about the second of two conditions', () => {
    const target = parseTarget(
      '',
      'Có ít nhất 04 doanh nghiệp, trong đó có ít nhất 02 doanh nghiệp có sản phẩm',
    );
    const { outcome, reason, conditions } = assess(target, parseFigure('118 doanh nghiệp'));
    expect([outcome, reason]).toEqual(['undecidable', 'conditionWithoutFigure']);
    expect(conditions.map((entry) => entry.outcome)).toEqual(['met', 'undecidable']);
    const both = parseFigure('118 doanh nghiệp, trong đó 25 doanh nghiệp có sản phẩm');
    expect(assess(target, both).outcome).toBe('met');
  });

  it('is settled by a condition that fails, even if another cannot be decided', () => {
    expect(assessed('- Cấp tỉnh: 90%.\n- Cấp huyện: 80%.', 'Cấp tỉnh: 60%').outcome).toBe('notMet');
  });
});
