/**
 * Files that were read and are not yet accepted. They live in memory alone: a disk would hold them unencrypted.
 * When there is no more room, a new file is refused and said so; only what nobody has touched for long makes
 * way, as a page that was closed leaves it behind.
 */
import { AppError } from '../../shared/contract/errors.ts';
import { MAX_DRAFTS } from '../../shared/contract/limits.ts';
import type { ReadingChoices, RememberedLayout } from '../../shared/domain/reading-choices.ts';
import type { HeldReading } from './intake/index.ts';
import type { TableKey } from './submissions/index.ts';

/** A table as it was read, before it was left out perhaps. */
export interface SeenTable {
  grid: number;
  /** On one line, cut where it is long. */
  title: string | null;
  key: TableKey;
}

export interface HeldDraft {
  readonly id: string;
  readonly fileName: string;
  readonly bytes: Uint8Array;
  readonly held: HeldReading;
  /** What a person decided. */
  readonly choices: ReadingChoices;
  /** Layouts of earlier files that this reading was offered. */
  readonly remembered: readonly RememberedLayout[];
  /** Those of them that were used, as long as a person changes no table. */
  readonly used: readonly RememberedLayout[];
  /** The tables that are read, and those that are left out. */
  readonly seen: readonly SeenTable[];
  /**
   * Grids that are left out because they were left out of an earlier file of the agency, and those that were and that
   * a person took in again.
   */
  readonly recalled: readonly number[];
  /** Whose layouts and tables these are, by the agency's key; "": nobody's. */
  readonly agencyKey: string;
}

/** The files alone; their packed readings take about as much again. */
const MOST_BYTES = 512 * 1024 * 1024;
const ABANDONED_AFTER_MS = 60 * 60 * 1000;

export class Drafts {
  readonly #held = new Map<string, { draft: HeldDraft; touched: number }>();
  readonly #now: () => number;

  /** @param now milliseconds on a clock that only goes forward */
  constructor(now: () => number = () => performance.now()) {
    this.#now = now;
  }

  /**
   * Makes sure that one more file of this size may be held: asked before it is read.
   * @throws AppError `DRAFTS_FULL`
   */
  makeRoom(bytes: number): void {
    const abandoned = this.#now() - ABANDONED_AFTER_MS;
    for (const [id, { touched }] of this.#held) {
      if (this.#fits(bytes)) return;
      if (touched < abandoned) this.#held.delete(id);
    }
    if (!this.#fits(bytes)) throw new AppError('DRAFTS_FULL', { most: MAX_DRAFTS });
  }

  #fits(bytes: number): boolean {
    let total = bytes;
    for (const { draft } of this.#held.values()) total += draft.bytes.byteLength;
    return this.#held.size < MAX_DRAFTS && total <= MOST_BYTES;
  }

  /** Keeps the draft under its id, in place of what was held there. */
  keep(draft: HeldDraft): void {
    this.#held.set(draft.id, { draft, touched: this.#now() });
  }

  /** @throws AppError `DRAFT_NOT_FOUND` */
  get(id: string): HeldDraft {
    const found = this.#held.get(id);
    if (found === undefined) throw new AppError('DRAFT_NOT_FOUND');
    found.touched = this.#now();
    return found.draft;
  }

  drop(id: string): void {
    this.#held.delete(id);
  }

  clear(): void {
    this.#held.clear();
  }
}
