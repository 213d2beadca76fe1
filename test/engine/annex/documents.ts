/**
 * Invented submissions of the shapes that the province's annexes have: long texts, merged cells, parts, footnotes. Tables
 * are written as lines: `|` between cells, `//` between the paragraphs of a cell, `^` for a cell that goes on from above,
 * `<` for one that goes on from the left, `{1}` for the mark of a footnote.
 */
import { FootnoteReferenceRun, Paragraph, type Table, TextRun } from 'docx';
import { document, paragraph, tableOf } from '../intake/builders.ts';

const ADDRESS = 'https://thongke.example.vn/p/home/bang-tong-hop-muc-do-hai-long-tinhthanhpho.html';
const LONG =
  'Đơn vị chủ trì đã rà soát, cập nhật và công bố số liệu của từng địa phương; các huyện còn lại gửi bổ sung trước kỳ họp tháng sau, kèm bảng kê chi tiết và giải trình những nội dung chưa hoàn thành.';

const TARGETS = `
STT | Nội dung | Mục tiêu đến 2025 | Mục tiêu đến 2030 | Kết quả thực hiện | Đánh giá kết quả | Ghi chú
I | Chính quyền số | < | < | < | < | <
1 | Người dân hài lòng với dịch vụ số | 80% | 90% | - Tiếp nhận: 97,14%. // - Phản ánh: 98% | Đạt | Theo bảng tổng hợp (${ADDRESS})
2 | Hồ sơ xử lý trên môi trường mạng | 90% // 80% // 65% | 100% // 100% // 80% | 96% // 92% // 89% | Đạt |
3 | Dịch vụ trên nhiều phương tiện | - | 100% | 100% | Đạt |
II | Kinh tế số | < | < | < | < | <
1 | Tỷ trọng kinh tế số | 10% | 20% | Ước đạt 8 – 9% | Chưa đánh giá | Năm 2023: // + Nguồn thứ nhất: 7,18%. // + Nguồn thứ hai: 5,28%. // ${LONG}`;

const PLAN = `
STT | Mục tiêu | Chỉ tiêu năm 2024 | Cơ quan chủ trì | Cơ quan phối hợp | Kết quả thực hiện | Đánh giá kết quả | Ghi chú
1 | Phát triển Chính quyền số | < | < | < | < | < | <
1.1 | Dịch vụ công trực tuyến toàn trình | 100% | Văn phòng | Sở, ban, ngành tỉnh; UBND huyện | 100% | Đạt |
1.2 | Cơ quan mở dữ liệu | 90% | Sở Thông tin | UBND huyện | 95,74% // (180/188 cơ quan){1} | Đạt |
1.10 | Hồ sơ trực tuyến | - Cấp tỉnh: 90%. // - Cấp xã: 65%. | UBND huyện | | 88,18% // (605.172/686.283) | Đạt | ${LONG}
2 | Phát triển Kinh tế số | < | < | < | < | < | <
2.1 | Doanh nghiệp công nghệ số | | Sở Thông tin | Sở Kế hoạch | 118 doanh nghiệp công nghệ số | Đạt |
2.2 | Năng suất lao động | Tăng 7% | Sở Lao động | UBND huyện | Chưa có số liệu | Chưa đánh giá | Chưa có hướng dẫn.`;

const TASKS = `
STT | Nhiệm vụ | Kết quả | Thời gian hoàn thành | Cơ quan thực hiện | Cơ quan phối hợp | Kết quả thực hiện | Đánh giá kết quả | Ghi chú
I | CHỈ ĐẠO, KIỂM TRA | < | < | < | < | < | < | <
1 | Lập kế hoạch kiểm tra | Kế hoạch được ban hành | Tháng 06/2024 | Sở Thông tin | UBND huyện, thị xã | Đã ban hành Kế hoạch số 71 | Đạt |
2 | Tổ chức kiểm tra | Các đoàn được lập | Theo kế hoạch được duyệt | Sở Thông tin | UBND huyện | ${LONG} | Đạt |
II | HẠ TẦNG SỐ | < | < | < | < | < | < | <
1 | Xóa vùng lõm sóng | 100% khu vực được phủ sóng | Tháng 11/2024 | Doanh nghiệp viễn thông | Sở Thông tin; UBND huyện | 11/25 điểm | Đạt | Phần còn lại do bộ, ngành chủ trì.`;

