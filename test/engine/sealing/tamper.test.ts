/** What of a sealed and signed annex nobody changes unseen, with the passphrase and a tool. */
import { copyFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type SealedRow, sealedHash, verifyJournal } from '../../../electron/engine/journal/index.ts';
import { UNWATCHED } from '../../../electron/engine/task.ts';
import { PASSPHRASE } from '../../support/engine.ts';
import { tamperWith } from '../journal/tamper.ts';
import { type Bureau, startBureau } from './bureau.ts';

const SCAN = Uint8Array.from(Buffer.from('\x89PNG\r\n\x1a\n....IEND\xaeB`\x82', 'latin1'));

let bureau: Bureau;
let path = '';
let annex = '';
beforeAll(async () => {
  bureau = await startBureau();
  ({ id: annex } = await bureau.sealed());
  await bureau.test.run('annex.attach', {
    annex,
    version: 1,
    kind: 'scan',
    fileName: 'quét.png',
    bytes: SCAN,
  });
  await bureau.test.run('annex.correct', { annex, reason: 'Sai số' });
  path = (await bureau.test.run('workspace.current', {}))?.path ?? '';
  await bureau.test.run('workspace.close', {});
});
afterAll(() => bureau.test.stop());

const KEY_OF_AN = "(SELECT public_key FROM person WHERE name = 'Trần An')";

it.each([
  ['nothing', 'SELECT 1', []],
  [
    'the sealed content',
    "UPDATE annex_version SET content = replace(content, '101 trạm', '901 trạm')",
    ['RECORD_CHANGED', 'SEAL_INVALID'],
  ],
  [
    'the sealed content with its hash',
    `UPDATE annex_version SET content = '{}', content_hash =
      '44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a'`,
    ['RECORD_CHANGED', 'SEAL_INVALID'],
  ],
  [
    'whose key it is',
    `UPDATE annex_version SET public_key = ${KEY_OF_AN}`,
    ['RECORD_CHANGED', 'SEAL_INVALID'],
  ],
  [
    'the bytes of a sealed file',
    "UPDATE stored_file SET content = x'00' WHERE format IN ('pdf', 'xlsx', 'docx')",
    ['RECORD_CHANGED', 'RECORD_CHANGED', 'RECORD_CHANGED'],
  ],
  ['the bytes of a scan', "UPDATE stored_file SET content = x'00' WHERE format = 'png'", ['RECORD_CHANGED']],
  ['the record, taken away', 'DELETE FROM annex_record', ['RECORD_MISSING']],
  ['who reviewed', "DELETE FROM annex_event WHERE kind = 'review'", ['RECORD_MISSING']],
  ['the draft', "UPDATE annex SET name = 'khác'", ['RECORD_CHANGED']],
  [
    'a version put in',
    `INSERT INTO annex_version SELECT 'giả', annex_id, 9, replaces, reason, name, spec, content, content_hash, rules,
      approval, files, public_key, signature, person_id, sealed_at FROM annex_version`,
    ['RECORD_UNKNOWN', 'SEAL_INVALID'],
  ],
] as const)('%s', async (_what, statement, codes) => {
  copyFileSync(path, `${path}.copy`);
  const reopened = tamperWith(`${path}.copy`, statement);
  try {
    const { problems } = await verifyJournal(reopened, null, UNWATCHED);
    expect(problems.map(({ code }) => code).sort()).toEqual([...codes].sort());
  } finally {
    await reopened.close();
  }
});

it('the signature is over everything that was frozen', () => {
  const row: SealedRow = {
    id: 'v',
    annex_id: 'a',
    version: 1,
    replaces: null,
    reason: '',
    name: 'Phụ lục',
    spec: '{}',
    content_hash: 'h',
    rules: 3,
    approval: null,
    files: '[]',
    person_id: 'p',
    sealed_at: '2026-11-22',
  };
  const hashes = Object.keys(row).map((column) => sealedHash({ ...row, [column]: 'khác' }));
  expect(new Set([sealedHash(row), ...hashes]).size).toBe(Object.keys(row).length + 1);
});

it('bytes of a sealed file that were changed are not handed out', async () => {
  copyFileSync(path, `${path}.copy`);
  await tamperWith(`${path}.copy`, "UPDATE stored_file SET content = x'00' WHERE format = 'pdf'").close();
  const opened = await bureau.test.dispatch(
    'workspace.openAt',
    { path: `${path}.copy`, passphrase: PASSPHRASE },
    { audience: 'host' },
  );
  expect(opened.ok).toBe(true);
  const file = { annex, version: 1, format: 'pdf' } as const;
  expect((await bureau.test.fail('annex.file', file)).code).toBe('WORKSPACE_DAMAGED');
  expect((await bureau.test.run('annex.file', { ...file, format: 'xlsx' })).bytes.length).toBeGreaterThan(
    1000,
  );
});

it('an annex that was removed, and is there again, is found', async () => {
  const made = await bureau.test.run('annex.create', { name: 'Tạm', set: 'Kế hoạch', period: 'Năm 2024' });
  await bureau.test.run('annex.remove', { annex: made.id });
  await bureau.test.run('workspace.close', {});
  const again = tamperWith(
    `${path}.copy`,
    `INSERT INTO annex VALUES ('${made.id}', 'Tạm', '{}', 'now', 'now', NULL, NULL)`,
  );
  const { problems } = await verifyJournal(again, null, UNWATCHED);
  await again.close();
  // The file changed in the test before, and this annex.
  expect(problems.map(({ message }) => message.split(' ghi ở')[0])).toEqual(['Tệp lưu trong sổ', 'Phụ lục']);
});
