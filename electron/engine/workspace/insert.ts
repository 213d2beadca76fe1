import { CompiledQuery, type Insertable } from 'kysely';
import type { WorkspaceDatabase } from './schema.ts';
import type { Writer } from './workspace.ts';

/** Enough to make the way through a statement cheap for each row; SQLite binds at most 32,766 values in one. */
const VALUES_AT_ONCE = 1000;

/**
 * Inserts many rows; nothing for an empty list. All rows have the columns of the first one.
 *
 * The statement is written here and not built by Kysely, which takes ten times as long over it as SQLite
 * over the rows; its text is the same for every full batch, so that the driver prepares it once.
 */
export async function insertAll<Table extends keyof WorkspaceDatabase>(
  writer: Writer,
  table: Table,
  rows: readonly Insertable<WorkspaceDatabase[Table]>[],
): Promise<void> {
  const first = rows[0];
  if (first === undefined) return;
  const columns = Object.keys(first) as (keyof typeof first)[];
  const size = Math.max(1, Math.floor(VALUES_AT_ONCE / columns.length));
  for (let start = 0; start < rows.length; start += size) {
    const part = rows.slice(start, start + size);
    const values = part.flatMap((row) => columns.map((column) => row[column]));
    await writer.executeQuery(CompiledQuery.raw(statement(table, columns.map(String), part.length), values));
  }
}

/** Names of tables and columns come from the schema's types, never from data. */
function statement(table: string, columns: readonly string[], rows: number): string {
  const names = columns.map((column) => `"${column}"`).join(', ');
  const places = `(${columns.map(() => '?').join(', ')})`;
  return `INSERT INTO "${table}" (${names}) VALUES ${Array(rows).fill(places).join(', ')}`;
}
