/**
 * The facts of the sample: twenty indicators of the 2024 digital-transformation plan of An Giang province
 * with what was reported after nine months and at the end of the year. Targets, figures and evaluations
 * are those of the province's public plan and reports for 2024; names of indicators and notes are
 * shortened to the plain fact. Agencies bear the names they had in 2024, before the mergers of 2025.
 * Each report leaves one indicator out, one indicator is worded differently and one name has lost a
 * letter, so that the sample shows what happens then; STT is counted anew in each report for that reason.
 *
 * In texts `\n` separates paragraphs of a cell and `¹` is a superscript footnote mark.
 */
export type ReportKey = 'nineMonths' | 'yearEnd';

export type EvaluationWord = 'Đạt' | 'Chưa đạt' | 'Ước đạt' | 'Chưa đánh giá';

export interface Reported {
  result: string;
  evaluation: EvaluationWord;
  note?: string;
  /** The name as this report has it, where it differs from the plan's. */
  name?: string;
}

export interface IndicatorFact {
  name: string;
  /** Empty where the name itself states what is to be reached. */
  target: string;
  lead: string;
  supporting: string;
  /** Absent: the report does not mention the indicator. */
  nineMonths?: Reported;
  yearEnd?: Reported;
}

export interface SectionFact {
  title: string;
  indicators: readonly IndicatorFact[];
}

const INFORMATION = 'Sở Thông tin và Truyền thông';
const INVESTMENT = 'Sở Kế hoạch và Đầu tư';
const LABOUR = 'Sở Lao động – Thương binh và Xã hội';
const AGRICULTURE = 'Sở Nông nghiệp và Phát triển nông thôn';
const OFFICE = 'Văn phòng UBND tỉnh';
const DISTRICTS = 'UBND huyện, thị xã, thành phố';
const ALL = `Sở, ban, ngành tỉnh; ${DISTRICTS}`;

