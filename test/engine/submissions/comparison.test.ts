/** What a corrected report changes, however its rows and columns moved. */
import { describe, expect, it } from 'vitest';
import { compareSubmission, storeSubmission } from '../../../electron/engine/submissions/index.ts';
import { UNWATCHED } from '../../../electron/engine/task.ts';
import type { Workspace } from '../../../electron/engine/workspace/index.ts';
import type { ReadColumn, ReadRow, ReadTable } from '../../../shared/domain/submission.ts';
import { eachWithWorkspace, row, submission, table } from './builders.ts';

let workspace: Workspace;
eachWithWorkspace((made) => {
  workspace = made;
});

const HERE = { set: 'Kế hoạch 2024', period: '9 tháng 2024', agency: 'Sở A' };

/** The preview of `next` in a workspace that holds `former`. */
async function compared(former: ReadTable[], next: ReadTable[]) {
  await storeSubmission(workspace, submission('a.xlsx', former), HERE, UNWATCHED);
  return compareSubmission(workspace, submission('b.xlsx', next), HERE, UNWATCHED);
}

describe('rows', () => {
  const ROWS = [
    row('1', 'Tỷ lệ xã có cáp quang', '100%', '98%'),
    row('2', 'Tỷ lệ hộ có Internet', '80%', '70%'),
  ];

  it('in another order, and numbered anew, are the same', async () => {
    const moved = [row('1', 'Tỷ lệ hộ có Internet', '80%', '70%'), row('2', ...texts(ROWS[0]).slice(1))];
    const preview = await compared([table(ROWS)], [table(moved)]);
    expect(preview.tables).toEqual([['same', 'same']]);
    expect(preview.changes).toEqual([]);
    expect(preview.counts.missing).toBe(0);
  });

  it('numbered anew and changed are changed, with both cells', async () => {
    const preview = await compared([table(ROWS)], [table([row('9', 'Tỷ lệ hộ có Internet', '80%', '71%')])]);
    expect(preview.tables).toEqual([['changed']]);
    expect(preview.changes[0]?.cells).toEqual([
      { field: 'ordinal', before: '2', after: '9' },
      { field: 'result', before: '70%', after: '71%' },
    ]);
  });

  it('of which the name differs in a slip are one indicator, and the name is a change', async () => {
    const long = 'Tỷ lệ hồ sơ thủ tục hành chính được tiếp nhận trực tuyến toàn trình trên địa bàn';
    const slip = long.replace('địa bàn', 'địa bàng');
    const preview = await compared([table([row('1', long, '5', '4')])], [table([row('1', slip, '5', '4')])]);
    expect(preview.changes[0]?.cells).toEqual([{ field: 'name', before: long, after: slip }]);
  });

  it('whose name is only near are kept apart: one more, one missing, and told', async () => {
    const preview = await compared(
      [table([row('1', 'Tỷ lệ hồ sơ trực tuyến cấp huyện', '5', '4')])],
      [table([row('1', 'Tỷ lệ hồ sơ trực tuyến cấp xã', '5', '4')])],
    );
    expect(preview.counts).toMatchObject({ added: 1, missing: 1, same: 0, changed: 0 });
    expect(preview.suggestedMatches).toBe(1);
  });

  it('of one name in one section cannot be told apart: nothing is said of them that is not certain', async () => {
    const twice = [row('1', 'Số lớp tập huấn', '5', '4'), row('2', 'Số lớp tập huấn', '6', '7')];
    const preview = await compared([table(twice)], [table(twice)]);
    expect(preview.counts).toMatchObject({ added: 2, same: 0, changed: 0, missing: 2 });
  });

  it('below a total belong to the heading above it, not to the total', async () => {
    const rows = [
      row('I', 'Hạ tầng'),
      row('1', 'Một', '5', '4'),
      { ...row('', 'Cộng'), total: true as const },
      row('2', 'Hai', '5', '4'),
    ];
    const outcome = await storeSubmission(workspace, submission('a.xlsx', [table(rows)]), HERE, UNWATCHED);
    expect(outcome).toMatchObject({ sections: 1, indicators: 2 });
    const stored = await workspace.read
      .selectFrom('submission_row as row')
      .leftJoin('submission_cell as cell', (join) =>
        join.onRef('cell.row_id', '=', 'row.section_row_id').on('cell.field', '=', 'name'),
      )
      .select('cell.text')
      .orderBy('row.position')
      .execute();
    expect(stored.map(({ text }) => text)).toEqual([null, 'Hạ tầng', null, 'Hạ tầng']);
  });
});

