import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createFile, openFile } from '../../../electron/engine/workspace/open.ts';
import { temporaryFolder } from '../../support/folders.ts';

const PASSPHRASE = 'Mật khẩu đủ dài';
let place: ReturnType<typeof temporaryFolder>;
let file: string;

beforeEach(() => {
  place = temporaryFolder();
  file = path.join(place.folder, 'Sổ 2024.doisoat');
});
afterEach(() => place.remove());

function fill(): void {
  const { database } = createFile(file, PASSPHRASE);
  const add = database.prepare(`INSERT INTO workspace (key, value) VALUES (?, ?)`);
  for (let index = 0; index < 2000; index += 1) add.run(`khóa ${index}`, 'giá trị '.repeat(10));
  database.close();
}

function digest(): string {
  return createHash('sha256').update(readFileSync(file)).digest('hex');
}

/** Changes bytes of the file the way a failing disk does. */
function damage(offset: number, length = 64): void {
  const bytes = readFileSync(file);
  for (let index = offset; index < offset + length; index += 1) bytes[index] = (bytes[index] ?? 0) ^ 0x5a;
  writeFileSync(file, bytes);
}

function codeOf(work: () => unknown): unknown {
  try {
    work();
  } catch (error) {
    return error instanceof Error && 'code' in error ? error.code : error;
  }
  return 'opened';
}

describe('a workspace file', () => {
  it('opens again with its passphrase and holds what was stored', () => {
    fill();
    const { database, backup } = openFile(file, PASSPHRASE);
    expect(database.prepare('SELECT count(*) AS n FROM workspace').get()).toEqual({ n: 2000 });
    expect(backup).toBeNull();
    database.close();
  });

  it('takes the passphrase in either Unicode form, as keyboards differ', () => {
    fill();
    openFile(file, PASSPHRASE.normalize('NFD')).database.close();
  });

  it('is encrypted: neither the header nor a stored text can be read in it', () => {
    fill();
    const content = readFileSync(file).toString('latin1');
    expect(content.startsWith('SQLite format 3')).toBe(false);
    expect(content).not.toContain('khóa');
    expect(content).not.toContain(Buffer.from('giá trị').toString('latin1'));
  });

  it('is safe by its settings', () => {
    const { database } = createFile(file, PASSPHRASE);
    expect(database.pragma('foreign_keys', { simple: true })).toBe(1);
    expect(database.pragma('trusted_schema', { simple: true })).toBe(0);
    expect(database.pragma('journal_mode', { simple: true })).toBe('wal');
    expect(database.pragma('synchronous', { simple: true })).toBe(2);
    database.close();
  });

  it('is never overwritten by a new one, and a refused passphrase leaves nothing behind', () => {
    fill();
    const before = digest();
    expect(codeOf(() => createFile(file, PASSPHRASE))).toBe('WORKSPACE_EXISTS');
    expect(digest()).toBe(before);
    const other = path.join(place.folder, 'khác.doisoat');
    expect(codeOf(() => createFile(other, 'ngắn'))).toBe('WORKSPACE_PASSPHRASE_SHORT');
    expect(existsSync(other)).toBe(false);
  });
});

describe('a file that cannot be opened says why, and stays as it was', () => {
  const cases: [string, string, () => void][] = [
    ['a wrong passphrase', 'WORKSPACE_PASSPHRASE_WRONG', () => fill()],
    ['a file that is not there', 'WORKSPACE_NOT_FOUND', () => {}],
    ['an empty file', 'WORKSPACE_DAMAGED', () => writeFileSync(file, '')],
    [
      'a file that is cut off',
      'WORKSPACE_DAMAGED',
      () => {
        fill();
        writeFileSync(file, readFileSync(file).subarray(0, 10_000));
      },
    ],
    ['a text file', 'WORKSPACE_DAMAGED', () => writeFileSync(file, 'không phải sổ làm việc')],
    [
      'an unencrypted database',
      'WORKSPACE_NOT_ENCRYPTED',
      () => {
        const plain = new BetterSqlite3(file);
        plain.exec('CREATE TABLE a (x)');
        plain.close();
      },
    ],
  ];
  it.each(cases)('%s: %s', (_name, code, prepare) => {
    prepare();
    const before = existsSync(file) ? digest() : null;
    expect(codeOf(() => openFile(file, 'mật khẩu sai rồi'))).toBe(code);
    expect(existsSync(file) ? digest() : null).toBe(before);
  });

  it.each([
    ['in its first page', 200],
    ['at the end of its first page', 4000],
    ['in the middle', 4096 * 5 + 300],
    ['in its last page', -200],
  ])('with the right passphrase, damage %s is damage and not a wrong passphrase', (_where, offset) => {
    fill();
    damage(offset < 0 ? readFileSync(file).length + offset : offset);
    const before = digest();
    expect(codeOf(() => openFile(file, PASSPHRASE))).toBe('WORKSPACE_DAMAGED');
    expect(digest()).toBe(before);
  });

  it('a database of another application that happens to have the same passphrase', () => {
    fill();
    const { database } = openFile(file, PASSPHRASE);
    database.pragma('application_id = 1');
    database.close();
    expect(codeOf(() => openFile(file, PASSPHRASE))).toBe('WORKSPACE_NOT_OURS');
  });

  it('a database of another application that never set a version', () => {
    fill();
    const { database } = openFile(file, PASSPHRASE);
    database.pragma('application_id = 0');
    database.pragma('user_version = 0');
    database.close();
    const before = digest();
    expect(codeOf(() => openFile(file, PASSPHRASE))).toBe('WORKSPACE_NOT_OURS');
    expect(digest()).toBe(before);
  });

  it('a workspace of a newer version', () => {
    fill();
    const { database } = openFile(file, PASSPHRASE);
    database.pragma('user_version = 99');
    database.close();
    const before = digest();
    expect(codeOf(() => openFile(file, PASSPHRASE))).toBe('WORKSPACE_NEWER');
    expect(digest()).toBe(before);
    expect(readdirSync(place.folder).filter((name) => name.endsWith('.bak'))).toEqual([]);
  });
});
