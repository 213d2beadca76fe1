/** Writes the workbook that the bench reads: a report as an agency would send it, only far longer. */
import ExcelJS from 'exceljs';

const HEADER = [
  'STT',
  'Tên chỉ tiêu',
  'Đơn vị tính',
  'Chỉ tiêu năm 2024',
  'Chỉ tiêu năm 2025',
  'Cơ quan chủ trì',
  'Cơ quan phối hợp',
  'Kết quả thực hiện',
  'Đánh giá',
  'Thời hạn',
  'Sản phẩm',
  'Ghi chú',
];

const SUBJECTS = [
  'hồ sơ trực tuyến',
  'giấy tờ số hóa',
  'máy trạm có phần mềm diệt mã độc',
  'hộ có cáp quang',
];
const WORDS = [
  'an',
  'bình',
  'châu',
  'dương',
  'đông',
  'giang',
  'hòa',
  'khánh',
  'long',
  'mỹ',
  'ninh',
  'phú',
  'quế',
  'sơn',
  'tân',
  'vĩnh',
];
const AGENCIES = ['Sở Y tế', 'Sở Tư pháp', 'Sở Nội vụ', 'Sở Xây dựng', 'Công an tỉnh', 'Ngân hàng Nhà nước'];

/** Three words that no other number has: a name that differs from its neighbours as real names do. */
function place(number: number): string {
  const parts: string[] = [];
  for (let rest = number; parts.length < 5; rest = Math.floor(rest / WORDS.length)) {
    parts.push(WORDS[rest % WORDS.length] ?? '');
  }
  return parts.join(' ');
}

function agencyOf(number: number): string {
  return AGENCIES[number % AGENCIES.length] ?? '';
}

/**
 * Title, header of 12 columns and `rows` rows: numbers with and without a format, shared texts, texts that
 * formulas gave, sections now and then, a closing line.
 */
export async function writeWorkbook(filename: string, rows: number): Promise<void> {
  const book = new ExcelJS.stream.xlsx.WorkbookWriter({ filename, useStyles: true, useSharedStrings: true });
  const sheet = book.addWorksheet('Biểu 1');
  sheet.addRow(['KẾT QUẢ THỰC HIỆN CÁC CHỈ TIÊU CHUYỂN ĐỔI SỐ NĂM 2024']).commit();
  sheet.addRow([]).commit();
  sheet.addRow(HEADER).commit();
  for (let number = 1; number <= rows; number += 1) {
    const row = sheet.addRow([
      number,
      `Tỷ lệ ${SUBJECTS[number % SUBJECTS.length]} tại ${place(number)}`,
      '%',
      0.8,
      0.85 + (number % 10) / 100,
      agencyOf(number),
      `${agencyOf(number + 1)}; ${agencyOf(number + 3)}`,
      number % 3 === 0
        ? `${(number % 90) + 10},5%\n(${number % 1000}/${(number % 1000) + 7})`
        : (number % 997) / 997,
      number % 5 === 0 ? { formula: `IF(H${number + 3}>D${number + 3},"Đạt","")`, result: 'Đạt' } : 'Đạt',
      `Quý ${['I', 'II', 'III', 'IV'][number % 4]}/2024`,
      number % 7 === 0 ? '' : `Báo cáo số ${number % 5000}`,
      number % 11 === 0 ? 'Số liệu lấy từ hệ thống thông tin giải quyết thủ tục hành chính' : '',
    ]);
    for (const column of [4, 5, 8]) row.getCell(column).numFmt = '0.00%';
    row.commit();
  }
  sheet.addRow([]).commit();
  sheet.addRow([`Danh mục gồm: ${rows} chỉ tiêu./.`]).commit();
  sheet.commit();
  await book.commit();
}
