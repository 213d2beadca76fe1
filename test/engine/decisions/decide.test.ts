/** Deciding through the whole engine: what stands, what is refused, and that nothing is stored by halves. */
import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Workspace } from '../../../electron/engine/workspace/index.ts';
import { PASSPHRASE } from '../../support/engine.ts';
import { ASK, HERE, KEEP_BASE, LATER, type Office, seen, startOffice, TAKE_LATER } from './office.ts';

let office: Office;
beforeEach(async () => {
  office = await startOffice();
});
afterEach(() => office.test.stop());

describe('a decision', () => {
  it('stands with who made it, says what is printed, and is told of in words', async () => {
    await office.signIn('an');
    const { key } = await office.pair('2');
    const explanation = 'Số cuối năm gồm cả trạm thử nghiệm';
    const state = await office.decide({ ...KEEP_BASE, explanation, toNote: true }, '2');
    expect(state.pairs[key]).toMatchObject({
      decision: { choice: 'keepBase', by: { name: 'Trần An', position: 'Chuyên viên' }, stale: false },
    });
    expect(state.pairs[key]?.outcome).toEqual({
      result: '90 trạm',
      evaluation: 'Chưa đạt',
      note: `Số ước\n${explanation}`,
    });
    expect(state.progress).toMatchObject({ pairs: 3, decided: 1, asked: 0, stale: 0 });
    expect(state.undo).toMatchObject({ title: 'Giữ số liệu kỳ trước cho 1 dòng', kind: 'decide' });
    expect(state.approval.blockers).toContainEqual({ code: 'undecided', count: 2 });
    expect(await office.told()).toMatchObject({
      action: 'decide',
      person: 'Trần An',
      before: { 'Các dòng': [{ Dòng: '2 Số trạm phát sóng', 'Quyết định': 'Chưa quyết định' }] },
      after: {
        'Quyết định': 'Giữ số liệu kỳ trước',
        'Lý do': 'Số liệu kỳ trước đúng',
        'Diễn giải': explanation,
      },
    });
  });

  it('takes the place of the one before, and is taken back', async () => {
    await office.signIn('an');
    const { key } = await office.pair('1');
    await office.decide(KEEP_BASE, '1');
    const corrected = { result: '84%', evaluation: 'Đạt' };
    const state = await office.decide({ ...TAKE_LATER, choice: 'correct', corrected }, '1');
    expect(state.pairs[key]?.outcome).toEqual({ result: '84%' });
    expect(state.progress.decided).toBe(1);
    const after = await office.test.run('reconcile.withdraw', { ...HERE, pairs: [key] });
    expect(after.pairs[key]).toBeUndefined();
    expect(after.progress.decided).toBe(0);
    expect((await office.test.fail('reconcile.withdraw', { ...HERE, pairs: [key] })).code).toBe(
      'PAIR_NOT_FOUND',
    );
  });

  it('that asks is no decision yet', async () => {
    await office.signIn('an');
    const { key } = await office.pair('1');
    const state = await office.decide(ASK, '1');
    expect(state.pairs[key]).toMatchObject({
      question: { agency: 'Sở Y tế', text: 'Số nào đúng?', letter: null, answer: null },
      outcome: null,
    });
    expect(state.progress).toMatchObject({ decided: 0, asked: 1 });
    expect(state.approval.blockers).toContainEqual({ code: 'asked', count: 1 });
    expect(state.undo?.title).toBe('Hỏi Sở Y tế cho 1 dòng');
  });

  it('is stale once an agency sends other figures, and again as it was when it sends the former ones', async () => {
    await office.signIn('an');
    const { key } = await office.pair('1');
    await office.decide(TAKE_LATER);
    const changed = LATER.map((row) =>
      row[0] === '1' ? row.with(3, '86%') : row,
    ) as unknown as typeof LATER;
    await office.report(HERE.against, changed);
    const state = await office.state();
    expect(state.pairs[key]).toMatchObject({ decision: { stale: true }, outcome: null });
    expect(state.progress).toMatchObject({ decided: 2, stale: 1 });
    expect(state.approval.blockers).toContainEqual({ code: 'stale', count: 1 });
    await office.report(HERE.against, LATER);
    expect((await office.state()).progress).toMatchObject({ decided: 3, stale: 0 });
  });

  it('on a row of one side leaves it out or takes it in', async () => {
    const fresh = ['4', 'Số nền tảng dùng chung', '', '5 nền tảng', 'Đạt', ''] as const;
    await office.report(HERE.against, [...LATER.slice(0, 2), fresh]);
    await office.signIn('an');
    const { onlyInBase, onlyInAgainst } = await office.run();
    const [gone] = onlyInBase;
    const [added] = onlyInAgainst;
    const kept = await office.decide(KEEP_BASE);
    expect(kept.pairs[gone?.key ?? '']?.outcome).toEqual({});
    expect(kept.pairs[added?.key ?? '']).toMatchObject({ outcome: null, decision: { stale: false } });
    const taken = await office.decide(TAKE_LATER);
    expect(taken.pairs[gone?.key ?? '']?.outcome).toBeNull();
    expect(taken.pairs[added?.key ?? '']?.outcome).toEqual({});
    expect(taken.progress).toMatchObject({ pairs: 4, decided: 4 });
  });
});

