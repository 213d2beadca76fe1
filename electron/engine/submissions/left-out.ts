/** The tables that a person left out, kept for the next file of the same agency beside its layouts. */
import type { Reader, Writer } from '../workspace/index.ts';
import { keepLayout, loadKept } from './layouts.ts';
import { isOfTable, isSameTable, keptUnder, type TableKey } from './table-key.ts';

/** The tables that were left out of the agency's files, or of files that named no agency. */
export async function loadLeftOut(read: Reader, agencyKey: string): Promise<TableKey[]> {
  const kept = await loadKept(read, agencyKey);
  return kept.flatMap(({ fingerprint, layout }) =>
    isOfTable(fingerprint) ? [JSON.parse(layout) as TableKey] : [],
  );
}

/**
 * @param leaveOut tables that are to be left out of the agency's next file
 * @param takeIn tables that are not: told where they are left out otherwise
 */
export async function rememberLeftOut(
  writer: Writer,
  agencyKey: string,
  leaveOut: readonly TableKey[],
  takeIn: readonly TableKey[],
): Promise<void> {
  for (const table of takeIn) {
    const wanted = leaveOut.some((other) => isSameTable(table, other));
    if (!wanted) await keepLayout(writer, agencyKey, keptUnder(table), null);
  }
  for (const table of leaveOut) await keepLayout(writer, agencyKey, keptUnder(table), table);
}
