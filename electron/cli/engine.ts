/** The command line's hold on the engine: the same thread and the same commands as the window's. */
import type { CommandInput, CommandName, CommandOutput } from '../../shared/contract/commands.ts';
import { AppError } from '../../shared/contract/errors.ts';
import { defaultFolders } from '../engine/folders.ts';
import { startEngineThread } from '../engine/thread/index.ts';
import { appVersion, RESOURCES_FOLDER } from '../pages/layout.ts';

export interface CliEngine {
  /** Runs a command and gives its value. @throws AppError for an answer that is an error */
  run<Name extends CommandName>(name: Name, input: CommandInput<Name>): Promise<CommandOutput<Name>>;
  close(): Promise<void>;
}

/** Starts the engine; `home` puts its own files elsewhere (the demo leaves no trace in the user's folders). */
export function startEngine(home?: string): CliEngine {
  const environment = home === undefined ? process.env : { DOISOAT_HOME: home };
  const thread = startEngineThread({
    ...defaultFolders(environment),
    resourcesFolder: RESOURCES_FOLDER,
    version: appVersion(),
  });
  return {
    async run(name, input) {
      const answer = await thread.dispatch(name, input, { audience: 'host' });
      if (!answer.ok) throw new AppError(answer.error.code, answer.error.details);
      return answer.value;
    },
    close: () => thread.close(),
  };
}
