/** The reading thread: what it gives back, and what becomes of a file that takes too much. */
import { setImmediate } from 'node:timers/promises';
import { afterEach, describe, expect, it } from 'vitest';
import {
  type ReadingThread,
  readSubmission,
  startReadingThread,
  wholeReading,
} from '../../../electron/engine/intake/index.ts';
import { PackedRows, packRows, ROWS_PER_CHUNK } from '../../../electron/engine/intake/worker/packing.ts';
import { type Task, UNWATCHED } from '../../../electron/engine/task.ts';
import { AppError } from '../../../shared/contract/errors.ts';
import { NO_CHOICES, type ReadingChoices } from '../../../shared/domain/reading-choices.ts';
import type { ReadRow } from '../../../shared/domain/submission.ts';
import { document, HEADER, paragraph, tableOf, workbook } from './builders.ts';

const SERVE = new URL('../../../electron/engine/intake/worker/serve.ts', import.meta.url);

/** A thread that reads as the real one does, except files of some names. */
const MOODY = new URL(
  `data:text/javascript,${encodeURIComponent(`
    import { parentPort } from 'node:worker_threads';
    import { serveReading } from '${SERVE}';
    parentPort.on('message', ({ file: { fileName } }) => {
      if (fileName === 'treo.xlsx') for (;;) {}
      if (fileName === 'nặng.xlsx') for (const held = []; ; ) held.push(new Array(100000).fill({ held }));
      if (fileName === 'phình.xlsx') for (const held = []; ; ) held.push(new Uint8Array(8 << 20).fill(1));
      if (fileName === 'tắt.xlsx') process.exit(7);
      if (fileName === 'ném.xlsx') throw new Error('hỏng');
    });
    serveReading(parentPort);
  `)}`,
);

const OPTIONS = { choices: NO_CHOICES, remembered: [] };
let thread: ReadingThread;
let reported: string[];

function start(limits = {}): ReadingThread {
  reported = [];
  thread = startReadingThread({ entry: MOODY, limits, report: (error) => reported.push(error.message) });
  return thread;
}

afterEach(() => thread.close());

const good = () =>
  workbook((sheet) => {
    sheet.addRow(HEADER);
    for (let row = 1; row <= 700; row += 1)
      sheet.addRow([row, `Tỷ lệ thứ ${row}`, '80%', 'Sở A', row / 700, 'Đạt']);
    sheet.mergeCells('D10:D12');
  });

async function failure(reading: Promise<unknown>): Promise<AppError> {
  const error = await reading.catch((caught: unknown) => caught);
  if (!(error instanceof AppError)) throw new Error(`not an AppError: ${String(error)}`);
  return error;
}