describe('an indicator that several tables report', () => {
  const province = table([row('1', 'Tỷ lệ hồ sơ', '90%', '95%')], { title: 'CẤP TỈNH' });
  const communes = table([row('1', 'Tỷ lệ hồ sơ', '80%', '60%')], { title: 'CẤP XÃ' });

  it('is compared with the row that says the same, wherever its table stands', async () => {
    const preview = await compared([province, communes], [communes, province]);
    expect(preview.tables).toEqual([['same'], ['same']]);
    expect(preview.counts.missing).toBe(0);
  });

  it('of which one table is gone is missing there, and unchanged in the other', async () => {
    const preview = await compared([province, communes], [communes]);
    expect(preview.tables).toEqual([['same']]);
    expect(preview.missing.map(({ result }) => result)).toEqual(['95%']);
  });

  it('is compared within its own table where it changed', async () => {
    const better = table([row('1', 'Tỷ lệ hồ sơ', '80%', '61%')]);
    const preview = await compared([province, communes], [province, better]);
    expect(preview.tables).toEqual([['same'], ['changed']]);
    expect(preview.changes).toEqual([
      { table: 1, row: 0, cells: [{ field: 'result', before: '60%', after: '61%' }] },
    ]);
  });

  it('is settled step by step, so that a cancellation is heard', async () => {
    const rows = ['một', 'hai', 'ba'].map((name, index) =>
      row(String(index + 1), `Chỉ tiêu ${name}`, '9', '8'),
    );
    const both = [table([row('I', 'Mục'), ...rows]), table([row('I', 'Mục'), ...rows])];
    await storeSubmission(workspace, submission('a.xlsx', both), HERE, UNWATCHED);
    const steps: [done: number, total: number][] = [];
    const step = async (phase: string, done: number, total: number) => {
      if (phase === 'Đang so với số liệu đã có') steps.push([done, total]);
    };
    await compareSubmission(workspace, submission('b.xlsx', both), HERE, { step });
    const [tables, indicators] = [steps.slice(0, both.length), steps.slice(both.length)];
    expect(tables).toEqual(both.map((each) => [0, each.rows.length]));
    expect(indicators).toEqual(rows.map((_, index) => [index, rows.length]));
  });

  it('has its first figures in a table that was not there', async () => {
    expect((await compared([province], [province, communes])).tables).toEqual([['same'], ['first']]);
  });
});

describe('columns that fit no field', () => {
  const NAME: ReadColumn = { field: 'name', header: 'Chỉ tiêu' };
  const source = { paragraph: 1 };
  const sheet = (headers: string[], ...rows: string[][]): ReadTable => {
    const columns = headers.map((header, at) => ({ field: `other${at + 2}` as const, header }));
    const made = rows.map(([name = '', ...values]): ReadRow => {
      const cells = values.map((text, at) => [`other${at + 2}`, { text, source }]);
      return { kind: 'indicator', cells: { name: { text: name, source }, ...Object.fromEntries(cells) } };
    });
    return table(made, { columns: [NAME, ...columns] });
  };

  it('go by their headers: one that was put in before them changes its own cells alone', async () => {
    const preview = await compared(
      [sheet(['Đơn vị tính', 'Nguồn'], ['Một', '%', 'Sở A'])],
      [sheet(['Kỳ', 'Đơn vị tính', 'Nguồn'], ['Một', 'năm', '%', 'Sở A'])],
    );
    expect(preview.changes).toEqual([
      { table: 0, row: 0, cells: [{ field: 'other2', before: '', after: 'năm' }] },
    ]);
  });

  it('that changed places are the same, and one that is gone is a change', async () => {
    const preview = await compared(
      [sheet(['Đơn vị tính', 'Nguồn', 'Kỳ'], ['Một', '%', 'Sở A', 'năm'])],
      [sheet(['Nguồn', 'Đơn vị tính'], ['Một', 'Sở A', '%'])],
    );
    expect(preview.changes).toEqual([
      { table: 0, row: 0, cells: [{ field: 'other4', before: 'năm', after: '' }] },
    ]);
  });

  it('under other headers, or the same header twice, go by their place', async () => {
    const renamed = await compared(
      [sheet(['Nguồn'], ['Một', 'A'])],
      [sheet(['Nguồn số liệu'], ['Một', 'A'])],
    );
    expect(renamed.tables).toEqual([['same']]);
    await storeSubmission(
      workspace,
      submission('c.xlsx', [sheet(['Số', 'Số'], ['Một', '1', '2'])]),
      { ...HERE, agency: 'Sở B' },
      UNWATCHED,
    );
    const twice = submission('d.xlsx', [sheet(['Số', 'Số'], ['Một', '1', '3'])]);
    const preview = await compareSubmission(workspace, twice, { ...HERE, agency: 'Sở B' }, UNWATCHED);
    expect(preview.changes[0]?.cells).toEqual([{ field: 'other3', before: '2', after: '3' }]);
  });
});

