import { describe, expect, it } from 'vitest';
import type { Draft, DraftTable, GridRows } from '../../../shared/contract/intake.ts';
import type { TableLayout } from '../../../shared/contract/view.ts';
import { currentChoices, withFields, withoutTable } from '../preview/choices.ts';
import { columnName } from './columnName.ts';
import {
  addTable,
  boundsProblem,
  headerPreview,
  partOf,
  removeTable,
  setBound,
  showGrid,
  startEditing,
  tablesOf,
  toChoices,
} from './edit.ts';

function table(layout: Partial<TableLayout>): DraftTable {
  return {
    title: null,
    attachedTo: null,
    columns: [
      { field: 'ordinal', header: 'TT' },
      { field: 'name', header: 'Chỉ tiêu' },
    ],
    footnotes: [],
    rowCount: 3,
    sections: 0,
    indicators: 3,
    layout: {
      grid: 0,
      header: { from: 4, to: 6 },
      end: 20,
      confidence: 1,
      doubts: [],
      basis: 'recognised',
      fingerprint: '',
      ...layout,
    },
  };
}

function draft(tables: DraftTable[], choices: Draft['choices'] = { tables: null, keepOriginal: [] }): Draft {
  return {
    draftId: 'd',
    read: {
      file: { name: 'a.xlsx', sha256: '00', format: 'xlsx' },
      tables,
      text: [],
      footnotes: [],
      conversions: [],
      warnings: [],
    },
    choices,
    grids: [
      { label: 'Biểu 1', rows: 40, columns: 5 },
      { label: 'Biểu 2', rows: 10, columns: 5 },
    ],
    suggested: { set: null, period: null, agency: null },
    leftOut: [],
    duplicateOf: null,
    returned: false,
  };
}

describe('what is sent of a reading', () => {
  it('leaves to the recogniser what nobody decided', () => {
    expect(currentChoices(draft([table({})]))).toEqual([
      { grid: 0, header: { from: 4, to: 6 }, end: null, fields: null },
    ]);
  });

  it('states what was remembered, and keeps what was chosen before', () => {
    const chosen = { grid: 0, header: { from: 25, to: 26 }, end: 30, fields: null };
    const tables = [
      table({ basis: 'remembered' }),
      table({ basis: 'chosen', header: { from: 25, to: 26 }, end: 30 }),
    ];
    expect(currentChoices(draft(tables, { tables: [chosen], keepOriginal: [] }))).toEqual([
      { grid: 0, header: { from: 4, to: 6 }, end: 20, fields: ['ordinal', 'name'] },
      chosen,
    ]);
  });

  it('does not state an end where the table goes on to the end of its grid', () => {
    expect(currentChoices(draft([table({ basis: 'remembered', end: 40 })]))[0]?.end).toBeNull();
  });

  it('changes the fields of one table only', () => {
    const choices = withFields(draft([table({}), table({ grid: 1 })]), 1, ['other1', 'name']);
    expect(choices.map(({ fields }) => fields)).toEqual([null, ['other1', 'name']]);
  });
});

