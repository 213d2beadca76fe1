import type { RowKey } from '../../../shared/domain/decisions.ts';
import type { StoredTable } from './load.ts';

/**
 * The keys of the indicator rows of a period, by row id: indicator, agency, and which of several rows of the two it is, in
 * the order of the tables (`decisions.ts`).
 */
export function rowKeysOf(tables: readonly StoredTable[]): Map<string, RowKey> {
  const keys = new Map<string, RowKey>();
  const counts = new Map<string, number>();
  for (const { rows, submission } of tables) {
    for (const { id, indicator } of rows) {
      if (indicator === null) continue;
      const place = `${indicator.id}.${submission.agencyId ?? '-'}`;
      const which = counts.get(place) ?? 0;
      counts.set(place, which + 1);
      keys.set(id, `${place}.${which}`);
    }
  }
  return keys;
}
