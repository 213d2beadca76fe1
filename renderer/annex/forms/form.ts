/** Forms made of annexes, and annexes given another form. Pure. */
import {
  type AnnexForm,
  type AnnexLayout,
  type AnnexSpec,
  type AnnexTableSpec,
  FORM_KIND,
  FORM_VERSION,
  type FormTable,
} from '../../../shared/contract/view.ts';
import { sameSource } from '../tables/arrange.ts';

/** Names that `{set}` and `{period}` of a form's title stand for. */
export interface TitleNames {
  set: string;
  period: string;
}

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** "Kết quả thực hiện {set} {period}" with the names of an annex. */
export function titleOf(template: string, { set, period }: TitleNames): string {
  return template.replaceAll('{set}', set).replaceAll('{period}', period);
}

/** The other way round, for a form that is to serve other sets and periods. Capitals or not. */
export function templateOf(title: string, { set, period }: TitleNames): string {
  const put = (text: string, name: string, sign: string) =>
    name.trim() === '' ? text : text.replace(new RegExp(escaped(name.trim()), 'giu'), sign);
  return put(put(title.normalize('NFC'), set, '{set}'), period, '{period}');
}

function tableForm({ name, columns, sections, mergeDown }: FormTable): FormTable {
  return { name, columns, sections, mergeDown };
}

/** The kinds of table of an annex: those with the same columns are one. */
export function tableForms(spec: AnnexSpec): FormTable[] {
  const kinds = new Map<string, FormTable>();
  for (const table of spec.parts.flatMap(({ tables }) => tables)) {
    const form = tableForm(table);
    const key = JSON.stringify({ ...form, name: '' });
    if (!kinds.has(key)) kinds.set(key, form);
  }
  return [...kinds.values()];
}

/** A form that makes annexes like this one. Number and date of the document are not part of it. */
export function formOf(
  spec: AnnexSpec,
  about: Pick<AnnexForm, 'id' | 'name' | 'basis' | 'title'>,
): AnnexForm {
  const { page, heading, attachedTo, mode, closing, signatures, recipients } = spec;
  return {
    kind: FORM_KIND,
    version: FORM_VERSION,
    ...about,
    page,
    heading,
    attachedTo: { ...attachedTo, number: '', date: '' },
    mode,
    closing,
    signatures,
    recipients,
    tables: tableForms(spec),
  };
}

/** Which things of a form are taken over. */
export interface Taken {
  columns: boolean;
  page: boolean;
  words: boolean;
}

/**
 * An annex in another form. Headings and sources of its tables, and the document that it goes with, stay.
 * @param fitted the annex's tables as the form prints them, found by their source; others keep their columns
 */
export function withForm(
  spec: AnnexSpec,
  form: AnnexForm,
  fitted: readonly AnnexTableSpec[],
  { taken, names }: { taken: Taken; names: TitleNames },
): AnnexSpec {
  const refit = (table: AnnexTableSpec): AnnexTableSpec => {
    const found = fitted.find((one) => sameSource(one, table));
    return found
      ? { ...tableForm(found), heading: table.heading, source: { ...table.source, base: found.source.base } }
      : table;
  };
  const words: Partial<AnnexLayout> = {
    heading: form.heading,
    title: titleOf(form.title, names),
    closing: form.closing,
    signatures: form.signatures,
    recipients: form.recipients,
  };
  return {
    ...spec,
    form: { id: form.id, name: form.name },
    ...(taken.page ? { page: form.page } : {}),
    ...(taken.words ? words : {}),
    parts: taken.columns
      ? spec.parts.map((part) => ({ ...part, tables: part.tables.map(refit) }))
      : spec.parts,
  };
}

/** Whether a form prints a period beside another one. */
export function comparesPeriods(form: Pick<AnnexForm, 'tables'> | undefined): boolean {
  return (
    form?.tables.some(({ columns }) => columns.some(({ origin, shown }) => shown && origin !== 'period')) ??
    false
  );
}
