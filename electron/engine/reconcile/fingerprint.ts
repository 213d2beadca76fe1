import { hash } from 'node:crypto';
import type { Field } from '../../../shared/domain/fields.ts';
import type { RowTexts } from '../../../shared/domain/reconciliation.ts';

/**
 * SHA-256 of the texts of both rows of a pair, the names of their fields with them: what a decision rests on. Not part of
 * it is where the texts stand in which file: the same figures sent again are the same.
 */
export function fingerprintOf(base: RowTexts | null, against: RowTexts | null): string {
  return hash('sha256', `[${jsonOf(base)},${jsonOf(against)}]`);
}

/** `[["lead","Sở Y tế"],["name","…"]]` as JSON writes it; put together here, which is quicker for a hundred thousand rows. */
function jsonOf(texts: RowTexts | null): string {
  if (texts === null) return 'null';
  let json = '';
  for (const { field, name } of inOrder(Object.keys(texts) as Field[])) {
    const text = texts[field];
    const value = text === undefined || ESCAPED.test(text) ? JSON.stringify(text ?? null) : `"${text}"`;
    json += `${json === '' ? '' : ','}[${name},${value}]`;
  }
  return `[${json}]`;
}

/** Whatever JSON may not write as it stands. */
const ESCAPED = /[^ !#-[\]-~\u0080-\ud7ff\ue000-\uffff]/;

/** Rows of one table have the same fields: put in order once for all of them. */
let last: { fields: readonly Field[]; sorted: readonly Named[] } = { fields: [], sorted: [] };

interface Named {
  field: Field;
  /** The field in JSON. */
  name: string;
}

function inOrder(fields: readonly Field[]): readonly Named[] {
  if (last.fields.length !== fields.length || fields.some((field, index) => field !== last.fields[index])) {
    // An ordinal changes with every row put in above; it is no figure.
    const sorted = fields.filter((field) => field !== 'ordinal').sort();
    last = { fields, sorted: sorted.map((field) => ({ field, name: JSON.stringify(field) })) };
  }
  return last.sorted;
}
