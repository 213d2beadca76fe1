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
  for (const key of Object.keys(side) as (keyof PairSide)[]) {
    if (!isField(key)) continue;
    const text = side[key as Field];
    if (text !== undefined) texts[key as Field] = text;
  }
  return { rowId: side.rowId, section: side.section, texts, reading: side.reading };
}
