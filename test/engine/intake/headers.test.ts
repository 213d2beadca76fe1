import { describe, expect, it } from 'vitest';
import { assignFields } from '../../../shared/domain/headers/assign.ts';

const CASES: [string, string[], string[]][] = [
  [
    'kế hoạch 2024',
    [
      'STT',
      'Mục tiêu',
      'Chỉ tiêu năm 2024',
      'Cơ quan chủ trì',
      'Cơ quan phối hợp',
      'Kết quả thực hiện 9 tháng đầu năm 2024',
      'Đánh giá kết quả',
      'Ghi chú',
    ],
    ['ordinal', 'name', 'target', 'lead', 'supporting', 'result', 'evaluation', 'note'],
  ],
  [
    'hai mục tiêu theo năm',
    [
      'STT',
      'Nội dung',
      'Mục tiêu đến 2025',
      'Mục tiêu đến 2030',
      'Kết quả thực hiện',
      'Đánh giá kết quả',
      'Ghi chú',
    ],
    ['ordinal', 'name', 'target@2025', 'target@2030', 'result', 'evaluation', 'note'],
  ],
  [
    'nhiệm vụ của ban chỉ đạo',
    [
      'STT',
      'Nhiệm vụ',
      'Kết quả',
      'Thời gian hoàn thành',
      'Cơ quan thực hiện',
      'Cơ quan phối hợp',
      'Kết quả thực hiện',
      'Đánh giá kết quả',
      'Ghi chú',
    ],
    ['ordinal', 'name', 'output', 'deadline', 'lead', 'supporting', 'result', 'evaluation', 'note'],
  ],
  ['bảng ngắn', ['STT', 'Chỉ tiêu', 'Đánh giá'], ['ordinal', 'name', 'evaluation']],
  [
    'nghị quyết 17',
    [
      'TT',
      'Chỉ tiêu, nhiệm vụ Nghị quyết số 17/NQ-CP',
      'Mục tiêu đến năm 2025',
      'Nội dung thực hiện',
      'Kết quả đến tháng 03 năm 2025',
    ],
    ['ordinal', 'name', 'target', 'activity', 'result'],
  ],
  [
    'DTI 2026',
    [
      'STT',
      'Chỉ số chính/chỉ số thành phần đề xuất',
      'Cách xác định và tính điểm đề xuất',
      'Thời gian hoàn thành',
      'Đơn vị thực hiện',
      'Cơ quan phối hợp (thực hiện, theo dõi)',
      'Chỉ tiêu phấn đấu',
      'Điểm tối đa',
    ],
    ['ordinal', 'name', 'scoring', 'deadline', 'lead', 'supporting', 'targetPoints', 'maxPoints'],
  ],
  [
    'tên khác của cùng cột',
    [
      'Số TT',
      'Tên chỉ tiêu',
      'Đơn vị tính',
      'Kế hoạch 2024',
      'Cơ quan, đơn vị chủ trì',
      'Đơn vị phối hợp',
      'Kết quả đạt được',
      'Mức độ hoàn thành',
      'Thời hạn',
      'Kết quả/sản phẩm',
    ],
    [
      'ordinal',
      'name',
      'other1',
      'target',
      'lead',
      'supporting',
      'result',
      'evaluation',
      'deadline',
      'output',
    ],
  ],
  [
    'phấn đấu không có điểm',
    ['TT', 'Chỉ số', 'Chỉ tiêu phấn đấu', 'Kết quả'],
    ['ordinal', 'name', 'target', 'result'],
  ],
  [
    'nhiệm vụ bên cạnh mục tiêu',
    ['STT', 'Mục tiêu', 'Nhiệm vụ', 'Kết quả'],
    ['ordinal', 'name', 'activity', 'result'],
  ],
  [
    'mục tiêu năm là tên khi không có tên khác',
    ['STT', 'Chỉ tiêu năm 2024', 'Kết quả thực hiện'],
    ['ordinal', 'name', 'result'],
  ],
  ['trùng cột', ['STT', 'Mục tiêu', 'Ghi chú', 'Ghi chú'], ['ordinal', 'name', 'note', 'other1']],
  [
    'chữ tổ hợp',
    ['STT', 'Mục tiêu'.normalize('NFD'), 'KẾT QUẢ THỰC HIỆN'.normalize('NFD')],
    ['ordinal', 'name', 'result'],
  ],
];

describe('assignFields', () => {
  it.each(CASES)('%s', (_, headers, fields) => {
    expect(assignFields(headers.map((header) => [header])).map(({ field }) => field)).toEqual(fields);
  });

  it('reads a band together with its leaves', () => {
    const headers = [
      ['STT'],
      ['Chỉ tiêu'],
      ['Mục tiêu', '2025'],
      ['Mục tiêu', '2030'],
      ['Cơ quan', 'Chủ trì'],
      ['Cơ quan', 'Phối hợp'],
    ];
    expect(assignFields(headers).map(({ field }) => field)).toEqual([
      'ordinal',
      'name',
      'target@2025',
      'target@2030',
      'lead',
      'supporting',
    ]);
  });
});
