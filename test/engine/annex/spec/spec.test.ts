/** The first specification of an annex: which form and which of its tables fit, and what they say. */
import { describe, expect, it } from 'vitest';
import { shippedForms } from '../../../../electron/engine/annex/forms/index.ts';
import type { DecidedTable } from '../../../../electron/engine/annex/source/decided.ts';
import { fittedTable, fittingForm } from '../../../../electron/engine/annex/spec/fit.ts';
import type { SavedSettings } from '../../../../electron/engine/annex/spec/settings.ts';
import { specFor, tablesFor, type Wanted } from '../../../../electron/engine/annex/spec/spec.ts';
import type { AnnexForm } from '../../../../shared/domain/annex.ts';
import type { Field } from '../../../../shared/domain/fields.ts';
import { sentRow } from '../sources.ts';

const SHA = 'a'.repeat(64);

function table(texts: Partial<Record<Field, string>>, more: Partial<DecidedTable> = {}): DecidedTable {
  const columns = (Object.keys(texts) as Field[]).map((field) => ({ field, header: `Cột ${field}` }));
  return {
    submission: { id: 's', fileName: 'a.docx', sha256: SHA, agency: null, agencyId: null },
    title: null,
    attachedTo: null,
    closing: null,
    columns,
    added: new Set(),
    rows: [{ ...sentRow('indicator', texts), section: null, key: null, keptKey: null }],
    footnotes: [],
    decisions: { followed: 0, stale: 0, asked: 0, undecided: 1, removed: 0, kept: 0 },
    ...more,
  };
}

const PLAN = {
  ordinal: '1',
  name: 'a',
  target: '90%',
  lead: 'Sở',
  supporting: 'Sở',
  result: '91%',
  evaluation: 'Đạt',
  note: '',
} as const satisfies Partial<Record<Field, string>>;

const form = (id: string): AnnexForm => {
  const found = shippedForms().find((one) => one.id === id);
  if (found === undefined) throw new Error(`không có mẫu ${id}`);
  return found;
};

function wanted(tables: readonly DecidedTable[], more: Partial<Wanted> = {}): Wanted {
  const period = { id: 'p', name: 'Năm 2024' };
  return { set: { id: 'k', name: 'Kế hoạch 2024' }, period, base: null, tables, ...more };
}

const layoutOf = (made: DecidedTable[], saved: SavedSettings | null = null) =>
  specFor(form('plan-year'), wanted(made), saved).spec;

describe('fittingForm', () => {
  const idOf = (tables: Partial<Record<Field, string>>[], names: string, withBase = false) =>
    fittingForm(
      shippedForms(),
      tables.map((texts) => fittedTable(table(texts))),
      names,
      withBase,
    )?.id;

  it.each<[string, Partial<Record<Field, string>>[], string]>([
    ['plan-year', [PLAN], 'Kế hoạch Năm 2024'],
    ['plan-9-months', [PLAN], 'Kế hoạch 9 tháng 2024'],
    ['resolution-17', [{ ordinal: '1', name: 'a', target: 'b', activity: 'c', result: 'd' }], 'NQ17'],
    ['kien-giang-list', [{ ordinal: '1', name: 'a', evaluation: 'Đạt' }], 'Kế hoạch'],
    [
      'programme-553',
      [
        {
          ordinal: '1',
          name: 'a',
          'target@2025': '1',
          'target@2030': '2',
          result: '3',
          evaluation: 'Đạt',
          note: '',
        },
      ],
      'Chương trình',
    ],
    [
      'decision-60',
      [
        {
          ordinal: '1',
          name: 'a',
          output: 'b',
          deadline: 'c',
          lead: 'd',
          supporting: 'e',
          result: 'f',
          evaluation: '',
          note: '',
        },
      ],
      'Kế hoạch',
    ],
    [
      'dti-2026',
      [
        {
          ordinal: '1',
          name: 'a',
          scoring: 'b',
          deadline: 'c',
          lead: 'd',
          supporting: 'e',
          targetPoints: '1',
          maxPoints: '2',
        },
      ],
      'DTI',
    ],
    [
      'plan-appendix',
      [
        {
          ordinal: '1',
          name: 'a',
          'target@2025': '1',
          'target@2030': '2',
          result: '3',
          evaluation: 'Đạt',
          note: '',
        },
        PLAN,
        {
          ordinal: '1',
          name: 'a',
          output: 'b',
          deadline: 'c',
          lead: 'd',
          supporting: 'e',
          result: 'f',
          evaluation: '',
          note: '',
        },
        { ordinal: '1', name: 'a', evaluation: 'Đạt' },
      ],
      'Kế hoạch',
    ],
  ])('%s', (id, tables, names) => expect(idOf(tables, names)).toBe(id));

  it('takes the form of two periods where a base period is named, and no other time', () => {
    expect(idOf([PLAN], 'Năm 2024', true)).toBe('working-meeting');
    expect(idOf([{ ordinal: '1', name: 'a', lead: 'b', target: 'c', result: 'd' }], 'x')).not.toBe(
      'working-meeting',
    );
  });
});

