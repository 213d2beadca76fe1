/** The rules on numbers in one row: the cases of the real reports and invented ones. */
import { describe, expect, it } from 'vitest';
import { findInRow } from '../../../../../shared/domain/findings/registry.ts';
import { row } from '../row.ts';
import { checkRows, messages } from './cases.ts';

checkRows('RATIO_INVERTED', [
  ['error', { result: '90,67% (178.709/162.029)' }],
  ['error', { result: '90,67%', activity: 'Tổng số hồ sơ …, tỷ lệ 178.709/162.029=90,67%' }],
  ['error', { result: '80%', note: 'Đạt 80% (50/40 xã)' }],
  ['warning', { result: 'Khoảng 80% (50/40 xã)' }],
  ['warning', { result: '100%', note: 'Có 50/40 xã, trong đó tỷ lệ đạt 80%' }],
  ['none', { result: '90,67% (162.029/178.709)' }],
  ['none', { result: '100% (50/50 xã)' }],
  ['none', { result: '125% (50/40 xã)' }],
  ['none', { result: 'Tăng 80% (50/40)' }],
  ['none', { result: '75% (50/40 xã)' }],
]);

checkRows('PERCENT_NOT_FRACTION', [
  ['none', { result: '90,67% (178.709/162.029)' }],
  ['error', { result: '94,2%', note: 'Đạt 94,2% (179/188 cơ quan)' }],
  ['error', { result: '95%', activity: 'Đã cập nhật 179/188 cơ quan, đạt tỷ lệ 94,2%' }],
  ['error', { result: '94,2%\n(179/1881 cơ quan)' }],
  ['warning', { result: '100%', note: 'Toàn tỉnh đạt 100% (3/5 xã đã có quyết định công nhận)' }],
  ['warning', { result: '752/752 dịch vụ, chiếm 98% tổng số thủ tục' }],
  ['warning', { result: '100%', note: 'Có 40/50 xã hoàn thành, trong đó tỷ lệ đạt 81%' }],
  ['none', { result: '65% (13/202 cơ quan)' }],
  ['none', { result: '90%', note: 'Tính đến 12/2023 là 13/20 cơ quan, tỷ lệ 65%' }],
  ['none', { result: '100%', activity: 'Đã tích hợp 752/752 dịch vụ công' }],
  ['none', { result: '50%', note: 'Quyết định số 28/2018/QĐ-TTg; hỗ trợ 24/7; đạt 50%' }],
]);

checkRows('PERCENT_TRUNCATED', [
  ['note', { result: 'Chưa có số liệu', note: 'Số liệu năm 2023 là 77,9% (5.571/ 7145).' }],
  ['none', { result: 'Chưa có số liệu', note: 'Số liệu năm 2023 là 78,0% (5.571/ 7145).' }],
]);

checkRows('FOREIGN_NOTATION', [
  ['note', { evaluation: 'Chưa đạt (năm 2024 đạt 82.89%)' }],
  ['note', { result: '80%', note: 'Kỳ trước 61.87%' }],
  ['none', { evaluation: 'Chưa đạt (năm 2024 đạt tỷ lệ 71,8%)' }],
  ['none', { result: '80%', note: 'Theo Điều 2.5 và phiên bản 1.0' }],
]);

checkRows('SHARE_OVER_100', [
  ['warning', { result: 'Đạt', note: 'Tỷ lệ người dân có tài khoản đạt 153,1% (1.707.667/1.115.432)' }],
  ['warning', { result: 'Đạt', activity: 'Tỷ lệ hộ có địa chỉ số là 120%' }],
  ['none', { result: 'Đạt', note: 'Tỷ lệ giao dịch tăng 153% so với cùng kỳ' }],
  ['none', { result: 'Đạt', note: 'Doanh thu đạt 153%' }],
  ['none', { result: '90%', note: 'Tỷ lệ hộ có địa chỉ số là 100%' }],
]);

