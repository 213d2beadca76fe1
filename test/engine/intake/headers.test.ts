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
  [
    'kế hoạch và thực hiện, có đơn vị tính',
    ['TT', 'Chỉ tiêu/nhiệm vụ', 'ĐVT', 'KH năm 2024', 'Ước thực hiện năm 2024', 'Tỷ lệ đạt', 'Mức độ HT'],
    ['ordinal', 'name', 'other1', 'target', 'result', 'other2', 'evaluation'],
  ],
  [
    'chỉ tiêu giao',
    ['Số TT', 'Nội dung chỉ tiêu', 'Chỉ tiêu giao', 'ĐV chủ trì', 'CQ phối hợp', 'KQTH', 'Đạt/Không đạt'],
    ['ordinal', 'name', 'target', 'lead', 'supporting', 'result', 'evaluation'],
  ],
  [
    'chỉ tiêu kế hoạch bên cạnh nội dung',
    ['STT', 'Nội dung', 'Chỉ tiêu kế hoạch', 'Thực hiện 2024', 'Tự đánh giá', 'Căn cứ'],
    ['ordinal', 'name', 'target', 'result', 'evaluation', 'other1'],
  ],
  [
    'số liệu là kết quả khi không có cột kết quả',
    ['TT', 'Chỉ tiêu', 'Mục tiêu 2024', 'Số liệu', 'Hạn hoàn thành', 'Cơ quan thực hiện'],
    ['ordinal', 'name', 'target', 'result', 'deadline', 'lead'],
  ],
  [
    'nhiệm vụ đứng trước nội dung',
    ['STT', 'Nhiệm vụ', 'Nội dung', 'Cơ quan chủ trì', 'Thời điểm hoàn thành', 'Kết quả cần đạt'],
    ['ordinal', 'name', 'activity', 'lead', 'deadline', 'output'],
  ],
  [
    'xuống dòng, chữ hoa, dấu chú thích, đơn vị trong ngoặc',
    ['S\nT\nT', 'TÊN CHỈ\nTIÊU', 'KẾ HOẠCH\nNĂM 2024 (%)', 'KẾT QUẢ\n9 THÁNG (1)', 'GHI CHÚ1', 'ĐÁNH GIÁ*'],
    ['ordinal', 'name', 'target', 'result', 'note', 'evaluation'],
  ],
  [
    'không dấu',
    ['STT', 'CHI TIEU', 'KE HOACH 2024', 'KET QUA THUC HIEN', 'DON VI CHU TRI', 'GHI CHU'],
    ['ordinal', 'name', 'target', 'result', 'lead', 'note'],
  ],
  [
    'số thực hiện không phải là sở thực hiện',
    ['STT', 'Chỉ tiêu', 'Số thực hiện', 'Sở thực hiện'],
    ['ordinal', 'name', 'result', 'lead'],
  ],
  [
    'hai kết quả cùng năm: cột trái',
    ['STT', 'Chỉ tiêu', 'Kết quả 9 tháng 2024', 'Kết quả năm 2024'],
    ['ordinal', 'name', 'result', 'other1'],
  ],
  [
    'kết quả năm trước đứng bên trái',
    ['STT', 'Chỉ tiêu', 'Thực hiện năm 2023', 'Kế hoạch năm 2024', 'Ước TH cả năm 2024'],
    ['ordinal', 'name', 'other1', 'target', 'result'],
  ],
  [
    'các mức đánh giá để đánh dấu',
    ['STT', 'Chỉ tiêu', 'Kết quả', 'Đạt', 'Chưa đạt', 'Ước đạt'],
    ['ordinal', 'name', 'result', 'other1', 'other2', 'other3'],
  ],
  ['thực hiện và đạt', ['STT', 'Chỉ tiêu', 'Thực hiện', 'Đạt (%)'], ['ordinal', 'name', 'result', 'other1']],
  [
    'mức phấn đấu và mức đạt được',
    ['STT', 'Các chỉ tiêu', 'Mức phấn đấu', 'Mức đạt được'],
    ['ordinal', 'name', 'target', 'result'],
  ],
  [
    'chỉ tiêu nói thêm điều khác, nhóm chỉ tiêu, lũy kế, phân công, tình trạng',
    ['TT', 'Nhóm chỉ tiêu/Chỉ tiêu', 'Chỉ tiêu NQ', 'Lũy kế đến 30/9', 'Phân công', 'Tình trạng'],
    ['ordinal', 'name', 'target', 'result', 'lead', 'evaluation'],
  ],
  [
    'chỉ tiêu phát triển, so sánh trong ngoặc',
    ['STT', 'Chỉ tiêu phát triển', 'Kế hoạch (%)', 'Thực hiện', 'So sánh (Đạt/Chưa đạt)'],
    ['ordinal', 'name', 'target', 'result', 'evaluation'],
  ],
  [
    'chỉ tiêu nghị quyết giao, trách nhiệm thực hiện',
    ['STT', 'Nội dung', 'Chỉ tiêu Nghị quyết giao', 'Trách nhiệm thực hiện', 'Kết quả'],
    ['ordinal', 'name', 'target', 'lead', 'result'],
  ],
  [
    'số chỉ tiêu đạt không phải là mục tiêu',
    ['STT', 'Lĩnh vực, chỉ tiêu', 'Chỉ tiêu đã đạt', 'Chỉ tiêu chưa hoàn thành'],
    ['ordinal', 'name', 'other1', 'other2'],
  ],
  [
    'kế hoạch không phải là tên khi bên trái còn cột khác',
    ['STT', 'Mã số', 'Xã, phường', 'Kế hoạch năm 2025', 'Thực hiện'],
    ['ordinal', 'other1', 'name', 'target', 'result'],
  ],
  [
    'mã và đơn vị tính không phải là tên',
    ['STT', 'Mã', 'ĐVT', 'Chỉ tiêu năm 2024', 'Thực hiện'],
    ['ordinal', 'other1', 'other2', 'name', 'result'],
  ],
  [
    'tên cơ quan là tên khi không có cột nào khác',
    ['STT', 'Cơ quan, đơn vị', 'Kế hoạch năm 2025', 'Thực hiện'],
    ['ordinal', 'name', 'target', 'result'],
  ],
  [
    'tiến độ và kết quả',
    ['TT', 'Nhiệm vụ', 'Tiến độ, kết quả thực hiện', 'Mức độ hoàn thành'],
    ['ordinal', 'name', 'result', 'evaluation'],
  ],
  [
    'cơ quan và chỉ tiêu trong một cột',
    ['TT', 'Cơ quan/Chỉ tiêu', 'Mục tiêu', 'Kết quả'],
    ['ordinal', 'name', 'target', 'result'],
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

  it('reads a band between two others, and no unit', () => {
    const headers = [
      ['STT'],
      ['Chỉ tiêu'],
      ['Năm 2024', 'Kế hoạch', '(%)'],
      ['Năm 2024', 'Thực hiện', '(triệu đồng)'],
      ['Năm 2025', 'Kế hoạch', '(%)'],
    ];
    expect(assignFields(headers).map(({ field }) => field)).toEqual([
      'ordinal',
      'name',
      'target@2024',
      'result',
      'target@2025',
    ]);
  });

  it('takes no target beside its result under one band for the name', () => {
    const one = ['Mục tiêu', 'Kết quả'].map((leaf) => ['Chữ ký số', leaf]);
    const found = assignFields([['STT'], ['Xã, phường'], ...one]);
    expect(found.map(({ field }) => field)).toEqual(['ordinal', 'name', 'target', 'result']);
    expect(found.map(({ known }) => known)).toEqual([true, false, true, true]);
  });

  it('takes the share, not what it is worked out from, as the result', () => {
    const parts = ['Tử số', 'Mẫu số', 'Tỷ lệ'].map((leaf) => ['Kết quả', leaf]);
    expect(assignFields([['STT'], ['Chỉ tiêu'], ...parts]).map(({ field }) => field)).toEqual([
      'ordinal',
      'name',
      'other1',
      'other2',
      'result',
    ]);
  });

  it('says which header is misspelt and which has the field of another', () => {
    const headers = ['STT', 'Chỉ tiêu', 'Kêt quả', 'Ghi chú', 'Ghi chú thêm'].map((text) => [text]);
    expect(
      assignFields([...headers, ['Ghi chú']]).map(({ misspelt, doubled }) => misspelt ?? doubled),
    ).toEqual([undefined, undefined, true, undefined, 'note', 'note']);
  });
});
