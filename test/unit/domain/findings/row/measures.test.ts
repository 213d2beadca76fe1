/** What a rate is taken of, and whether a name and its numbers measure alike. */
import { describe, expect, it } from 'vitest';
import { measureMismatch } from '../../../../../shared/domain/findings/row/measureMismatch.ts';
import { qualifiedDenominator } from '../../../../../shared/domain/findings/row/qualifiedDenominator.ts';
import type { Rule } from '../../../../../shared/domain/findings/rule.ts';
import type { RowTexts } from '../../../../../shared/domain/reconciliation.ts';
import { row } from '../row.ts';

const message = (rule: Rule, texts: Partial<RowTexts>) =>
  rule.checkRow?.(row(texts), 'base')[0]?.message ?? null;

describe('a rate of those who already qualify', () => {
  it.each<[Partial<RowTexts>, says: string]>([
    [
      { name: 'Người dân được xác thực điện tử', result: '100%\n(đối với người dân có tài khoản trên Cổng)' },
      'đối với người dân có tài khoản trên Cổng',
    ],
    [
      { name: 'Doanh nghiệp dùng nền tảng số', result: '100% các doanh nghiệp được khảo sát đều sẵn sàng' },
      'doanh nghiệp được khảo sát”',
    ],
    [
      { name: 'Người dân có kỹ năng số', result: '92% trên tổng số 1.200 người tham gia tập huấn' },
      'người tham gia tập huấn',
    ],
    [
      {
        name: 'Hộ gia đình thanh toán điện tử',
        result: '88%',
        note: 'Trong số hộ đăng ký dịch vụ, 88% đã thanh toán',
      },
      'hộ đăng ký dịch vụ',
    ],
    [
      { name: 'Người dân trưởng thành dùng dịch vụ công', result: '95,01% (1.200/1.263 tài khoản)' },
      'trên 1.263 tài khoản',
    ],
    [
      {
        name: 'Dân số mua sắm trực tuyến',
        result: '94%',
        note: 'Qua kết quả Cuộc thi tìm hiểu chuyển đổi số, khoảng 94% người dân có mua sắm',
      },
      'người tham gia Cuộc thi',
    ],
  ])('%j', (texts, says) => {
    expect(message(qualifiedDenominator, { evaluation: 'Đạt', ...texts })).toContain(says);
  });

  it.each<Partial<RowTexts>>([
    { name: 'Người dân có tài khoản thanh toán', result: '90% (đối với người dân có tài khoản thanh toán)' },
    { name: 'Doanh nghiệp dùng nền tảng số', result: '40% (đối với doanh nghiệp nhỏ và vừa)' },
    { name: 'Cơ quan kết nối mạng', result: '100% đối với các đơn vị sử dụng ngân sách nhà nước' },
    { name: 'Hỗ trợ chuyển đổi số', result: '70% đối với doanh nghiệp có vốn nhà nước' },
    { name: 'Mức độ hài lòng của người dân', result: '97% trên tổng số người được khảo sát' },
    { name: 'Hồ sơ trực tuyến', result: '88,18% trên tổng số hồ sơ tiếp nhận' },
    { name: 'Người dân có kỹ năng số', result: '92%', note: 'Trong số người tham gia tập huấn có 30% là nữ' },
    { name: 'Người dân có kỹ năng số', result: 'Đã tập huấn đối với người dân có tài khoản' },
    { name: 'Tài khoản của người dân được kích hoạt', result: '95,01% (1.200/1.263 tài khoản)' },
    { name: 'Văn bản ký số', result: '95,01% (1.200/1.263 lượt)' },
    { name: 'Thí sinh dự thi trực tuyến', result: '94%', note: 'Kết quả Cuộc thi trực tuyến: 94%' },
    {
      name: 'Người dân được xác thực điện tử',
      result: '60% (đối với người dân có tài khoản trên Cổng)',
      evaluation: 'Chưa đạt',
    },
  ])('not %j', (texts) => {
    expect(message(qualifiedDenominator, { evaluation: 'Đạt', ...texts })).toBeNull();
  });
});

describe('a name against its numbers', () => {
  it.each<[Partial<RowTexts>, says: string]>([
    [{ name: 'Số lượng người dân được định danh', target: '40%' }, 'mục tiêu là tỷ lệ 40%'],
    [{ name: 'Số lượng hộ kinh doanh nộp thuế điện tử', target: '', result: '65%' }, 'kết quả là tỷ lệ 65%'],
    [{ name: 'Số người được phổ cập', scoring: 'a= Số người; b= Dân số; Tỷ lệ=a/b' }, 'điểm tính theo tỷ lệ'],
    [{ name: 'Tỷ lệ hộ có Internet', target: '80%', result: '421.000 hộ' }, 'chỉ có số đếm 421.000 hộ'],
  ])('%j', (texts, says) => {
    expect(message(measureMismatch, texts)).toContain(says);
  });

  it.each<Partial<RowTexts>>([
    { name: 'Số lượng doanh nghiệp', target: 'Tăng 10%', result: 'Tăng 12%' },
    { name: 'Số lượng, tỷ lệ hồ sơ trực tuyến', target: '50%', result: '60%' },
    { name: 'Số lượng nền tảng', target: '6', result: '4/6 nền tảng' },
    { name: 'Số hóa hồ sơ', target: '80%', result: '85%' },
    { name: 'Số lượng hồ sơ', target: '', result: '12.105 hồ sơ (1,50%)' },
    { name: 'Tỷ lệ hộ có Internet', target: '80%', result: '83,17%' },
    { name: 'Tỷ lệ hộ có Internet', target: '80%', result: '83' },
    { name: 'Tỷ lệ hộ có Internet', target: '80%', result: '421.000/500.000 hộ' },
    { name: 'Tỷ lệ doanh nghiệp công nghệ số/1000 dân', target: '1', result: '0,6 doanh nghiệp' },
  ])('not %j', (texts) => {
    expect(message(measureMismatch, texts)).toBeNull();
  });
});
