/** What changed between two rows of one indicator, typed. */
import type { Difference, RowView } from '../reconciliation.ts';
import { compareEvaluations, compareTexts, shown } from './texts.ts';
import { compareResults } from './values.ts';

/**
 * The differences of a pair, figures first. Percentages that are equal in value and texts that differ only
 * in spelling are no differences (the latter are the finding `SPELLING_VARIANT`).
 *
 * @example "94,2% (179/188 cơ quan)" → "95,74% (180/188 cơ quan)": value +1.54 points, numerator +1
 */
export function compareRows(base: RowView, against: RowView): Difference[] {
  return [
    ...compareResults(base, against),
    ...compareEvaluations(base, against),
    ...compareTexts(base.texts, against.texts),
  ];
}

/** A row that only the later table has. */
export function describeAdded(row: RowView): Difference[] {
  return [{ kind: 'added', field: 'name', from: null, to: shown(row.texts.name) }];
}

/** A row that only the earlier table has. */
export function describeRemoved(row: RowView): Difference[] {
  return [{ kind: 'removed', field: 'name', from: shown(row.texts.name), to: null }];
}
