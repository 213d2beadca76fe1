/** The tables as Kysely sees them are those that the migrations make: the compiler checks one half, this the other. */
import BetterSqlite3 from 'better-sqlite3';
import { expect, it } from 'vitest';
import type { WorkspaceDatabase } from '../../../electron/engine/workspace/index.ts';
import { migrate } from '../../../electron/engine/workspace/migrate.ts';

/** A column that is missing here or that the types do not have does not compile. */
const TYPED: { [Table in keyof WorkspaceDatabase]: Record<keyof WorkspaceDatabase[Table], true> } = {
  workspace: { key: true, value: true },
  indicator_set: { id: true, name: true, name_key: true, created_at: true },
  period: { id: true, name: true, name_key: true, kind: true, starts_on: true, ends_on: true },
  agency: { id: true, name: true, name_key: true },
  indicator: { id: true, set_id: true, name: true, name_key: true, name_folded: true, created_at: true },
  stored_file: { sha256: true, format: true, size: true, content: true },
  submission: {
    id: true,
    sequence: true,
    set_id: true,
    period_id: true,
    agency_id: true,
    sha256: true,
    file_name: true,
    imported_at: true,
    replaced_by: true,
    read_with: true,
  },
  submission_table: {
    id: true,
    submission_id: true,
    position: true,
    title: true,
    attached_to: true,
    closing: true,
    layout: true,
  },
  submission_column: { table_id: true, position: true, field: true, header: true },
  submission_row: {
    id: true,
    table_id: true,
    position: true,
    kind: true,
    section_row_id: true,
    indicator_id: true,
    total: true,
  },
  submission_cell: {
    row_id: true,
    field: true,
    text: true,
    raw: true,
    source: true,
    inherited: true,
    conversion: true,
  },
  reading: { row_id: true, rules: true, reading: true },
  submission_mark: { row_id: true, position: true, field: true, after: true, mark: true },
  submission_footnote: { table_id: true, position: true, mark: true, text: true },
  submission_warning: { submission_id: true, position: true, code: true, message: true, source: true },
  submission_paragraph: {
    submission_id: true,
    position: true,
    text: true,
    raw: true,
    conversion: true,
    marks: true,
    source: true,
  },
  submission_text_footnote: { submission_id: true, position: true, mark: true, text: true },
  submission_conversion: {
    submission_id: true,
    position: true,
    conversion: true,
    applied: true,
    facts: true,
  },
  remembered_layout: { agency_key: true, fingerprint: true, layout: true, saved_at: true },
  annex_settings: { set_id: true, period_id: true, settings: true, saved_at: true },
  person: {
    id: true,
    name: true,
    position: true,
    role: true,
    pin: true,
    public_key: true,
    sealed_key: true,
    created_at: true,
    retired_at: true,
  },
  reconciliation: {
    id: true,
    set_id: true,
    base_period_id: true,
    against_set_id: true,
    against_period_id: true,
    created_at: true,
  },
  step: {
    sequence: true,
    id: true,
    reconciliation_id: true,
    kind: true,
    body: true,
    undoes: true,
    person_id: true,
    at: true,
  },
  letter: {
    id: true,
    reconciliation_id: true,
    agency: true,
    number: true,
    questions: true,
    form: true,
    files: true,
    person_id: true,
    made_at: true,
  },
  answer: {
    id: true,
    letter_id: true,
    sha256: true,
    file_name: true,
    answers: true,
    person_id: true,
    accepted_at: true,
  },
  annex_form: { id: true, form: true, saved_at: true },
  annex: {
    id: true,
    name: true,
    spec: true,
    created_at: true,
    saved_at: true,
    created_by: true,
    saved_by: true,
  },
  annex_event: {
    sequence: true,
    id: true,
    annex_id: true,
    version: true,
    kind: true,
    content_hash: true,
    reason: true,
    person_id: true,
    at: true,
  },
  annex_version: {
    id: true,
    annex_id: true,
    version: true,
    replaces: true,
    reason: true,
    name: true,
    spec: true,
    content: true,
    content_hash: true,
    rules: true,
    approval: true,
    files: true,
    public_key: true,
    signature: true,
    person_id: true,
    sealed_at: true,
  },
  annex_record: {
    id: true,
    version_id: true,
    kind: true,
    sha256: true,
    file_name: true,
    report: true,
    made_here: true,
    person_id: true,
    at: true,
  },
  journal_entry: {
    sequence: true,
    at: true,
    person_id: true,
    person: true,
    action: true,
    subject: true,
    words_folded: true,
    before: true,
    after: true,
    records: true,
    previous: true,
    hash: true,
  },
};

const database = new BetterSqlite3(':memory:');
migrate(database, () => {});

it('has the tables of the migrations and no other', () => {
  const made = database
    .prepare<[], { name: string }>(
      `SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'`,
    )
    .all();
  expect(made.map(({ name }) => name).sort()).toEqual(Object.keys(TYPED).sort());
});

it.each(Object.entries(TYPED))('%s has the columns of the migrations and no other', (table, columns) => {
  const made = database
    .prepare<[string], { name: string }>('SELECT name FROM pragma_table_info(?)')
    .all(table);
  expect(made.map(({ name }) => name).sort()).toEqual(Object.keys(columns).sort());
});
