/**
 * Long work reports through a task: every step tells how far it is, lets waiting messages in (so that a
 * cancellation can arrive), and ends the work with `CANCELLED` if one did.
 */
import { AppError } from '../../shared/contract/errors.ts';
import type { EngineEvent } from '../../shared/contract/events.ts';

export interface Task {
  /** Reports progress; throws `AppError('CANCELLED')` once the task was cancelled. `total` 0: not known. */
  step(phase: string, done: number, total: number): Promise<void>;
}

/** A task that nobody watches: scripts and tests. */
export const UNWATCHED: Task = { step: async () => {} };

const REPORT_EVERY_MS = 50;

/** A task that reports to `emit` and ends when `signal` is aborted. */
export function watchedTask(id: string, signal: AbortSignal, emit: (event: EngineEvent) => void): Task {
  let lastReport = 0;
  let lastPhase = '';
  return {
    async step(phase, done, total) {
      const now = performance.now();
      if (phase !== lastPhase || now - lastReport >= REPORT_EVERY_MS || (total > 0 && done >= total)) {
        lastReport = now;
        lastPhase = phase;
        emit({ type: 'progress', task: id, phase, done, total });
        await new Promise((resolve) => setImmediate(resolve));
      }
      if (signal.aborted) throw new AppError('CANCELLED');
    },
  };
}

/** How far a work is that goes in steps. */
export interface Progress {
  done: number;
  total: number;
}

/** Runs work that pauses between its steps to the end, reporting each. @throws AppError `CANCELLED` */
export async function finish<Result>(
  work: Generator<Progress, Result>,
  phase: string,
  task: Task,
): Promise<Result> {
  for (;;) {
    const next = work.next();
    if (next.done === true) return next.value;
    await task.step(phase, next.value.done, next.value.total);
  }
}
