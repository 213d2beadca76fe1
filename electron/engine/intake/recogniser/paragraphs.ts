/** The running text of a file: every text outside its tables, in order, each with its place. */
import type { Footnote, ReadParagraph } from '../../../../shared/domain/submission.ts';
import type { WarningList } from '../warning-list.ts';
import { warning } from '../warnings.ts';
import type { TextLine } from './lines.ts';

/** A sheet without a table can hold a million cells; no report has so many paragraphs. */
const MAX_PARAGRAPHS = 50_000;

export class Paragraphs {
  readonly #found: ReadParagraph[] = [];
  readonly #marks = new Set<string>();
  readonly #warnings: WarningList;
  #full = false;

  constructor(warnings: WarningList) {
    this.#warnings = warnings;
  }

  add(...lines: readonly TextLine[]): void {
    for (const line of lines) {
      if (line.text === '' || this.#full) continue;
      if (this.#found.length === MAX_PARAGRAPHS) {
        this.#full = true;
        const count = MAX_PARAGRAPHS.toLocaleString('vi-VN');
        this.#warnings.add(warning('TEXT_CUT', count, line.source));
      } else this.#found.push(this.#paragraphOf(line));
    }
  }

  get list(): ReadParagraph[] {
    return this.#found;
  }

  /** The format's own footnotes whose marks stand in the text. */
  footnotes(native: ReadonlyMap<string, string>): Footnote[] {
    return [...native].filter(([mark]) => this.#marks.has(mark)).map(([mark, text]) => ({ mark, text }));
  }

  #paragraphOf({ text, raw, marks, conversion, source }: TextLine): ReadParagraph {
    const paragraph: ReadParagraph = { paragraph: text, source };
    for (const { mark } of marks) this.#marks.add(mark);
    if (marks.length > 0) paragraph.footnotes = marks.map(({ after, mark }) => ({ after, mark }));
    if (conversion !== undefined) {
      paragraph.raw = raw;
      paragraph.conversion = conversion;
    }
    return paragraph;
  }
}
