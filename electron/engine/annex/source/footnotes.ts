import type { Footnote, FootnoteMark } from '../../../../shared/domain/submission.ts';
import { loadRowFootnotes } from '../../submissions/index.ts';
import type { Reader } from '../../workspace/index.ts';
import type { AnnexSourceRow } from './source.ts';

/** The footnotes of a printed table: its own, and those that come with texts of another. */
export class Footnotes {
  readonly #own: readonly Footnote[];
  readonly #borrowed: Footnote[] = [];
  readonly #gone = new Set<string>();

  constructor(own: readonly Footnote[]) {
    this.#own = own;
  }

  /** Marks of a row of another table, under the next free numbers of this one. */
  async borrow(read: Reader, rowId: string, marks: readonly FootnoteMark[]): Promise<FootnoteMark[]> {
    if (marks.length === 0) return [];
    const texts = new Map((await loadRowFootnotes(read, rowId)).map(({ mark, text }) => [mark, text]));
    return marks.flatMap((mark) => {
      const text = texts.get(mark.mark);
      return text === undefined ? [] : [{ ...mark, mark: this.#markOf(text) }];
    });
  }

  #markOf(text: string): string {
    const all = [...this.#own, ...this.#borrowed];
    const same = all.find((footnote) => footnote.text === text);
    if (same !== undefined) return same.mark;
    const numbers = all.map(({ mark }) => Number(mark)).filter(Number.isInteger);
    const mark = String(Math.max(0, ...numbers) + 1);
    this.#borrowed.push({ mark, text });
    return mark;
  }

  /** Marks of texts that gave way: their footnotes are printed only where another text refers to them. */
  giveUp(marks: readonly FootnoteMark[]): void {
    for (const { mark } of marks) this.#gone.add(mark);
  }

  /** A table as it was sent keeps every footnote that it came with. */
  usedBy(rows: readonly Pick<AnnexSourceRow, 'footnotes' | 'base'>[]): Footnote[] {
    const used = new Set(rows.flatMap(({ footnotes }) => footnotes.map(({ mark }) => mark)));
    for (const { base } of rows) for (const { mark } of base?.footnotes ?? []) used.add(mark);
    const own = this.#own.filter(({ mark }) => used.has(mark) || !this.#gone.has(mark));
    return [...own, ...this.#borrowed];
  }
}
