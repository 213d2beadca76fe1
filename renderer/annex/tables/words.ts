/** What choices about tables are called. */
import type {
  ColumnAlign,
  ColumnOrigin,
  FormColumn,
  RowNumbering,
  SectionNumbering,
} from '../../../shared/contract/view.ts';
import { fieldLabel } from '../../../shared/contract/view.ts';

export const ORIGIN_WORDS: Readonly<Record<ColumnOrigin, string>> = {
  period: 'Kỳ của phụ lục',
  base: 'Kỳ so sánh',
  difference: 'Chênh lệch hai kỳ',
};

export const ALIGN_WORDS: Readonly<Record<ColumnAlign, string>> = {
  auto: 'Tự động',
  left: 'Trái',
  center: 'Giữa',
  right: 'Phải',
  justify: 'Đều hai bên',
};

export const SECTION_WORDS: Readonly<Record<SectionNumbering, string>> = {
  asSent: 'Như báo cáo',
  roman: 'I, II, III',
  letters: 'A, B, C',
  arabic: '1, 2, 3',
  none: 'Không đánh số',
};

export const ROW_WORDS: Readonly<Record<RowNumbering, string>> = {
  asSent: 'Như báo cáo',
  restart: '1, 2, 3 trong từng mục',
  running: '1, 2, 3 cả bảng',
  outline: '1.1, 1.2 theo mục',
};

/** "Kết quả thực hiện", "Kết quả thực hiện (kỳ so sánh)". */
export function columnContent({ field, origin }: Pick<FormColumn, 'field' | 'origin'>): string {
  const label = fieldLabel(field);
  return origin === 'period' ? label : `${label} (${ORIGIN_WORDS[origin].toLowerCase()})`;
}
