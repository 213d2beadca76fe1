import type { Field } from '../fields.ts';
import type { FigurePart, NumberDoubt } from '../figures/types.ts';
import type { RowView } from '../reconciliation.ts';
import { cellsBeside } from './beside.ts';
import { targetField } from './targetField.ts';

export interface DoubtInRow {
  field: Field;
  doubt: NumberDoubt;
}

/** Whether a number of the part can be read in two ways: a rule that computes with it would prove nothing. */
export function isAmbiguous(part: FigurePart): boolean {
  return part.doubts?.some(({ kind }) => kind === 'ambiguous') ?? false;
}

/**
 * The doubts about the numbers of a row: those of its result, its target, then of the cells beside them; each
 * number of a cell once.
 */
export function doubtsOf(row: RowView): readonly DoubtInRow[] {
  const { reading } = row;
  // Nearly all numbers are beyond doubt.
  if (!reading.figure.parts.some(isDoubted) && !reading.target.conditions.some(isDoubted)) {
    if (cellsBeside(row).length === 0) return NONE;
  }
  const field = targetField(row);
  const all = [
    ...reading.figure.parts.flatMap((part) => inField('result', part.doubts)),
    ...reading.target.conditions.flatMap((condition) => inField(field, condition.doubts)),
    ...cellsBeside(row).flatMap(({ field, scan }) =>
      scan.items.flatMap(({ doubts }) => inField(field, doubts)),
    ),
  ];
  const seen = new Set<string>();
  return all.filter(({ field, doubt }) => {
    const key = `${field} ${doubt.kind} ${doubt.raw}`;
    const fresh = !seen.has(key);
    seen.add(key);
    return fresh;
  });
}

const NONE: readonly DoubtInRow[] = [];

function isDoubted({ doubts }: { doubts?: readonly NumberDoubt[] }): boolean {
  return doubts !== undefined;
}

function inField(field: Field, doubts: readonly NumberDoubt[] = []): DoubtInRow[] {
  return doubts.map((doubt) => ({ field, doubt }));
}
