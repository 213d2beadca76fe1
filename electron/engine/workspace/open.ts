/** Opens and creates workspace files, and says precisely why one cannot be opened. */
import { closeSync, copyFileSync, mkdirSync, openSync, readSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import type { Database } from 'better-sqlite3';
import BetterSqlite3 from 'better-sqlite3';
import { AppError } from '../../../shared/contract/errors.ts';
import { MIN_PASSPHRASE_LENGTH } from '../../../shared/contract/limits.ts';
import { PAGE_SIZE, unlock, verifiesAnyPage } from './cipher.ts';
import { fileError } from './failures.ts';
import { migrate, schemaVersion } from './migrate.ts';
import { MIGRATIONS } from './migrations/index.ts';
import type { Migration } from './migrations/migration.ts';

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
  if ([...passphrase].length < MIN_PASSPHRASE_LENGTH) {
    throw new AppError('WORKSPACE_PASSPHRASE_SHORT', { minimum: MIN_PASSPHRASE_LENGTH });
  }
  reserve(file);
  let database: Database | undefined;
  try {
    database = new BetterSqlite3(file);
    unlock(database, passphrase);
    configure(database);
    migrate(database, () => {});
    return { database, backup: null };
  } catch (error) {
    database?.close();
    removeFiles(file);
    throw fileError(error, file);
  }
}

/** Makes the file in one step with the question whether it is there: of two processes, one gets it. */
function reserve(file: string): void {
  try {
    mkdirSync(path.dirname(file), { recursive: true });
  } catch (cause) {
    throw new AppError('WORKSPACE_UNWRITABLE', { path: file }, { cause });
  }
  try {
    closeSync(openSync(file, 'wx'));
  } catch (cause) {
    const taken = cause instanceof Error && 'code' in cause && cause.code === 'EEXIST';
    throw new AppError(taken ? 'WORKSPACE_EXISTS' : 'WORKSPACE_UNWRITABLE', { path: file }, { cause });
  }
}

/**
 * Opens a workspace file and brings it to the current version, after a backup if it has to be changed.
 * @throws AppError `WORKSPACE_NOT_FOUND`, `WORKSPACE_NOT_ENCRYPTED`, `WORKSPACE_PASSPHRASE_WRONG`,
 *   `WORKSPACE_DAMAGED`, `WORKSPACE_NEWER`, `WORKSPACE_NOT_OURS`, `WORKSPACE_UNWRITABLE`, `WORKSPACE_BUSY`,
 *   `FILE_UNREADABLE`; the file is then as it was
 */
export function openFile(
  file: string,
  passphrase: string,
  migrations: readonly Migration[] = MIGRATIONS,
): OpenedFile {
  let database: Database | undefined;
  let backup: string | null = null;
  try {
    checkShape(file);
    database = new BetterSqlite3(file, { fileMustExist: true });
    const opened = database;
    unlock(database, passphrase);
    checkReadable(database, file, passphrase);
    configure(database);
    migrate(
      database,
      () => {
        backup = backUp(opened, file);
      },
      migrations,
    );
    return { database, backup };
  } catch (error) {
    database?.close();
    throw fileError(error, file);
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
    const error = fileError(cause, file);
    if (!(error instanceof AppError && error.code === 'WORKSPACE_DAMAGED')) throw error;
    const code = verifiesAnyPage(file, passphrase) ? 'WORKSPACE_DAMAGED' : 'WORKSPACE_PASSPHRASE_WRONG';
    throw new AppError(code, { path: file }, { cause });
  }
  const verdict = database.pragma('quick_check(1)', { simple: true });
  if (verdict !== 'ok') throw new AppError('WORKSPACE_DAMAGED', { path: file });
}

function configure(database: Database): void {
  database.pragma('journal_mode = WAL');
  database.pragma('synchronous = FULL');
  database.pragma('foreign_keys = ON');
  database.pragma('trusted_schema = OFF');
  // Without it INSERT OR REPLACE removes rows behind the back of the triggers that keep them.
  database.pragma('recursive_triggers = ON');
  database.pragma('busy_timeout = 5000');
}

/** A copy beside the file: `NAME.v1-20261122T074100.bak`. The log is folded in first, so one file is all. */
function backUp(database: Database, file: string): string {
  const [folded] = database.pragma('wal_checkpoint(TRUNCATE)') as { busy: number }[];
  if (folded?.busy !== 0) throw new AppError('WORKSPACE_BUSY', { path: file });
  const stamp = new Date().toISOString().replace(/[-:]/g, '').slice(0, 15);
  const copy = `${file}.v${schemaVersion(database)}-${stamp}.bak`;
  try {
    copyFileSync(file, copy);
  } catch (error) {
    rmSync(copy, { force: true });
    throw fileError(error, copy);
  }
  return copy;
}

/** Takes a workspace file away with the files that SQLite lays beside it. */
export function removeFiles(file: string): void {
  for (const suffix of ['', '-wal', '-shm']) rmSync(file + suffix, { force: true });
}
