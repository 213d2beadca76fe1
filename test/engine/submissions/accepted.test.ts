/** What is stored is what was previewed, in the place that was meant. */
import { describe, expect, it } from 'vitest';
import type { SubmissionInput } from '../../../electron/engine/submissions/index.ts';
import { compareSubmission, storeSubmission } from '../../../electron/engine/submissions/index.ts';
import { UNWATCHED } from '../../../electron/engine/task.ts';
import { Workspace } from '../../../electron/engine/workspace/index.ts';
import { PASSPHRASE } from '../../support/engine.ts';
import { eachWithWorkspace, row, submission, table } from './builders.ts';

let workspace: Workspace;
eachWithWorkspace((made) => {
  workspace = made;
});

const HERE = { set: 'Kế hoạch 2024', period: '9 tháng 2024', agency: 'Sở A' as string | null };
const file = (name: string, result: string) =>
  submission(`${name}.xlsx`, [table([row('1', 'Một', '5', result), row('2', 'Hai', '5', '4')])]);
const store = (input: SubmissionInput, where: typeof HERE & { seen?: string } = HERE) =>
  storeSubmission(workspace, input, where, UNWATCHED);
const compare = (input: SubmissionInput, where = HERE) =>
  compareSubmission(workspace, input, where, UNWATCHED);
const current = () =>
  workspace.read
    .selectFrom('submission')
    .select(['id', 'file_name'])
    .where('replaced_by', 'is', null)
    .orderBy('sequence')
    .execute();

describe('a preview that is accepted', () => {
  it('is stored as it was shown, in a new place and in a known one', async () => {
    for (const input of [file('a', '1'), file('b', '2')]) {
      const { seen, counts } = await compare(input);
      expect((await store(input, { ...HERE, seen })).counts).toEqual(counts);
    }
  });

  it('is the same for the same question', async () => {
    const input = file('a', '1');
    expect((await compare(input)).seen).toBe((await compare(input)).seen);
  });

  it('is refused where another file was stored there meanwhile, by this program or another', async () => {
    const input = file('b', '2');
    const { seen } = await compare(input);
    const elsewhere = Workspace.open(workspace.path, PASSPHRASE);
    const first = await storeSubmission(elsewhere, file('a', '1'), HERE, UNWATCHED);
    await elsewhere.close();
    await expect(store(input, { ...HERE, seen })).rejects.toMatchObject({ code: 'PREVIEW_OUTDATED' });
    expect(await current()).toEqual([{ id: first.submissionId, file_name: 'a.xlsx' }]);
    const again = await compare(input);
    expect(again.former?.submissionId).toBe(first.submissionId);
    expect((await store(input, { ...HERE, seen: again.seen })).replaces).toBe(first.submissionId);
  });

  it('is refused where the set has other indicators meanwhile, though nothing is replaced', async () => {
    const input = file('b', '2');
    const { seen } = await compare(input);
    await store(file('a', '1'), { ...HERE, period: 'Năm 2024' });
    await expect(store(input, { ...HERE, seen })).rejects.toMatchObject({ code: 'PREVIEW_OUTDATED' });
  });

  it.each([
    ['set', 'Kế hoạch 2025'],
    ['period', 'Năm 2024'],
    ['agency', 'Sở B'],
    ['agency', null],
  ])('is refused for another %s: %s', async (field, value) => {
    const input = file('a', '1');
    const { seen } = await compare(input);
    const where = { ...HERE, [field]: value, seen };
    await expect(store(input, where)).rejects.toMatchObject({ code: 'PREVIEW_OUTDATED' });
    expect(await workspace.read.selectFrom('indicator_set').select('id').execute()).toEqual([]);
  });

  it('is refused where the file is read in another way meanwhile', async () => {
    const { seen } = await compare(file('a', '1'));
    const otherwise = { ...file('a', '1'), choices: { tables: [], keepOriginal: ['vni'] } };
    await expect(store(otherwise, { ...HERE, seen })).rejects.toMatchObject({ code: 'PREVIEW_OUTDATED' });
  });
});

describe('a place', () => {
  it('is the same however its names are spelt', async () => {
    const first = await store(file('a', '1'));
    const spelt = {
      set: '  KẾ HOẠCH  2024. '.normalize('NFD'),
      period: '9 tháng đầu năm 2024'.normalize('NFD'),
      agency: ' sở a ',
    };
    expect((await compare(file('b', '2'), spelt)).former?.submissionId).toBe(first.submissionId);
    expect((await store(file('b', '2'), spelt)).replaces).toBe(first.submissionId);
    for (const name of ['indicator_set', 'period', 'agency'] as const) {
      expect(await workspace.read.selectFrom(name).select('id').execute()).toHaveLength(1);
    }
  });

  it('without an agency is another than with one; punctuation is no agency', async () => {
    await store(file('a', '1'));
    const nobodys = await store(file('b', '2'), { ...HERE, agency: null });
    expect(nobodys.replaces).toBeNull();
    const dots = await store(file('c', '3'), { ...HERE, agency: '…' });
    expect(dots).toMatchObject({ agency: null, replaces: nobodys.submissionId });
  });

  it('needs a set with a name', async () => {
    await expect(store(file('a', '1'), { ...HERE, set: ' … ' })).rejects.toMatchObject({
      code: 'SET_NAME_INVALID',
    });
  });

  it('has one submission that counts, however often it was replaced', async () => {
    const [a, b, c] = [await store(file('a', '1')), await store(file('b', '2')), await store(file('c', '3'))];
    expect([b?.replaces, c?.replaces]).toEqual([a?.submissionId, b?.submissionId]);
    expect(await current()).toEqual([{ id: c?.submissionId, file_name: 'c.xlsx' }]);
    expect((await compare(file('d', '3'))).counts).toMatchObject({ same: 2, changed: 0 });
  });

  it('does not take the same file under another name', async () => {
    const bytes = file('a', '1');
    await store(bytes);
    const renamed = { ...bytes, fileName: 'khác.xlsx' };
    expect((await compare(renamed)).duplicate).toBe(true);
    await expect(store(renamed)).rejects.toMatchObject({
      code: 'SUBMISSION_DUPLICATE',
      details: { former: 'a.xlsx' },
    });
  });
});
