/** Pure rules of the column mapping. */
import { BASE_FIELDS, type Field, fieldLabel, type ReadColumn } from '../../../shared/contract/view.ts';

function freeOther(taken: ReadonlySet<Field>): Field {
  let number = 1;
  while (taken.has(`other${number}`)) number += 1;
  return `other${number}`;
}

export interface Remapped {
  fields: Field[];
  /** Header of the column that had the field until now and was set aside. */
  setAside: string | null;
}

/**
 * Gives column `index` the field `wanted`. A field belongs to one column only: the one that had it until
 * now is set aside as "Cột khác", which keeps its texts.
 * @param wanted 'other': the column is set aside itself
 */
export function remap(columns: readonly ReadColumn[], index: number, wanted: Field | 'other'): Remapped {
  const fields = columns.map((column) => column.field);
  if (wanted === 'other') {
    const taken = new Set(fields.filter((_, position) => position !== index));
    fields[index] = freeOther(taken);
    return { fields, setAside: null };
  }
  const former = fields.findIndex((field, position) => field === wanted && position !== index);
  fields[index] = wanted;
  if (former < 0) return { fields, setAside: null };
  fields[former] = freeOther(new Set(fields));
  return { fields, setAside: columns[former]?.header ?? '' };
}

export interface FieldOption {
  value: Field | 'other';
  label: string;
}

/** What a column can be: the known fields, the target of a year that a header names, or set aside. */
export function fieldOptions(columns: readonly ReadColumn[]): FieldOption[] {
  const years = columns.flatMap((column) => column.header.match(/\b20\d\d\b/g) ?? []);
  const targets = new Set<Field>(years.map((year): Field => `target@${year}`));
  for (const { field } of columns) if (field.startsWith('target@')) targets.add(field);
  const known: Field[] = [...BASE_FIELDS, ...[...targets].sort()];
  return [
    ...known.map((field) => ({ value: field, label: fieldLabel(field) })),
    { value: 'other', label: 'Cột khác (giữ nguyên, không đối soát)' },
  ];
}

/** The option that stands for a column's field. */
export function optionOf(field: Field): Field | 'other' {
  return field.startsWith('other') ? 'other' : field;
}
