/** What the rules say of an evaluation beside a target and a result, in tables of several shapes. */
import { describe, expect, it } from 'vitest';
import { belowTargetNotRated } from '../../../../../shared/domain/findings/row/belowTargetNotRated.ts';
import { decidableNotAssessed } from '../../../../../shared/domain/findings/row/decidableNotAssessed.ts';
import { estimateNotAssessed } from '../../../../../shared/domain/findings/row/estimateNotAssessed.ts';
import { evaluationContradictsTarget } from '../../../../../shared/domain/findings/row/evaluationContradictsTarget.ts';
import { evaluationUnread } from '../../../../../shared/domain/findings/row/evaluationUnread.ts';
import { metWithoutTarget } from '../../../../../shared/domain/findings/row/metWithoutTarget.ts';
import { ratedWithoutData } from '../../../../../shared/domain/findings/row/ratedWithoutData.ts';
import type { Rule } from '../../../../../shared/domain/findings/rule.ts';
import type { Finding, RowTexts } from '../../../../../shared/domain/reconciliation.ts';
import { row } from '../row.ts';

type Severity = Finding['severity'] | 'none';

function found(rule: Rule, texts: Partial<RowTexts>): Finding[] {
  return rule.checkRow?.(row(texts), 'base') ?? [];
}

function severityOf(rule: Rule, texts: Partial<RowTexts>): Severity {
  return found(rule, texts)[0]?.severity ?? 'none';
}

const LEVELS = '- Cấp tỉnh: 90%.\n- Cấp huyện: 80%.\n- Cấp xã: 65%.';
const TWO = 'Ít nhất 05 tổ hợp tác, trong đó ít nhất 03 hợp tác xã';

