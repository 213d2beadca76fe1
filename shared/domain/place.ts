import type { CellSource } from './submission.ts';

/** Where a value stands, in words: "trang tính “Biểu 1”, ô C7" · "bảng 1, dòng 4, cột 3" · "trang 2"
 * · "đoạn 5" · "dòng 12, cột 3". */
export function placeText(source: CellSource): string {
  if ('sheet' in source) return `trang tính “${source.sheet}”, ô ${source.ref}`;
  if ('table' in source) return `bảng ${source.table}, dòng ${source.row}, cột ${source.column}`;
  if ('page' in source) return `trang ${source.page}`;
  if ('paragraph' in source) return `đoạn ${source.paragraph}`;
  return `dòng ${source.line}, cột ${source.column}`;
}
