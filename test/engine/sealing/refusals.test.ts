/** What is refused in the life of an annex, in which words, and that nothing is stored then. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { errorMessage } from '../../../shared/contract/messages.ts';
import { HERE, PEOPLE, TAKE_LATER } from '../decisions/office.ts';
import { type Bureau, startBureau } from './bureau.ts';

const OTHER = 'f'.repeat(64);
let bureau: Bureau;
beforeAll(async () => {
  bureau = await startBureau();
});
afterAll(() => bureau.test.stop());

/** What a table of one figure says in HTML. */
const tableOf = (name: string, result: string) =>
  `<p>${name}</p><table><tr><th>STT</th><th>Chỉ tiêu</th><th>Mục tiêu</th><th>Kết quả thực hiện</th></tr>
   <tr><td>1</td><td>${name}</td><td>90%</td><td>${result}</td></tr>
   <tr><td>2</td><td>Chỉ tiêu khác của ${name}</td><td>80%</td><td>70%</td></tr></table>`;

async function importTables(set: string, ...tables: string[]): Promise<void> {
  const html = `<html><meta charset="utf-8"><body>${tables.join('<p>.</p>')}</body></html>`;
  const file = { fileName: `bang-${tables.length}.html`, bytes: new TextEncoder().encode(html) };
  const { draftId } = await bureau.test.run('intake.open', file);
  await bureau.test.run('intake.accept', { draftId, set, period: 'Năm 2025', agency: null });
}

describe('a draft', () => {
  it('that is not there is told so by every command', async () => {
    const annex = 'khong-co';
    await bureau.office.signIn('binh');
    const codes = [
      (await bureau.test.fail('annex.open', { annex })).code,
      (await bureau.test.fail('annex.remove', { annex })).code,
      (await bureau.test.fail('annex.review', { annex, seen: OTHER })).code,
      (await bureau.test.fail('annex.reopen', { annex, reason: 'x' })).code,
      (await bureau.test.fail('annex.seal', { annex, seen: OTHER, pin: PEOPLE.binh.pin })).code,
      (await bureau.test.fail('annex.correct', { annex, reason: 'x' })).code,
    ];
    expect(new Set(codes)).toEqual(new Set(['ANNEX_NOT_FOUND']));
  });

  it('may be made and changed before anybody signed in, and is removed without a trace but the journal', async () => {
    await bureau.test.run('people.signOut', {});
    const made = await bureau.test.run('annex.create', { name: '', set: HERE.set, period: HERE.against });
    const second = await bureau.test.run('annex.create', { name: '', set: HERE.set, period: HERE.against });
    expect([made.name, second.name]).toEqual(['Kế hoạch: Năm 2024', 'Kế hoạch: Năm 2024 (2)']);
    expect(made.events).toMatchObject([{ kind: 'create', by: null }]);
    for (const { id } of [made, second]) await bureau.test.run('annex.remove', { annex: id });
    expect(await bureau.test.run('annex.list', {})).toEqual([]);
    expect(await bureau.test.run('journal.verify', { head: null })).toMatchObject({ ok: true, problems: [] });
  });

  it('that prints something else by now is not overwritten', async () => {
    const annex = await bureau.draft('Hai người sửa');
    const { id, name, spec, contentHash: seen } = annex;
    const mine = { annex: id, name, spec: { ...spec, heading: 'Phụ lục I' }, seen };
    await bureau.test.run('annex.save', mine);
    const other = { ...mine, spec: { ...spec, heading: 'Phụ lục II' } };
    expect((await bureau.test.fail('annex.save', other)).code).toBe('ANNEX_CHANGED');
    expect((await bureau.open(id)).spec.heading).toBe('Phụ lục I');
    await bureau.test.run('annex.remove', { annex: id });
  });

  it('is reviewed by a person who saw what it is', async () => {
    const { id, contentHash } = await bureau.draft('Soát xét');
    expect((await bureau.test.fail('annex.review', { annex: id, seen: OTHER })).code).toBe('ANNEX_CHANGED');
    expect((await bureau.test.fail('annex.reopen', { annex: id, reason: 'x' })).code).toBe(
      'ANNEX_NOT_REVIEWED',
    );
    expect((await bureau.test.fail('annex.correct', { annex: id, reason: 'x' })).code).toBe(
      'ANNEX_NOT_SEALED',
    );
    await bureau.test.run('people.signOut', {});
    const seen = { annex: id, seen: contentHash };
    expect((await bureau.test.fail('annex.review', seen)).code).toBe('PERSON_NEEDED');
    expect((await bureau.test.fail('annex.seal', { ...seen, pin: '1' })).code).toBe('PERSON_NEEDED');
    await bureau.review(id);
    expect((await bureau.test.fail('annex.remove', { annex: id })).code).toBe('ANNEX_IN_USE');
  });

  it('of a table that is not there can be opened, not reviewed', async () => {
    const annex = await bureau.draft('Thiếu bảng');
    const [part] = annex.spec.parts;
    const [table] = part?.tables ?? [];
    if (part === undefined || table === undefined) throw new Error('no table');
    const gone = { ...table, source: { ...table.source, table: 7, of: undefined } };
    const changed = await bureau.save(annex, { parts: [{ ...part, tables: [gone] }] });
    expect(changed).toMatchObject({ contentHash: '', blockers: ['notReviewed', 'tableMissing'] });
    const refused = await bureau.test.fail('annex.review', { annex: annex.id, seen: annex.contentHash });
    expect(refused.code).toBe('ANNEX_TABLE_MISSING');
    expect(errorMessage(refused)).toMatch(/8/);
  });
});

