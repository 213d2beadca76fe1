import { MAX_FILES } from '../intake/queue/entries.ts';

export const STEPS: readonly { title: string; text: string }[] = [
  {
    title: 'Nhập báo cáo',
    text: 'Đưa vào các tệp mà cơ quan gửi đến, một hay nhiều tệp một lúc. Ứng dụng đọc các bảng và cho xem trước từng ô kèm vị trí trong tệp, chỉ ra chỗ khác với số liệu đang có trong sổ. Chưa có gì được lưu cho đến khi bấm nút Lưu.',
  },
  {
    title: 'Đối soát',
    text: 'Chọn kỳ trước và kỳ sau. Mỗi dòng là một chỉ tiêu của hai kỳ, kèm phần thay đổi, đánh giá và các phát hiện. Cặp “tự động” là cặp chắc chắn; cặp “chờ xác nhận” cần người xem lại. Khung chi tiết bên phải cho xem nguyên văn hai bên, chỗ khác nhau và cách ứng dụng đọc các số; phía dưới là quyết định: giữ số kỳ trước, lấy số kỳ sau, nhập số đã sửa hoặc hỏi cơ quan, kèm lý do và minh chứng. Chọn nhiều dòng để quyết định một lần. Khi mọi dòng đã có quyết định và không còn lỗi chưa xử lý, người duyệt (không phải người quyết định) duyệt cả bảng bằng mã PIN; thay đổi nào sau đó cũng làm việc duyệt hết hiệu lực.',
  },
  {
    title: 'Quyết định',
    text: 'Đăng nhập rồi quyết định từng dòng hoặc nhiều dòng một lúc: giữ số kỳ trước, lấy số kỳ sau, nhập số đã sửa, hay hỏi cơ quan. Câu hỏi gửi đi bằng công văn; phiếu trả lời gửi về nhập như một tệp.',
  },
  {
    title: 'Duyệt',
    text: 'Một Người duyệt khác với người quyết định xem lại và ký duyệt cả bảng bằng mã PIN. Có thay đổi sau đó thì việc duyệt không còn hiệu lực.',
  },
  {
    title: 'Lập phụ lục',
    text: 'Chọn bộ chỉ tiêu, kỳ và mẫu; sửa tiêu đề, cột, người ký trong khi xem trang in; xuất PDF, Excel, Word. Soát xét, khóa để ký, ký số hoặc nhận bản đã ký; sau khi khóa phụ lục không đổi nữa.',
  },
];

/** The import screen at length. */
export const IMPORT_HELP: readonly { title: string; text: string }[] = [
  {
    title: 'Nhận những tệp nào',
    text: `Word (.docx), Excel (.xlsx, .xlsm, .xls), OpenDocument (.ods), .csv, .tsv, PDF xuất từ Word hoặc Excel (có lớp chữ), trang web (.htm, .html) và văn bản (.txt). Kéo thả hoặc chọn tối đa ${MAX_FILES} tệp một lúc; mỗi tệp một dòng trong danh sách, tệp lỗi không làm dừng các tệp khác. Macro không bao giờ được chạy; công thức chỉ lấy giá trị đã lưu trong tệp.`,
  },
  {
    title: 'Dán bảng',
    text: 'Bôi đen bảng trong Word, Excel hoặc thư điện tử, nhấn Ctrl+C, sang màn hình này nhấn Ctrl+V. Bảng dán được đọc như một tệp. Hình chụp bảng thì không đọc được.',
  },
  {
    title: 'Tệp không đọc được',
    text: 'PDF quét (chỉ có ảnh), .doc, tệp có mật khẩu, tệp hỏng hoặc có cấu trúc bất thường đều bị từ chối kèm lý do, cách làm tiếp và mã lỗi. Sửa xong thì thêm lại tệp; lỗi có thể qua đi (như máy thiếu bộ nhớ) có nút “Thử lại”.',
  },
  {
    title: 'Cách nhận bảng và cách sửa',
    text: 'Phía trên bảng ghi “Nhận bảng: chắc chắn” hoặc “cần xem lại” kèm lý do. Đầu mỗi cột có hộp chọn cho biết cột được hiểu là gì. “Sửa vùng bảng” cho xem nguyên trang của tệp: chọn một dòng rồi bấm “Lấy dòng …” (hoặc phím 1, 2, 3) để chỉ ra dòng đầu tiêu đề, dòng cuối tiêu đề và dòng cuối của bảng; có thể thêm bảng thứ hai hoặc sang trang tính khác. Tệp có nhiều bảng thì bảng không cần có thể bỏ bằng “Không nhập bảng này”; chữ trong bảng đó vẫn được giữ làm văn bản. Khi lưu, lựa chọn được nhớ: lần sau tệp cùng mẫu của cơ quan đó được đọc như vậy; tệp đang chờ được đọc lại khi mở bản xem trước. Bảng đã bỏ qua lần trước được ghi ở đầu bản xem trước, bấm “Nhập bảng này” để lấy vào. “Về cách nhận tự động” bỏ các lựa chọn.',
  },
  {
    title: 'Chữ phông cũ (TCVN3, VNI, VIQR)',
    text: 'Chữ viết bằng phông .VnTime, VNI hoặc bảng mã cũ được chuyển sang Unicode. Ô đã chuyển có góc tím; bấm vào ô để xem nguyên văn. Nếu chuyển nhầm, tắt công tắc ở khung “Chữ đã chuyển mã” để giữ nguyên văn.',
  },
  {
    title: 'So với sổ trước khi lưu',
    text: 'Khi đã điền bộ chỉ tiêu và kỳ báo cáo, ứng dụng so tệp với số liệu đang có: Mới (chỉ tiêu chưa có trong bộ), Lần đầu nhập kỳ này (chỉ tiêu đã có, sổ chưa có số liệu kỳ này), Thay đổi (giá trị cũ gạch ngang, giá trị mới bên dưới; chú thích khác hoặc chỉ tiêu chuyển sang phần mục khác cũng là thay đổi), Như cũ và Thiếu (có trong sổ, không có trong tệp). Bấm vào con số để chỉ xem các dòng đó. Khi lưu, cả tệp được lưu hoặc không có gì thay đổi.',
  },
  {
    title: 'Nhập lại đúng tệp đã lưu',
    text: 'Tệp được nhận ra theo nội dung, dù đã đổi tên. Nếu kết quả đọc không khác báo cáo đang lưu thì tệp không được lưu lần nữa. Nếu lần trước gán cột hay chuyển mã chưa đúng, sửa lại rồi lưu: báo cáo trước vẫn được giữ và được đánh dấu là đã thay thế. Nếu lần trước ghi nhầm cơ quan, lưu dưới tên cơ quan đúng thì báo cáo kia vẫn được tính, và số liệu có ở cả hai nơi.',
  },
];

