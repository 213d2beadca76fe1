/** The whole comparison on the real annexes of the 2024 plan, held against what a reader finds in them. */
import { beforeAll, expect, it } from 'vitest';
import { reconcile } from '../../../electron/engine/reconcile/index.ts';
import { UNWATCHED } from '../../../electron/engine/task.ts';
import type { Pair, Reconciliation } from '../../../shared/domain/reconciliation.ts';
import { describeReal } from '../../support/real.ts';
import { truthRows } from './plan2024.ts';

describeReal('the 2024 plan, nine months against the year', () => {
  let result: Reconciliation;

  beforeAll(async () => {
    result = await reconcile(
      {
        set: { id: 's', name: 'Kế hoạch 2024' },
        againstSet: { id: 's', name: 'Kế hoạch 2024' },
        documents: [],
        base: { id: 'b', name: '9 tháng 2024' },
        against: { id: 'a', name: 'Năm 2024' },
        // Ids tell nothing here: the names alone must pair the rows.
        baseRows: truthRows('T9M').map((row, index) => ({
          ...row,
          indicator: { ...row.indicator, id: `b${index}` },
        })),
        againstRows: truthRows('T2024'),
      },
      UNWATCHED,
    );
  });

  const ordinals = (wanted: (pair: Pair) => boolean) =>
    result.pairs.filter(wanted).map((pair) => pair.against.ordinal);
  const withCode = (code: string) =>
    ordinals((pair) => pair.findings.some((finding) => finding.code === code));
  const pairOf = (ordinal: string) => result.pairs.find((pair) => pair.against.ordinal === ordinal);

  it('pairs all 32 rows automatically, each with itself', () => {
    expect(result.summary).toMatchObject({ pairs: 32, automatic: 32, onlyInBase: 0, onlyInAgainst: 0 });
    expect(ordinals((pair) => pair.base.ordinal !== pair.against.ordinal)).toEqual([]);
  });

  it('counts evaluations as the annexes do', () => {
    expect(result.summary.evaluations).toEqual({
      base: { met: 17, notMet: 12, estimatedMet: 3, notAssessed: 0, unread: 0 },
      against: { met: 19, notMet: 4, estimatedMet: 2, notAssessed: 7, unread: 0 },
    });
  });

  it('finds the nine evaluations that changed', () => {
    expect(ordinals((pair) => pair.differences.some(({ kind }) => kind === 'evaluation'))).toEqual(
      '1.11 1.14 2.1 2.2 2.5 2.9 2.10 3.2 3.5'.split(' '),
    );
  });

  it('finds the results that changed, and takes no lost letter for a change', () => {
    expect(ordinals((pair) => pair.differences.some(({ kind }) => kind === 'value'))).toEqual(
      '1.6 1.7 1.8 1.10 1.14 1.15 1.16 2.3 2.5 3.2 3.4 3.5'.split(' '),
    );
    expect(Object.keys(result.summary.differencesByKind).sort()).toEqual(
      ['denominator', 'evaluation', 'note', 'numerator', 'value'].sort(),
    );
  });

  it.each([
    ['PERCENT_NOT_FRACTION', '1.7'],
    ['RATED_WITHOUT_DATA', '1.6 1.11 2.2 2.3 2.5 2.9 2.10 3.2'],
    ['QUALIFIED_DENOMINATOR', '1.2 1.9 2.4'],
    ['MET_WITHOUT_TARGET', '2.6 3.3'],
    ['ESTIMATE_NOT_ASSESSED', '2.1'],
    ['PARTIAL_DELIVERY', ''],
    ['DONE_AFTER_DEADLINE', ''],
    ['EVALUATION_UNREAD', ''],
    ['MEASURE_MISMATCH', ''],
    ['SHARE_OVER_100', '3.4'],
    ['SAME_RESULT_RATED_DIFFERENTLY', '1.11 2.1 2.2 2.9 2.10'],
    ['REGRESSION', '1.8'],
    ['UNCHANGED_ESTIMATE', '1.13 2.1 2.8'],
    ['DECIDABLE_NOT_ASSESSED', '3.2 3.5'],
    ['MET_WITHOUT_EVERY_FIGURE', '2.6'],
    ['SPELLING_VARIANT', '1.8 3.1'],
    ['EVALUATION_CONTRADICTS_TARGET', ''],
    ['PERCENT_TRUNCATED', '1.6'],
    ['ESTIMATE_RATED_MET', ''],
    ['ESTIMATE_BELOW_TARGET', ''],
    ['AMBIGUOUS_NUMBER', ''],
    ['FOREIGN_NOTATION', ''],
  ])('%s: %s', (code, expected) => {
    expect(withCode(code).join(' ')).toBe(expected);
  });

  it('names the numbers of the one error', () => {
    expect(result.summary.findingsBySeverity.error).toBe(1);
    const finding = pairOf('1.7')?.findings[0];
    expect(finding).toMatchObject({ severity: 'error', side: 'base' });
    expect(finding?.message).toMatch(/94,2%.*179\/188.*95,21%/);
  });

  it('splits the change of 1.10 between numerator and denominator', () => {
    expect(pairOf('1.10')?.differences[0]).toMatchObject({
      percentagePoints: '0.22',
      fromNumerator: '39.4312',
      fromDenominator: '-39.2052',
    });
  });
});
