/** What stands beside a result, held against it: the cases of the real reports and invented ones. */
import { expect, it } from 'vitest';
import { checkRows, messages } from './cases.ts';

checkRows('EVIDENCE_CONTRADICTS_RESULT', [
  [
    'warning',
    {
      name: 'Tỷ lệ hồ sơ giải quyết trực tuyến trên tổng số hồ sơ giải quyết thủ tục hành chính',
      result: '75,6% (thống kê trên Cổng)',
      activity:
        '- Tổng số hồ sơ trực tuyến: 153.780 hồ sơ.\n- Tổng số hồ sơ trực tuyến và trực tiếp: 173.766 hồ sơ.\n- Tỷ lệ hồ sơ trực tuyến: 88,5%',
    },
  ],
  [
    'warning',
    {
      name: 'Dịch vụ công được hỗ trợ giải đáp thắc mắc cho người dân, doanh nghiệp',
      result: '100%',
      activity:
        '- Tổng số thủ tục hành chính của tỉnh 2.062 TTHC\n- Tổng số DVC có hỗ trợ, giải đáp thắc mắc cho người dân và doanh nghiệp: 1.755 dịch vụ.',
    },
  ],
  [
    'warning',
    {
      name: 'Triển khai hệ thống họp của Ủy ban nhân dân',
      target: '100% cấp tỉnh, 80% cấp huyện',
      result: '100%',
      activity: 'Hệ thống phòng họp: đã triển khai hệ thống cho 6/11 huyện, thị xã',
    },
  ],
  [
    'warning',
    { name: 'Trạm y tế xã có phần mềm khám bệnh', result: '92%', note: 'Tỷ lệ trạm y tế có phần mềm: 81,5%' },
  ],
  [
    'none',
    {
      name: 'Tỷ lệ hồ sơ giải quyết trực tuyến',
      result: '88,5%',
      activity:
        '- Tổng số hồ sơ trực tuyến: 153.780 hồ sơ.\n- Tổng số hồ sơ: 173.766 hồ sơ.\n- Tỷ lệ hồ sơ trực tuyến: 88,5%',
    },
  ],
  [
    'none',
    {
      name: 'Hồ sơ giải quyết qua Hệ thống một cửa',
      result: '100%',
      activity:
        '- Tổng số hồ sơ (gọi là a): 173.766 hồ sơ.\n- Số hồ sơ qua Hệ thống (gọi là b): 173.766 hồ sơ.\nTỷ lệ: b/a',
    },
  ],
  [
    'none',
    {
      name: 'Hồ sơ công việc tại CQNN cấp tỉnh được xử lý trên môi trường mạng',
      result: '96,6%',
      activity: 'Hệ thống một cửa được triển khai 100% cho Trung tâm Phục vụ hành chính',
    },
  ],
  [
    'none',
    {
      name: 'Rút ngắn thời gian họp, giảm tài liệu giấy',
      target: 'Từ 30% - 50%',
      result: '50%',
      activity: 'Tỉ lệ văn bản điện tử phát hành đạt 100%; triển khai cho 6/11 huyện',
    },
  ],
  [
    'none',
    {
      name: 'Tỷ lệ hồ sơ giải quyết trực tuyến',
      result: '88,5%',
      activity: 'Tổng số cán bộ được tập huấn: 50 người.\nTổng số lớp: 10 lớp.',
    },
  ],
  [
    'none',
    {
      name: 'Tỷ lệ hồ sơ trực tuyến cấp xã',
      result: '88,5%',
      activity: 'Năm 2023 tỷ lệ hồ sơ trực tuyến cấp xã là 70%',
    },
  ],
]);

const EGOV = 'Cơ quan nhà nước các cấp hoàn thiện chính quyền điện tử';

