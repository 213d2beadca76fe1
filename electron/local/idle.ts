/** Ends the host some time after it was last needed: a page is connected, or a command still runs. */

export interface IdleTimes {
  /** While no page has connected yet: from the start, and from the last command. */
  firstPageMs: number;
  /** After the last page went; a reload takes a second or two. */
  afterLastPageMs: number;
}

export const DEFAULT_IDLE_TIMES: IdleTimes = { firstPageMs: 10 * 60_000, afterLastPageMs: 60_000 };

export class IdleWatch {
  readonly #times: IdleTimes;
  readonly #end: () => void;
  #pages = 0;
  #connected = false;
  #stopped = false;
  #commands = 0;
  #timer: NodeJS.Timeout | null;

  constructor(times: IdleTimes, end: () => void) {
    this.#times = times;
    this.#end = end;
    this.#timer = setTimeout(end, times.firstPageMs);
  }

  pages(count: number): void {
    this.#pages = count;
    this.#connected ||= count > 0;
    this.#settle();
  }

  commandStarted(): void {
    this.#commands += 1;
    this.#settle();
  }

  commandEnded(): void {
    this.#commands -= 1;
    this.#settle();
  }

  /** For good: pages that leave as the host ends start no new wait. */
  stop(): void {
    this.#stopped = true;
    this.#clear();
  }

  #clear(): void {
    if (this.#timer) clearTimeout(this.#timer);
    this.#timer = null;
  }

  #settle(): void {
    this.#clear();
    if (this.#stopped) return;
    if (this.#pages > 0 || this.#commands > 0) return;
    const { afterLastPageMs, firstPageMs } = this.#times;
    this.#timer = setTimeout(this.#end, this.#connected ? afterLastPageMs : firstPageMs);
  }
}
