import type { Migration } from './migration.ts';

/** Tables whose rows are evidence as a whole: no column of them is the workspace's own judgement. */
const FIXED = [
  'submission_table',
  'submission_column',
  'submission_mark',
  'submission_footnote',
  'submission_warning',
  'submission_paragraph',
  'submission_text_footnote',
  'submission_conversion',
];

function guard(table: string): string {
  return `
    CREATE TRIGGER ${table}_is_kept BEFORE DELETE ON ${table}
      BEGIN SELECT RAISE(ABORT, 'what was imported is never removed'); END;
    CREATE TRIGGER ${table}_is_fixed BEFORE UPDATE ON ${table}
      BEGIN SELECT RAISE(ABORT, 'what was imported is never changed'); END;`;
}

/** Some columns of the table are evidence: compared by value, since a column has other names ("rowid"). */
function guardColumns(table: string, columns: readonly string[]): string {
  const side = (row: string) => `(${columns.map((column) => `${row}.${column}`).join(', ')})`;
  return `
    CREATE TRIGGER ${table}_is_fixed BEFORE UPDATE ON ${table} WHEN ${side('OLD')} IS NOT ${side('NEW')}
      BEGIN SELECT RAISE(ABORT, 'what was imported is never changed'); END;`;
}

const FIXED_OF_SUBMISSION = [
  'sequence',
  'id',
  'set_id',
  'period_id',
  'agency_id',
  'sha256',
  'file_name',
  'imported_at',
  'read_with',
];
const FIXED_OF_ROW = ['id', 'table_id', 'position', 'kind', 'section_row_id', 'total'];

/**
 * `submission` without its rule that a set and a period have the same bytes once: who read a file wrongly, or as
 * another agency's, has to be able to store it again. Rows keep their numbers, and the next number is the next one.
 */
const REBUILD_SUBMISSION = `
    CREATE TABLE submission_rebuilt (
      sequence INTEGER PRIMARY KEY AUTOINCREMENT,
      id TEXT NOT NULL UNIQUE,
      set_id TEXT NOT NULL REFERENCES indicator_set (id),
      period_id TEXT NOT NULL REFERENCES period (id),
      agency_id TEXT REFERENCES agency (id),
      sha256 TEXT NOT NULL REFERENCES stored_file (sha256),
      file_name TEXT NOT NULL, imported_at TEXT NOT NULL,
      replaced_by TEXT REFERENCES submission (id),
      -- The choices and remembered layouts that the file was read with; null in submissions of version 1.
      read_with TEXT
    ) STRICT;
    INSERT INTO submission_rebuilt
        (sequence, id, set_id, period_id, agency_id, sha256, file_name, imported_at, replaced_by)
      SELECT sequence, id, set_id, period_id, agency_id, sha256, file_name, imported_at, replaced_by
      FROM submission;
    DELETE FROM sqlite_sequence WHERE name = 'submission_rebuilt';
    INSERT INTO sqlite_sequence (name, seq)
      SELECT 'submission_rebuilt', seq FROM sqlite_sequence WHERE name = 'submission';
    DROP TABLE submission;
    ALTER TABLE submission_rebuilt RENAME TO submission;
    CREATE INDEX submission_by_place ON submission (set_id, period_id, agency_id);
    CREATE INDEX submission_by_file ON submission (sha256);
    CREATE TRIGGER submission_is_kept BEFORE DELETE ON submission
      BEGIN SELECT RAISE(ABORT, 'submissions are never removed'); END;`;

/**
 * What a file says outside its tables, how it was read, and the layouts that a person chose. With it, all of a
 * submission becomes as fixed as its cells are, and the same file may be stored again.
 */
export const intake: Migration = {
  version: 2,
  name: 'intake',
  rebuilds: true,
  sql: `${REBUILD_SUBMISSION}

    -- Choices of a person, by the agency ("": none named) and the words of the header.
    CREATE TABLE remembered_layout (
      agency_key TEXT NOT NULL, fingerprint TEXT NOT NULL, layout TEXT NOT NULL, saved_at TEXT NOT NULL,
      PRIMARY KEY (agency_key, fingerprint)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE submission_paragraph (
      submission_id TEXT NOT NULL REFERENCES submission (id),
      position INTEGER NOT NULL, text TEXT NOT NULL, raw TEXT, conversion TEXT,
      marks TEXT NOT NULL, source TEXT NOT NULL,
      PRIMARY KEY (submission_id, position)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE submission_text_footnote (
      submission_id TEXT NOT NULL REFERENCES submission (id),
      position INTEGER NOT NULL, mark TEXT NOT NULL, text TEXT NOT NULL,
      PRIMARY KEY (submission_id, position)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE submission_conversion (
      submission_id TEXT NOT NULL REFERENCES submission (id),
      position INTEGER NOT NULL, conversion TEXT NOT NULL, applied INTEGER NOT NULL CHECK (applied IN (0, 1)),
      facts TEXT NOT NULL,
      PRIMARY KEY (submission_id, position)
    ) STRICT, WITHOUT ROWID;

    ALTER TABLE submission_table ADD COLUMN layout TEXT;
    ALTER TABLE submission_row ADD COLUMN total INTEGER NOT NULL DEFAULT 0 CHECK (total IN (0, 1));
    ALTER TABLE submission_cell ADD COLUMN conversion TEXT;

    -- Which submission replaced it, and which indicator a row is, are judgements and may change.
    ${guardColumns('submission', FIXED_OF_SUBMISSION)}
    ${guardColumns('submission_row', FIXED_OF_ROW)}
    CREATE TRIGGER submission_row_is_kept BEFORE DELETE ON submission_row
      BEGIN SELECT RAISE(ABORT, 'what was imported is never removed'); END;
    ${FIXED.map(guard).join('')}
  `,
};
