/** Making `submission` anew (step 2) keeps its rows, their numbers, what refers to them and what guards them. */
import { copyFileSync } from 'node:fs';
import path from 'node:path';
import type BetterSqlite3 from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { schemaVersion } from '../../../electron/engine/workspace/migrate.ts';
import { MIGRATIONS } from '../../../electron/engine/workspace/migrations/index.ts';
import { openFile } from '../../../electron/engine/workspace/open.ts';
import { temporaryFolder } from '../../support/folders.ts';

const GOLDEN = path.join(import.meta.dirname, 'fixtures/version-1.workspace');
const PASSPHRASE = 'mật khẩu kiểm thử';
const FIRST = MIGRATIONS.slice(0, 1);

let place: ReturnType<typeof temporaryFolder>;
let file: string;
let database: BetterSqlite3.Database;
const open = (migrations = MIGRATIONS) => {
  database = openFile(file, PASSPHRASE, migrations).database;
};
beforeEach(() => {
  place = temporaryFolder();
  file = path.join(place.folder, 'cũ.doisoat');
  copyFileSync(GOLDEN, file);
});
afterEach(() => {
  database.close();
  place.remove();
});

const all = (sql: string) => database.prepare<[], Record<string, unknown>>(sql).all();
const SUBMISSIONS = `SELECT rowid, sequence, id, set_id, period_id, agency_id, sha256, file_name, imported_at,
  replaced_by FROM submission ORDER BY sequence`;
const SEQUENCE = `SELECT seq FROM sqlite_sequence WHERE name = 'submission'`;

/** Puts the first submission in again, under another id. @returns its number */
function storeAgain(): unknown {
  database.exec(`INSERT INTO submission (id, set_id, period_id, agency_id, sha256, file_name, imported_at)
    SELECT 'lại', set_id, period_id, agency_id, sha256, file_name, imported_at FROM submission
    ORDER BY sequence LIMIT 1`);
  return all(`SELECT sequence FROM submission WHERE id = 'lại'`)[0]?.sequence;
}

describe('a workspace of version 1 that was brought up', () => {
  it('may store the same bytes again, and goes on counting where it was', () => {
    open(FIRST);
    expect(storeAgain).toThrow(/UNIQUE/);
    // The numbers of submissions that were taken back are not given again.
    database.exec(`UPDATE sqlite_sequence SET seq = 41 WHERE name = 'submission'`);
    const before = all(SUBMISSIONS);
    database.close();
    open();
    expect(before.length).toBeGreaterThan(0);
    expect(all(SUBMISSIONS)).toEqual(before);
    expect(all(SEQUENCE)).toEqual([{ seq: 41 }]);
    expect(storeAgain()).toBe(42);
  });

  it('heeds references again, from its tables to the one made anew and from there', () => {
    open();
    expect(database.pragma('foreign_keys', { simple: true })).toBe(1);
    const table = `INSERT INTO submission_table (id, submission_id, position) VALUES ('t', 'ai', 0)`;
    expect(() => database.exec(table)).toThrow(/FOREIGN KEY/);
    expect(() => database.exec(`UPDATE submission SET replaced_by = 'ai'`)).toThrow(/FOREIGN KEY/);
    const named =
      all(`SELECT m.name, f."table" AS target FROM sqlite_schema m, pragma_foreign_key_list(m.name) f
      WHERE m.type = 'table' AND f."table" LIKE 'submission%rebuilt%'`);
    expect(named).toEqual([]);
    expect(all(`SELECT name FROM sqlite_schema WHERE sql LIKE '%rebuilt%'`)).toEqual([]);
    expect(database.pragma('integrity_check', { simple: true })).toBe('ok');
  });

  it('keeps its evidence from being changed', () => {
    open();
    expect(() => database.exec('DELETE FROM submission')).toThrow(/never removed/);
    expect(() => database.exec(`UPDATE submission SET file_name = 'khác'`)).toThrow(/never changed/);
    expect(() => database.exec('INSERT OR REPLACE INTO submission SELECT * FROM submission')).toThrow(
      /never/,
    );
  });
});

describe('a step that makes a table anew and does not come to its end', () => {
  /** Everything that stands in the file, and how it is laid out. */
  const contents = () => {
    const schema = all('SELECT type, name, sql FROM sqlite_schema ORDER BY type, name');
    const tables = schema.flatMap(({ type, name }) => (type === 'table' ? [String(name)] : []));
    return [schema, ...tables.map((name) => all(`SELECT * FROM ${name}`))];
  };

  it.each([
    ['fails at its end', (sql: string) => `${sql}; INSERT INTO nowhere VALUES (1)`, /nowhere/],
    ['fails in its middle', (sql: string) => sql.replace('ALTER TABLE', 'ALTER TABEL'), /TABEL/],
    [
      'leaves out what others refer to',
      (sql: string) => sql.replace('FROM submission;', 'FROM submission WHERE 0;'),
      /WORKSPACE_DAMAGED/,
    ],
  ])('leaves version 1 whole when it %s', (_, broken, message) => {
    open(FIRST);
    const before = contents();
    database.close();
    const steps = MIGRATIONS.map((step) => (step.version === 2 ? { ...step, sql: broken(step.sql) } : step));
    expect(() => openFile(file, PASSPHRASE, steps)).toThrow(message);
    open(FIRST);
    expect(schemaVersion(database)).toBe(1);
    expect(contents()).toEqual(before);
    expect(storeAgain).toThrow(/UNIQUE/);
    database.close();
    open();
    expect(schemaVersion(database)).toBe(MIGRATIONS.length);
  });

  it('is not taken for done where a row refers to one that is not there', () => {
    open(FIRST);
    database.pragma('foreign_keys = OFF');
    database.exec(`INSERT INTO submission_warning VALUES ('không có', 0, 'C', 'm', NULL)`);
    const before = contents();
    database.close();
    const failure = { code: 'WORKSPACE_DAMAGED', details: { path: file } };
    expect(() => openFile(file, PASSPHRASE)).toThrow(expect.objectContaining(failure));
    open(FIRST);
    expect(contents()).toEqual(before);
    expect(schemaVersion(database)).toBe(1);
  });
});
