/** Help on what follows the import: reconciling, deciding, two pairs of eyes, letters, the journal. */
export interface HelpTopic {
  title: string;
  text: string;
}

export const RECONCILE_HELP: readonly HelpTopic[] = [
  {
    title: 'Các dòng ghép với nhau thế nào',
    text: 'Mỗi dòng của kỳ trước ghép với nhiều nhất một dòng của kỳ sau. “Tự động” chỉ dành cho cặp không thể nhầm; chỗ nào còn ngờ thì ghi “Chờ xác nhận” và đợi người xem. Nhấn C nếu đúng là một chỉ tiêu, X nếu không phải, P để ghép với dòng khác. Cặp đã xác nhận được nhớ cho những kỳ sau.',
  },
  {
    title: 'Thay đổi đến từ đâu',
    text: 'Với số liệu dạng a/b, khung chi tiết cho biết bao nhiêu điểm phần trăm do tử số và bao nhiêu do mẫu số. Số ước, số chính thức và khoảng số được phân biệt; hai số bằng nhau sau khi làm tròn không phải là thay đổi.',
  },
  {
    title: 'Phát hiện',
    text: '“Lỗi” là điều mà chính các con số trong tệp chứng minh là sai; “cảnh báo” là chỗ đáng ngờ; “lưu ý” chỉ để biết. Phát hiện nào không cần xử lý thì bỏ qua kèm lý do, ở một dòng hoặc cho cả quy tắc; số liệu đổi thì phát hiện với số mới hiện lại. “Phát hiện trong văn bản” xem cả lời văn và so các tệp với nhau.',
  },
  {
    title: 'So hai bộ chỉ tiêu',
    text: 'Đánh dấu “So với bộ chỉ tiêu khác” để so một kế hoạch với chương trình hoặc nghị quyết có cùng chỉ tiêu.',
  },
];

export const DECISION_HELP: readonly HelpTopic[] = [
  {
    title: 'Bốn cách quyết định',
    text: 'Giữ số liệu kỳ trước, lấy số liệu kỳ sau, nhập số liệu đã sửa, hoặc hỏi cơ quan báo cáo. Mỗi quyết định có lý do; có thể thêm giải trình, minh chứng (tệp lưu trong sổ hoặc lời dẫn), và đưa giải trình vào cột Ghi chú của phụ lục. Chọn nhiều dòng để quyết định một lần.',
  },
  {
    title: 'Hoàn tác',
    text: 'Ctrl+Z và Ctrl+Y hoàn tác và làm lại các bước của bạn, kể cả sau khi mở lại sổ. Bước của người khác thì người đó hoàn tác. Lịch sử (phím H) giữ mọi bước.',
  },
  {
    title: 'Quyết định đã cũ',
    text: 'Nhập lại báo cáo làm số liệu của dòng thay đổi thì quyết định cũ được đánh dấu “Đã cũ”, không còn được tính và phải xem lại.',
  },
  {
    title: 'Phụ lục in theo quyết định',
    text: 'Dòng đã quyết định được in như quyết định. Dòng chưa quyết định, đang hỏi hoặc đã cũ được in nguyên số liệu cơ quan gửi; màn hình Phụ lục nói rõ có bao nhiêu dòng như vậy.',
  },
];

export const PEOPLE_HELP: readonly HelpTopic[] = [
  {
    title: 'Đăng nhập',
    text: 'Bấm “Đăng nhập” ở góc trên, chọn tên và nhập mã PIN. Không đăng nhập vẫn xem được mọi thứ; quyết định, duyệt và lập công văn thì cần. Nhập sai PIN từ lần thứ năm phải đợi, mỗi lần một lâu hơn. Người mở sổ đầu tiên tự khai tên và thành Quản trị sổ.',
  },
  {
    title: 'Vai trò',
    text: 'Chuyên viên quyết định. Người duyệt quyết định và duyệt. Quản trị sổ quản lý người dùng, cũng quyết định, nhưng không duyệt. Quên PIN thì Quản trị sổ đặt lại ở màn hình Người dùng; hãy có ít nhất hai Quản trị sổ.',
  },
  {
    title: 'Bốn mắt',
    text: 'Ai quyết định một dòng thì không duyệt dòng đó. Duyệt cả bảng được khi mọi dòng đã quyết định, không còn lỗi chưa xử lý, không còn câu hỏi, cặp chờ xác nhận hay quyết định đã cũ, và không dòng nào do chính người duyệt quyết định, không lỗi nào do chính người đó bỏ qua. Lần duyệt là chữ ký số trên đúng nội dung lúc đó: sau này có thay đổi gì thì việc duyệt không còn hiệu lực và bảng đối soát nói rõ ai đã thay đổi.',
  },
];

export const LETTER_HELP: readonly HelpTopic[] = [
  {
    title: 'Lập công văn đôn đốc',
    text: 'Các câu hỏi đặt ra khi đối soát được gom theo cơ quan ở màn hình Công văn. Điền mẫu công văn một lần, chọn cơ quan rồi bấm “Lập công văn”: mỗi cơ quan có một công văn (Word và PDF) và một phiếu trả lời Excel. Nhiều tệp được gói thành một tệp .zip; lấy lại từng tệp ở phần “Công văn đã lập”.',
  },
  {
    title: 'Phiếu trả lời gửi về',
    text: 'Trong phiếu chỉ các ô trả lời sửa được. Nhập tệp cơ quan gửi về ở màn hình Nhập báo cáo: ứng dụng tự nhận ra phiếu, cho xem trước và sau của từng câu, báo chỗ bị sửa ngoài ô trả lời. “Nhận trả lời” khép lại câu hỏi; số liệu thì người đối soát quyết định, với câu trả lời được điền sẵn.',
  },
];

export const JOURNAL_HELP: readonly HelpTopic[] = [
  {
    title: 'Nhật ký ghi gì',
    text: 'Ai, lúc nào, làm gì, trước và sau ra sao. Mỗi mục mang mã băm của mục trước nó, nên không thể sửa, xóa hay chen một mục mà không lộ. Lọc theo việc, người, ngày và từ; nhấn Enter để xem chi tiết của mục; xuất ra Excel khi cần.',
  },
  {
    title: 'Kiểm tra nhật ký',
    text: 'Ứng dụng tính lại mọi mã băm, đối chiếu dữ liệu với nhật ký, thử chữ ký các lần duyệt và từng trang của tệp sổ. Hãy ghi mã băm cuối ra nơi khác: lần sau nhập mã đó vào để biết cả nhật ký có bị viết lại không.',
  },
];
