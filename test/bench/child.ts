/** One measurement in a process of its own: `node child.ts exceljs|reading|application FILE FOLDER` prints JSON. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import ExcelJS from 'exceljs';
import { startReadingThread } from '../../electron/engine/intake/index.ts';
import { type EngineThread, startEngineThread } from '../../electron/engine/thread/index.ts';
import type { CommandInput, CommandName, CommandOutput } from '../../shared/contract/commands.ts';
import { NO_CHOICES } from '../../shared/domain/reading-choices.ts';
import { RESOURCES } from '../support/folders.ts';
import { type Measured, peakMb, Signs } from './measure.ts';

const ASK_EVERY_MS = 20;

async function exceljs(file: string): Promise<Measured[]> {
  const start = performance.now();
  const reader = new ExcelJS.stream.xlsx.WorkbookReader(file, {
    sharedStrings: 'cache',
    styles: 'cache',
    worksheets: 'emit',
  });
  let cells = 0;
  for await (const sheet of reader) for await (const row of sheet) cells += row.cellCount;
  const seconds = (performance.now() - start) / 1000;
  const silent = { steps: null, silenceMs: null, waitMs: null };
  return [{ what: 'exceljs, streamed', seconds, peakMb: peakMb(), ...silent, note: `${cells} cells` }];
}

async function reading(file: string): Promise<Measured[]> {
  const thread = startReadingThread();
  const signs = new Signs();
  const start = performance.now();
  const { reading } = await thread.read(
    { fileName: path.basename(file), bytes: readFileSync(file) },
    { choices: NO_CHOICES, remembered: [] },
    { step: async () => signs.seen() },
  );
  const seconds = (performance.now() - start) / 1000;
  const rows = reading.tables.map((table) => table.rows.length).join(' + ');
  const measured = { seconds, peakMb: peakMb(), ...signs.stop(), waitMs: null };
  await thread.close();
  return [{ what: 'reading thread: read and recognise', ...measured, note: `${rows} rows` }];
}

/** The whole way of a file through the application, as a window goes it. */
async function application(file: string, folder: string): Promise<Measured[]> {
  const engine = startEngineThread({
    appFolder: path.join(folder, 'app'),
    workspaceFolder: path.join(folder, 'workspaces'),
    resourcesFolder: RESOURCES,
    version: 'bench',
  });
  const signs = new Signs();
  engine.onEvent((event) => {
    if (event.type === 'progress') signs.seen();
  });
  const measured: Measured[] = [];
  async function measure<Name extends CommandName>(
    name: Name,
    input: CommandInput<Name>,
    note: (value: CommandOutput<Name>) => string,
  ): Promise<CommandOutput<Name>> {
    signs.start();
    const start = performance.now();
    const waiting = askMeanwhile(engine);
    const value = await answered(engine, name, input);
    const seconds = (performance.now() - start) / 1000;
    const waitMs = await waiting();
    measured.push({ what: name, seconds, peakMb: peakMb(), ...signs.stop(), waitMs, note: note(value) });
    return value;
  }
  await answered(engine, 'workspace.create', { name: 'Đo', passphrase: 'mật khẩu để đo' });
  const { draftId, read } = await measure(
    'intake.open',
    { fileName: path.basename(file), bytes: readFileSync(file) },
    ({ read }) => read.tables.map(({ rowCount }) => `${rowCount} rows`).join(' + '),
  );
  const middle = Math.floor((read.tables[0]?.rowCount ?? 0) / 2);
  await measure(
    'intake.rows',
    { draftId, table: 0, from: middle, count: 200 },
    (rows) => `${rows.length} rows`,
  );
  const destination = { draftId, set: 'Kế hoạch đo', period: 'năm 2024', agency: 'Sở Y tế' };
  await measure('intake.compare', destination, ({ counts }) => `${counts.added} new`);
  await measure('intake.accept', destination, ({ indicators }) => `${indicators} stored`);
  await engine.close();
  return measured;
}

async function answered<Name extends CommandName>(
  engine: EngineThread,
  name: Name,
  input: CommandInput<Name>,
): Promise<CommandOutput<Name>> {
  const answer = await engine.dispatch(name, input, { audience: 'page', task: name });
  if (!answer.ok) throw new Error(`${name}: ${answer.error.code} ${JSON.stringify(answer.error.details)}`);
  return answer.value;
}

/** Asks the engine something small again and again, as a window does; the end of it tells the longest wait. */
function askMeanwhile(engine: EngineThread): () => Promise<number> {
  let longest = 0;
  let ended = false;
  const asking = (async () => {
    while (!ended) {
      const start = performance.now();
      await engine.dispatch('app.info', {}, { audience: 'page' });
      longest = Math.max(longest, performance.now() - start);
      await new Promise((resolve) => setTimeout(resolve, ASK_EVERY_MS));
    }
  })();
  return async () => {
    ended = true;
    await asking;
    return longest;
  };
}

const [what = '', file = '', folder = ''] = process.argv.slice(2);
const works: Readonly<Record<string, () => Promise<Measured[]>>> = {
  exceljs: () => exceljs(file),
  reading: () => reading(file),
  application: () => application(file, folder),
};
const work = works[what];
if (work === undefined) throw new Error(`no such measurement: ${what}`);
process.stdout.write(`${JSON.stringify(await work())}\n`);