describe('changing bounds', () => {
  const one = startEditing(draft([table({})]), 0);

  it('begins with the tables as they are read', () => {
    expect(one.chosen).toBe(0);
    expect(toChoices(one)).toEqual({
      tables: [{ grid: 0, header: { from: 4, to: 6 }, end: null, fields: null }],
      ignored: [],
    });
    expect([3, 4, 5, 6, 19, 20].map((row) => partOf(one, 0, row))).toEqual([
      null,
      'header',
      'header',
      'data',
      'data',
      null,
    ]);
  });

  it('keeps first and last row of the header in order', () => {
    expect(toChoices(setBound(one, 'first', 9)).tables?.[0]?.header).toEqual({ from: 9, to: 10 });
    expect(toChoices(setBound(one, 'last', 2)).tables?.[0]?.header).toEqual({ from: 2, to: 3 });
  });

  it('asks for the columns anew when the header is another, and not otherwise', () => {
    const mapped = draft([table({ basis: 'chosen' })], {
      tables: [{ grid: 0, header: { from: 4, to: 6 }, end: null, fields: ['name', 'ordinal'] }],
      keepOriginal: [],
    });
    const edited = startEditing(mapped, 0);
    expect(toChoices(setBound(edited, 'end', 10)).tables?.[0]).toMatchObject({
      end: 11,
      fields: ['name', 'ordinal'],
    });
    expect(toChoices(setBound(edited, 'first', 4)).tables?.[0]?.fields).toEqual(['name', 'ordinal']);
    expect(toChoices(setBound(edited, 'first', 3)).tables?.[0]?.fields).toBeNull();
  });

  it('adds a second table and takes it away', () => {
    const two = setBound(addTable(setBound(one, 'end', 10), 0), 'first', 20);
    expect(tablesOf(two, 0).map(({ header }) => header?.first)).toEqual([4, 20]);
    expect(toChoices(removeTable(two)).tables).toHaveLength(1);
    expect(removeTable(two).chosen).toBe(0);
  });

  it('offers a table to be pointed to in a grid without one, and forgets it if it was not', () => {
    const turned = showGrid(one, 1);
    expect(tablesOf(turned, 1)).toHaveLength(1);
    expect(boundsProblem(turned, draft([]).grids)).toContain('dòng tiêu đề');
    expect(toChoices(turned).tables).toHaveLength(1);
    expect(tablesOf(showGrid(turned, 0), 1)).toEqual([]);
  });

  it('ignores a grid whose last table was taken away, until one is added again', () => {
    const two = setBound(showGrid(one, 1), 'first', 2);
    const left = removeTable(two);
    expect(toChoices(left)).toEqual({ tables: toChoices(one).tables, ignored: [1] });
    expect(tablesOf(showGrid(showGrid(left, 0), 1), 1)).toEqual([]);
    expect(boundsProblem(left, draft([]).grids)).toBeNull();
    expect(toChoices(addTable(left, 1)).ignored).toEqual([]);
    expect(boundsProblem(removeTable(showGrid(left, 0)), draft([]).grids)).toContain('ít nhất một bảng');
  });

  it('says what does not fit', () => {
    const { grids } = draft([]);
    expect(boundsProblem(one, grids)).toBeNull();
    expect(boundsProblem(setBound(one, 'end', 5), grids)).toContain('dưới dòng tiêu đề');
    expect(boundsProblem(setBound(one, 'end', 40), grids)).toContain('40 dòng');
    const over = setBound(addTable(setBound(one, 'end', 30), 0), 'first', 20);
    expect(boundsProblem(over, grids)).toContain('chồng lên nhau');
  });
});

describe('withoutTable', () => {
  const first = table({ grid: 0, header: { from: 4, to: 6 } });
  const below = table({ grid: 0, header: { from: 20, to: 21 } });

  it('leaves everything else to the recogniser where the grid has no other table', () => {
    const choices = withoutTable(draft([first, table({ grid: 1 })]), 1);
    expect(choices).toEqual({ tables: null, ignored: [1], keepOriginal: [] });
  });

  it('states the other tables of the grid', () => {
    const { tables, ignored } = withoutTable(draft([first, below]), 0);
    expect(tables?.map(({ header }) => header.from)).toEqual([20]);
    expect(ignored).toBeUndefined();
  });
});

describe('headerPreview', () => {
  const row = (
    ...cells: [text: string, width?: number, inherited?: boolean][]
  ): GridRows['rows'][number] => ({
    hidden: false,
    cells: cells.map(([text, width = 1, inherited = false]) => ({ text, width, inherited })),
  });

  it('puts a band above the columns that it covers and says nothing twice', () => {
    const rows = [
      row(['TT'], ['Kết quả', 2], ['', 0], ['']),
      row(['TT', 1, true], ['Số\nlượng'], ['Tỷ lệ'], ['']),
    ];
    expect(headerPreview(rows)).toEqual([
      { column: 'A', text: 'TT' },
      { column: 'B', text: 'Kết quả / Số lượng' },
      { column: 'C', text: 'Kết quả / Tỷ lệ' },
    ]);
  });
});

describe('columnName', () => {
  it.each([
    [0, 'A'],
    [25, 'Z'],
    [26, 'AA'],
    [701, 'ZZ'],
    [702, 'AAA'],
  ])('%d is %s', (index, name) => {
    expect(columnName(index)).toBe(name);
  });
});
