/** What the annex prints follows what was decided, row by row, and says how far it does. */
import { describe, expect, it } from 'vitest';
import { countedTogether, decidedTables } from '../../../../electron/engine/annex/source/decided.ts';
import type { RowOutcome, StandingOutcomes } from '../../../../electron/engine/reconcile/index.ts';
import {
  loadTables,
  type StoredTable,
  storeSubmission,
} from '../../../../electron/engine/submissions/index.ts';
import { UNWATCHED } from '../../../../electron/engine/task.ts';
import type { Workspace } from '../../../../electron/engine/workspace/index.ts';
import type { DecisionInput } from '../../../../shared/domain/decisions.ts';
import type { PairSide } from '../../../../shared/domain/reconciliation.ts';
import { eachWithWorkspace, row, submission, table } from '../../submissions/builders.ts';

let workspace: Workspace;
eachWithWorkspace((made) => {
  workspace = made;
});

const DECISION: DecisionInput = {
  choice: 'keepBase',
  corrected: {},
  question: null,
  reason: 'baseIsRight',
  explanation: '',
  toNote: false,
  evidence: [],
};

/** Two rows in a section, a footnote at the first result; the same plan twice, with other figures. */
async function stored(): Promise<{ base: StoredTable; later: StoredTable }> {
  const withMark = (result: string, footnote: string) => {
    const first = row('1', 'Hồ sơ trực tuyến', '90%', result);
    first.footnotes = [{ field: 'result', after: result, mark: '1' }];
    return table([row('I', 'Dịch vụ công'), first, row('2', 'Thanh toán', '60%', '82,67%')], {
      footnotes: [{ mark: '1', text: footnote }],
    });
  };
  const put = (name: string, period: string, result: string, footnote: string) =>
    storeSubmission(
      workspace,
      submission(name, [withMark(result, footnote)]),
      { set: 'Kế hoạch', period, agency: null },
      UNWATCHED,
    );
  await put('a.xlsx', '9 tháng 2024', '44,05%', '20 sở, ngành');
  await put('b.xlsx', 'Năm 2024', '42,11%', '21 sở, ngành');
  const sets = await workspace.read.selectFrom('indicator_set').select('id').executeTakeFirstOrThrow();
  const load = async (name: string) => {
    const period = await workspace.read
      .selectFrom('period')
      .select('id')
      .where('name', '=', name)
      .executeTakeFirstOrThrow();
    const [only] = await loadTables(workspace.read, sets.id, period.id);
    if (only === undefined) throw new Error(`no table of ${name}`);
    return only;
  };
  return { base: await load('9 tháng 2024'), later: await load('Năm 2024') };
}

function sideOf(from: StoredTable, index: number): PairSide {
  const found = from.rows[index];
  if (found?.reading == null) throw new Error('no such row');
  return {
    ordinal: found.texts.ordinal ?? '',
    name: found.texts.name ?? '',
    ...found.texts,
    key: 'k',
    rowId: found.id,
    section: found.section,
    reading: found.reading,
    sources: found.sources,
    footnotes: found.marks,
    submission: from.submission,
  };
}

function outcome(more: Partial<RowOutcome>): RowOutcome {
  const by = { id: 'lan', name: 'Lan', position: 'Chuyên viên' };
  const decision = { ...DECISION, step: 's', by, at: '2026-11-22T00:00:00.000Z', stale: false };
  const fingerprint = 'f'.repeat(64);
  return {
    texts: null,
    removed: false,
    origins: {},
    decision,
    fingerprint,
    asked: false,
    base: null,
    ...more,
  };
}

const keyOf = (from: StoredTable, index: number) => `${from.rows[index]?.indicator?.id ?? ''}.-.0`;
const decide = async (later: StoredTable, outcomes: Partial<StandingOutcomes>) => {
  const tables = await decidedTables(workspace.read, [later], { rows: new Map(), kept: [], ...outcomes });
  return { tables, decisions: countedTogether(tables) };
};