describe('refused is', () => {
  it('whoever is not signed in', async () => {
    const pairs = seen(await office.pair('1'));
    const error = await office.test.fail('reconcile.decide', { ...HERE, pairs, decision: TAKE_LATER });
    expect(error.code).toBe('PERSON_NEEDED');
    expect((await office.test.run('reconcile.history', HERE)).length).toBe(0);
  });

  it('a decision on figures that changed since they were shown', async () => {
    await office.signIn('an');
    const before = await office.run();
    const changed = LATER.map((row) =>
      row[0] === '1' ? row.with(3, '86%') : row,
    ) as unknown as typeof LATER;
    await office.report(HERE.against, changed);
    const pairs = seen(...before.pairs);
    const error = await office.test.fail('reconcile.decide', { ...HERE, pairs, decision: TAKE_LATER });
    expect(error).toEqual({ code: 'PAIR_CHANGED', details: { count: 1 } });
    expect((await office.state()).progress.decided).toBe(0);
  });

  it('a decision on a pair that somebody else decided meanwhile', async () => {
    const pair = await office.pair('1');
    await office.signIn('an');
    await office.decide(KEEP_BASE, '1');
    await office.signIn('binh');
    const pairs = seen(pair).map((one) => ({ ...one, decision: null }));
    const error = await office.test.fail('reconcile.decide', { ...HERE, pairs, decision: TAKE_LATER });
    expect(error).toEqual({ code: 'PAIR_CHANGED', details: { count: 1 } });
    const state = await office.state();
    expect(state.pairs[pair.key]?.decision).toMatchObject({ choice: 'keepBase', by: { name: 'Trần An' } });
    const decision = state.pairs[pair.key]?.decision?.step ?? null;
    const known = seen(pair).map((one) => ({ ...one, decision }));
    const done = await office.test.run('reconcile.decide', { ...HERE, pairs: known, decision: TAKE_LATER });
    expect(done.pairs[pair.key]?.decision?.by.name).toBe('Võ Bình');
  });

  it('a pair that is not there, and evidence that is not there', async () => {
    await office.signIn('an');
    const pair = await office.pair('1');
    const other = { pair: 'a.-.0~b.-.0', fingerprint: pair.fingerprint };
    const pairs = [...seen(pair), other];
    expect((await office.test.fail('reconcile.decide', { ...HERE, pairs, decision: TAKE_LATER })).code).toBe(
      'PAIR_NOT_FOUND',
    );
    const evidence = [{ kind: 'file' as const, sha256: 'a'.repeat(64), fileName: 'công văn.pdf' }];
    const decision = { ...TAKE_LATER, evidence };
    expect((await office.test.fail('reconcile.decide', { ...HERE, pairs: seen(pair), decision })).code).toBe(
      'EVIDENCE_NOT_FOUND',
    );
  });
});

it('a fault in the middle of a bulk decision leaves nothing of it, and the next one works', async () => {
  await office.signIn('an');
  const { path } = (await office.test.run('workspace.current', {})) ?? { path: '' };
  const beside = Workspace.open(path, PASSPHRASE);
  const fault = sql`CREATE TRIGGER fault BEFORE INSERT ON journal_entry WHEN NEW.action = 'decide'
    BEGIN SELECT RAISE(ABORT, 'no room'); END`;
  await beside.write((writer) => fault.execute(writer));
  vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  const pairs = seen(...(await office.run()).pairs);
  expect((await office.test.dispatch('reconcile.decide', { ...HERE, pairs, decision: TAKE_LATER })).ok).toBe(
    false,
  );
  expect(await office.state()).toMatchObject({ id: null, pairs: {}, undo: null });
  await beside.write((writer) => sql`DROP TRIGGER fault`.execute(writer));
  await beside.close();
  expect((await office.decide(TAKE_LATER)).progress.decided).toBe(3);
});

it('evidence is kept whole under its hash, and given back under its name', async () => {
  const file = { fileName: 'Xác nhận.pdf', bytes: new TextEncoder().encode('%PDF bản xác nhận') };
  expect((await office.test.fail('evidence.add', file)).code).toBe('PERSON_NEEDED');
  await office.signIn('an');
  const { sha256 } = await office.test.run('evidence.add', file);
  expect(await office.told()).toMatchObject({ action: 'evidence', after: { Tệp: 'Xác nhận.pdf' } });
  const evidence = [{ kind: 'file' as const, sha256, fileName: file.fileName }];
  const state = await office.decide({ ...TAKE_LATER, evidence }, '1');
  const { key } = await office.pair('1');
  expect(state.pairs[key]?.decision?.evidence).toEqual(evidence);
  expect(await office.test.run('evidence.open', { sha256 })).toEqual({ ...file, fileName: 'Xác nhận.pdf' });
  expect((await office.test.fail('evidence.open', { sha256: 'b'.repeat(64) })).code).toBe(
    'EVIDENCE_NOT_FOUND',
  );
  expect((await office.test.fail('evidence.add', { ...file, bytes: new Uint8Array() })).code).toBe(
    'FILE_EMPTY',
  );
});

it('a step names its person as they are called now', async () => {
  await office.signIn('an');
  const { key } = await office.pair('1');
  await office.decide(TAKE_LATER, '1');
  await office.signIn('quan');
  const an = { person: office.id('an'), name: 'Trần Thị An', position: 'Trưởng phòng' };
  await office.test.run('people.update', { ...an, role: 'staff', retired: true });
  const { name, position } = an;
  expect((await office.state()).pairs[key]?.decision?.by).toMatchObject({ name, position });
});
