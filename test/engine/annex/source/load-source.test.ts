/** From stored rows to the model: what is printed, and what each printed text was taken from. */
import { beforeEach, describe, expect, it } from 'vitest';
import {
  type AnnexModel,
  buildAnnex,
  contentHash,
  contentPieces,
  frozen,
  loadSource,
  type Workbench,
} from '../../../../electron/engine/annex/index.ts';
import { runComparison } from '../../../../electron/engine/handlers/comparison.ts';
import { canonical } from '../../../../electron/engine/journal/index.ts';
import type { RowOutcome, StandingOutcomes } from '../../../../electron/engine/reconcile/index.ts';
import { loadTables, rowKeysOf, storeSubmission } from '../../../../electron/engine/submissions/index.ts';
import { UNWATCHED } from '../../../../electron/engine/task.ts';
import type { Workspace } from '../../../../electron/engine/workspace/index.ts';
import type { AnnexSpec, AnnexTableSpec, FormColumn } from '../../../../shared/domain/annex.ts';
import type { PairSide } from '../../../../shared/domain/reconciliation.ts';
import { Entries, type Entry } from '../../../../shared/domain/reconciling/entries.ts';
import type { ReadRow } from '../../../../shared/domain/submission.ts';
import { eachWithWorkspace, row, submission, table } from '../../submissions/builders.ts';
import { column, LAYOUT } from '../sources.ts';

let workspace: Workspace;
eachWithWorkspace((made) => {
  workspace = made;
});

interface Named {
  id: string;
  name: string;
}
let set: Named;
let base: Named;
let period: Named;
let entries: Entry[];

const marked = (made: ReadRow): ReadRow => ({
  ...made,
  footnotes: [{ field: 'result', after: '', mark: '1' }],
});

beforeEach(async () => {
  const put = (name: string, of: string, rows: ReadRow[], footnote: string) =>
    storeSubmission(
      workspace,
      submission(name, [
        table(rows, { footnotes: [{ mark: '1', text: footnote }] }),
        table([row('9', 'Riêng', '1', '2')]),
      ]),
      { set: 'Kế hoạch', period: of, agency: null },
      UNWATCHED,
    );
  await put(
    'truoc.xlsx',
    '9 tháng 2024',
    [
      row('I', 'Dịch vụ công'),
      marked(row('1', 'Tỷ lệ hồ sơ trực tuyến', '90%', '44,05%')),
      row('2', 'Tỷ lệ thanh toán trực tuyến', '60%', 'Chưa có số liệu'),
      row('3', 'Số trạm phát sóng đã tắt', '5 trạm', '4 trạm'),
    ],
    '20 sở, ngành',
  );
  await put(
    'sau.xlsx',
    'Năm 2024',
    [
      row('I', 'Dịch vụ công'),
      marked(row('1', 'Tỷ lệ hồ sơ trực tuyến', '90%', '47,13%')),
      row('2', 'Tỷ lệ thanh toán trực tuyến', '60%', '82,67%'),
      row('3', 'Nhân lực an toàn thông tin', '7 người', '8 người'),
    ],
    '21 sở, ngành',
  );
  const find = (from: 'indicator_set' | 'period', name: string) =>
    workspace.read.selectFrom(from).select(['id', 'name']).where('name', '=', name).executeTakeFirstOrThrow();
  set = await find('indicator_set', 'Kế hoạch');
  base = await find('period', '9 tháng 2024');
  period = await find('period', 'Năm 2024');
  const compared = { set, againstSet: set, base, against: period };
  entries = [...new Entries(await runComparison(workspace.read, compared, UNWATCHED)).byKey.values()];
});

function bench(outcomes: Partial<StandingOutcomes> = {}): Workbench {
  const nameOf = new Map([set, base, period].map(({ id, name }) => [id, name]));
  return {
    read: workspace.read,
    names: async (setId, periodId) => {
      const [one, other] = [nameOf.get(setId), nameOf.get(periodId)];
      return one === undefined || other === undefined ? null : { set: one, period: other };
    },
    tables: (setId, periodId) => loadTables(workspace.read, setId, periodId),
    outcomes: async () => ({ rows: new Map(), kept: [], ...outcomes }),
    entries: async () => entries,
  };
}

const OWN = [
  column('ordinal', 'STT'),
  column('name', 'Chỉ tiêu'),
  column('target', 'Mục tiêu'),
  column('result', 'Kết quả'),
];
const BESIDE = [
  ...OWN.slice(0, 3),
  column('result', 'Kỳ trước', { origin: 'base', group: 'Kết quả' }),
  column('result', 'Kỳ sau', { group: 'Kết quả' }),
  column('result', 'Chênh lệch', { origin: 'difference', group: 'Kết quả' }),
];

