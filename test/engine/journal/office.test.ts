/** What a whole office leaves in its journal, and what of it nobody changes unseen. */
import { copyFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { verifyJournal } from '../../../electron/engine/journal/index.ts';
import { UNWATCHED } from '../../../electron/engine/task.ts';
import { HERE, LATER, type Office, PEOPLE, startOffice, TAKE_LATER } from '../decisions/office.ts';
import { FORM } from '../letters/letters.ts';
import { tamperWith } from './tamper.ts';

const HAVING = { set: HERE.set, period: HERE.against };

let office: Office;
beforeAll(async () => {
  office = await startOffice();
  await office.signIn('an');
  await office.test.run('letters.saveForm', { form: FORM });
  await office.test.run('annex.create', { name: 'Phụ lục', ...HAVING });
  await office.report(HERE.against, LATER);
  await office.decide(TAKE_LATER);
  await office.signIn('binh');
  await office.test.run('reconcile.approve', { ...HERE, pin: PEOPLE.binh.pin });
});
afterAll(() => office.test.stop());

it('is whole', async () => {
  expect(await office.test.run('journal.verify', { head: null })).toMatchObject({ ok: true, problems: [] });
});

it('an annex that is handed out is told of with its hash, a preview is not', async () => {
  const file = { what: HAVING, format: 'xlsx' } as const;
  const preview = await office.test.run('annex.render', { ...file, purpose: 'preview' });
  expect((await office.told()).action).toBe('approve');
  await office.test.run('annex.render', file);
  const { action, person, after } = await office.told();
  expect([action, person]).toEqual(['export', 'Võ Bình']);
  expect(after).toMatchObject({
    Tệp: preview.fileName,
    'Số dòng': 3,
    'Theo quyết định': 3,
    'Chưa quyết định': 0,
  });
  expect((after as Record<string, unknown>)['SHA-256']).toMatch(/^[0-9a-f]{64}$/);
});

it.each([
  ['without marks', 'tram phat song', true],
  ['in capitals', 'TRẠM PHÁT SÓNG', true],
  ['with quotation marks around nothing', 'hộ "có" cáp', false],
  ['of the person', 'vo binh', true],
  ['with signs that mean anything elsewhere', 'tr_m ph%t', false],
  ['that nobody wrote', 'tram bom', false],
])('words %s are looked for in all that entries say', async (_how, words, found) => {
  const filter = { action: null, person: null, from: null, to: null, words };
  const { total, entries } = await office.test.run('journal.list', { filter, from: 0, count: 50 });
  expect(total > 0).toBe(found);
  expect(entries.length).toBe(total);
});

const KEY_OF_AN = "(SELECT public_key FROM person WHERE name = 'Trần An')";
const ENTRY_BEFORE = "json_extract(body, '$.head')";

describe('a change behind the application’s back', () => {
  let path = '';
  beforeAll(async () => {
    path = (await office.test.run('workspace.current', {}))?.path ?? '';
    await office.test.run('workspace.close', {});
  });

  it.each([
    ['the figures that count', 'UPDATE submission SET replaced_by = NULL', 'RECORD_CHANGED'],
    ['how the annex is headed', "UPDATE annex SET spec = '{}'", 'RECORD_CHANGED'],
    [
      'how letters are headed',
      "UPDATE workspace SET value = '{}' WHERE key = 'letterForm'",
      'RECORD_CHANGED',
    ],
    ['a PIN', "UPDATE person SET pin = '{}'", 'RECORD_CHANGED'],
    ['a role', "UPDATE person SET role = 'approver' WHERE role = 'staff'", 'RECORD_CHANGED'],
    ['who decided', 'UPDATE step SET person_id = (SELECT max(id) FROM person)', 'RECORD_CHANGED'],
    ['an approval that is none', "UPDATE step SET body = '{' WHERE kind = 'approve'", 'APPROVAL_INVALID'],
    [
      'the signature',
      "UPDATE step SET body = json_set(body, '$.signature', 'AAAA') WHERE kind = 'approve'",
      'APPROVAL_INVALID',
    ],
    [
      'whose key it is',
      `UPDATE journal_entry SET after = json_set(after, '$."Khóa công khai"', ${KEY_OF_AN}) WHERE action = 'person'`,
      'APPROVAL_INVALID',
    ],
    [
      'the entry that it was given after',
      `DELETE FROM journal_entry WHERE hash = (SELECT ${ENTRY_BEFORE} FROM step WHERE kind = 'approve')`,
      'APPROVAL_INVALID',
    ],
  ] as const)('%s', async (_what, sql, code) => {
    copyFileSync(path, `${path}.copy`);
    const reopened = tamperWith(`${path}.copy`, sql);
    try {
      const { problems } = await verifyJournal(reopened, null, UNWATCHED);
      expect(problems.map((problem) => problem.code)).toContain(code);
    } finally {
      await reopened.close();
    }
  });
});
