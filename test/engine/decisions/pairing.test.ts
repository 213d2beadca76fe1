/** What a person says of two rows holds here, and as an alias in other comparisons of the set. */
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Reconciliation } from '../../../shared/domain/reconciliation.ts';
import { BASE, HERE, LATER, type Office, seen, startOffice, TAKE_LATER } from './office.ts';

let office: Office;
beforeEach(async () => {
  office = await startOffice();
  // The third row goes, and one comes whose name tells nobody that it is the same.
  await office.report(HERE.against, [
    ...LATER.slice(0, 2),
    ['3', 'Phổ cập băng rộng', '75%', '77%', 'Đạt', ''],
  ]);
  await office.signIn('an');
});
afterEach(() => office.test.stop());

const alone = ({ onlyInBase, onlyInAgainst }: Reconciliation) => ({
  baseRow: onlyInBase[0]?.row.key ?? '',
  againstRow: onlyInAgainst[0]?.row.key ?? '',
});
const classes = (result: Reconciliation) => result.pairs.map(({ pairing }) => pairing.class);

it('two rows are put together, and apart again by undo', async () => {
  const before = await office.run();
  const rows = alone(before);
  const state = await office.test.run('reconcile.pair', { ...HERE, ...rows });
  const after = await office.run();
  expect(classes(after)).toEqual(['automatic', 'automatic', 'confirmed']);
  expect(after.pairs[2]?.key).toBe(`${rows.baseRow}~${rows.againstRow}`);
  expect(state.progress.pairs).toBe(3);
  expect(await office.told()).toMatchObject({
    action: 'pair',
    after: { 'Kỳ trước': '3 Tỷ lệ hộ có cáp quang', 'Kỳ sau': '3 Phổ cập băng rộng' },
  });
  const undone = await office.test.run('reconcile.undo', HERE);
  expect(undone.pairing).not.toBe(state.pairing);
  expect(classes(await office.run())).toEqual(['automatic', 'automatic']);
  expect((await office.test.run('reconcile.redo', HERE)).pairing).toBe(state.pairing);
});

it('a pair that was made automatically is refused and stays so', async () => {
  const { base, against, key } = await office.pair('1');
  await office.decide(TAKE_LATER, '1');
  const rows = { baseRow: base.key, againstRow: against.key };
  const state = await office.test.run('reconcile.refuse', { ...HERE, ...rows });
  const after = await office.run();
  expect(after.pairs.map((pair) => pair.key)).not.toContain(key);
  expect(state.pairs[key]).toBeUndefined();
  await office.report(HERE.against, [...LATER]);
  expect((await office.run()).pairs.map((pair) => pair.key)).not.toContain(key);
});

it('a row that is paired anew leaves its former partner', async () => {
  const rows = alone(await office.run());
  const { base, against } = await office.pair('2');
  await office.test.run('reconcile.pair', { ...HERE, ...rows });
  await office.test.run('reconcile.pair', { ...HERE, baseRow: base.key, againstRow: rows.againstRow });
  const result = await office.run();
  expect(result.pairs.map(({ key }) => key)).toContain(`${base.key}~${rows.againstRow}`);
  expect(result.onlyInAgainst.map(({ row }) => row.key)).toContain(against.key);
});

it('is an alias in the next comparison', async () => {
  const rows = alone(await office.run());
  await office.test.run('reconcile.pair', { ...HERE, ...rows });
  await office.report('Năm 2025', [['5', 'Phổ cập băng rộng', '78%', '79%', 'Đạt', '']]);
  const { pairs } = await office.test.run('reconcile.run', { ...HERE, against: 'Năm 2025' });
  expect(pairs.map(({ key, pairing }) => [key, pairing.class])).toEqual([
    [`${rows.baseRow}~${rows.againstRow}`, 'confirmed'],
  ]);
});

it('rows that are not there are refused', async () => {
  const { baseRow } = alone(await office.run());
  const rows = { baseRow, againstRow: 'none.-.0' };
  expect((await office.test.fail('reconcile.pair', { ...HERE, ...rows })).code).toBe('ROW_NOT_FOUND');
  await office.test.run('people.signOut', {});
  const known = alone(await office.run());
  expect((await office.test.fail('reconcile.pair', { ...HERE, ...known })).code).toBe('PERSON_NEEDED');
});

it('nothing is made anew for a decision', async () => {
  const result = await office.run();
  await office.decide(TAKE_LATER, '1');
  expect(await office.run()).toBe(result);
  await office.report(HERE.base, [...BASE]);
  expect(await office.run()).not.toBe(result);
});

it('rows of two plans are put together, decided on, and known in the plans’ next comparison', async () => {
  const set = 'Nghị quyết';
  await office.report(HERE.against, [['II.7', 'Phủ băng rộng tới hộ', '75%', '78%', 'Đạt', '']], null, set);
  const between = { ...HERE, base: HERE.against, againstSet: set };
  const rows = alone(await office.test.run('reconcile.run', between));
  const base = (await office.run()).onlyInAgainst[0]?.row.key ?? '';
  await office.test.run('reconcile.pair', { ...between, ...rows, baseRow: base });
  const { pairs } = await office.test.run('reconcile.run', between);
  expect(pairs.map(({ key, pairing }) => [key, pairing.class])).toEqual([
    [`${base}~${rows.againstRow}`, 'confirmed'],
  ]);
  const decided = { ...between, pairs: seen(...pairs), decision: TAKE_LATER };
  expect((await office.test.run('reconcile.decide', decided)).progress.decided).toBe(1);
  expect((await office.state()).progress.decided).toBe(0);
  await office.report('Năm 2025', [['3', 'Phổ cập băng rộng', '75%', '80%', 'Đạt', '']]);
  await office.report('Năm 2025', [['II.7', 'Phủ băng rộng tới hộ', '75%', '80%', 'Đạt', '']], null, set);
  const later = { ...between, base: 'Năm 2025', against: 'Năm 2025' };
  const next = await office.test.run('reconcile.run', later);
  expect(next.pairs.map(({ key, pairing }) => [key, pairing.class])).toEqual([
    [`${base}~${rows.againstRow}`, 'confirmed'],
  ]);
});
