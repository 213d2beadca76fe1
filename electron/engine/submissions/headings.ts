/** Which heading of the former submission goes on as which of the file. */
import type { ImportPreview } from '../../../shared/contract/intake.ts';
import { compareKey } from '../../../shared/domain/text/normalise.ts';
import { withoutNumbering } from '../../../shared/domain/text/title.ts';

/**
 * A row was moved where its heading is another one that both sides know, or where only one side has a new heading.
 * Where neither side has the other's heading, the heading itself was worded anew, put in or taken away: its rows say
 * what they said, and the change is told once.
 */
export class Headings {
  readonly #keys = new Map<string, string>();
  readonly #before: ReadonlySet<string>;
  readonly #after: ReadonlySet<string>;
  readonly #renamed = new Map<string, ImportPreview['headings'][number]>();

  /** @param after of each table, the heading above each indicator row; "": none */
  constructor(before: ReadonlySet<string>, after: readonly (readonly (string | null)[])[]) {
    this.#before = new Set([...before].map((heading) => this.#key(heading)));
    const seen = new Set<string>();
    for (const heading of after.flat()) if (heading !== null) seen.add(heading);
    this.#after = new Set([...seen].map((heading) => this.#key(heading)));
  }

  /** Whether two headings are one, perhaps in other words. */
  areOne(before: string, after: string): boolean {
    const [was, is] = [this.#key(before), this.#key(after)];
    return was === is || (!this.#after.has(was) && !this.#before.has(is));
  }

  /** A row that stood below the one stands below the other. */
  tell(before: string, after: string): void {
    if (this.#key(before) === this.#key(after) || !this.areOne(before, after)) return;
    const key = JSON.stringify([this.#key(before), this.#key(after)]);
    const known = this.#renamed.get(key);
    if (known === undefined) this.#renamed.set(key, { before, after, rows: 1 });
    else known.rows += 1;
  }

  /** The headings that differ, and how many there are beyond `most`. */
  list(most: number): { listed: ImportPreview['headings']; more: number } {
    const all = [...this.#renamed.values()];
    return { listed: all.slice(0, most), more: Math.max(0, all.length - most) };
  }

  #key(heading: string): string {
    const known = this.#keys.get(heading);
    if (known !== undefined) return known;
    const key = compareKey(withoutNumbering(heading.trim()));
    this.#keys.set(heading, key);
    return key;
  }
}