checkRows('NOTE_CONTRADICTS_RESULT', [
  [
    'warning',
    {
      name: EGOV,
      target: '90%',
      result: 'Ước đạt 90%',
      note: 'Kết quả lần 01 vào tháng 11/2024 thì ước đạt 80% cơ quan hoàn thiện chính quyền điện tử.',
    },
  ],
  [
    'warning',
    {
      name: EGOV,
      target: '90%',
      result: '95%',
      note: 'Quyết định số 138/QĐ-UBND đặt chỉ tiêu “Tỷ lệ cơ quan nhà nước các cấp hoàn thiện chính quyền điện tử đạt 75%”.',
    },
  ],
  [
    'warning',
    {
      name: EGOV,
      target: '90%',
      result: 'Ước đạt 90%',
      note: 'Tính đến 12/2023, tổng số CQNN hoàn thiện Chính quyền điện tử là 13/20 cơ quan, tỷ lệ 65%.',
    },
  ],
  [
    'warning',
    {
      name: 'Phấn đấu kinh tế số',
      result: 'Ước đạt 8 – 9%',
      note: 'Năm 2023:\n+ Theo thống kê của Bộ là 7,18%.\n+ Theo thống kê của Cục là 5,28%.',
    },
  ],
  ['warning', { result: 'Chưa có số liệu', note: 'Số liệu năm 2023 là 77,9%. Dự kiến năm 2024 ước đạt 90%' }],
  [
    'warning',
    { name: 'Hộ gia đình có địa chỉ số', result: '100%', note: 'Hộ gia đình có địa chỉ số đạt 92%' },
  ],
  ['none', { name: 'Hộ gia đình có địa chỉ số', result: '92%', note: 'Hộ gia đình có địa chỉ số đạt 92%' }],
  [
    'none',
    { name: 'Hộ gia đình có địa chỉ số', result: '92%', note: 'Năm 2023 hộ gia đình có địa chỉ số đạt 80%' },
  ],
  [
    'none',
    { name: 'Hộ gia đình có địa chỉ số', result: '92%', note: 'Tăng 5% so với cùng kỳ; cả nước đạt 70%' },
  ],
  [
    'none',
    { name: 'Hộ gia đình có địa chỉ số', result: '92%', note: 'Người dân có sổ sức khỏe điện tử đạt 60%' },
  ],
  [
    'none',
    {
      name: 'Cán bộ, công chức được bồi dưỡng kỹ năng số',
      target: '90%',
      result: '42,11%',
      note: 'Kinh phí còn hạn chế nên chưa bồi dưỡng cho 90% cán bộ, công chức theo chỉ tiêu đề ra.',
    },
  ],
  [
    'none',
    {
      name: 'Dân số tham gia mua sắm trực tuyến',
      result: '94%',
      note: 'Có khoảng 94% người dân tham gia mua sắm trực tuyến',
    },
  ],
  ['none', { name: 'Phấn đấu kinh tế số', result: 'Ước đạt 8 – 9%', note: 'Năm 2023 là 8,5%.' }],
  ['none', { result: 'Chưa có số liệu', note: 'Số liệu năm 2023 là 77,9%.' }],
]);

it('names the value and its time', () => {
  const texts = {
    name: EGOV,
    target: '90%',
    result: 'Ước đạt 90%',
    note: 'Tháng 11/2024 ước đạt 80% cơ quan hoàn thiện chính quyền điện tử.',
  };
  expect(messages('NOTE_CONTRADICTS_RESULT', texts)).toEqual([
    'Kết quả ghi số ước 90% nhưng ghi chú nêu 80% (tháng 11/2024): cần nêu căn cứ của số ước.',
  ]);
});

it('puts the counts and the rate of one cell into one finding', () => {
  const texts = {
    name: 'Tỷ lệ hồ sơ giải quyết trực tuyến',
    result: '75,6%',
    activity:
      '- Tổng số hồ sơ trực tuyến: 153.780 hồ sơ.\n- Tổng số hồ sơ: 173.766 hồ sơ.\n- Tỷ lệ hồ sơ trực tuyến: 88,5%',
  };
  expect(messages('EVIDENCE_CONTRADICTS_RESULT', texts)).toEqual([
    'Kết quả ghi 75,6% nhưng số liệu ở cột “Nội dung thực hiện” là 153.780 hồ sơ/173.766 hồ sơ = 88,50%; “Tỷ lệ hồ sơ trực tuyến: 88,5%”.',
  ]);
});
