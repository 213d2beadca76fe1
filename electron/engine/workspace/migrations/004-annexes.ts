import type { Migration } from './migration.ts';

/** Tables to which rows are only added: what was sealed and signed stays as it was. */
const ADDED_ONLY = ['annex_event', 'annex_version', 'annex_record'];

function guard(table: string): string {
  return `
    CREATE TRIGGER ${table}_is_kept BEFORE DELETE ON ${table}
      BEGIN SELECT RAISE(ABORT, 'what was done is never removed'); END;
    CREATE TRIGGER ${table}_is_fixed BEFORE UPDATE ON ${table}
      BEGIN SELECT RAISE(ABORT, 'what was done is never changed'); END;`;
}

/** Forms of the office, annexes as they are drafted, and what was sealed and signed of them. */
export const annexes: Migration = {
  version: 4,
  name: 'annexes',
  sql: `
    CREATE TABLE annex_form (
      id TEXT PRIMARY KEY,
      -- AnnexForm as JSON; null (as JSON) where it was removed.
      form TEXT NOT NULL,
      saved_at TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;

    -- The draft: the next version, or the last one sealed.
    CREATE TABLE annex (
      id TEXT PRIMARY KEY,
      name TEXT NOT NULL,
      -- AnnexSpec as JSON.
      spec TEXT NOT NULL,
      created_at TEXT NOT NULL, saved_at TEXT NOT NULL,
      -- Null where nobody was signed in.
      created_by TEXT REFERENCES person (id),
      saved_by TEXT REFERENCES person (id)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE annex_event (
      sequence INTEGER PRIMARY KEY AUTOINCREMENT,
      id TEXT NOT NULL UNIQUE,
      annex_id TEXT NOT NULL REFERENCES annex (id),
      version INTEGER NOT NULL CHECK (version >= 1),
      kind TEXT NOT NULL CHECK (kind IN ('review', 'reopen', 'correct')),
      -- SHA-256 of the content that was looked at; null where the event is not about a content.
      content_hash TEXT,
      reason TEXT NOT NULL,
      person_id TEXT NOT NULL REFERENCES person (id),
      at TEXT NOT NULL
    ) STRICT;
    CREATE INDEX annex_event_by_annex ON annex_event (annex_id, sequence);

    CREATE TABLE annex_version (
      id TEXT PRIMARY KEY,
      annex_id TEXT NOT NULL REFERENCES annex (id),
      version INTEGER NOT NULL CHECK (version >= 1),
      replaces TEXT REFERENCES annex_version (id),
      reason TEXT NOT NULL,
      name TEXT NOT NULL,
      -- AnnexSpec, AnnexModel as canonical JSON.
      spec TEXT NOT NULL, content TEXT NOT NULL, content_hash TEXT NOT NULL,
      -- Version of the reading rules.
      rules INTEGER NOT NULL,
      -- The approvals that it follows, as JSON: whose, when, over which hash; null where there is none.
      approval TEXT,
      -- Names, hashes and sizes of its files, and where the PDF may be signed, as JSON; the bytes are in stored_file.
      files TEXT NOT NULL,
      -- Of the hash over all the columns above and below, by the key of who sealed it (Ed25519, base64).
      public_key TEXT NOT NULL, signature TEXT NOT NULL,
      person_id TEXT NOT NULL REFERENCES person (id),
      sealed_at TEXT NOT NULL,
      UNIQUE (annex_id, version)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE annex_record (
      id TEXT PRIMARY KEY,
      version_id TEXT NOT NULL REFERENCES annex_version (id),
      kind TEXT NOT NULL CHECK (kind IN ('scan', 'signedPdf')),
      sha256 TEXT NOT NULL REFERENCES stored_file (sha256),
      file_name TEXT NOT NULL,
      -- SignatureReport as JSON, of a signed PDF.
      report TEXT,
      -- 1: signed in this application; 0: a file that was brought.
      made_here INTEGER NOT NULL CHECK (made_here IN (0, 1)),
      person_id TEXT NOT NULL REFERENCES person (id),
      at TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX annex_record_by_version ON annex_record (version_id);

    ${ADDED_ONLY.map(guard).join('')}
  `,
};
