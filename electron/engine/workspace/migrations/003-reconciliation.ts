import type { Migration } from './migration.ts';

/** Tables to which rows are only added: what was done stays as it was done. */
const ADDED_ONLY = ['reconciliation', 'step', 'letter', 'answer', 'journal_entry'];

function guard(table: string): string {
  return `
    CREATE TRIGGER ${table}_is_kept BEFORE DELETE ON ${table}
      BEGIN SELECT RAISE(ABORT, 'what was done is never removed'); END;
    CREATE TRIGGER ${table}_is_fixed BEFORE UPDATE ON ${table}
      BEGIN SELECT RAISE(ABORT, 'what was done is never changed'); END;`;
}

/** People, what they decide and approve, letters to agencies with their answers, and the journal of it all. */
export const reconciliation: Migration = {
  version: 3,
  name: 'reconciliation',
  sql: `
    CREATE TABLE person (
      id TEXT PRIMARY KEY,
      name TEXT NOT NULL, position TEXT NOT NULL,
      role TEXT NOT NULL CHECK (role IN ('staff', 'approver', 'administrator')),
      -- scrypt: parameters, salt and hash as JSON.
      pin TEXT NOT NULL,
      -- Ed25519: the public key (SPKI, base64), and the private key sealed with a key that the PIN gives.
      public_key TEXT NOT NULL, sealed_key TEXT NOT NULL,
      created_at TEXT NOT NULL, retired_at TEXT
    ) STRICT, WITHOUT ROWID;
    CREATE TRIGGER person_is_kept BEFORE DELETE ON person
      BEGIN SELECT RAISE(ABORT, 'people are never removed'); END;

    CREATE TABLE reconciliation (
      id TEXT PRIMARY KEY,
      set_id TEXT NOT NULL REFERENCES indicator_set (id),
      base_period_id TEXT NOT NULL REFERENCES period (id),
      against_set_id TEXT NOT NULL REFERENCES indicator_set (id),
      against_period_id TEXT NOT NULL REFERENCES period (id),
      created_at TEXT NOT NULL,
      UNIQUE (set_id, base_period_id, against_set_id, against_period_id)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE step (
      sequence INTEGER PRIMARY KEY AUTOINCREMENT,
      id TEXT NOT NULL UNIQUE,
      reconciliation_id TEXT NOT NULL REFERENCES reconciliation (id),
      -- A step that undoes another has no body; undoing that one again is a redo.
      kind TEXT NOT NULL, body TEXT,
      undoes TEXT REFERENCES step (id),
      person_id TEXT NOT NULL REFERENCES person (id),
      at TEXT NOT NULL,
      CHECK ((kind = 'undo') = (undoes IS NOT NULL)),
      CHECK ((kind = 'undo') = (body IS NULL))
    ) STRICT;
    CREATE INDEX step_by_reconciliation ON step (reconciliation_id, sequence);

    CREATE TABLE letter (
      id TEXT PRIMARY KEY,
      reconciliation_id TEXT NOT NULL REFERENCES reconciliation (id),
      agency TEXT NOT NULL, number TEXT NOT NULL,
      -- The questions, the form it was made with and its files (names and hashes), as JSON.
      questions TEXT NOT NULL, form TEXT NOT NULL, files TEXT NOT NULL,
      person_id TEXT NOT NULL REFERENCES person (id),
      made_at TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX letter_by_reconciliation ON letter (reconciliation_id);

    CREATE TABLE answer (
      id TEXT PRIMARY KEY,
      letter_id TEXT NOT NULL REFERENCES letter (id),
      sha256 TEXT NOT NULL REFERENCES stored_file (sha256),
      file_name TEXT NOT NULL,
      answers TEXT NOT NULL,
      person_id TEXT NOT NULL REFERENCES person (id),
      accepted_at TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX answer_by_letter ON answer (letter_id);

    CREATE TABLE journal_entry (
      sequence INTEGER PRIMARY KEY AUTOINCREMENT,
      at TEXT NOT NULL,
      person_id TEXT, person TEXT,
      action TEXT NOT NULL, subject TEXT NOT NULL, words_folded TEXT NOT NULL,
      before TEXT, after TEXT,
      -- Records that the entry vouches for, with their hashes, as JSON.
      records TEXT NOT NULL,
      previous TEXT NOT NULL, hash TEXT NOT NULL UNIQUE
    ) STRICT;

    ${ADDED_ONLY.map(guard).join('')}
  `,
};
