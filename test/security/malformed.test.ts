/**
 * Files made to break a reader: cut off, with bits turned over, bombs, ranges without end, texts that a regular
 * expression stumbles over. Each is read as the application reads it, in the reading thread, and must end in a
 * reading or an error that has a sentence, in time and within the memory it may take.
 */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ReadingThread, startReadingThread } from '../../electron/engine/intake/index.ts';
import { UNWATCHED } from '../../electron/engine/task.ts';
import { AppError, ERROR_CODES } from '../../shared/contract/errors.ts';
import { NO_CHOICES } from '../../shared/domain/reading-choices.ts';
import { PASSPHRASE, startTestEngine } from '../support/engine.ts';
import { hostileOffice } from './support/hostile-office.ts';
import { hostileTexts, stumblingTexts } from './support/hostile-texts.ts';
import { hostileZips } from './support/hostile-zips.ts';
import { broken, goodFiles, type Malformed } from './support/malformed.ts';

const SEED = 20_241_109;
const MAX_MS = 10_000;
const MAX_GROWTH = 512 * 1024 * 1024;
const MINIMUM_CASES = 300;
const TEST_MS = 180_000;

const GROUPS: Record<string, Malformed[]> = {
  'broken files': await broken(SEED),
  'hostile containers': await hostileZips(),
  'hostile workbooks and documents': await hostileOffice(),
  'hostile texts, pages and PDFs': hostileTexts(),
  'texts to stumble over': await stumblingTexts(),
};
const CASES = Object.values(GROUPS).flat();

/** What a file may give; `INTERNAL` would be a crash, and a reader that only the clock stops is one to mend. */
const EXPECTED = new Set<string>(['reading', ...ERROR_CODES]);
EXPECTED.delete('INTERNAL');
EXPECTED.delete('FILE_TIMEOUT');

/** What pdf.js does with these nothing but the clock can stop. */
const BY_THE_CLOCK: ReadonlySet<string> = new Set([
  'a.pdf: forms that draw ten others each',
  'a.pdf: states saved and never given back',
]);

interface Outcome {
  name: string;
  result: string;
  ms: number;
  growth: number;
}

async function outcomeOf(thread: ReadingThread, { name, fileName, make }: Malformed): Promise<Outcome> {
  const bytes = await make();
  const before = process.memoryUsage.rss();
  let highest = before;
  const look = () => {
    highest = Math.max(highest, process.memoryUsage.rss());
  };
  const watching = setInterval(look, 10);
  const start = performance.now();
  const result = await thread
    .read({ fileName, bytes }, { choices: NO_CHOICES, remembered: [] }, UNWATCHED)
    .then(
      () => 'reading',
      (error: unknown) => (error instanceof AppError ? error.code : `not an AppError: ${String(error)}`),
    );
  clearInterval(watching);
  look();
  return { name, result, ms: performance.now() - start, growth: highest - before };
}

describe('malformed files', () => {
  let thread: ReadingThread;
  beforeAll(() => {
    thread = startReadingThread();
  });
  afterAll(() => thread.close());

  it('are many, each of its own', () => {
    expect(CASES.length).toBeGreaterThanOrEqual(MINIMUM_CASES);
    expect(new Set(CASES.map(({ name }) => name)).size).toBe(CASES.length);
  });

  it('are made of files that can be read', async () => {
    for (const [fileName, bytes] of Object.entries(await goodFiles())) {
      const { reading } = await thread.read(
        { fileName, bytes },
        { choices: NO_CHOICES, remembered: [] },
        UNWATCHED,
      );
      expect([fileName, reading.tables.length]).toEqual([fileName, 1]);
    }
  });

  it.each(Object.entries(GROUPS))(
    '%s: each gives a reading or a code, in time and within its memory',
    async (_, cases) => {
      const outcomes: Outcome[] = [];
      // One after the other: the memory of the process is that of all its threads.
      for (const malformed of cases) outcomes.push(await outcomeOf(thread, malformed));
      const stopped = outcomes.filter(
        ({ name, result }) => BY_THE_CLOCK.has(name) && result === 'FILE_TIMEOUT',
      );
      expect(outcomes.filter(({ result }) => !EXPECTED.has(result))).toEqual(stopped);
      expect(outcomes.filter(({ ms }) => ms > MAX_MS)).toEqual([]);
      expect(outcomes.filter(({ growth }) => growth > MAX_GROWTH)).toEqual([]);
    },
    TEST_MS,
  );

  it.each([
    ['a.xlsx: 40 MB of zeros', 'FILE_HOSTILE'],
    ['a.docx: an entity bomb', 'FILE_HOSTILE'],
    ['a.xlsx: 60,000 entries', 'FILE_HOSTILE'],
    ['a.xlsx: a cell in the last row', 'FILE_TOO_MANY_ROWS'],
    ['a.xlsx: a wide and long sheet', 'FILE_TOO_HEAVY'],
    ['a.xlsx: merged 100,000 times over everything', 'FILE_HOSTILE'],
    ['a.ods: 1 × 1000000000 repeated filled', 'FILE_TOO_MANY_ROWS'],
  ])('%s is refused with %s at once', async (name, code) => {
    const found = CASES.find((malformed) => malformed.name === name);
    if (found === undefined) throw new Error('no such case');
    const { result, ms } = await outcomeOf(thread, found);
    expect(result).toBe(code);
    // A second on any machine of today; the rest is for one that does other work beside.
    expect(ms).toBeLessThan(3_000);
  });
});

describe('a workspace that is open', () => {
  it('stays as it is, byte for byte, whatever is dropped on it', async () => {
    const { folder, run, dispatch, stop } = startTestEngine();
    try {
      await run('workspace.create', { name: 'Sổ', passphrase: PASSPHRASE });
      const before = digests(path.join(folder, 'workspaces'));
      expect(before.length).toBeGreaterThan(0);
      for (const { fileName, make } of CASES.filter((_, index) => index % 6 === 0)) {
        const answer = await dispatch('intake.open', { fileName, bytes: await make() });
        if (answer.ok) await run('intake.discard', { draftId: answer.value.draftId });
        else expect([...EXPECTED, 'FILE_TIMEOUT']).toContain(answer.error.code);
      }
      expect(digests(path.join(folder, 'workspaces'))).toEqual(before);
      expect(await run('catalog.sets', {})).toEqual([]);
    } finally {
      await stop();
    }
  }, 120_000);
});

/** Name and checksum of every file of a folder but the index that SQLite shares between processes. */
function digests(folder: string): [string, string][] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => statSync(path.join(folder, name)).isFile() && !name.endsWith('-shm'))
    .sort()
    .map((name) => [
      name,
      createHash('sha256')
        .update(readFileSync(path.join(folder, name)))
        .digest('hex'),
    ]);
}
