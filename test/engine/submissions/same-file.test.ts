/** The same file again: refused where it says the same, taken where it was read wrongly or came from another agency. */
import { describe, expect, it } from 'vitest';
import type { Destination, SubmissionInput } from '../../../electron/engine/submissions/index.ts';
import { compareSubmission, storeSubmission } from '../../../electron/engine/submissions/index.ts';
import { UNWATCHED } from '../../../electron/engine/task.ts';
import type { Workspace } from '../../../electron/engine/workspace/index.ts';
import type { ReadRow, ReadTable } from '../../../shared/domain/submission.ts';
import { eachWithWorkspace, row, submission, table } from './builders.ts';

let workspace: Workspace;
eachWithWorkspace((made) => {
  workspace = made;
});

const HERE = { set: 'Kế hoạch 2024', period: '9 tháng 2024', agency: 'Sở A' as string | null };
const store = (input: SubmissionInput, where: Destination = HERE) =>
  storeSubmission(workspace, input, where, UNWATCHED);
const compare = (input: SubmissionInput, where: Destination = HERE) =>
  compareSubmission(workspace, input, where, UNWATCHED);
const refused = { code: 'SUBMISSION_DUPLICATE', details: { former: 'a.xlsx', period: '9 tháng 2024' } };

/** All submissions in their order: whose, and which took their place. */
async function chain() {
  const all = await workspace.read
    .selectFrom('submission')
    .leftJoin('agency', 'agency.id', 'submission.agency_id')
    .select(['submission.id', 'agency.name as agency', 'replaced_by'])
    .orderBy('sequence')
    .execute();
  return all.map((one) => [one.agency, all.findIndex(({ id }) => id === one.replaced_by)]);
}

const RIGHT = [row('I', 'Hạ tầng'), row('1', 'Một', '5', '4'), row('2', 'Hai', '5', '5')];
/** Target and result of each row the other way round, as a wrong mapping reads them. */
const WRONG = RIGHT.map(({ kind, cells: { target, result, ...cells } }): ReadRow => {
  return target && result ? { kind, cells: { ...cells, target: result, result: target } } : { kind, cells };
});
const file = (rows: ReadRow[], more: Partial<ReadTable> = {}) => submission('a.xlsx', [table(rows, more)]);

describe('a file that was read wrongly', () => {
  it('takes the place of its former reading, which is kept', async () => {
    const wrong = await store(file(WRONG));
    const preview = await compare(file(RIGHT));
    expect(preview).toMatchObject({ duplicate: false, alsoUnder: [], counts: { changed: 1, same: 1 } });
    expect(preview.former?.submissionId).toBe(wrong.submissionId);
    const right = await store(file(RIGHT), { ...HERE, seen: preview.seen });
    expect(right.replaces).toBe(wrong.submissionId);
    expect(await chain()).toEqual([
      ['Sở A', 1],
      ['Sở A', -1],
    ]);
    const results = await workspace.read
      .selectFrom('submission_cell')
      .innerJoin('submission_row', 'submission_row.id', 'row_id')
      .innerJoin('submission_table', 'submission_table.id', 'table_id')
      .innerJoin('submission', 'submission.id', 'submission_id')
      .select('text')
      .where('field', '=', 'result')
      .orderBy('submission.sequence')
      .orderBy('submission_row.position')
      .execute();
    expect(results.map(({ text }) => text)).toEqual(['5', '5', '4', '5']);
    expect(await workspace.read.selectFrom('stored_file').select('sha256').execute()).toHaveLength(1);
  });

  it('is refused again as soon as it says what is stored, and may go back to what it said before', async () => {
    await store(file(WRONG));
    await store(file(RIGHT));
    expect(await compare(file(RIGHT))).toMatchObject({ duplicate: true });
    await expect(store(file(RIGHT))).rejects.toMatchObject(refused);
    await store(file(WRONG));
    await expect(store(file(WRONG))).rejects.toMatchObject(refused);
    expect((await chain()).map(([, by]) => by)).toEqual([1, 2, -1]);
  });
});

