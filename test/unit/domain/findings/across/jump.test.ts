import { describe, expect, it } from 'vitest';
import { jump } from '../../../../../shared/domain/findings/text/jump.ts';
import { document, found, severities, table } from './documents.ts';

describe('a number beside that of an earlier period', () => {
  it.each([
    ['Người dùng mới có 1.232.699 tăng so với cùng kỳ năm 2023 (21.426 lượt)', 'warning'],
    ['Tiếp nhận 12.500 hồ sơ (cùng kỳ năm trước 1.250 hồ sơ)', 'warning'],
    ['Số lượt truy cập tăng từ 1.200 lượt lên 120.000 lượt', 'warning'],
    ['Đến ngày 30/9/2024 có 15.000 tài khoản, cùng kỳ năm 2023 có 900 tài khoản', 'warning'],
    ['Số lượt truy cập giảm từ 250.000 lượt xuống 12.000 lượt', 'warning'],
    ['Tiếp nhận 12.500 hồ sơ (cùng kỳ năm trước 11.250 hồ sơ)', 'none'],
    ['Tiếp nhận 12.500 hồ sơ, tăng 300 hồ sơ so với cùng kỳ năm trước', 'none'],
    ['Tiếp nhận 12.500 hồ sơ, so với cùng kỳ năm trước tăng 15 hồ sơ', 'none'],
    ['Tiếp nhận 12.500 hồ sơ, tăng so với cùng kỳ (15%)', 'none'],
    ['Tiếp nhận 12.500 hồ sơ, tăng so với cùng kỳ (tăng 21 hồ sơ)', 'none'],
    ['Tiếp nhận 12.500 hồ sơ, trong khi cùng kỳ năm trước có 45 cuộc họp', 'none'],
    ['Mở rộng từ 2 lên 25 đơn vị; tăng từ 2 lên 25 đơn vị', 'none'],
    ['Thực hiện Kế hoạch số 15/KH-UBND ngày 02/01/2024, so với cùng kỳ năm 2023', 'none'],
  ])('%s: %s', (text, expected) => {
    expect(severities(jump, document({ paragraphs: [text] }))).toBe(expected);
  });

  it('names the factor, and says where only the decimal point moved', () => {
    const [finding] = found(
      jump,
      document({ tables: [table([{ note: 'Có 12.500 hồ sơ (cùng kỳ 1.250 hồ sơ)' }])] }),
    );
    expect(finding?.message).toContain('12.500 gấp 10 lần số được so sánh 1.250');
    expect(finding?.message).toContain('vị trí dấu phân cách');
    expect(finding?.places[0]).toMatchObject({ rowId: '0:0', field: 'note' });
  });
});
