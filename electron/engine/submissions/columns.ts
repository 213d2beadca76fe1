/** Which column of a former table a column goes on from. */
import type { Field } from '../../../shared/domain/fields.ts';
import type { ReadColumn } from '../../../shared/domain/submission.ts';
import { compareKey } from '../../../shared/domain/text/normalise.ts';

type Columns = readonly ReadColumn[];

/**
 * The former field that a column's cells are compared with, null where the former table did not have it. A field
 * says what a column is about but for `other5`, which is only its place: such columns go by their headers, and by
 * their place where these do not tell.
 */
export function formerFieldOf(former: Columns, columns: Columns): (field: Field) => Field | null {
  const found = otherFields(former.filter(isOther), columns.filter(isOther));
  return (field) => (isOther({ field }) ? (found.get(field) ?? null) : field);
}

function otherFields(before: Columns, after: Columns): ReadonlyMap<Field, Field> {
  const found = new Map<Field, Field>();
  const [unique, own] = [byHeader(before), byHeader(after)];
  for (const [header, field] of own) {
    const other = unique.get(header);
    if (field !== null && other != null) found.set(field, other);
  }
  const taken = new Set(found.values());
  for (const { field } of after) {
    const free = !found.has(field) && !taken.has(field);
    if (free && before.some((column) => column.field === field)) found.set(field, field);
  }
  return found;
}

function isOther({ field }: Pick<ReadColumn, 'field'>): boolean {
  return field.startsWith('other');
}

/** Null: several columns have this header. */
function byHeader(columns: Columns): Map<string, Field | null> {
  const fields = new Map<string, Field | null>();
  for (const { header, field } of columns) {
    const key = compareKey(header);
    if (key !== '') fields.set(key, fields.has(key) ? null : field);
  }
  return fields;
}
