import type { Field } from '../fields.ts';
import type { RowTexts } from '../reconciliation.ts';
import { forLast } from './forLast.ts';

/** The fields of a row whose texts hold a digit, in the order of the row: what rules about numbers look at. */
export const fieldsWithDigits = forLast((texts: RowTexts): readonly Field[] => {
  const found: Field[] = [];
  for (const field in texts) if (/\d/.test(texts[field as Field] ?? '')) found.push(field as Field);
  return found;
});
