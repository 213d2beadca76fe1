import type { ProgressEvent } from '../../shared/contract/events.ts';
import { client } from '../client/client.ts';

type Listener = (event: ProgressEvent) => void;
const listeners = new Map<string, Listener>();

// Opened with the page, not with the first work: the loopback host stays as long as a page listens.
client.onEvent((event) => listeners.get(event.task)?.(event));

/** Hears the progress of one task; the function returned stops it. */
export function onProgress(task: string, listener: Listener): () => void {
  listeners.set(task, listener);
  return () => listeners.delete(task);
}
