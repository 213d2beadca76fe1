/**
 * Brings a workspace file to the version that this program knows. Each step runs in its own transaction
 * together with its number, so a failure leaves the file at a version that is whole.
 */
import type { Database } from 'better-sqlite3';
import { AppError } from '../../../shared/contract/errors.ts';
import { MIGRATIONS } from './migrations/index.ts';
import type { Migration } from './migrations/migration.ts';

/** Marks a database file as a workspace of this application: "DoiS" in ASCII. */
const APPLICATION_ID = 0x446f_6953;

/** The version stored in the file; 0 for a new one. */
export function schemaVersion(database: Database): number {
  return Number(database.pragma('user_version', { simple: true }));
}

/** Many applications never set a version: what is not empty and not marked as ours is somebody else's. */
function holdsTables(database: Database): boolean {
  return database.prepare('SELECT 1 FROM sqlite_schema').get() !== undefined;
}

/**
 * Applies the missing steps, in order, stopping at the first failure.
 * @param beforeFirst called once before anything is changed, when something has to be
 * @throws AppError `WORKSPACE_NEWER` for a file of a newer program, `WORKSPACE_NOT_OURS` for another
 *   application's database, `WORKSPACE_DAMAGED` where a row refers to one that is not there
 */
export function migrate(
  database: Database,
  beforeFirst: () => void,
  migrations: readonly Migration[] = MIGRATIONS,
): void {
  const supported = migrations.at(-1)?.version ?? 0;
  const found = schemaVersion(database);
  const owner = Number(database.pragma('application_id', { simple: true }));
  if (owner !== APPLICATION_ID && (found > 0 || holdsTables(database))) {
    throw new AppError('WORKSPACE_NOT_OURS');
  }
  if (found > supported) throw new AppError('WORKSPACE_NEWER', { found, supported });
  const missing = migrations.filter((migration) => migration.version > found);
  if (missing.length === 0) return;
  beforeFirst();
  for (const migration of missing) {
    if (migration.rebuilds === true) heedless(database, () => apply(database, migration));
    else apply(database, migration);
  }
}

function apply(database: Database, { sql, version, rebuilds }: Migration): void {
  database.transaction(() => {
    database.exec(sql);
    if (rebuilds === true) checkReferences(database);
    database.pragma(`application_id = ${APPLICATION_ID}`);
    database.pragma(`user_version = ${version}`);
  })();
}

/** Runs `work` with foreign keys unheeded. Inside a transaction the setting could not be changed. */
function heedless(database: Database, work: () => void): void {
  const heeded = Number(database.pragma('foreign_keys', { simple: true }));
  database.pragma('foreign_keys = OFF');
  try {
    work();
  } finally {
    database.pragma(`foreign_keys = ${heeded}`);
  }
}

function checkReferences(database: Database): void {
  const dangling = database.pragma('foreign_key_check') as unknown[];
  if (dangling.length > 0) throw new AppError('WORKSPACE_DAMAGED', { path: database.name });
}
