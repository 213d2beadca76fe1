/** The preview says what storing would change, and writes nothing. */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { SubmissionInput } from '../../../electron/engine/submissions/index.ts';
import { compareSubmission, storeSubmission } from '../../../electron/engine/submissions/index.ts';
import { UNWATCHED } from '../../../electron/engine/task.ts';
import type { Workspace } from '../../../electron/engine/workspace/index.ts';
import { eachWithWorkspace, row, submission, table } from './builders.ts';

let workspace: Workspace;
eachWithWorkspace((made) => {
  workspace = made;
});

const HERE = { set: 'Kế hoạch 2024', period: '9 tháng 2024', agency: 'Sở A' };
const ROWS = [
  row('I', 'Hạ tầng'),
  row('1', 'Tỷ lệ xã có cáp quang', '100%', '98%'),
  row('2', 'Tỷ lệ hộ có Internet', '80%', '70% (7/10)'),
  row('3', 'Số thuê bao', '1.000', '900'),
];

const store = (input: SubmissionInput, destination = HERE) =>
  storeSubmission(workspace, input, destination, UNWATCHED);
const compare = (input: SubmissionInput, destination = HERE) =>
  compareSubmission(workspace, input, destination, UNWATCHED);

/** Every byte that the workspace has on the disk. */
function onDisk(): string {
  const digest = createHash('sha256');
  for (const suffix of ['', '-wal']) {
    const file = workspace.path + suffix;
    if (existsSync(file)) digest.update(readFileSync(file));
  }
  return digest.digest('hex');
}

describe('the preview of an import', () => {
  it('calls everything added where set, period and agency are not there yet', async () => {
    const preview = await compare(submission('a.xlsx', [table(ROWS)]));
    expect(preview).toMatchObject({
      former: null,
      duplicate: false,
      counts: { added: 3, first: 0, changed: 0, same: 0, missing: 0 },
      tables: [[null, 'added', 'added', 'added']],
    });
  });

  it('tells changed, same, first, added and missing rows against the submission it would replace', async () => {
    await store(submission('năm.xlsx', [table([row('9', 'Số nền tảng số', '5', '5')])]), {
      ...HERE,
      period: 'Năm 2023',
    });
    const former = await store(submission('a.xlsx', [table(ROWS)]));
    const next = submission('b.xlsx', [
      table([
        row('I', 'Hạ tầng'),
        row('1', 'Tỷ lệ xã có cáp quang', '100%', '99%'),
        row('2', 'Tỷ lệ hộ có  Internet', '80%', '70%\n(7/10) '),
        row('3', 'Số nền tảng số', '5', '6'),
        row('4', 'Chỉ tiêu chưa có', '1', '1'),
      ]),
    ]);
    const preview = await compare(next);
    expect(preview.former).toMatchObject({ submissionId: former.submissionId, fileName: 'a.xlsx' });
    expect(preview.tables).toEqual([[null, 'changed', 'same', 'first', 'added']]);
    expect(preview.counts).toEqual({ added: 1, first: 1, changed: 1, same: 1, missing: 1 });
    expect(preview.changes).toEqual([
      { table: 0, row: 1, cells: [{ field: 'result', before: '98%', after: '99%' }] },
    ]);
    expect(preview.missing).toEqual([
      { ordinal: '3', name: 'Số thuê bao', result: '900', source: { table: 1, row: 3, column: 2 } },
    ]);
  });

  it('a cell that the file no longer has, or has for the first time, is a change', async () => {
    await store(submission('a.xlsx', [table([row('1', 'Một chỉ tiêu', '5', '4')])]));
    const without = row('1', 'Một chỉ tiêu', '5', '4');
    delete without.cells.result;
    const preview = await compare(
      submission('b.xlsx', [
        table([
          {
            ...without,
            cells: { ...without.cells, note: { text: 'mới', source: { table: 1, row: 1, column: 5 } } },
          },
        ]),
      ]),
    );
    expect(preview.changes[0]?.cells).toEqual([
      { field: 'note', before: '', after: 'mới' },
      { field: 'result', before: '4', after: '' },
    ]);
  });

  it('compares with the same agency and period only', async () => {
    await store(submission('a.xlsx', [table(ROWS)]));
    const input = submission('b.xlsx', [table(ROWS)]);
    for (const other of [{ agency: 'Sở B' }, { agency: null }, { period: 'Năm 2024' }]) {
      const preview = await compare(input, { ...HERE, ...other } as typeof HERE);
      expect(preview).toMatchObject({ former: null, counts: { added: 0, first: 3, changed: 0, same: 0 } });
    }
    expect((await compare(input, { ...HERE, set: 'Bộ khác' })).counts.added).toBe(3);
  });

  it('lists the indicators of the set that a first report leaves out', async () => {
    await store(submission('a.xlsx', [table(ROWS)]));
    const preview = await compare(submission('b.xlsx', [table(ROWS.slice(0, 2))]), {
      ...HERE,
      agency: 'Sở B',
    });
    expect(preview.missing.map(({ name }) => name)).toEqual(['Tỷ lệ hộ có Internet', 'Số thuê bao']);
    expect(preview.counts.missing).toBe(2);
  });

  it('holds rows of one indicator in two tables each against its own', async () => {
    const twice = (second: string) => [
      table([row('1', 'Cùng một chỉ tiêu', '5', '1')]),
      table([row('1', 'Cùng một chỉ tiêu', '5', second)]),
    ];
    await store(submission('a.xlsx', twice('2')));
    const preview = await compare(submission('b.xlsx', twice('3')));
    expect(preview.tables).toEqual([['same'], ['changed']]);
    expect(preview.counts).toMatchObject({ added: 0, changed: 1, same: 1, missing: 0 });
  });

  it('cuts long lists and says by how much', async () => {
    const many = (result: string, from: number) =>
      Array.from({ length: 500 }, (_, index) => row(String(index), `Chỉ tiêu ${index + from}`, '1', result));
    await store(submission('a.xlsx', [table(many('1', 0))]));
    const changed = await compare(submission('b.xlsx', [table(many('2', 0))]));
    expect([changed.counts.changed, changed.changes.length, changed.more.changes]).toEqual([500, 200, 300]);
    const missing = await compare(submission('c.xlsx', [table(many('1', 400))]));
    expect([missing.counts.missing, missing.missing.length, missing.more.missing]).toEqual([400, 200, 200]);
  });

  it('writes nothing at all', async () => {
    await store(submission('a.xlsx', [table(ROWS)]));
    const before = onDisk();
    await compare(submission('b.xlsx', [table([row('1', 'Chưa từng có', '1', '1')])]), {
      set: 'Bộ mới',
      period: 'Kỳ mới',
      agency: 'Cơ quan mới',
    });
    await compare(submission('b.xlsx', [table(ROWS)]));
    expect(onDisk()).toBe(before);
    expect(await workspace.read.selectFrom('indicator_set').select('name').execute()).toHaveLength(1);
  });
});

