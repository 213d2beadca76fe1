/** What a page, the command line or a test holds to talk to the engine, whatever carries the messages. */
import type { CommandInput, CommandName, CommandOutput } from './commands.ts';
import type { Answer } from './errors.ts';
import type { EngineEvent } from './events.ts';

export interface Client {
  /**
   * Runs one command. Never rejects for an expected failure: the answer tells.
   * @param options.task an id under which progress is reported and `task.cancel` can stop the work
   */
  dispatch<Name extends CommandName>(
    name: Name,
    input: CommandInput<Name>,
    options?: { task?: string },
  ): Promise<Answer<CommandOutput<Name>>>;
  /** Listens to the event stream; the function returned stops it. */
  onEvent(listener: (event: EngineEvent) => void): () => void;
}
