import { describe, expect, it } from 'vitest';
import { findingKey } from '../../../shared/contract/view.ts';
import { findingOf, pairRowOf, sideOf } from '../testing/rows.ts';
import { dismissingInFile, dismissingOf, openKeys, ruleTitle } from './dismissing.ts';

const side = sideOf('Tỷ lệ hồ sơ trực tuyến', '80%');
const regression = findingOf('REGRESSION', 'Giảm 2 điểm %');
const spelling = findingOf('SPELLING_VARIANT', 'Hai cách viết');
const rows = [
  pairRowOf('a', side, side, { findings: [regression, spelling] }),
  pairRowOf('b', side, side, { findings: [regression, regression] }),
  pairRowOf('c', side, side),
].map((row) => ({ ...row, work: { ...row.work, open: row.findings } }));

describe('dismissingOf', () => {
  it('offers the one finding and all of its rule, with the rows they are in', () => {
    const [row] = rows;
    if (!row) throw new Error('rows are there');
    const dismissing = dismissingOf(row, regression, rows);
    expect(dismissing.here).toEqual([findingKey('a', regression)]);
    expect(dismissing.everywhere).toEqual([findingKey('a', regression), findingKey('b', regression)]);
    expect(dismissing.rows).toBe(2);
  });
});

describe('openKeys', () => {
  it('takes every finding of the rows once', () => {
    expect(openKeys(rows, null)).toHaveLength(3);
    expect(openKeys(rows, 'SPELLING_VARIANT')).toEqual([findingKey('a', spelling)]);
  });
});

describe('dismissingInFile', () => {
  it('is about one finding of no pair', () => {
    const found = dismissingInFile({ ...spelling, places: [] });
    expect(found).toMatchObject({ here: [findingKey('', spelling)], everywhere: [] });
  });
});

describe('ruleTitle', () => {
  it('is the title of the rule, or the code of one that is gone', () => {
    expect(ruleTitle('REGRESSION')).not.toBe('REGRESSION');
    expect(ruleTitle('NO_SUCH_RULE')).toBe('NO_SUCH_RULE');
  });
});
