/** What crosses between the engine's thread and its owner. Both ends are ours: types, not schemas. */
import type { Answer } from '../../../shared/contract/errors.ts';
import type { EngineEvent } from '../../../shared/contract/events.ts';

/** Who asks. `host` may name files on the disk; whatever a page asks is always passed on as `page`. */
export type Audience = 'page' | 'host';

export interface DispatchOptions {
  task?: string;
  audience: Audience;
}

/** Where the engine keeps and finds its files; handed to the thread as it starts. */
export interface ThreadOptions {
  appFolder: string;
  workspaceFolder: string;
  resourcesFolder: string;
  version: string;
}

export type ToThread =
  | { type: 'dispatch'; id: number; name: unknown; input: unknown; options: DispatchOptions }
  | { type: 'close' };

export type FromThread =
  | { type: 'answer'; id: number; answer: Answer<unknown> }
  | { type: 'event'; event: EngineEvent };