describe('footnotes', () => {
  const noted = (mark: string, after = '98%'): ReadRow => ({
    ...row('1', 'Tỷ lệ xã có cáp quang', '100%', '98%'),
    footnotes: [{ field: 'result', after, mark }],
  });
  const plain = row('1', 'Tỷ lệ xã có cáp quang', '100%', '98%');
  const said = (mark: string, text: string) => ({ footnotes: [{ mark, text }] });
  const of = (rows: ReadRow[], ...notes: [string, string][]) =>
    table(rows, { footnotes: notes.map(([mark, text]) => ({ mark, text })) });

  it.each<[string, ReadTable, ReadTable, { before: string; after: string } | null]>([
    [
      'that was put in',
      of([plain]),
      of([noted('1')], ['1', 'Tạm tính']),
      { before: '', after: '(1) Tạm tính' },
    ],
    ['that is gone', of([noted('1')], ['1', 'Tạm tính']), of([plain]), { before: '(1) Tạm tính', after: '' }],
    [
      'that says something else',
      of([noted('1')], ['1', 'Tạm tính']),
      of([noted('1')], ['1', 'Chính thức']),
      { before: '(1) Tạm tính', after: '(1) Chính thức' },
    ],
    ['numbered anew', of([noted('1')], ['1', 'Tạm tính']), of([noted('3')], ['3', 'Tạm  tính']), null],
    [
      'of which only the mark is known',
      of([noted('*')]),
      of([noted('**')]),
      { before: '(*)', after: '(**)' },
    ],
    [
      'behind another number of the cell',
      of([noted('1')], ['1', 'Tạm tính']),
      of([noted('1', '9')], ['1', 'Tạm tính']),
      { before: '(1) Tạm tính', after: '(1) Tạm tính' },
    ],
    [
      'of which one is changed where a mark stands on several pages',
      of([noted('1')], ['1', 'Tạm tính'], ['1', 'Ước']),
      of([noted('1')], ['1', 'Tạm tính'], ['1', 'Chính thức']),
      { before: '(1) Tạm tính / Ước', after: '(1) Tạm tính / Chính thức' },
    ],
  ])('%s', async (_, former, next, change) => {
    const preview = await compared([former], [next]);
    expect(preview.tables).toEqual([[change === null ? 'same' : 'changed']]);
    expect(preview.changes).toEqual(
      change === null ? [] : [{ table: 0, row: 0, cells: [], footnotes: [{ field: 'result', ...change }] }],
    );
  });

  it('behind a figure that changed are told only where they say something else', async () => {
    const next: ReadRow = {
      ...row('1', 'Tỷ lệ xã có cáp quang', '100%', '99%'),
      footnotes: [{ field: 'result', after: '99%', mark: '1' }],
    };
    const preview = await compared(
      [table([noted('1')], said('1', 'Tạm tính'))],
      [table([next], said('1', 'Tạm tính'))],
    );
    expect(preview.changes).toEqual([
      { table: 0, row: 0, cells: [{ field: 'result', before: '98%', after: '99%' }] },
    ]);
  });
});

describe('headings', () => {
  const [one, two] = [row('1', 'Tỷ lệ xã có cáp quang', '5', '4'), row('2', 'Số thuê bao', '6', '7')];
  const below = (...parts: [string, ...ReadRow[]][]) =>
    table(parts.flatMap(([name, ...rows], at) => [row(String(at + 1), name), ...rows]));

  it('a row below another heading is a change, though its cells are the same', async () => {
    const preview = await compared(
      [below(['Hạ tầng', one], ['Kinh tế', two])],
      [below(['Hạ tầng', one, two], ['Kinh tế'])],
    );
    expect(preview.tables).toEqual([[null, 'same', 'changed', null]]);
    expect(preview.changes).toEqual([
      { table: 0, row: 2, cells: [], section: { before: 'Kinh tế', after: 'Hạ tầng' } },
    ]);
    expect(preview.headings).toEqual([]);
  });

  it('so is one that a heading was put in above, where others stay below the former one', async () => {
    const preview = await compared(
      [below(['Hạ tầng', one, two])],
      [below(['Hạ tầng', one], ['An toàn', two])],
    );
    expect(preview.changes.map(({ row: at, section }) => [at, section])).toEqual([
      [3, { before: 'Hạ tầng', after: 'An toàn' }],
    ]);
  });

  it('one in other words, put in or taken away is told once, and its rows are the same', async () => {
    const preview = await compared(
      [below(['Hạ tầng', one, two])],
      [below(['Phát triển hạ tầng số', one, two])],
    );
    expect(preview.tables).toEqual([[null, 'same', 'same']]);
    expect(preview.headings).toEqual([{ before: 'Hạ tầng', after: 'Phát triển hạ tầng số', rows: 2 }]);
    const bare = submission('c.xlsx', [table([one, two])]);
    const without = await compareSubmission(workspace, bare, HERE, UNWATCHED);
    expect(without.tables).toEqual([['same', 'same']]);
    expect(without.headings).toEqual([{ before: 'Hạ tầng', after: '', rows: 2 }]);
  });

  it('numbered anew or in other letters are the same', async () => {
    const preview = await compared([below(['1. Hạ tầng số', one])], [below(['2. HẠ TẦNG SỐ:', one])]);
    expect(preview.tables).toEqual([[null, 'same']]);
    expect(preview.headings).toEqual([]);
  });
});

function texts(of: ReadRow | undefined): string[] {
  return Object.values(of?.cells ?? {}).map((cell) => cell?.text ?? '');
}
