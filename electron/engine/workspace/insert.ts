import type { Insertable } from 'kysely';
import type { WorkspaceDatabase } from './schema.ts';
import type { Writer } from './workspace.ts';

/** SQLite binds at most 32,766 values in one statement. */
const MOST_VALUES = 30_000;

/** Inserts many rows in as few statements as SQLite allows; nothing for an empty list. */
export async function insertAll<Table extends keyof WorkspaceDatabase>(
  writer: Writer,
  table: Table,
  rows: readonly Insertable<WorkspaceDatabase[Table]>[],
): Promise<void> {
  const first = rows[0];
  if (first === undefined) return;
  const size = Math.max(1, Math.floor(MOST_VALUES / Object.keys(first).length));
  for (let start = 0; start < rows.length; start += size) {
    await writer
      .insertInto(table)
      .values(rows.slice(start, start + size))
      .execute();
  }
}
