/** Ways in which reports are honestly worded: what the numbers do not prove is no error. */
import { describe, expect, it } from 'vitest';
import { findInRow } from '../../../../shared/domain/findings/registry.ts';
import type { Finding, RowTexts } from '../../../../shared/domain/reconciliation.ts';
import { row } from './row.ts';

type Severity = Finding['severity'] | 'none';

function severityOf(code: string, texts: Partial<RowTexts>): Severity {
  return findInRow(row(texts), 'base').find((finding) => finding.code === code)?.severity ?? 'none';
}

describe('a percentage beside a fraction', () => {
  it.each<[string, Severity]>([
    ['Trên 90% (172/188 cơ quan)', 'none'],
    ['Trên 95% (172/188 cơ quan)', 'error'],
    ['Gần 96% cả tỉnh; 94,2% (179/188 cơ quan)', 'error'],
    ['Tăng 5% (105/100)', 'none'],
    ['Có 3/5 xã đạt tỷ lệ 100%', 'none'],
    ['1.200/1.500 hồ sơ đúng hạn, hồ sơ quá hạn chiếm 1,5%', 'none'],
    ['37/39 hệ thống đạt tỷ lệ 93,8%', 'error'],
    ['95% (180/188 cơ quan), trong đó 11/11 huyện', 'none'],
  ])('%s: %s', (result, expected) => {
    expect(severityOf('PERCENT_NOT_FRACTION', { result })).toBe(expected);
  });

  it('that only bounds what was reached was not cut off', () => {
    expect(severityOf('PERCENT_TRUNCATED', { result: 'Hơn 95% (180/188 cơ quan)' })).toBe('none');
    expect(severityOf('PERCENT_TRUNCATED', { result: '95% (180/188 cơ quan)' })).toBe('note');
  });
});

describe('“Đạt” against a target', () => {
  it.each<[string, string, string, Severity]>([
    ['Hồ sơ công việc ba cấp', '90%\n80%\n65%', '96%\n92%\n89%', 'none'],
    ['Hồ sơ công việc ba cấp', '90%\n80%\n65%', '96%\n79%\n89%', 'error'],
    ['Hồ sơ', 'Tối thiểu 80% hồ sơ, phấn đấu 90%', '85%', 'warning'],
    ['Hồ sơ', 'Tối thiểu 80% hồ sơ, phấn đấu 90%', '75%', 'error'],
    ['Xếp hạng DTI', '20/63', '15/63', 'none'],
    ['Xếp hạng DTI', '20/63', '32/63', 'error'],
    ['Giải quyết hồ sơ', 'Trong vòng 5 ngày', '4 ngày', 'none'],
    ['Giải quyết hồ sơ', 'Trong vòng 5 ngày', '6 ngày', 'error'],
    ['Thời gian giải quyết hồ sơ', '5 ngày', '4 ngày', 'warning'],
    ['Thời gian lưu trữ', 'Tối thiểu 5 ngày', '4 ngày', 'error'],
    ['Hồ sơ', '80%', '82%; còn lại 18% đang thực hiện', 'none'],
    ['Hồ sơ', '80%', '82% (cùng kỳ đạt 75%, cả nước 79%)', 'none'],
  ])('%s, mục tiêu %j, kết quả %j: %s', (name, target, result, expected) => {
    expect(severityOf('EVALUATION_CONTRADICTS_TARGET', { name, target, result, evaluation: 'Đạt' })).toBe(
      expected,
    );
  });
});

describe('“Đạt” without a figure', () => {
  it.each<[string, Severity]>([
    ['Chưa có số liệu năm 2024', 'error'],
    ['Không có số liệu', 'error'],
    ['Không có dữ liệu bị lộ, lọt', 'none'],
    ['Không có báo cáo quá hạn', 'none'],
    ['Không', 'none'],
    ['x', 'none'],
    ['-', 'warning'],
  ])('%s: %s', (result, expected) => {
    expect(severityOf('RATED_WITHOUT_DATA', { result, evaluation: 'Đạt' })).toBe(expected);
  });
});