describe('a reading that comes back from the thread', () => {
  it('can be asked for again after its memory was given back, also while another is read', async () => {
    const file = { fileName: 'a.xlsx', bytes: await good() };
    const large = { fileName: 'b.xlsx', bytes: new Uint8Array(3 * 1024 * 1024) };
    start();
    const { reading } = await thread.read(file, OPTIONS, UNWATCHED);
    thread.release(large);
    const again = thread.read(file, OPTIONS, UNWATCHED);
    await setImmediate();
    thread.release(large);
    expect(wholeReading((await again).reading)).toEqual(wholeReading(reading));
    expect(reported).toEqual([]);
  });

  it('is what the file gives when it is read here, rows and all', async () => {
    const files = {
      'a.xlsx': await good(),
      'b.docx': await document([
        paragraph('Kết quả'),
        tableOf([HEADER, ['1', 'Hồ sơ', '1%', 'Sở A', '2%', 'Đạt']]),
      ]),
    };
    start();
    for (const [fileName, bytes] of Object.entries(files)) {
      const before = bytes.slice();
      const { reading } = await thread.read({ fileName, bytes }, OPTIONS, UNWATCHED);
      expect(bytes).toEqual(before);
      expect(reading.tables[0]?.rows.length).toBeGreaterThan(0);
      expect(wholeReading(reading)).toEqual(await readSubmission({ fileName, bytes }, UNWATCHED));
    }
  });

  it('sums up the grids and gives their rows as the file has them', async () => {
    const bytes = await document([
      tableOf([HEADER, ['1', 'Hồ sơ', '1%', 'Sở A', '2%', 'Đạt']]),
      paragraph('x'),
    ]);
    const { grids } = await start().read({ fileName: 'b.docx', bytes }, OPTIONS, UNWATCHED);
    expect(grids).toEqual([{ label: 'Bảng 1', rows: 2, columns: 6 }]);
    const asked = { grid: 0, from: 1, count: 5 };
    const rows = await thread.grid({ fileName: 'b.docx', bytes }, OPTIONS, asked, UNWATCHED);
    expect(rows).toMatchObject({ grid: 0, from: 1, rows: [{ hidden: false }] });
    expect(rows.rows[0]?.cells.map(({ text }) => text)).toEqual(['1', 'Hồ sơ', '1%', 'Sở A', '2%', 'Đạt']);
    const none = { grid: 7, from: 0, count: 5 };
    expect(await thread.grid({ fileName: 'b.docx', bytes }, OPTIONS, none, UNWATCHED)).toMatchObject({
      rows: [],
    });
  });

  it('needs no second parse where only a choice changed', async () => {
    const bytes = await good();
    const phases: string[] = [];
    const task: Task = { step: async (phase) => void phases.push(phase) };
    start();
    const read = (choices: ReadingChoices) =>
      thread.read({ fileName: 'a.xlsx', bytes }, { choices, remembered: [] }, task);
    await read(NO_CHOICES);
    expect(phases.some((phase) => phase.includes('Biểu 1'))).toBe(true);
    phases.length = 0;
    const header = { from: 0, to: 1 };
    const { reading } = await read({ ...NO_CHOICES, tables: [{ grid: 0, header, end: 11, fields: null }] });
    expect(phases.some((phase) => phase.includes('Biểu 1'))).toBe(false);
    expect(reading.tables[0]?.rows.length).toBe(10);
    await read({ ...NO_CHOICES, keepOriginal: ['vni'] });
    expect(phases.some((phase) => phase.includes('Biểu 1'))).toBe(true);
  });

  it('tells an expected error with its code and the file', async () => {
    const error = await failure(
      start().read({ fileName: 'cũ.xlsx', bytes: new Uint8Array() }, OPTIONS, UNWATCHED),
    );
    expect([error.code, error.details.file]).toEqual(['FILE_EMPTY', 'cũ.xlsx']);
    expect(reported).toEqual([]);
  });
});

