/** The journal's promise: whoever changes what was recorded, with the passphrase or without, is found out. */
import { statSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { record, verifyJournal } from '../../../electron/engine/journal/index.ts';
import { storeSubmission } from '../../../electron/engine/submissions/index.ts';
import { UNWATCHED } from '../../../electron/engine/task.ts';
import type { Workspace } from '../../../electron/engine/workspace/index.ts';
import { flipByte } from '../../support/flip.ts';
import { eachWithWorkspace, row, submission, table } from '../submissions/builders.ts';
import { tamperWith } from './tamper.ts';

let workspace: Workspace;
eachWithWorkspace((made) => {
  workspace = made;
});

const WHERE = { set: 'Kế hoạch 2024', period: '9 tháng 2024', agency: 'Sở A' };
const LAN = { id: 'lan', name: 'Nguyễn Thị Lan' };

const check = (head: string | null = null, held: Workspace = workspace) =>
  verifyJournal(held, head, UNWATCHED);
const codes = async (head: string | null = null, held: Workspace = workspace) =>
  (await check(head, held)).problems.map(({ code }) => code);

async function fill(): Promise<void> {
  const rows = [
    row('1', 'Hồ sơ trực tuyến', '90%', '44,05%\n(2.848/6.466)'),
    row('2', 'Thanh toán', '60%', '82,67%'),
  ];
  await storeSubmission(workspace, submission('a.xlsx', [table(rows)]), WHERE, UNWATCHED, LAN);
  await workspace.write((writer) =>
    record(writer, {
      actor: LAN,
      action: 'evidence',
      subject: 'Công văn trả lời',
      before: null,
      after: { file: 'tra-loi.pdf' },
      records: [],
    }),
  );
}

async function tamper(sql: string): Promise<Workspace> {
  const { path } = workspace;
  await workspace.close();
  return tamperWith(path, sql);
}

describe('an untouched journal', () => {
  it('holds, and names its last entry', async () => {
    await fill();
    const found = await check();
    expect(found).toMatchObject({ ok: true, problems: [], entries: 3 });
    expect(found.records).toBeGreaterThan(1);
    expect(found.pages).toBe(statSync(workspace.path).size / 4096);
    expect(found.head).toMatch(/^[0-9a-f]{64}$/);
    expect(await codes(found.head)).toEqual([]);
  });

  it('is empty in a new workspace, and whole', async () => {
    expect(await check()).toMatchObject({ ok: true, entries: 0, head: '0'.repeat(64) });
  });

  it('still knows an older head after more was done', async () => {
    await fill();
    const { head } = await check();
    await fill().catch(() => {});
    await workspace.write((writer) =>
      record(writer, { actor: LAN, action: 'export', subject: 'x', before: null, after: null, records: [] }),
    );
    expect(await codes(head)).toEqual([]);
  });
});

it('holds where a name has half a character in it', async () => {
  await workspace.write((writer) =>
    record(writer, {
      actor: LAN,
      action: 'evidence',
      subject: 'tệp \ud800.pdf',
      before: null,
      after: { Tệp: '\udc00.pdf' },
      records: [],
    }),
  );
  expect(await codes()).toEqual([]);
});

describe('a change behind the application’s back', () => {
  it.each([
    ['a figure', "UPDATE submission_cell SET text = '94,05%' WHERE field = 'result'", 'RECORD_CHANGED'],
    ['where a figure came from', "UPDATE submission_cell SET source = '{}'", 'RECORD_CHANGED'],
    ['the name of a file', "UPDATE submission SET file_name = 'b.xlsx'", 'RECORD_CHANGED'],
    ['a row taken away', 'DELETE FROM submission_row WHERE position = 1', 'RECORD_CHANGED'],
    ['the file itself', "UPDATE stored_file SET content = x'00'", 'RECORD_CHANGED'],
    ['a submission taken away', 'DELETE FROM submission', 'RECORD_MISSING'],
    ['what was read in a text', "UPDATE reading SET reading = '{}'", 'RECORD_CHANGED'],
    ['a reading taken away', 'DELETE FROM reading', 'RECORD_CHANGED'],
    [
      'which indicator a row is',
      'UPDATE submission_row SET indicator_id = (SELECT max(id) FROM indicator)',
      'RECORD_CHANGED',
    ],
    ['which submission counts', 'UPDATE submission SET replaced_by = id', 'RECORD_CHANGED'],
    ['the name of an indicator', "UPDATE indicator SET name = 'x'", 'RECORD_CHANGED'],
    [
      'an indicator more',
      "INSERT INTO indicator SELECT 'x', set_id, name, name_key, name_folded, created_at FROM indicator LIMIT 1",
      'RECORD_CHANGED',
    ],
    ['the name of a set', "UPDATE indicator_set SET name = 'x'", 'RECORD_CHANGED'],
    ['the name of a period', "UPDATE period SET name = 'x'", 'RECORD_CHANGED'],
    ['the name of an agency', "UPDATE agency SET name = 'Sở B'", 'RECORD_CHANGED'],
    ['an agency put in', "INSERT INTO agency VALUES ('x', 'Sở B', 'sở b')", 'RECORD_UNKNOWN'],
    ['a form put in', "INSERT INTO workspace VALUES ('letterForm', '{}')", 'RECORD_UNKNOWN'],
    ['who did it', "UPDATE journal_entry SET person = 'Trần Văn B' WHERE sequence = 2", 'ENTRY_CHANGED'],
    ['when it was done', "UPDATE journal_entry SET at = '2024-01-01T00:00:00.000Z'", 'ENTRY_CHANGED'],
    ['what was done', "UPDATE journal_entry SET after = '{}' WHERE sequence = 3", 'ENTRY_CHANGED'],
    ['what the search sees', "UPDATE journal_entry SET words_folded = 'x'", 'ENTRY_CHANGED'],
    ['an entry in the middle taken away', 'DELETE FROM journal_entry WHERE sequence = 2', 'ENTRY_MISSING'],
    ['the last entry taken away', 'DELETE FROM journal_entry WHERE sequence = 3', 'ENTRY_MISSING'],
    [
      'a person put in',
      "INSERT INTO person VALUES ('p', 'B', 'C', 'approver', '{}', '', '{}', 'now', NULL)",
      'RECORD_UNKNOWN',
    ],
  ] as const)('%s', async (_what, sql, code) => {
    await fill();
    const reopened = await tamper(sql);
    try {
      expect(await codes(null, reopened)).toContain(code);
    } finally {
      await reopened.close();
    }
  });

  it('a whole journal written anew is found by the head that was written down', async () => {
    await fill();
    const { head } = await check();
    const reopened = await tamper(
      "DELETE FROM journal_entry; DELETE FROM sqlite_sequence WHERE name = 'journal_entry'",
    );
    try {
      await reopened.write((writer) =>
        record(writer, {
          actor: LAN,
          action: 'export',
          subject: 'x',
          before: null,
          after: null,
          records: [],
        }),
      );
      expect(await codes(null, reopened)).toEqual([]);
      expect(await codes(head, reopened)).toEqual(['HEAD_DIFFERS']);
    } finally {
      await reopened.close();
    }
  });
});

describe('a byte flipped in the file', () => {
  it.each([
    ['first', 0.02],
    ['middle', 0.5],
    ['last', 0.99],
  ])('is found on the %s page, while the workspace is open', async (_where, part) => {
    await fill();
    // Everything into the file, as it is when the application was closed once.
    expect(await codes()).toEqual([]);
    const { size } = statSync(workspace.path);
    flipByte(workspace.path, Math.max(20, Math.floor(size * part)));
    expect(await codes()).toEqual(['PAGE_DAMAGED']);
  });
});
