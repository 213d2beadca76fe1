/** Sealing that does not come to its end, and another window that writes in between. */
import { copyFileSync } from 'node:fs';
import { sql } from 'kysely';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { sealingHandlers } from '../../../electron/engine/handlers/sealing.ts';
import { Session } from '../../../electron/engine/session.ts';
import { UNWATCHED } from '../../../electron/engine/task.ts';
import { Workspace } from '../../../electron/engine/workspace/index.ts';
import type { AnnexDetail } from '../../../shared/contract/annex.ts';
import { PASSPHRASE, startTestEngine, type TestEngine } from '../../support/engine.ts';
import { temporaryFolder } from '../../support/folders.ts';
import { Office, PEOPLE } from '../decisions/office.ts';
import { Bureau, startBureau } from './bureau.ts';

/** What happens while the Excel file of an annex is made. */
const meanwhile = vi.hoisted(() => ({ times: 0, work: async (): Promise<void> => {} }));
vi.mock('../../../electron/engine/annex/excel/render.ts', async (load) => {
  const real = await load<typeof import('../../../electron/engine/annex/excel/render.ts')>();
  return {
    ...real,
    renderAnnexExcel: async (...given: Parameters<typeof real.renderAnnexExcel>) => {
      meanwhile.times += 1;
      await meanwhile.work();
      return real.renderAnnexExcel(...given);
    },
  };
});

/** A workspace with an annex that was reviewed, of figures that were approved. */
const template = temporaryFolder();
const reviewed = `${template.folder}/Sổ.doisoat`;
let ids: Office['ids'];
let annex: AnnexDetail;
let seal: { annex: string; seen: string; pin: string };
beforeAll(async () => {
  const made = await startBureau();
  await made.settle();
  annex = await made.review((await made.draft()).id);
  seal = { annex: annex.id, seen: annex.contentHash, pin: PEOPLE.binh.pin };
  ids = made.office.ids;
  const { path: file } = (await made.test.run('workspace.current', {})) ?? { path: '' };
  await made.test.run('workspace.close', {});
  copyFileSync(file, reviewed);
  await made.test.stop();
});
afterAll(() => template.remove());

let bureau: Bureau;
let path = '';
beforeEach(async () => {
  meanwhile.times = 0;
  meanwhile.work = async () => {};
  bureau = new Bureau(new Office(startTestEngine(), ids));
  path = `${bureau.test.folder}/Sổ.doisoat`;
  copyFileSync(reviewed, path);
  await bureau.test.dispatch('workspace.openAt', { path, passphrase: PASSPHRASE }, { audience: 'host' });
  await bureau.office.signIn('binh');
});
afterEach(() => bureau.test.stop());

const entries = async () => {
  const filter = { action: null, person: null, from: null, to: null, words: '' };
  return (await bureau.test.run('journal.list', { filter, from: 0, count: 1 })).total;
};

/** Nothing was sealed, nothing told, no file kept; and it can be sealed afterwards. */
async function expectNothing(before: number): Promise<void> {
  expect(await bureau.open(annex.id)).toMatchObject({ state: 'reviewed', versions: [] });
  expect(await entries()).toBe(before);
  expect(await bureau.test.run('journal.verify', { head: null })).toMatchObject({ ok: true, problems: [] });
  meanwhile.work = async () => {};
  expect(await bureau.test.run('annex.seal', seal)).toMatchObject({ state: 'sealed' });
}

