/** The percentages of a row that do not fit the fraction beside them. */
import type { Field } from '../fields.ts';
import type { FigurePart } from '../figures/types.ts';
import type { RowView } from '../reconciliation.ts';
import { partsOfRow } from './beside.ts';
import { forLast } from './forLast.ts';
import type { FractionCheck } from './fraction.ts';
import { checkFraction } from './fraction.ts';

export interface Misfit {
  field: Field;
  /** The text of the cell. */
  raw: string;
  part: FigurePart;
  check: FractionCheck;
}

const NONE: readonly Misfit[] = [];

/** In the order of the cells; several rules tell apart why each does not fit. Most rows have none. */
export const misfitsOf = forLast((row: RowView): readonly Misfit[] => {
  let found: Misfit[] | null = null;
  for (const { field, raw, parts } of partsOfRow(row)) {
    for (const part of parts) {
      const check = checkFraction(part);
      if (check === null || check.verdict === 'fits') continue;
      found ??= [];
      found.push({ field, raw, part, check });
    }
  }
  return found ?? NONE;
});