describe('an evaluation against a target', () => {
  it.each<[target: string, result: string, evaluation: string, Severity]>([
    ['100% các sở, ngành', '18/21 sở, ngành', 'Đạt', 'error'],
    ['100% các sở, ngành', '21/21 sở, ngành', 'Đạt', 'none'],
    ['100% các sở, ngành', '21/21 sở, ngành', 'Chưa đạt', 'error'],
    ['Trên 50%', '50,01%', 'Chưa đạt', 'error'],
    ['Tối thiểu 80% trở lên', '79,99%', 'Đạt', 'error'],
    ['Tối thiểu 80% trở lên', '80%', 'Đạt', 'none'],
    [LEVELS, 'Cấp tỉnh: 95%\nCấp huyện: 79%\nCấp xã: 70%', 'Đạt', 'error'],
    [LEVELS, 'Cấp tỉnh: 95%\nCấp huyện: 85%\nCấp xã: 70%', 'Chưa đạt', 'error'],
    [LEVELS, 'Cấp tỉnh: 95%', 'Đạt', 'none'],
    ['90%\n80%\n65%', 'Cấp tỉnh: 95%\nCấp huyện: 85%\nCấp xã: 60%', 'Đạt', 'error'],
    // Which of the two rates must be 100% is not said, and one of them is.
    ['80%\n100%', '- Trung tâm xã đạt 100%\n- Hộ gia đình đạt 83,17%', 'Đạt', 'none'],
    ['90%\n100%', '- Trung tâm xã đạt 100%\n- Hộ gia đình đạt 83,17%', 'Đạt', 'warning'],
    [TWO, '06 tổ hợp tác, 02 hợp tác xã', 'Đạt', 'error'],
    [TWO, '06 tổ hợp tác, 04 hợp tác xã', 'Chưa đạt', 'error'],
    [TWO, '06 tổ hợp tác', 'Đạt', 'none'],
    ['Hoàn thành', 'Đang xây dựng dự thảo', 'Đạt', 'warning'],
    ['Hoàn thành', 'Chưa ban hành kế hoạch', 'Đạt', 'warning'],
    ['Hoàn thành', 'Đã hoàn thành', 'Chưa đạt', 'warning'],
    ['Hoàn thành', 'Đã hoàn thành', 'Đạt', 'none'],
    ['Hoàn thành', 'Đã ban hành kế hoạch, đang triển khai', 'Đạt', 'none'],
    ['Duy trì hoạt động', 'Đang triển khai thực hiện', 'Đạt', 'none'],
  ])('%j, kết quả %j, %s: %s', (target, result, evaluation, expected) => {
    expect(severityOf(evaluationContradictsTarget, { target, result, evaluation })).toBe(expected);
  });

  it.each<[name: string, target: string, result: string, evaluation: string, Severity]>([
    ['Hồ sơ trực tuyến', '100%', 'Cấp tỉnh 100%; cấp xã chưa có số liệu', 'Chưa đạt', 'warning'],
    ['Tỷ lệ văn bản giấy', '10%', '5%', 'Đạt', 'warning'],
    ['Tỷ lệ giấy tờ được số hóa', '10%', '5%', 'Đạt', 'error'],
    ['Tỷ lệ thất thoát nước sạch', '15%', '12%', 'Đạt', 'none'],
    ['Tỷ lệ thất thoát nước sạch', '15%', '16%', 'Chưa đạt', 'none'],
    ['Tỷ lệ hộ nghèo được vay vốn', '80%', '60%', 'Đạt', 'warning'],
    ['Tỷ số giới tính khi sinh', '110,5', '109,8', 'Đạt', 'none'],
    ['Tỷ lệ thất thoát nước sạch', 'Không quá 15%', '16%', 'Đạt', 'error'],
  ])('is doubtful where the words leave room: %j, %j, %j', (name, target, result, evaluation, expected) => {
    expect(severityOf(evaluationContradictsTarget, { name, target, result, evaluation })).toBe(expected);
  });

  it.each<[unit: string | undefined, target: string, result: string, evaluation: string, Severity]>([
    ['%', '95', '93,86%\n(1.501.797/1.600.040)', 'Chưa đạt', 'none'],
    ['%', '95', '93,86%\n(1.501.797/1.600.040)', 'Đạt', 'error'],
    ['%', '72', '72,5', 'Chưa đạt', 'error'],
    ['%', '≤ 9,8', '9,6%', 'Chưa đạt', 'error'],
    ['%', 'Trên 90', '88', 'Đạt', 'error'],
    ['%', '1.200 lượt', '1.100 lượt', 'Đạt', 'error'],
    // Without the column nothing says that "95" are percent, and the counts are of something else.
    [undefined, '95', '93,86%\n(1.501.797/1.600.040)', 'Chưa đạt', 'none'],
    ['người', '95', '93,86%\n(1.501.797/1.600.040)', 'Chưa đạt', 'none'],
    ['‰', 'Dưới 6', '3,1‰', 'Đạt', 'none'],
    ['‰', 'Dưới 6', '6,4‰', 'Đạt', 'error'],
  ])('takes the unit from its column: %j, %j, %j, %s', (unit, target, result, evaluation, expected) => {
    const texts = { other1: unit, name: 'Bảo hiểm y tế', target, result, evaluation };
    expect(severityOf(evaluationContradictsTarget, texts)).toBe(expected);
  });

  it.each<[name: string, result: string, evaluation: string, Severity]>([
    ['100% xã có cán bộ chuyên trách', '92%', 'Đạt', 'warning'],
    ['100% xã có cán bộ chuyên trách', '100%', 'Đạt', 'none'],
    ['Tỷ lệ hồ sơ số hóa đạt 80%', '71,8%', 'Đạt', 'warning'],
    ['Tỷ lệ thanh toán trực tuyến đạt trên 50%', '62%', 'Chưa đạt', 'warning'],
    ['Số xã có 100% hộ dùng nước sạch', '92%', 'Đạt', 'none'],
    ['Tỷ lệ hộ nghèo giảm 1,5%', '0,8%', 'Đạt', 'none'],
  ])('a target in the name is doubtful at most: %j, %j', (name, result, evaluation, expected) => {
    expect(severityOf(evaluationContradictsTarget, { name, target: '', result, evaluation })).toBe(expected);
  });

  it('finds the target among the products and the figure behind the evaluation', () => {
    const product = { output: '80% doanh nghiệp dùng nền tảng số', result: '64% doanh nghiệp' };
    const [first] = found(evaluationContradictsTarget, { ...product, evaluation: 'Đạt' });
    expect(first).toMatchObject({ severity: 'warning' });
    expect(first?.cells.map(({ field }) => field)).toEqual(['output', 'result', 'evaluation']);
    const bracket = { name: 'Tỷ lệ hồ sơ số hóa đạt 80%', evaluation: 'Chưa đạt (năm 2024 đạt tỷ lệ 85,5%)' };
    expect(severityOf(evaluationContradictsTarget, bracket)).toBe('warning');
    expect(
      severityOf(evaluationContradictsTarget, {
        ...bracket,
        evaluation: 'Chưa đạt (năm 2024 đạt tỷ lệ 71,8%)',
      }),
    ).toBe('none');
  });

  it('asks no column of a year that the row does not tell, nor the name beside it', () => {
    const texts = { name: '100% hồ sơ', 'target@2025': '80%', 'target@2030': '90%', result: '70%' } as const;
    expect(severityOf(evaluationContradictsTarget, { ...texts, evaluation: 'Đạt' })).toBe('none');
  });
});

