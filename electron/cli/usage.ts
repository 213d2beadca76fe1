/** What the command line says when it is asked, or used wrongly. */
export const USAGE = `Đối Soát – dòng lệnh

  npm run -s cli -- LỆNH [tham số]

  read FILE [--json]                                        xem trước một tệp, không lưu
                                                            (.xlsx .xlsm .xls .ods .csv .tsv .docx .pdf .html .txt)
  findings FILE [FILE …] [--json]                           tìm lỗi trong từng tệp và giữa các tệp, không lưu
  init --workspace W                                        tạo sổ W
  import FILE --workspace W --set S --period P [--agency A] [--json]
                                                            nhập một báo cáo, so với số liệu đã có
  sets --workspace W [--json]                               các bộ chỉ tiêu, kỳ, báo cáo đã nhập
  reconcile --workspace W --set S --base P --against P [--json]
                                                            đối soát kỳ gốc với kỳ sau
  annex --workspace W --set S --period P --out TỆP.pdf|TỆP.xlsx
                                                            xuất phụ lục
  demo [--out THƯ_MỤC]                                      chạy trọn vẹn trên dữ liệu mẫu

Mật khẩu lấy từ biến môi trường DOISOAT_PASSPHRASE hoặc được hỏi; không bao giờ ghi trên dòng lệnh.
Mã thoát: 0 xong, 1 dữ liệu vào có lỗi, 2 dùng sai cú pháp.`;

/** The command line was not used as `USAGE` says: exit status 2. */
export class UsageError extends Error {}
