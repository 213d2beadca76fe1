/** The engine in its own thread, for every host that serves a page. */
export { type EngineThread, type EngineThreadSettings, startEngineThread } from './client.ts';
export type { Audience, DispatchOptions, ThreadOptions } from './messages.ts';
