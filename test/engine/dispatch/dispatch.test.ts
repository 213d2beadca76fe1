import { existsSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { SAMPLE_SUBMISSIONS, sampleFile } from '../../../electron/engine/sample.ts';
import type { TestEngine } from '../../support/engine.ts';
import { PASSPHRASE, startTestEngine } from '../../support/engine.ts';
import { RESOURCES } from '../../support/folders.ts';

let test: TestEngine;
beforeEach(() => {
  test = startTestEngine();
});
afterEach(() => test.stop());

const [first] = SAMPLE_SUBMISSIONS;
const fileName = first.file;
const bytes = sampleFile(RESOURCES, fileName);

describe('dispatch answers with data whatever it is given', () => {
  it.each([['no.such.command'], ['toString'], ['__proto__'], [undefined], [42], [{}]])(
    'unknown command %j',
    async (name) => {
      const answer = await test.engine.dispatch(name, {}, { audience: 'page' });
      expect(answer).toEqual({ ok: false, error: { code: 'COMMAND_UNKNOWN', details: {} } });
    },
  );

  it.each([
    ['workspace.create', { name: '', passphrase: PASSPHRASE }],
    ['workspace.create', { name: 'a' }],
    ['workspace.open', { id: 3, passphrase: PASSPHRASE }],
    ['intake.read', { fileName: 'a.xlsx', bytes: 'text' }],
    [
      'intake.choose',
      {
        draftId: 'x',
        choices: {
          tables: [{ grid: 0, header: { from: 0, to: 1 }, end: null, fields: ['no field'] }],
          keepOriginal: [],
        },
      },
    ],
    ['intake.choose', { draftId: 'x', choices: { tables: null } }],
    ['intake.rows', { draftId: 'x', table: 0, from: 0, count: 501 }],
    ['intake.grid', { draftId: 'x', grid: -1, from: 0, count: 1 }],
    ['annex.render', { set: 'a', period: 'b', format: 'exe' }],
    ['reconcile.run', null],
  ])('input that does not fit %s', async (name, input) => {
    const answer = await test.engine.dispatch(name, input, { audience: 'page' });
    expect(answer).toMatchObject({ ok: false, error: { code: 'INPUT_INVALID' } });
  });

  it('a page cannot name a path on the disk', async () => {
    const target = path.join(test.folder, 'stolen.doisoat');
    for (const name of ['workspace.createAt', 'workspace.openAt', 'workspace.register'] as const) {
      const answer = await test.engine.dispatch(
        name,
        { path: target, passphrase: PASSPHRASE },
        { audience: 'page' },
      );
      expect(answer).toMatchObject({ ok: false, error: { code: 'COMMAND_NOT_ALLOWED' } });
    }
    expect(existsSync(target)).toBe(false);
  });

  it.each([
    '../ngoài',
    'a/b',
    'a\\b',
    'C:x',
    'con',
    'nul.2024',
    'COM¹',
    'tên.',
    '.ẩn',
    'a\u0000b',
    'có "dấu"',
  ])('a workspace name that is no file name: %j', async (name) => {
    expect((await test.fail('workspace.create', { name, passphrase: PASSPHRASE })).code).toBe(
      'WORKSPACE_NAME_INVALID',
    );
  });

  it('commands on data need an open workspace', async () => {
    expect((await test.fail('catalog.sets', {})).code).toBe('WORKSPACE_NOT_OPEN');
  });
});

describe('workspaces', () => {
  it('a wrong passphrase leaves the one that is open', async () => {
    const one = await test.run('workspace.create', { name: 'Sổ một', passphrase: PASSPHRASE });
    await test.run('workspace.create', { name: 'Sổ hai', passphrase: PASSPHRASE });
    expect((await test.fail('workspace.open', { id: one.id, passphrase: 'sai mật khẩu' })).code).toBe(
      'WORKSPACE_PASSPHRASE_WRONG',
    );
    expect((await test.run('workspace.current', {}))?.name).toBe('Sổ hai');
    expect((await test.run('workspace.list', {})).map((entry) => entry.name)).toEqual(['Sổ hai', 'Sổ một']);
  });

  it('the sample opens at once and keeps what was done in it', async () => {
    expect((await test.run('workspace.openSample', {})).sample).toBe(true);
    const { draftId } = await test.run('intake.open', { fileName, bytes });
    await test.run('intake.accept', { draftId, set: 'Bộ thử', period: 'Năm 2023', agency: null });
    await test.run('workspace.close', {});
    await test.run('workspace.openSample', {});
    expect((await test.run('catalog.sets', {})).map((set) => set.name)).toContain('Bộ thử');
  });
});

describe('importing', () => {
  beforeEach(async () => {
    await test.run('workspace.create', { name: 'Sổ', passphrase: PASSPHRASE });
  });

  it('stores nothing before it is accepted', async () => {
    const draft = await test.run('intake.open', { fileName, bytes });
    expect(draft.read.tables.length).toBeGreaterThan(0);
    expect(await test.run('catalog.sets', {})).toEqual([]);
    await test.run('intake.discard', { draftId: draft.draftId });
    expect(
      (await test.fail('intake.accept', { ...draft, set: 'S', period: '2024', agency: null })).code,
    ).toBe('DRAFT_NOT_FOUND');
  });

  it('refuses the same file for the same period in words, and says so in the preview', async () => {
    const accept = { set: 'Kế hoạch 2024', period: '9 tháng 2024', agency: null };
    const one = await test.run('intake.open', { fileName, bytes });
    await test.run('intake.accept', { draftId: one.draftId, ...accept });
    const before = await test.run('catalog.sets', {});
    const two = await test.run('intake.open', { fileName: 'đổi tên.docx', bytes });
    expect(two.duplicateOf).toMatchObject({ set: 'Kế hoạch 2024', period: '9 tháng 2024' });
    expect((await test.fail('intake.accept', { draftId: two.draftId, ...accept })).code).toBe(
      'SUBMISSION_DUPLICATE',
    );
    expect(await test.run('catalog.sets', {})).toEqual(before);
  });

  it('recognises the set of a second report by its indicators, whatever its title says', async () => {
    const first = await test.run('intake.open', { fileName, bytes });
    await test.run('intake.accept', {
      draftId: first.draftId,
      set: 'Tên do người dùng đặt',
      period: '9 tháng 2024',
      agency: null,
    });
    const { file } = SAMPLE_SUBMISSIONS[1];
    const second = await test.run('intake.open', { fileName: file, bytes: sampleFile(RESOURCES, file) });
    expect(second.suggested.set).toBe('Tên do người dùng đặt');
  });

  it('cancelled in the middle, leaves the workspace as it was', async () => {
    const draft = await test.run('intake.open', { fileName, bytes });
    const accepting = test.dispatch(
      'intake.accept',
      { draftId: draft.draftId, set: 'S', period: '9 tháng 2024', agency: null },
      { task: 't1' },
    );
    await test.run('task.cancel', { task: 't1' });
    // Either the cancellation came in time or the work was already done: both must be whole.
    const answer = await accepting;
    const sets = await test.run('catalog.sets', {});
    if (answer.ok) expect(sets).toHaveLength(1);
    else expect({ code: answer.error.code, sets }).toEqual({ code: 'CANCELLED', sets: [] });
  });

  it('understands a set and a period however they are written', async () => {
    const accept = async (name: string, set: string, period: string) => {
      const { draftId } = await test.run('intake.open', {
        fileName: name,
        bytes: sampleFile(RESOURCES, name),
      });
      return test.run('intake.accept', { draftId, set, period, agency: null });
    };
    await accept(SAMPLE_SUBMISSIONS[0].file, 'Kế hoạch 2024', '9 tháng đầu năm 2024');
    await accept(SAMPLE_SUBMISSIONS[1].file, 'KẾ HOẠCH  2024', '2024');
    const [set, ...others] = await test.run('catalog.sets', {});
    expect(others).toEqual([]);
    expect(set?.periods.map((period) => period.name)).toEqual(['9 tháng 2024', 'Năm 2024']);
    const again = await test.run('reconcile.run', {
      set: 'kế hoạch 2024',
      base: '9 tháng 2024',
      against: 'năm 2024',
    });
    expect(again.pairs.length).toBeGreaterThan(10);
    expect(
      (await test.fail('reconcile.run', { set: 'kế hoạch 2024', base: '2024', against: 'năm 2024' })).code,
    ).toBe('PERIODS_EQUAL');
  });
});
