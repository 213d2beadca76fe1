import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { SAMPLE_SUBMISSIONS, sampleFile } from '../../../electron/engine/sample.ts';
import type { TestEngine } from '../../support/engine.ts';
import { PASSPHRASE, startTestEngine } from '../../support/engine.ts';
import { RESOURCES } from '../../support/folders.ts';

let test: TestEngine;
let onProgress = () => {};
beforeEach(async () => {
  onProgress = () => {};
  test = startTestEngine(() => onProgress());
  await test.run('workspace.create', { name: 'Sổ', passphrase: PASSPHRASE });
});
afterEach(() => test.stop());

const [first] = SAMPLE_SUBMISSIONS;
const file = { fileName: first.file, bytes: sampleFile(RESOURCES, first.file) };
const accept = { set: 'Bộ', period: '9 tháng 2024', agency: null };

describe('commands take turns', () => {
  it('one that waits can be cancelled before its turn comes', async () => {
    const { draftId } = await test.run('intake.open', file);
    const running = test.dispatch('intake.read', file);
    const waiting = test.dispatch('intake.accept', { draftId, ...accept }, { task: 'lưu' });
    await test.run('task.cancel', { task: 'lưu' });
    expect((await running).ok).toBe(true);
    expect(await waiting).toMatchObject({ ok: false, error: { code: 'CANCELLED' } });
    expect(await test.run('catalog.sets', {})).toEqual([]);
  });

  it('closing lets the one that runs finish and turns the others away', async () => {
    const { draftId } = await test.run('intake.open', file);
    const begun = new Promise<void>((resolve) => {
      onProgress = resolve;
    });
    const running = test.dispatch('intake.accept', { draftId, ...accept }, { task: 'lưu' });
    const waiting = test.dispatch('catalog.sets', {});
    await begun;
    await test.engine.close();
    expect((await running).ok).toBe(true);
    expect(await waiting).toMatchObject({ ok: false, error: { code: 'CANCELLED' } });
    expect(await test.dispatch('workspace.current', {})).toMatchObject({ error: { code: 'CANCELLED' } });
  });
});
