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
  reconcile --workspace W --set S --base P --against P [--against-set S] [--json]
                                                            đối soát kỳ gốc với kỳ sau
  person --workspace W [--name N --position C --role staff|approver|administrator] [--by N] [--json]
                                                            danh sách người dùng; thêm một người (--by: quản trị sổ)
  pair --workspace W --set S --base P --against P --person N --rows 1.1,1.2 [--refuse] [--json]
                                                            xác nhận cặp ghép gợi ý, hoặc tách cặp
  decide --workspace W --set S --base P --against P --person N
         (--decisions TỆP.json | --rows all|undecided|unchanged|1.1,1.2 --choice keepBase|takeLater|ask|correct
          --reason MÃ [--explanation "…"] [--note] [--result "…"] [--evaluation "…"] [--question "…" --agency A])
                                                            quyết định các dòng, kèm lý do
  dismiss --workspace W --set S --base P --against P --person N --code MÃ --reason "…" [--rows …]
                                                            bỏ qua các phát hiện của một quy tắc
  approve --workspace W --set S --base P --against P --person N [--json]
                                                            duyệt bảng đối soát
  letters --workspace W --set S --base P --against P --person N --out THƯ_MỤC [--form TỆP.json]
                                                            công văn và phiếu hỏi cho từng cơ quan còn câu hỏi
  answers FILE --workspace W --person N [--json]            nhận phiếu trả lời của cơ quan
  journal --workspace W [--verify] [--head MÃ] [--json]     xem nhật ký; kiểm tra nhật ký và tệp sổ
  annex --workspace W --set S --period P --out TỆP.pdf|TỆP.xlsx
                                                            xuất phụ lục
  demo [--out THƯ_MỤC]                                      chạy trọn vẹn trên dữ liệu mẫu

Mật khẩu lấy từ biến môi trường DOISOAT_PASSPHRASE, mã PIN từ DOISOAT_PIN (của người được thêm: DOISOAT_NEW_PIN),
hoặc được hỏi; không bao giờ ghi trên dòng lệnh.
Mã thoát: 0 xong, 1 dữ liệu vào có lỗi, 2 dùng sai cú pháp.`;

/** The command line was not used as `USAGE` says: exit status 2. */
export class UsageError extends Error {}
