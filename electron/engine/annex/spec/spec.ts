/** Makes the specification of an annex: the tables of a set and a period in a form. */
import type { TablesForAnnex } from '../../../../shared/contract/annex.ts';
import type {
  AnnexForm,
  AnnexPart,
  AnnexSpec,
  AnnexTableSpec,
  FormColumn,
  FormTable,
} from '../../../../shared/domain/annex.ts';
import type { Field } from '../../../../shared/domain/fields.ts';
import { fieldLabel } from '../../../../shared/domain/fields.ts';
import { cleanLine, cleanText } from '../clean.ts';
import type { DecidedTable } from '../source/decided.ts';
import { ownerOf } from './find-table.ts';
import { fittedTable, fittingTable } from './fit.ts';
import { readHeadings } from './headings.ts';
import { firstLayout, type SavedSettings } from './settings.ts';

/** What is put into a form. */
export interface Wanted {
  set: { id: string; name: string };
  period: { id: string; name: string };
  /** Of the period compared with; null for none. */
  base: { id: string; name: string } | null;
  /** All tables of the set and the period, as decided. */
  tables: readonly DecidedTable[];
}

export interface SpecForForm {
  spec: AnnexSpec;
  /** Columns that hold texts and that the form does not name, in words. */
  added: string[];
}

/** The first specification of an annex, as it is offered to staff. */
export function specFor(form: AnnexForm, wanted: Wanted, saved: SavedSettings | null): SpecForForm {
  const { parts, added, headings } = partsFor(form, wanted);
  const { tables } = wanted;
  const submitted = {
    headings,
    attachedTo: tables.find(({ attachedTo }) => attachedTo !== null)?.attachedTo ?? null,
    closing: tables.findLast(({ closing }) => closing !== null)?.closing ?? null,
  };
  const names = { set: wanted.set.name, period: wanted.period.name };
  const layout = firstLayout(form, names, submitted, saved);
  return { spec: { form: { id: form.id, name: form.name }, ...layout, parts }, added };
}

/** The tables alone, to be added to an annex. */
export function tablesFor(form: AnnexForm, wanted: Wanted): TablesForAnnex {
  const { parts, added } = partsFor(form, wanted);
  return { tables: parts.flatMap(({ tables }) => tables), added };
}

function partsFor(form: AnnexForm, wanted: Wanted) {
  const { tables, set, period, base } = wanted;
  const headings = readHeadings(tables.map(({ title }) => title));
  const agencies = tables.map(({ submission }) => submission.agencyId);
  const several = new Set(tables.map(({ submission }) => submission.id)).size > 1;
  const parts: AnnexPart[] = [];
  const added: string[] = [];
  for (const [index, table] of tables.entries()) {
    const formTable = fittingTable(form, fittedTable(table));
    const own = headings.tables[index];
    if (formTable === undefined || own === undefined) continue;
    const first = tables.findIndex(({ submission }) => submission.id === table.submission.id) === index;
    // Where several submissions make one annex, the first table of each says whose figures begin there.
    const whose = several && first ? [cleanLine(table.submission.agency ?? table.submission.fileName)] : [];
    const { columns, more } = columnsFor(formTable, table, base !== null);
    const where = tables.length > 1 ? `Bảng ${index + 1}: cột` : 'Cột';
    for (const header of more)
      added.push(`${where} “${header}” không có trong mẫu, được thêm vào cuối bảng.`);
    const { name, sections, mergeDown } = formTable;
    const compared = columns.some(({ origin }) => origin !== 'period');
    const made: AnnexTableSpec = {
      name,
      columns,
      sections,
      mergeDown,
      heading: [...whose, own.heading].filter((line) => line !== '').join('\n'),
      source: {
        set: set.id,
        period: period.id,
        base: compared ? (base?.id ?? null) : null,
        table: index,
        of: ownerOf(agencies, index),
      },
    };
    const last = parts.at(-1);
    if (last === undefined || own.part !== null) parts.push({ heading: own.part ?? '', tables: [made] });
    else last.tables.push(made);
  }
  return { parts, added, headings };
}

/**
 * The form's columns that the table has, in the form's order and with the table's headers where the form has none, and
 * behind them those that the form does not name and that hold a text.
 */
function columnsFor(
  { columns }: FormTable,
  table: DecidedTable,
  withBase: boolean,
): { columns: FormColumn[]; more: string[] } {
  const headers = new Map(table.columns.map(({ field, header }) => [field, cleanText(header)]));
  const named = columns
    .filter(({ field, origin }) => (origin === 'period' ? headers.has(field) : withBase))
    .map((column) => ({
      ...column,
      header: column.header === '' ? (headers.get(column.field) ?? fieldLabel(column.field)) : column.header,
    }));
  const known = new Set(named.filter(({ origin }) => origin === 'period').map(({ field }) => field));
  const { filled } = fittedTable(table);
  const empty = named.length === 0 && filled.size === 0;
  const more = table.columns.filter(({ field }) => !known.has(field) && (empty || filled.has(field)));
  return {
    columns: [...named, ...more.map(({ field, header }) => addedColumn(field, header))],
    more: more.map(({ header }) => cleanLine(header)),
  };
}

/** A column that a form does not name. */
export function addedColumn(field: Field, header: string): FormColumn {
  return {
    field,
    origin: 'period',
    header: cleanText(header) || fieldLabel(field),
    group: '',
    widthMm: null,
    align: 'auto',
    shown: true,
  };
}
