/** Slows down whoever tries PINs. It lives in memory: whoever holds the file has its passphrase to find first. */
import { AppError } from '../../../shared/contract/errors.ts';

/** Wrong PINs in a row that cost nothing but themselves. */
const FREE = 5;
const FIRST_WAIT_MS = 30_000;
const LONGEST_WAIT_MS = 60 * 60 * 1000;

export class PinGuard {
  readonly #wrong = new Map<string, { times: number; until: number }>();
  readonly #now: () => number;

  /** @param now milliseconds on a clock that only goes forward */
  constructor(now: () => number = () => performance.now()) {
    this.#now = now;
  }

  /** Asked before a PIN is looked at. @throws AppError `PIN_LOCKED` {seconds} */
  check(person: string): void {
    const wait = (this.#wrong.get(person)?.until ?? 0) - this.#now();
    if (wait > 0) throw new AppError('PIN_LOCKED', { seconds: Math.ceil(wait / 1000) });
  }

  /** A wrong PIN: from the fifth in a row on the next may be tried after 30 s, 1, 2, 4 … minutes, at most an hour. */
  wrong(person: string): void {
    const times = (this.#wrong.get(person)?.times ?? 0) + 1;
    const wait = times < FREE ? 0 : Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** (times - FREE));
    this.#wrong.set(person, { times, until: this.#now() + wait });
  }

  right(person: string): void {
    this.#wrong.delete(person);
  }
}
