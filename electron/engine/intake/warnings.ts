/** The warnings of a read: stable codes, Vietnamese sentences. */
import type { CellSource, ReadWarning } from '../../../shared/domain/submission.ts';

const MESSAGES = {
  COLUMN_UNKNOWN: (header: string) =>
    header === ''
      ? 'Có một cột không có tiêu đề; hãy chỉ ra nội dung của cột.'
      : `Không nhận ra cột “${header}”; hãy chỉ ra nội dung của cột.`,
  FORMULA_WITHOUT_VALUE: (ref: string) =>
    `Ô ${ref} có công thức nhưng tệp không lưu giá trị; hãy mở tệp bằng Excel rồi lưu lại.`,
  CELL_ERROR: (detail: string) => `Ô có lỗi của Excel: ${detail}.`,
  NUMBER_FORMAT_UNKNOWN: (ref: string) =>
    `Không hiểu định dạng số của ô ${ref}; giá trị được đọc như số thường.`,
  NUMBER_HIDDEN: (detail: string) => `Ô có số nhưng định dạng của ô không cho hiện ra (${detail}).`,
  CELL_UNDER_MERGE: (text: string) => `Ô bị ô gộp che lấp còn chứa nội dung, không được đọc: ${text}`,
  FOOTNOTE_WITHOUT_TEXT: (mark: string) => `Dấu chú thích ${mark} không có nội dung dưới bảng.`,
  FOOTNOTE_WITHOUT_MARK: (mark: string) => `Chú thích ${mark} dưới bảng không có dấu trong ô nào.`,
  ROW_WITHOUT_NAME: (detail: string) => `Dòng có dữ liệu nhưng không có tên chỉ tiêu${detail}.`,
  HIDDEN_ROW: (rows: string) => `Bảng có dòng bị ẩn, vẫn được đọc: ${rows}.`,
  HIDDEN_COLUMN: (columns: string) => `Bảng có cột bị ẩn, vẫn được đọc: ${columns}.`,
  HIDDEN_SHEET: (name: string) => `Trang tính “${name}” bị ẩn, vẫn được đọc.`,
  SHEET_WITHOUT_TABLE: (name: string) =>
    `Trang tính “${name}” không có bảng nào nhận ra được, nên không được đọc.`,
  TABLE_WITHOUT_HEADER: (number: string) =>
    `Bảng thứ ${number} trong văn bản không có dòng tiêu đề nhận ra được, nên không được đọc.`,
  NESTED_TABLE: () => 'Trong ô có một bảng khác; chữ của bảng đó được ghi vào ô.',
  TEXT_BOX: () => 'Trong ô có hộp văn bản; chữ của hộp được ghi vào cuối ô.',
  PICTURE: () => 'Trong ô có hình ảnh hoặc tệp nhúng; nội dung của hình không được đọc.',
  SYMBOL_UNKNOWN: () => 'Trong ô có ký hiệu của phông chữ đặc biệt không đọc được, ghi tạm là □.',
  FORM_FIELD: () =>
    'Trong ô có trường biểu mẫu (ô chọn, danh sách chọn) của Word cũ; lựa chọn không được đọc.',
  TEXT_BELOW_TABLE: (text: string) => `Dòng dưới bảng không thuộc bảng nên không được đọc: ${text}`,
  ORDINAL_DATE: (text: string) =>
    `Số thứ tự “${text}” là một ngày: Excel có thể đã đổi số thứ tự gõ vào thành ngày.`,
  ORDINAL_REPEATED: (text: string) =>
    `Số thứ tự “${text}” lặp lại và được lưu dạng số: Excel có thể đã đổi 1.10 thành 1.1.`,
  AUTO_NUMBER_UNKNOWN: () => 'Ô có số thứ tự tự động mà tệp không cho biết cách đánh số.',
} as const satisfies Record<string, (detail: string) => string>;

export type WarningCode = keyof typeof MESSAGES;

/** @param detail what the sentence names: a header, a mark, a sheet */
export function warning(code: WarningCode, detail: string, source: CellSource | null): ReadWarning {
  return { code, message: MESSAGES[code](detail), source };
}
