export const STEPS: readonly { title: string; text: string }[] = [
  {
    title: 'Nhập báo cáo',
    text: 'Chọn tệp Excel (.xlsx) hoặc Word (.docx) mà cơ quan gửi đến. Ứng dụng đọc các bảng và cho xem trước từng ô kèm vị trí trong tệp. Có thể gán lại cột, chọn bộ chỉ tiêu và kỳ báo cáo. Chưa có gì được lưu cho đến khi chọn “Lưu vào sổ”.',
  },
  {
    title: 'Đối soát',
    text: 'Chọn kỳ trước và kỳ sau. Mỗi dòng là một chỉ tiêu của hai kỳ, kèm phần thay đổi, đánh giá và các phát hiện. Cặp “tự động” là cặp chắc chắn; cặp “chờ xác nhận” cần người xem lại. Khung chi tiết bên phải cho xem nguyên văn hai bên và cách ứng dụng đọc các số.',
  },
  {
    title: 'Lập phụ lục',
    text: 'Chọn bộ chỉ tiêu và kỳ, điền tiêu đề, văn bản kèm theo và người ký, xem trước bản PDF rồi xuất PDF hoặc Excel.',
  },
];

export const KEYS: readonly (readonly [string, string])[] = [
  ['↑ ↓ ← →', 'Di chuyển giữa các ô'],
  ['Enter / Shift+Enter', 'Xuống / lên một dòng'],
  ['Tab / Shift+Tab', 'Sang ô kế tiếp / ô trước'],
  ['Home / End', 'Đến ô đầu / ô cuối của dòng; thêm Ctrl: ô đầu / ô cuối của bảng'],
  ['F2 hoặc nhấp đúp', 'Mở khung chi tiết của dòng và chuyển bàn phím vào đó'],
  ['Esc', 'Từ khung chi tiết trở về đúng ô cũ; trong bảng thì bỏ chọn dòng'],
  ['Phím cách', 'Chọn hoặc bỏ chọn dòng'],
  ['Shift+↑ / Shift+↓', 'Chọn nhiều dòng liền nhau'],
  ['Ctrl+nhấp chuột, Shift+nhấp chuột', 'Chọn thêm dòng, chọn một dải dòng'],
  ['Ctrl+F', 'Đến ô tìm kiếm; từ ô tìm kiếm, Enter hoặc ↓ đưa trở lại bảng'],
  ['F6', 'Từ bảng ra ô tìm kiếm'],
  ['Ctrl+A', 'Chọn tất cả các dòng đang hiện'],
  ['Ctrl+C', 'Sao chép các dòng đã chọn (hoặc dòng hiện tại) để dán vào Excel'],
];
