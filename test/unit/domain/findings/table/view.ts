import type { Field } from '../../../../../shared/domain/fields.ts';
import { readingOf } from '../../../../../shared/domain/figures/reading.ts';
import type {
  DocumentFinding,
  DocumentRow,
  DocumentView,
  TableView,
} from '../../../../../shared/domain/findings/document.ts';
import type { Rule } from '../../../../../shared/domain/findings/rule.ts';
import { parsePeriod } from '../../../../../shared/domain/period.ts';
import type { RowTexts } from '../../../../../shared/domain/reconciliation.ts';

/** A row as it is written: its texts, and what it is where that is no indicator. */
export type WrittenRow = Partial<RowTexts> & { is?: 'section' | 'total' };

function rowOf({ is, ...texts }: WrittenRow, position: number): DocumentRow {
  const whole: RowTexts = { ordinal: '', name: `Chỉ tiêu ${position}`, ...texts };
  return {
    kind: is === undefined ? 'indicator' : 'section',
    total: is === 'total',
    view: { rowId: `0:${position}`, section: null, texts: whole, reading: readingOf(whole) },
    sources: {},
    marks: [],
  };
}

/** A table with the columns that its rows fill in, or those given with their headers. */
export function tableOf(
  rows: readonly WrittenRow[],
  more: {
    headers?: Partial<Record<Field, string>>;
    closing?: string;
    attachedTo?: string;
    index?: number;
  } = {},
): TableView {
  const fields = new Set<Field>(['ordinal', 'name']);
  for (const { is: _, ...texts } of rows) for (const field of Object.keys(texts)) fields.add(field as Field);
  return {
    index: more.index ?? 0,
    title: null,
    attachedTo: more.attachedTo ?? null,
    closing: more.closing ?? null,
    columns: [...fields].map((field) => ({ field, header: more.headers?.[field] ?? field })),
    rows: rows.map(rowOf),
    footnotes: [],
  };
}

export function documentOf(
  paragraphs: readonly string[],
  more: { tables?: TableView[]; period?: string; footnotes?: string[] } = {},
): DocumentView {
  return {
    index: 0,
    fileName: 'bao-cao.docx',
    agency: null,
    period: more.period === undefined ? null : parsePeriod(more.period),
    tables: more.tables ?? [],
    paragraphs: paragraphs.map((text, at) => ({ text, source: { paragraph: at + 1 } })),
    footnotes: (more.footnotes ?? []).map((text, at) => ({ mark: String(at + 1), text })),
  };
}

/** What a rule finds in one table. */
export function inTable(rule: Rule, table: TableView): DocumentFinding[] {
  return rule.checkTable?.(table, documentOf([], { tables: [table] })) ?? [];
}

/** What a rule finds in a document. */
export function inDocument(rule: Rule, document: DocumentView): DocumentFinding[] {
  return rule.checkDocument?.(document) ?? [];
}

/** "error: …" of each finding. */
export function told(findings: readonly DocumentFinding[]): string[] {
  return findings.map(({ severity, message }) => `${severity}: ${message}`);
}
