/** Which form, and which table of a form, fits what was submitted. */
import type { AnnexForm, FormTable } from '../../../../shared/domain/annex.ts';
import type { Field } from '../../../../shared/domain/fields.ts';
import { compareKey } from '../../../../shared/domain/text/normalise.ts';
import type { DecidedTable } from '../source/decided.ts';

/** A submitted table: its columns, and which of them hold any text. */
export interface FittedTable {
  columns: readonly { field: Field; header: string }[];
  filled: ReadonlySet<Field>;
}

/** What fitting a form asks of a table. */
export function fittedTable({ columns, rows }: Pick<DecidedTable, 'columns' | 'rows'>): FittedTable {
  const filled = new Set<Field>();
  for (const { texts, footnotes } of rows) {
    if (filled.size === columns.length) break;
    for (const { field } of columns) if (texts[field]) filled.add(field);
    for (const { field } of footnotes) filled.add(field);
  }
  return { columns, filled };
}

/** The table whose columns fit best; among equals the first. */
export function fittingTable(form: AnnexForm, table: FittedTable): FormTable | undefined {
  return best(form.tables, (one) => fitOf(one, table));
}

/**
 * The form that fits the tables best. With a base period a form that shows one is meant, else one that does not. Among
 * forms with equal columns the one whose name is most like those of the set and the period.
 */
export function fittingForm<Form extends AnnexForm>(
  forms: readonly Form[],
  tables: readonly FittedTable[],
  names: string,
  withBase: boolean,
): Form | undefined {
  const meant = forms.filter((form) => showsBase(form) === withBase);
  const words = wordsOf(names);
  return best(meant.length === 0 ? forms : meant, (form) => {
    const fits = tables.map((table) => Math.max(...form.tables.map((one) => fitOf(one, table))));
    // Tables that no submitted one takes tell the form of four tables from that of one.
    const spare = Math.max(0, form.tables.length - tables.length);
    const fit = fits.reduce((total, one) => total + one, 0) / (fits.length + spare);
    return fit + share(words, wordsOf(form.name)) * LIKENESS;
  });
}

export function showsBase({ tables }: Pick<AnnexForm, 'tables'>): boolean {
  return tables.some(({ columns }) => columns.some(({ origin }) => origin !== 'period'));
}

/** So much less than one column that it decides among equals only. */
const LIKENESS = 0.001;
/** A header that is the same weighs like so many columns. */
const SAME_HEADER = 0.05;

/** 0 to 1: the share of columns that both have. A column that holds nothing is hardly missed. */
function fitOf({ columns }: FormTable, table: FittedTable): number {
  const own = new Map(
    columns.filter(({ origin }) => origin === 'period').map(({ field, header }) => [field, header]),
  );
  let common = 0;
  let all = own.size;
  for (const { field, header } of table.columns) {
    const known = own.get(field);
    if (known === undefined) all += table.filled.has(field) ? 1 : 0.2;
    else common += known !== '' && compareKey(known) === compareKey(header) ? 1 + SAME_HEADER : 1;
  }
  return all === 0 ? 0 : common / all;
}

function wordsOf(text: string): ReadonlySet<string> {
  return new Set(compareKey(text).match(/[\p{L}\p{N}]+/gu) ?? []);
}

function share(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const common = [...a].filter((word) => b.has(word)).length;
  return common / Math.max(1, a.size + b.size - common);
}

function best<One>(all: readonly One[], value: (one: One) => number): One | undefined {
  let found: { one: One; value: number } | undefined;
  for (const one of all) {
    const own = value(one);
    if (found === undefined || own > found.value) found = { one, value: own };
  }
  return found?.one;
}
