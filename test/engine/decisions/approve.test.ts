/** Four eyes: who may approve what, what stands in the way, and what voids an approval. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isSignedBy } from '../../../electron/engine/journal/index.ts';
import { Workspace } from '../../../electron/engine/workspace/index.ts';
import type { ReconciliationState } from '../../../shared/domain/decisions.ts';
import { PASSPHRASE } from '../../support/engine.ts';
import { HERE, KEEP_BASE, LATER, type Office, PEOPLE, seen, startOffice, TAKE_LATER } from './office.ts';

let office: Office;
beforeEach(async () => {
  office = await startOffice();
});
afterEach(() => office.test.stop());

const PIN = { ...HERE, pin: PEOPLE.binh.pin };

/** An decides everything, Bình signs. */
async function approved(): Promise<ReconciliationState> {
  await office.signIn('an');
  await office.decide(TAKE_LATER);
  await office.signIn('binh');
  return office.test.run('reconcile.approve', PIN);
}

describe('the approval of the whole', () => {
  it('is signed with the approver’s own key over the hash of what stands', async () => {
    const state = await approved();
    expect(state.approval).toMatchObject({ last: { by: { name: 'Võ Bình' }, valid: true }, blockers: [] });
    const told = await office.told();
    expect(told).toMatchObject({ action: 'approve', person: 'Võ Bình' });
    const after = told.after as Record<string, string>;
    const content = state.approval.last?.content ?? '';
    expect(after['Mã băm nội dung']).toBe(content);
    const key = after['Khóa công khai'] ?? '';
    const signature = after['Chữ ký'] ?? '';
    expect(isSignedBy(key, content, signature)).toBe(true);
    expect(isSignedBy(key, 'f'.repeat(64), signature)).toBe(false);
  });

  it('is void after any change, and valid again once the change is undone', async () => {
    await approved();
    const kept = await office.decide(KEEP_BASE, '2');
    expect(kept.approval.last).toMatchObject({ by: { name: 'Võ Bình' }, valid: false });
    expect((await office.test.run('reconcile.undo', HERE)).approval.last?.valid).toBe(true);
    const withdrawn = await office.test.run('reconcile.withdraw', {
      ...HERE,
      pairs: [(await office.pair('1')).key],
    });
    expect(withdrawn.approval).toMatchObject({ last: { valid: false } });
    expect((await office.test.run('reconcile.undo', HERE)).approval.last?.valid).toBe(true);
    const changed = LATER.map((row) => (row[0] === '3' ? row.with(5, 'Đã rà soát') : row));
    await office.report(HERE.against, changed as unknown as typeof LATER);
    expect((await office.state()).approval.last?.valid).toBe(false);
  });

  it('is void when a pair is said to be none', async () => {
    await approved();
    const { base, against } = await office.pair('3');
    const rows = { baseRow: base.key, againstRow: against.key };
    const state = await office.test.run('reconcile.refuse', { ...HERE, ...rows });
    expect(state.approval.last?.valid).toBe(false);
    expect(state.progress).toMatchObject({ pairs: 4, decided: 2 });
  });

  it('is taken back by who gave it', async () => {
    await approved();
    const state = await office.test.run('reconcile.undo', HERE);
    expect(state.approval.last).toBeNull();
    expect((await office.test.run('reconcile.redo', HERE)).approval.last?.valid).toBe(true);
  });

  it('is given once, however often it is asked for', async () => {
    const { approval } = await approved();
    const again = await office.test.run('reconcile.approve', PIN);
    expect(again.approval.last).toEqual(approval.last);
    expect((await office.test.fail('reconcile.approve', { ...PIN, pin: PEOPLE.an.pin })).code).toBe(
      'PIN_WRONG',
    );
    expect((await office.test.run('reconcile.undo', HERE)).approval.last).toBeNull();
  });

  it('is of what the approver saw', async () => {
    await office.signIn('an');
    const { version } = (await office.decide(TAKE_LATER)).approval;
    await office.decide(KEEP_BASE, '2');
    await office.signIn('binh');
    const seen = { ...PIN, version };
    expect((await office.test.fail('reconcile.approve', seen)).code).toBe('APPROVAL_OUTDATED');
    await office.signIn('an');
    const now = await office.decide(TAKE_LATER, '2');
    await office.signIn('binh');
    await office.report(HERE.against, LATER);
    const before = { ...PIN, version: now.approval.version };
    expect((await office.test.fail('reconcile.approve', before)).code).toBe('APPROVAL_OUTDATED');
    const { approval } = await office.state();
    const state = await office.test.run('reconcile.approve', { ...PIN, version: approval.version });
    expect(state.approval.last?.valid).toBe(true);
  });

  it('needs everything decided, and says in words what is not', async () => {
    await office.signIn('an');
    await office.decide(TAKE_LATER, '1');
    await office.signIn('binh');
    const error = await office.test.fail('reconcile.approve', PIN);
    expect(error).toEqual({ code: 'APPROVAL_BLOCKED', details: { reasons: '2 cặp chưa quyết định' } });
  });

  it('is given by approvers alone, and with their own PIN', async () => {
    await office.signIn('an');
    await office.decide(TAKE_LATER);
    for (const who of ['an', 'quan'] as const) {
      await office.signIn(who);
      const pin = PEOPLE[who].pin;
      expect((await office.test.fail('reconcile.approve', { ...HERE, pin })).code).toBe('APPROVER_NEEDED');
    }
    await office.signIn('binh');
    const wrong = { ...HERE, pin: PEOPLE.an.pin };
    expect((await office.test.fail('reconcile.approve', wrong)).code).toBe('PIN_WRONG');
    expect((await office.state()).approval.last).toBeNull();
    for (let tries = 0; tries < 4; tries += 1) await office.test.fail('reconcile.approve', wrong);
    expect((await office.test.fail('reconcile.approve', PIN)).code).toBe('PIN_LOCKED');
    await office.test.run('people.signOut', {});
    expect((await office.test.fail('reconcile.approve', PIN)).code).toBe('PERSON_NEEDED');
  });

  it('does not cover what the approver decided and nobody else approved', async () => {
    await office.signIn('an');
    await office.decide(TAKE_LATER);
    await office.signIn('binh');
    const state = await office.decide(KEEP_BASE, '1', '2');
    expect(state.approval.blockers).toEqual([{ code: 'ownDecisions', count: 2 }]);
    const error = await office.test.fail('reconcile.approve', PIN);
    expect(error.details.reasons).toBe('2 dòng do chính bạn quyết định, cần người khác duyệt');
    await office.signIn('quan');
    const dung = { name: 'Ngô Dung', position: 'Giám đốc', role: 'approver', pin: '614830' } as const;
    const { people } = await office.test.run('people.add', dung);
    const person = people.find(({ name }) => name === dung.name)?.id ?? '';
    await office.test.run('people.signIn', { person, pin: dung.pin });
    const pairs = seen(await office.pair('1'), await office.pair('2'));
    await office.test.run('reconcile.approveRows', { ...HERE, pairs });
    await office.signIn('binh');
    expect((await office.test.run('reconcile.approve', PIN)).approval.last?.valid).toBe(true);
  });
});

