/** An engine whose readers are played by a stand-in: what a file says is what the test tells it. */
import { Dispatcher } from '../../../electron/engine/dispatch.ts';
import type { HeldReading, ReadingOptions } from '../../../electron/engine/intake/index.ts';
import { Session } from '../../../electron/engine/session.ts';
import type { CommandInput, CommandName, CommandOutput } from '../../../shared/contract/commands.ts';
import type { ErrorData } from '../../../shared/contract/errors.ts';
import type { ReadingChoices, RememberedLayout } from '../../../shared/domain/reading-choices.ts';
import { PASSPHRASE } from '../../support/engine.ts';
import { RESOURCES, temporaryFolder } from '../../support/folders.ts';
import { row, submission, table } from '../submissions/builders.ts';

export const LAYOUT: RememberedLayout = {
  fingerprint: 'f',
  header: [['stt']],
  fields: ['ordinal'],
  endsBefore: null,
};
export const CHOSEN: ReadingChoices = {
  tables: [
    { grid: 0, header: { from: 0, to: 1 }, end: null, fields: ['ordinal', 'name', 'target', 'result'] },
  ],
  keepOriginal: [],
};
export const HERE = { set: 'Bộ', period: 'Năm 2024', agency: 'Sở A' };

/** No table is to be changed, not even as before. */
export const AUTOMATIC: ReadingChoices = { tables: [], keepOriginal: [] };

/** Reads every file as one table of its agency; what the options say shows in its layout. */
export function asTold(fileName: string, { choices, remembered }: ReadingOptions): HeldReading {
  const agency = fileName.startsWith('Sở B') ? 'Sở B' : 'Sở A';
  const changed = (choices.tables ?? []).length > 0;
  const basis = changed ? 'chosen' : remembered.length > 0 ? 'remembered' : 'recognised';
  const made = table([row('I', 'Mục'), row('1', 'Một', '5', '4'), row('2', 'Hai', '5', '4')]);
  const attachedTo = `(Kèm theo Báo cáo số 1 của ${agency})`;
  const { reading } = submission(fileName, [{ ...made, attachedTo, layout: { ...made.layout, basis } }]);
  return { reading, grids: [{ label: 'Biểu 1', rows: 9, columns: 4 }], layouts: [LAYOUT] };
}

/** How the first table of a draft came about. */
export function basisOf({ read }: CommandOutput<'intake.open'>): string | undefined {
  return read.tables[0]?.layout.basis;
}

export class StandIn {
  /** What the readers were asked, in order. */
  asked: { fileName: string; options: ReadingOptions }[] = [];
  /** What they answer. */
  read: (fileName: string, options: ReadingOptions) => HeldReading | Promise<HeldReading> = asTold;
  /** The reading thread was ended. */
  closed = false;
  readonly dispatcher: Dispatcher;
  readonly #place = temporaryFolder();

  constructor() {
    const { folder } = this.#place;
    const session = new Session(`${folder}/app`, {
      read: async (file, options, task) => {
        this.asked.push({ fileName: file.fileName, options });
        await task.step('Đang đọc', 0, 0);
        return this.read(file.fileName, options);
      },
      grid: async (_file, _options, { grid, from, count }) => {
        const cells = [{ text: `${grid}`, width: 1, inherited: false }];
        return { grid, from, rows: Array.from({ length: count }, () => ({ hidden: false, cells })) };
      },
      release: () => {},
      close: async () => {
        this.closed = true;
      },
    });
    this.dispatcher = new Dispatcher(session, {
      appFolder: `${folder}/app`,
      workspaceFolder: `${folder}/workspaces`,
      resourcesFolder: RESOURCES,
      version: 'test',
      emit() {},
    });
  }

  /** An engine with a new workspace open. */
  static async start(): Promise<StandIn> {
    const made = new StandIn();
    await made.run('workspace.create', { name: 'Sổ', passphrase: PASSPHRASE });
    return made;
  }

  /** The value of an answer that must be good. */
  async run<Name extends CommandName>(name: Name, input: CommandInput<Name>): Promise<CommandOutput<Name>> {
    const answer = await this.dispatcher.dispatch(name, input, { audience: 'page' });
    if (!answer.ok) throw new Error(`${name}: ${answer.error.code}`);
    return answer.value as CommandOutput<Name>;
  }

  /** The error of an answer that must be one. */
  async fail<Name extends CommandName>(name: Name, input: CommandInput<Name>): Promise<ErrorData> {
    const answer = await this.dispatcher.dispatch(name, input, { audience: 'page' });
    if (answer.ok) throw new Error(`${name} was expected to fail`);
    return answer.error;
  }

  open(fileName: string): Promise<CommandOutput<'intake.open'>> {
    return this.run('intake.open', { fileName, bytes: new TextEncoder().encode(fileName) });
  }

  async stop(): Promise<void> {
    await this.dispatcher.close();
    this.#place.remove();
  }
}