describe('a file that takes too much', () => {
  const bytes = new Uint8Array(8);
  const isAlive = async () => {
    const { reading } = await thread.read({ fileName: 'a.xlsx', bytes: await good() }, OPTIONS, UNWATCHED);
    return reading.tables[0]?.rows.length === 700;
  };

  it.each([
    ['time', 'treo.xlsx', 'FILE_TIMEOUT', { quietMs: 2_000 }, 0],
    ['time in all', 'treo.xlsx', 'FILE_TIMEOUT', { wholeMs: 4_000 }, 0],
    ['memory', 'nặng.xlsx', 'FILE_TOO_HEAVY', { heapMb: 64 }, 0],
    ['memory outside the heap', 'phình.xlsx', 'FILE_TOO_HEAVY', { growthBytes: 200 << 20 }, 0],
    ['a thread that ends', 'tắt.xlsx', 'INTERNAL', {}, 1],
    ['a thread that fails', 'ném.xlsx', 'INTERNAL', {}, 1],
  ])('%s: its thread is ended, and the next file is read', async (_, fileName, code, limits, reports) => {
    const error = await failure(start(limits).read({ fileName, bytes }, OPTIONS, UNWATCHED));
    expect([error.code, error.details.file]).toEqual([code, fileName]);
    expect(reported).toHaveLength(reports);
    expect(await isAlive()).toBe(true);
  });

  it('can be cancelled while its parser gives no sign', async () => {
    start();
    await thread.read({ fileName: 'a.xlsx', bytes: await good() }, OPTIONS, UNWATCHED);
    const cancelled = new AbortController();
    const task: Task = {
      step: async () => {
        if (cancelled.signal.aborted) throw new AppError('CANCELLED');
      },
    };
    const reading = failure(thread.read({ fileName: 'treo.xlsx', bytes }, OPTIONS, task));
    await new Promise((resolve) => setTimeout(resolve, 250));
    const asked = performance.now();
    cancelled.abort();
    expect((await reading).code).toBe('CANCELLED');
    expect(performance.now() - asked).toBeLessThan(1_000);
    expect(await isAlive()).toBe(true);
  });

  it('lets others wait, who may give up', async () => {
    start({ quietMs: 2_000 });
    const order: string[] = [];
    const first = failure(thread.read({ fileName: 'treo.xlsx', bytes }, OPTIONS, UNWATCHED)).then(() =>
      order.push('treo'),
    );
    const givesUp: Task = {
      step: async () => {
        throw new AppError('CANCELLED');
      },
    };
    const second = failure(thread.read({ fileName: 'b.xlsx', bytes }, OPTIONS, givesUp)).then(() =>
      order.push('bỏ'),
    );
    const third = isAlive().then((alive) => order.push(alive ? 'đọc' : 'hỏng'));
    await Promise.all([first, second, third]);
    expect(order).toEqual(['bỏ', 'treo', 'đọc']);
  });

  it('is let go when the thread is closed, and nothing is read after it', async () => {
    const reading = failure(start().read({ fileName: 'treo.xlsx', bytes }, OPTIONS, UNWATCHED));
    await new Promise((resolve) => setTimeout(resolve, 100));
    await thread.close();
    expect((await reading).code).toBe('CANCELLED');
    expect((await failure(thread.read({ fileName: 'a.xlsx', bytes }, OPTIONS, UNWATCHED))).code).toBe(
      'CANCELLED',
    );
  });
});

describe('packed rows', () => {
  const rows: ReadRow[] = Array.from({ length: ROWS_PER_CHUNK * 6 + 3 }, (_, index) => ({
    kind: index % 9 === 0 ? 'section' : 'indicator',
    cells: {
      name: {
        text: `“Tên” ${index}\n…`,
        source: { sheet: index % 2 ? 'Biểu 1' : 'Biểu 2', ref: `B${index}` },
      },
      result: {
        text: '',
        source: { page: 1, box: [1, 2, 3, 4.5] },
        raw: 'x',
        inherited: true,
        conversion: 'vni',
      },
    },
    ...(index % 5 === 0 ? { footnotes: [{ field: 'name', after: 'Tên', mark: '1' }], merged: true } : {}),
    ...(index % 7 === 0 ? { total: true } : {}),
  }));

  it('are the rows that were packed', async () => {
    const packed = new PackedRows(await packRows(rows));
    expect([...packed]).toEqual(rows);
    expect(packed.length).toBe(rows.length);
  });

  it('slice as an array does', async () => {
    const packed = new PackedRows(await packRows(rows));
    const edge = ROWS_PER_CHUNK;
    const places = [
      0,
      1,
      edge - 1,
      edge,
      edge + 1,
      3 * edge,
      rows.length - 1,
      rows.length,
      rows.length + 9,
      -1,
      -edge - 4,
    ];
    for (const from of places) {
      for (const to of places) expect(packed.slice(from, to)).toEqual(rows.slice(from, to));
    }
    expect(packed.slice()).toEqual(rows);
    expect(new PackedRows(await packRows([])).slice()).toEqual([]);
  });
});
