import type { CellSource } from '../../shared/contract/view.ts';

/** Where a value stands, in words: "Trang tính “Biểu 1”, ô C7" · "Bảng 1, dòng 4, cột 3" · "Trang 2". */
export function placeInWords(source: CellSource | null | undefined): string {
  if (!source) return 'Không rõ vị trí';
  if ('sheet' in source) return `Trang tính “${source.sheet}”, ô ${source.ref}`;
  if ('table' in source) return `Bảng ${source.table}, dòng ${source.row}, cột ${source.column}`;
  return `Trang ${source.page}`;
}

/** A key under which two sources are the same place. */
export function placeKey(source: CellSource): string {
  return JSON.stringify(source);
}
