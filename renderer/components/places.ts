import type { CellSource } from '../../shared/contract/view.ts';
import { placeText } from '../../shared/contract/view.ts';

/** Where a value stands, as a sentence begins: "Trang tính “Biểu 1”, ô C7" · "Bảng 1, dòng 4, cột 3" · "Trang 2". */
export function placeInWords(source: CellSource | null | undefined): string {
  if (!source) return 'Không rõ vị trí';
  const text = placeText(source);
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** A key under which two sources are the same place. */
export function placeKey(source: CellSource): string {
  return JSON.stringify(source);
}