describe('the approval of rows', () => {
  it('is not given by who decided them', async () => {
    await office.signIn('binh');
    await office.decide(TAKE_LATER, '1');
    const pairs = seen(await office.pair('1'));
    const error = await office.test.fail('reconcile.approveRows', { ...HERE, pairs });
    expect(error).toEqual({ code: 'APPROVER_DECIDED', details: { count: 1 } });
  });

  it('needs an approver, and rows that are decided', async () => {
    await office.signIn('an');
    await office.decide(TAKE_LATER, '1');
    const pairs = seen(await office.pair('1'));
    expect((await office.test.fail('reconcile.approveRows', { ...HERE, pairs })).code).toBe(
      'APPROVER_NEEDED',
    );
    await office.signIn('binh');
    const more = [...pairs, ...seen(await office.pair('2'))];
    expect((await office.test.fail('reconcile.approveRows', { ...HERE, pairs: more })).code).toBe(
      'APPROVAL_BLOCKED',
    );
    const state = await office.test.run('reconcile.approveRows', { ...HERE, pairs });
    expect(state.pairs[pairs[0]?.pair ?? '']?.approved?.by.name).toBe('Võ Bình');
    expect(state.progress.approved).toBe(1);
  });

  it('falls with the decision or the figures that it was given for', async () => {
    await office.signIn('an');
    await office.decide(TAKE_LATER);
    await office.signIn('binh');
    const { key } = await office.pair('1');
    await office.test.run('reconcile.approveRows', { ...HERE, pairs: seen(...(await office.run()).pairs) });
    await office.signIn('an');
    const state = await office.decide(KEEP_BASE, '1');
    expect(state.pairs[key]?.approved).toBeNull();
    expect(state.progress.approved).toBe(2);
    expect((await office.test.run('reconcile.undo', HERE)).progress.approved).toBe(3);
    const changed = LATER.map((row) => (row[0] === '1' ? row.with(3, '86%') : row));
    await office.report(HERE.against, changed as unknown as typeof LATER);
    expect((await office.state()).progress).toMatchObject({ approved: 2, stale: 1 });
  });
});

it('an approval written into the file without the key is not valid', async () => {
  await approved();
  const { path } = (await office.test.run('workspace.current', {})) ?? { path: '' };
  await office.test.run('workspace.close', {});
  const workspace = Workspace.open(path, PASSPHRASE);
  const step = await workspace.read
    .selectFrom('step')
    .selectAll()
    .where('kind', '=', 'approve')
    .executeTakeFirstOrThrow();
  const body = JSON.parse(step.body ?? '') as { signature: string };
  const signature = Buffer.alloc(64, 7).toString('base64');
  const { sequence: _, ...row } = step;
  const forged = { ...row, id: 'forged', body: JSON.stringify({ ...body, signature }) };
  await workspace.write((writer) => writer.insertInto('step').values(forged).execute());
  await workspace.close();
  const open = { path, passphrase: PASSPHRASE };
  await office.test.dispatch('workspace.openAt', open, { audience: 'host' });
  expect((await office.state()).approval.last).toMatchObject({ step: 'forged', valid: false });
});
