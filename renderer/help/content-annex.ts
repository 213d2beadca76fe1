/** Help on annexes: making and setting them, their states, signing, checking. */
import type { HelpTopic } from './content-reconcile.ts';

export const ANNEX_HELP: readonly HelpTopic[] = [
  {
    title: 'Lập phụ lục',
    text: 'Màn hình Phụ lục liệt kê các phụ lục của sổ. Bấm “Lập phụ lục”, chọn bộ chỉ tiêu, kỳ và mẫu; không chọn mẫu thì ứng dụng lấy mẫu hợp nhất với các cột của số liệu. Phụ lục in theo các quyết định đối soát; dòng đầu màn hình nói rõ bao nhiêu dòng đã theo quyết định và bảng đối soát đã duyệt chưa.',
  },
  {
    title: 'Sửa và xem ngay',
    text: 'Bên trái là nội dung và cách trình bày, bên phải là trang in; sửa đến đâu trang được vẽ lại đến đó. Ctrl+Z, Ctrl+Y hoàn tác và làm lại. Thay đổi chỉ vào sổ khi bấm Lưu (Ctrl+S); chưa lưu thì vẫn còn khi sang màn hình khác hoặc tải lại trang, và ứng dụng hỏi trước khi đóng sổ.',
  },
  {
    title: 'Trang',
    text: 'Khổ A4 ngang hoặc dọc; lề, cỡ chữ theo Nghị định 30/2020/NĐ-CP, ra ngoài mức của Nghị định thì có lời nhắc. Mỗi phụ lục đánh số trang từ 1, trang đầu không in số. “Bản giấy” in số và ngày của văn bản kèm theo; “Văn bản điện tử” để trống cho hệ thống văn bản điền. Một dòng của bảng được giữ trọn trên một trang hoặc cho sang trang, tùy chọn.',
  },
  {
    title: 'Bảng và cột',
    text: 'Mỗi phụ lục có một hay nhiều bảng, xếp dưới các phần (I, II) và tiêu đề riêng; thêm được bảng của bộ chỉ tiêu và kỳ khác. Mỗi cột có tiêu đề, nhóm tiêu đề, độ rộng, canh lề và nội dung; cột không in vẫn được giữ trong phụ lục. Chọn kỳ so sánh thì thêm được cột số liệu kỳ trước và cột chênh lệch. Độ rộng để trống là tự động; các cột được kéo giãn để vừa trang.',
  },
  {
    title: 'Ký và nơi nhận',
    text: 'Một hoặc hai người ký, với TM., KT., TL., TUQ., Q. khi cần. Người ký thứ nhất ở bên phải. Góc trên bên phải trang đầu để trống cho dòng ký số của văn thư.',
  },
  {
    title: 'Mẫu',
    text: 'Mẫu đi kèm ứng dụng không sửa được; sửa phụ lục rồi “Lưu thành mẫu” để có mẫu riêng. Mẫu riêng xuất ra tệp để gửi đồng nghiệp, nhận vào bằng “Nhận mẫu từ tệp”. Mẫu giữ cột, trang, tiêu đề, khối chữ ký, nơi nhận; không giữ số liệu, số và ngày văn bản. Dùng mẫu khác cho phụ lục thì ứng dụng hỏi ghi đè những phần nào.',
  },
  {
    title: 'Xuất và in',
    text: 'PDF, Excel và Word cùng lập từ một nội dung nên không khác nhau. PDF nhúng phông chữ; Excel in ra như PDF; Word có bảng lặp dòng tiêu đề và chú thích thật. Trong mỗi tệp có bản kê cho máy đọc: từng số in ra lấy từ báo cáo nào, ô nào, theo quyết định nào. Ký tự mà phông chữ không có thì việc xuất dừng lại và chỉ rõ chỗ. In ngay từ bản xem trước bằng Ctrl+P.',
  },
  {
    title: 'Từ dự thảo đến bản đã ký',
    text: 'Khung trạng thái trên đầu phụ lục cho biết bước hiện tại, làm gì tiếp được và còn vướng gì. Soát xét là xác nhận đã xem hết nội dung đang lưu; sửa phụ lục hoặc số liệu phía sau đổi thì phải soát xét lại, và “Trả về dự thảo” rút lại việc soát xét kèm lý do. Khóa để ký do một Người duyệt khác với người soát xét làm bằng mã PIN; bảng đối soát mà phụ lục theo phải được quyết định hết và duyệt. Khóa giữ nguyên nội dung, cách trình bày, lần duyệt và lập một lần các tệp PDF, Excel, Word: không hoàn tác được, phụ lục đã khóa không bao giờ đổi.',
  },
  {
    title: 'Bản đính chính và phụ lục bị ảnh hưởng',
    text: 'Muốn sửa phụ lục đã khóa thì “Lập bản đính chính” kèm lý do: bản số 2 đi lại từ dự thảo, ghi thay cho bản nào; bản trước vẫn được giữ với các tệp của nó. “Các bản và lịch sử” có mọi bản, tệp kèm mã SHA-256, bản ký, chỗ khác nhau giữa hai bản và lịch sử các bước. Số liệu trong sổ đổi sau khi khóa thì danh sách và khung trạng thái báo bao nhiêu số đã in nay khác; “Xem chỗ khác” so bản đã khóa với số liệu hiện nay theo đúng cách trình bày của bản đó.',
  },
  {
    title: 'Ký số và nhận bản ký',
    text: 'Ký PDF đã khóa bằng chứng thư số trong tệp .p12 hoặc .pfx, hiện trong khối chữ ký hoặc không hiện; khóa và mật khẩu không được lưu lại. Nhiều người ký lần lượt mà không làm hỏng chữ ký trước. Dùng công cụ ký của cơ quan (USB token) thì xuất PDF đã khóa, ký, rồi “Đính kèm bản ký”: ứng dụng kiểm tra chữ ký và nội dung đúng là bản đã khóa, không đúng thì không nhận. Bản giấy đã ký thì đính kèm bản quét (PDF, PNG, JPEG).',
  },
  {
    title: 'Kiểm tra chữ ký',
    text: 'Nút “Kiểm tra chữ ký” ở màn hình Phụ lục, hoặc ở màn hình đầu khi chưa mở sổ. Kéo một PDF vào để biết: hợp lệ, đã bị thay đổi sau khi ký, chữ ký không hợp lệ hay chưa ký; từng chữ ký của ai, chứng thư nào, lúc nào (giờ do máy người ký ghi); và tệp có đúng là bản đã khóa của sổ đang mở không. Ứng dụng làm việc không có mạng nên không biết chứng thư có bị thu hồi hay không.',
  },
  {
    title: 'Tệp bằng chứng',
    text: '“Tải tệp bằng chứng” lập một tệp .zip cho người không có sổ: mở kiem-tra.html trong đó bằng trình duyệt, chương trình tự tính lại từng số đã in từ số đã đọc, quyết định và nhật ký. Chọn kèm tệp báo cáo gốc thì người nhận đối chiếu được cả với tệp của cơ quan.',
  },
];

export const ANNEX_KEYS: readonly (readonly [string, string])[] = [
  ['Ctrl+S', 'Lưu phụ lục'],
  ['Ctrl+Z / Ctrl+Y', 'Hoàn tác / làm lại'],
  ['Ctrl+F', 'Tìm trong bản xem trước; Enter chỗ sau, Shift+Enter chỗ trước, Esc đóng'],
  ['Ctrl+P', 'In phụ lục'],
  ['Page Up / Page Down', 'Trong bản xem trước: trang trước / trang sau'],
  ['Ctrl+Home / Ctrl+End', 'Trang đầu / trang cuối'],
  ['+ / − / 0', 'Phóng to / thu nhỏ / vừa khung'],
  ['Alt+↑ / Alt+↓', 'Trong danh sách cột: đưa cột lên / xuống'],
  ['Ctrl+↑ / Ctrl+↓', 'Trong danh sách cột: sang cùng ô của cột trên / cột dưới'],
];