const LIST = `
STT | Chỉ tiêu | Đánh giá
01 | 100% dịch vụ công đủ điều kiện được cung cấp toàn trình | Đạt
02 | 100% văn bản được ký số, trừ văn bản mật | Chưa đạt (tỷ lệ năm 2024 đạt 82.89%)
03 | Tỷ lệ hồ sơ trực tuyến đạt 80% | Chưa có số liệu thống kê`;

const RESOLUTION = `
TT | Chỉ tiêu, nhiệm vụ | Mục tiêu đến năm 2025 | Nội dung thực hiện | Kết quả đến tháng 03 năm 2025
1 | Định danh điện tử thông suốt | 40% | Hệ thống đã kết nối liên thông. | 100%
2 | Hồ sơ cấp tỉnh trên môi trường mạng | Cấp tỉnh 90% | - ${LONG} // - Triển khai cho 100% bộ phận. | 96,6%
3 | Hồ sơ cấp huyện trên môi trường mạng | Cấp huyện 80% | ^ | 98,57%
4 | Hồ sơ cấp xã trên môi trường mạng | Cấp xã 65% | ^ | 99,94%
5 | Rút ngắn thời gian họp | Từ 30% - 50% | - Họp trực tuyến: 14 điểm cầu. // - Phòng họp không giấy: 6/11 huyện. | 50%
^ | Nhân rộng hệ thống phục vụ họp | 100% cấp tỉnh, 80% cấp huyện | ^ | 100%
6 | Kết nối mạng chuyên dùng | 100% | 100% cơ quan đã kết nối. | 100%`;

const POINTS = `
STT | Chỉ số chính/chỉ số thành phần | Cách xác định và tính điểm | Thời gian hoàn thành | Đơn vị thực hiện | Cơ quan phối hợp | Chỉ tiêu phấn đấu | Điểm tối đa
1 | Hạ tầng số | < | < | < | < | 55 | 60
1.1 | Người dùng băng rộng trên 1Gb/s | a= Số người dùng; // b= Tổng số người; // - Tỷ lệ=a/b // - Điểm=Tỷ lệ*Điểm tối đa | Quý III/2026 | Doanh nghiệp viễn thông | Sở, ban, ngành tỉnh | 20 | 20
1.2 | Mức độ ứng dụng AI | + Tỷ lệ>=95%: Điểm tối đa; // + Tỷ lệ<95%: Tỷ lệ/95%*Điểm tối đa | Quý II/2026 | Sở, ban, ngành tỉnh | Công an tỉnh | 35 | 40
2 | Nhân lực số | < | < | < | < | 20 | 20
2.1 | Công chức được tập huấn | a= Số được tập huấn; // - Điểm=Tỷ lệ*Điểm tối đa | Quý III/2026 | Sở Nội vụ | UBND xã | 20 | 20`;

/** The table that the lines write. */
function drawn(lines: string): Table {
  const grid = lines
    .trim()
    .split('\n')
    .map((line) => line.split('|').map((cell) => cell.trim()));
  const goesOn = (row: number, column: number, sign: string) => grid[row]?.[column] === sign;
  return tableOf(
    grid.map((cells, row) =>
      cells.flatMap((cell, column) => {
        if (cell === '<' || cell === '^') return [];
        let columns = 1;
        while (goesOn(row, column + columns, '<')) columns += 1;
        let rows = 1;
        while (goesOn(row + rows, column, '^')) rows += 1;
        return [{ children: cell.split('//').map((text) => withMark(text.trim())), columns, rows }];
      }),
    ),
  );
}

