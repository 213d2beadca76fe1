/** Forms of the office in table `annex_form`, beside those that ship with the application. */
import { randomUUID } from 'node:crypto';
import type { ListedForm } from '../../../../shared/contract/annex.ts';
import { annexForm } from '../../../../shared/contract/annex-inputs.ts';
import { AppError } from '../../../../shared/contract/errors.ts';
import type { AnnexForm } from '../../../../shared/domain/annex.ts';
import { type Actor, canonical, record } from '../../journal/index.ts';
import type { Reader, Writer } from '../../workspace/index.ts';
import { isShipped, shippedForms } from './shipped.ts';

/**
 * What stands in the place of a form that was removed: its row stays, so that the journal still finds what its
 * entries vouch for, and the entry of the removal holds the form as it was.
 */
const REMOVED = 'null';

const byName = new Intl.Collator('vi', { numeric: true });

/** All forms: shipped ones in their own order, then the office's by name. */
export async function listForms(read: Reader): Promise<ListedForm[]> {
  const rows = await read
    .selectFrom('annex_form')
    .select(['id', 'form'])
    .where('form', '!=', REMOVED)
    .execute();
  const own = rows.map(({ form }) => ({ ...parsed(form), shipped: false }));
  own.sort((a, b) => byName.compare(a.name, b.name) || (a.id < b.id ? -1 : 1));
  return [...shippedForms().map((form) => ({ ...form, shipped: true })), ...own];
}

/**
 * One form by its id. Shipped forms are found without a look into the workspace.
 * @throws AppError `FORM_NOT_FOUND` {form}
 */
export async function formOf(read: Reader, id: string): Promise<AnnexForm> {
  const shipped = shippedForms().find((form) => form.id === id);
  const found = shipped ?? (await ownForm(read, id));
  if (found === null) throw new AppError('FORM_NOT_FOUND', { form: id });
  return found;
}

/**
 * Stores an own form, in the transaction of its journal entry. A form with the id of a shipped one becomes a copy
 * under a random id. Where nothing of it changed, nothing is written.
 */
export async function saveForm(
  read: Reader,
  writer: Writer,
  actor: Actor | null,
  wanted: AnnexForm,
): Promise<ListedForm> {
  const form = isShipped(wanted.id) ? { ...wanted, id: randomUUID() } : wanted;
  const before = await ownForm(read, form.id);
  if (before === null || canonical(before) !== canonical(form)) {
    await write(writer, form.id, JSON.stringify(form));
    await record(writer, {
      actor,
      action: 'annexForm',
      subject: form.name,
      before,
      after: form,
      records: [{ table: 'annex_form', id: form.id }],
    });
  }
  return { ...form, shipped: false };
}

/** @throws AppError `FORM_SHIPPED` {form}, `FORM_NOT_FOUND` {form} */
export async function removeForm(
  read: Reader,
  writer: Writer,
  actor: Actor | null,
  id: string,
): Promise<void> {
  if (isShipped(id)) throw new AppError('FORM_SHIPPED', { form: id });
  const before = await ownForm(read, id);
  if (before === null) throw new AppError('FORM_NOT_FOUND', { form: id });
  await write(writer, id, REMOVED);
  await record(writer, {
    actor,
    action: 'annexForm',
    subject: before.name,
    before,
    after: null,
    records: [{ table: 'annex_form', id }],
  });
}

/** The office's form of this id; null where there is none, or it was removed. */
export async function ownForm(read: Reader, id: string): Promise<AnnexForm | null> {
  const row = await read.selectFrom('annex_form').select('form').where('id', '=', id).executeTakeFirst();
  return row === undefined || row.form === REMOVED ? null : parsed(row.form);
}

async function write(writer: Writer, id: string, form: string): Promise<void> {
  const values = { id, form, saved_at: new Date().toISOString() };
  await writer
    .insertInto('annex_form')
    .values(values)
    .onConflict((conflict) => conflict.column('id').doUpdateSet({ form, saved_at: values.saved_at }))
    .execute();
}

/** What lies in the workspace was checked before it was stored; it is checked again, as a file may be changed. */
function parsed(form: string): AnnexForm {
  return annexForm.parse(JSON.parse(form));
}
