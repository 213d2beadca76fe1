/** Measures one piece of work inside its process: time, peak memory, signs of progress. */

export interface Measured {
  what: string;
  seconds: number;
  /** The most memory that the process ever had, in MiB. */
  peakMb: number;
  /** Progress that was told, and the longest time without, in milliseconds; null where none is told at all. */
  steps: number | null;
  silenceMs: number | null;
  /** The longest that a question asked meanwhile waited for its answer; null where none was asked. */
  waitMs: number | null;
  note: string;
}

/** Counts signs of progress and the time between them. */
export class Signs {
  #count = 0;
  #longest = 0;
  #last = performance.now();

  start(): void {
    this.#count = 0;
    this.#longest = 0;
    this.#last = performance.now();
  }

  seen(): void {
    this.#count += 1;
    this.#gap();
  }

  /** @returns what was seen since `start` */
  stop(): { steps: number; silenceMs: number } {
    this.#gap();
    return { steps: this.#count, silenceMs: this.#longest };
  }

  #gap(): void {
    const now = performance.now();
    this.#longest = Math.max(this.#longest, now - this.#last);
    this.#last = now;
  }
}

export function peakMb(): number {
  return process.resourceUsage().maxRSS / 1024;
}

/** Time on all processors: on a machine that is busy with other things it says more than the clock. */
export function cpuText({ user, system }: Pick<NodeJS.CpuUsage, 'user' | 'system'>): string {
  return `CPU ${((user + system) / 1e6).toFixed(1)} s`;
}

/** The table that is printed, in Markdown. */
export function tableOf(rows: readonly Measured[]): string {
  const head = [
    '',
    'seconds',
    'peak MB',
    'steps told',
    'longest silence (ms)',
    'longest wait for an answer (ms)',
    '',
  ];
  const lines = rows.map((row) => [
    row.what,
    row.seconds.toFixed(1),
    row.peakMb.toFixed(0),
    row.steps?.toFixed(0) ?? '–',
    row.silenceMs?.toFixed(0) ?? '–',
    row.waitMs?.toFixed(0) ?? '–',
    row.note,
  ]);
  return [head, head.map(() => '---'), ...lines].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}
