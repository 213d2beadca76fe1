/** A person who accepted a file with a wrong mapping stores the same file again with the right one. */
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Field } from '../../../shared/domain/fields.ts';
import type { ReadingChoices } from '../../../shared/domain/reading-choices.ts';
import type { TestEngine } from '../../support/engine.ts';
import { PASSPHRASE, startTestEngine } from '../../support/engine.ts';

let test: TestEngine;
beforeEach(async () => {
  test = startTestEngine();
  await test.run('workspace.create', { name: 'Sổ', passphrase: PASSPHRASE });
});
afterEach(() => test.stop());

const HERE = { set: 'Kế hoạch 2024', period: '9 tháng 2024', agency: null as string | null };
const REPORT = new TextEncoder().encode(
  'STT,Chỉ tiêu,Kế hoạch,Kết quả\n1,Hồ sơ trực tuyến,80%,81%\n2,Văn bản điện tử,90%,95%\n',
);
const open = () => test.run('intake.open', { fileName: 'báo cáo.csv', bytes: REPORT });
const mapped = (...fields: Field[]): ReadingChoices => ({
  tables: [{ grid: 0, header: { from: 0, to: 1 }, end: null, fields }],
  keepOriginal: [],
});
const RIGHT = mapped('ordinal', 'name', 'target', 'result');
const WRONG = mapped('ordinal', 'name', 'result', 'target');

async function results(): Promise<(string | undefined)[]> {
  const [set] = await test.run('catalog.sets', {});
  const current = set?.periods[0]?.submissions.filter(({ replaced }) => !replaced) ?? [];
  expect(current).toHaveLength(1);
  const comparison = { set: HERE.set, base: HERE.period, against: 'Năm 2024' };
  const { pairs } = await test.run('reconcile.run', comparison);
  return pairs.map(({ base }) => base.result);
}

it('and is refused while nothing was changed', async () => {
  const later = await test.run('intake.open', {
    fileName: 'năm.csv',
    bytes: new TextEncoder().encode(
      'STT,Chỉ tiêu,Kế hoạch,Kết quả\n1,Hồ sơ trực tuyến,80%,88%\n2,Văn bản điện tử,90%,96%\n',
    ),
  });
  await test.run('intake.accept', { ...HERE, draftId: later.draftId, period: 'Năm 2024' });

  const first = await open();
  await test.run('intake.choose', { draftId: first.draftId, choices: WRONG });
  const wrong = await test.run('intake.accept', { draftId: first.draftId, ...HERE });
  expect(await results()).toEqual(['80%', '90%']);

  // What was chosen is remembered: the file is read as it was, and there is nothing to store.
  const { draftId, duplicateOf, read } = await open();
  expect(duplicateOf).toMatchObject({ set: HERE.set, period: HERE.period });
  expect(read.tables[0]?.layout.basis).toBe('remembered');
  expect(await test.run('intake.compare', { draftId, ...HERE })).toMatchObject({ duplicate: true });
  const refused = await test.fail('intake.accept', { draftId, ...HERE });
  expect(refused).toMatchObject({ code: 'SUBMISSION_DUPLICATE', details: { former: 'báo cáo.csv' } });

  await test.run('intake.choose', { draftId, choices: RIGHT });
  const preview = await test.run('intake.compare', { draftId, ...HERE });
  expect(preview).toMatchObject({ duplicate: false, counts: { changed: 2, same: 0, missing: 0 } });
  const right = await test.run('intake.accept', { draftId, ...HERE, seen: preview.seen });
  expect(right.replaces).toBe(wrong.submissionId);
  expect(await results()).toEqual(['81%', '95%']);

  const again = await open();
  expect((await test.fail('intake.accept', { ...HERE, draftId: again.draftId })).code).toBe(
    'SUBMISSION_DUPLICATE',
  );
});

it('or under the agency that it is really from, which is said and replaces nothing', async () => {
  const first = await open();
  await test.run('intake.accept', { ...HERE, draftId: first.draftId, agency: 'Sở A' });
  const { draftId } = await open();
  const preview = await test.run('intake.compare', { ...HERE, draftId, agency: 'Sở B' });
  expect(preview).toMatchObject({ duplicate: false, former: null, alsoUnder: [{ agency: 'Sở A' }] });
  const outcome = await test.run('intake.accept', { ...HERE, draftId, agency: 'Sở B', seen: preview.seen });
  expect(outcome).toMatchObject({ replaces: null, alsoUnder: [{ agency: 'Sở A', fileName: 'báo cáo.csv' }] });
});
