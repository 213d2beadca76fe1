/** Which stored table a source means. */
import type { TableSource } from '../../../../shared/domain/annex.ts';

/**
 * The number of the table among those of its set and period. Where a source says whose table it is, it is found by that:
 * an agency that reports anew comes to stand behind the others, and its tables may be more or fewer.
 * @param agencies ids of the agencies that the tables are of, table by table; null for a report without one
 * @returns -1 where there is no such table
 */
export function tableNumber({ table, of }: TableSource, agencies: readonly (string | null)[]): number {
  if (of === undefined) return table < agencies.length ? table : -1;
  const own = agencies.flatMap((agency, number) => (agency === of.agency ? [number] : []));
  return own[of.table] ?? -1;
}

/** Whose table stands at a number, and its number among those of that agency. */
export function ownerOf(
  agencies: readonly (string | null)[],
  number: number,
): NonNullable<TableSource['of']> {
  const agency = agencies[number] ?? null;
  return { agency, table: agencies.slice(0, number).filter((other) => other === agency).length };
}
