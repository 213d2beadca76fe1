/** Finding cells of a file that was read, by place. */
import type { CellSource, Field, ReadTable } from '../../shared/contract/view.ts';
import { placeKey } from '../components/places.ts';

export interface CellAddress {
  /** Indexes counted from 0. */
  table: number;
  row: number;
  field: Field;
}

/** The cell that stands at `source`, or null when no table has it (a title above a table, for instance). */
export function findCell(tables: readonly ReadTable[], source: CellSource): CellAddress | null {
  const wanted = placeKey(source);
  for (const [table, { rows }] of tables.entries()) {
    for (const [row, { cells }] of rows.entries()) {
      for (const [field, cell] of Object.entries(cells)) {
        if (cell && placeKey(cell.source) === wanted) return { table, row, field: field as Field };
      }
    }
  }
  return null;
}

/** What a table is called in a tab: its first title line, shortened, or its number. */
export function tableLabel(table: ReadTable, index: number): string {
  const first = table.title?.split('\n').find((line) => line.trim() !== '');
  if (!first) return `Bảng ${index + 1}`;
  return `Bảng ${index + 1}: ${first.length > 48 ? `${first.slice(0, 47)}…` : first}`;
}
