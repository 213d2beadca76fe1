/** Rules that hold targets and evaluations of two periods against each other. */
import { describe, expect, it } from 'vitest';
import { evaluationWorse } from '../../../../../shared/domain/findings/pair/evaluationWorse.ts';
import { regression } from '../../../../../shared/domain/findings/pair/regression.ts';
import { targetChanged } from '../../../../../shared/domain/findings/pair/targetChanged.ts';
import { row } from '../row.ts';

const check = (
  rule: typeof targetChanged,
  base: Parameters<typeof row>[0],
  against: Parameters<typeof row>[0],
) => rule.checkPair?.(row(base), row(against)) ?? [];

describe('TARGET_CHANGED', () => {
  it.each([
    ['70%', '60%', 'Mục tiêu ở kỳ trước là “70%”, kỳ sau là “60%”, thấp hơn trước.', 'warning'],
    ['60%', '70%', 'kỳ sau là “70%”.', 'warning'],
    ['70%', '', 'kỳ sau để trống', 'warning'],
    ['', '70%', 'ở kỳ trước để trống, kỳ sau ghi “70%”', 'note'],
    ['Có ít nhất 4 doanh nghiệp', 'Có ít nhất 2 doanh nghiệp', 'thấp hơn trước', 'warning'],
  ])('%s → %s', (from, to, words, severity) => {
    const [finding, ...more] = check(targetChanged, { target: from }, { target: to });
    expect(finding).toMatchObject({ code: 'TARGET_CHANGED', severity });
    expect(finding?.message).toContain(words);
    expect(more).toEqual([]);
  });

  it.each([
    ['70%', '70 %'],
    ['Tối thiểu 80%', 'Từ 80% trở lên'],
    ['- Cấp tỉnh: 90%.\n- Cấp xã: 65%.', '- Cấp tỉnh: 90%\n- Cấp xã: 65%'],
  ])('%s → %s says the same', (from, to) => {
    expect(check(targetChanged, { target: from }, { target: to })).toEqual([]);
  });

  it('is silent where one of the tables has no such column', () => {
    expect(check(targetChanged, { target: '70%' }, {})).toEqual([]);
  });
});

describe('EVALUATION_WORSE_WITH_BETTER_RESULT', () => {
  const at = (result: string, evaluation: string, target = '80%') => ({ result, evaluation, target });

  it.each([
    [at('81%', 'Đạt'), at('84%', 'Chưa đạt')],
    [at('81%', 'Đạt'), at('84%', 'Ước đạt')],
    [at('50% (94/188)', 'Ước đạt'), at('51,1% (96/188)', 'Chưa đạt')],
    [at('20%', 'Đạt', 'Không quá 30%'), at('10%', 'Chưa đạt', 'Không quá 30%')],
  ])('%o → %o', (base, against) => {
    const findings = check(evaluationWorse, base, against);
    expect(findings).toHaveLength(1);
    expect(findings[0]?.message).toContain('đánh giá kém hơn');
  });

  it.each([
    [at('81%', 'Đạt'), at('79%', 'Chưa đạt')],
    [at('81%', 'Đạt'), at('81%', 'Chưa đạt')],
    [at('81%', 'Chưa đạt'), at('84%', 'Đạt')],
    [at('81%', 'Đạt'), at('84%', 'Chưa đánh giá')],
    [at('81%', 'Đạt', '80%'), at('84%', 'Chưa đạt', '90%')],
    [at('20%', 'Đạt', 'Không quá 30%'), at('40%', 'Chưa đạt', 'Không quá 30%')],
    [at('Chưa có số liệu', 'Đạt'), at('84%', 'Chưa đạt')],
    [at('96%\n92%\n89%', 'Đạt'), at('97%\n91%\n90%', 'Chưa đạt')],
  ])('%o → %o: nothing', (base, against) => {
    expect(check(evaluationWorse, base, against)).toEqual([]);
  });
});

describe('REGRESSION', () => {
  it('compares fractions of which no percentage is printed', () => {
    expect(check(regression, { result: '180/188' }, { result: '170/188' })[0]?.message).toContain('-5,31');
    expect(check(regression, { result: '170/188' }, { result: '180/188' })).toEqual([]);
    expect(check(regression, { result: '100%' }, { result: '100,0%' })).toEqual([]);
  });
});
