/** One question to a reading thread, from the moment it is sent to its answer or its end. */
import type { Worker } from 'node:worker_threads';
import { AppError } from '../../../../shared/contract/errors.ts';
import type { Task } from '../../task.ts';
import type { ReadingLimits } from './limits.ts';
import type { Asked, FromReader, ToReader } from './messages.ts';

export type Answered = Exclude<FromReader, { type: 'step' }>;

/** How a question ended: with an answer, or with a thread that has to be ended. */
export type Outcome = { answer: Answered } | { stopped: unknown };

const POLL_MS = 100;
/** An answer that is already here when the time is up counts: this thread may have been busy itself. */
const GRACE_MS = 250;

export class Question {
  readonly file: string;
  readonly outcome: Promise<Outcome>;
  readonly #worker: Worker;
  readonly #task: Task;
  readonly #limits: ReadingLimits;
  readonly #id: number;
  readonly #rssBefore = process.memoryUsage.rss();
  readonly #started = performance.now();
  #settle: (outcome: Outcome) => void = () => {};
  #progress: [phase: string, done: number, total: number] = ['Đang mở tệp', 0, 0];
  #lastSign = this.#started;
  #dueSince: number | null = null;
  #stepping = false;

  constructor(worker: Worker, id: number, asked: Asked, task: Task, limits: ReadingLimits) {
    this.file = asked.file.fileName.normalize('NFC');
    this.#worker = worker;
    this.#id = id;
    this.#task = task;
    this.#limits = limits;
    this.outcome = new Promise<Outcome>((resolve) => {
      this.#settle = resolve;
    }).finally(() => this.#leave());
    const polling = setInterval(() => this.#poll(), POLL_MS);
    this.#leave = () => {
      clearInterval(polling);
      worker.off('message', this.#receive).off('error', this.#failed).off('exit', this.#exited);
      worker.unref();
    };
    worker.on('message', this.#receive).on('error', this.#failed).on('exit', this.#exited);
    worker.ref();
    this.#send(asked);
  }

  /** Ends it with an error; its thread is of no more use. */
  stop(error: unknown): void {
    this.#settle({ stopped: error });
  }

  #leave: () => void;

  #send(asked: Asked): void {
    // A copy changes hands: the caller keeps its bytes, and what they are a view of is not sent along.
    const bytes = new Uint8Array(asked.file.bytes);
    const question: ToReader = { ...asked, id: this.#id, file: { fileName: asked.file.fileName, bytes } };
    try {
      this.#worker.postMessage(question, [bytes.buffer]);
    } catch (cause) {
      this.stop(new Error('a file could not be sent to the reading thread', { cause }));
    }
  }

  readonly #receive = (message: FromReader): void => {
    if (message.id !== this.#id) return;
    if (message.type !== 'step') {
      this.#settle({ answer: message });
      return;
    }
    this.#lastSign = performance.now();
    this.#progress = [message.phase, message.done, message.total];
    this.#step();
  };

  readonly #failed = (cause: unknown): void => {
    const heavy = cause instanceof Error && 'code' in cause && cause.code === 'ERR_WORKER_OUT_OF_MEMORY';
    this.stop(heavy ? this.#error('FILE_TOO_HEAVY') : new Error('the reading thread failed', { cause }));
  };

  readonly #exited = (code: number): void => {
    this.stop(new Error(`the reading thread ended with exit code ${code}`));
  };

  /** Also while the thread is silent the task is asked whether it was cancelled. */
  #poll(): void {
    const now = performance.now();
    const { growthBytes, quietMs, wholeMs } = this.#limits;
    if (process.memoryUsage.rss() - this.#rssBefore > growthBytes) {
      this.stop(this.#error('FILE_TOO_HEAVY'));
    } else if (now - this.#lastSign > quietMs || now - this.#started > wholeMs) {
      this.#dueSince ??= now;
      if (now - this.#dueSince >= GRACE_MS) this.stop(this.#error('FILE_TIMEOUT'));
    } else {
      this.#dueSince = null;
      this.#step();
    }
  }

  #step(): void {
    if (this.#stepping) return;
    this.#stepping = true;
    this.#task.step(...this.#progress).then(
      () => {
        this.#stepping = false;
      },
      (error) => this.stop(error),
    );
  }

  #error(code: 'FILE_TOO_HEAVY' | 'FILE_TIMEOUT'): AppError {
    return new AppError(code, { file: this.file });
  }
}
