import type { Field } from '../fields.ts';
import type { RowView } from '../reconciliation.ts';

/** Where the target that a row is judged by stands: in the name, in the target column, or in the one of a year. */
export function targetField({ texts, reading }: RowView): Field {
  if (reading.target.fromName) return 'name';
  if (texts.target !== undefined) return 'target';
  const fields = Object.keys(texts) as Field[];
  return fields.find((field) => field.startsWith('target@')) ?? 'target';
}
