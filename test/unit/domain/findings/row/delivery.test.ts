/** “Đạt” for work done in part, or after its deadline. */
import { describe, expect, it } from 'vitest';
import { daysDone, deadlineIn, readDeadline } from '../../../../../shared/domain/findings/deadline.ts';
import { doneAfterDeadline } from '../../../../../shared/domain/findings/row/doneAfterDeadline.ts';
import { partialDelivery } from '../../../../../shared/domain/findings/row/partialDelivery.ts';
import type { RowTexts } from '../../../../../shared/domain/reconciliation.ts';
import { row } from '../row.ts';

const partial = (texts: Partial<RowTexts>) =>
  partialDelivery.checkRow?.(row({ evaluation: 'Đạt', ...texts }), 'base')[0]?.message ?? null;
const late = (texts: Partial<RowTexts>) =>
  doneAfterDeadline.checkRow?.(row({ evaluation: 'Đạt', ...texts }), 'base')[0]?.message ?? null;

describe('done in part', () => {
  it.each<[name: string, result: string, says: string]>([
    [
      'Hoàn thành triển khai 53 dịch vụ công',
      'Đã triển khai 11/25 dịch vụ công',
      '11/25 dịch vụ công (nhiệm vụ nêu 53',
    ],
    ['Hoàn thành số hóa sổ hộ tịch', 'Đã số hóa 9/11 huyện', 'mới được 9/11 huyện'],
    [
      'Triển khai các nhiệm vụ được giao, hoàn thành trong năm',
      'Đã xong 3 nhiệm vụ trong tổng số 28 nhiệm vụ',
      '3/28 nhiệm vụ',
    ],
    ['Tổ chức 10 lớp tập huấn', 'Đã tổ chức 8 lớp tập huấn', 'nêu 8 lớp tập huấn, nhiệm vụ là 10'],
    [
      'Cung cấp 12 nhóm dịch vụ liên thông',
      'Đã cung cấp các nhóm dịch vụ: khai sinh; khai tử; kết hôn.',
      'kể tên 3 trong 12 nhóm dịch vụ liên thông',
    ],
    [
      'Xây dựng 06 nền tảng số',
      'Đã có các nền tảng số sau:\n- Nền tảng bản đồ\n- Nền tảng họp trực tuyến',
      'kể tên 2 trong 6 nền tảng số',
    ],
  ])('%j, %j', (name, result, says) => {
    expect(partial({ name, result })).toContain(says);
  });

  it.each<Partial<RowTexts>>([
    { name: 'Hoàn thành triển khai 25 dịch vụ công', result: 'Đã triển khai 25/25 dịch vụ công' },
    { name: 'Tổ chức 10 lớp tập huấn', result: 'Đã tổ chức 12 lớp tập huấn cho 480 người' },
    { name: 'Tổ chức 10 lớp tập huấn', result: 'Đã tổ chức 6 lớp tập huấn ở huyện, 4 lớp tập huấn ở xã' },
    { name: 'Tổ chức 10 lớp tập huấn', result: 'Đã tổ chức xong' },
    { name: 'Cung cấp 3 nhóm dịch vụ', result: 'Các nhóm dịch vụ: khai sinh; khai tử; kết hôn.' },
    { name: 'Cung cấp 12 nhóm dịch vụ', result: 'Các nhóm dịch vụ: khai sinh; khai tử; và các nhóm khác.' },
    { name: 'Cung cấp 12 nhóm dịch vụ', result: 'Đã cung cấp 12 nhóm dịch vụ: khai sinh; khai tử; kết hôn' },
    { name: 'Hoàn thành kế hoạch năm 2024', result: 'Đã ban hành Kế hoạch số 71/KH-UBND ngày 16/7/2024' },
    { name: 'Hoàn thành nâng hạng', result: 'Xếp hạng 10/34 tỉnh, thành phố' },
    { name: 'Tỷ lệ cơ quan mở dữ liệu', target: '90%', result: '95,74% (180/188 cơ quan)' },
    { name: 'Cơ quan mở dữ liệu', result: '180/188 cơ quan' },
    {
      name: 'Hoàn thành triển khai 53 dịch vụ công',
      result: 'Đã triển khai 11/25 dịch vụ công',
      evaluation: 'Chưa đạt',
    },
    { name: 'Hoàn thành đề án trong 12 tháng', result: 'Đã hoàn thành sau 8 tháng' },
  ])('not %j', (texts) => {
    expect(partial(texts)).toBeNull();
  });
});

