/** What the disk and SQLite complain of, as errors that a person can act on. */
import BetterSqlite3 from 'better-sqlite3';
import { AppError } from '../../../shared/contract/errors.ts';

/** SQLite takes a transaction back by itself only where the disk failed it; what is left then is this sentence. */
const TAKEN_BACK = /cannot (?:rollback|commit) - no transaction is active/;
const UNWRITABLE =
  /^SQLITE_(?:FULL|READONLY|CANTOPEN|PERM|IOERR_(?:WRITE|FSYNC|DIR_FSYNC|TRUNCATE|DELETE|LOCK|SHM))/;
const BUSY = /^SQLITE_(?:BUSY|LOCKED)/;
const DAMAGED = /^SQLITE_(?:CORRUPT|NOTADB|IOERR)/;

/**
 * `error` as an `AppError` where it is about the file: `WORKSPACE_UNWRITABLE` (disk full, read-only, taken away),
 * `WORKSPACE_BUSY` (another process writes), `WORKSPACE_DAMAGED`, `WORKSPACE_NOT_FOUND`, `FILE_UNREADABLE`; as it
 * is where it is not.
 */
export function fileError(error: unknown, file: string): unknown {
  if (error instanceof AppError || !(error instanceof Error)) return error;
  if (error instanceof BetterSqlite3.SqliteError) {
    const { code } = error;
    if (BUSY.test(code)) return new AppError('WORKSPACE_BUSY', { path: file }, { cause: error });
    if (UNWRITABLE.test(code) || TAKEN_BACK.test(error.message)) return unwritable(error, file);
    return DAMAGED.test(code) ? new AppError('WORKSPACE_DAMAGED', { path: file }, { cause: error }) : error;
  }
  switch ('code' in error ? error.code : undefined) {
    case 'ENOENT':
    case 'ENOTDIR':
    case 'ENAMETOOLONG':
      return new AppError('WORKSPACE_NOT_FOUND', { path: file }, { cause: error });
    case 'ENOSPC':
    case 'EDQUOT':
    case 'EROFS':
      return unwritable(error, file);
    case 'EACCES':
    case 'EPERM':
    case 'EBUSY':
    case 'EIO':
      return new AppError('FILE_UNREADABLE', { file }, { cause: error });
    default:
      return error;
  }
}

function unwritable(cause: Error, file: string): AppError {
  return new AppError('WORKSPACE_UNWRITABLE', { path: file }, { cause });
}
