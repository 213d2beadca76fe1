import { afterEach, beforeEach, expect, it } from 'vitest';
import { PASSPHRASE } from '../../support/engine.ts';
import { HERE, KEEP_BASE, type Office, startOffice, TAKE_LATER } from './office.ts';

let office: Office;
beforeEach(async () => {
  office = await startOffice();
});
afterEach(() => office.test.stop());

const choices = async () => {
  const { pairs } = await office.state();
  const found = (await office.run()).pairs.map(({ key }) => pairs[key]?.decision?.choice ?? null);
  return found;
};

it('undo goes back through one’s own steps, redo forward again, until something else is done', async () => {
  await office.signIn('an');
  await office.decide(TAKE_LATER, '1');
  await office.decide(KEEP_BASE, '1', '2');
  expect(await choices()).toEqual(['keepBase', 'keepBase', null]);
  await office.test.run('reconcile.undo', HERE);
  expect(await choices()).toEqual(['takeLater', null, null]);
  const state = await office.test.run('reconcile.undo', HERE);
  expect(await choices()).toEqual([null, null, null]);
  expect(state).toMatchObject({ undo: null, redo: { title: 'Lấy số liệu kỳ sau cho 1 dòng' } });
  expect((await office.test.fail('reconcile.undo', HERE)).code).toBe('NOTHING_TO_UNDO');
  await office.test.run('reconcile.redo', HERE);
  expect(await choices()).toEqual(['takeLater', null, null]);
  const redone = await office.test.run('reconcile.redo', HERE);
  expect(await choices()).toEqual(['keepBase', 'keepBase', null]);
  expect(redone.redo).toBeNull();
  await office.test.run('reconcile.undo', HERE);
  await office.decide(KEEP_BASE, '3');
  expect((await office.test.fail('reconcile.redo', HERE)).code).toBe('NOTHING_TO_UNDO');
});

it('is kept over closing and opening the workspace', async () => {
  await office.signIn('an');
  await office.decide(TAKE_LATER, '1');
  await office.decide(KEEP_BASE, '2');
  await office.test.run('reconcile.undo', HERE);
  const { id } = (await office.test.run('workspace.current', {})) ?? { id: '' };
  await office.test.run('workspace.close', {});
  await office.test.run('workspace.open', { id, passphrase: PASSPHRASE });
  expect((await office.test.run('people.list', {})).signedIn).toBeNull();
  expect((await office.state()).undo).toBeNull();
  await office.signIn('an');
  await office.test.run('reconcile.redo', HERE);
  expect(await choices()).toEqual(['takeLater', 'keepBase', null]);
  await office.test.run('reconcile.undo', HERE);
  await office.test.run('reconcile.undo', HERE);
  expect(await choices()).toEqual([null, null, null]);
});

it('one person never takes back what another did', async () => {
  await office.signIn('an');
  const step = (await office.decide(TAKE_LATER, '1')).undo?.id ?? '';
  await office.signIn('binh');
  expect((await office.state()).undo).toBeNull();
  expect((await office.test.fail('reconcile.undo', HERE)).code).toBe('NOTHING_TO_UNDO');
  const error = await office.test.fail('reconcile.undo', { ...HERE, step });
  expect(error).toEqual({ code: 'STEP_OF_OTHER', details: { person: 'Trần An' } });
  await office.decide(KEEP_BASE, '1');
  await office.test.run('reconcile.undo', HERE);
  expect(await choices()).toEqual(['takeLater', null, null]);
});

it('any own step can be meant, and the history tells of each', async () => {
  await office.signIn('an');
  const step = (await office.decide(TAKE_LATER, '1')).undo?.id ?? '';
  await office.decide(KEEP_BASE, '2');
  await office.test.run('reconcile.undo', { ...HERE, step });
  expect(await choices()).toEqual([null, 'keepBase', null]);
  expect((await office.test.fail('reconcile.undo', { ...HERE, step })).code).toBe('NOTHING_TO_UNDO');
  expect((await office.test.fail('reconcile.undo', { ...HERE, step: 'none' })).code).toBe('STEP_NOT_FOUND');
  await office.test.run('reconcile.redo', { ...HERE, step });
  expect(await choices()).toEqual(['takeLater', 'keepBase', null]);
  expect((await office.test.fail('reconcile.redo', { ...HERE, step })).code).toBe('NOTHING_TO_UNDO');
  const history = await office.test.run('reconcile.history', HERE);
  expect(history.map(({ title, undone }) => [title, undone])).toEqual([
    ['Làm lại: Lấy số liệu kỳ sau cho 1 dòng', false],
    ['Hoàn tác: Lấy số liệu kỳ sau cho 1 dòng', true],
    ['Giữ số liệu kỳ trước cho 1 dòng', false],
    ['Lấy số liệu kỳ sau cho 1 dòng', false],
  ]);
  expect(await office.told()).toMatchObject({
    action: 'redo',
    after: { Bước: 'Lấy số liệu kỳ sau cho 1 dòng', 'Người thực hiện': 'Trần An' },
  });
});