describe('a deadline', () => {
  it.each<[string, string | null]>([
    ['Tháng 06/2024', '2024-06-30'],
    ['tháng 6 năm 2024', '2024-06-30'],
    ['Tháng 4 - 6/2024', '2024-06-30'],
    ['Quý II/2024', '2024-06-30'],
    ['Quý II/năm 2026', '2026-06-30'],
    ['Quý I, II/2024', '2024-06-30'],
    ['30/6/2024', '2024-06-30'],
    ['Trước ngày 15 tháng 3 năm 2026', '2026-03-15'],
    ['Trước tháng 6/2024', '2024-05-31'],
    ['Năm 2024', '2024-12-31'],
    ['2024', '2024-12-31'],
    ['2024 - 2025', '2025-12-31'],
    ['6 tháng đầu năm 2024', '2024-06-30'],
    ['Tháng 6', '2022-06-30'],
    ['31/02/2024', null],
    ['Thường xuyên', null],
    ['Hằng năm', null],
    ['Theo lộ trình tại Quyết định số 206/QĐ-TTg', null],
    ['', null],
  ])('%j is over on %s', (text, last) => {
    expect(readDeadline(text, '2022')?.last ?? null).toBe(last);
  });

  it('is found in a longer text only where the words make it one', () => {
    expect(deadlineIn('Ban hành kế hoạch trước tháng 6/2024 và triển khai')?.last).toBe('2024-05-31');
    expect(deadlineIn('Hoàn thành trong Quý II/2024')?.last).toBe('2024-06-30');
    expect(deadlineIn('Thực hiện Kế hoạch chuyển đổi số năm 2024')).toBeNull();
  });
});

describe('the day of a deed', () => {
  it.each<[string, string[]]>([
    ['đã ban hành Kế hoạch số 71/KH-BCĐ ngày 16/7/2024 về kiểm tra', ['2024-07-16']],
    ['Ngày 20/7/2024, Sở đã tổ chức hội nghị', ['2024-07-20']],
    ['Đã nghiệm thu vào tháng 8/2024', ['2024-08-01']],
    ['Thực hiện theo Quyết định số 5/QĐ-UBND ngày 16/7/2024', []],
    ['Ban hành kế hoạch thực hiện Quyết định số 60/QĐ-BCĐ ngày 05/6/2024', []],
    ['Dự kiến ban hành ngày 01/01/2025', []],
    ['Ban hành Kế hoạch chuyển đổi số năm 2025', []],
  ])('%j: %j', (text, days) => {
    expect(daysDone(text).map(({ day }) => day)).toEqual(days);
  });
});

describe('done late', () => {
  const issued = 'Đã ban hành Kế hoạch số 71/KH-BCĐ ngày 16/7/2024';
  it('names deadline and day', () => {
    expect(late({ deadline: 'Tháng 06/2024', result: issued })).toBe(
      'Thời hạn “Tháng 06/2024” nhưng kết quả ghi thực hiện ngày 16/7/2024, đánh giá “Đạt”.',
    );
    expect(late({ deadline: 'Quý II', result: issued })).toContain('(hiểu là năm 2024)');
    expect(late({ name: 'Ban hành kế hoạch trước tháng 6/2024', result: issued })).toContain(
      'trước tháng 6/2024',
    );
    expect(late({ deadline: 'Quý II/2024', result: 'Đã xong', note: issued })).not.toBeNull();
  });

  it.each<Partial<RowTexts>>([
    { deadline: 'Tháng 7/2024', result: issued },
    { deadline: 'Năm 2024', result: issued },
    { deadline: 'Thường xuyên', result: issued },
    { deadline: 'Theo kế hoạch được duyệt', result: issued },
    { deadline: 'Tháng 06/2024', result: issued, evaluation: 'Chưa đạt' },
    { deadline: 'Tháng 06/2024', result: 'Đã ban hành ngày 10/5/2024; tổ chức sơ kết ngày 16/7/2024' },
    { deadline: 'Tháng 06/2024', result: 'Đã hoàn thành theo Quyết định số 9/QĐ-UBND ngày 16/7/2024' },
  ])('not %j', (texts) => {
    expect(late(texts)).toBeNull();
  });
});