function withMark(text: string): Paragraph {
  const [, own = text, mark] = /^(.*)\{(\d)\}$/.exec(text) ?? [];
  const marks = mark === undefined ? [] : [new FootnoteReferenceRun(Number(mark))];
  return new Paragraph({ children: [new TextRun(own), ...marks] });
}

const NOTES = { 1: { children: [paragraph('188 cơ quan: 21 sở, ngành; 11 huyện; 156 xã.')] } };
const PLAN_LINE =
  '(Kèm theo Kế hoạch số      /KH-UBND ngày    tháng    năm 2025 của Ủy ban nhân dân tỉnh An Giang)';
const REPORT_LINE = '(Kèm theo Báo cáo số 384/BC-STTTT ngày 09/11/2024 của Sở Thông tin và Truyền thông)';

const head = (heading: string, title: string, attached: string) => [
  paragraph(heading, { centred: true, bold: true }),
  paragraph(title, { centred: true, bold: true }),
  paragraph(attached, { centred: true }),
];

const one = (lines: string, title: string, attached: string, closing = './.') =>
  document(
    [...head('Phụ lục', title, attached), drawn(lines), paragraph(closing, { centred: true })],
    lines.includes('{1}') ? NOTES : {},
  );

const heading = (text: string) => paragraph(text, { bold: true });

/** The document that each form is for, by the form's id. */
export const DOCUMENTS: Readonly<Record<string, () => Promise<Uint8Array>>> = {
  'plan-9-months': () =>
    one(PLAN, 'KẾT QUẢ THỰC HIỆN MỤC TIÊU NĂM 2024', REPORT_LINE, 'Danh mục gồm: 5 chỉ tiêu./.'),
  'plan-year': () => one(PLAN, 'KẾT QUẢ THỰC HIỆN MỤC TIÊU NĂM 2024', PLAN_LINE),
  'programme-553': () => one(TARGETS, 'ĐÁNH GIÁ CÁC CHỈ TIÊU NĂM 2024', PLAN_LINE),
  'decision-60': () => one(TASKS, 'ĐÁNH GIÁ CÁC NHIỆM VỤ NĂM 2024', PLAN_LINE),
  'kien-giang-list': () => one(LIST, 'DANH MỤC CHỈ TIÊU NĂM 2024', PLAN_LINE),
  'resolution-17': () => one(RESOLUTION, 'CHỈ TIÊU CHÍNH QUYỀN ĐIỆN TỬ', REPORT_LINE),
  'dti-2026': () => one(POINTS, 'PHÂN BỔ ĐIỂM CHỈ SỐ NĂM 2026', PLAN_LINE),
  'plan-appendix': () =>
    document(
      [
        ...head('Phụ lục I', 'ĐÁNH GIÁ HIỆN TRẠNG NĂM 2024', PLAN_LINE),
        heading('I. TỈNH AN GIANG'),
        heading('1. Mục tiêu theo Chương trình số 553:'),
        drawn(TARGETS),
        heading('2. Mục tiêu theo Kế hoạch năm 2024:'),
        drawn(PLAN),
        heading('3. Mục tiêu theo Quyết định số 60:'),
        drawn(TASKS),
        heading('II. TỈNH KIÊN GIANG'),
        drawn(LIST),
        paragraph('./.', { centred: true }),
      ],
      NOTES,
    ),
};

/** Two periods of the same plan: the later one differs in a figure and in an evaluation. */
export const TWO_PERIODS = {
  base: () => one(PLAN, 'KẾT QUẢ THỰC HIỆN 9 THÁNG NĂM 2024', REPORT_LINE),
  period: () =>
    one(
      PLAN.replace('88,18% // (605.172/686.283)', '91,02% // (624.671/686.283)').replace(
        '| Chưa đánh giá |',
        '| Đạt |',
      ),
      'KẾT QUẢ THỰC HIỆN NĂM 2024',
      REPORT_LINE,
    ),
};
