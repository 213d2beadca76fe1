import { describe, expect, it } from 'vitest';
import { textRatio } from '../../../../../shared/domain/findings/text/textRatio.ts';
import { document, found, severities, table } from './documents.ts';

const inText = (text: string) => severities(textRatio, document({ paragraphs: [text] }));

describe('a percentage beside its fraction, in running text', () => {
  it.each([
    ['37/39 hệ thống thông tin đạt tỷ lệ 94,87%', 'none'],
    ['37/39 hệ thống thông tin đạt tỷ lệ 94,8%', 'note'],
    ['37/39 hệ thống thông tin đạt tỷ lệ 96,8%', 'error'],
    ['Tỷ lệ đạt 86,55% (130.020/153.780 hồ sơ)', 'error'],
    ['Tỷ lệ đạt 84,55% (130.020/153.780 hồ sơ)', 'none'],
    ['Tỷ lệ đạt khoảng 85% (130.020/153.780 hồ sơ)', 'none'],
    ['Tỷ lệ đạt hơn 84% (130.020/153.780 hồ sơ)', 'none'],
    ['Tỷ lệ đạt hơn 86% (130.020/153.780 hồ sơ)', 'warning'],
    ['11/11 huyện đạt 98%', 'none'],
    ['9/10 xã đạt tỷ lệ 93% hộ dân có nước sạch', 'warning'],
    ['Đạt 65% (13/202 cơ quan)', 'none'],
    ['Tăng 5% (105/100)', 'none'],
    ['Có 592/696 trường đạt chuẩn quốc gia, đạt tỷ lệ 58,1%.', 'warning'],
    ['Có 592/696 trường đạt chuẩn quốc gia, đạt tỷ lệ 85,1%.', 'none'],
    ['Có 592/696 trường đạt chuẩn, trong đó trường mầm non đạt tỷ lệ 58,1%.', 'none'],
    ['Có 592/696 trường đạt chuẩn; tỷ lệ phòng học kiên cố đạt tỷ lệ 58,1%.', 'none'],
    ['Giải ngân 6.104/6.295 tỷ đồng, bằng 88,1% kế hoạch được giao.', 'warning'],
    ['Giải ngân 6.104/6.925 tỷ đồng, bằng 88,1% kế hoạch được giao.', 'none'],
    ['Hoàn thành 12/20 xã, bằng 110% kế hoạch năm.', 'none'],
    ['Có 13/202 cơ quan hoàn thiện, đạt tỷ lệ 65%.', 'none'],
    ['Hệ thống phục vụ 24/7, sẵn sàng 99,9%', 'none'],
    ['Quyết định số 02/2023/QĐ-UBND ngày 17/01/2023 giao chỉ tiêu 84%', 'none'],
    ['Đã giải ngân 65% (tháng 9/2024)', 'none'],
  ])('%s: %s', (text, expected) => {
    expect(inText(text)).toBe(expected);
  });

  it('turned upside down is a warning', () => {
    expect(inText('tỷ lệ 150/120 = 80%')).toBe('warning');
  });
});

describe('a percentage of numbers told in words', () => {
  it.each([
    [
      'Tổng số hồ sơ tiếp nhận 1.000 hồ sơ; số hồ sơ trực tuyến là 600 hồ sơ, tỷ lệ hồ sơ trực tuyến đạt 60%',
      'none',
    ],
    [
      'Tổng số hồ sơ tiếp nhận 1.000 hồ sơ; số hồ sơ trực tuyến là 600 hồ sơ, tỷ lệ hồ sơ trực tuyến đạt 72%',
      'error',
    ],
    [
      'Tổng số hồ sơ tiếp nhận 1.500 hồ sơ; số hồ sơ trực tuyến là 1.012 hồ sơ, tỷ lệ hồ sơ trực tuyến đạt 67,4%',
      'note',
    ],
    [
      'Tổng số hồ sơ tiếp nhận 1.000 hồ sơ; số hồ sơ đã giải quyết 900 hồ sơ, tỷ lệ giải quyết đúng hạn đạt 98%',
      'none',
    ],
    ['Đã tiếp nhận 600 hồ sơ trên tổng số 1.000 hồ sơ (72%)', 'error'],
    ['Tổng số học viên 500 người; học viên nữ 200 người, chiếm 45%', 'warning'],
    ['Tổng số 1.000 hồ sơ, trong đó trực tuyến 600 hồ sơ (60%), đã giải quyết 540 hồ sơ (90%)', 'none'],
    ['Tổng số 1.000 hồ sơ, trong đó trực tuyến 600 hồ sơ (65%), trực tiếp 400 hồ sơ (40%)', 'warning'],
    ['Tổng số hồ sơ 5.000 hồ sơ; hồ sơ trực tuyến 3.000 hồ sơ, đạt 120% kế hoạch', 'none'],
    ['Tổng số hồ sơ 5.000 hồ sơ; hồ sơ trực tuyến 3.000 hồ sơ, tăng 10%', 'none'],
    ['Tiếp nhận 98.412 hồ sơ, trong đó trực tuyến 80.205 hồ sơ, đạt tỷ lệ 85,1%', 'warning'],
    ['Tiếp nhận 98.412 hồ sơ, trong đó trực tuyến 80.205 hồ sơ, đạt tỷ lệ 81,5%', 'none'],
    ['Tiếp nhận 500 hồ sơ, trong đó trực tuyến 400 hồ sơ, trong đó toàn trình 300 hồ sơ, chiếm 60%', 'none'],
    [
      'Tổng số hồ sơ đã giải quyết là 640.000 hồ sơ; trong đó đúng hạn 632.000 hồ sơ, chiếm tỷ lệ 98,75%; quá hạn 8.000 hồ sơ, chiếm tỷ lệ 1,25%',
      'none',
    ],
    ['Tổng số vốn 7,2 tỷ đồng; vốn đã giải ngân 3,6 tỷ đồng, tỷ lệ vốn giải ngân đạt 65%', 'none'],
    ['Tổng số cơ quan: 188 cơ quan. Đã có 120 doanh nghiệp, tỷ lệ doanh nghiệp đạt 30%', 'none'],
  ])('%s: %s', (text, expected) => {
    expect(inText(text)).toBe(expected);
  });

  it('also on the lines of a cell, and names the numbers', () => {
    const activity =
      '- Tổng số hồ sơ tiếp nhận: 2.000 hồ sơ.\n- Tổng số hồ sơ trực tuyến: 1.500 hồ sơ.\n- Tỷ lệ hồ sơ trực tuyến: 85%';
    const [finding] = found(textRatio, document({ tables: [table([{ activity, result: '85%' }])] }));
    expect(finding?.message).toContain('1.500 trên tổng số 2.000 hồ sơ tính ra 75,00%');
    expect(finding?.places[0]).toMatchObject({ table: 0, rowId: '0:0', field: 'activity' });
    expect(
      severities(textRatio, document({ tables: [table([{ activity: activity.replace('85', '75') }])] })),
    ).toBe('none');
  });

  it('in footnotes, and leaves the fractions of cells to the rules of rows', () => {
    const wrong = '88,2% (179/188 cơ quan)';
    expect(severities(textRatio, document({ tables: [table([{ note: wrong }])] }))).toBe('none');
    expect(severities(textRatio, document({ footnotes: [wrong] }))).toBe('error');
    expect(severities(textRatio, document({ tables: [table([{ result: wrong }])] }))).toBe('none');
  });
});
