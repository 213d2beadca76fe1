/** Which contents a column can be given. Pure. */
import { BASE_FIELDS, type Field, type FormColumn } from '../../../shared/contract/view.ts';
import { newColumn } from './arrange.ts';

/** The known fields, with the column's own where it is none of them ("Mục tiêu 2030"). */
export function fieldsOnOffer(own: Field): Field[] {
  const known: Field[] = [...BASE_FIELDS];
  return known.includes(own) ? known : [own, ...known];
}

/** Columns that a table does not have yet; those of the other period only where there is one to compare with. */
export function columnsOnOffer(columns: readonly FormColumn[], compared: boolean): FormColumn[] {
  const has = (field: Field, origin: FormColumn['origin']) =>
    columns.some((column) => column.field === field && column.origin === origin);
  const fields = [...new Set<Field>([...columns.map(({ field }) => field), ...BASE_FIELDS])];
  const here = fields.filter((field) => !has(field, 'period')).map((field) => newColumn(field, 'period'));
  if (!compared) return here;
  const used = fields.filter((field) => has(field, 'period') && field !== 'ordinal' && field !== 'name');
  const base = used.filter((field) => !has(field, 'base')).map((field) => newColumn(field, 'base'));
  const difference = used
    .filter((field) => (field === 'result' || field.startsWith('target')) && !has(field, 'difference'))
    .map((field) => newColumn(field, 'difference'));
  return [...base, ...difference, ...here];
}
