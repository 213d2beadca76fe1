/** The frame of each sample report: what stands above and below its table. */
import type { ReportKey } from './facts.ts';

export interface ReportFact {
  fileName: string;
  /** Both lines of the issuer, top left. */
  issuer: readonly [string, string];
  heading: string;
  title: string;
  attachedTo: string;
  resultHeader: string;
  footnotes: readonly { mark: string; text: string }[];
}

const AGENCIES_COUNTED = {
  mark: '1',
  text: '188 cơ quan gồm: 21 sở, ngành tỉnh; 11 UBND cấp huyện; 156 UBND cấp xã.',
};

export const REPORTS = {
  nineMonths: {
    fileName: 'bao-cao-9-thang-2024.docx',
    issuer: ['UBND TỈNH AN GIANG', 'SỞ THÔNG TIN VÀ TRUYỀN THÔNG'],
    heading: 'Phụ lục',
    title: 'KẾT QUẢ THỰC HIỆN MỤC TIÊU CHUYỂN ĐỔI SỐ NĂM 2024',
    attachedTo:
      '(Kèm theo Báo cáo số 384/BC-STTTT ngày 09 tháng 11 năm 2024 của Sở Thông tin và Truyền thông)',
    resultHeader: 'Kết quả thực hiện 9 tháng đầu năm 2024',
    footnotes: [AGENCIES_COUNTED],
  },
  yearEnd: {
    fileName: 'bao-cao-nam-2024.xlsx',
    issuer: ['UBND TỈNH AN GIANG', 'SỞ THÔNG TIN VÀ TRUYỀN THÔNG'],
    heading: 'Phụ lục',
    title: 'ĐÁNH GIÁ KẾT QUẢ THỰC HIỆN CÁC CHỈ TIÊU CHUYỂN ĐỔI SỐ NĂM 2024',
    // An electronic annex leaves number and date to the records office (Nghị định 30/2020, III.1.c).
    attachedTo:
      '(Kèm theo Báo cáo số      /BC-STTTT ngày      tháng      năm 2025 của Sở Thông tin và Truyền thông)',
    resultHeader: 'Kết quả thực hiện năm 2024',
    footnotes: [AGENCIES_COUNTED],
  },
} as const satisfies Record<ReportKey, ReportFact>;
