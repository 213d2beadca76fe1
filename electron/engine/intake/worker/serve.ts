/** The reading thread's side: reads what is asked, tells how far it is, hands the reading back packed. */
import { inspect } from 'node:util';
import type { MessagePort } from 'node:worker_threads';
import { AppError } from '../../../../shared/contract/errors.ts';
import type { ReadRow } from '../../../../shared/domain/submission.ts';
import type { Task } from '../../task.ts';
import { type OpenedFile, type ReadingOptions, recogniseFile } from '../read.ts';
import { gridRows, gridSummary } from './grids.ts';
import { LastFile } from './last-file.ts';
import type { FromReader, SentReading, ToReader } from './messages.ts';
import { packRows } from './packing.ts';

const STEP_EVERY_MS = 50;

/** Answers one question after the other until the thread is ended from outside. */
export function serveReading(port: MessagePort): void {
  const last = new LastFile();
  const send = (message: FromReader, transfer: ArrayBuffer[] = []) => port.postMessage(message, transfer);

  async function answer({ id, file, options, grid }: ToReader): Promise<void> {
    try {
      const task = throttled((phase, done, total) => send({ type: 'step', id, phase, done, total }));
      const opened = await last.open(file, options.choices.keepOriginal, task);
      if (grid === null) {
        const sent = await pack(opened, options, task);
        const buffers = sent.rows.flatMap(({ chunks }) => chunks.map(({ buffer }) => buffer));
        send({ type: 'reading', id, sent }, buffers);
      } else send({ type: 'grid', id, rows: gridRows(opened.grids, grid) });
    } catch (error) {
      send(failure(id, error, file.fileName.normalize('NFC')));
    }
  }
  port.on('message', (message: ToReader) => void answer(message));
}

async function pack(opened: OpenedFile, options: ReadingOptions, task: Task): Promise<SentReading> {
  const keep = (rows: Iterable<ReadRow>, count: number) =>
    packRows(rows, (done) => task.step('Đang chuyển các dòng', done, count));
  const { reading, layouts } = await recogniseFile(opened, options, task, keep);
  const { tables, ...rest } = reading;
  return {
    reading: { ...rest, tables: tables.map(({ rows: _, ...table }) => table) },
    rows: tables.map(({ rows }) => rows),
    grids: opened.grids.map(gridSummary),
    layouts,
  };
}

/** Tells a step at once where its phase changed, else now and then. The thread is stopped from outside. */
function throttled(tell: (phase: string, done: number, total: number) => void): Task {
  let lastTold = 0;
  let lastPhase = '';
  return {
    async step(phase, done, total) {
      const now = performance.now();
      if (phase === lastPhase && now - lastTold < STEP_EVERY_MS) return;
      lastTold = now;
      lastPhase = phase;
      tell(phase, done, total);
    },
  };
}

/**
 * What a file makes the engine of JavaScript refuse (a stack, an array or a text too large) is the file's doing;
 * anything else that is not expected is ours.
 */
function failure(id: number, error: unknown, file: string): FromReader {
  if (error instanceof AppError) {
    return { type: 'failed', id, error: { code: error.code, details: error.details }, cause: null };
  }
  if (error instanceof RangeError && /call stack/.test(error.message)) {
    return {
      type: 'failed',
      id,
      error: { code: 'FILE_HOSTILE', details: { file, reason: 'depth' } },
      cause: null,
    };
  }
  if (
    error instanceof RangeError &&
    /Invalid (?:array|string|typed array) length|allocation/.test(error.message)
  ) {
    return { type: 'failed', id, error: { code: 'FILE_TOO_HEAVY', details: { file } }, cause: null };
  }
  return { type: 'failed', id, error: { code: 'INTERNAL', details: { file } }, cause: inspect(error) };
}
