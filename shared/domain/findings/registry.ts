/** All rules, in the order in which the help and the lists show them, and what runs them. */
import type { Finding, RowView, Severity, Side } from '../reconciliation.ts';
import { ACROSS_RULES } from './across/index.ts';
import type { DocumentFinding, DocumentView } from './document.ts';
import { placed } from './document.ts';
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
  const found: Finding[] = [];
  for (const check of ROW_CHECKS) take(found, check(row, side));
  return byGravity(found);
}

/** What the rules find in a pair: in each of its rows and between them, gravest first. */
export function findInPair(base: RowView, against: RowView): Finding[] {
  const found: Finding[] = [];
  // One row after the other, so that what several rules ask of a row is made once; told rule by rule.
  const ofBase = inOrder(base, 'base');
  const ofAgainst = inOrder(against, 'against');
  for (const one of ofBase) {
    while (isBefore(ofAgainst[0], one)) take(found, ofAgainst.shift()?.findings);
    take(found, one.findings);
  }
  for (const one of ofAgainst) take(found, one.findings);
  for (const check of PAIR_CHECKS) take(found, check(base, against));
  return byGravity(found);
}

/** What one rule found in a row. */
interface OfRule {
  rule: number;
  findings: readonly Finding[];
}

const NOTHING: OfRule[] = [];

function inOrder(row: RowView, side: Side): OfRule[] {
  let all = NOTHING;
  for (let rule = 0; rule < ROW_CHECKS.length; rule += 1) {
    const findings = ROW_CHECKS[rule]?.(row, side) ?? [];
    if (findings.length === 0) continue;
    if (all === NOTHING) all = [];
    all.push({ rule, findings });
  }
  return all;
}

function isBefore(one: OfRule | undefined, other: OfRule): boolean {
  return one !== undefined && one.rule < other.rule;
}

/** What the rules find between the two rows of a pair, without what each row holds by itself. */
export function findBetweenRows(base: RowView, against: RowView): Finding[] {
  const found: Finding[] = [];
  for (const check of PAIR_CHECKS) take(found, check(base, against));
  return found;
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
      .flatMap((row) => findInRow(row.view, 'base').map((found) => placed(found, row, table, document))),
  );
  const around = findAroundRows(document);
  return byGravity([...withoutRepeats(inRows, around), ...around]);
}

/** A note on an estimate that was not assessed says less than the comparison with the other rows of its table. */
function withoutRepeats(
  inRows: readonly DocumentFinding[],
  around: readonly DocumentFinding[],
): DocumentFinding[] {
  const uneven = new Set(around.filter(({ code }) => code === 'RATED_UNEVENLY').flatMap(rowsOf));
  if (uneven.size === 0) return [...inRows];
  return inRows.filter(
    (one) => one.code !== 'ESTIMATE_NOT_ASSESSED' || !rowsOf(one).some((row) => uneven.has(row)),
  );
}

function rowsOf({ places }: DocumentFinding): string[] {
  return places.map(({ table, rowId }) => `${table} ${rowId}`);
}

/** What the rules find between documents, gravest first; what each holds by itself is not repeated. */
export function findAcross(documents: readonly DocumentView[]): DocumentFinding[] {
  if (documents.length < 2) return [];
  return byGravity(FINDING_RULES.flatMap((rule) => rule.checkDocuments?.(documents) ?? []));
}

const ROW_CHECKS = FINDING_RULES.flatMap((rule) => rule.checkRow?.bind(rule) ?? []);
const PAIR_CHECKS = FINDING_RULES.flatMap((rule) => rule.checkPair?.bind(rule) ?? []);

/** Most rules find nothing in most rows: nothing is copied then. */
function take(found: Finding[], more: readonly Finding[] | undefined): void {
  if (more !== undefined) for (const one of more) found.push(one);
}

/** Sorts in place: errors, warnings, notes. */
export function byGravity<T extends { severity: Severity }>(findings: T[]): T[] {
  if (findings.length < 2) return findings;
  return findings.sort((a, b) => GRAVITY[a.severity] - GRAVITY[b.severity]);
}
