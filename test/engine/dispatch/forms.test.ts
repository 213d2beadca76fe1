/** Forms through the commands that a page calls. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { ListedForm } from '../../../shared/contract/annex.ts';
import { PASSPHRASE, startTestEngine, type TestEngine } from '../../support/engine.ts';

let test: TestEngine;
beforeAll(async () => {
  test = startTestEngine();
  await test.run('workspace.create', { name: 'Sổ', passphrase: PASSPHRASE });
});
afterAll(() => test.stop());

async function shipped(): Promise<ListedForm> {
  const [first] = await test.run('annex.forms', {});
  if (first === undefined) throw new Error('no form ships');
  return first;
}

it('a shipped form is copied, changed, handed on as a file and taken in again', async () => {
  const first = await shipped();
  const copy = await test.run('annex.saveForm', { form: { ...first, name: 'Mẫu Đặc biệt' } });
  expect(copy).toEqual({ ...first, id: copy.id, name: 'Mẫu Đặc biệt', shipped: false });
  expect(copy.id).not.toBe(first.id);

  const changed = await test.run('annex.saveForm', { form: { ...copy, heading: 'Phụ lục II' } });
  expect(changed).toEqual({ ...copy, heading: 'Phụ lục II' });
  const file = await test.run('annex.exportForm', { form: copy.id });
  expect(file.fileName).toBe('mau-dac-biet.mau-phu-luc.json');

  await test.run('annex.removeForm', { form: copy.id });
  expect((await test.run('annex.forms', {})).every((form) => form.shipped)).toBe(true);
  expect((await test.fail('annex.exportForm', { form: copy.id })).code).toBe('FORM_NOT_FOUND');

  expect(await test.run('annex.importForm', file)).toEqual(changed);
  expect(await test.run('annex.importForm', file)).toEqual(changed);
  expect((await test.run('annex.forms', {})).filter((form) => !form.shipped)).toEqual([changed]);
  expect(await test.run('journal.verify', { head: null })).toMatchObject({ ok: true, problems: [] });
});

it('a shipped form is handed on as it is, and never removed', async () => {
  const first = await shipped();
  const { bytes } = await test.run('annex.exportForm', { form: first.id });
  const { shipped: _, ...form } = first;
  expect(JSON.parse(new TextDecoder().decode(bytes))).toEqual(form);
  expect(await test.fail('annex.removeForm', { form: first.id })).toMatchObject({ code: 'FORM_SHIPPED' });
});

it('what is no form is refused with its file and place, and nothing is stored', async () => {
  const before = await test.run('annex.forms', {});
  const bytes = new TextEncoder().encode('{"kind":"doi-soat/annex-form","version":1,"id":"a"}');
  expect(await test.fail('annex.importForm', { fileName: 'hỏng.json', bytes })).toEqual({
    code: 'FORM_FILE_INVALID',
    details: { file: 'hỏng.json', place: 'tên' },
  });
  expect(await test.run('annex.forms', {})).toEqual(before);
});
