/** The Vietnamese sentence of every error: what happened, and what can be done about it. */
import type { ErrorCode, ErrorData, ErrorDetails } from './errors.ts';

type Sentence = string | ((details: ErrorDetails) => string);

const named = (details: ErrorDetails, key: string): string => {
  const value = details[key];
  return value === undefined || value === '' ? '' : ` “${value}”`;
};

const SAVE_AS_WORD =
  'Hãy mở bằng Word, chọn Lưu thành (Save As) kiểu Word Document (.docx) rồi nhập tệp mới.';
const SAVE_AS_EXCEL =
  'Hãy mở bằng Excel, chọn Lưu thành (Save As) kiểu Excel Workbook (.xlsx) rồi nhập tệp mới.';
const ASK_FOR_DOCUMENT = 'Hãy xin đơn vị tệp Word, Excel hoặc PDF xuất trực tiếp từ Word.';

/** Formats that are told but not read: what the file is, and what to do. The file's name stands before it. */
const UNSUPPORTED: Readonly<Record<string, string>> & { other: string } = {
  doc: `là văn bản Word đời cũ (.doc), chưa đọc được. ${SAVE_AS_WORD}`,
  rtf: `là văn bản RTF (.rtf), chưa đọc được. ${SAVE_AS_WORD}`,
  odt: `là văn bản OpenDocument (.odt), chưa đọc được. ${SAVE_AS_WORD}`,
  wps: `là văn bản Works hoặc WPS (.wps), chưa đọc được. ${SAVE_AS_WORD}`,
  wordxml: `là văn bản Word lưu dạng XML, chưa đọc được. ${SAVE_AS_WORD}`,
  xlsb: `là sổ tính Excel nhị phân (.xlsb), chưa đọc được. ${SAVE_AS_EXCEL}`,
  mht: 'là trang web hoặc thư lưu thành một tệp (.mht, .eml), chưa đọc được. Hãy mở tệp, chép bảng sang Excel rồi lưu thành .xlsx.',
  msg: 'là thư Outlook (.msg). Hãy mở thư, lưu từng tệp đính kèm rồi nhập.',
  ppt: `là bản trình chiếu PowerPoint (.ppt), chưa đọc được. ${ASK_FOR_DOCUMENT}`,
  pptx: `là bản trình chiếu PowerPoint (.pptx), chưa đọc được. ${ASK_FOR_DOCUMENT}`,
  odp: `là bản trình chiếu OpenDocument (.odp), chưa đọc được. ${ASK_FOR_DOCUMENT}`,
  odf: `là tài liệu OpenDocument không phải bảng tính, chưa đọc được. ${ASK_FOR_DOCUMENT}`,
  iwork:
    'là tài liệu của Apple (.numbers, .pages), chưa đọc được. Hãy xuất (Export) thành .xlsx hoặc .docx rồi nhập.',
  image: `là ảnh chụp hoặc ảnh quét, không có chữ để đọc. ${ASK_FOR_DOCUMENT}`,
  zip: 'là tệp nén (.zip) chứa các tệp khác. Hãy giải nén rồi nhập từng tệp.',
  archive: 'là tệp nén (.rar, .7z, .gz). Hãy giải nén rồi nhập từng tệp.',
  xml: `là dữ liệu XML không phải bảng tính, chưa đọc được. ${ASK_FOR_DOCUMENT}`,
  ole: 'là tệp Office đời cũ không phải Word hay Excel, chưa đọc được. Hãy mở bằng chương trình đã tạo ra nó rồi lưu thành .xlsx hoặc .docx.',
  other: 'ở định dạng chưa đọc được. Hãy lưu lại thành .xlsx hoặc .docx rồi nhập.',
};

