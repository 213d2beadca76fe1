import type { CommandName, CommandOutput, CommandPayload } from '../../../shared/contract/commands.ts';
import type { EngineOptions } from '../options.ts';
import type { Session } from '../session.ts';
import type { Task } from '../task.ts';

/** What every handler is given besides its checked input. */
export interface HandlerContext {
  readonly session: Session;
  readonly options: EngineOptions;
  readonly task: Task;
}

/** The work behind one command. It throws an `AppError` for what the user can understand and change. */
export type Handler<Name extends CommandName> = (
  input: CommandPayload<Name>,
  context: HandlerContext,
) => Promise<CommandOutput<Name>>;

/** The handlers of a group of commands. */
export type Handlers<Names extends CommandName> = { readonly [Name in Names]: Handler<Name> };
