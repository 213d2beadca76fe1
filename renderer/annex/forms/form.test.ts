import { describe, expect, it } from 'vitest';
import { type AnnexSpec, type AnnexTableSpec, DEFAULT_PAGE } from '../../../shared/contract/view.ts';
import { newColumn } from '../tables/arrange.ts';
import { comparesPeriods, formOf, templateOf, titleOf, withForm } from './form.ts';

const NAMES = { set: 'Kế hoạch 2024', period: '9 tháng 2024' };

function table(number: number, part: Partial<AnnexTableSpec> = {}): AnnexTableSpec {
  return {
    name: 'Bảng',
    heading: `${number + 1}. Mục`,
    columns: [newColumn('name', 'period'), newColumn('result', 'period')],
    sections: { numbering: 'asSent', rows: 'asSent' },
    mergeDown: true,
    source: { set: 'S', period: 'P', base: null, table: number },
    ...part,
  };
}

const SPEC: AnnexSpec = {
  form: { id: 'a', name: 'Mẫu A' },
  page: DEFAULT_PAGE,
  heading: 'Phụ lục',
  title: 'Kết quả KẾ HOẠCH 2024 trong 9 tháng 2024',
  attachedTo: { documentKind: 'Báo cáo', number: '384/BC', date: '2024-11-09', issuer: 'Sở' },
  mode: 'paper',
  closing: './.',
  signatures: [{ authority: '', position: 'GIÁM ĐỐC', name: 'Nguyễn Văn An' }],
  recipients: ['Như trên'],
  parts: [{ heading: '', tables: [table(0), table(1), table(2, { mergeDown: false })] }],
};

describe('titles of forms', () => {
  it('puts signs for the names and names for the signs', () => {
    const template = templateOf(SPEC.title, NAMES);
    expect(template).toBe('Kết quả {set} trong {period}');
    expect(titleOf(template, { set: 'Nghị quyết 17', period: 'năm 2025' })).toBe(
      'Kết quả Nghị quyết 17 trong năm 2025',
    );
  });

  it('takes signs of patterns in a name as letters', () => {
    expect(templateOf('Đợt (1.5) nữa', { set: '(1.5)', period: '' })).toBe('Đợt {set} nữa');
  });
});

describe('a form made of an annex', () => {
  const about = { id: 'b', name: 'Mẫu B', basis: '', title: 'Kết quả' };

  it('holds each kind of table once and no number and date', () => {
    const form = formOf(SPEC, about);
    expect(form.tables.map(({ mergeDown }) => mergeDown)).toEqual([true, false]);
    expect(form.attachedTo).toMatchObject({ documentKind: 'Báo cáo', number: '', date: '' });
    expect(Object.keys(form.tables[0] ?? {})).not.toContain('source');
  });

  it('tells whether it compares periods', () => {
    const form = formOf(SPEC, about);
    expect(comparesPeriods(form)).toBe(false);
    const base = table(0, { columns: [newColumn('result', 'base')] });
    expect(comparesPeriods({ tables: [base] })).toBe(true);
    const hidden = table(0, { columns: [{ ...newColumn('result', 'base'), shown: false }] });
    expect(comparesPeriods({ tables: [hidden] })).toBe(false);
  });
});

describe('another form for an annex', () => {
  const form = {
    ...formOf(SPEC, { id: 'b', name: 'Mẫu B', basis: '', title: 'Tổng hợp {period}' }),
    page: { ...DEFAULT_PAGE, orientation: 'portrait' as const },
    signatures: [],
  };
  const fitted = [table(1, { heading: 'của mẫu', columns: [newColumn('target', 'period')] })];

  it('changes the columns of the tables that it fits and keeps their headings', () => {
    const next = withForm(SPEC, form, fitted, {
      taken: { columns: true, page: false, words: false },
      names: NAMES,
    });
    const tables = next.parts[0]?.tables ?? [];
    expect(tables.map(({ columns }) => columns[0]?.field)).toEqual(['name', 'target', 'name']);
    expect(tables[1]?.heading).toBe('2. Mục');
    expect(next).toMatchObject({ form: { id: 'b' }, page: SPEC.page, title: SPEC.title });
  });

  it('takes page and words where that is wished', () => {
    const next = withForm(SPEC, form, fitted, {
      taken: { columns: false, page: true, words: true },
      names: NAMES,
    });
    expect(next).toMatchObject({ title: 'Tổng hợp 9 tháng 2024', signatures: [], parts: SPEC.parts });
    expect(next.page.orientation).toBe('portrait');
    expect(next.attachedTo).toEqual(SPEC.attachedTo);
  });
});
