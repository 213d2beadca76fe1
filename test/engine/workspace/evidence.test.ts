import path from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { migrate } from '../../../electron/engine/workspace/migrate.ts';
import { createFile } from '../../../electron/engine/workspace/open.ts';
import { temporaryFolder } from '../../support/folders.ts';

describe('what an agency sent', () => {
  const CHANGES: readonly [table: string, change: string][] = [
    ['stored_file', `content = x'00'`],
    ['submission', `sha256 = 'bb'`],
    ['submission', `read_with = '{}'`],
    ['submission', `agency_id = 'a'`],
    ['submission', 'rowid = 9'],
    ['submission_table', `title = 'khác'`],
    ['submission_column', `field = 'note'`],
    ['submission_row', `kind = 'section'`],
    ['submission_row', `section_row_id = 'r'`],
    ['submission_row', 'total = 1'],
    ['submission_cell', `text = '100%'`],
    ['submission_mark', `after = '188'`],
    ['submission_footnote', `text = 'khác'`],
    ['submission_warning', `message = 'khác'`],
    ['submission_paragraph', `text = 'khác'`],
    ['submission_text_footnote', `text = 'khác'`],
    ['submission_conversion', `applied = 0`],
  ];

  function filled(): BetterSqlite3.Database {
    const database = new BetterSqlite3(':memory:');
    migrate(database, () => {});
    database.pragma('recursive_triggers = ON');
    database.pragma('foreign_keys = OFF');
    database.exec(`
      INSERT INTO stored_file VALUES ('aa', 'docx', 1, x'01');
      INSERT INTO submission (id, set_id, period_id, sha256, file_name, imported_at) VALUES ('s', 'x', 'y', 'aa', 'f', 'now');
      INSERT INTO submission_table (id, submission_id, position) VALUES ('t', 's', 0);
      INSERT INTO submission_column VALUES ('t', 0, 'result', 'Kết quả');
      INSERT INTO submission_row (id, table_id, position, kind) VALUES ('r', 't', 0, 'indicator');
      INSERT INTO submission_cell (row_id, field, text, source, inherited) VALUES ('r', 'result', '88,18%', '{}', 0);
      INSERT INTO submission_mark VALUES ('r', 0, 'result', '18', '1');
      INSERT INTO submission_footnote VALUES ('t', 0, '1', 'nguồn');
      INSERT INTO submission_warning VALUES ('s', 0, 'C', 'm', NULL);
      INSERT INTO submission_paragraph VALUES ('s', 0, 'đoạn', NULL, NULL, '[]', '{}');
      INSERT INTO submission_text_footnote VALUES ('s', 0, '1', 'nguồn');
      INSERT INTO submission_conversion VALUES ('s', 0, 'vni', 1, '{}');
      INSERT INTO reading VALUES ('r', 1, '{}');`);
    return database;
  }

  it.each(CHANGES)('cannot be changed: %s, %s', (table, change) => {
    const database = filled();
    expect(() => database.exec(`UPDATE ${table} SET ${change}`)).toThrow(/never changed/);
    database.close();
  });

  it.each([...new Set(CHANGES.map(([table]) => table))])('cannot be removed or replaced: %s', (table) => {
    const database = filled();
    expect(() => database.exec(`DELETE FROM ${table}`)).toThrow(/never removed/);
    expect(() => database.exec(`INSERT OR REPLACE INTO ${table} SELECT * FROM ${table}`)).toThrow(/never/);
    database.close();
  });

  it('leaves what is judged of it open: who replaced it, which indicator a row is, how a cell is read', () => {
    const database = filled();
    database.exec(`
      UPDATE submission SET replaced_by = 's';
      UPDATE submission_row SET indicator_id = 'i';
      UPDATE reading SET reading = '{"figure":1}', rules = 2;
      DELETE FROM reading;`);
    expect(database.prepare('SELECT indicator_id FROM submission_row').get()).toEqual({ indicator_id: 'i' });
    database.close();
  });

  it('is kept from being replaced in a file as well', () => {
    const place = temporaryFolder();
    const { database } = createFile(path.join(place.folder, 'sổ.doisoat'), 'mật khẩu đủ dài');
    expect(database.pragma('recursive_triggers', { simple: true })).toBe(1);
    database.close();
    place.remove();
  });
});
