/** The whole life of an annex, through `dispatch`. */
import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AnnexDetail } from '../../../shared/contract/annex.ts';
import { PASSPHRASE } from '../../support/engine.ts';
import { HERE, LATER, PEOPLE, TAKE_LATER } from '../decisions/office.ts';
import { type Bureau, startBureau } from './bureau.ts';

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

let bureau: Bureau;
let annex: AnnexDetail;
beforeAll(async () => {
  bureau = await startBureau();
});
afterAll(() => bureau.test.stop());

describe('an annex from draft to its second version', () => {
  it('is made of the tables of a set and a period, with all that stands in its way', async () => {
    annex = await bureau.draft('');
    expect(annex).toMatchObject({
      name: 'Kế hoạch: Năm 2024',
      state: 'draft',
      version: 1,
      blockers: ['notReviewed'],
      versions: [],
      decisions: { undecided: 3 },
    });
    expect(annex.contentHash).toMatch(/^[0-9a-f]{64}$/);
    expect(annex.events).toMatchObject([{ kind: 'create', version: 1, by: 'Trần An' }]);
    expect(await bureau.test.run('annex.list', {})).toMatchObject([
      { id: annex.id, state: 'draft', version: 1, changedBy: 'Trần An', affected: 0 },
    ]);
  });

  it('follows the reconciliation as soon as anything in it is decided', async () => {
    await bureau.office.signIn('an');
    await bureau.office.decide(TAKE_LATER, '1');
    expect((await bureau.open(annex.id)).blockers).toEqual(['notReviewed', 'undecided', 'notApproved']);
    await bureau.settle();
    annex = await bureau.open(annex.id);
    expect(annex.blockers).toEqual(['notReviewed']);
    expect(annex.decisions).toMatchObject({ followed: 3, approval: { by: 'Võ Bình', valid: true } });
  });

  it('is changed, and the journal tells what', async () => {
    await bureau.office.signIn('an');
    const before = annex.contentHash;
    annex = await bureau.save(annex, { heading: 'Phụ lục I' });
    expect(annex.contentHash).not.toBe(before);
    expect(await bureau.office.told()).toMatchObject({
      action: 'annex',
      person: 'Trần An',
      before: { 'Nhãn phụ lục': 'Phụ lục' },
      after: { 'Nhãn phụ lục': 'Phụ lục I' },
    });
  });

  it('saved as it is, nothing is written', async () => {
    const page = await bureau.test.run('journal.list', {
      filter: { action: null, person: null, from: null, to: null, words: '' },
      from: 0,
      count: 1,
    });
    await bureau.save(annex, {});
    const after = await bureau.test.run('journal.list', {
      filter: { action: null, person: null, from: null, to: null, words: '' },
      from: 0,
      count: 1,
    });
    expect(after.total).toBe(page.total);
  });

  it('is reviewed; a change makes it a draft, the change taken back leaves it reviewed', async () => {
    annex = await bureau.review(annex.id);
    expect(annex).toMatchObject({ state: 'reviewed', blockers: [] });
    expect((await bureau.save(annex, { heading: 'Phụ lục II' })).state).toBe('draft');
    expect((await bureau.save(annex, { heading: 'Phụ lục I' })).state).toBe('reviewed');
    // Reviewed twice by one person it is one review.
    await bureau.review(annex.id);
    expect(annex.events.filter(({ kind }) => kind === 'review')).toHaveLength(1);
  });

  it('is sent back with the reason, and reviewed again', async () => {
    const reopened = await bureau.test.run('annex.reopen', { annex: annex.id, reason: 'Thiếu nơi nhận' });
    expect(reopened.state).toBe('draft');
    expect(reopened.events[0]).toMatchObject({ kind: 'reopen', reason: 'Thiếu nơi nhận' });
    expect((await bureau.review(annex.id)).state).toBe('reviewed');
  });

  it('is sealed: three files, approval, and the signature of who sealed it', async () => {
    annex = await bureau.seal(annex.id);
    expect(annex).toMatchObject({ state: 'sealed', version: 1, blockers: [] });
    const [version] = annex.versions;
    expect(version).toMatchObject({
      version: 1,
      sealedBy: 'Võ Bình',
      replaces: null,
      contentHash: annex.contentHash,
      approval: { by: 'Võ Bình' },
      records: [],
      affected: 0,
    });
    expect(version?.files.map(({ format }) => format)).toEqual(['pdf', 'xlsx', 'docx']);
    expect(await bureau.office.told()).toMatchObject({
      action: 'annexSeal',
      person: 'Võ Bình',
      after: { 'Mã băm nội dung': annex.contentHash },
    });
    expect(await bureau.test.run('journal.verify', { head: null })).toMatchObject({ ok: true, problems: [] });
  });

  it('hands out the very bytes that were made, each with the manifest in it', async () => {
    for (const { format, sha256: expected, fileName, size } of annex.versions[0]?.files ?? []) {
      const file = await bureau.test.run('annex.file', { annex: annex.id, version: 1, format });
      expect([file.fileName, sha256(file.bytes), file.bytes.length]).toEqual([fileName, expected, size]);
    }
    expect(annex.versions[0]?.files[0]?.fileName).toBe('ke-hoach-nam-2024-ban-1.pdf');
  });

  it('stays sealed over a restart', async () => {
    const { path } = (await bureau.test.run('workspace.current', {})) ?? { path: '' };
    await bureau.test.run('workspace.close', {});
    await bureau.test.dispatch('workspace.openAt', { path, passphrase: PASSPHRASE }, { audience: 'host' });
    const again = await bureau.open(annex.id);
    expect(again).toEqual(annex);
  });

  it('is affected by a later report: which printed figures, and how many', async () => {
    const [first, second, third] = LATER;
    if (first === undefined || second === undefined || third === undefined) throw new Error('rows');
    await bureau.office.signIn('an');
    await bureau.office.report(HERE.against, [
      first,
      [...second.slice(0, 3), '108 trạm', 'Đạt', ''] as never,
      third,
    ]);
    expect(await bureau.test.run('annex.list', {})).toMatchObject([{ state: 'sealed', affected: 1 }]);
    const { changes } = await bureau.test.run('annex.changes', { annex: annex.id, from: 1, to: null });
    expect(changes.find(({ place }) => place.includes('Kết quả'))).toEqual({
      place: 'bảng 1, dòng 2 (2), cột “Kết quả thực hiện”',
      before: '101 trạm',
      after: '108 trạm',
    });
    // What was sealed is still what was sealed.
    expect((await bureau.open(annex.id)).versions[0]).toMatchObject({
      contentHash: annex.contentHash,
      affected: 1,
    });
  });

  it('is corrected as version 2, which says what it replaces and why', async () => {
    await bureau.office.signIn('an');
    annex = await bureau.test.run('annex.correct', { annex: annex.id, reason: 'Cơ quan gửi lại số' });
    expect(annex).toMatchObject({
      state: 'draft',
      version: 2,
      blockers: ['notReviewed', 'stale', 'approvalVoid'],
      spec: { heading: 'Phụ lục I' },
    });
    expect(annex.events[0]).toMatchObject({ kind: 'correct', version: 2, reason: 'Cơ quan gửi lại số' });
    const { name, spec } = annex;
    await bureau.test.run('annex.save', { annex: annex.id, name, spec: { ...spec, heading: 'Phụ lục II' } });
    const drafted = await bureau.test.run('annex.changes', { annex: annex.id, from: 1, to: null });
    expect(drafted.changes.map(({ before, after }) => [before, after])).toContainEqual([
      'Phụ lục I',
      'Phụ lục II',
    ]);
    await bureau.settle();
    await bureau.review(annex.id);
    annex = await bureau.seal(annex.id);
    expect(annex).toMatchObject({ state: 'sealed', version: 2 });
    expect(annex.versions).toMatchObject([
      { version: 2, replaces: 1, reason: 'Cơ quan gửi lại số', affected: 0 },
      { version: 1, replaces: null, affected: 1 },
    ]);
    const { changes } = await bureau.test.run('annex.changes', { annex: annex.id, from: 1, to: 2 });
    expect(changes.map(({ place, before, after }) => [place, before, after])).toContainEqual([
      'bảng 1, dòng 2 (2), cột “Kết quả thực hiện”',
      '101 trạm',
      '108 trạm',
    ]);
    expect(await bureau.test.run('journal.verify', { head: null })).toMatchObject({ ok: true });
  });

  it('everything that was done stands in its list, newest first', () => {
    expect(annex.events.map(({ kind, version }) => `${kind} ${version}`)).toEqual([
      'seal 2',
      'review 2',
      'correct 2',
      'seal 1',
      'review 1',
      'reopen 1',
      'review 1',
      'create 1',
    ]);
    expect(PEOPLE.binh.role).toBe('approver');
  });
});
