import { readdirSync } from 'node:fs';
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

describe('what an agency sent', () => {
  it.each([
    [`DELETE FROM stored_file`],
    [`UPDATE stored_file SET content = x'00'`],
    [`DELETE FROM submission_cell`],
    [`UPDATE submission_cell SET text = '100%'`],
    [`DELETE FROM submission`],
  ])('cannot be changed or removed: %s', (statement) => {
    const { database } = openFile(file, PASSPHRASE);
    database.pragma('foreign_keys = OFF');
    database.exec(`
      INSERT INTO stored_file VALUES ('aa', 'docx', 1, x'01');
      INSERT INTO submission (id, set_id, period_id, sha256, file_name, imported_at) VALUES ('s', 'x', 'y', 'aa', 'f', 'now');
      INSERT INTO submission_cell VALUES ('r', 'result', '88,18%', NULL, '{}', 0);`);
    expect(() => database.exec(statement)).toThrow(/never/);
    database.close();
  });
});
