import type { Migration } from './migration.ts';

/** Sets, periods, agencies, indicators; submissions kept whole, down to each cell and its place. */
export const initial: Migration = {
  version: 1,
  name: 'initial',
  sql: `
    CREATE TABLE workspace (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;

    CREATE TABLE indicator_set (
      id TEXT PRIMARY KEY, name TEXT NOT NULL, name_key TEXT NOT NULL UNIQUE, created_at TEXT NOT NULL
    ) STRICT;

    CREATE TABLE period (
      id TEXT PRIMARY KEY, name TEXT NOT NULL, name_key TEXT NOT NULL UNIQUE, kind TEXT NOT NULL,
      starts_on TEXT, ends_on TEXT
    ) STRICT;

    CREATE TABLE agency (id TEXT PRIMARY KEY, name TEXT NOT NULL, name_key TEXT NOT NULL UNIQUE) STRICT;

    CREATE TABLE indicator (
      id TEXT PRIMARY KEY,
      set_id TEXT NOT NULL REFERENCES indicator_set (id),
      name TEXT NOT NULL, name_key TEXT NOT NULL, name_folded TEXT NOT NULL, created_at TEXT NOT NULL
    ) STRICT;
    CREATE INDEX indicator_by_set ON indicator (set_id, name_key);

    CREATE TABLE stored_file (
      sha256 TEXT PRIMARY KEY, format TEXT NOT NULL, size INTEGER NOT NULL, content BLOB NOT NULL
    ) STRICT;

    CREATE TABLE submission (
      sequence INTEGER PRIMARY KEY AUTOINCREMENT,
      id TEXT NOT NULL UNIQUE,
      set_id TEXT NOT NULL REFERENCES indicator_set (id),
      period_id TEXT NOT NULL REFERENCES period (id),
      agency_id TEXT REFERENCES agency (id),
      sha256 TEXT NOT NULL REFERENCES stored_file (sha256),
      file_name TEXT NOT NULL, imported_at TEXT NOT NULL,
      replaced_by TEXT REFERENCES submission (id),
      UNIQUE (set_id, period_id, sha256)
    ) STRICT;

    CREATE TABLE submission_table (
      id TEXT PRIMARY KEY,
      submission_id TEXT NOT NULL REFERENCES submission (id),
      position INTEGER NOT NULL, title TEXT, attached_to TEXT, closing TEXT,
      UNIQUE (submission_id, position)
    ) STRICT;

    CREATE TABLE submission_column (
      table_id TEXT NOT NULL REFERENCES submission_table (id),
      position INTEGER NOT NULL, field TEXT NOT NULL, header TEXT NOT NULL,
      PRIMARY KEY (table_id, position)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE submission_row (
      id TEXT PRIMARY KEY,
      table_id TEXT NOT NULL REFERENCES submission_table (id),
      position INTEGER NOT NULL,
      kind TEXT NOT NULL CHECK (kind IN ('section', 'indicator')),
      section_row_id TEXT REFERENCES submission_row (id),
      indicator_id TEXT REFERENCES indicator (id),
      UNIQUE (table_id, position)
    ) STRICT;
    CREATE INDEX submission_row_by_indicator ON submission_row (indicator_id);

    CREATE TABLE submission_cell (
      row_id TEXT NOT NULL REFERENCES submission_row (id),
      field TEXT NOT NULL, text TEXT NOT NULL, raw TEXT, source TEXT NOT NULL,
      inherited INTEGER NOT NULL CHECK (inherited IN (0, 1)),
      PRIMARY KEY (row_id, field)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE reading (
      row_id TEXT PRIMARY KEY REFERENCES submission_row (id), rules INTEGER NOT NULL, reading TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE submission_mark (
      row_id TEXT NOT NULL REFERENCES submission_row (id),
      position INTEGER NOT NULL, field TEXT NOT NULL, after TEXT NOT NULL, mark TEXT NOT NULL,
      PRIMARY KEY (row_id, position)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE submission_footnote (
      table_id TEXT NOT NULL REFERENCES submission_table (id),
      position INTEGER NOT NULL, mark TEXT NOT NULL, text TEXT NOT NULL,
      PRIMARY KEY (table_id, position)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE submission_warning (
      submission_id TEXT NOT NULL REFERENCES submission (id),
      position INTEGER NOT NULL, code TEXT NOT NULL, message TEXT NOT NULL, source TEXT,
      PRIMARY KEY (submission_id, position)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE annex_settings (
      set_id TEXT NOT NULL REFERENCES indicator_set (id),
      period_id TEXT NOT NULL REFERENCES period (id),
      settings TEXT NOT NULL, saved_at TEXT NOT NULL,
      PRIMARY KEY (set_id, period_id)
    ) STRICT, WITHOUT ROWID;

    -- What an agency sent is evidence: it is added, never changed and never removed.
    CREATE TRIGGER stored_file_is_kept BEFORE DELETE ON stored_file
      BEGIN SELECT RAISE(ABORT, 'stored files are never removed'); END;
    CREATE TRIGGER stored_file_is_fixed BEFORE UPDATE ON stored_file
      BEGIN SELECT RAISE(ABORT, 'stored files are never changed'); END;
    CREATE TRIGGER submission_is_kept BEFORE DELETE ON submission
      BEGIN SELECT RAISE(ABORT, 'submissions are never removed'); END;
    CREATE TRIGGER submission_cell_is_kept BEFORE DELETE ON submission_cell
      BEGIN SELECT RAISE(ABORT, 'imported cells are never removed'); END;
    CREATE TRIGGER submission_cell_is_fixed BEFORE UPDATE ON submission_cell
      BEGIN SELECT RAISE(ABORT, 'imported cells are never changed'); END;
  `,
};
