import type { Field } from '../fields.ts';
import type { FigurePart, NumberDoubt } from '../figures/types.ts';
import type { RowView } from '../reconciliation.ts';
import { targetField } from './targetField.ts';

export interface DoubtInRow {
  field: Field;
  doubt: NumberDoubt;
}

/** Whether a number of the part can be read in two ways: a rule that computes with it would prove nothing. */
export function isAmbiguous(part: FigurePart): boolean {
  return part.doubts?.some(({ kind }) => kind === 'ambiguous') ?? false;
}

/** The doubts about the numbers of a row: those of its result, then those of its target; each number once. */
export function doubtsOf(row: RowView): DoubtInRow[] {
  const { reading } = row;
  const field = targetField(row);
  const all = [
    ...reading.figure.parts.flatMap((part) => inField('result', part.doubts)),
    ...reading.target.conditions.flatMap((condition) => inField(field, condition.doubts)),
  ];
  const seen = new Set<string>();
  return all.filter(({ field, doubt }) => {
    const key = `${field} ${doubt.kind} ${doubt.raw}`;
    const fresh = !seen.has(key);
    seen.add(key);
    return fresh;
  });
}

function inField(field: Field, doubts: readonly NumberDoubt[] = []): DoubtInRow[] {
  return doubts.map((doubt) => ({ field, doubt }));
}
