/** Forms as data: those that ship, those of the office, and what happens to them in the journal. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  formOf,
  importForm,
  isShipped,
  listForms,
  removeForm,
  saveForm,
  shippedForms,
} from '../../../../electron/engine/annex/forms/index.ts';
import { textWidthMm } from '../../../../electron/engine/annex/layout/geometry.ts';
import { verifyJournal } from '../../../../electron/engine/journal/index.ts';
import { UNWATCHED } from '../../../../electron/engine/task.ts';
import { readerOf, type Workspace } from '../../../../electron/engine/workspace/index.ts';
import { annexForm } from '../../../../shared/contract/annex-inputs.ts';
import { type AnnexForm, DECREE_MARGINS_MM } from '../../../../shared/domain/annex.ts';
import { RESOURCES } from '../../../support/folders.ts';
import { tamperWith } from '../../journal/tamper.ts';
import { eachWithWorkspace } from '../../submissions/builders.ts';

const LAN = { id: 'lan', name: 'Nguyễn Thị Lan' };

let workspace: Workspace;
const withWorkspace = () =>
  eachWithWorkspace((made) => {
    workspace = made;
  });

const save = (form: AnnexForm) => workspace.write((writer) => saveForm(readerOf(writer), writer, LAN, form));
const remove = (id: string) => workspace.write((writer) => removeForm(readerOf(writer), writer, LAN, id));
const take = (form: AnnexForm) =>
  workspace.write((writer) => importForm(readerOf(writer), writer, LAN, form));
const own = async () => (await listForms(workspace.read)).filter(({ shipped }) => !shipped);
const entries = () =>
  workspace.read.selectFrom('journal_entry').selectAll().where('action', '=', 'annexForm').execute();

/** A form as staff make one: a shipped one with an id and a name of its own. */
function ownForm(changes: Partial<AnnexForm> = {}): AnnexForm {
  const [first] = shippedForms();
  if (first === undefined) throw new Error('no form ships');
  return { ...first, id: 'cua-phong', name: 'Mẫu của phòng', ...changes };
}

describe('the shipped forms', () => {
  const files = readdirSync(path.join(RESOURCES, 'forms'));

  it('are all the files of the folder, under the names of their ids', () => {
    expect(files.toSorted()).toEqual(
      shippedForms()
        .map(({ id }) => `${id}.json`)
        .toSorted(),
    );
  });

  it.each(files)('%s is what the schema stores of it, to the letter', (file) => {
    const form: unknown = JSON.parse(readFileSync(path.join(RESOURCES, 'forms', file), 'utf8'));
    expect(annexForm.parse(form)).toEqual(form);
  });

  it.each(shippedForms())('$id keeps to the decree and fills the page', ({ page, tables, basis }) => {
    for (const side of ['top', 'bottom', 'left', 'right'] as const) {
      const [least, most] = DECREE_MARGINS_MM[side];
      expect(page.marginsMm[side]).toBeGreaterThanOrEqual(least);
      expect(page.marginsMm[side]).toBeLessThanOrEqual(most);
    }
    expect(basis).not.toBe('');
    for (const { columns } of tables) {
      const widths = columns.filter(({ shown }) => shown).map(({ widthMm }) => widthMm ?? 0);
      expect(widths.reduce((sum, width) => sum + width, 0)).toBe(textWidthMm(page));
    }
  });

  it('cover every kind of annex of the province', () => {
    const fields = (id: string) =>
      shippedForms()
        .find((form) => form.id === id)
        ?.tables.map(({ columns }) => columns.filter(({ shown }) => shown).map(({ field }) => field));
    expect(fields('programme-553')?.[0]).toEqual(
      expect.arrayContaining(['target@2025', 'target@2030', 'result', 'evaluation']),
    );
    expect(fields('decision-60')?.[0]).toEqual(expect.arrayContaining(['output', 'deadline']));
    expect(fields('kien-giang-list')).toEqual([['ordinal', 'name', 'evaluation']]);
    expect(fields('dti-2026')?.[0]?.slice(-2)).toEqual(['targetPoints', 'maxPoints']);
    expect(fields('plan-appendix')).toHaveLength(4);
    const [meeting] = shippedForms().find(({ id }) => id === 'working-meeting')?.tables ?? [];
    expect(meeting?.columns.filter(({ field }) => field === 'result').map(({ origin }) => origin)).toEqual([
      'base',
      'period',
      'difference',
    ]);
  });

  it('sign in every way that the decree knows', () => {
    const authorities = shippedForms().flatMap(({ signatures }) => signatures.map((one) => one.authority));
    for (const way of ['TM.', 'KT.', 'TL.', 'TUQ.'])
      expect(authorities.some((authority) => authority.startsWith(`${way} `))).toBe(true);
  });
});

describe('the shipped forms in a workspace', () => {
  withWorkspace();

  it('are listed first, and found without a look into the workspace', async () => {
    const listed = await listForms(workspace.read);
    expect(listed.map(({ id }) => id)).toEqual(shippedForms().map(({ id }) => id));
    expect(listed.every(({ shipped }) => shipped)).toBe(true);
    expect(await formOf(workspace.read, 'dti-2026')).toMatchObject({ id: 'dti-2026' });
  });
});