describe('sealing', () => {
  it('needs a review, an approver, the right PIN, decisions and approval, in words', async () => {
    const { id, contentHash } = await bureau.draft('Khóa');
    const seen = { annex: id, seen: contentHash };
    expect((await bureau.test.fail('annex.seal', { ...seen, pin: PEOPLE.an.pin })).code).toBe(
      'APPROVER_NEEDED',
    );
    await bureau.office.signIn('binh');
    const mine = { ...seen, pin: PEOPLE.binh.pin };
    expect((await bureau.test.fail('annex.seal', mine)).code).toBe('ANNEX_NOT_REVIEWED');
    await bureau.test.run('annex.review', seen);
    expect((await bureau.test.fail('annex.seal', mine)).code).toBe('ANNEX_REVIEWER_SEALS');
    expect((await bureau.test.fail('annex.seal', { ...mine, seen: OTHER })).code).toBe('ANNEX_CHANGED');
    await bureau.review(id);
    await bureau.office.signIn('binh');
    expect((await bureau.test.fail('annex.seal', { ...mine, pin: '000000' })).code).toBe('PIN_WRONG');
    await bureau.office.signIn('an');
    await bureau.office.decide(TAKE_LATER, '1');
    const { contentHash: decided } = await bureau.review(id);
    await bureau.office.signIn('binh');
    const blocked = await bureau.test.fail('annex.seal', { ...mine, seen: decided });
    expect(blocked.code).toBe('ANNEX_BLOCKED');
    expect(errorMessage(blocked)).toBe(
      'Chưa khóa phụ lục để ký được: còn dòng chưa quyết định; bảng đối soát chưa được duyệt.',
    );
    expect((await bureau.open(id)).versions).toEqual([]);
    expect(await bureau.test.run('journal.verify', { head: null })).toMatchObject({ ok: true });
  });

  it('of tables that nothing was compared with needs no reconciliation', async () => {
    await importTables('Danh mục', tableOf('Cổng dịch vụ công', '95%'), tableOf('Chữ ký số', '12%'));
    await bureau.office.signIn('an');
    const { id, blockers } = await bureau.test.run('annex.create', {
      name: 'Danh mục',
      set: 'Danh mục',
      period: 'Năm 2025',
    });
    expect(blockers).toEqual(['notReviewed']);
    await bureau.review(id);
    expect(await bureau.seal(id)).toMatchObject({
      state: 'sealed',
      versions: [{ approval: null, affected: 0 }],
    });
  });

  it('leaves nothing to be changed, removed or sent back, until a correction', async () => {
    const all = await bureau.test.run('annex.list', {});
    const { id: annex = '' } = all.find(({ name }) => name === 'Danh mục') ?? {};
    const { name, spec, contentHash: seen } = await bureau.open(annex);
    const pin = PEOPLE.binh.pin;
    expect((await bureau.test.fail('annex.save', { annex, name, spec })).code).toBe('ANNEX_SEALED');
    expect((await bureau.test.fail('annex.review', { annex, seen })).code).toBe('ANNEX_SEALED');
    expect((await bureau.test.fail('annex.reopen', { annex, reason: 'x' })).code).toBe('ANNEX_SEALED');
    expect((await bureau.test.fail('annex.seal', { annex, seen, pin })).code).toBe('ANNEX_SEALED');
    expect((await bureau.test.fail('annex.remove', { annex })).code).toBe('ANNEX_IN_USE');
    const file = { annex, version: 2, format: 'pdf' } as const;
    expect(await bureau.test.fail('annex.file', file)).toMatchObject({
      code: 'VERSION_NOT_FOUND',
      details: { version: 2 },
    });
    expect((await bureau.test.fail('annex.record', { annex, record: 'x' })).code).toBe('RECORD_NOT_FOUND');
    expect((await bureau.test.fail('annex.changes', { annex, from: 2, to: null })).code).toBe(
      'VERSION_NOT_FOUND',
    );
  });

  it('is affected, and says which table, when a later report has no such table any more', async () => {
    await importTables('Danh mục', tableOf('Cổng dịch vụ công', '95%'));
    const all = await bureau.test.run('annex.list', {});
    const { id: annex = '', affected } = all.find(({ name }) => name === 'Danh mục') ?? {};
    expect(affected).toBeGreaterThan(0);
    const { changes } = await bureau.test.run('annex.changes', { annex, from: 1, to: null });
    expect(changes.filter(({ after }) => after === null)).toMatchObject([{ place: 'bảng 2' }]);
    expect(await bureau.open(annex)).toMatchObject({ state: 'sealed', contentHash: '' });
  });
});
