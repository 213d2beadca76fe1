/** What was sealed, signed and said of annexes is only added to. */
import BetterSqlite3 from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { migrate } from '../../../electron/engine/workspace/migrate.ts';
import { MIGRATIONS } from '../../../electron/engine/workspace/migrations/index.ts';

function filled(): BetterSqlite3.Database {
  const database = new BetterSqlite3(':memory:');
  migrate(database, () => {});
  database.pragma('recursive_triggers = ON');
  database.pragma('foreign_keys = ON');
  database.exec(`
    INSERT INTO person VALUES ('p', 'An', 'Chuyên viên', 'approver', '{}', 'k', '{}', 'now', NULL);
    INSERT INTO stored_file VALUES ('aa', 'pdf', 1, x'01');
    INSERT INTO annex VALUES ('a', 'A', '{}', 'now', 'now', 'p', NULL);
    INSERT INTO annex_event (id, annex_id, version, kind, content_hash, reason, person_id, at)
      VALUES ('e', 'a', 1, 'review', 'h', '', 'p', 'now');
    INSERT INTO annex_version VALUES ('v', 'a', 1, NULL, '', 'A', '{}', '{}', 'h', 1, NULL, '[]', 'k', 's', 'p', 'now');
    INSERT INTO annex_record VALUES ('r', 'v', 'scan', 'aa', 'a.pdf', NULL, 0, 'p', 'now');`);
  return database;
}

describe('what was done with an annex', () => {
  it.each([
    ['annex_event', `reason = 'khác'`],
    ['annex_version', `content = '{"khác":1}'`],
    ['annex_version', `files = '[1]'`],
    ['annex_version', `sealed_at = 'hôm qua'`],
    ['annex_record', `report = '{}'`],
    ['annex_record', `sha256 = 'bb'`],
  ])('%s is neither changed (%s) nor removed nor put in again', (table, change) => {
    const database = filled();
    const before = database.prepare(`SELECT * FROM ${table}`).all();
    expect(() => database.exec(`UPDATE ${table} SET ${change}`)).toThrow(/never changed/);
    expect(() => database.exec(`DELETE FROM ${table}`)).toThrow(/never removed/);
    expect(() => database.exec(`INSERT OR REPLACE INTO ${table} SELECT * FROM ${table}`)).toThrow(/never/);
    expect(database.prepare(`SELECT * FROM ${table}`).all()).toEqual(before);
  });

  it.each([
    [
      'a version twice',
      `INSERT INTO annex_version SELECT 'w', annex_id, version, replaces, reason, name, spec, content,
      content_hash, rules, approval, files, public_key, signature, person_id, sealed_at FROM annex_version`,
      /UNIQUE/,
    ],
    [
      'an event of a kind that nobody knows',
      `INSERT INTO annex_event (id, annex_id, version, kind, reason, person_id, at)
      VALUES ('x', 'a', 1, 'seal', '', 'p', 'now')`,
      /CHECK/,
    ],
    [
      'a record of a file that is not there',
      `INSERT INTO annex_record VALUES ('x', 'v', 'scan', 'zz', 'a', NULL, 0, 'p', 'now')`,
      /FOREIGN KEY/,
    ],
    ['an annex without what was said of it', `DELETE FROM annex`, /FOREIGN KEY/],
  ])('%s is refused', (_what, sql, message) => {
    expect(() => filled().exec(sql)).toThrow(message);
  });

  it('comes with the fourth step, to a workspace that has none', () => {
    const database = new BetterSqlite3(':memory:');
    migrate(database, () => {}, MIGRATIONS.slice(0, 3));
    expect(() => database.exec('SELECT * FROM annex_version')).toThrow(/no such table/);
    migrate(database, () => {});
    expect(database.prepare('SELECT * FROM annex_version').all()).toEqual([]);
    expect(database.pragma('user_version', { simple: true })).toBe(MIGRATIONS.length);
  });
});
