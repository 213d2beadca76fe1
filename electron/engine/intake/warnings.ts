/** The warnings of a read: stable codes, Vietnamese sentences. */
import type { CellSource, ReadWarning } from '../../../shared/domain/submission.ts';

const MESSAGES = {
  COLUMN_UNKNOWN: (header: string) =>
    header === ''
      ? 'Có một cột không có tiêu đề; hãy chỉ ra nội dung của cột.'
      : `Không nhận ra cột “${header}”; hãy chỉ ra nội dung của cột.`,
  COLUMN_KEPT: (header: string) =>
    `Cột “${header}” không có trường riêng; nội dung được giữ và in nguyên như trong tệp.`,
  HEADER_SPLIT: (header: string) =>
    `Tiêu đề “${header}” gộp trên nhiều cột có dữ liệu riêng; các cột được tách ra, hãy chỉ ra nội dung của từng cột.`,
  RATING_TICKED: (headers: string) =>
    `Đánh giá được đọc từ dấu đánh (x, ✓, 1) trong các cột ${headers}; hãy xem lại.`,
  CELLS_JOINED: (texts: string) => `Các ô cạnh nhau dưới một tiêu đề được ghép thành một ô: ${texts}`,
  CELL_OVER_COLUMNS: (headers: string) =>
    `Ô gộp ngang qua các cột ${headers}; nội dung chỉ được ghi vào cột đầu.`,
  CELL_MAY_BE_MERGED: (above: string) =>
    `Ô để trống; tệp này không ghi được ô gộp, nên có thể ô thuộc về ô phía trên: “${above}”.`,
  SAME_AS_ABOVE: (detail: string) => `Ô chỉ ghi là như trên, được đọc nguyên văn: ${detail}.`,
  ROW_MAY_GO_ON: (name: string) =>
    `Dòng không có số thứ tự và bắt đầu bằng chữ thường; có thể là phần tiếp của dòng trên: ${name}`,
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
    `Trang tính “${name}” không có bảng nào nhận ra được; chữ của trang được đọc thành đoạn văn bản. Nếu trang có bảng, hãy chỉ ra dòng tiêu đề.`,
  TABLE_WITHOUT_HEADER: (number: string) =>
    `Bảng thứ ${number} trong văn bản không có dòng tiêu đề nhận ra được; chữ của bảng được đọc thành đoạn văn bản. Nếu đó là bảng chỉ tiêu, hãy chỉ ra dòng tiêu đề.`,
  NESTED_TABLE: () => 'Trong ô có một bảng khác; chữ của bảng đó được ghi vào ô.',
  TEXT_BOX: () => 'Trong ô có hộp văn bản; chữ của hộp được ghi vào cuối ô.',
  PART_UNREAD: () =>
    'Tệp Word nhúng nội dung của một tệp khác, phần đó không được đọc; hãy mở tệp bằng Word, lưu lại dạng .docx rồi nhập lại.',
  PICTURE: () => 'Trong ô có hình ảnh hoặc tệp nhúng; nội dung của hình không được đọc.',
  SYMBOL_UNKNOWN: () => 'Trong ô có ký hiệu của phông chữ đặc biệt không đọc được, ghi tạm là □.',
  FORM_FIELD: () =>
    'Trong ô có trường biểu mẫu (ô chọn, danh sách chọn) mà tệp không ghi lựa chọn; hãy đối chiếu với bản gốc.',
  TEXT_BELOW_TABLE: (text: string) => `Dòng dưới bảng không thuộc bảng, được đọc thành đoạn văn bản: ${text}`,
  TEXT_CUT: (count: string) =>
    `Ngoài các bảng có quá nhiều đoạn chữ; chỉ ${count} đoạn đầu được đọc thành đoạn văn bản.`,
  MORE_WARNINGS: (detail: string) => `Còn ${detail}`,
  ORDINAL_DATE: (text: string) =>
    `Số thứ tự “${text}” là một ngày: Excel có thể đã đổi số thứ tự gõ vào thành ngày.`,
  ORDINAL_REPEATED: (text: string) =>
    `Số thứ tự “${text}” lặp lại và được lưu dạng số: Excel có thể đã đổi 1.10 thành 1.1.`,
  MACROS_IGNORED: () => 'Tệp có macro; macro bị bỏ qua, không được chạy.',
  CELL_COMMENT: (text: string) =>
    `Ô có ghi chú (comment) không thuộc nội dung ô, không được đọc vào bảng: ${text}`,
  SHEET_TEXT_BOX: (text: string) =>
    `Trên trang tính có hộp văn bản không thuộc ô nào, không được đọc vào bảng: ${text}`,
  TEXT_ENCODING: (detail: string) =>
    `Không chắc bảng mã của tệp; đã đọc theo ${detail}. Hãy kiểm tra chữ có dấu.`,
  TEXT_DAMAGED: (detail: string) =>
    `Tệp có ký tự hỏng không đọc được, ghi tạm là � (${detail}); chữ hoặc số ở đó có thể sai.`,
  TEXT_TRUNCATED: () => 'Tệp bị cắt giữa một ký tự ở cuối; phần sau đó có thể đã mất.',
  CSV_SEPARATOR: (name: string) => `Không chắc dấu phân cách các cột; đã đọc theo ${name}.`,
  CSV_RAGGED: (detail: string) => `Số ô của dòng không khớp tiêu đề (${detail}); các ô có thể bị lệch cột.`,
  CSV_QUOTE: (text: string) => `Dấu nháy kép đặt không đúng chỗ, được đọc như chữ thường: ${text}`,
  TEXT_TABLE_BY_POSITION: () =>
    'Các cột của bảng được nhận theo vị trí chữ trên dòng; hãy so lại với bản gốc.',
  TEXT_TABLE_REJOINED: (rows: string) =>
    `Ô có xuống dòng làm đứt dòng của bảng; đã nối lại theo số cột: dòng ${rows}.`,
  TEXT_DELETED: (text: string) => `Chữ đã bị đánh dấu xóa nên không được đọc: ${text}`,
  TEXT_STRUCK: (text: string) => `Chữ bị gạch ngang vẫn được đọc: ${text}`,
  TEXT_SIGN: (text: string) =>
    `Dấu “<” trong chữ bị hiểu là lệnh của trang web; chữ quanh đó có thể sai: ${text}`,
  TEXT_HIDDEN: (text: string) => `Chữ bị ẩn nên không được đọc: ${text}`,
  AUTO_NUMBER_UNKNOWN: () => 'Ô có số thứ tự tự động mà tệp không cho biết cách đánh số.',
  PDF_LINES_BROKEN: (number: string) =>
    `Đường kẻ của bảng thứ ${number} trong tệp PDF không khép kín ở vài chỗ; hãy đối chiếu các ô gộp với bản gốc.`,
  PDF_COLUMNS_BY_POSITION: (number: string) =>
    `Bảng thứ ${number} trong tệp PDF không có đủ đường kẻ, nên các cột được chia theo vị trí của chữ; hãy đối chiếu với bản gốc.`,
  PDF_TEXT_OVER_LINE: () => 'Chữ trong ô tràn qua đường kẻ sang ô bên cạnh; hãy đối chiếu với bản gốc.',
  PDF_COLUMNS_APART: (number: string) =>
    `Bảng thứ ${number} trong tệp PDF rộng hơn khổ giấy nên các cột nằm trên các trang khác nhau; đã ghép lại theo chiều cao các dòng, hãy đối chiếu với bản gốc.`,
  PDF_TEXT_CUT: () =>
    'Ô quá nhỏ so với chữ nên khi in chữ bị che một phần; đã đọc cả phần bị che có trong tệp, hãy đối chiếu với bản gốc.',
  PDF_TEXT_OVERLAPS: () =>
    'Trong ô có chữ chồng lên nhau (chữ của ô khác tràn sang, con dấu hoặc hình mờ); chữ đọc được có thể lẫn lộn, hãy đối chiếu với bản gốc.',
  PDF_ROW_JOINED: () =>
    'Dòng có thể bị ngắt trang, phần ở đầu trang sau được nối vào đây; hãy đối chiếu với bản gốc.',
  PDF_MERGE_OVER_PAGE: () => 'Ô gộp được coi là kéo dài sang trang sau; hãy đối chiếu với bản gốc.',
  PDF_MERGE_POSSIBLE: () =>
    'Ô ở đầu trang có thể là phần tiếp của ô ở cuối trang trước; hãy đối chiếu với bản gốc.',
  PDF_ROW_SPLIT: (number: string) =>
    `Bảng thứ ${number} trong tệp PDF không có đủ đường kẻ ngang, nên các dòng được tách theo vị trí của chữ; hãy đối chiếu với bản gốc.`,
  PDF_LETTERS_MISSING: () => 'Có chữ mà tệp PDF không cho biết là chữ gì; hãy đối chiếu với bản gốc.',
  PDF_LETTERS_UNSURE: () =>
    'Tệp PDF không cho biết đúng một số chữ trên trang này, nên chữ trong ô có thể sai; hãy đối chiếu với bản gốc.',
  PDF_CUT_OFF: () =>
    'Tệp PDF thiếu phần cuối (tải về chưa đủ hoặc bị hỏng), nên có thể thiếu nội dung. Hãy đề nghị đơn vị gửi lại.',
  PDF_DAMAGED: () =>
    'Tệp PDF có phần bị hỏng, nên có thể thiếu hoặc sai nội dung. Hãy đề nghị đơn vị gửi lại.',
  PDF_LETTERS_CODED: () =>
    'Chữ trong tệp PDF được mã hoá riêng, đọc ra không thành chữ. Hãy đề nghị đơn vị gửi tệp Word hoặc Excel.',
  PDF_PAGES_SCANNED: (pages: string) => `Trang ${pages} là ảnh quét, không có lớp chữ, nên không được đọc.`,
  PDF_TEXT_RECOGNISED: (pages: string) =>
    `Chữ ở trang ${pages} do máy nhận dạng từ ảnh quét, có thể sai; hãy đối chiếu từng số với bản gốc.`,
  PDF_SLANTED_TEXT: (text: string) =>
    `Chữ viết nghiêng trên trang (hình mờ, con dấu) không được đọc: ${text}`,
  PDF_FOOTNOTE_REPEATED: (mark: string) =>
    `Chú thích ${mark} có ở nhiều trang với nội dung khác nhau; hãy đối chiếu với bản gốc.`,
  TEXT_ENCODING_DOUBTFUL: (reading: string) =>
    `Chữ có thể viết theo bảng mã cũ nhưng chưa chắc chắn, hãy kiểm tra: ${reading}.`,
  TEXT_CAPITALS: () =>
    'Bảng mã TCVN3 (ABC) không ghi được chữ hoa có dấu; chữ hoa ở đầu câu, đầu dòng và tên riêng được đặt theo quy tắc, hãy xem lại.',
  LETTER_LOST: (reading: string) => `Chữ có thể bị mất chữ cái: ${reading}.`,
  LETTER_IN_NUMBER: (reading: string) => `Trong số có chữ cái giống chữ số: ${reading}.`,
  FOOTNOTE_GLUED: (reading: string) => `Dấu chú thích có thể bị dính vào số hoặc chữ: ${reading}.`,
  NUMBER_SPLIT: (reading: string) => `Số có thể bị tách bởi dấu cách hoặc xuống dòng: ${reading}.`,
  CYRILLIC_LETTER: (reading: string) => `Trong chữ có chữ cái Kirin trông giống chữ Latinh: ${reading}.`,
} as const satisfies Record<string, (detail: string) => string>;

export type WarningCode = keyof typeof MESSAGES;

/** @param detail what the sentence names: a header, a mark, a sheet */
export function warning(code: WarningCode, detail: string, source: CellSource | null): ReadWarning {
  return { code, message: MESSAGES[code](detail), source };
}
