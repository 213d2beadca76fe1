/** The engine: everything that works on data. It knows nothing of windows, pages or command lines. */
import type { Answer } from '../../shared/contract/errors.ts';
import type { DispatchOptions } from './dispatch.ts';
import { Dispatcher } from './dispatch.ts';
import type { EngineOptions } from './options.ts';
import { Session } from './session.ts';

export type { DispatchOptions } from './dispatch.ts';
export { defaultFolders } from './folders.ts';
export type { EngineOptions } from './options.ts';

export interface Engine {
  /** Runs one command of `shared/contract/commands.ts`; never rejects. */
  dispatch(name: unknown, input: unknown, options: DispatchOptions): Promise<Answer<unknown>>;
  /** Finishes the command in hand, then closes the open workspace; the engine is of no more use. */
  close(): Promise<void>;
}

/** An engine of its own: one open workspace at a time. */
export function createEngine(options: EngineOptions): Engine {
  const dispatcher = new Dispatcher(new Session(options.appFolder), options);
  return {
    dispatch: (name, input, dispatchOptions) => dispatcher.dispatch(name, input, dispatchOptions),
    close: () => dispatcher.close(),
  };
}