export const SECTIONS: readonly SectionFact[] = [
  {
    title: 'Phát triển Chính quyền số',
    indicators: [
      {
        name: 'Dịch vụ công đủ điều kiện được cung cấp trực tuyến toàn trình',
        target: '100%',
        lead: OFFICE,
        supporting: ALL,
        nineMonths: { result: '100%', evaluation: 'Đạt' },
        yearEnd: { result: '100%', evaluation: 'Đạt' },
      },
      {
        name: 'Cán bộ, công chức, viên chức được bồi dưỡng kỹ năng số',
        target: '90%',
        lead: INFORMATION,
        supporting: ALL,
        nineMonths: {
          result: 'Chưa có số liệu',
          evaluation: 'Chưa đạt',
          note: 'Năm 2023: 77,9% (5.571/7.145)',
        },
        yearEnd: {
          result: '42,11%\n(2.723/6.466)',
          evaluation: 'Chưa đạt',
          note: 'Kinh phí của tỉnh còn hạn chế',
        },
      },
      {
        name: 'Cơ quan nhà nước tham gia mở dữ liệu',
        target: '90%',
        lead: INFORMATION,
        supporting: ALL,
        nineMonths: { result: '94,2%\n(179/188¹ cơ quan)', evaluation: 'Đạt' },
        yearEnd: { result: '95,74%\n(180/188¹ cơ quan)', evaluation: 'Đạt' },
      },
      {
        name: 'Người dân, doanh nghiệp hài lòng với dịch vụ số của tỉnh An Giang',
        target: '70%',
        lead: ALL,
        supporting: INFORMATION,
        nineMonths: {
          result:
            '- Tỷ lệ hài lòng khi giải quyết thủ tục hành chính là 97,09%.\n- Tỷ lệ hài lòng khi phản ánh, kiến nghị là 100%',
          evaluation: 'Đạt',
        },
        yearEnd: {
          name: 'Người dân, doanh nghiệp hài lòng với dịch vụ số của tỉnh n Giang',
          result:
            '- Tỷ lệ hài lòng khi giải quyết thủ tục hành chính là 97,14%.\n- Tỷ lệ hài lòng khi phản ánh, kiến nghị là 98%',
          evaluation: 'Đạt',
        },
      },
      {
        name: 'Hồ sơ giải quyết trực tuyến',
        target: '50%',
        lead: ALL,
        supporting: INFORMATION,
        nineMonths: { result: '87,96%\n(392061/445751)', evaluation: 'Đạt' },
        yearEnd: { result: '88,18%\n(605.172/686.283)', evaluation: 'Đạt' },
      },
      {
        name: 'Dịch vụ công trực tuyến dùng dữ liệu quốc gia về đăng ký doanh nghiệp',
        target: '50%',
        lead: INFORMATION,
        supporting: ALL,
        nineMonths: { result: 'Chưa thực hiện', evaluation: 'Chưa đạt' },
        yearEnd: {
          result: 'Chưa thực hiện',
          evaluation: 'Chưa đánh giá',
          note: 'Mới kết nối để tra cứu trạng thái hồ sơ',
        },
      },
      {
        name: 'Hồ sơ công việc được xử lý trên môi trường mạng',
        target: '- Cấp tỉnh: 90%.\n- Cấp huyện: 80%.\n- Cấp xã: 65%.',
        lead: ALL,
        supporting: INFORMATION,
        nineMonths: { result: '96%\n92%\n89%', evaluation: 'Đạt' },
        yearEnd: { result: '96%\n92%\n89%', evaluation: 'Đạt' },
      },
      {
        name: 'Cơ quan nhà nước các cấp hoàn thiện chính quyền điện tử',
        target: '90%',
        lead: ALL,
        supporting: INFORMATION,
        nineMonths: {
          result: 'Ước đạt 90%',
          evaluation: 'Ước đạt',
          note: 'Đến tháng 12/2023: 13/20 cơ quan cấp tỉnh, tỷ lệ 65%',
        },
      },
      {
        name: 'Hồ sơ thủ tục hành chính được luân chuyển điện tử giữa các cơ quan',
        target: 'Tối thiểu 80% trở lên',
        lead: ALL,
        supporting: INFORMATION,
        nineMonths: { result: '(72,46%)\n(356440/491915)', evaluation: 'Chưa đạt' },
        yearEnd: { result: '85,42%', evaluation: 'Đạt' },
      },
      {
        name: 'Người dân, doanh nghiệp không phải nộp lại giấy tờ mà cơ quan nhà nước đã có',
        target: '80%',
        lead: ALL,
        supporting: INFORMATION,
        nineMonths: { result: '6498 hồ sơ (Tỷ lệ 1,05%)', evaluation: 'Chưa đạt' },
        yearEnd: {
          result: '12.105 hồ sơ\n(Tỷ lệ 1,50%)',
          evaluation: 'Chưa đạt',
          note: 'Giấy tờ lưu vào kho dữ liệu để dùng lại còn ít',
        },
      },
    ],
  },
  {
    title: 'Phát triển Kinh tế số',
    indicators: [
      {
        name: 'Tỷ trọng kinh tế số',
        target: 'Đạt từ 8 - 9% GRDP',
        lead: INVESTMENT,
        supporting: `${INFORMATION}; ${ALL}`,
        nineMonths: {
          result: 'Ước đạt 8 – 9%',
          evaluation: 'Ước đạt',
          note: 'Năm 2023:\n+ Bộ Thông tin và Truyền thông: 7,18%\n+ Tổng cục Thống kê: 5,28%',
        },
        yearEnd: {
          result: 'Ước đạt 8 – 9%',
          evaluation: 'Chưa đánh giá',
          note: 'Tổng cục Thống kê chưa đánh giá theo tỉnh',
        },
      },
      {
        name: 'Sản phẩm OCOP có mặt trên sàn thương mại điện tử',
        target: '90%',
        lead: AGRICULTURE,
        supporting: `${INFORMATION}; Sở Công thương; ${ALL}`,
        yearEnd: { result: '57,14%\n(104/182 sản phẩm)', evaluation: 'Chưa đạt' },
      },
      {
        name: 'Người dân dùng điện thoại thông minh phục vụ sản xuất, kinh doanh',
        target: 'Trên 50%',
        lead: INFORMATION,
        supporting: `${ALL}; Doanh nghiệp cung cấp dịch vụ VTCI`,
        nineMonths: { result: 'Chưa có số liệu', evaluation: 'Chưa đạt' },
        yearEnd: {
          result: '67,14%',
          evaluation: 'Đạt',
          note: 'Số liệu năm 2023 của Tổng cục Thống kê',
        },
      },
      {
        name: 'Có ít nhất 04 doanh nghiệp công nghệ số, trong đó có ít nhất 02 doanh nghiệp phát triển sản phẩm công nghệ thông tin',
        target: '',
        lead: INFORMATION,
        supporting: `${INVESTMENT}; ${ALL}`,
        nineMonths: { result: '118 doanh nghiệp công nghệ số', evaluation: 'Đạt' },
        yearEnd: { result: '118 doanh nghiệp công nghệ số', evaluation: 'Đạt' },
      },
      {
        name: 'Doanh nghiệp nhỏ và vừa sử dụng nền tảng số',
        target: '40%',
        lead: INFORMATION,
        supporting: `${INVESTMENT}; ${ALL}`,
        nineMonths: {
          result: 'Ước đạt 84,32%',
          evaluation: 'Ước đạt',
          note: 'Số liệu DTI năm 2023 đã thẩm định',
        },
        yearEnd: {
          result: 'Ước đạt 84,32%',
          evaluation: 'Ước đạt',
          note: 'Số liệu DTI năm 2023 đã thẩm định',
        },
      },
      {
        name: 'Năng suất lao động',
        target: 'Tăng 7%',
        lead: LABOUR,
        supporting: ALL,
        nineMonths: { result: 'Chưa có số liệu', evaluation: 'Chưa đạt' },
        yearEnd: {
          result: 'Chưa có số liệu',
          evaluation: 'Chưa đánh giá',
          note: 'Bộ, ngành chưa hướng dẫn cách đánh giá',
        },
      },
    ],
  },
  {
    title: 'Phát triển Xã hội số',
    indicators: [
      {
        name: 'Hộ gia đình có địa chỉ số',
        target: '100%',
        lead: DISTRICTS,
        supporting: `Bưu điện tỉnh An Giang; ${INFORMATION}`,
        nineMonths: { result: '100%', evaluation: 'Đạt' },
        yearEnd: { result: '100%', evaluation: 'Đạt' },
      },
      {
        name: 'Người từ 15 tuổi trở lên có tài khoản giao dịch ngân hàng',
        target: '70%',
        lead: 'Ngân hàng Nhà nước Việt Nam chi nhánh tỉnh An Giang',
        supporting: DISTRICTS,
        nineMonths: { result: '153,1%\n(1.707.667/1.115.432)', evaluation: 'Đạt' },
        yearEnd: { result: '180,2%\n(2.009.961/1.115.432)', evaluation: 'Đạt' },
      },
      {
        name: 'Dân số trưởng thành có điện thoại thông minh',
        target: '85%',
        lead: INFORMATION,
        supporting: `${DISTRICTS}; Doanh nghiệp cung cấp dịch vụ VTCI`,
        nineMonths: { result: '66,2%', evaluation: 'Chưa đạt' },
        yearEnd: {
          result: '71,29%',
          evaluation: 'Chưa đánh giá',
          note: 'Số liệu năm 2023 của Tổng cục Thống kê',
        },
      },
      {
        name: 'Hộ gia đình có Internet cáp quang băng rộng',
        target: '80%',
        lead: INFORMATION,
        supporting: `${DISTRICTS}; Doanh nghiệp cung cấp dịch vụ VTCI`,
        nineMonths: { result: '83,17%', evaluation: 'Đạt' },
        yearEnd: {
          name: 'Hộ gia đình có đường truyền Internet cáp quang băng rộng',
          result: '83,17%',
          evaluation: 'Đạt',
        },
      },
    ],
  },
];
