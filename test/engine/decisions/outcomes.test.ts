/** What an annex is told of the rows of its period. */
import { afterEach, beforeEach, expect, it } from 'vitest';
import {
  comparisonsWithLater,
  ReconcilingMemory,
  standingOutcomes,
} from '../../../electron/engine/reconcile/index.ts';
import { Workspace } from '../../../electron/engine/workspace/index.ts';
import type { Reconciliation } from '../../../shared/domain/reconciliation.ts';
import { Entries } from '../../../shared/domain/reconciling/entries.ts';
import { PASSPHRASE } from '../../support/engine.ts';
import { ASK, BASE, HERE, KEEP_BASE, LATER, type Office, seen, startOffice, TAKE_LATER } from './office.ts';

let office: Office;
beforeEach(async () => {
  office = await startOffice();
  await office.signIn('an');
});
afterEach(() => office.test.stop());

/** As the annex of the later period asks for them, from a second look into the same file. */
async function outcomes(...results: Reconciliation[]) {
  const { path } = (await office.test.run('workspace.current', {})) ?? { path: '' };
  const workspace = Workspace.open(path, PASSPHRASE);
  const [first] = results;
  const found = await comparisonsWithLater(
    workspace.read,
    first?.againstSet.id ?? '',
    first?.against.id ?? '',
  );
  const outcome = await standingOutcomes(workspace.read, new ReconcilingMemory(), found, async ({ base }) => {
    const reconciliation = results.find((result) => result.base.id === base.id);
    if (reconciliation === undefined) throw new Error(base.name);
    return { version: '', reconciliation, entries: new Entries(reconciliation) };
  });
  await workspace.close();
  return outcome;
}

it('every decided row has its texts and where each comes from', async () => {
  const explanation = 'Theo số của Cục';
  await office.decide({ ...KEEP_BASE, explanation, toNote: true }, '1');
  await office.decide({ ...TAKE_LATER, choice: 'correct', corrected: { result: '100 trạm' } }, '2');
  await office.decide(ASK, '3');
  const result = await office.run();
  const { rows, kept } = await outcomes(result);
  const of = (index: number) => rows.get(result.pairs[index]?.against.key ?? '');
  expect(of(0)).toMatchObject({
    texts: { result: '70%', evaluation: 'Chưa đạt', note: explanation },
    origins: { name: 'against', result: 'base', evaluation: 'base', note: 'explanation' },
    removed: false,
    asked: false,
    base: { result: '70%' },
    decision: { by: { name: 'Trần An' } },
  });
  expect(of(1)).toMatchObject({ texts: { result: '100 trạm' }, origins: { result: 'corrected' } });
  expect(of(2)).toMatchObject({ texts: null, asked: true, removed: false });
  expect(kept).toEqual([]);
});

it('a stale decision prints nothing, a row without a counterpart is kept, left out or taken in', async () => {
  await office.decide(TAKE_LATER);
  const fresh = ['9', 'Số nền tảng dùng chung', '', '5 nền tảng', 'Đạt', ''] as const;
  await office.report(HERE.against, [
    ['1', 'Tỷ lệ hồ sơ trực tuyến toàn trình', '80%', '86%', 'Đạt', ''],
    LATER[1] ?? fresh,
    fresh,
  ]);
  const result = await office.run();
  const pairs = seen(...result.onlyInBase, ...result.onlyInAgainst);
  await office.test.run('reconcile.decide', { ...HERE, pairs, decision: KEEP_BASE });
  const { rows, kept } = await outcomes(result);
  expect(rows.get(result.pairs[0]?.against.key ?? '')).toMatchObject({
    texts: null,
    removed: false,
    decision: { stale: true },
  });
  expect(rows.get(result.onlyInAgainst[0]?.row.key ?? '')).toMatchObject({ texts: null, removed: true });
  expect(kept).toMatchObject([{ base: { name: 'Tỷ lệ hộ có cáp quang' }, texts: { result: '76%' } }]);
});

it('of decisions in several comparisons the newest counts', async () => {
  await office.report('6 tháng 2024', [['1', BASE[0]?.[1] ?? '', '80%', '40%', 'Chưa đạt', '']]);
  await office.decide(TAKE_LATER, '1');
  const half = { ...HERE, base: '6 tháng 2024' };
  const other = await office.test.run('reconcile.run', half);
  await office.test.run('reconcile.decide', { ...half, pairs: seen(...other.pairs), decision: KEEP_BASE });
  const { rows } = await outcomes(await office.run(), other);
  expect(rows.get(other.pairs[0]?.against.key ?? '')).toMatchObject({
    texts: { result: '40%' },
    decision: { choice: 'keepBase' },
  });
});