describe('decidedTables', () => {
  it('prints what the agency sent where nothing was decided', async () => {
    const { later } = await stored();
    const { tables, decisions } = await decide(later, {});
    expect(tables[0]?.rows.map(({ texts }) => texts.result)).toEqual([undefined, '42,11%', '82,67%']);
    expect(tables[0]?.footnotes).toEqual([{ mark: '1', text: '21 sở, ngành' }]);
    expect(decisions).toEqual({ followed: 0, stale: 0, asked: 0, undecided: 2, removed: 0, kept: 0 });
  });

  it('brings a kept text with its own footnote and drops the one that gave way', async () => {
    const { base, later } = await stored();
    const kept = outcome({
      texts: { ...later.rows[1]?.texts, result: '44,05%' },
      origins: { result: 'base', name: 'against' },
      base: sideOf(base, 1),
    });
    const { tables, decisions } = await decide(later, { rows: new Map([[keyOf(later, 1), kept]]) });
    expect(tables[0]?.rows[1]).toMatchObject({ texts: { result: '44,05%' }, footnotes: [{ mark: '2' }] });
    expect(tables[0]?.footnotes).toEqual([{ mark: '2', text: '20 sở, ngành' }]);
    expect(decisions).toMatchObject({ followed: 1, undecided: 1 });
  });

  it('adds a column for an explanation that goes into the note', async () => {
    const { later } = await stored();
    const noted = outcome({
      texts: { ...later.rows[1]?.texts, note: 'Theo Cục Thống kê' },
      origins: { note: 'explanation' },
    });
    const { tables } = await decide(later, { rows: new Map([[keyOf(later, 1), noted]]) });
    expect(tables[0]?.columns.at(-1)).toEqual({ field: 'note', header: 'Ghi chú' });
    expect(tables[0]?.rows[1]?.texts.note).toBe('Theo Cục Thống kê');
    expect(tables[0]?.rows[1]?.footnotes).toMatchObject([{ mark: '1' }]);
  });

  it.each([
    ['waits for an agency', { asked: true }, 'asked'],
    ['is stale', { decision: { ...outcome({}).decision, stale: true } }, 'stale'],
  ] as const)(
    'prints the figure as sent where the decision %s, and counts it',
    async (_why, more, counted) => {
      const { later } = await stored();
      const rows = new Map([[keyOf(later, 1), outcome(more)]]);
      const { tables, decisions } = await decide(later, { rows });
      expect(tables[0]?.rows[1]?.texts.result).toBe('42,11%');
      expect(decisions[counted]).toBe(1);
    },
  );

  it('leaves a row out, with the footnote that only it had', async () => {
    const { later } = await stored();
    const rows = new Map([[keyOf(later, 1), outcome({ removed: true })]]);
    const { tables, decisions } = await decide(later, { rows });
    expect(tables[0]?.rows.map(({ texts }) => texts.name)).toEqual(['Dịch vụ công', 'Thanh toán']);
    expect(tables[0]?.footnotes).toEqual([]);
    expect(decisions.removed).toBe(1);
  });

  it('puts a row of the earlier period that is kept at the end of its section', async () => {
    const { base, later } = await stored();
    const side = sideOf(base, 1);
    const kept = {
      ...outcome({ texts: { ordinal: '3', name: 'Bị bỏ sót', result: '44,05%' } }),
      key: 'x',
      base: side,
    };
    const { tables, decisions } = await decide(later, { kept: [kept] });
    expect(tables[0]?.rows.map(({ texts }) => texts.name)).toEqual([
      'Dịch vụ công',
      'Hồ sơ trực tuyến',
      'Thanh toán',
      'Bị bỏ sót',
    ]);
    expect(tables[0]?.footnotes).toEqual([
      { mark: '1', text: '21 sở, ngành' },
      { mark: '2', text: '20 sở, ngành' },
    ]);
    expect(decisions.kept).toBe(1);
  });
});
