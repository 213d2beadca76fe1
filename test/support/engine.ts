/** An engine of its own in a temporary folder, for tests that go through `dispatch`. */

import type { Engine } from '../../electron/engine/index.ts';
import { createEngine } from '../../electron/engine/index.ts';
import type { CommandInput, CommandName, CommandOutput } from '../../shared/contract/commands.ts';
import type { Answer, ErrorData } from '../../shared/contract/errors.ts';
import type { EngineEvent } from '../../shared/contract/events.ts';
import { RESOURCES, temporaryFolder } from './folders.ts';

export const PASSPHRASE = 'mật khẩu kiểm thử';

export interface TestEngine {
  readonly engine: Engine;
  readonly folder: string;
  readonly events: EngineEvent[];
  dispatch<Name extends CommandName>(
    name: Name,
    input: CommandInput<Name>,
    options?: { task?: string; audience?: 'page' | 'host' },
  ): Promise<Answer<CommandOutput<Name>>>;
  /** The value of an answer that must be good. */
  run<Name extends CommandName>(name: Name, input: CommandInput<Name>): Promise<CommandOutput<Name>>;
  /** The error of an answer that must be one. */
  fail<Name extends CommandName>(name: Name, input: CommandInput<Name>): Promise<ErrorData>;
  stop(): Promise<void>;
}

/** `emit` sees every event at the moment it is sent, so that a test can act in the middle of the work. */
export function startTestEngine(emit: (event: EngineEvent) => void = () => {}): TestEngine {
  const { folder, remove } = temporaryFolder();
  const events: EngineEvent[] = [];
  const engine = createEngine({
    appFolder: `${folder}/app`,
    workspaceFolder: `${folder}/workspaces`,
    resourcesFolder: RESOURCES,
    version: 'test',
    emit: (event) => {
      events.push(event);
      emit(event);
    },
  });
  const dispatch: TestEngine['dispatch'] = async (name, input, options = {}) =>
    (await engine.dispatch(name, input, { audience: 'page', ...options })) as Answer<
      CommandOutput<typeof name>
    >;
  return {
    engine,
    folder,
    events,
    dispatch,
    async run(name, input) {
      const answer = await dispatch(name, input);
      if (!answer.ok)
        throw new Error(`${name}: ${answer.error.code} ${JSON.stringify(answer.error.details)}`);
      return answer.value;
    },
    async fail(name, input) {
      const answer = await dispatch(name, input);
      if (answer.ok) throw new Error(`${name} was expected to fail`);
      return answer.error;
    },
    async stop() {
      await engine.close();
      remove();
    },
  };
}
