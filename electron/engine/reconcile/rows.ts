import type { Field } from '../../../shared/domain/fields.ts';
import { isField } from '../../../shared/domain/fields.ts';
import type { PairSide, RowTexts, RowView } from '../../../shared/domain/reconciliation.ts';

/** One indicator row of a period, with the indicator that it was given when it was imported. */
export interface ReconcileRow {
  indicator: { id: string; name: string };
  side: PairSide;
}

/** What the rules may look at in a side: its texts apart from everything else that it carries. */
export function viewOf(side: PairSide): RowView {
  const texts: RowTexts = { ordinal: side.ordinal, name: side.name };
  for (const field of fieldsOf(side)) {
    const text = side[field];
    if (text !== undefined) texts[field] = text;
  }
  return { rowId: side.rowId, section: side.section, texts, reading: side.reading };
}

/** Rows of one table carry the same: told apart once for all of them. */
let last: { keys: readonly string[]; fields: readonly Field[] } = { keys: [], fields: [] };

function fieldsOf(side: PairSide): readonly Field[] {
  const keys = Object.keys(side);
  if (keys.length !== last.keys.length || keys.some((key, index) => key !== last.keys[index])) {
    last = { keys, fields: keys.filter(isField) };
  }
  return last.fields;
}
