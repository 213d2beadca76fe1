import { describe, expect, it } from 'vitest';
import type { AnnexPart, AnnexTableSpec } from '../../../shared/contract/view.ts';
import {
  addColumn,
  canMoveTable,
  dissolvePart,
  moved,
  moveTable,
  newColumn,
  placeAfterMove,
  sameSource,
} from './arrange.ts';

function table(heading: string, number = 0): AnnexTableSpec {
  return {
    name: '',
    heading,
    columns: [newColumn('name', 'period')],
    sections: { numbering: 'asSent', rows: 'asSent' },
    mergeDown: true,
    source: { set: 'S', period: 'P', base: null, table: number },
  };
}

const PARTS: AnnexPart[] = [
  { heading: 'I', tables: [table('a'), table('b')] },
  { heading: 'II', tables: [table('c')] },
];

const shape = (parts: readonly AnnexPart[]) =>
  parts.map(({ heading, tables }) => `${heading}:${tables.map((each) => each.heading).join('')}`);

describe('arranging an annex', () => {
  it('moves an entry and leaves the edges alone', () => {
    expect(moved(['a', 'b', 'c'], 0, 1)).toEqual(['b', 'a', 'c']);
    expect(moved(['a', 'b', 'c'], 2, -1)).toEqual(['a', 'c', 'b']);
    expect(moved(['a', 'b'], 1, 1)).toEqual(['a', 'b']);
  });

  it('moves tables within a part and over into the next', () => {
    expect(shape(moveTable(PARTS, 0, 0, 1))).toEqual(['I:ba', 'II:c']);
    expect(shape(moveTable(PARTS, 0, 1, 1))).toEqual(['I:a', 'II:bc']);
    expect(shape(moveTable(PARTS, 1, 0, -1))).toEqual(['I:abc', 'II:']);
    expect(shape(moveTable(PARTS, 0, 0, -1))).toEqual(shape(PARTS));
    expect(canMoveTable(PARTS, 0, 0, -1)).toBe(false);
    expect(canMoveTable(PARTS, 1, 0, 1)).toBe(false);
    expect(canMoveTable(PARTS, 1, 0, -1)).toBe(true);
  });

  it('tells where a moved table stands', () => {
    for (const [part, table, by] of [
      [0, 0, 1],
      [0, 1, 1],
      [1, 0, -1],
      [0, 0, -1],
    ] as const) {
      const moving = PARTS[part]?.tables[table];
      const [toPart, toTable] = placeAfterMove(PARTS, part, table, by);
      expect(moveTable(PARTS, part, table, by)[toPart]?.tables[toTable]).toBe(moving);
    }
  });

  it('dissolves a part without losing a table', () => {
    expect(shape(dissolvePart(PARTS, 1))).toEqual(['I:abc']);
    expect(shape(dissolvePart(PARTS, 0))).toEqual(['II:abc']);
    expect(shape(dissolvePart(dissolvePart(PARTS, 1), 0))).toEqual(['I:abc']);
  });

  it('knows a table by where it comes from', () => {
    expect(sameSource(table('a', 1), { ...table('b', 1), mergeDown: false })).toBe(true);
    expect(sameSource(table('a', 1), table('a', 2))).toBe(false);
    const first = { agency: 'x', table: 0 };
    const of = (number: number, own: typeof first) => {
      const made = table('a', number);
      return { ...made, source: { ...made.source, of: own } };
    };
    expect(sameSource(of(1, first), of(2, first))).toBe(true);
    expect(sameSource(of(1, first), of(1, { ...first, agency: 'y' }))).toBe(false);
  });

  it('puts a base column behind the figure that it is compared with', () => {
    const columns = [newColumn('name', 'period'), newColumn('result', 'period'), newColumn('note', 'period')];
    const added = addColumn(columns, newColumn('result', 'base'));
    expect(added.map(({ field, origin }) => `${field}/${origin}`)).toEqual([
      'name/period',
      'result/period',
      'result/base',
      'note/period',
    ]);
    expect(addColumn(columns, newColumn('lead', 'period')).at(-1)?.field).toBe('lead');
  });
});