describe('specFor', () => {
  it('keeps the order of the form and the headers of the submission', () => {
    const { note, ...rest } = PLAN;
    const [part] = layoutOf([table({ note, ...rest })]).parts;
    expect(part?.tables[0]?.columns.map(({ field, header }) => [field, header])).toEqual(
      Object.keys(PLAN).map((field) => [field, `Cột ${field}`]),
    );
  });

  it('adds and tells of columns that hold texts and that the form does not name', () => {
    const { spec, added } = specFor(
      form('plan-year'),
      wanted([table({ ...PLAN, other1: 'x', deadline: '' })]),
      null,
    );
    const columns = spec.parts[0]?.tables[0]?.columns ?? [];
    expect(columns.at(-1)).toMatchObject({
      field: 'other1',
      header: 'Cột other1',
      widthMm: null,
      shown: true,
    });
    expect(columns.map(({ field }) => field)).not.toContain('deadline');
    expect(added).toEqual(['Cột “Cột other1” không có trong mẫu, được thêm vào cuối bảng.']);
  });

  it('keeps a column in which only a footnote mark stands', () => {
    const marked = table({ ...PLAN, other1: '' });
    for (const row of marked.rows) row.footnotes = [{ field: 'other1', after: '', mark: '1' }];
    expect(layoutOf([marked]).parts[0]?.tables[0]?.columns.at(-1)?.field).toBe('other1');
  });

  it('leaves out columns that the table does not have', () => {
    const { supporting, note, ...narrow } = PLAN;
    const fields = layoutOf([table(narrow)]).parts[0]?.tables[0]?.columns.map(({ field }) => field);
    expect(fields).toEqual(Object.keys(narrow));
  });

  it('takes heading, title, document and closing line from the submission', () => {
    const made = table(PLAN, {
      title: 'PHỤ LỤC 02\nKẾT QUẢ THỰC HIỆN\nNĂM 2024',
      attachedTo: '(Kèm theo Báo cáo số 384/BC-STTTT ngày 09/11/2024 của Sở Thông tin và Truyền thông)',
      closing: 'Danh mục gồm: 32 chỉ tiêu./.',
    });
    expect(layoutOf([made])).toMatchObject({
      form: { id: 'plan-year' },
      heading: 'Phụ lục II',
      title: 'KẾT QUẢ THỰC HIỆN\nNĂM 2024',
      attachedTo: { number: '384/BC-STTTT', date: '2024-11-09' },
      mode: 'paper',
      closing: 'Danh mục gồm: {count} chỉ tiêu./.',
    });
  });

  it('offers the electronic mode where the submission left number and date blank', () => {
    const attachedTo =
      '(Kèm theo Kế hoạch số /KH-UBND ngày tháng năm 2025 của Ủy ban nhân dân tỉnh An Giang)';
    expect(layoutOf([table(PLAN, { attachedTo })])).toMatchObject({
      mode: 'electronic',
      attachedTo: { number: '/KH-UBND', date: '2025' },
    });
  });

  it.each([
    ['Ủy ban nhân dân tỉnh', 'TM. ỦY BAN NHÂN DÂN'],
    ['Sở Thông tin và Truyền thông', ''],
  ])('lets no committee sign what a department issues: %s', (issuer, authority) => {
    const attachedTo = `(Kèm theo Báo cáo số 1/BC ngày 09/11/2024 của ${issuer})`;
    expect(layoutOf([table(PLAN, { attachedTo })]).signatures[0]?.authority).toBe(authority);
  });

  it.each([
    ['Tổng cộng 1.234 nhiệm vụ./.', 'Tổng cộng {count} nhiệm vụ./.'],
    ['Ngày 31/12 có 27 chỉ số.', 'Ngày 31/12 có {count} chỉ số.'],
    ['Gồm 32 chỉ tiêu, 15 nhiệm vụ./.', 'Gồm 32 chỉ tiêu, 15 nhiệm vụ./.'],
    ['./.', './.'],
    ['', './.'],
  ])('counts anew what the closing line counts: %j', (closing, expected) => {
    expect(layoutOf([table(PLAN, { closing })]).closing).toBe(expected);
  });

  it('writes the title of a form with the names of set and period where the submission has none', () => {
    const { spec } = specFor(form('plan-9-months'), wanted([table(PLAN)]), null);
    expect(spec.title).toBe('Kết quả thực hiện Kế hoạch 2024, Năm 2024');
  });

  it('goes by what staff had set of the annex before', () => {
    const saved: SavedSettings = {
      heading: 'Phụ lục V',
      title: 'Của phòng',
      attachedTo: { documentKind: 'Tờ trình', number: '1/TTr', date: '2024-12-01', issuer: 'Phòng' },
      mode: 'paper',
      signature: { authority: 'TL. GIÁM ĐỐC', position: 'TRƯỞNG PHÒNG', name: 'Nguyễn Ánh' },
    };
    const { heading, title, attachedTo, mode, signatures } = layoutOf([table(PLAN, { title: 'A' })], saved);
    expect({ heading, title, attachedTo, mode, signature: signatures[0] }).toEqual(saved);
  });

  it('puts the tables of two submissions under the names of who sent them', () => {
    const of = (id: string, agency: string | null) => ({ ...table(PLAN).submission, id, agency });
    const made = [
      table(PLAN, { submission: of('a', 'Huyện A'), title: 'Biểu 1' }),
      table(PLAN, { submission: of('a', 'Huyện A'), title: 'Biểu 2' }),
      table(PLAN, { submission: of('b', null), title: 'Biểu 1\nBiểu 3' }),
    ];
    expect(layoutOf(made).parts.flatMap(({ tables }) => tables.map(({ heading }) => heading))).toEqual([
      'Huyện A',
      'Biểu 2',
      'a.docx\nBiểu 3',
    ]);
  });

  it('sets two periods beside each other under a title of its own', () => {
    const base = { id: 'b', name: '9 tháng 2024' };
    const made = wanted([table(PLAN, { title: 'BÁO CÁO CỦA SỞ' })], { base });
    const { spec } = specFor(form('working-meeting'), made, null);
    const [only] = spec.parts[0]?.tables ?? [];
    const of = { agency: null, table: 0 };
    expect(only?.source).toEqual({ set: 'k', period: 'p', base: 'b', table: 0, of });
    expect(only?.columns.filter(({ origin }) => origin !== 'period').length).toBeGreaterThan(2);
    expect(spec.title).not.toContain('BÁO CÁO CỦA SỞ');
    const without = specFor(form('working-meeting'), wanted([table(PLAN)]), null);
    expect(without.spec.parts[0]?.tables[0]?.columns.every(({ origin }) => origin === 'period')).toBe(true);
  });

  it('offers the same tables alone', () => {
    const made = wanted([table(PLAN), table(PLAN)]);
    const { spec } = specFor(form('plan-year'), made, null);
    expect(tablesFor(form('plan-year'), made).tables).toEqual(spec.parts.flatMap(({ tables }) => tables));
  });
});