describe('no evaluation, though there are numbers', () => {
  it.each<[rule: Rule, texts: Partial<RowTexts>, Severity]>([
    [
      decidableNotAssessed,
      { target: '80%', result: 'Tỷ lệ là 30,65%', evaluation: 'Chưa đánh giá' },
      'warning',
    ],
    [decidableNotAssessed, { target: 'Tăng 7%', result: '90%', evaluation: 'Chưa đánh giá' }, 'none'],
    [estimateNotAssessed, { target: '10%', result: 'Ước đạt 8 – 9%', evaluation: 'Chưa đánh giá' }, 'note'],
    [estimateNotAssessed, { target: '10%', result: 'Ước đạt 8 – 12%', evaluation: 'Chưa đánh giá' }, 'none'],
    [estimateNotAssessed, { target: '10%', result: 'Ước đạt 8 – 9%', evaluation: 'Ước đạt' }, 'none'],
    [estimateNotAssessed, { target: '10%', result: '8%', evaluation: 'Chưa đánh giá' }, 'none'],
    [belowTargetNotRated, { target: '100%', result: '97,69%' }, 'note'],
    [belowTargetNotRated, { target: '100%', result: '97,69%', evaluation: '' }, 'note'],
    [belowTargetNotRated, { target: '100%', result: '100%' }, 'none'],
    [belowTargetNotRated, { target: '3.000 ha', result: '2.105 ha' }, 'none'],
    [belowTargetNotRated, { target: '100%', result: '97,69%', evaluation: 'Chưa đạt' }, 'none'],
    [belowTargetNotRated, { target: '100%', result: '97,69%', evaluation: 'Đang thực hiện' }, 'none'],
    [belowTargetNotRated, { name: '100% hồ sơ', target: '', result: '97%' }, 'none'],
    [evaluationUnread, { evaluation: 'Chưa có số liệu thống kê' }, 'note'],
    [evaluationUnread, { evaluation: '95%' }, 'note'],
    [evaluationUnread, { evaluation: 'Đạt' }, 'none'],
    [evaluationUnread, { evaluation: 'Chưa đạt (tỷ lệ 44%)' }, 'none'],
    [evaluationUnread, { evaluation: 'Hoàn thành vượt kế hoạch' }, 'none'],
    [evaluationUnread, { evaluation: 'Chưa đánh giá do chưa có số liệu' }, 'none'],
    [evaluationUnread, { evaluation: 'x' }, 'none'],
    [evaluationUnread, { evaluation: '' }, 'none'],
  ])('$code %j: %s', (rule, texts, expected) => {
    expect(severityOf(rule, texts)).toBe(expected);
  });
});

describe('“Đạt” without a target', () => {
  it.each<[Partial<RowTexts>, Severity]>([
    [{ target: '', evaluation: 'Đạt' }, 'note'],
    [{ target: '-', evaluation: 'Ước đạt' }, 'note'],
    [{ target: '', evaluation: 'Chưa đạt' }, 'none'],
    [{ target: 'Hoàn thành', evaluation: 'Đạt' }, 'none'],
    [{ evaluation: 'Đạt' }, 'none'],
    [{ 'target@2025': '', 'target@2030': '', evaluation: 'Đạt' }, 'note'],
    [{ 'target@2025': '-', 'target@2030': '100%', evaluation: 'Đạt' }, 'none'],
  ])('%j: %s', (texts, expected) => {
    expect(severityOf(metWithoutTarget, texts)).toBe(expected);
  });

  it('names the conditions of the name', () => {
    const [one] = found(metWithoutTarget, {
      name: 'Có ít nhất 04 hợp tác xã',
      target: '',
      evaluation: 'Đạt',
    });
    expect(one?.message).toContain('(ít nhất 4 hợp tác xã)');
  });
});

describe('rated without data', () => {
  it.each<[Partial<RowTexts>, Severity]>([
    [{ result: 'Chưa thực hiện', evaluation: 'Chưa đạt' }, 'note'],
    [{ result: 'Chưa thực hiện', evaluation: 'Chưa đánh giá' }, 'none'],
    [{ result: 'Chưa có số liệu.', evaluation: 'Đạt' }, 'error'],
    [{ result: 'Chưa có số liệu (đang tổng hợp)', evaluation: 'Đạt' }, 'error'],
    // Nothing bad was reported: that may be what was aimed at.
    [{ result: 'Chưa có báo cáo về sự cố mất an toàn', evaluation: 'Đạt' }, 'warning'],
    [{ result: 'Chưa có dữ liệu bị lộ', evaluation: 'Đạt' }, 'warning'],
    [{ name: '100% cơ quan có nền tảng', evaluation: 'Chưa đạt' }, 'note'],
    [{ name: '100% cơ quan có nền tảng', evaluation: 'Chưa đạt (tỷ lệ 44%)' }, 'none'],
    [{ name: '100% cơ quan có nền tảng', evaluation: 'Đạt' }, 'none'],
    [{ name: 'Triển khai nền tảng dùng chung', evaluation: 'Chưa đạt' }, 'none'],
  ])('%j: %s', (texts, expected) => {
    expect(severityOf(ratedWithoutData, texts)).toBe(expected);
  });
});
