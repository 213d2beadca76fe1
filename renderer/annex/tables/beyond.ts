/** Columns of an annex that its form does not name: the figures brought them, or somebody added them. Pure. */
import type { AnnexForm, AnnexPart, FormTable } from '../../../shared/contract/view.ts';
import { columnContent } from './words.ts';

type Columns = Pick<FormTable, 'name' | 'columns'>;

/**
 * @param table of the annex
 * @param forms the tables of its form; those of the same kind are looked at
 * @returns what the printed columns hold that the form does not have, in words; [] where the form has no such table
 */
export function beyondForm(table: Columns, forms: readonly Columns[]): string[] {
  const same = forms.filter(({ name }) => name === table.name);
  if (same.length === 0) return [];
  const named = same.flatMap(({ columns }) => columns);
  return table.columns
    .filter(({ shown }) => shown)
    .filter(
      (column) => !named.some(({ field, origin }) => field === column.field && origin === column.origin),
    )
    .map((column) => `“${columnContent(column)}”`);
}

/** A sentence for each table of the annex that prints more than its form has. */
export function beyondNotes(parts: readonly AnnexPart[], form: AnnexForm | null): string[] {
  if (form === null) return [];
  const tables = parts.flatMap((part) => part.tables);
  return tables.flatMap((table, at) => {
    const columns = beyondForm(table, form.tables);
    if (columns.length === 0) return [];
    const where = tables.length > 1 ? `Bảng ${at + 1} in thêm` : 'In thêm';
    return `${where} cột ${columns.join(', ')}: mẫu “${form.name}” không có. Bỏ dấu ở mục Bảng nếu không in.`;
  });
}
