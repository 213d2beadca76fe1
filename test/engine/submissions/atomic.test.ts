/** Storing is all or nothing, whenever it is interrupted; what a person chose is remembered with it. */
import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { agencyKeyOf, loadLayouts, storeSubmission } from '../../../electron/engine/submissions/index.ts';
import { type Task, UNWATCHED, watchedTask } from '../../../electron/engine/task.ts';
import { Workspace as Opened, type Workspace } from '../../../electron/engine/workspace/index.ts';
import type { RememberedLayout } from '../../../shared/domain/reading-choices.ts';
import type { TableLayout } from '../../../shared/domain/submission.ts';
import { PASSPHRASE } from '../../support/engine.ts';
import { eachWithWorkspace, row, submission, table } from './builders.ts';

let workspace: Workspace;
eachWithWorkspace((made) => {
  workspace = made;
});

const HERE = { set: 'Kế hoạch 2024', period: '9 tháng 2024', agency: 'Sở A' };
const TABLES = [
  'indicator_set',
  'period',
  'agency',
  'indicator',
  'stored_file',
  'submission',
  'submission_table',
  'submission_column',
  'submission_row',
  'submission_cell',
  'reading',
  'submission_warning',
  'submission_paragraph',
  'remembered_layout',
] as const;

/** Every row of every table, so that anything left behind is seen. */
async function contents(): Promise<string> {
  const digest = createHash('sha256');
  for (const name of TABLES) {
    const rows = await workspace.read.selectFrom(name).selectAll().execute();
    digest.update(`${name}: ${JSON.stringify(rows)}\n`);
  }
  return digest.digest('hex');
}

const many = (name: string, result: string) =>
  submission(name, [
    table(Array.from({ length: 1600 }, (_, at) => row(String(at), `Chỉ tiêu số ${at}`, '5', result))),
  ]);

/** A task that ends the work with `error` at the given step of the given phase. */
function failing(phase: string, at: number, error: Error): Task & { reached: boolean } {
  let steps = 0;
  const task = {
    reached: false,
    async step(now: string) {
      if (now !== phase || ++steps < at) return;
      task.reached = true;
      throw error;
    },
  };
  return task;
}

describe('an import that does not come to its end', () => {
  it.each([
    ['Đang tìm chỉ tiêu đã có', 1],
    ['Đang so với số liệu đã có', 2],
    ['Đang lưu chỉ tiêu', 1],
    ['Đang lưu', 1],
    ['Đang lưu', 4],
  ])('leaves nothing behind when it fails in “%s”, step %i', async (phase, at) => {
    await storeSubmission(workspace, many('a.xlsx', '1'), HERE, UNWATCHED);
    const before = await contents();
    const task = failing(phase, at, new Error('disk on fire'));
    const next = submission('b.xlsx', [
      table(Array.from({ length: 1600 }, (_, row_) => row(String(row_), `Mới hẳn ${row_}`, '5', '2'))),
    ]);
    const elsewhere = { set: HERE.set, period: 'Năm 2024', agency: 'Sở B' };
    await expect(storeSubmission(workspace, next, elsewhere, task)).rejects.toThrow('disk on fire');
    expect(task.reached).toBe(true);
    expect(await contents()).toBe(before);
    expect((await storeSubmission(workspace, next, elsewhere, UNWATCHED)).counts.added).toBe(1600);
  });

  it('leaves the former submission in its place when the database itself refuses a row', async () => {
    const former = await storeSubmission(workspace, many('a.xlsx', '1'), HERE, UNWATCHED);
    const before = await contents();
    const broken = many('b.xlsx', '2');
    // The last cell has no text: the file itself refuses it, when almost everything is written.
    const columns = broken.reading.tables[0]?.columns ?? [];
    const cells = { name: { text: null as unknown as string, source: { paragraph: 1 } } };
    const last = table([...many('b.xlsx', '2').reading.tables.flatMap(({ rows }) => [...rows])], { columns });
    last.rows[1599] = { kind: 'section', cells };
    const input = { ...broken, reading: { ...broken.reading, tables: [last] } };
    await expect(storeSubmission(workspace, input, HERE, UNWATCHED)).rejects.toThrow(/NOT NULL/);
    expect(await contents()).toBe(before);
    const current = await workspace.read
      .selectFrom('submission')
      .select('id')
      .where('replaced_by', 'is', null)
      .execute();
    expect(current).toEqual([{ id: former.submissionId }]);
  });

  it('hears a cancellation in the middle of storing, and tells how far it was', async () => {
    const before = await contents();
    const cancel = new AbortController();
    const seen: number[] = [];
    const task = watchedTask('t', cancel.signal, (event) => {
      if (event.type !== 'progress' || event.phase !== 'Đang lưu') return;
      seen.push(event.done);
      // Asked for from outside, as a message would: the work has to let it in.
      setImmediate(() => cancel.abort());
    });
    await expect(storeSubmission(workspace, many('a.xlsx', '1'), HERE, task)).rejects.toMatchObject({
      code: 'CANCELLED',
    });
    expect(seen[0]).toBe(0);
    expect(seen).not.toContain(1600);
    expect(await contents()).toBe(before);
  });

  it('is gone after the file was closed and opened again', async () => {
    const task = failing('Đang lưu', 3, new Error('stop'));
    await expect(storeSubmission(workspace, many('a.xlsx', '1'), HERE, task)).rejects.toThrow('stop');
    await workspace.close();
    workspace = Opened.open(workspace.path, PASSPHRASE);
    expect(await workspace.read.selectFrom('submission_row').select('id').execute()).toEqual([]);
    expect(await workspace.read.selectFrom('indicator_set').select('id').execute()).toEqual([]);
  });
});