checkRows('DIGIT_FROM_FOOTNOTE', [
  ['warning', { result: '94,2%\n(179/1881 cơ quan)' }],
  ['warning', { result: '65%', note: 'Hoàn thiện 13/202 cơ quan, tỷ lệ 65%.' }],
  ['warning', { result: 'Tỷ lệ 80% (40/5012 xã)' }],
  ['warning', { name: 'Thực hiện Nghị quyết2 của Tỉnh ủy', result: '50%' }],
  ['warning', { result: 'Hoàn thành', note: 'Kế hoạch đến năm 20301' }],
  ['warning', { result: '2.009.9611 tài khoản' }],
  ['warning', { result: '88% (605.172/686.2831)' }],
  ['none', { result: '94,2%\n(179/188 cơ quan)' }],
  ['none', { result: '9,52% (179/1881 cơ quan)' }],
  ['none', { result: '9,5%', note: 'Có 179/1881 cơ quan, tỷ lệ 9,5%.' }],
  ['none', { result: '50% (179/1881 cơ quan)' }],
  ['none', { result: '13/202 cơ quan', note: 'Các xã đạt 30%; các phường đạt 40%' }],
  ['none', { result: '50%', note: 'Phòng, chống Covid19; tháng9, điều12, mp3, 4G, web2, km2' }],
  ['none', { result: '20.301 hồ sơ', note: 'Đến năm 2030; giai đoạn 2021-2025; ngày 17/6/2024' }],
  ['none', { result: 'Trong năm 20301 hồ sơ được giải quyết' }],
  ['none', { result: '10.3759%', note: 'Tọa độ 10.3759' }],
]);

checkRows('PARTS_NOT_TOTAL', [
  [
    'warning',
    {
      result: '42,11%\n(2.723/6.466)',
      note: '- Trên nền tảng: 1.474 học viên.\n- Theo kế hoạch: 1.256 học viên.',
    },
  ],
  [
    'warning',
    { name: 'Hoàn thành triển khai 53 dịch vụ công thiết yếu, cụ thể: 25 dịch vụ công theo Đề án' },
  ],
  ['error', { result: 'Đã mở 12 + 30 = 45 lớp' }],
  ['error', { result: 'Tổng số 100 lớp, gồm 40 lớp cấp tỉnh và 50 lớp cấp xã' }],
  ['warning', { result: 'Đã mở 100 lớp, gồm 40 lớp cấp tỉnh và 50 lớp cấp xã' }],
  ['warning', { result: 'Có 100 lớp, trong đó 120 lớp trực tuyến' }],
  [
    'none',
    {
      result: '42,22%\n(2.730/6.466)',
      note: '- Trên nền tảng: 1.474 học viên.\n- Theo kế hoạch: 1.256 học viên.',
    },
  ],
  [
    'none',
    { result: '(2.723/6.466)', note: '- Trên nền tảng: 474 học viên.\n- Theo kế hoạch: 256 học viên.' },
  ],
  ['none', { result: '(2.723/6.466)', note: '- Trên nền tảng: 1.474 học viên.\n- Đã mở: 1.256 lớp.' }],
  [
    'none',
    {
      name: 'Triển khai 53 dịch vụ công (bao gồm 25 dịch vụ theo Quyết định số 06/QĐ-TTg và 28 dịch vụ theo Quyết định số 422/QĐ-TTg)',
    },
  ],
  ['none', { result: 'Đã mở 12 + 33 = 45 lớp' }],
  ['none', { result: 'Tổng số 100 lớp, gồm 40 lớp cấp tỉnh, 50 lớp cấp xã và các lớp khác' }],
  ['none', { result: 'Có 100 lớp, trong đó 20 lớp trực tuyến' }],
  ['none', { result: 'Tổng số 188 cơ quan gồm: 21 sở, ngành tỉnh; 11 UBND cấp huyện; 156 UBND cấp xã' }],
  ['none', { result: 'Điểm = Mục 1 + Mục 2; tỷ lệ = (a+b)/(c+d); 1/2 + 1/4 = 3/4' }],
]);

