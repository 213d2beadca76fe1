/**
 * The reading thread as the engine sees it. A file from outside may take all memory, all time, or bring its
 * parser down: its thread is then ended, the file is answered with a code, and the next file gets a new thread.
 *
 *     const thread = startReadingThread();
 *     const { reading } = await thread.read({ fileName, bytes }, { choices: NO_CHOICES, remembered: [] }, task);
 *     await thread.close();
 */
import { AppError } from '../../../../shared/contract/errors.ts';
import type { GridRows, GridSummary } from '../../../../shared/contract/intake.ts';
import type { RememberedLayout } from '../../../../shared/domain/reading-choices.ts';
import type { Reading } from '../../../../shared/domain/submission.ts';
import type { Task } from '../../task.ts';
import type { ReadingOptions, SubmittedFile } from '../read.ts';
import type { Asked, SentReading } from './messages.ts';
import { PackedRows } from './packing.ts';
import { type GoodAnswer, Reader, type ReaderSettings } from './reader.ts';
import { Turns } from './turns.ts';

/** A reading as the engine holds it: rows packed, grids summed up. */
export interface HeldReading {
  reading: Reading;
  grids: GridSummary[];
  /** Of each table, what to keep if a person changed it. */
  layouts: readonly RememberedLayout[];
}

export interface ReadingThread {
  /**
   * Reads a file; questions that come meanwhile wait for their turn. The bytes stay the caller's.
   * @throws AppError as `readFile`; FILE_TOO_HEAVY, FILE_TIMEOUT when it had to be stopped; CANCELLED; INTERNAL
   */
  read(file: SubmittedFile, options: ReadingOptions, task: Task): Promise<HeldReading>;
  /** Rows of a grid as the file has them; none where there is no such grid. @throws AppError as `read` */
  grid(
    file: SubmittedFile,
    options: ReadingOptions,
    asked: { grid: number; from: number; count: number },
    task: Task,
  ): Promise<GridRows>;
  /** Gives back the memory that a large file takes after it was read; asked about again, it is read again. */
  release(file: SubmittedFile): void;
  /** Ends the thread; what is being read is answered `CANCELLED`. */
  close(): Promise<void>;
}

/** Smaller files take less than it costs to start the thread anew. */
const LARGE_BYTES = 2 * 1024 * 1024;
const WAITING = 'Đang chờ đọc tệp';

/** Starts nothing yet: the thread begins with the first file and begins anew after it had to be stopped. */
export function startReadingThread(settings: ReaderSettings = {}): ReadingThread {
  const reader = new Reader(settings);
  const turns = new Turns();
  let closed = false;

  function ask(asked: Asked, task: Task): Promise<GoodAnswer> {
    const cancelled = () => new AppError('CANCELLED', { file: asked.file.fileName.normalize('NFC') });
    return turns.take(
      async () => {
        if (closed) throw cancelled();
        await task.step(WAITING, 0, 0);
      },
      () => (closed ? Promise.reject(cancelled()) : reader.ask(asked, task)),
    );
  }

  return {
    async read(file, options, task) {
      const answer = await ask({ file, options, grid: null }, task);
      if (answer.type !== 'reading') throw new AppError('INTERNAL', { file: file.fileName });
      return held(answer.sent);
    },
    async grid(file, options, asked, task) {
      const answer = await ask({ file, options, grid: asked }, task);
      if (answer.type !== 'grid') throw new AppError('INTERNAL', { file: file.fileName });
      return answer.rows;
    },
    release({ bytes }) {
      if (bytes.length >= LARGE_BYTES) reader.rest();
    },
    close() {
      closed = true;
      return reader.end();
    },
  };
}

function held({ reading, rows, grids, layouts }: SentReading): HeldReading {
  const tables = reading.tables.map((table, index) => ({
    ...table,
    rows: new PackedRows(rows[index] ?? { length: 0, chunks: [] }),
  }));
  return { reading: { ...reading, tables }, grids, layouts };
}
