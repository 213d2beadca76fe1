/** Two people and the real reports of 2024: everything decided, approved, and void after one change. */
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { findingKey } from '../../../shared/domain/decisions.ts';
import type { Reconciliation } from '../../../shared/domain/reconciliation.ts';
import { PASSPHRASE, startTestEngine } from '../../support/engine.ts';
import { submissionPath } from '../../support/folders.ts';
import { describeReal } from '../../support/real.ts';
import { KEEP_BASE, Office, PEOPLE, seen, TAKE_LATER } from './office.ts';

const HERE = { set: 'Kế hoạch 2024', base: '9 tháng 2024', against: 'Năm 2024' };

describeReal('the 2024 plan', () => {
  let office: Office;
  let result: Reconciliation;

  beforeAll(async () => {
    const test = startTestEngine();
    office = new Office(test);
    await test.run('workspace.create', { name: 'Sổ', passphrase: PASSPHRASE });
    for (const [name, period] of [
      ['2024-9-thang.docx', HERE.base],
      ['2024-ca-nam.docx', HERE.against],
    ] as const) {
      const bytes = new Uint8Array(readFileSync(submissionPath(name)));
      const { draftId } = await test.run('intake.open', { fileName: name, bytes });
      await test.run('intake.accept', { draftId, set: HERE.set, period, agency: null });
    }
    for (const who of ['quan', 'an', 'binh'] as const) await office.hire(who);
    result = await test.run('reconcile.run', HERE);
  });
  afterAll(() => office.test.stop());

  it('is decided by one, approved by another, and void after a change', async () => {
    const { test } = office;
    await office.signIn('an');
    const decided = await test.run('reconcile.decide', {
      ...HERE,
      pairs: seen(...result.pairs),
      decision: TAKE_LATER,
    });
    expect(decided.progress).toMatchObject({ pairs: 32, decided: 32 });
    for (const { key } of result.pairs) {
      // Printed as the later table has it.
      expect(decided.pairs[key]?.outcome).toEqual({});
    }

    const errors = [
      ...result.pairs.flatMap(({ key, findings }) =>
        findings.filter(({ severity }) => severity === 'error').map((finding) => findingKey(key, finding)),
      ),
      ...result.documents.findings
        .filter(({ severity }) => severity === 'error')
        .map((finding) => findingKey('', finding)),
    ];
    expect(decided.progress.openErrors).toBe(errors.length);
    await office.signIn('binh');
    const pin = PEOPLE.binh.pin;
    if (errors.length > 0) {
      const { code, details } = await test.fail('reconcile.approve', { ...HERE, pin });
      expect([code, details.reasons]).toEqual(['APPROVAL_BLOCKED', `${errors.length} lỗi chưa xử lý`]);
      const reason = 'Đã ghi vào văn bản đề nghị đính chính';
      await office.signIn('an');
      await test.run('reconcile.dismiss', { ...HERE, findings: errors, rule: null, reason });
      await office.signIn('binh');
    }
    const signed = await test.run('reconcile.approve', { ...HERE, pin });
    expect(signed.approval).toMatchObject({ last: { valid: true, by: { name: 'Võ Bình' } }, blockers: [] });
    expect((await test.run('journal.verify', { head: null })).problems).toEqual([]);

    await office.signIn('an');
    const pair = result.pairs.find(({ base, against }) => base.result !== against.result);
    const pairs = seen(...(pair === undefined ? [] : [pair]));
    const changed = await test.run('reconcile.decide', { ...HERE, pairs, decision: KEEP_BASE });
    expect(changed.approval.last?.valid).toBe(false);
    expect(changed.pairs[pair?.key ?? '']?.outcome?.result).toBe(pair?.base.result);
    expect((await test.run('journal.verify', { head: null })).problems).toEqual([]);
  });
});
