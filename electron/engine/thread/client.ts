/**
 * The engine as its owner sees it: the thread is started, asked and closed through here.
 *
 *     const engine = startEngineThread({ appFolder, workspaceFolder, resourcesFolder, version });
 *     await engine.dispatch('catalog.sets', {}, { audience: 'host' });
 *     await engine.close();
 *
 * A thread that dies (out of memory, a crash in native code that Node survives) takes its open workspace with
 * it: everything that waits is answered `INTERNAL`, and the next question starts a fresh thread, which says
 * that no workspace is open.
 */
import { inspect } from 'node:util';
import { Worker } from 'node:worker_threads';
import type { CommandInput, CommandName, CommandOutput } from '../../../shared/contract/commands.ts';
import type { Answer } from '../../../shared/contract/errors.ts';
import type { EngineEvent } from '../../../shared/contract/events.ts';
import type { DispatchOptions, FromThread, ThreadOptions, ToThread } from './messages.ts';

export interface EngineThread {
  /** Runs one command; rejects never, an expected failure is an answer. */
  dispatch<Name extends CommandName>(
    name: Name,
    input: CommandInput<Name>,
    options: DispatchOptions,
  ): Promise<Answer<CommandOutput<Name>>>;
  /** The same for a question from outside, whose name and input nobody has checked yet: the engine does. */
  forward(name: unknown, input: unknown, options: DispatchOptions): Promise<Answer<unknown>>;
  /** Listens to the event stream; the function returned stops it. */
  onEvent(listener: (event: EngineEvent) => void): () => void;
  /** Closes the workspace and ends the thread; later questions are answered `INTERNAL`. */
  close(): Promise<void>;
}

export interface EngineThreadSettings {
  /** Told when the thread died or failed inside; by default it goes to stderr. */
  report?: (error: Error) => void;
  /** Another worker entry, for tests. */
  entry?: URL;
  /** Memory that the thread's heap may take, in MiB; a workbook of 100,000 rows read whole takes 600. */
  heapMb?: number;
}

/** From source the entry is `worker.ts`; in the bundle it lies beside this file as `worker.js`. */
function defaultEntry(): URL {
  const extension = import.meta.url.endsWith('.ts') ? 'ts' : 'js';
  return new URL(`worker.${extension}`, import.meta.url);
}

/** Beyond this the thread ends, not the application. */
const DEFAULT_HEAP_MB = 2048;
const CLOSE_WITHIN_MS = 10_000;
const INTERNAL: Answer<never> = { ok: false, error: { code: 'INTERNAL', details: {} } };

/** Starts the engine's thread; it is ready for questions at once. */
export function startEngineThread(
  threadOptions: ThreadOptions,
  settings: EngineThreadSettings = {},
): EngineThread {
  const report = settings.report ?? ((error) => void process.stderr.write(`${inspect(error)}\n`));
  const waiting = new Map<number, (answer: Answer<unknown>) => void>();
  const listeners = new Set<(event: EngineEvent) => void>();
  let lastId = 0;
  let closing: Promise<void> | null = null;
  let worker: Worker | null = start();

  function start(): Worker {
    const started = new Worker(settings.entry ?? defaultEntry(), {
      workerData: threadOptions,
      resourceLimits: { maxOldGenerationSizeMb: settings.heapMb ?? DEFAULT_HEAP_MB },
      name: 'engine',
    });
    started.on('message', receive);
    started.on('error', (cause) => report(new Error('the engine thread failed', { cause })));
    started.on('messageerror', (cause) => {
      // Whose answer it was cannot be known any more: the thread ends, and nobody is left waiting.
      report(new Error('an answer could not be read', { cause }));
      void started.terminate();
    });
    started.on('exit', (code) => {
      if (worker === started) worker = null;
      if (closing === null) report(new Error(`the engine thread ended with exit code ${code}`));
      for (const settle of waiting.values()) settle(INTERNAL);
      waiting.clear();
    });
    return started;
  }

  function receive(message: FromThread): void {
    switch (message.type) {
      case 'answer':
        waiting.get(message.id)?.(message.answer);
        waiting.delete(message.id);
        return;
      case 'event':
        for (const listener of listeners) listener(message.event);
        return;
    }
  }

  function forward(name: unknown, input: unknown, options: DispatchOptions): Promise<Answer<unknown>> {
    if (closing !== null) return Promise.resolve(INTERNAL);
    worker ??= start();
    const asked = worker;
    lastId += 1;
    const id = lastId;
    return new Promise((resolve) => {
      waiting.set(id, resolve);
      try {
        asked.postMessage({ type: 'dispatch', id, name, input, options } satisfies ToThread);
      } catch (cause) {
        waiting.delete(id);
        report(new Error('a question could not be sent', { cause }));
        resolve(INTERNAL);
      }
    });
  }

  async function end(): Promise<void> {
    const ending = worker;
    if (ending === null) return;
    const exited = new Promise<void>((resolve) => ending.once('exit', () => resolve()));
    ending.postMessage({ type: 'close' } satisfies ToThread);
    const late = setTimeout(() => void ending.terminate(), CLOSE_WITHIN_MS);
    await exited;
    clearTimeout(late);
  }

  return {
    forward,
    dispatch<Name extends CommandName>(name: Name, input: CommandInput<Name>, options: DispatchOptions) {
      // The engine answers each command with the output its contract names: the one place that trusts it.
      return forward(name, input, options) as Promise<Answer<CommandOutput<Name>>>;
    },
    onEvent(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close() {
      closing ??= end();
      return closing;
    },
  };
}
