import type { Field } from '../fields.ts';
import type { Finding, RowView, Severity, Side } from '../reconciliation.ts';

/**
 * One thing that can be wrong or doubtful. Rules are pure and know nothing of each other. `error` is for
 * what the numbers prove; what only looks odd is a `warning`, what is worth knowing a `note`.
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
}

/** A cell of one side. */
export function cell(side: Side, field: Field): Finding['cells'][number] {
  return { side, field };
}

/** The same field on both sides. */
export function bothCells(...fields: Field[]): Finding['cells'] {
  return fields.flatMap((field) => [cell('base', field), cell('against', field)]);
}
