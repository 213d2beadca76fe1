import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fileError } from '../../../electron/engine/workspace/failures.ts';
import { createFile, openFile } from '../../../electron/engine/workspace/open.ts';
import { AppError } from '../../../shared/contract/errors.ts';
import { temporaryFolder } from '../../support/folders.ts';

const PASSPHRASE = 'Mật khẩu đủ dài';
let place: ReturnType<typeof temporaryFolder>;
beforeEach(() => {
  place = temporaryFolder();
});
afterEach(() => place.remove());

describe('an error of the disk or of SQLite', () => {
  it.each([
    ['SQLITE_FULL', 'WORKSPACE_UNWRITABLE'],
    ['SQLITE_READONLY_DIRECTORY', 'WORKSPACE_UNWRITABLE'],
    ['SQLITE_CANTOPEN', 'WORKSPACE_UNWRITABLE'],
    ['SQLITE_IOERR_FSYNC', 'WORKSPACE_UNWRITABLE'],
    ['SQLITE_IOERR_READ', 'WORKSPACE_DAMAGED'],
    ['SQLITE_NOTADB', 'WORKSPACE_DAMAGED'],
    ['SQLITE_BUSY_SNAPSHOT', 'WORKSPACE_BUSY'],
  ])('%s is told as %s', (code, expected) => {
    expect(fileError(new BetterSqlite3.SqliteError('…', code), 'a')).toMatchObject({ code: expected });
  });

  it.each([
    ['ENOENT', 'WORKSPACE_NOT_FOUND'],
    ['ENOSPC', 'WORKSPACE_UNWRITABLE'],
    ['EACCES', 'FILE_UNREADABLE'],
  ])('%s is told as %s', (code, expected) => {
    expect(fileError(Object.assign(new Error('…'), { code }), 'a')).toMatchObject({ code: expected });
  });

  it('that is not about the file stays what it is', () => {
    const mistake = new BetterSqlite3.SqliteError('no such table', 'SQLITE_ERROR');
    const expected = new AppError('CANCELLED');
    for (const error of [mistake, expected, 'text']) expect(fileError(error, 'a')).toBe(error);
  });
});

describe('a place that cannot hold a workspace', () => {
  const codeOf = (work: () => unknown): unknown => {
    try {
      work();
    } catch (error) {
      return error instanceof AppError ? error.code : error;
    }
    return 'opened';
  };

  it('under a file, or with a name that is too long', () => {
    const blocked = path.join(place.folder, 'tệp');
    writeFileSync(blocked, '');
    const long = path.join(place.folder, `${'a'.repeat(300)}.doisoat`);
    for (const file of [path.join(blocked, 'sổ.doisoat'), long]) {
      expect(codeOf(() => createFile(file, PASSPHRASE))).toBe('WORKSPACE_UNWRITABLE');
      expect(codeOf(() => openFile(file, PASSPHRASE))).toBe('WORKSPACE_NOT_FOUND');
    }
  });

  it('is a folder', () => {
    const folder = path.join(place.folder, 'sổ.doisoat');
    mkdirSync(folder);
    expect(codeOf(() => createFile(folder, PASSPHRASE))).toBe('WORKSPACE_EXISTS');
    expect(codeOf(() => openFile(folder, PASSPHRASE))).toBe('WORKSPACE_NOT_FOUND');
  });
});
