/** Opens and creates workspace files, and says precisely why one cannot be opened. */
import {
  closeSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  openSync,
  readSync,
  rmSync,
  statSync,
} from 'node:fs';
import path from 'node:path';
import type { Database } from 'better-sqlite3';
import BetterSqlite3 from 'better-sqlite3';
import { AppError } from '../../../shared/contract/errors.ts';
import { PAGE_SIZE, unlock, verifiesAnyPage } from './cipher.ts';
import { migrate, schemaVersion } from './migrate.ts';
import { MIGRATIONS } from './migrations/index.ts';
import type { Migration } from './migrations/migration.ts';

export const MIN_PASSPHRASE_LENGTH = 8;
const PLAIN_HEADER = 'SQLite format 3\0';

export interface OpenedFile {
  database: Database;
  /** The copy made before a migration, or null. */
  backup: string | null;
}

/**
 * Creates a workspace file.
 * @throws AppError `WORKSPACE_EXISTS`, `WORKSPACE_PASSPHRASE_SHORT`, `WORKSPACE_UNWRITABLE`
 */
export function createFile(file: string, passphrase: string): OpenedFile {
  if (existsSync(file)) throw new AppError('WORKSPACE_EXISTS', { path: file });
  if ([...passphrase].length < MIN_PASSPHRASE_LENGTH) {
    throw new AppError('WORKSPACE_PASSPHRASE_SHORT', { minimum: MIN_PASSPHRASE_LENGTH });
  }
  let database: Database;
  try {
    mkdirSync(path.dirname(file), { recursive: true });
    database = new BetterSqlite3(file);
  } catch (cause) {
    throw new AppError('WORKSPACE_UNWRITABLE', { path: file }, { cause });
  }
  try {
    unlock(database, passphrase);
    configure(database);
    migrate(database, () => {});
    return { database, backup: null };
  } catch (error) {
    database.close();
    removeFiles(file);
    throw error;
  }
}

/**
 * Opens a workspace file and brings it to the current version, after a backup if it has to be changed.
 * @throws AppError `WORKSPACE_NOT_FOUND`, `WORKSPACE_NOT_ENCRYPTED`, `WORKSPACE_PASSPHRASE_WRONG`,
 *   `WORKSPACE_DAMAGED`, `WORKSPACE_NEWER`, `WORKSPACE_NOT_OURS`; the file is then as it was
 */
export function openFile(
  file: string,
  passphrase: string,
  migrations: readonly Migration[] = MIGRATIONS,
): OpenedFile {
  checkShape(file);
  const database = connect(file);
  let backup: string | null = null;
  try {
    unlock(database, passphrase);
    checkReadable(database, file, passphrase);
    configure(database);
    migrate(
      database,
      () => {
        backup = backUp(database, file);
      },
      migrations,
    );
    return { database, backup };
  } catch (error) {
    database.close();
    throw error instanceof AppError ? error : damagedOr(error, file);
  }
}

function connect(file: string): Database {
  try {
    return new BetterSqlite3(file, { fileMustExist: true });
  } catch (cause) {
    throw new AppError('WORKSPACE_UNWRITABLE', { path: file }, { cause });
  }
}

function checkShape(file: string): void {
  const status = statSync(file, { throwIfNoEntry: false });
  if (status === undefined || !status.isFile()) throw new AppError('WORKSPACE_NOT_FOUND', { path: file });
  if (firstBytes(file) === PLAIN_HEADER) throw new AppError('WORKSPACE_NOT_ENCRYPTED', { path: file });
  if (status.size === 0 || status.size % PAGE_SIZE !== 0) {
    throw new AppError('WORKSPACE_DAMAGED', { path: file });
  }
}

function firstBytes(file: string): string {
  const descriptor = openSync(file, 'r');
  try {
    const buffer = Buffer.alloc(PLAIN_HEADER.length);
    readSync(descriptor, buffer, 0, buffer.length, 0);
    return buffer.toString('latin1');
  } finally {
    closeSync(descriptor);
  }
}

/** Reads the whole file once: a page that fails its HMAC is found now, not in the middle of a month's work. */
function checkReadable(database: Database, file: string, passphrase: string): void {
  try {
    database.prepare('SELECT count(*) FROM sqlite_schema').get();
  } catch (cause) {
    const code = verifiesAnyPage(file, passphrase) ? 'WORKSPACE_DAMAGED' : 'WORKSPACE_PASSPHRASE_WRONG';
    throw new AppError(code, { path: file }, { cause });
  }
  const verdict = database.pragma('quick_check(1)', { simple: true });
  if (verdict !== 'ok') throw new AppError('WORKSPACE_DAMAGED', { path: file });
}

function damagedOr(error: unknown, file: string): unknown {
  const code = error instanceof BetterSqlite3.SqliteError ? error.code : '';
  const damaged =
    code.startsWith('SQLITE_CORRUPT') || code === 'SQLITE_NOTADB' || code.startsWith('SQLITE_IOERR');
  return damaged ? new AppError('WORKSPACE_DAMAGED', { path: file }, { cause: error }) : error;
}

function configure(database: Database): void {
  database.pragma('journal_mode = WAL');
  database.pragma('synchronous = FULL');
  database.pragma('foreign_keys = ON');
  database.pragma('trusted_schema = OFF');
  database.pragma('busy_timeout = 5000');
}

/** A copy beside the file: `NAME.v1-20261122T074100.bak`. The log is folded in first, so one file is all. */
function backUp(database: Database, file: string): string {
  database.pragma('wal_checkpoint(TRUNCATE)');
  const stamp = new Date().toISOString().replace(/[-:]/g, '').slice(0, 15);
  const copy = `${file}.v${schemaVersion(database)}-${stamp}.bak`;
  copyFileSync(file, copy);
  return copy;
}

function removeFiles(file: string): void {
  for (const suffix of ['', '-wal', '-shm']) rmSync(file + suffix, { force: true });
}
