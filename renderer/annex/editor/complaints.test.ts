import { describe, expect, it } from 'vitest';
import { type AnnexSpec, DEFAULT_PAGE, type PageForm } from '../../../shared/contract/view.ts';
import { EMPTY_SPEC } from '../empty-spec.ts';
import { newColumn } from '../tables/arrange.ts';
import { complaints, countIn, outsideDecree } from './complaints.ts';

function spec(part: Partial<AnnexSpec> = {}): AnnexSpec {
  return {
    ...EMPTY_SPEC,
    parts: [
      {
        heading: '',
        tables: [
          {
            name: '',
            heading: '',
            columns: [newColumn('name', 'period')],
            sections: { numbering: 'asSent', rows: 'asSent' },
            mergeDown: true,
            source: { set: 'S', period: 'P', base: null, table: 0 },
          },
        ],
      },
    ],
    ...part,
  };
}

const found = (part: Partial<AnnexSpec>, name = 'Phụ lục 2024') => complaints({ name, spec: spec(part) });

/** The only table with these columns. */
function columns(...list: ReturnType<typeof newColumn>[]): Partial<AnnexSpec> {
  const [part] = spec().parts;
  return {
    parts: [{ heading: '', tables: (part?.tables ?? []).map((table) => ({ ...table, columns: list })) }],
  };
}

describe('complaints', () => {
  it('finds nothing wrong with a plain annex', () => {
    expect(found({})).toEqual({});
  });

  it('names what is empty, and the name of the annex apart', () => {
    expect(Object.keys(found({ heading: ' ', title: '' }, ''))).toEqual([
      'name',
      'text.heading',
      'text.title',
    ]);
    const date = { ...spec().attachedTo, date: '31/02/2025' };
    expect(Object.keys(found({ attachedTo: date }))).toEqual(['text.date']);
    expect(found({ attachedTo: { ...date, date: '2025' } })).toEqual({});
  });

  it('says between which numbers a measure must be, also of what is no number', () => {
    const page: PageForm = {
      ...DEFAULT_PAGE,
      marginsMm: { ...DEFAULT_PAGE.marginsMm, left: 9, top: Number.NaN },
      tableSizePt: 7.5,
    };
    const wrong = found({ page });
    expect(wrong['page.left']).toBe('Nhập số từ 10 đến 60 mm.');
    expect(wrong['page.tableSize']).toBe('Nhập số từ 8 đến 14 pt.');
    expect(Object.keys(wrong)).toContain('page.top');
    expect(countIn(wrong, 'page')).toBe(3);
    expect(countIn(wrong, 'text')).toBe(0);
  });

  it('asks for a printed column, for widths in reason, for a period where one is compared with', () => {
    expect(found(columns({ ...newColumn('name', 'period'), shown: false }))).toHaveProperty([
      'tables.0.0.columns',
    ]);
    const wide = { ...newColumn('name', 'period'), widthMm: 500 };
    expect(found(columns(newColumn('ordinal', 'period'), wide))).toHaveProperty(['tables.0.0.1.width']);
    expect(found(columns({ ...wide, widthMm: null }))).toEqual({});
    const base = newColumn('result', 'base');
    expect(found(columns(base))).toHaveProperty(['tables.0.0.base']);
    expect(found(columns(newColumn('name', 'period'), { ...base, shown: false }))).toEqual({});
  });
});

describe('outsideDecree', () => {
  it('names the sides that are outside, and none within', () => {
    expect(outsideDecree(DEFAULT_PAGE)).toEqual([]);
    const narrow = { ...DEFAULT_PAGE, marginsMm: { top: 19, bottom: 25, left: 35, right: 21 } };
    expect(outsideDecree(narrow)).toEqual(['lề trên 20–25 mm', 'lề phải 15–20 mm']);
  });
});
