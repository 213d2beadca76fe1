/**
 * Rows that the engine hands out by pages: a table of a draft, a grid of its file. Pages that were asked for are
 * kept, the least used are let go, so that a table of 100,000 rows does not fill the page's memory.
 */
import { type Answer, AppError } from '../../shared/contract/errors.ts';
import { MAX_ROWS_ASKED } from '../../shared/contract/intake.ts';

/** Rows kept at once: 40 pages. */
const MAX_PAGES_KEPT = 40;

export type FetchPage<Row> = (from: number, count: number) => Promise<Answer<readonly Row[]>>;

export class PagedRows<Row> {
  readonly count: number;
  readonly #fetch: FetchPage<Row>;
  readonly #asked = new Map<number, Promise<readonly Row[]>>();
  readonly #loaded = new Map<number, readonly Row[]>();

  constructor(count: number, fetch: FetchPage<Row>) {
    this.count = count;
    this.#fetch = fetch;
  }

  /** The row, if its page is here. */
  peek(index: number): Row | undefined {
    return this.#loaded.get(Math.floor(index / MAX_ROWS_ASKED))?.[index % MAX_ROWS_ASKED];
  }

  /** Rows `from` to `to`, the latter not among them. @throws AppError as the engine answered */
  async range(from: number, to: number): Promise<Row[]> {
    const last = Math.min(to, this.count);
    const indexes = Array.from({ length: Math.max(0, last - from) }, (_, index) => from + index);
    return this.at(indexes);
  }

  /** The rows at these places, in this order. @throws AppError as the engine answered */
  async at(indexes: readonly number[]): Promise<Row[]> {
    const numbers = [...new Set(indexes.map((index) => Math.floor(index / MAX_ROWS_ASKED)))];
    const pages = new Map<number, readonly Row[]>();
    for (const number of numbers) pages.set(number, await this.#page(number));
    return indexes.flatMap((index) => {
      const row = pages.get(Math.floor(index / MAX_ROWS_ASKED))?.[index % MAX_ROWS_ASKED];
      return row === undefined ? [] : [row];
    });
  }

  /**
   * Looks for the first row that fits: on the page of `guess`, then on all others, at most `maxPages` of them.
   * @returns its index, or null
   */
  async find(fits: (row: Row) => boolean, guess: number, maxPages = 40): Promise<number | null> {
    const pages = Math.ceil(this.count / MAX_ROWS_ASKED);
    const first = Math.min(Math.max(0, Math.floor(guess / MAX_ROWS_ASKED)), Math.max(0, pages - 1));
    const others = Array.from({ length: pages }, (_, number) => number).filter((number) => number !== first);
    // Pages that are here already cost nothing.
    others.sort((one, other) => Number(this.#loaded.has(other)) - Number(this.#loaded.has(one)));
    for (const number of [first, ...others].slice(0, maxPages)) {
      const index = (await this.#page(number)).findIndex(fits);
      if (index >= 0) return number * MAX_ROWS_ASKED + index;
    }
    return null;
  }

  #page(number: number): Promise<readonly Row[]> {
    const known = this.#asked.get(number);
    if (known) {
      this.#asked.delete(number);
      this.#asked.set(number, known);
      return known;
    }
    const page = this.#load(number);
    this.#asked.set(number, page);
    for (const oldest of this.#asked.keys()) {
      if (this.#asked.size <= MAX_PAGES_KEPT) break;
      this.#asked.delete(oldest);
      this.#loaded.delete(oldest);
    }
    return page;
  }

  async #load(number: number): Promise<readonly Row[]> {
    const from = number * MAX_ROWS_ASKED;
    const count = Math.min(MAX_ROWS_ASKED, this.count - from);
    if (count <= 0) return [];
    const answer = await this.#fetch(from, count);
    if (!answer.ok) {
      this.#asked.delete(number);
      throw new AppError(answer.error.code, answer.error.details);
    }
    this.#loaded.set(number, answer.value);
    return answer.value;
  }
}
