import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createEngine, type Engine } from '../../electron/engine/index.ts';
import { COMMANDS } from '../../shared/contract/commands.ts';

/** Whoever adds a command decides here, in sight of a reviewer, who may call it. */
const PAGE_COMMANDS = [
  'annex.attach',
  'annex.changes',
  'annex.correct',
  'annex.create',
  'annex.exportForm',
  'annex.file',
  'annex.forms',
  'annex.importForm',
  'annex.list',
  'annex.open',
  'annex.proof',
  'annex.record',
  'annex.remove',
  'annex.removeForm',
  'annex.render',
  'annex.reopen',
  'annex.review',
  'annex.save',
  'annex.saveForm',
  'annex.seal',
  'annex.sign',
  'annex.tables',
  'app.info',
  'catalog.sets',
  'evidence.add',
  'evidence.open',
  'findings.check',
  'intake.accept',
  'intake.agency',
  'intake.choose',
  'intake.compare',
  'intake.discard',
  'intake.draft',
  'intake.grid',
  'intake.open',
  'intake.read',
  'intake.rows',
  'journal.export',
  'journal.list',
  'journal.verify',
  'letters.accept',
  'letters.file',
  'letters.form',
  'letters.list',
  'letters.make',
  'letters.questions',
  'letters.returned',
  'letters.saveForm',
  'people.add',
  'people.changePin',
  'people.list',
  'people.resetPin',
  'people.signIn',
  'people.signOut',
  'people.update',
  'reconcile.approve',
  'reconcile.approveRows',
  'reconcile.decide',
  'reconcile.dismiss',
  'reconcile.export',
  'reconcile.history',
  'reconcile.pair',
  'reconcile.redo',
  'reconcile.refuse',
  'reconcile.restore',
  'reconcile.run',
  'reconcile.state',
  'reconcile.undo',
  'reconcile.withdraw',
  'signature.verify',
  'task.cancel',
  'workspace.close',
  'workspace.create',
  'workspace.current',
  'workspace.forget',
  'workspace.list',
  'workspace.open',
  'workspace.openSample',
  'workspace.rememberView',
  'workspace.view',
];
const HOST_COMMANDS = ['journal.checkFile', 'workspace.createAt', 'workspace.openAt', 'workspace.register'];

function namesOf(audience: 'page' | 'host'): string[] {
  return Object.entries(COMMANDS)
    .filter(([, command]) => command.audience === audience)
    .map(([name]) => name)
    .sort();
}

describe('commands', () => {
  test('these and no others are open to a page', () => {
    expect(namesOf('page')).toEqual(PAGE_COMMANDS);
  });

  test('these and no others are kept for the command line and the dialogs of the desktop', () => {
    expect(namesOf('host')).toEqual(HOST_COMMANDS);
  });

  test('no command of a page takes a path', () => {
    const paths = { path: '/etc/passwd', file: '/etc/passwd', folder: '/etc', fileName: '/etc/passwd' };
    for (const name of ['workspace.create', 'workspace.open'] as const) {
      const parsed = COMMANDS[name].input.safeParse({ name: 'a', id: 'a', passphrase: 'p', ...paths });
      expect(Object.values(parsed.success ? parsed.data : {})).not.toContain('/etc/passwd');
    }
  });
});

describe('the engine', () => {
  let folder: string;
  let engine: Engine;
  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'doisoat-commands-'));
    engine = createEngine({
      appFolder: path.join(folder, 'app'),
      workspaceFolder: path.join(folder, 'workspaces'),
      resourcesFolder: path.resolve(import.meta.dirname, '../../resources'),
      version: '0.0.0',
      emit: () => {},
    });
  });
  afterAll(async () => {
    await engine.close();
    await rm(folder, { recursive: true, force: true });
  });

  test.each(HOST_COMMANDS)('refuses %s from a page, whatever its input', async (name) => {
    const file = path.join(folder, 'a.doisoat');
    const answer = await engine.dispatch(
      name,
      { path: file, passphrase: 'một hai ba bốn' },
      { audience: 'page' },
    );
    expect(answer).toMatchObject({ ok: false, error: { code: 'COMMAND_NOT_ALLOWED' } });
  });

  test.each([undefined, null, 1, '', 'toString', '__proto__', 'constructor', 'app', { name: 'app.info' }])(
    'refuses the name %j',
    async (name) => {
      const answer = await engine.dispatch(name, {}, { audience: 'host' });
      expect(answer).toMatchObject({ ok: false, error: { code: 'COMMAND_UNKNOWN' } });
    },
  );

  test.each([undefined, null, 1, 'x', [], { extra: 1 }])('refuses the input %j', async (input) => {
    const answer = await engine.dispatch('app.info', input, { audience: 'page' });
    expect(answer).toMatchObject({ ok: false, error: { code: 'INPUT_INVALID' } });
  });
});