describe('the same file says something else where', () => {
  const [section, first, second] = RIGHT as [ReadRow, ReadRow, ReadRow];
  const name = { text: 'Một', source: { table: 1, row: 1, column: 2 } };
  const withName = (cell: typeof name & { raw?: string; conversion?: string; inherited?: true }) =>
    file([section, { ...first, cells: { ...first.cells, name: cell } }, second]);
  const cases: [string, SubmissionInput][] = [
    ['a cell has another text', file([section, row('1', 'Một', '5', '4%'), second])],
    ['a cell is from another place', withName({ ...name, source: { ...name.source, column: 7 } })],
    ['a conversion is undone', withName({ ...name, raw: 'Mét', conversion: 'tcvn3' })],
    ['a cell is inherited', withName({ ...name, inherited: true })],
    ['a cell is missing', file([section, row('1', 'Một', '5'), second])],
    ['a row is missing at the end', file([section, first])],
    ['there is one more row', file([...RIGHT, row('3', 'Ba', '1', '1')])],
    ['rows stand in another order', file([section, second, first])],
    ['a row sums up', file([{ ...section, total: true }, first, second])],
    ['a row is no section', file([{ ...section, kind: 'indicator' }, first, second])],
    [
      'a row has a footnote mark',
      file([section, { ...first, footnotes: [{ field: 'result', after: '4', mark: '1' }] }, second]),
    ],
    ['the table has another title', file(RIGHT, { title: 'BIỂU 2' })],
    ['a column has another header', file(RIGHT, { columns: [{ field: 'name', header: 'Tên' }] })],
    ['the table has a footnote', file(RIGHT, { footnotes: [{ mark: '1', text: 'Tạm tính' }] })],
    ['there is one more table', submission('a.xlsx', [table(RIGHT), table(RIGHT)])],
    [
      'there is running text',
      submission('a.xlsx', [table(RIGHT)], { text: [{ paragraph: 'Đạt 4.', source: { paragraph: 1 } }] }),
    ],
    [
      'there is a footnote of running text',
      submission('a.xlsx', [table(RIGHT)], { footnotes: [{ mark: '1', text: 'Tạm tính' }] }),
    ],
  ];
  it.each(cases)('%s', async (_, other) => {
    const former = await store(file(RIGHT));
    expect((await compare(other)).duplicate).toBe(false);
    expect((await store(other)).replaces).toBe(former.submissionId);
    expect((await compare(other)).duplicate).toBe(true);
    await expect(store(other)).rejects.toMatchObject(refused);
  });

  it('but not where only its name, its choices or the confidence of its layout differ', async () => {
    await store(file(RIGHT));
    const { layout } = table([]);
    const chosen = file(RIGHT, { layout: { ...layout, basis: 'chosen', confidence: 0.5 } });
    const again = { ...chosen, fileName: 'b.xlsx', choices: { tables: null, keepOriginal: ['viqr'] } };
    expect((await compare(again)).duplicate).toBe(true);
    await expect(store(again)).rejects.toMatchObject(refused);
  });

  it('in a long table, however far below the difference is', async () => {
    const many = (last: string) =>
      file(Array.from({ length: 2000 }, (_, at) => row(`${at}`, `Số ${at}`, '5', at === 1999 ? last : '1')));
    await store(many('1'));
    expect((await compare(many('1'))).duplicate).toBe(true);
    expect((await compare(many('2'))).duplicate).toBe(false);
    const longer = file([...many('1').reading.tables.flatMap(({ rows }) => [...rows]), row('1', 'Thêm')]);
    expect((await compare(longer)).duplicate).toBe(false);
    await store(longer);
    expect((await compare(many('1'))).duplicate).toBe(false);
  });
});

describe('the same file of another agency', () => {
  it('is taken beside the first one, which the preview and the outcome name', async () => {
    const first = await store(file(RIGHT));
    const there = { ...HERE, agency: 'Sở B' };
    const said = [{ submissionId: first.submissionId, fileName: 'a.xlsx', agency: 'Sở A' }];
    const preview = await compare(file(RIGHT), there);
    expect(preview).toMatchObject({ former: null, duplicate: false, alsoUnder: said });
    const second = await store(file(RIGHT), { ...there, seen: preview.seen });
    expect(second).toMatchObject({ replaces: null, alsoUnder: said });
    expect(await chain()).toEqual([
      ['Sở A', -1],
      ['Sở B', -1],
    ]);
    await expect(store(file(RIGHT), there)).rejects.toMatchObject(refused);
    expect((await compare(file(RIGHT))).alsoUnder.map(({ agency }) => agency)).toEqual(['Sở B']);
  });

  it('is said where the first one names no agency', async () => {
    await store(file(RIGHT), { ...HERE, agency: null });
    expect((await compare(file(RIGHT))).alsoUnder.map(({ agency }) => agency)).toEqual([null]);
  });

  it('is not said of one that was replaced, nor in another period or set', async () => {
    await store(file(RIGHT));
    const elsewhere = [
      { ...HERE, agency: 'Sở B', period: 'Năm 2024' },
      { ...HERE, agency: 'Sở B', set: 'Bộ khác' },
    ];
    for (const where of elsewhere) expect((await compare(file(RIGHT), where)).alsoUnder).toEqual([]);
    await store(submission('b.xlsx', [table(RIGHT)]));
    expect((await compare(file(RIGHT), { ...HERE, agency: 'Sở B' })).alsoUnder).toEqual([]);
  });

  it('outdates a preview that did not say so', async () => {
    const there = { ...HERE, agency: 'Sở B' };
    await store(submission('b.xlsx', [table(RIGHT)]));
    const { seen } = await compare(file(RIGHT), there);
    await store(file(RIGHT));
    await expect(store(file(RIGHT), { ...there, seen })).rejects.toMatchObject({ code: 'PREVIEW_OUTDATED' });
  });
});

describe('a report that was replaced', () => {
  it('can be returned to', async () => {
    await store(file(RIGHT));
    const other = await store(submission('b.xlsx', [table(WRONG)]));
    expect(await compare(file(RIGHT))).toMatchObject({ duplicate: false, alsoUnder: [] });
    expect((await store(file(RIGHT))).replaces).toBe(other.submissionId);
    expect((await chain()).map(([, by]) => by)).toEqual([1, 2, -1]);
  });
});
