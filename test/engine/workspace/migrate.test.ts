import { copyFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { migrate, schemaVersion } from '../../../electron/engine/workspace/migrate.ts';
import { MIGRATIONS } from '../../../electron/engine/workspace/migrations/index.ts';
import type { Migration } from '../../../electron/engine/workspace/migrations/migration.ts';
import { createFile, openFile } from '../../../electron/engine/workspace/open.ts';
import { temporaryFolder } from '../../support/folders.ts';

const PASSPHRASE = 'mật khẩu đủ dài';
const LATEST = MIGRATIONS.length;
const next: Migration = { version: LATEST + 1, name: 'next', sql: 'CREATE TABLE later (x TEXT) STRICT' };
const broken: Migration = {
  version: LATEST + 2,
  name: 'broken',
  sql: 'CREATE TABLE half (x TEXT) STRICT; INSERT INTO nowhere VALUES (1)',
};

let place: ReturnType<typeof temporaryFolder>;
let file: string;

beforeEach(() => {
  place = temporaryFolder();
  file = path.join(place.folder, 'sổ.doisoat');
  const { database } = createFile(file, PASSPHRASE);
  database.prepare('INSERT INTO workspace (key, value) VALUES (?, ?)').run('a', 'trước khi nâng cấp');
  database.close();
});
afterEach(() => place.remove());

function tables(database: BetterSqlite3.Database): string[] {
  return database
    .prepare<[], { name: string }>(`SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name`)
    .all()
    .map((row) => row.name);
}

describe('migrations', () => {
  it('are numbered without gaps, and none is named twice', () => {
    expect(MIGRATIONS.map((migration) => migration.version)).toEqual(MIGRATIONS.map((_, index) => index + 1));
    expect(new Set(MIGRATIONS.map((migration) => migration.name)).size).toBe(LATEST);
  });

  it('keep the data, after a backup that opens with the same passphrase', () => {
    const { database, backup } = openFile(file, PASSPHRASE, [...MIGRATIONS, next]);
    expect(schemaVersion(database)).toBe(LATEST + 1);
    expect(database.prepare('SELECT value FROM workspace').get()).toEqual({ value: 'trước khi nâng cấp' });
    expect(tables(database)).toContain('later');
    database.close();
    expect(backup).not.toBeNull();
    const copy = openFile(backup ?? '', PASSPHRASE);
    expect(schemaVersion(copy.database)).toBe(LATEST);
    expect(copy.database.prepare('SELECT value FROM workspace').get()).toEqual({
      value: 'trước khi nâng cấp',
    });
    copy.database.close();
  });

  it('stop at the first that fails, and leave the file whole at the version before it', () => {
    expect(() => openFile(file, PASSPHRASE, [...MIGRATIONS, next, broken])).toThrow();
    const { database } = openFile(file, PASSPHRASE, [...MIGRATIONS, next]);
    expect(schemaVersion(database)).toBe(LATEST + 1);
    expect(tables(database)).not.toContain('half');
    database.close();
  });

  it('make no backup when nothing has to change', () => {
    openFile(file, PASSPHRASE).database.close();
    expect(readdirSync(place.folder).filter((name) => name.endsWith('.bak'))).toEqual([]);
  });

  it('step by step give the same schema as all at once', () => {
    const whole = new BetterSqlite3(':memory:');
    migrate(whole, () => {});
    const stepped = new BetterSqlite3(':memory:');
    for (const { version } of MIGRATIONS) migrate(stepped, () => {}, MIGRATIONS.slice(0, version));
    const schema = 'SELECT type, name, sql FROM sqlite_schema ORDER BY type, name';
    expect(stepped.prepare(schema).all()).toEqual(whole.prepare(schema).all());
  });
});

describe('a workspace of version 1', () => {
  const GOLDEN = path.join(import.meta.dirname, 'fixtures/version-1.workspace');
  const GOLDEN_PASSPHRASE = 'mật khẩu kiểm thử';

  function everything(database: BetterSqlite3.Database): Record<string, unknown[]> {
    const names = tables(database).filter((name) => !name.startsWith('sqlite_'));
    return Object.fromEntries(names.map((name) => [name, database.prepare(`SELECT * FROM ${name}`).all()]));
  }

  it('comes through with every row it had, and nothing made up', () => {
    const copy = path.join(place.folder, 'cũ.doisoat');
    copyFileSync(GOLDEN, copy);
    const old = openFile(copy, GOLDEN_PASSPHRASE, MIGRATIONS.slice(0, 1));
    const before = everything(old.database);
    old.database.close();
    expect(before.submission).toHaveLength(2);

    const { database, backup } = openFile(copy, GOLDEN_PASSPHRASE);
    expect(schemaVersion(database)).toBe(LATEST);
    const after = everything(database);
    for (const [table, rows] of Object.entries(before)) {
      expect(after[table], table).toHaveLength(rows.length);
      expect(after[table], table).toMatchObject(rows);
    }
    for (const table of Object.keys(after).filter((name) => !(name in before))) {
      expect(after[table], table).toEqual([]);
    }
    expect(database.pragma('foreign_key_check')).toEqual([]);
    expect(database.prepare('SELECT DISTINCT total FROM submission_row').all()).toEqual([{ total: 0 }]);
    database.close();

    const kept = openFile(backup ?? '', GOLDEN_PASSPHRASE, MIGRATIONS.slice(0, 1));
    expect(everything(kept.database)).toEqual(before);
    kept.database.close();
  });
});
