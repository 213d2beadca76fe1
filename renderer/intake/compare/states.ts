/** The difference an import would make, in words and by row. Pure. */
import type { ImportPreview, RowState } from '../../../shared/contract/intake.ts';
import type { Field } from '../../../shared/contract/view.ts';
import { formatCount } from '../../components/count.ts';

export type ShownState = Exclude<RowState, null>;

export const STATES: readonly ShownState[] = ['added', 'first', 'changed', 'same'];

export const STATE_LABELS: Readonly<Record<ShownState, string>> = {
  added: 'Mới',
  first: 'Lần đầu nhập kỳ này',
  changed: 'Thay đổi',
  same: 'Như cũ',
};

/** For the narrow column of the grid. */
export const SHORT_LABELS: Readonly<Record<ShownState, string>> = {
  added: 'Mới',
  first: 'Lần đầu',
  changed: 'Thay đổi',
  same: 'Như cũ',
};

export const STATE_TITLES: Readonly<Record<ShownState, string>> = {
  added: 'Chỉ tiêu chưa có trong bộ này',
  first: 'Chỉ tiêu đã có trong bộ; sổ chưa có số liệu của kỳ và cơ quan này',
  changed: 'Có ô khác với báo cáo đang lưu',
  same: 'Không khác báo cáo đang lưu (không kể số thứ tự)',
};

/** Of each changed row of a table, what its changed cells were before. */
export function formerTexts(
  preview: ImportPreview | null,
  table: number,
): ReadonlyMap<number, ReadonlyMap<Field, string>> {
  const rows = new Map<number, ReadonlyMap<Field, string>>();
  for (const change of preview?.changes ?? []) {
    if (change.table !== table) continue;
    rows.set(change.row, new Map(change.cells.map(({ field, before }) => [field, before])));
  }
  return rows;
}

/** Indexes of a table's rows that are in one of the states; null: all of them. */
export function visibleRows(
  preview: ImportPreview | null,
  table: number,
  wanted: readonly ShownState[],
): number[] | null {
  if (preview === null || wanted.length === 0) return null;
  const states = preview.tables[table] ?? [];
  return states.flatMap((state, index) => (state !== null && wanted.includes(state) ? [index] : []));
}

/** What the button that stores says will happen. */
export function saveInWords(indicators: number, preview: ImportPreview | null): string {
  if (preview === null) return 'Lưu vào sổ';
  const { changed } = preview.counts;
  return changed === 0
    ? `Lưu ${formatCount(indicators)} chỉ tiêu`
    : `Lưu ${formatCount(indicators)} chỉ tiêu, thay giá trị của ${formatCount(changed)}`;
}