describe('accepting', () => {
  it('stores what the preview said', async () => {
    await store(submission('a.xlsx', [table(ROWS)]));
    const next = submission('b.xlsx', [
      table([
        row('1', 'Tỷ lệ xã có cáp quang', '100%', '99%'),
        row('2', 'Số thuê bao', '1.000', '900'),
        row('3', 'Tỷ lệ hộ có mạng Internet', '80%', '70% (7/10)'),
      ]),
    ]);
    const preview = await compare(next);
    const outcome = await store(next);
    expect(outcome).toMatchObject({
      counts: preview.counts,
      suggestedMatches: preview.suggestedMatches,
      newIndicators: preview.counts.added,
      replaces: preview.former?.submissionId,
    });
    const again = await compare(next);
    expect(again).toMatchObject({
      duplicate: true,
      counts: { added: 0, first: 0, changed: 0, same: 3, missing: 0 },
    });
  });

  it('refuses the same file where it counts already, and takes it for another period', async () => {
    const input = submission('a.xlsx', [table(ROWS)]);
    await store(input);
    const before = onDisk();
    await expect(store(input)).rejects.toMatchObject({ code: 'SUBMISSION_DUPLICATE' });
    expect(onDisk()).toBe(before);
    expect((await store(input, { ...HERE, period: 'Năm 2024' })).counts.first).toBe(3);
  });

  it('keeps running text, conversions, totals and what the file was read with', async () => {
    const source = { paragraph: 3 };
    const choices = { tables: null, keepOriginal: ['viqr'] };
    const total = { ...row('', 'Tổng cộng'), total: true as const };
    const converted = row('1', 'Tỷ lệ', '5', '4');
    converted.cells.name = { text: 'Tỷ lệ', raw: 'Tû lÖ', conversion: 'tcvn3', source };
    const conversion = {
      id: 'tcvn3',
      from: 'tcvn3' as const,
      basis: 'statistics' as const,
      font: null,
      applied: true,
      count: 1,
      samples: [],
    };
    await store(
      submission('a.xlsx', [table([converted, total])], {
        choices,
        text: [
          { paragraph: 'Đến nay đạt 48%.', source, footnotes: [{ after: '48%', mark: '2' }] },
          { paragraph: 'Nơi nhận', source, raw: 'N¬i nhËn', conversion: 'tcvn3' },
        ],
        footnotes: [{ mark: '2', text: 'Số liệu tạm tính' }],
        conversions: [conversion],
        warnings: [{ code: 'C', message: 'Một lưu ý.', source }],
      }),
    );
    const { read } = workspace;
    const all = { order: 'position' } as const;
    expect(
      await read
        .selectFrom('submission_paragraph')
        .select(['text', 'raw', 'conversion', 'marks', 'source'])
        .orderBy(all.order)
        .execute(),
    ).toEqual([
      {
        text: 'Đến nay đạt 48%.',
        raw: null,
        conversion: null,
        marks: JSON.stringify([{ after: '48%', mark: '2' }]),
        source: JSON.stringify(source),
      },
      { text: 'Nơi nhận', raw: 'N¬i nhËn', conversion: 'tcvn3', marks: '[]', source: JSON.stringify(source) },
    ]);
    expect(await read.selectFrom('submission_text_footnote').select(['mark', 'text']).execute()).toEqual([
      { mark: '2', text: 'Số liệu tạm tính' },
    ]);
    const stored = await read
      .selectFrom('submission_conversion')
      .select(['conversion', 'applied', 'facts'])
      .execute();
    expect(stored).toEqual([{ conversion: 'tcvn3', applied: 1, facts: JSON.stringify(conversion) }]);
    expect(
      await read.selectFrom('submission_row').select(['kind', 'total']).orderBy('position').execute(),
    ).toEqual([
      { kind: 'indicator', total: 0 },
      { kind: 'section', total: 1 },
    ]);
    const cell = await read
      .selectFrom('submission_cell')
      .select(['text', 'raw', 'conversion'])
      .where('raw', 'is not', null)
      .execute();
    expect(cell).toEqual([{ text: 'Tỷ lệ', raw: 'Tû lÖ', conversion: 'tcvn3' }]);
    const { read_with } = await read.selectFrom('submission').select('read_with').executeTakeFirstOrThrow();
    expect(JSON.parse(read_with ?? '')).toEqual({ choices, remembered: [] });
  });
});
