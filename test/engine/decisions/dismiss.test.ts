/** Findings put aside with a reason: one by one, by rule, and back when the figures change. */
import { afterEach, beforeEach, expect, it } from 'vitest';
import { findingKey } from '../../../shared/domain/decisions.ts';
import { HERE, type Office, PEOPLE, type Row, startOffice, TAKE_LATER } from './office.ts';

/** 90/120 is 75%, not 80%. */
const WRONG: readonly Row[] = [
  ['1', 'Tỷ lệ hồ sơ trực tuyến toàn trình', '80%', '80% (90/120)', 'Đạt', ''],
  ['2', 'Số trạm phát sóng', '100 trạm', '101 trạm', 'Đạt', ''],
  ['3', 'Tỷ lệ hộ có cáp quang', '75%', '80% (90/120)', 'Đạt', ''],
];
const CODE = 'PERCENT_NOT_FRACTION';

let office: Office;
beforeEach(async () => {
  office = await startOffice();
  await office.report(HERE.against, WRONG);
  await office.signIn('an');
  await office.decide(TAKE_LATER);
});
afterEach(() => office.test.stop());

const errors = async () =>
  (await office.run()).pairs.flatMap(({ key, findings }) =>
    findings
      .filter(({ code }) => code === CODE)
      .map((finding) => ({ pair: key, key: findingKey(key, finding) })),
  );

it('an open error stands in the way until it is dismissed with a reason', async () => {
  const found = await errors();
  expect(found.length).toBe(2);
  const before = await office.state();
  const open = before.approval.blockers.find(({ code }) => code === 'openErrors')?.count ?? 0;
  expect(open).toBeGreaterThanOrEqual(2);
  const [first] = found;
  const reason = 'Mẫu số là số hồ sơ đã giải quyết';
  const findings = [first?.key ?? ''];
  const state = await office.test.run('reconcile.dismiss', { ...HERE, findings, rule: null, reason });
  expect(state.progress.openErrors).toBe(open - 1);
  expect(state.progress.openFindings).toBe(before.progress.openFindings - 1);
  expect(state.pairs[first?.pair ?? '']?.dismissed).toMatchObject([
    { finding: first?.key, reason, rule: null, by: { name: 'Trần An' } },
  ]);
  expect(await office.told()).toMatchObject({
    action: 'dismiss',
    after: { 'Lý do': reason, 'Các phát hiện': [{ Mã: CODE, Dòng: '1 Tỷ lệ hồ sơ trực tuyến toàn trình' }] },
  });
  const undone = await office.test.run('reconcile.restore', { ...HERE, findings });
  expect(undone.progress.openErrors).toBe(open);
});

it('a rule is dismissed for all rows at once, and only its own findings with it', async () => {
  const findings = (await errors()).map(({ key }) => key);
  const input = { ...HERE, findings, reason: 'Đã đối chiếu bảng gốc' };
  expect((await office.test.fail('reconcile.dismiss', { ...input, rule: 'OTHER_RULE' })).code).toBe(
    'INPUT_INVALID',
  );
  const state = await office.test.run('reconcile.dismiss', { ...input, rule: CODE });
  const dismissed = Object.values(state.pairs).flatMap((pair) => pair.dismissed);
  expect(dismissed.map(({ rule }) => rule)).toEqual([CODE, CODE]);
});

it('comes back when the figures change', async () => {
  const findings = (await errors()).map(({ key }) => key);
  const reason = 'Đã đối chiếu bảng gốc';
  const dismissed = await office.test.run('reconcile.dismiss', { ...HERE, findings, rule: CODE, reason });
  const changed = WRONG.map((row) => (row[0] === '1' ? row.with(3, '81% (90/120)') : row));
  await office.report(HERE.against, changed as unknown as readonly Row[]);
  const state = await office.state();
  expect(state.progress.openErrors).toBe(dismissed.progress.openErrors + 1);
  expect(Object.values(state.pairs).flatMap((pair) => pair.dismissed).length).toBe(1);
});

it('voids an approval that was given with the error dismissed', async () => {
  const { pairs, documents } = await office.run();
  const findings = [
    ...pairs.flatMap(({ key, findings }) => findings.map((finding) => findingKey(key, finding))),
    ...documents.findings.map((finding) => findingKey('', finding)),
  ];
  await office.test.run('reconcile.dismiss', { ...HERE, findings, rule: null, reason: 'Đã xem' });
  await office.signIn('binh');
  const signed = await office.test.run('reconcile.approve', { ...HERE, pin: PEOPLE.binh.pin });
  expect(signed.approval.last?.valid).toBe(true);
  const restored = await office.test.run('reconcile.restore', { ...HERE, findings: findings.slice(0, 1) });
  expect(restored.approval.last?.valid).toBe(false);
});

it('is not signed by who put the error aside alone', async () => {
  const { pairs } = await office.run();
  const errors = pairs.flatMap(({ key, findings }) =>
    findings.filter(({ severity }) => severity === 'error').map((finding) => findingKey(key, finding)),
  );
  const dismiss = { ...HERE, findings: errors, rule: null, reason: 'Đã xem' };
  await office.signIn('binh');
  const state = await office.test.run('reconcile.dismiss', dismiss);
  expect(state.approval.blockers).toEqual([{ code: 'ownDismissals', count: errors.length }]);
  const error = await office.test.fail('reconcile.approve', { ...HERE, pin: PEOPLE.binh.pin });
  expect(error).toEqual({
    code: 'APPROVAL_BLOCKED',
    details: { reasons: `${errors.length} lỗi do chính bạn bỏ qua, cần người khác xem xét` },
  });
  await office.signIn('an');
  await office.test.run('reconcile.dismiss', dismiss);
  await office.signIn('binh');
  const signed = await office.test.run('reconcile.approve', { ...HERE, pin: PEOPLE.binh.pin });
  expect(signed.approval.last?.valid).toBe(true);
});

it('what is not there is not dismissed', async () => {
  const [found] = await errors();
  const input = { ...HERE, rule: null, reason: 'Đã xem' };
  const other = `${found?.key} khác`;
  expect((await office.test.fail('reconcile.dismiss', { ...input, findings: [other] })).code).toBe(
    'PAIR_NOT_FOUND',
  );
  expect((await office.test.fail('reconcile.restore', { ...HERE, findings: [found?.key ?? ''] })).code).toBe(
    'PAIR_NOT_FOUND',
  );
});