/** 200000 → "200.000" */
const count = (value: string | number | undefined): string =>
  String(value ?? '').replace(/\B(?=(?:\d{3})+$)/g, '.');

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
    `Không đọc được tệp${named(d, 'file')}. Tệp có thể đang mở ở chương trình khác, không có quyền đọc hoặc là thư mục.`,
  FILE_EMPTY: (d) => `Tệp${named(d, 'file')} không có nội dung (0 byte). Hãy xin cơ quan gửi lại tệp.`,
  FILE_TOO_LARGE: (d) =>
    `Tệp${named(d, 'file')} quá lớn (tối đa ${d.maximumMegabytes} MB). Hãy bỏ bớt hình ảnh hoặc chia nhỏ tệp rồi nhập lại.`,
  FILE_FORMAT_UNKNOWN: (d) =>
    `Tệp${named(d, 'file')} không phải định dạng nào ứng dụng đọc được (Excel .xlsx, .xlsm, .xls; OpenDocument .ods; .csv, .tsv; Word .docx; .pdf; .html; .txt), dù phần mở rộng có thể ghi như vậy. Hãy mở tệp bằng chương trình đã tạo ra nó rồi lưu thành .xlsx hoặc .docx.`,
  FILE_FORMAT_UNSUPPORTED: (d) =>
    `Tệp${named(d, 'file')} ${UNSUPPORTED[String(d.format)] ?? UNSUPPORTED.other}`,
  FILE_DAMAGED: (d) =>
    d.reason === 'zeros'
      ? `Tệp${named(d, 'file')} chỉ gồm các byte 0, nội dung đã mất khi chép hoặc tải về. Hãy chép lại hoặc đề nghị đơn vị gửi lại.`
      : `Tệp${named(d, 'file')} bị hỏng hoặc tải về chưa đủ. Hãy đề nghị đơn vị gửi lại.`,
  FILE_PASSWORD_PROTECTED: (d) =>
    d.format === 'pdf'
      ? `Tệp PDF${named(d, 'file')} cần mật khẩu mới mở được. Hãy xin đơn vị bản Word, Excel hoặc bản PDF không đặt mật khẩu.`
      : `Tệp${named(d, 'file')} được đặt mật khẩu (hoặc khóa cấu trúc sổ tính). Hãy mở bằng Word/Excel, bỏ mật khẩu, lưu lại rồi nhập.`,
  FILE_HOSTILE: (d) => `Tệp${named(d, 'file')} có cấu trúc bất thường, có thể gây hại, nên không được đọc.`,
  FILE_SCANNED: (d) =>
    `Tệp PDF${named(d, 'file')} là ảnh quét, không có lớp chữ để đọc. Hãy xin đơn vị bản Word, Excel hoặc PDF xuất trực tiếp từ Word.`,
  FILE_TOO_HEAVY: (d) =>
    `Tệp${named(d, 'file')} cần quá nhiều bộ nhớ để đọc, nên đã dừng. Hãy chia tệp nhỏ hơn hoặc lưu lại thành .xlsx chỉ gồm trang tính cần nhập.`,
  FILE_TIMEOUT: (d) =>
    `Đọc tệp${named(d, 'file')} quá lâu nên đã dừng; tệp có thể có cấu trúc bất thường. Hãy mở tệp, lưu lại rồi nhập.`,
  FILE_TOO_MANY_ROWS: (d) =>
    `Tệp${named(d, 'file')} có dữ liệu đến dòng ${count(d.rows)}${d.sheet ? ` của trang tính “${d.sheet}”` : ''}, quá giới hạn ${count(d.maximum)} dòng. Hãy xóa các ô thừa ở cuối hoặc chia tệp nhỏ hơn rồi nhập lại.`,
  FILE_WITHOUT_CELLS: (d) => `Bảng tính${named(d, 'file')} không có ô nào chứa dữ liệu.`,
  FILE_WITHOUT_TABLE: (d) => `Văn bản${named(d, 'file')} không có bảng nào.`,
  FILE_WITHOUT_HEADER: (d) =>
    `Không nhận ra dòng tiêu đề cột (như STT, Mục tiêu, Kết quả thực hiện) trong tệp${named(d, 'file')}.`,

  DRAFT_NOT_FOUND: 'Bản xem trước không còn. Hãy chọn lại tệp.',
  DRAFTS_FULL: (d) =>
    `Đang chờ nhập quá nhiều tệp hoặc quá nhiều dữ liệu (nhiều nhất ${d.most} tệp một lúc). Hãy nhập hoặc bỏ bớt rồi chọn lại tệp.`,
  MAPPING_INVALID: (d) =>
    `Cách gán cột chưa hợp lệ: ${d.problem ?? 'mỗi trường chỉ gán cho một cột và phải có cột tên chỉ tiêu'}.`,
  LAYOUT_OF_OTHER_AGENCY: (d) =>
    `Tệp đang được đọc theo cách đã nhớ của cơ quan khác, không phải${named(d, 'agency')}. Chưa lưu gì; hãy chọn lại cơ quan để đọc lại tệp.`,
  PREVIEW_OUTDATED:
    'Sổ, cách đọc tệp hoặc nơi lưu đã thay đổi từ lúc so sánh. Chưa lưu gì; hãy xem lại phần so với sổ rồi lưu.',
  SUBMISSION_DUPLICATE: (d) =>
    `Tệp${named(d, 'file')} đã được nhập cho kỳ ${d.period} (tên khi đó:${named(d, 'former')}), kết quả đọc không khác. Không nhập lần nữa; nếu lần trước gán cột, chuyển mã hoặc ghi cơ quan chưa đúng, hãy sửa lại rồi lưu.`,
  SUBMISSION_WITHOUT_ROWS: (d) => `Tệp${named(d, 'file')} không có dòng chỉ tiêu nào.`,

  SET_NOT_FOUND: (d) => `Không có bộ chỉ tiêu${named(d, 'name')} trong sổ.`,
  PERIOD_NOT_FOUND: (d) => `Không có số liệu của kỳ${named(d, 'name')} trong sổ.`,
  SET_NAME_INVALID: (d) => `Tên bộ chỉ tiêu${named(d, 'name')} không hợp lệ.`,
  PERIOD_NAME_INVALID: (d) => `Tên kỳ báo cáo${named(d, 'name')} không hợp lệ.`,
  PERIODS_EQUAL: (d) => `Hai kỳ đối soát trùng nhau (${d.period}). Hãy chọn hai kỳ khác nhau.`,
  PAIR_NOT_FOUND: 'Cặp chỉ tiêu này không còn trong bảng đối soát. Hãy tải lại bảng rồi thử lại.',
  PAIR_CHANGED: (d) =>
    `Số liệu của ${d.count} cặp đã thay đổi từ lúc hiển thị. Chưa ghi gì; hãy xem lại số liệu mới rồi quyết định.`,
  ROW_NOT_FOUND: 'Dòng chỉ tiêu này không còn trong bảng đối soát. Hãy tải lại bảng rồi thử lại.',
  FINDING_NOT_FOUND: (d) => `Không có phát hiện nào có mã${named(d, 'code')} ở các dòng này.`,
  NOTHING_TO_UNDO: 'Không còn bước nào của bạn để hoàn tác hoặc làm lại.',
  STEP_NOT_FOUND: 'Không tìm thấy bước này trong lịch sử đối soát.',
  STEP_OF_OTHER: (d) => `Bước này do${named(d, 'person')} thực hiện; chỉ người đó hoàn tác được.`,
  APPROVAL_BLOCKED: (d) => `Chưa duyệt được: ${d.reasons}.`,
  APPROVAL_OUTDATED: 'Bảng đối soát đã thay đổi từ lúc hiển thị. Chưa duyệt; hãy xem lại bảng rồi duyệt.',
  APPROVER_NEEDED: 'Chỉ người có vai trò Người duyệt mới duyệt được.',
  APPROVER_DECIDED: (d) =>
    `Bạn là người quyết định ${d.count} dòng trong số này, nên người khác phải duyệt các dòng đó.`,
  EVIDENCE_NOT_FOUND: 'Không tìm thấy tệp minh chứng trong sổ.',

  PERSON_NEEDED: 'Chưa có ai đăng nhập. Hãy chọn tên của bạn và nhập mã PIN trước.',
  PERSON_NOT_FOUND: 'Không có người này trong sổ.',
  PERSON_EXISTS: (d) =>
    `Sổ đã có người tên${named(d, 'name')} với cùng chức vụ. Hãy ghi rõ thêm để phân biệt.`,
  PERSON_RETIRED: (d) => `Tài khoản của${named(d, 'name')} đã ngừng dùng.`,
  PIN_MISSING: (d) =>
    `Chưa có mã PIN. Hãy đặt biến môi trường ${d.variable} hoặc chạy trong cửa sổ lệnh để nhập.`,
  PIN_WRONG: 'Mã PIN không đúng.',
  PIN_LOCKED: (d) => `Nhập sai mã PIN quá nhiều lần. Hãy đợi ${d.seconds} giây rồi thử lại.`,
  PIN_WEAK: 'Mã PIN quá dễ đoán (toàn một ký tự hoặc một dãy liên tiếp). Hãy chọn mã khác.',
  ADMINISTRATOR_NEEDED: 'Chỉ người có vai trò Quản trị sổ mới làm được việc này.',
  ADMINISTRATOR_LAST: 'Sổ phải còn ít nhất một người Quản trị sổ đang hoạt động.',

  LETTER_WITHOUT_QUESTIONS: 'Không còn câu hỏi nào đang chờ cơ quan trả lời.',
  LETTER_FORM_MISSING:
    'Chưa khai báo mẫu công văn (cơ quan ban hành, người ký). Hãy điền phần Mẫu công văn trước.',
  LETTER_NOT_FOUND: 'Không tìm thấy công văn này trong sổ.',
  LETTER_CHARACTER_MISSING: (d) =>
    `Phông chữ không có ký tự “${d.letter}” (${d.codePoint}) ở ${d.place}. Công văn chưa được lập; hãy sửa ký tự này trong câu hỏi hoặc ở nguồn.`,
  LETTER_INCOMPLETE: (d) =>
    `Công văn chưa được lập vì nội dung sau không in được đầy đủ và chính xác: ${d.place}.`,
  ANSWERS_RETURNED: (d) =>
    `Tệp${named(d, 'file')} là phiếu trả lời của cơ quan, không phải báo cáo, nên không nhập thành số liệu. Hãy mở tệp ở màn hình Nhập báo cáo rồi bấm “Nhận trả lời” (dòng lệnh: answers).`,
  ANSWERS_NOT_RETURNED: 'Tệp này không phải phiếu trả lời do Đối Soát lập.',
  ANSWERS_OF_OTHER_WORKSPACE: (d) =>
    `Tệp${named(d, 'file')} là phiếu trả lời cho một công văn không có trong sổ này. Hãy mở đúng sổ đã lập công văn.`,
  ANSWERS_ACCEPTED: (d) => `Phiếu trả lời${named(d, 'file')} đã được nhận trước đó; không nhận lần nữa.`,
  ANSWERS_EMPTY: (d) =>
    `Phiếu trả lời${named(d, 'file')} chưa có ô trả lời nào được điền cho câu hỏi còn mở.`,
  ANNEX_WITHOUT_ROWS: (d) => `Chưa có số liệu của kỳ${named(d, 'period')} để lập phụ lục.`,
  ANNEX_LETTER_MISSING: (d) =>
    `Phông chữ không có ký tự “${d.letter}” (${d.codePoint}) ở ${d.place}. Phụ lục chưa được xuất; hãy sửa ký tự này ở nguồn.`,
  ANNEX_INCOMPLETE: (d) =>
    `Phụ lục chưa được xuất vì nội dung sau không in được đầy đủ và chính xác: ${d.place}.`,
  ANNEX_NOT_FOUND: 'Không tìm thấy phụ lục này trong sổ. Có thể phụ lục đã bị xóa.',
  ANNEX_SEALED: (d) =>
    `Phụ lục${named(d, 'annex')} đã khóa để ký nên không sửa được nữa. Muốn sửa, hãy lập bản đính chính.`,
  ANNEX_NOT_SEALED: (d) => `Phụ lục${named(d, 'annex')} chưa khóa để ký.`,
  ANNEX_CHANGED:
    'Nội dung phụ lục đã khác bản bạn vừa xem (số liệu, quyết định hoặc mẫu vừa thay đổi). Hãy xem lại rồi làm lại.',
  ANNEX_NOT_REVIEWED: 'Phụ lục chưa được soát xét, hoặc đã thay đổi sau khi soát xét.',
  ANNEX_BLOCKED: (d) => `Chưa khóa phụ lục để ký được: ${d.reasons}.`,
  ANNEX_REVIEWER_SEALS: 'Người soát xét và người khóa phụ lục để ký phải là hai người khác nhau.',
  ANNEX_TABLE_MISSING: (d) =>
    `Bảng ${d.table} của phụ lục không còn trong số liệu${named(d, 'period')}. Hãy bỏ bảng này hoặc chọn lại nguồn.`,
  ANNEX_IN_USE: (d) =>
    `Phụ lục${named(d, 'annex')} đã có người soát xét hoặc đã khóa để ký, nên không xóa được.`,
  VERSION_NOT_FOUND: (d) => `Phụ lục không có bản số ${d.version}.`,
  RECORD_NOT_FOUND: 'Không tìm thấy tệp đính kèm này của phụ lục.',
  RECORD_CONTENT_DIFFERS: (d) =>
    `Tệp${named(d, 'file')} không có nội dung của phụ lục đã khóa (khác ở ${d.place}), nên không nhận làm bản ký.`,
  RECORD_FORMAT_UNKNOWN: (d) =>
    `Tệp${named(d, 'file')} không phải ${d.formats}, nên không nhận làm bản ký hay bản quét.`,
  RECORD_NOT_SIGNED: (d) => `Tệp${named(d, 'file')} chưa có chữ ký số hợp lệ nào.`,
  FORM_NOT_FOUND: 'Không tìm thấy mẫu phụ lục này.',
  FORM_SHIPPED: 'Đây là mẫu đi kèm ứng dụng: không sửa, không xóa được. Hãy sao chép thành mẫu riêng.',
  FORM_FILE_INVALID: (d) => `Tệp${named(d, 'file')} không phải mẫu phụ lục, hoặc mẫu bị lỗi ở ${d.place}.`,
  FORM_FILE_NEWER: (d) => `Mẫu phụ lục trong tệp${named(d, 'file')} do bản Đối Soát mới hơn lập.`,
  CERTIFICATE_UNREADABLE: 'Không đọc được tệp chứng thư số. Hãy chọn tệp .p12 hoặc .pfx.',
  CERTIFICATE_PASSWORD_MISSING: (d) =>
    `Chưa có mật khẩu của tệp chứng thư số. Hãy đặt biến môi trường ${d.variable} hoặc chạy trong cửa sổ lệnh để nhập.`,
  CERTIFICATE_PASSWORD_WRONG: 'Mật khẩu của tệp chứng thư số không đúng.',
  CERTIFICATE_EXPIRED: (d) =>
    `Chứng thư số của ${d.signer} chỉ có hiệu lực từ ${d.from} đến ${d.to}, nên không dùng để ký được.`,
  CERTIFICATE_UNFIT: (d) => `Chứng thư số không dùng để ký văn bản được: ${d.reason}.`,
  PDF_UNREADABLE: (d) => `Không đọc được tệp PDF${named(d, 'file')}: tệp bị hỏng hoặc không phải PDF.`,
  PDF_ENCRYPTED: (d) => `Tệp PDF${named(d, 'file')} có mật khẩu, nên không ký hay kiểm tra chữ ký được.`,
  PDF_LOCKED: (d) => `Tệp PDF${named(d, 'file')} đã được người ký trước khóa, không nhận thêm chữ ký.`,
  SIGNATURE_PLACE_TAKEN: (d) =>
    `Ở chỗ ký này trên trang ${d.page} đã có một chữ ký số. Hãy chọn người ký khác, hoặc ký không hiện trên trang.`,
  OUTPUT_UNWRITABLE: (d) =>
    `Không ghi được tệp${named(d, 'file')}. Tệp có thể đang mở hoặc thư mục không cho ghi.`,
};

/** The sentence of an error, for a person. The code is shown beside it by whoever prints it. */
export function errorMessage(error: ErrorData): string {
  const sentence: Sentence = SENTENCES[error.code];
  return typeof sentence === 'string' ? sentence : sentence(error.details);
}
