/**
 * The one door to the engine. A command's name, its caller and its input are checked here, once, for the
 * window, the local page and the command line alike; whatever is thrown behind it leaves as data.
 *
 * Commands run one after another: staff work in one window, and a queue is a simpler promise than locks.
 * Only what must not wait (cancelling, asking what is going on) and what only looks into memory (rows of a draft,
 * while the next file is read) goes past the queue.
 */

import type { CommandName, CommandOutput, CommandPayload } from '../../shared/contract/commands.ts';
import { COMMANDS, isCommandName } from '../../shared/contract/commands.ts';
import type { Answer, ErrorData } from '../../shared/contract/errors.ts';
import { AppError } from '../../shared/contract/errors.ts';
import type { Handler } from './handlers/index.ts';
import { handlers } from './handlers/index.ts';
import type { EngineOptions } from './options.ts';
import type { Session } from './session.ts';
import type { Task } from './task.ts';
import { UNWATCHED, watchedTask } from './task.ts';

export interface DispatchOptions {
  /** Id under which progress is reported and the work can be cancelled. */
  task?: string | undefined;
  /** Who asks. A host passes on `page` for everything that comes from a page. */
  audience: 'page' | 'host';
}

export class Dispatcher {
  readonly #session: Session;
  readonly #options: EngineOptions;
  /** Work that waits or runs, by the id its caller gave; two callers may have given the same. */
  readonly #tasks = new Set<{ id: string | undefined; cancel: AbortController }>();
  readonly #handlers: { readonly [Name in CommandName]: Handler<Name> };
  #queue: Promise<unknown> = Promise.resolve();
  #closing: Promise<void> | null = null;

  constructor(session: Session, options: EngineOptions) {
    this.#session = session;
    this.#options = options;
    this.#handlers = {
      ...handlers,
      'app.info': async () => ({ version: options.version, workspaceFolder: options.workspaceFolder }),
      'task.cancel': async (input) => {
        for (const { id, cancel } of this.#tasks) if (id === input.task) cancel.abort();
        return null;
      },
    };
  }

  /** Runs one command and answers; never rejects. */
  async dispatch(
    name: unknown,
    input: unknown,
    { task, audience }: DispatchOptions,
  ): Promise<Answer<unknown>> {
    try {
      if (!isCommandName(name)) throw new AppError('COMMAND_UNKNOWN');
      if (COMMANDS[name].audience === 'host' && audience !== 'host') {
        throw new AppError('COMMAND_NOT_ALLOWED', { command: name });
      }
      const value = await (goesPast(name)
        ? this.#run(name, input, UNWATCHED)
        : this.#takeTurn(name, input, task));
      return { ok: true, value };
    } catch (error) {
      return { ok: false, error: errorData(error) };
    }
  }

  /** Finishes the command that runs, then closes the session. What waits or is asked later is `CANCELLED`. */
  close(): Promise<void> {
    this.#closing ??= this.#enqueue(() => this.#session.close());
    return this.#closing;
  }

  /** A task is known from the moment it is asked for, so that it can be cancelled while it waits its turn. */
  async #takeTurn<Name extends CommandName>(
    name: Name,
    input: unknown,
    id: string | undefined,
  ): Promise<CommandOutput<Name>> {
    const known = { id, cancel: new AbortController() };
    const { signal } = known.cancel;
    const task = id === undefined ? UNWATCHED : watchedTask(id, signal, this.#options.emit);
    this.#tasks.add(known);
    try {
      return await this.#enqueue(async () => {
        if (signal.aborted || this.#closing !== null) throw new AppError('CANCELLED');
        return this.#run(name, input, task);
      });
    } finally {
      this.#tasks.delete(known);
    }
  }

  #enqueue<T>(work: () => Promise<T>): Promise<T> {
    const run = this.#queue.then(work);
    this.#queue = run.catch(() => {});
    return run;
  }

  async #run<Name extends CommandName>(name: Name, input: unknown, task: Task): Promise<CommandOutput<Name>> {
    const payload = check(name, input);
    const handler: Handler<Name> = this.#handlers[name];
    return handler(payload, { session: this.#session, options: this.#options, task });
  }
}

function goesPast(name: CommandName): boolean {
  return name.startsWith('task.') || name.startsWith('app.') || name === 'intake.rows';
}

function check<Name extends CommandName>(name: Name, input: unknown): CommandPayload<Name> {
  const result = COMMANDS[name].input.safeParse(input);
  if (result.success) return result.data as CommandPayload<Name>;
  const issue = result.error.issues[0];
  throw new AppError('INPUT_INVALID', {
    command: name,
    field: issue?.path.join('.') ?? '',
    problem: issue?.code ?? '',
  });
}

/** Expected errors keep their code; anything else is `INTERNAL`, told to the log and not to the page. */
function errorData(error: unknown): ErrorData {
  if (error instanceof AppError) return { code: error.code, details: error.details };
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  return { code: 'INTERNAL', details: { problem: error instanceof Error ? error.name : typeof error } };
}
