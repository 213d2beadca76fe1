/**
 * A thread that answers one question at a time and can be ended at any moment: because it was cancelled, takes
 * too long or too much memory. A thread that was ended or died is followed by another.
 */
import { inspect } from 'node:util';
import { Worker } from 'node:worker_threads';
import { AppError } from '../../../../shared/contract/errors.ts';
import type { Task } from '../../task.ts';
import { limitsFor, type ReadingLimits } from './limits.ts';
import type { Asked, FromReader } from './messages.ts';
import { Question } from './question.ts';

export interface ReaderSettings {
  /** Another entry of the thread, for tests. */
  entry?: URL;
  /** Other limits, for tests. */
  limits?: Partial<ReadingLimits>;
  /** Told when the thread failed in a way that is no fault of the file; by default it goes to stderr. */
  report?: (error: Error) => void;
}

export type GoodAnswer = Exclude<FromReader, { type: 'step' | 'failed' }>;

/** From source the entry is `reading-thread.ts`; in the bundle it lies beside this file as `reading-thread.js`. */
function defaultEntry(): URL {
  const extension = import.meta.url.endsWith('.ts') ? 'ts' : 'js';
  return new URL(`reading-thread.${extension}`, import.meta.url);
}

/** Most objects of a parser die young: room for them spares copying those that stay. */
const YOUNG_HEAP_MB = 64;
/** A thread that is stuck in native code ends later: nobody waits for it. */
const END_WITHIN_MS = 1_000;

export class Reader {
  readonly #settings: ReaderSettings;
  #worker: Worker | null = null;
  #question: Question | null = null;
  #lastId = 0;

  constructor(settings: ReaderSettings) {
    this.#settings = settings;
  }

  /** @throws AppError see `ReadingThread.read`, always with `file` */
  async ask(asked: Asked, task: Task): Promise<GoodAnswer> {
    const worker = this.#running();
    this.#lastId += 1;
    const limits = limitsFor(asked.file.bytes.length, this.#settings.limits);
    const question = new Question(worker, this.#lastId, asked, task, limits);
    this.#question = question;
    const outcome = await question.outcome;
    this.#question = null;
    if ('stopped' in outcome) {
      this.#forget(worker);
      await ended(worker);
      throw this.#expected(outcome.stopped, question.file);
    }
    const { answer } = outcome;
    if (answer.type !== 'failed') return answer;
    if (answer.cause !== null) this.#report(new Error(`reading a file failed inside: ${answer.cause}`));
    throw new AppError(answer.error.code, { file: question.file, ...answer.error.details });
  }

  /** Ends the thread if it is idle; the next question starts another. */
  rest(): void {
    if (this.#question === null) void this.end();
  }

  /** Ends the thread; what is being read is answered `CANCELLED`. */
  async end(): Promise<void> {
    this.#question?.stop(new AppError('CANCELLED'));
    const worker = this.#worker;
    this.#worker = null;
    await worker?.terminate();
  }

  #running(): Worker {
    if (this.#worker !== null) return this.#worker;
    const started = new Worker(this.#settings.entry ?? defaultEntry(), {
      name: 'reading',
      resourceLimits: {
        maxOldGenerationSizeMb: limitsFor(0, this.#settings.limits).heapMb,
        maxYoungGenerationSizeMb: YOUNG_HEAP_MB,
      },
    });
    // Also while nothing is read: an error that nobody hears would end the engine.
    started.on('error', () => this.#forget(started)).on('exit', () => this.#forget(started));
    this.#worker = started;
    return started;
  }

  #forget(worker: Worker): void {
    if (this.#worker === worker) this.#worker = null;
  }

  #expected(error: unknown, file: string): AppError {
    if (error instanceof AppError) {
      return new AppError(error.code, { file, ...error.details }, { cause: error.cause });
    }
    this.#report(error instanceof Error ? error : new Error(String(error)));
    return new AppError('INTERNAL', { file }, { cause: error });
  }

  #report(error: Error): void {
    const report = this.#settings.report ?? ((told) => void process.stderr.write(`${inspect(told)}\n`));
    report(error);
  }
}

async function ended(worker: Worker): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, END_WITHIN_MS);
  });
  await Promise.race([worker.terminate(), late]);
  clearTimeout(timer);
}
