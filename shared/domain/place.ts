import type { CellSource } from './submission.ts';

/** Where a value stands, in words: "trang tính “Biểu 1”, ô C7" · "bảng 1, dòng 4, cột 3" · "trang 2". */
export function placeText(source: CellSource): string {
  if ('sheet' in source) return `trang tính “${source.sheet}”, ô ${source.ref}`;
  if ('table' in source) return `bảng ${source.table}, dòng ${source.row}, cột ${source.column}`;
  return `trang ${source.page}`;
}
