/** Cells that a submission merges downwards: which row each of them begins in. */
import type { Field } from '../../../../shared/domain/fields.ts';
import type { StoredRow } from '../../submissions/index.ts';

export type Merged = Partial<Record<Field, string>>;

const NOTHING: Merged = {};

/**
 * For every row that shares a cell with another: by field, the id of the row that the cell begins in. Rows that share
 * none are not in the map.
 */
export function mergedCells(rows: readonly StoredRow[]): ReadonlyMap<string, Merged> {
  const merged = new Map<string, Merged>();
  const put = (row: string, field: Field, top: string) => {
    const own = merged.get(row);
    if (own === undefined) merged.set(row, { [field]: top });
    else own[field] = top;
  };
  let above: StoredRow | undefined;
  for (const row of rows) {
    for (const field of row.inherited) {
      if (above === undefined || above.kind !== row.kind) continue;
      const top = merged.get(above.id)?.[field] ?? above.id;
      put(top, field, top);
      put(row.id, field, top);
    }
    above = row;
  }
  return merged;
}

export function mergedOf(merged: ReadonlyMap<string, Merged>, row: string): Merged {
  return merged.get(row) ?? NOTHING;
}