describe('forms of the office', () => {
  withWorkspace();

  it('are stored, found and listed by name', async () => {
    await save(ownForm({ id: 'b', name: 'Đối chiếu' }));
    await save(ownForm({ id: 'a', name: 'Ấn phẩm' }));
    expect((await own()).map(({ name }) => name)).toEqual(['Ấn phẩm', 'Đối chiếu']);
    expect(await formOf(workspace.read, 'b')).toEqual(ownForm({ id: 'b', name: 'Đối chiếu' }));
  });

  it('become copies where they have the id of a shipped form', async () => {
    const [shipped] = shippedForms();
    const copy = await save(ownForm({ id: shipped?.id ?? '', name: 'Bản của tôi' }));
    expect(copy.shipped).toBe(false);
    expect(isShipped(copy.id)).toBe(false);
    expect(await formOf(workspace.read, shipped?.id ?? '')).toEqual(shipped);
  });

  it('are told of in the journal once for each change, with what stood before', async () => {
    await save(ownForm());
    await save(ownForm());
    await save(ownForm({ heading: 'Phụ lục II' }));
    const told = await entries();
    expect(told).toHaveLength(2);
    expect(told.map(({ person, subject }) => [person, subject])).toEqual([
      [LAN.name, 'Mẫu của phòng'],
      [LAN.name, 'Mẫu của phòng'],
    ]);
    expect(JSON.parse(told[0]?.before ?? 'null')).toBeNull();
    expect(JSON.parse(told[1]?.before ?? 'null')).toEqual(ownForm());
    expect(JSON.parse(told[1]?.after ?? 'null')).toMatchObject({ heading: 'Phụ lục II' });
  });

  it('are removed, and the journal still holds', async () => {
    await save(ownForm());
    await remove('cua-phong');
    expect(await own()).toEqual([]);
    await expect(formOf(workspace.read, 'cua-phong')).rejects.toMatchObject({ code: 'FORM_NOT_FOUND' });
    await expect(remove('cua-phong')).rejects.toMatchObject({ code: 'FORM_NOT_FOUND' });
    const [, told] = await entries();
    expect(JSON.parse(told?.before ?? 'null')).toEqual(ownForm());
    expect(told?.after).toBeNull();
    expect(await verifyJournal(workspace, null, UNWATCHED)).toMatchObject({ ok: true, problems: [] });
    await save(ownForm());
    expect(await own()).toHaveLength(1);
  });

  it('shipped ones are not removed', async () => {
    await expect(remove('plan-year')).rejects.toMatchObject({ code: 'FORM_SHIPPED' });
  });

  it.each([
    ['changed', `UPDATE annex_form SET form = replace(form, 'PHÓ GIÁM ĐỐC', 'GIÁM ĐỐC')`, 'RECORD_CHANGED'],
    ['gone', 'DELETE FROM annex_form', 'RECORD_MISSING'],
    ['unknown', `UPDATE annex_form SET id = 'khac'`, 'RECORD_UNKNOWN'],
  ])('behind the application’s back: a form that is %s is found', async (_what, sql, code) => {
    await save(ownForm());
    const { path: file } = workspace;
    await workspace.close();
    const opened = tamperWith(file, sql);
    const { problems } = await verifyJournal(opened, null, UNWATCHED);
    await opened.close();
    expect(problems.map((problem) => problem.code)).toContain(code);
    expect(problems[0]?.message).toContain('Mẫu phụ lục');
  });
});

describe('a form that comes from elsewhere', () => {
  withWorkspace();

  it('is taken in once, however often it comes', async () => {
    const first = await take(ownForm());
    expect(await take(ownForm())).toEqual(first);
    expect(await take(ownForm({ id: 'ma-khac' }))).toEqual(first);
    expect(await own()).toHaveLength(1);
    expect(await entries()).toHaveLength(1);
  });

  it('is the shipped one where nothing of it differs', async () => {
    const [shipped] = shippedForms();
    expect(await take(ownForm(shipped))).toEqual({ ...shipped, shipped: true });
    expect(await own()).toEqual([]);
  });

  it('becomes a copy beside another form under its id, with a name that tells them apart', async () => {
    await save(ownForm());
    const other = await take(ownForm({ closing: './.' }));
    expect(other.id).not.toBe('cua-phong');
    expect(other.name).toBe('Mẫu của phòng (2)');
    expect(await take(ownForm({ closing: './.' }))).toEqual(other);
    expect((await take(ownForm({ closing: 'Hết.' }))).name).toBe('Mẫu của phòng (3)');
    expect(await formOf(workspace.read, 'cua-phong')).toEqual(ownForm());
    const shipped = await take(ownForm({ id: 'plan-year' }));
    expect(shipped).toMatchObject({ shipped: false });
  });

  it('comes back after it was removed', async () => {
    await save(ownForm());
    await remove('cua-phong');
    expect(await take(ownForm())).toEqual({ ...ownForm(), shipped: false });
  });
});