describe('a layout that a person chose', () => {
  const layout = (fingerprint: string, name: string): RememberedLayout => ({
    fingerprint,
    header: [['stt', name]],
    fields: ['ordinal', 'name'],
    endsBefore: null,
  });
  const based = (basis: TableLayout['basis']): TableLayout => ({
    grid: 0,
    header: { from: 0, to: 1 },
    end: 2,
    confidence: 1,
    doubts: [],
    basis,
    fingerprint: 'x',
  });
  const file = (name: string, basis: TableLayout['basis'], layouts: RememberedLayout[]) =>
    submission(name, [table([row('1', 'Một', '5', name)], { layout: based(basis) })], { layouts });

  it('is remembered for its agency with the import, and only where a person chose it', async () => {
    const recognised = file('a.xlsx', 'recognised', [layout('x', 'a')]);
    expect((await storeSubmission(workspace, recognised, HERE, UNWATCHED)).remembered).toBe(false);
    const again = file('b.xlsx', 'remembered', [layout('x', 'b')]);
    expect((await storeSubmission(workspace, again, HERE, UNWATCHED)).remembered).toBe(false);
    expect(await loadLayouts(workspace.read, agencyKeyOf('Sở A'))).toEqual([]);
    const chosen = file('c.xlsx', 'chosen', [layout('x', 'c')]);
    expect((await storeSubmission(workspace, chosen, HERE, UNWATCHED)).remembered).toBe(true);
    expect(await loadLayouts(workspace.read, agencyKeyOf('sở  A'))).toEqual([layout('x', 'c')]);
    expect(await loadLayouts(workspace.read, agencyKeyOf('Sở B'))).toEqual([]);
    expect(await loadLayouts(workspace.read, agencyKeyOf(null))).toEqual([]);
  });

  it('takes the place of an earlier one for the same header', async () => {
    for (const name of ['a', 'b']) {
      const input = file(`${name}.xlsx`, 'chosen', [layout('x', name)]);
      await storeSubmission(workspace, input, HERE, UNWATCHED);
    }
    expect(await loadLayouts(workspace.read, agencyKeyOf('Sở A'))).toEqual([layout('x', 'b')]);
  });

  it('of files that named no agency serves every agency, after its own', async () => {
    const nobodys = file('a.xlsx', 'chosen', [layout('x', 'nobody')]);
    await storeSubmission(workspace, nobodys, { ...HERE, agency: null }, UNWATCHED);
    await storeSubmission(workspace, file('b.xlsx', 'chosen', [layout('y', 'a')]), HERE, UNWATCHED);
    expect(await loadLayouts(workspace.read, agencyKeyOf('Sở A'))).toEqual([
      layout('y', 'a'),
      layout('x', 'nobody'),
    ]);
  });

  it('is not remembered where the import was refused', async () => {
    await storeSubmission(workspace, file('a.xlsx', 'recognised', []), HERE, UNWATCHED);
    const chosen = file('a.xlsx', 'chosen', [layout('x', 'a')]);
    await expect(storeSubmission(workspace, chosen, HERE, UNWATCHED)).rejects.toMatchObject({
      code: 'SUBMISSION_DUPLICATE',
    });
    expect(await loadLayouts(workspace.read, agencyKeyOf('Sở A'))).toEqual([]);
  });
});