function specOf(columns: FormColumn[], source: Partial<AnnexTableSpec['source']> = {}): AnnexSpec {
  const made: AnnexTableSpec = {
    name: '',
    heading: '',
    columns,
    sections: { numbering: 'asSent', rows: 'asSent' },
    mergeDown: true,
    source: { set: set.id, period: period.id, base: null, table: 0, ...source },
  };
  return { ...LAYOUT, form: { id: 'f', name: 'F' }, parts: [{ heading: '', tables: [made] }] };
}

const textsOf = ({ tables }: AnnexModel) =>
  [...(tables[0]?.rows ?? [])].map(({ cells }) =>
    cells.map(({ text, marks }) => text + marks.map((mark) => `(${mark})`).join('')),
  );

describe('two periods beside each other', () => {
  const beside = async () => (await loadSource(specOf(BESIDE, { base: base.id }), bench())).source;

  it('prints both figures and what changed; rows of one period alone are there and say so', async () => {
    expect(textsOf(buildAnnex(await beside()))).toEqual([
      ['I', 'Dịch vụ công'],
      ['1', 'Tỷ lệ hồ sơ trực tuyến', '90%', '44,05%(2)', '47,13%(1)', '+3,08 điểm %'],
      ['2', 'Tỷ lệ thanh toán trực tuyến', '60%', 'Chưa có số liệu', '82,67%', '–'],
      ['3', 'Nhân lực an toàn thông tin', '7 người', '', '8 người', 'Chỉ có ở Năm 2024'],
      ['3', 'Số trạm phát sóng đã tắt', '5 trạm', '4 trạm', '', 'Chỉ có ở 9 tháng 2024'],
    ]);
  });

  it('prints no row of the earlier period that belongs to a table which is not printed', async () => {
    const { source } = await loadSource(specOf(BESIDE, { base: base.id, table: 1 }), bench());
    expect(textsOf(buildAnnex(source))).toEqual([['9', 'Riêng', '1', '2', '2', 'không đổi']]);
  });

  it('leads every text back to its submission and cell', async () => {
    const model = buildAnnex(await beside());
    expect(model.inputs.map(({ fileName, period: of }) => [fileName, of])).toEqual([
      ['sau.xlsx', 'Năm 2024'],
      ['truoc.xlsx', '9 tháng 2024'],
    ]);
    const [, first, , , last] = [...(model.tables[0]?.rows ?? [])];
    expect(first?.origin).toMatchObject({ input: 0, baseInput: 1, decision: null });
    expect(first?.cells.map(({ origin }) => [origin?.kind, origin?.at])).toEqual([
      ['sent', { table: 1, row: 1, column: 1 }],
      ['sent', { table: 1, row: 1, column: 2 }],
      ['sent', { table: 1, row: 1, column: 3 }],
      ['base', { table: 1, row: 1, column: 4 }],
      ['sent', { table: 1, row: 1, column: 4 }],
      ['computed', null],
    ]);
    expect(last?.origin).toMatchObject({ input: null, row: null, baseInput: 1 });
    expect(last?.cells.map(({ origin }) => origin?.kind ?? null)).toEqual([
      'base',
      'base',
      'base',
      'base',
      null,
      'computed',
    ]);
  });

  it('brings the footnotes of the base period along', async () => {
    expect(buildAnnex(await beside()).tables[0]?.footnotes).toEqual([
      { mark: '1', text: '21 sở, ngành' },
      { mark: '2', text: '20 sở, ngành' },
    ]);
  });

  it('says of a pair that nobody confirmed that it waits', async () => {
    entries = entries.map((entry) => ({ ...entry, suggested: true }));
    expect(textsOf(buildAnnex(await beside()))[1]?.at(-1)).toBe('+3,08 điểm %\n(cặp dòng chờ xác nhận)');
  });

  it('computes the difference of what is printed, not of what was sent', async () => {
    const [stored] = await loadTables(workspace.read, set.id, period.id);
    if (stored === undefined) throw new Error('không có bảng');
    const key = rowKeysOf([stored]).get(stored.rows[1]?.id ?? '') ?? '';
    const entry = entries.find(({ against }) => against?.key === key);
    const decided = outcome(
      { ...stored.rows[1]?.texts, result: '45,05%' },
      { result: 'corrected' },
      entry?.base ?? null,
    );
    const spec = specOf(BESIDE, { base: base.id });
    const { source, decisions } = await loadSource(spec, bench({ rows: new Map([[key, decided]]) }));
    const model = buildAnnex(source);
    expect(textsOf(model)[1]?.slice(2)).toEqual(['90%', '44,05%(1)', '45,05%', '+1 điểm %']);
    const found = [...(model.tables[0]?.rows ?? [])][1];
    expect(found?.cells[4]?.origin).toEqual({ kind: 'corrected', field: 'result', at: null });
    expect(model.decisions[found?.origin?.decision ?? -1]).toMatchObject({
      step: 's',
      by: 'Lan',
      fingerprint: 'f',
    });
    expect(decisions).toMatchObject({ followed: 1, undecided: 2 });
  });
});

