/** What becomes of a draft between being read and being accepted. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Drafts } from '../../../electron/engine/drafts.ts';
import { AppError } from '../../../shared/contract/errors.ts';
import { MAX_DRAFTS } from '../../../shared/contract/limits.ts';
import { NO_CHOICES } from '../../../shared/domain/reading-choices.ts';
import { submission } from '../submissions/builders.ts';
import { asTold, basisOf, CHOSEN, HERE, StandIn } from './stand-in.ts';

let test: StandIn;
beforeEach(async () => {
  test = await StandIn.start();
});
afterEach(() => test.stop());

describe('a draft', () => {
  it('comes without its rows, which are test.asked for by pages', async () => {
    const draft = await test.open('a.xlsx');
    expect(draft.read.tables[0]).toMatchObject({ rowCount: 3, sections: 1, indicators: 2 });
    expect(draft.read.tables[0]).not.toHaveProperty('rows');
    const { draftId } = draft;
    const page = await test.run('intake.rows', { draftId, table: 0, from: 1, count: 1 });
    expect(page.map(({ cells }) => cells.name?.text)).toEqual(['Một']);
    expect(await test.run('intake.rows', { draftId, table: 0, from: 3, count: 10 })).toEqual([]);
    expect((await test.fail('intake.rows', { draftId, table: 1, from: 0, count: 1 })).code).toBe(
      'INPUT_INVALID',
    );
    expect((await test.run('intake.grid', { draftId, grid: 0, from: 5, count: 2 })).rows).toHaveLength(2);
    expect((await test.fail('intake.grid', { draftId, grid: 1, from: 0, count: 1 })).code).toBe(
      'INPUT_INVALID',
    );
  });

  it('is told again to a page that was reloaded, as it stands', async () => {
    const { draftId } = await test.open('a.xlsx');
    const chosen = await test.run('intake.choose', { draftId, choices: CHOSEN });
    const before = test.asked.length;
    expect(await test.run('intake.draft', { draftId })).toEqual(chosen);
    expect(test.asked).toHaveLength(before);
  });

  it('stays as it was when what a person chose cannot be read', async () => {
    const { draftId } = await test.open('a.xlsx');
    const before = await test.run('intake.draft', { draftId });
    test.read = () => Promise.reject(new AppError('MAPPING_INVALID', { problem: 'x' }));
    expect((await test.fail('intake.choose', { draftId, choices: CHOSEN })).code).toBe('MAPPING_INVALID');
    expect(await test.run('intake.draft', { draftId })).toEqual(before);
  });

  it('is read from the file it holds, with the choices given, each time anew', async () => {
    const { draftId } = await test.open('a.xlsx');
    expect(basisOf(await test.run('intake.choose', { draftId, choices: CHOSEN }))).toBe('chosen');
    const keep = { tables: null, keepOriginal: ['tcvn3'] };
    const undone = await test.run('intake.choose', { draftId, choices: keep });
    expect([basisOf(undone), undone.choices]).toEqual(['recognised', keep]);
    expect(test.asked.map(({ options }) => options.choices)).toEqual([NO_CHOICES, CHOSEN, keep]);
  });

  it('is kept when it was refused, and gone when it was stored', async () => {
    const { draftId } = await test.open('a.xlsx');
    expect((await test.fail('intake.accept', { draftId, ...HERE, period: '.' })).code).toBe(
      'PERIOD_NAME_INVALID',
    );
    await test.run('intake.accept', { draftId, ...HERE });
    expect((await test.fail('intake.draft', { draftId })).code).toBe('DRAFT_NOT_FOUND');
  });

  it('whose table nobody could find is held, so that a person can point to the header', async () => {
    test.read = (fileName) => ({
      ...asTold(fileName, { choices: NO_CHOICES, remembered: [] }),
      reading: submission(fileName, []).reading,
    });
    const { grids, read: seen } = await test.open('a.xlsx');
    expect([grids.length, seen.tables]).toEqual([1, []]);
    const error = await test.fail('intake.read', { fileName: 'a.xlsx', bytes: new Uint8Array(1) });
    expect(error.code).toBe('FILE_WITHOUT_HEADER');
  });

  it('goes with its workspace, and the reading thread with the engine', async () => {
    const { draftId } = await test.open('a.xlsx');
    await test.run('workspace.close', {});
    expect((await test.fail('intake.draft', { draftId })).code).toBe('DRAFT_NOT_FOUND');
    expect(test.closed).toBe(false);
    await test.dispatcher.close();
    expect(test.closed).toBe(true);
  });
});

describe('many files', () => {
  it('one bad file among good ones stops none of them', async () => {
    test.read = (fileName, options) => {
      if (fileName === 'hỏng.xlsx') throw new AppError('FILE_DAMAGED', { file: fileName });
      return asTold(fileName, options);
    };
    const answers = await Promise.all(
      ['a.xlsx', 'hỏng.xlsx', 'b.xlsx'].map((fileName) =>
        test.dispatcher.dispatch('intake.open', { fileName, bytes: new Uint8Array(1) }, { audience: 'page' }),
      ),
    );
    expect(answers.map(({ ok }) => ok)).toEqual([true, false, true]);
  });

  it('shows rows of one while the next is still being read, and hears that it is to stop', async () => {
    const { draftId } = await test.open('a.xlsx');
    let go = () => {};
    const begun = new Promise<void>((resolve) => {
      test.read = (fileName, options) => {
        resolve();
        return new Promise((answer) => {
          go = () => answer(asTold(fileName, options));
        });
      };
    });
    const input = { fileName: 'b.xlsx', bytes: new Uint8Array(1) };
    const slow = test.dispatcher.dispatch('intake.open', input, { audience: 'page', task: 'chậm' });
    await begun;
    expect(await test.run('intake.rows', { draftId, table: 0, from: 0, count: 3 })).toHaveLength(3);
    await test.run('task.cancel', { task: 'chậm' });
    go();
    expect(await slow).toMatchObject({ ok: false, error: { code: 'CANCELLED' } });
  });

  it('a change that was cancelled before its answer did not happen', async () => {
    const { draftId } = await test.open('a.xlsx');
    let cancelled: Promise<unknown> = Promise.resolve();
    test.read = (fileName, options) => {
      cancelled = test.run('task.cancel', { task: 'đổi' });
      return asTold(fileName, options);
    };
    const input = { draftId, choices: CHOSEN };
    const answer = await test.dispatcher.dispatch('intake.choose', input, { audience: 'page', task: 'đổi' });
    await cancelled;
    expect(answer).toMatchObject({ ok: false, error: { code: 'CANCELLED' } });
    expect((await test.run('intake.draft', { draftId })).choices).toEqual(NO_CHOICES);
  });

  it('are refused in words when there is no more room, until some are gone', async () => {
    const held: string[] = [];
    for (let count = 0; count < MAX_DRAFTS; count++) held.push((await test.open(`${count}.xlsx`)).draftId);
    test.asked = [];
    const bytes = new Uint8Array(1);
    expect(await test.fail('intake.open', { fileName: 'thừa.xlsx', bytes })).toEqual({
      code: 'DRAFTS_FULL',
      details: { most: MAX_DRAFTS },
    });
    expect(test.asked).toEqual([]);
    for (const draftId of held) await test.run('intake.draft', { draftId });
    await test.run('intake.discard', { draftId: held[0] ?? '' });
    await test.open('vừa.xlsx');
  });

  it('left behind by a page that is gone make way after an hour, others never', () => {
    let minutes = 0;
    const drafts = new Drafts(() => minutes * 60_000);
    const hold = (id: string) => {
      drafts.keep(draft(id, 64));
      return drafts.get(id);
    };
    const draft = (id: string, megabytes: number) => ({
      id,
      fileName: 'a.xlsx',
      bytes: new Uint8Array(megabytes * 1024 * 1024),
      held: asTold('a.xlsx', { choices: NO_CHOICES, remembered: [] }),
      choices: NO_CHOICES,
      remembered: [],
      used: [],
      seen: [],
      recalled: [],
      agencyKey: '',
    });
    const abandoned = hold('a');
    const kept = Array.from({ length: 7 }, (_, at) => hold(`k${at}`));
    expect(() => drafts.makeRoom(1)).toThrow(AppError);
    minutes = 59;
    for (const { id } of kept) drafts.get(id);
    expect(() => drafts.makeRoom(1)).toThrow(AppError);
    minutes = 61;
    drafts.makeRoom(1);
    expect(() => drafts.get(abandoned.id)).toThrow(AppError);
    for (const { id } of kept) expect(drafts.get(id).id).toBe(id);
  });
});