export const IMPORT_KEYS: readonly (readonly [string, string])[] = [
  ['Ctrl+V', 'Dán bảng hoặc tệp đã sao chép'],
  ['↑ ↓', 'Đến tệp trước / tệp sau trong danh sách'],
  ['Enter', 'Mở bản xem trước của tệp'],
  ['Delete', 'Bỏ tệp hoặc xóa dòng khỏi danh sách'],
  ['Tab', 'Từ bảng xem trước ra phần lưu bên phải; trong bảng dùng các phím mũi tên'],
  ['Alt+↓ / Alt+↑', 'Sang bản xem trước của tệp sau / tệp trước'],
  ['1, 2, 3', 'Khi sửa vùng bảng: dòng hiện tại là dòng đầu tiêu đề, dòng cuối tiêu đề, dòng cuối của bảng'],
];

export const KEYS: readonly (readonly [string, string])[] = [
  ['↑ ↓ ← →', 'Di chuyển giữa các ô'],
  ['Enter', 'Đến phần quyết định của dòng; trong phần đó: lưu'],
  ['1, 2, 3, 4', 'Chọn giữ số kỳ trước, lấy số kỳ sau, nhập số đã sửa, hỏi cơ quan'],
  ['Ctrl+Enter', 'Lưu quyết định và đến dòng chưa quyết định kế tiếp'],
  ['N', 'Đến dòng chưa quyết định kế tiếp'],
  ['C', 'Cặp chờ xác nhận: đúng là một chỉ tiêu'],
  ['X', 'Không phải một cặp'],
  ['P', 'Ghép với dòng khác'],
  ['B', 'Bỏ qua phát hiện nặng nhất của dòng (hỏi lý do)'],
  ['D', 'Duyệt dòng (người duyệt)'],
  ['Ctrl+Z / Ctrl+Y', 'Hoàn tác / làm lại bước của bạn'],
  ['H', 'Lịch sử các bước'],
  ['?', 'Bảng phím tắt này'],
  ['Tab / Shift+Tab', 'Sang ô kế tiếp / ô trước'],
  ['Home / End', 'Đến ô đầu / ô cuối của dòng; thêm Ctrl: ô đầu / ô cuối của bảng'],
  ['F2 hoặc nhấp đúp', 'Mở khung chi tiết của dòng và chuyển bàn phím vào đó'],
  ['Esc', 'Từ khung chi tiết trở về đúng ô cũ; trong bảng thì bỏ chọn dòng'],
  ['Phím cách', 'Chọn hoặc bỏ chọn dòng; chọn nhiều dòng thì 1, 2, 4, B, D làm cho cả nhóm'],
  ['Shift+↑ / Shift+↓', 'Chọn nhiều dòng liền nhau'],
  ['Ctrl+nhấp chuột, Shift+nhấp chuột', 'Chọn thêm dòng, chọn một dải dòng'],
  ['Ctrl+F', 'Đến ô tìm kiếm; từ ô tìm kiếm, Enter hoặc ↓ đưa trở lại bảng'],
  ['F6', 'Từ bảng ra ô tìm kiếm'],
  ['Ctrl+A', 'Chọn tất cả các dòng đang hiện'],
  ['Ctrl+C', 'Sao chép các dòng đã chọn (hoặc dòng hiện tại) để dán vào Excel'],
];
