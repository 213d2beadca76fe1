import { afterEach, describe, expect, test } from 'vitest';
import { type EngineThread, startEngineThread } from '../../../electron/engine/thread/index.ts';
import type { EngineEvent } from '../../../shared/contract/events.ts';

const INTERNAL = { ok: false, error: { code: 'INTERNAL', details: {} } };
const PAGE = { audience: 'page' } as const;
const running: EngineThread[] = [];

function start(reported: Error[] = [], entry = './fixtures/fake-worker.ts'): EngineThread {
  const engine = startEngineThread(
    { appFolder: '/a', workspaceFolder: '/w', resourcesFolder: '/r', version: '9.8.7' },
    { report: (error) => reported.push(error), entry: new URL(entry, import.meta.url), heapMb: 64 },
  );
  running.push(engine);
  return engine;
}

afterEach(async () => {
  await Promise.all(running.splice(0).map((engine) => engine.close()));
});

describe('engine thread', () => {
  test('passes on name, input, task and audience, and its own options', async () => {
    const bytes = new Uint8Array([1, 2]);
    const answer = await start().forward('echo', { bytes }, { task: 't1', audience: 'host' });
    const options = { task: 't1', audience: 'host' };
    expect(answer).toEqual({ ok: true, value: { input: { bytes }, options, asked: 1, version: '9.8.7' } });
    expect(bytes).toHaveLength(2);
  });

  test('answers each of many questions that run at once', async () => {
    const engine = start();
    const answers = await Promise.all(
      Array.from({ length: 50 }, (_item, index) => engine.forward('echo', index, PAGE)),
    );
    expect(answers.map((answer) => (answer.ok ? answer.value : null))).toMatchObject(
      Array.from({ length: 50 }, (_item, index) => ({ input: index })),
    );
  });

  test('brings bytes over, whether they own their buffer or share it', async () => {
    const engine = start();
    const large = await engine.forward('bytes', {}, PAGE);
    expect(large).toEqual({
      ok: true,
      value: { fileName: 'a.pdf', bytes: new Uint8Array(1_000_000).fill(5) },
    });
    const pooled = await engine.forward('pooled', {}, PAGE);
    expect(pooled).toEqual({ ok: true, value: { bytes: new TextEncoder().encode('Phụ lục') } });
  });

  test('tells events to every listener until it stops listening', async () => {
    const engine = start();
    const first: EngineEvent[] = [];
    const second: EngineEvent[] = [];
    const stop = engine.onEvent((event) => first.push(event));
    engine.onEvent((event) => second.push(event));
    await engine.forward('event', {}, PAGE);
    stop();
    await engine.forward('event', {}, PAGE);
    expect([first.length, second.length]).toEqual([1, 2]);
  });

  test.each(['throw', 'unclonable'])(
    'answers INTERNAL, without the inside, when it must %s',
    async (name) => {
      const engine = start();
      expect(await engine.forward(name, {}, PAGE)).toEqual(INTERNAL);
      expect(await engine.forward('echo', 1, PAGE)).toMatchObject({ ok: true });
    },
  );

  test('a question that cannot be sent is answered and reported', async () => {
    const reported: Error[] = [];
    const engine = start(reported);
    expect(await engine.forward('echo', () => 1, PAGE)).toEqual(INTERNAL);
    expect(reported).toHaveLength(1);
  });

  test.each(['die', 'memory'])(
    'all that waits is answered when the thread must %s; the next question starts anew',
    async (name) => {
      const reported: Error[] = [];
      const engine = start(reported);
      await engine.forward('echo', 1, PAGE);
      expect(await Promise.all([engine.forward(name, {}, PAGE), engine.forward(name, {}, PAGE)])).toEqual([
        INTERNAL,
        INTERNAL,
      ]);
      expect(reported.length).toBeGreaterThan(0);
      expect(await engine.forward('echo', 2, PAGE)).toMatchObject({ ok: true, value: { asked: 1 } });
    },
    60_000,
  );

  test('a thread that cannot start answers INTERNAL and says so', async () => {
    const reported: Error[] = [];
    const engine = start(reported, './fixtures/absent.ts');
    expect(await engine.forward('echo', 1, PAGE)).toEqual(INTERNAL);
    expect(reported.length).toBeGreaterThan(0);
  });

  test('closes the engine, then itself, once', async () => {
    const engine = start();
    const events: EngineEvent[] = [];
    engine.onEvent((event) => events.push(event));
    await Promise.all([engine.close(), engine.close()]);
    expect(events).toMatchObject([{ task: 'close' }]);
    expect(await engine.forward('echo', 1, PAGE)).toEqual(INTERNAL);
  });
});
