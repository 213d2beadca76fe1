/** All rules, in the order in which the help and the lists show them, and what runs them. */
import type { Finding, RowView, Severity, Side } from '../reconciliation.ts';
import { ACROSS_RULES } from './across/index.ts';
import type { DocumentFinding, DocumentRow, DocumentView, TableView } from './document.ts';
import { cellPlace } from './document.ts';
import { PAIR_RULES } from './pair/index.ts';
import { ROW_RULES } from './row/index.ts';
import type { Rule } from './rule.ts';
import { TABLE_RULES } from './table/index.ts';
import { TEXT_RULES } from './text/index.ts';

export const FINDING_RULES: readonly Rule[] = [
  ...ROW_RULES,
  ...PAIR_RULES,
  ...TABLE_RULES,
  ...TEXT_RULES,
  ...ACROSS_RULES,
];

const GRAVITY: Readonly<Record<Severity, number>> = { error: 0, warning: 1, note: 2 };

/** What the rules find in one row, gravest first. */
export function findInRow(row: RowView, side: Side): Finding[] {
  return byGravity(ROW_CHECKS.flatMap((rule) => rule.checkRow?.(row, side) ?? []));
}

/** What the rules find in a pair: in each of its rows and between them, gravest first. */
export function findInPair(base: RowView, against: RowView): Finding[] {
  return byGravity([
    ...ROW_CHECKS.flatMap((rule) => [
      ...(rule.checkRow?.(base, 'base') ?? []),
      ...(rule.checkRow?.(against, 'against') ?? []),
    ]),
    ...PAIR_CHECKS.flatMap((rule) => rule.checkPair?.(base, against) ?? []),
  ]);
}

/**
 * What the rules find in a document besides its rows and pairs: in each of its tables and in its running text,
 * gravest first. A stored submission's rows are looked at by `findInPair` and `findInRow`.
 */
export function findAroundRows(document: DocumentView): DocumentFinding[] {
  return byGravity(
    FINDING_RULES.flatMap((rule) => [
      ...document.tables.flatMap((table) => rule.checkTable?.(table, document) ?? []),
      ...(rule.checkDocument?.(document) ?? []),
    ]),
  );
}

/** What the rules find in one document alone: in its rows, its tables and its running text, gravest first. */
export function findInDocument(document: DocumentView): DocumentFinding[] {
  const inRows = document.tables.flatMap((table) =>
    table.rows
      .filter(({ kind }) => kind === 'indicator')
      .flatMap((row) => findInRow(row.view, 'base').map((found) => inDocument(found, row, table, document))),
  );
  return byGravity([...inRows, ...findAroundRows(document)]);
}

/** What the rules find between documents, gravest first; what each holds by itself is not repeated. */
export function findAcross(documents: readonly DocumentView[]): DocumentFinding[] {
  if (documents.length < 2) return [];
  return byGravity(FINDING_RULES.flatMap((rule) => rule.checkDocuments?.(documents) ?? []));
}

const ROW_CHECKS = FINDING_RULES.filter(({ checkRow }) => checkRow !== undefined);
const PAIR_CHECKS = FINDING_RULES.filter(({ checkPair }) => checkPair !== undefined);

function inDocument(
  { code, severity, message, cells }: Finding,
  row: DocumentRow,
  table: TableView,
  document: DocumentView,
): DocumentFinding {
  return {
    code,
    severity,
    message,
    places: cells.map(({ field }) => cellPlace(document, table, row, field)),
  };
}

function byGravity<T extends { severity: Severity }>(findings: T[]): T[] {
  return findings.sort((a, b) => GRAVITY[a.severity] - GRAVITY[b.severity]);
}
