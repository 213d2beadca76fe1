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
  changed: 'Có ô, chú thích hoặc phần mục khác với báo cáo đang lưu',
  same: 'Không khác báo cáo đang lưu (không kể số thứ tự)',
};

/** What a changed row was before. */
export interface FormerContent {
  /** Former texts of changed cells. */
  texts: ReadonlyMap<Field, string>;
  /** Footnotes of cells that were other ones. */
  footnotes: ReadonlyMap<Field, { before: string; after: string }>;
  /** The heading that it stood below, where that was another one; "": none. */
  section: string | null;
}

/** Of each changed row of a table, what was before. */
export function formerContents(
  preview: ImportPreview | null,
  table: number,
): ReadonlyMap<number, FormerContent> {
  const rows = new Map<number, FormerContent>();
  for (const { table: own, row, cells, footnotes = [], section } of preview?.changes ?? []) {
    if (own !== table) continue;
    rows.set(row, {
      texts: new Map(cells.map(({ field, before }) => [field, before])),
      footnotes: new Map(footnotes.map(({ field, before, after }) => [field, { before, after }])),
      section: section?.before ?? null,
    });
  }
  return rows;
}

/** What else than its text was another one in a cell, in words. */
export function besideText(former: FormerContent, field: Field): string[] {
  const notes = former.footnotes.get(field);
  const words: string[] = [];
  if (notes) {
    words.push(
      `Chú thích của ô trước đây: ${notes.before || 'không có'}`,
      `Trong tệp: ${notes.after || 'ô không có dấu chú thích'}`,
    );
  }
  if (field === 'name' && former.section !== null) {
    words.push(
      former.section === '' ? 'Trước đây không thuộc phần nào' : `Trước đây thuộc phần “${former.section}”`,
    );
  }
  return words;
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
    : `Lưu ${formatCount(indicators)} chỉ tiêu (${formatCount(changed)} thay đổi)`;
}
