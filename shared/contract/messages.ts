/** The Vietnamese sentence of every error: what happened, and what can be done about it. */
import type { ErrorCode, ErrorData, ErrorDetails } from './errors.ts';

type Sentence = string | ((details: ErrorDetails) => string);

const named = (details: ErrorDetails, key: string): string => {
  const value = details[key];
  return value === undefined || value === '' ? '' : ` “${value}”`;
};

const SENTENCES: Readonly<Record<ErrorCode, Sentence>> = {
  COMMAND_UNKNOWN: 'Yêu cầu không được ứng dụng nhận biết.',
  COMMAND_NOT_ALLOWED: 'Yêu cầu này không được phép từ cửa sổ ứng dụng.',
  INPUT_INVALID: (d) =>
    `Thông tin nhập chưa hợp lệ${d.field ? ` (mục ${d.field})` : ''}. Hãy kiểm tra rồi thử lại.`,
  CANCELLED: 'Đã hủy theo yêu cầu; không có gì thay đổi.',
  INTERNAL:
    'Ứng dụng gặp lỗi ngoài dự kiến. Dữ liệu đã lưu không bị thay đổi; hãy thử lại hoặc báo bộ phận hỗ trợ.',

  WORKSPACE_NOT_OPEN: 'Chưa mở sổ nào. Hãy mở hoặc tạo sổ trước.',
  WORKSPACE_NOT_FOUND: (d) =>
    `Không tìm thấy tệp sổ${named(d, 'path')}. Tệp có thể đã được chuyển đi hoặc đổi tên.`,
  WORKSPACE_EXISTS: (d) => `Đã có tệp${named(d, 'path')}. Hãy chọn tên khác; tệp cũ được giữ nguyên.`,
  WORKSPACE_NAME_INVALID: (d) =>
    `Tên sổ${named(d, 'name')} không dùng được làm tên tệp: có ký tự \\ / : * ? " < > |, bắt đầu hoặc kết thúc bằng dấu chấm, hoặc trùng tên dành riêng của Windows (CON, NUL…). Hãy đặt tên khác.`,
  WORKSPACE_PASSPHRASE_WRONG: (d) =>
    `Mật khẩu không đúng, không mở được sổ${named(d, 'path')}. Nếu chắc chắn mật khẩu đúng thì phần đầu tệp có thể đã hỏng: hãy dùng bản sao lưu.`,
  WORKSPACE_PASSPHRASE_SHORT: (d) => `Mật khẩu quá ngắn: cần ít nhất ${d.minimum} ký tự.`,
  WORKSPACE_PASSPHRASE_MISSING:
    'Chưa có mật khẩu. Hãy đặt biến môi trường DOISOAT_PASSPHRASE hoặc chạy trong cửa sổ lệnh để nhập.',
  WORKSPACE_DAMAGED: (d) =>
    `Tệp sổ${named(d, 'path')} bị hỏng (nội dung không còn nguyên vẹn). Tệp được giữ nguyên; hãy mở bản sao lưu gần nhất.`,
  WORKSPACE_NEWER: (d) =>
    `Sổ được tạo bằng phiên bản mới hơn của ứng dụng (phiên bản dữ liệu ${d.found}, ứng dụng này hiểu đến ${d.supported}). Hãy cập nhật ứng dụng; tệp được giữ nguyên.`,
  WORKSPACE_NOT_ENCRYPTED: (d) =>
    `Tệp${named(d, 'path')} là cơ sở dữ liệu không mã hóa, không phải sổ của Đối Soát.`,
  WORKSPACE_NOT_OURS: 'Tệp là cơ sở dữ liệu của một ứng dụng khác, không phải sổ của Đối Soát.',
  WORKSPACE_UNWRITABLE: (d) =>
    `Không ghi được tệp${named(d, 'path')}. Hãy kiểm tra quyền ghi thư mục và dung lượng ổ đĩa.`,
  WORKSPACE_BUSY: (d) =>
    `Sổ${named(d, 'path')} đang được một cửa sổ khác của ứng dụng ghi. Dữ liệu chưa thay đổi; hãy đợi việc đó xong rồi thử lại.`,

  FILE_NOT_FOUND: (d) => `Không tìm thấy tệp${named(d, 'file')}.`,
  FILE_UNREADABLE: (d) =>
    `Không đọc được tệp${named(d, 'file')}. Tệp có thể đang mở ở chương trình khác hoặc không có quyền đọc.`,
  FILE_EMPTY: (d) => `Tệp${named(d, 'file')} không có nội dung (0 byte).`,
  FILE_TOO_LARGE: (d) => `Tệp${named(d, 'file')} quá lớn (tối đa ${d.maximumMegabytes} MB).`,
  FILE_FORMAT_UNKNOWN: (d) =>
    `Tệp${named(d, 'file')} không phải bảng tính Excel (.xlsx) hay văn bản Word (.docx), dù phần mở rộng có thể ghi như vậy.`,
  FILE_FORMAT_UNSUPPORTED: (d) =>
    `Tệp${named(d, 'file')} ở định dạng ${d.format ?? 'này'} chưa đọc được. Hãy lưu lại thành .xlsx hoặc .docx rồi nhập.`,
  FILE_DAMAGED: (d) => `Tệp${named(d, 'file')} bị hỏng hoặc tải về chưa đủ. Hãy đề nghị đơn vị gửi lại.`,
  FILE_PASSWORD_PROTECTED: (d) =>
    `Tệp${named(d, 'file')} được đặt mật khẩu. Hãy bỏ mật khẩu trong Word/Excel rồi nhập lại.`,
  FILE_HOSTILE: (d) => `Tệp${named(d, 'file')} có cấu trúc bất thường, có thể gây hại, nên không được đọc.`,
  FILE_WITHOUT_CELLS: (d) => `Bảng tính${named(d, 'file')} không có ô nào chứa dữ liệu.`,
  FILE_WITHOUT_TABLE: (d) => `Văn bản${named(d, 'file')} không có bảng nào.`,
  FILE_WITHOUT_HEADER: (d) =>
    `Không nhận ra dòng tiêu đề cột (như STT, Mục tiêu, Kết quả thực hiện) trong tệp${named(d, 'file')}.`,

  DRAFT_NOT_FOUND: 'Bản xem trước không còn. Hãy chọn lại tệp.',
  MAPPING_INVALID: (d) =>
    `Cách gán cột chưa hợp lệ: ${d.problem ?? 'mỗi trường chỉ gán cho một cột và phải có cột tên chỉ tiêu'}.`,
  SUBMISSION_DUPLICATE: (d) =>
    `Tệp${named(d, 'file')} đã được nhập cho kỳ ${d.period} (tên khi đó:${named(d, 'former')}). Không nhập lần nữa.`,
  SUBMISSION_WITHOUT_ROWS: (d) => `Tệp${named(d, 'file')} không có dòng chỉ tiêu nào.`,

  SET_NOT_FOUND: (d) => `Không có bộ chỉ tiêu${named(d, 'name')} trong sổ.`,
  PERIOD_NOT_FOUND: (d) => `Không có số liệu của kỳ${named(d, 'name')} trong sổ.`,
  PERIOD_NAME_INVALID: (d) => `Tên kỳ báo cáo${named(d, 'name')} không hợp lệ.`,
  PERIODS_EQUAL: (d) => `Hai kỳ đối soát trùng nhau (${d.period}). Hãy chọn hai kỳ khác nhau.`,
  ANNEX_WITHOUT_ROWS: (d) => `Chưa có số liệu của kỳ${named(d, 'period')} để lập phụ lục.`,
  ANNEX_LETTER_MISSING: (d) =>
    `Phông chữ không có ký tự “${d.letter}” (${d.codePoint}) ở ${d.place}. Phụ lục chưa được xuất; hãy sửa ký tự này ở nguồn.`,
  ANNEX_INCOMPLETE: (d) =>
    `Phụ lục chưa được xuất vì nội dung sau không in được đầy đủ và chính xác: ${d.place}.`,
  OUTPUT_UNWRITABLE: (d) =>
    `Không ghi được tệp${named(d, 'file')}. Tệp có thể đang mở hoặc thư mục không cho ghi.`,
};

/** The sentence of an error, for a person. The code is shown beside it by whoever prints it. */
export function errorMessage(error: ErrorData): string {
  const sentence: Sentence = SENTENCES[error.code];
  return typeof sentence === 'string' ? sentence : sentence(error.details);
}
