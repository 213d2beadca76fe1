import type { EngineEvent } from '../../shared/contract/events.ts';
import type { Folders } from './folders.ts';

/** What a host tells the engine when it starts. Plain data but for `emit`, so that it crosses threads. */
export interface EngineOptions extends Folders {
  /** The folder with the sample, forms and catalogues: `resources/`. */
  resourcesFolder: string;
  /** The application's version, for display. */
  version: string;
  emit(event: EngineEvent): void;
}
