/** The event stream to the pages (server-sent events), and the knowledge of how many pages there are. */
import type { ServerResponse } from 'node:http';
import type { EngineEvent } from '../../shared/contract/events.ts';

/** A comment now and then finds out that a page is gone although nobody said so. */
const HEARTBEAT_MS = 15_000;
const MAX_PAGES = 16;

export class EventStreams {
  readonly #open = new Set<ServerResponse>();
  readonly #changed: (pages: number) => void;
  readonly #heartbeat: NodeJS.Timeout;

  /** @param changed told the number of pages whenever it changes */
  constructor(changed: (pages: number) => void) {
    this.#changed = changed;
    this.#heartbeat = setInterval(() => this.#write(':\n\n'), HEARTBEAT_MS).unref();
  }

  /** Keeps the response open as one page's stream; false if there are too many already. */
  add(response: ServerResponse, headers: Readonly<Record<string, string>>): boolean {
    if (this.#open.size >= MAX_PAGES) return false;
    response.writeHead(200, { ...headers, 'Content-Type': 'text/event-stream; charset=utf-8' });
    response.write('retry: 1000\n\n');
    this.#open.add(response);
    response.on('close', () => {
      if (this.#open.delete(response)) this.#changed(this.#open.size);
    });
    this.#changed(this.#open.size);
    return true;
  }

  send(event: EngineEvent): void {
    this.#write(`data: ${JSON.stringify(event)}\n\n`);
  }

  close(): void {
    clearInterval(this.#heartbeat);
    for (const response of this.#open) response.end();
  }

  #write(text: string): void {
    for (const response of this.#open) response.write(text);
  }
}
