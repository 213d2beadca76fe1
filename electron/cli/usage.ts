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
  forms --workspace W [--json]                              các mẫu phụ lục
  annexes --workspace W [--json]                            các phụ lục đã lập
  annex-new --workspace W --set S --period P [--base P] [--form MẪU] [--name "…"] --person N [--json]
                                                            lập phụ lục dự thảo
  annex --workspace W (--annex A [--version SỐ] | --set S --period P [--base P] [--form MẪU])
        --out TỆP.pdf|.xlsx|.docx                           xuất phụ lục; của bản đã khóa: đúng tệp đã lập khi khóa
  annex-review --workspace W --annex A --person N [--seen MÃ] [--json]
                                                            soát xét phụ lục (--seen: mã băm nội dung đã xem)
  annex-seal --workspace W --annex A --person N [--seen MÃ] [--json]
                                                            khóa phụ lục để ký (người duyệt)
  annex-correct --workspace W --annex A --person N --reason "…" [--json]
                                                            lập bản đính chính của phụ lục đã khóa
  annex-sign --workspace W --annex A --person N --p12 TỆP [--version SỐ] [--signatory 1|2] [--reason "…"] [--location "…"]
                                                            ký số bản đã khóa (--signatory: hiện ở khối chữ ký)
  annex-attach FILE --workspace W --annex A --person N [--version SỐ] [--kind scan|signedPdf] [--json]
                                                            nhận bản quét, hoặc tệp PDF đã ký bằng phần mềm khác
  proof --workspace W --annex A [--version SỐ] [--with-inputs] --out TỆP.zip
                                                            bằng chứng của bản đã khóa: người không có sổ cũng kiểm tra được
                                                            (--with-inputs: kèm các tệp báo cáo gốc)
  sign FILE --p12 TỆP --out TỆP.pdf [--reason "…"] [--location "…"]
                                                            ký số một tệp PDF bất kỳ, không cần sổ
  verify FILE [--workspace W] [--json]                      kiểm tra chữ ký số của tệp PDF, và nội dung so với bản đã khóa
  demo [--out THƯ_MỤC]                                      chạy trọn vẹn trên dữ liệu mẫu

Mật khẩu lấy từ biến môi trường DOISOAT_PASSPHRASE, mã PIN từ DOISOAT_PIN (của người được thêm: DOISOAT_NEW_PIN),
mật khẩu chứng thư số từ DOISOAT_P12_PASSWORD, hoặc được hỏi; không bao giờ ghi trên dòng lệnh.
Mã thoát: 0 xong, 1 dữ liệu vào có lỗi, 2 dùng sai cú pháp.`;

/** The command line was not used as `USAGE` says: exit status 2. */
export class UsageError extends Error {}
