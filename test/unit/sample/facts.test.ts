/** The facts agree with each other, with the province's tables, and hold the cases the sample is there for. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { Decimal } from 'decimal.js';
import { describe, expect, it } from 'vitest';
import { type ReportKey, SECTIONS } from '../../../resources/sample/facts.ts';
import { REPORTS } from '../../../resources/sample/reports.ts';
import { cellTexts, type IndicatorRow, rows } from '../../../resources/sample/rows.ts';

const KEYS: readonly ReportKey[] = ['nineMonths', 'yearEnd'];
const FACTS = SECTIONS.flatMap((section) => section.indicators);

function indicators(report: ReportKey): IndicatorRow[] {
  return rows(report).filter((row) => row.kind === 'indicator');
}

const digits = (text: string) => text.replaceAll('.', '');

/** Whether a stated percentage is its fraction, rounded half up to the decimals that it has. */
function isItsFraction(percent: string, numerator: string, denominator: string): boolean {
  const stated = percent.replace(',', '.');
  const computed = new Decimal(digits(numerator)).times(100).div(digits(denominator));
  const decimals = stated.split('.')[1]?.length ?? 0;
  return computed.toDecimalPlaces(decimals, Decimal.ROUND_HALF_UP).equals(stated);
}

describe('the facts of the sample', () => {
  it('are twenty indicators in three sections, nineteen in each report', () => {
    expect(SECTIONS).toHaveLength(3);
    expect(FACTS).toHaveLength(20);
    for (const report of KEYS) expect(indicators(report)).toHaveLength(19);
  });

  it('leave one indicator out of each report and word one differently', () => {
    expect(FACTS.filter((fact) => fact.nineMonths && !fact.yearEnd)).toHaveLength(1);
    expect(FACTS.filter((fact) => fact.yearEnd && !fact.nineMonths)).toHaveLength(1);
    const reworded = FACTS.flatMap((fact) => fact.yearEnd?.name ?? []);
    expect(reworded).toHaveLength(2);
    expect(reworded.filter((name) => name.includes('tỉnh n Giang'))).toHaveLength(1);
  });

  it.each(KEYS)('%s: every name occurs once and every cell is tidy', (report) => {
    const found = indicators(report);
    expect(new Set(found.map((row) => row.name)).size).toBe(found.length);
    for (const text of found.flatMap(cellTexts)) {
      expect(text).toBe(text.normalize('NFC'));
      expect(text).toBe(text.trim());
      expect(text).not.toMatch(/[^\S\n]{2}/);
    }
  });

  it.each(KEYS)('%s: every footnote mark has its footnote, and the other way round', (report) => {
    const used = new Set(
      indicators(report)
        .flatMap(cellTexts)
        .flatMap((text) => text.match(/[¹²³]/g) ?? []),
    );
    expect([...used].map((mark) => `${'¹²³'.indexOf(mark) + 1}`)).toEqual(
      REPORTS[report].footnotes.map(({ mark }) => mark),
    );
  });

  it('state percentages that are their fractions, but for the one that the sample is there to show', () => {
    const fractions = KEYS.flatMap((report) => indicators(report)).flatMap((row) => {
      const found = /([\d,]+)%\)?\n\(([\d.]+)\/([\d.]+)/.exec(row.result);
      return found ? [found] : [];
    });
    expect(fractions).toHaveLength(9);
    const wrong = fractions.filter(([, a = '', b = '', c = '']) => !isItsFraction(a, b, c));
    expect(wrong.map(([text]) => text)).toEqual(['94,2%\n(179/188']);
  });

  it.each([
    ['a target of three levels', '- Cấp tỉnh: 90%.\n- Cấp huyện: 80%.\n- Cấp xã: 65%.', '96%\n92%\n89%'],
    ['a range', 'Đạt từ 8 - 9% GRDP', 'Ước đạt 8 – 9%'],
    ['more than', 'Trên 50%', '67,14%'],
    ['at least', 'Tối thiểu 80% trở lên', '85,42%'],
    ['an increase', 'Tăng 7%', 'Chưa có số liệu'],
    ['a share over 100%', '70%', '180,2%\n(2.009.961/1.115.432)'],
    ['an unchanged estimate', '40%', 'Ước đạt 84,32%'],
    ['a count with a share', '80%', '12.105 hồ sơ\n(Tỷ lệ 1,50%)'],
    ['two conditions in the name', '', '118 doanh nghiệp công nghệ số'],
  ])('show %s', (_case, target, result) => {
    expect(
      indicators('yearEnd').filter((row) => row.target === target && row.result === result),
    ).toHaveLength(1);
  });

  it('change the evaluation of six indicators', () => {
    const changed = FACTS.filter(
      ({ nineMonths, yearEnd }) => nineMonths && yearEnd && nineMonths.evaluation !== yearEnd.evaluation,
    );
    expect(
      changed.map(({ nineMonths, yearEnd }) => `${nineMonths?.evaluation} → ${yearEnd?.evaluation}`),
    ).toEqual([
      'Chưa đạt → Chưa đánh giá',
      'Chưa đạt → Đạt',
      'Ước đạt → Chưa đánh giá',
      'Chưa đạt → Đạt',
      'Chưa đạt → Chưa đánh giá',
      'Chưa đạt → Chưa đánh giá',
    ]);
  });
});

interface TruthTable {
  rows: { kind: string; cells: Record<string, string>; footnotes?: { column: string; clean: string }[] }[];
}

const TRUTH = path.resolve(import.meta.dirname, '../../../../shared/truth');
const truthIsThere = existsSync(TRUTH);
if (!truthIsThere)
  console.log('Facts not compared with the tables of the province: ../shared/truth is absent.');

describe.runIf(truthIsThere)("the facts and the province's own tables", () => {
  const numbers = (text: string) =>
    (text.match(/\d[\d.,]*/g) ?? []).map((found) => found.replace(/[.,]$/, ''));

  it.each([
    ['nineMonths', 'T9M.json'],
    ['yearEnd', 'T2024.json'],
  ] as const)('%s: target, numbers and evaluation are those of one row of %s', (report, file) => {
    const table = JSON.parse(readFileSync(path.join(TRUTH, file), 'utf8')) as TruthTable;
    const known = table.rows
      .filter((row) => row.kind === 'indicator')
      .map(({ cells, footnotes = [] }) => {
        const clean = footnotes.find((note) => note.column === 'ket_qua')?.clean ?? cells.ket_qua ?? '';
        return JSON.stringify([cells.chi_tieu_2024, numbers(clean), cells.danh_gia, cells.co_quan_chu_tri]);
      });
    for (const row of indicators(report)) {
      const result = row.result.replaceAll(/[¹²³]/g, '');
      expect(known).toContain(JSON.stringify([row.target, numbers(result), row.evaluation, row.lead]));
    }
  });
});
