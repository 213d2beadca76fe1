/** Tables with a target for each of several years: the year of the report says which one counts. */
import { describe, expect, it } from 'vitest';
import type {
  DocumentFinding,
  DocumentView,
  TableView,
} from '../../../../../shared/domain/findings/document.ts';
import { targetOfYear } from '../../../../../shared/domain/findings/perYear.ts';
import { belowTargetNotRated } from '../../../../../shared/domain/findings/row/belowTargetNotRated.ts';
import { estimateNotAssessed } from '../../../../../shared/domain/findings/row/estimateNotAssessed.ts';
import { evaluationContradictsTarget } from '../../../../../shared/domain/findings/row/evaluationContradictsTarget.ts';
import { metWithoutTarget } from '../../../../../shared/domain/findings/row/metWithoutTarget.ts';
import type { Rule } from '../../../../../shared/domain/findings/rule.ts';
import { parsePeriod } from '../../../../../shared/domain/period.ts';
import type { RowTexts } from '../../../../../shared/domain/reconciliation.ts';
import { row } from '../row.ts';

type Texts = Partial<RowTexts>;

/** A document of one table with targets of 2025 and 2030, one row, and what names its year. */
function document(texts: Texts, named: { header?: string; title?: string; period?: string }): DocumentView {
  const table: TableView = {
    index: 0,
    title: named.title ?? null,
    attachedTo: null,
    closing: null,
    columns: [
      { field: 'name', header: 'Nội dung' },
      { field: 'target@2025', header: 'Mục tiêu đến 2025' },
      { field: 'target@2030', header: 'Mục tiêu đến 2030' },
      { field: 'result', header: named.header ?? 'Kết quả thực hiện' },
      { field: 'evaluation', header: 'Đánh giá' },
    ],
    rows: [{ kind: 'indicator', total: false, view: row(texts), sources: {}, marks: [] }],
    footnotes: [],
  };
  return {
    index: 0,
    fileName: 'bao-cao.docx',
    agency: null,
    period: named.period === undefined ? null : parsePeriod(named.period),
    tables: [table],
    paragraphs: [],
    footnotes: [],
  };
}

function inTable(rule: Rule, texts: Texts, year: string): DocumentFinding[] {
  const whole = document(texts, { title: `Tình hình thực hiện các chỉ tiêu năm ${year}` });
  return whole.tables.flatMap((table) => rule.checkTable?.(table, whole) ?? []);
}

const targets = { 'target@2025': '80%', 'target@2030': '95%' } as const;

describe('which of several target columns counts', () => {
  const named = (facts: Parameters<typeof document>[1]) => {
    const whole = document({}, facts);
    const [table] = whole.tables;
    return table === undefined ? null : targetOfYear(table, whole);
  };

  it('is told by the result column, then the document, then the title', () => {
    expect(named({ header: 'Kết quả năm 2025' })).toEqual({ field: 'target@2025', year: '2025', own: true });
    expect(named({ period: 'Năm 2030' })).toMatchObject({ field: 'target@2030', own: true });
    expect(named({ title: 'Chỉ tiêu năm 2024, định hướng đến năm 2030' })).toMatchObject({
      field: 'target@2025',
      own: false,
    });
    expect(named({ header: 'Kết quả 9 tháng đầu năm 2026', title: 'Chỉ tiêu năm 2024' })).toMatchObject({
      field: 'target@2030',
      own: false,
    });
  });

  it('is not told without a year, nor when all targets are past', () => {
    expect(named({})).toBeNull();
    expect(named({ period: 'Năm 2031' })).toBeNull();
  });
});

describe('rows of such a table', () => {
  it.each<[Texts, year: string, severity: string | undefined]>([
    [{ ...targets, result: '70%', evaluation: 'Đạt' }, '2025', 'error'],
    [{ ...targets, result: '85%', evaluation: 'Đạt' }, '2025', undefined],
    [{ ...targets, result: '85%', evaluation: 'Đạt' }, '2030', 'error'],
    [{ ...targets, result: '85%', evaluation: 'Chưa đạt' }, '2025', 'error'],
    // On the way to 2025 a report of 2024 may call 70% a success.
    [{ ...targets, result: '70%', evaluation: 'Đạt' }, '2024', undefined],
    [{ ...targets, result: '85%', evaluation: 'Chưa đạt' }, '2024', 'warning'],
  ])('%j, report of %s: %s', (texts, year, severity) => {
    const [finding] = inTable(evaluationContradictsTarget, texts, year);
    expect(finding?.severity).toBe(severity);
  });

  it('point to the column that was used', () => {
    const texts = { ...targets, result: '70%', evaluation: 'Đạt' };
    const [finding] = inTable(evaluationContradictsTarget, texts, '2025');
    expect(finding?.places.map(({ field, text }) => [field, text])).toEqual([
      ['target@2025', '80%'],
      ['result', '70%'],
      ['evaluation', 'Đạt'],
    ]);
  });

  it('are told of an estimate, of no evaluation and of no target', () => {
    const count = (rule: Rule, texts: Texts, year: string) => inTable(rule, texts, year).length;
    const estimate = { ...targets, result: 'Ước đạt 70%', evaluation: 'Chưa đánh giá' };
    expect(count(estimateNotAssessed, estimate, '2024')).toBe(1);
    const silent = { ...targets, result: '70%' };
    expect(count(belowTargetNotRated, silent, '2025')).toBe(1);
    expect(count(belowTargetNotRated, silent, '2024')).toBe(0);
    const later = { 'target@2025': '-', 'target@2030': '95%', result: '70%', evaluation: 'Đạt' } as const;
    expect(count(metWithoutTarget, later, '2024')).toBe(1);
    expect(count(metWithoutTarget, later, '2030')).toBe(0);
    // Without any target the row itself says so, once.
    expect(count(metWithoutTarget, { 'target@2025': '', 'target@2030': '', evaluation: 'Đạt' }, '2025')).toBe(
      0,
    );
  });
});