checkRows('LETTER_IN_NUMBER', [
  ['warning', { result: '97%', activity: 'Phát hành l08.122 văn bản' }],
  ['warning', { result: '1O.500 hồ sơ' }],
  ['warning', { result: 'Đạt 1OO%' }],
  ['none', { result: '108.122 văn bản; 500l nước; 10.000l xăng' }],
  ['none', { name: 'Mục I.10, phần II.2; Quý I2024; O2; ISO 9001; 4G/5G; IPv6; số l08/QĐ-UBND' }],
  ['none', { result: 'https://an.vn/l08122 và a1O2b@x.vn' }],
]);

describe('what the messages name', () => {
  it.each([
    [
      'RATIO_INVERTED',
      { result: '90,67%', activity: 'tỷ lệ 178.709/162.029=90,67%' },
      'Ghi 178.709/162.029 = 90,67% ở cột “Nội dung thực hiện” nhưng 178.709/162.029 = 110,29%; 162.029/178.709 mới bằng 90,67%: tử số và mẫu số ghi ngược.',
    ],
    [
      'PERCENT_NOT_FRACTION',
      { result: '94,2%\n(179/1881 cơ quan)' },
      'Tỷ lệ ghi 94,2% không khớp với 179/1.881: tính ra 9,52%; nếu bỏ số chú thích “1” dính vào mẫu số thì 179/188 = 95,21%, vẫn không khớp.',
    ],
    [
      'DIGIT_FROM_FOOTNOTE',
      { result: '65%', note: 'Có 13/202 cơ quan, tỷ lệ 65%.' },
      'Mẫu số 202 trong 13/202 ở cột “Ghi chú” có thể dính số chú thích “2”: bỏ đi thì 13/20 = 65,00%, khớp với 65% đã ghi.',
    ],
    [
      'PARTS_NOT_TOTAL',
      { result: '(2.723/6.466)', note: '- A: 1.474 học viên.\n- B: 1.256 học viên.' },
      'Kết quả ghi 2.723 nhưng các số ở cột “Ghi chú” cộng lại là 1.474 + 1.256 = 2.730 học viên.',
    ],
    [
      'LETTER_IN_NUMBER',
      { result: 'l08.122 văn bản' },
      'Số “l08.122” có chữ cái, có lẽ là “108.122”: chữ “l”, “I” giống số 1, chữ “O” giống số 0.',
    ],
  ])('%s', (code, texts, message) => {
    expect(messages(code, texts)).toEqual([message]);
  });

  it('points to the cells that disagree', () => {
    const [found] = findInRow(
      row({ result: '(2.723/6.466)', note: '- A: 1.474 học viên.\n- B: 1.256 học viên.' }),
      'against',
    ).filter(({ code }) => code === 'PARTS_NOT_TOTAL');
    expect(found?.cells).toEqual([
      { side: 'against', field: 'result' },
      { side: 'against', field: 'note' },
    ]);
  });

  it('reports one cell by one of the rules on fractions, never by two', () => {
    const codes = ['PERCENT_NOT_FRACTION', 'RATIO_INVERTED', 'PERCENT_TRUNCATED'];
    for (const result of [
      '90,67% (178.709/162.029)',
      '94,2% (179/188)',
      '77,9% (5.571/7.145)',
      '65% (13/202)',
    ]) {
      const found = findInRow(row({ result }), 'base').filter(({ code }) => codes.includes(code));
      expect(found.length).toBeLessThanOrEqual(1);
    }
  });
});

it('never throws on strange texts', () => {
  const strange = [
    '(((',
    '%',
    '1/0 0%',
    '++==',
    '9'.repeat(400),
    '1/'.repeat(200),
    'ỡ\n\n:\n-',
    '“”…',
    '1.2.3.4,5,6%',
    '\uE000',
  ];
  for (const text of strange) {
    const texts = { name: text, target: text, result: text, note: text, activity: text, evaluation: text };
    expect(() => findInRow(row(texts), 'base')).not.toThrow();
  }
});
