import { describe, expect, it } from 'vitest';
import type { Difference, PairSide, Reconciliation } from '../../shared/contract/view.ts';
import { changeLines } from './changes.ts';
import { applyFilters, NO_FILTERS } from './filters.ts';
import { toRows, withSections } from './rows.ts';
import { sideOf } from './testing/rows.ts';

function side(rowId: string, section: string | null, name: string, result: string): PairSide {
  return sideOf(name, result, { key: rowId, rowId, section, ordinal: rowId.slice(1) });
}

const value: Difference = {
  kind: 'value',
  from: '87,96%',
  to: '88,18%',
  field: 'result',
  percentagePoints: '0.22',
};
const note: Difference = { kind: 'note', from: '', to: 'x', field: 'note' };
const none = { met: 0, notMet: 0, estimatedMet: 0, notAssessed: 0, unread: 0 };

const reconciliation: Reconciliation = {
  set: { id: 'k', name: 'Kế hoạch' },
  againstSet: { id: 'k', name: 'Kế hoạch' },
  base: { id: '9', name: '9 tháng 2024' },
  against: { id: '12', name: 'Năm 2024' },
  pairs: [
    {
      key: 'a~',
      fingerprint: 'a',
      indicator: { id: 'a', name: 'Đường truyền' },
      pairing: { class: 'automatic', score: 1, reasons: [] },
      base: side('b1', 'Hạ tầng', 'Đường truyền', '87,96%'),
      against: side('a2', 'Hạ tầng', 'Đường truyền', '88,18%'),
      differences: [value, note],
      findings: [{ code: 'REGRESSION', severity: 'warning', message: 'Giảm', side: 'both', cells: [] }],
    },
    {
      key: 'b~',
      fingerprint: 'b',
      indicator: { id: 'b', name: 'Hồ sơ' },
      pairing: { class: 'suggested', score: 0.9, reasons: [] },
      base: side('b3', 'Dịch vụ', 'Hồ sơ', '1'),
      against: side('a3', 'Dịch vụ', 'Hồ sơ', '1'),
      differences: [],
      findings: [],
    },
  ],
  onlyInBase: [
    {
      key: 'c~',
      fingerprint: 'c',
      indicator: { id: 'c', name: 'Cũ' },
      row: side('b9', 'Dịch vụ', 'Cũ', '5'),
      differences: [],
      findings: [],
    },
  ],
  onlyInAgainst: [],
  likenessSkipped: false,
  documents: { files: [], findings: [] },
  summary: {
    pairs: 2,
    confirmed: 0,
    automatic: 1,
    suggested: 1,
    onlyInBase: 1,
    onlyInAgainst: 0,
    changed: 1,
    differencesByKind: {},
    findingsByCode: {},
    findingsBySeverity: { error: 0, warning: 1, note: 0 },
    evaluations: { base: none, against: none },
  },
};

const rows = toRows(reconciliation);
const names = (filters: Partial<typeof NO_FILTERS>) =>
  applyFilters(rows, { ...NO_FILTERS, ...filters }, null).map((row) => row.name);

describe('toRows', () => {
  it('shows both ordinals where they differ, and rows of one period last', () => {
    expect(rows.map((row) => [row.ordinal, row.class])).toEqual([
      ['1 → 2', 'automatic'],
      ['3', 'suggested'],
      ['9', 'baseOnly'],
    ]);
  });

  it('keeps the change of the result apart from what else changed', () => {
    expect(rows[0]?.changes).toEqual(['+0,22 điểm %']);
    expect(rows[0]?.alsoChanged).toEqual(['note']);
  });
});

describe('changeLines', () => {
  it('writes counts with their sign and parts with their label', () => {
    const less: Difference = { ...note, kind: 'value', quantityChange: '-1200' };
    const labelled: Difference = { ...value, part: { index: 0, label: 'Cấp tỉnh' } };
    expect(changeLines([less, labelled], null)).toEqual(['-1.200', 'Cấp tỉnh: +0,22 điểm %']);
  });
});

describe('withSections', () => {
  it('puts one heading with its count before each section', () => {
    const headings = withSections(rows).flatMap((row) =>
      row.type === 'section' ? [[row.title, row.count]] : [],
    );
    expect(headings).toEqual([
      ['Hạ tầng', 1],
      ['Dịch vụ', 1],
      ['Chỉ có trong kỳ 9 tháng 2024', 1],
    ]);
  });
});

describe('applyFilters', () => {
  it('searches without marks, đ included, and wants every word', () => {
    expect(names({ search: 'duong  TRUYEN' })).toEqual(['Đường truyền']);
    expect(names({ search: 'đường hồ' })).toEqual([]);
  });

  it('filters by kind, severity, class and change', () => {
    expect(names({ kinds: ['note'] })).toEqual(['Đường truyền']);
    expect(names({ severities: ['error'] })).toEqual([]);
    expect(names({ severities: ['error', 'warning'] })).toEqual(['Đường truyền']);
    expect(names({ classes: ['suggested', 'baseOnly'] })).toEqual(['Hồ sơ', 'Cũ']);
    expect(names({ chips: ['changed'] })).toEqual(['Đường truyền']);
    expect(names({ chips: ['unchanged', 'suggested'] })).toEqual(['Hồ sơ']);
    expect(names({})).toHaveLength(3);
  });
});
