import { describe, expect, it } from 'vitest';
import type { ReconcileRow } from '../../../electron/engine/reconcile/index.ts';
import { reconcile } from '../../../electron/engine/reconcile/index.ts';
import type { Task } from '../../../electron/engine/task.ts';
import { UNWATCHED } from '../../../electron/engine/task.ts';
import { AppError } from '../../../shared/contract/errors.ts';
import { makeRow } from './plan2024.ts';

const SET = { id: 's', name: 'Kế hoạch 2024' };
const BASE = { id: 'b', name: '9 tháng 2024' };
const AGAINST = { id: 'a', name: 'Năm 2024' };

const run = (baseRows: ReconcileRow[], againstRows: ReconcileRow[], task: Task = UNWATCHED) =>
  reconcile(
    { set: SET, againstSet: SET, base: BASE, against: AGAINST, baseRows, againstRows, documents: [] },
    task,
  );

describe('reconcile', () => {
  const baseRows = [
    makeRow({ ordinal: '1', name: 'Hồ sơ trực tuyến', result: '80%', target: '90%', evaluation: 'Chưa đạt' }),
    makeRow({ ordinal: '2', name: 'Năng suất lao động', result: 'Chưa có số liệu', evaluation: 'Đạt' }),
    makeRow({ ordinal: '3', name: 'Doanh nghiệp lập hóa đơn điện tử', result: '50%', evaluation: '' }),
  ];
  const againstRows = [
    makeRow({ ordinal: '1', name: 'Doanh nghiệp sử dụng hóa đơn điện tử', result: '60%', evaluation: '' }),
    makeRow({ ordinal: '2', name: 'Hộ gia đình có địa chỉ số', result: '150%', evaluation: 'Đạt' }),
    makeRow({ ordinal: '3', name: 'Hồ sơ trực tuyến', result: '95%', target: '90%', evaluation: 'Đạt' }),
  ];

  it('gives pairs in the order of the later table, named after it', async () => {
    const { pairs, set, base, against } = await run(baseRows, againstRows);
    expect(pairs.map((pair) => [pair.base.ordinal, pair.against.ordinal, pair.pairing.class])).toEqual([
      ['3', '1', 'suggested'],
      ['1', '3', 'automatic'],
    ]);
    expect(pairs[0]?.indicator).toEqual(againstRows[0]?.indicator);
    expect(pairs[1]?.differences.map(({ kind }) => kind)).toEqual(['value', 'evaluation']);
    expect([set, base, against]).toEqual([SET, BASE, AGAINST]);
  });

  it('keeps rows without a partner, with what the rules find in them', async () => {
    const { onlyInBase, onlyInAgainst } = await run(baseRows, againstRows);
    expect(onlyInBase).toMatchObject([
      {
        row: { ordinal: '2' },
        differences: [{ kind: 'removed', from: 'Năng suất lao động', to: null }],
        findings: [{ code: 'RATED_WITHOUT_DATA', severity: 'error', side: 'base' }],
      },
    ]);
    expect(onlyInAgainst).toMatchObject([
      {
        row: { ordinal: '2' },
        differences: [{ kind: 'added' }],
        findings: [{ code: 'SHARE_OVER_100', side: 'against' }],
      },
    ]);
  });

  it('counts everything in the summary', async () => {
    const { summary } = await run(baseRows, againstRows);
    expect(summary).toEqual({
      pairs: 2,
      confirmed: 0,
      automatic: 1,
      suggested: 1,
      onlyInBase: 1,
      onlyInAgainst: 1,
      changed: 2,
      differencesByKind: { value: 2, evaluation: 1, renamed: 1, added: 1, removed: 1 },
      findingsByCode: { RATED_WITHOUT_DATA: 1, SHARE_OVER_100: 1 },
      findingsBySeverity: { error: 1, warning: 1, note: 0 },
      evaluations: {
        base: { met: 1, notMet: 1, estimatedMet: 0, notAssessed: 0, unread: 1 },
        against: { met: 2, notMet: 0, estimatedMet: 0, notAssessed: 0, unread: 1 },
      },
    });
  });

  it('pairs rows of one indicator though the name is another', async () => {
    const { pairs } = await run(
      [makeRow({ ordinal: '1', name: 'Năng suất lao động' }, { id: 'x' })],
      [makeRow({ ordinal: '9', name: 'Giá trị tạo ra trên một giờ làm' }, { id: 'x' })],
    );
    expect(pairs[0]?.pairing.class).toBe('suggested');
    const [same] = (
      await run(
        [makeRow({ ordinal: '1', name: 'Năng suất lao động' }, { id: 'x' })],
        [makeRow({ ordinal: '9', name: 'Giá trị tạo ra trên giờ làm' }, { id: 'x' })],
      )
    ).pairs;
    expect(same?.pairing.class).toBe('automatic');
    expect(same?.differences.map(({ kind }) => kind)).toEqual(['renamed']);
  });

  it('answers for empty tables', async () => {
    const { pairs, onlyInAgainst, summary } = await run([], againstRows);
    expect(pairs).toEqual([]);
    expect(onlyInAgainst).toHaveLength(3);
    expect(summary.onlyInAgainst).toBe(3);
  });

  it('reports how far it is and stops when it is cancelled', async () => {
    const steps: string[] = [];
    const watched: Task = {
      step: async (phase, done, total) => {
        steps.push(`${phase} ${done}/${total}`);
      },
    };
    await run(baseRows, againstRows, watched);
    expect(steps).toContain('Đang đối soát từng chỉ tiêu 2/2');
    expect(steps.at(-1)).toBe('Đang đối chiếu giữa các tệp 0/0');
    const cancelled: Task = {
      step: async (_phase, done) => {
        if (done > 0) throw new AppError('CANCELLED');
      },
    };
    await expect(run(baseRows, againstRows, cancelled)).rejects.toThrow('CANCELLED');
  });
});