function outcome(
  texts: RowOutcome['texts'],
  origins: RowOutcome['origins'],
  side: PairSide | null,
): RowOutcome {
  const by = { id: 'lan', name: 'Lan', position: 'Chuyên viên' };
  const decision: RowOutcome['decision'] = {
    choice: 'correct',
    corrected: {},
    question: null,
    reason: 'typingError',
    explanation: '',
    toNote: false,
    evidence: [],
    step: 's',
    by,
    at: '2026-11-22T00:00:00.000Z',
    stale: false,
  };
  return { texts, origins, removed: false, decision, fingerprint: 'f', asked: false, base: side };
}

describe('loadSource', () => {
  it('tells of tables that are not printed, and of those that are no more', async () => {
    const spec = specOf(OWN);
    expect((await loadSource(spec, bench())).unlisted).toEqual(['bảng 2 của Năm 2024']);
    const gone = await loadSource(specOf(OWN, { table: 5 }), bench());
    expect(gone.missing).toEqual([{ table: 6, period: 'Năm 2024' }]);
    const unknown = await loadSource(specOf(OWN, { period: 'x' }), bench());
    expect(unknown.missing).toEqual([{ table: 1, period: '' }]);
  });

  it('adds a column that only a decision needs, and prints none that is hidden', async () => {
    const [stored] = await loadTables(workspace.read, set.id, period.id);
    const key = rowKeysOf(stored === undefined ? [] : [stored]).get(stored?.rows[2]?.id ?? '') ?? '';
    const noted = outcome({ ...stored?.rows[2]?.texts, note: 'Theo Cục' }, { note: 'explanation' }, null);
    const columns = OWN.map((one) => (one.field === 'result' ? { ...one, shown: false } : one));
    const { source } = await loadSource(specOf(columns), bench({ rows: new Map([[key, noted]]) }));
    const model = buildAnnex(source);
    expect(model.tables[0]?.columns.map(({ header }) => header)).toEqual([
      'STT',
      'Chỉ tiêu',
      'Mục tiêu',
      'Ghi chú',
    ]);
    expect(textsOf(model)[2]).toEqual(['2', 'Tỷ lệ thanh toán trực tuyến', '60%', 'Theo Cục']);
    // Its mark stands in the hidden column alone.
    expect(model.tables[0]?.footnotes).toEqual([]);
  });

  it('refuses columns of a base period where none is named', async () => {
    await expect(loadSource(specOf(BESIDE), bench())).rejects.toMatchObject({ code: 'ANNEX_INCOMPLETE' });
  });

  it('counts the rows of the tables that are printed', async () => {
    expect((await loadSource(specOf(OWN), bench())).decisions.undecided).toBe(3);
    expect((await loadSource(specOf(OWN, { table: 1 }), bench())).decisions.undecided).toBe(1);
  });

  it('refuses a column that the specification forgets', async () => {
    const { source } = await loadSource(specOf(OWN.slice(0, 3)), bench());
    expect(() => buildAnnex(source)).toThrow(expect.objectContaining({ code: 'ANNEX_INCOMPLETE' }));
  });
});

describe('the content of an annex', () => {
  it('is one text and one hash, whether its rows are held or made one by one', async () => {
    const { source } = await loadSource(specOf(BESIDE, { base: base.id }), bench());
    const model = buildAnnex(source);
    const json = canonical(frozen(model));
    expect([...contentPieces(model)].join('')).toBe(json);
    const lazy: AnnexModel = {
      ...model,
      tables: model.tables.map((one) => {
        const held = [...one.rows];
        return { ...one, rows: { length: held.length, [Symbol.iterator]: () => held.values() } };
      }),
    };
    expect([...contentPieces(lazy)].join('')).toBe(json);
    expect(contentHash(lazy)).toBe(contentHash(model));
    const other = buildAnnex({ ...source, layout: { ...source.layout, closing: 'Hết./.' } });
    expect(contentHash(other)).not.toBe(contentHash(model));
  });
});
