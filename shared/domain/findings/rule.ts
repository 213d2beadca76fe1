import type { Field } from '../fields.ts';
import type { Finding, RowView, Severity, Side } from '../reconciliation.ts';
import type { DocumentFinding, DocumentView, TableView } from './document.ts';

/**
 * One thing that can be wrong or doubtful. Rules are pure and know nothing of each other. `error` is for
 * what the numbers prove; what only looks odd is a `warning`, what is worth knowing a `note`.
 *
 * A rule looks at one scope or several: a row, a pair of rows, a table, a whole document (its tables and its
 * running text), or several documents beside each other.
 */
export interface Rule {
  /** Stable: stored, printed and looked up in the help. */
  code: string;
  /** The highest severity the rule can give. */
  severity: Severity;
  /** Vietnamese, for lists and filters. */
  title: string;
  /** Vietnamese, for the help: what the rule looks at and what to do about a finding. */
  explanation: string;
  /** Looks at one row, on whichever side it stands. */
  checkRow?(row: RowView, side: Side): Finding[];
  /** Looks at the two rows of a pair. */
  checkPair?(base: RowView, against: RowView): Finding[];
  /** Looks at one table; linear in its rows. */
  checkTable?(table: TableView, document: DocumentView): DocumentFinding[];
  /** Looks at one document, its running text above all. */
  checkDocument?(document: DocumentView): DocumentFinding[];
  /** Looks at several documents (two or more) beside each other. */
  checkDocuments?(documents: readonly DocumentView[]): DocumentFinding[];
}

/** A cell of one side. */
export function cell(side: Side, field: Field): Finding['cells'][number] {
  return { side, field };
}

/** The same field on both sides. */
export function bothCells(...fields: Field[]): Finding['cells'] {
  return fields.flatMap((field) => [cell('base', field), cell('against', field)]);
}
