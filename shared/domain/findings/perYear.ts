/**
 * Tables with a target column for each of several years ("Mục tiêu đến 2025 | Mục tiêu đến 2030"): a row alone
 * does not say which of them counts, the year of the report does.
 */
import type { Field } from '../fields.ts';
import { readingOf } from '../figures/reading.ts';
import { findPeriodInText } from '../period.ts';
import type { Finding, RowTexts, RowView } from '../reconciliation.ts';
import type { DocumentFinding, DocumentView, TableView } from './document.ts';
import { placed } from './document.ts';

/** The target column that counts for a report. */
export interface TargetOfYear {
  field: Field;
  /** "2025" */
  year: string;
  /** It is of the report's own year; else the next one to come, which need not be reached yet. */
  own: boolean;
}

/**
 * The target column of the year that the result column, the title or the document names, or the next later
 * one. Null where the table has fewer than two such columns, its year is not told, or all targets are past.
 */
export function targetOfYear(table: TableView, document: DocumentView): TargetOfYear | null {
  const columns = table.columns.flatMap(({ field }) => {
    const year = /^target@(\d{4})$/.exec(field)?.[1];
    return year === undefined ? [] : [{ field, year: Number(year) }];
  });
  if (columns.length < 2) return null;
  const reported = yearOfReport(table, document);
  if (reported === null) return null;
  const [next] = columns.filter(({ year }) => year >= reported).sort((a, b) => a.year - b.year);
  if (next === undefined) return null;
  return { field: next.field, year: String(next.year), own: next.year === reported };
}

function yearOfReport(table: TableView, document: DocumentView): number | null {
  const header = table.columns.find(({ field }) => field === 'result')?.header ?? '';
  return (
    findPeriodInText(header)?.year ??
    document.period?.year ??
    findPeriodInText(table.title ?? '')?.year ??
    null
  );
}

/**
 * Runs the check of a rule on every indicator row as if the target of the report's year were the only one;
 * `whole` is the row with all of them.
 */
export function checkWithTargetOfYear(
  table: TableView,
  document: DocumentView,
  check: (row: RowView, target: TargetOfYear, whole: RowView) => Finding[],
): DocumentFinding[] {
  const target = targetOfYear(table, document);
  if (target === null) return [];
  return table.rows.flatMap((row) =>
    row.kind === 'indicator'
      ? check(withTarget(row.view, target), target, row.view).map((found) =>
          placed(found, row, table, document),
        )
      : [],
  );
}

function withTarget(row: RowView, { field: kept }: TargetOfYear): RowView {
  const texts: RowTexts = { ordinal: row.texts.ordinal, name: row.texts.name };
  for (const [key, text] of Object.entries(row.texts)) {
    const field = key as Field;
    if (text !== undefined && (field === kept || !field.startsWith('target@'))) texts[field] = text;
  }
  return { ...row, texts, reading: readingOf(texts) };
}
