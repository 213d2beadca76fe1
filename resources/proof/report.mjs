/** The result of a check in words. */

/** The result in words, line by line. */
export function report({
  ok,
  faults,
  notes,
  name,
  version,
  figures,
  rows,
  cells,
  entries,
  head,
  content,
  inputs,
  sealedFiles,
  sealedAt,
  sealedBy,
}) {
  return [
    `Phụ lục: ${name ?? '(không đọc được)'}, bản số ${version}`,
    ...(sealedAt ? [`Khóa để ký: ${sealedAt}, ${sealedBy ?? ''}`, `Mã băm nội dung: ${content}`] : []),
    `Tính lại khớp: ${figures} ô có chữ trong ${rows ?? 0} dòng; tệp Excel: ${cells} ô đúng chỗ`,
    `Nhật ký: ${entries} mục nối liền, mã băm cuối ${head ?? ''}`,
    ...inputs.map(
      (one) =>
        `Đầu vào: ${one.fileName}, SHA-256 ${one.sha256}${one.present ? ', có tệp và khớp' : ', không kèm tệp'}`,
    ),
    ...sealedFiles.map((one) => `Tệp đã khóa: ${one.fileName}, SHA-256 ${one.sha256}`),
    ...notes.map((note) => `Ghi chú: ${note}`),
    ...faults.slice(0, 50).map(({ place, message }) => `SAI: ${place}: ${message}`),
    ...(faults.length > 50 ? [`… và ${faults.length - 50} chỗ sai khác`] : []),
    ok ? 'KẾT QUẢ: ĐÚNG' : `KẾT QUẢ: SAI (${faults.length} chỗ)`,
  ];
}