describe('sealing that fails', () => {
  it('while a file is made stores nothing', async () => {
    const before = await entries();
    meanwhile.work = () => Promise.reject(new Error('a fault of the renderer'));
    expect((await bureau.test.fail('annex.seal', seal)).code).toBe('INTERNAL');
    await expectNothing(before);
  });

  it('because it is cancelled in the middle stores nothing', async () => {
    const before = await entries();
    meanwhile.work = async () => {
      await bureau.test.run('task.cancel', { task: 'khóa' });
    };
    const answer = await bureau.test.dispatch('annex.seal', seal, { task: 'khóa' });
    expect(answer).toMatchObject({ ok: false, error: { code: 'CANCELLED' } });
    expect(bureau.test.events.some((event) => event.type === 'progress')).toBe(true);
    await expectNothing(before);
  });

  it('because the disk is full stores nothing', async () => {
    const before = await entries();
    const session = new Session(`${bureau.test.folder}/app-2`);
    await session.enter(Workspace.open(path, PASSPHRASE));
    session.person = { id: bureau.office.id('binh'), name: PEOPLE.binh.name };
    const options = {
      appFolder: '',
      workspaceFolder: '',
      resourcesFolder: '',
      version: 'test',
      emit: () => {},
    };
    await session.workspace.write((writer) => sql`PRAGMA max_page_count = 50`.execute(writer));
    const sealing = sealingHandlers['annex.seal'](seal, { session, options, task: UNWATCHED });
    await expect(sealing).rejects.toMatchObject({ code: 'WORKSPACE_UNWRITABLE' });
    await session.close();
    await expectNothing(before);
  });
});

describe('another window', () => {
  let other: TestEngine;
  beforeEach(async () => {
    other = startTestEngine();
    await other.dispatch('workspace.openAt', { path, passphrase: PASSPHRASE }, { audience: 'host' });
  });
  afterEach(() => other.stop());

  it('that only signs in meanwhile changes nothing, and no file is made twice', async () => {
    meanwhile.work = async () => {
      meanwhile.work = async () => {};
      await other.run('people.signIn', { person: bureau.office.id('an'), pin: PEOPLE.an.pin });
    };
    expect(await bureau.test.run('annex.seal', seal)).toMatchObject({ state: 'sealed' });
    expect(meanwhile.times).toBe(1);
    expect(await bureau.test.run('journal.verify', { head: null })).toMatchObject({ ok: true });
  });

  it('that changes the annex meanwhile: what was looked at is not there any more', async () => {
    meanwhile.work = async () => {
      const { name, spec } = annex;
      await other.run('annex.save', { annex: annex.id, name, spec: { ...spec, heading: 'Phụ lục I' } });
    };
    expect((await bureau.test.fail('annex.seal', seal)).code).toBe('ANNEX_CHANGED');
    expect(await bureau.open(annex.id)).toMatchObject({
      state: 'draft',
      versions: [],
      spec: { heading: 'Phụ lục I' },
    });
  });

  it('that sends it back meanwhile: it is not reviewed any more', async () => {
    await other.run('people.signIn', { person: bureau.office.id('an'), pin: PEOPLE.an.pin });
    meanwhile.work = async () => {
      await other.run('annex.reopen', { annex: annex.id, reason: 'Chờ số mới' });
    };
    expect((await bureau.test.fail('annex.seal', seal)).code).toBe('ANNEX_NOT_REVIEWED');
  });

  it('that seals it meanwhile is the one that sealed it', async () => {
    await other.run('people.signIn', { person: bureau.office.id('binh'), pin: PEOPLE.binh.pin });
    meanwhile.work = async () => {
      meanwhile.work = async () => {};
      await other.run('annex.seal', seal);
    };
    expect((await bureau.test.fail('annex.seal', seal)).code).toBe('ANNEX_SEALED');
    expect((await bureau.open(annex.id)).versions).toHaveLength(1);
  });

  it('that gives the approver another key meanwhile: the old one seals nothing', async () => {
    await other.run('people.signIn', { person: bureau.office.id('quan'), pin: PEOPLE.quan.pin });
    meanwhile.work = async () => {
      meanwhile.work = async () => {};
      await other.run('people.resetPin', { person: bureau.office.id('binh'), newPin: 'mã-mới-5512' });
    };
    expect((await bureau.test.fail('annex.seal', seal)).code).toBe('PIN_WRONG');
    expect((await bureau.open(annex.id)).versions).toEqual([]);
  });
});
