/** Numbers of sections and rows as a form wants them. */
import type { RowNumbering, SectionNumbering } from '../../../../shared/domain/annex.ts';
import { roman } from '../roman.ts';

/** Numbers the rows of one table; asked once for each row, from the first to the last. */
export class Numbering {
  readonly #sections: SectionNumbering;
  readonly #rows: RowNumbering;
  #section = 0;
  /** Number of the section as rows under it repeat it: "2" in "2.1". */
  #outline = '';
  #row = 0;

  constructor({ numbering, rows }: { numbering: SectionNumbering; rows: RowNumbering }) {
    this.#sections = numbering;
    this.#rows = rows;
  }

  /**
   * @param sent what the submission says
   * @param total a row that sums up others: never counted
   * @param continued the number's cell is one with that of the row above
   * @returns the number as it is printed; the same text as `sent` where the form keeps it
   */
  next(kind: 'section' | 'indicator', sent: string, total = false, continued = false): string {
    if (kind === 'section') return total ? sent : this.#nextSection(sent);
    if (!continued) this.#row += 1;
    if (this.#rows === 'asSent') return sent;
    return this.#rows === 'outline' && this.#outline !== ''
      ? `${this.#outline}.${this.#row}`
      : `${this.#row}`;
  }

  #nextSection(sent: string): string {
    this.#section += 1;
    if (this.#rows !== 'running') this.#row = 0;
    this.#outline = this.#sections === 'asSent' && /^\d+(\.\d+)*$/.test(sent) ? sent : `${this.#section}`;
    switch (this.#sections) {
      case 'asSent':
        return sent;
      case 'roman':
        return roman(this.#section);
      case 'letters':
        return letters(this.#section);
      case 'arabic':
        return `${this.#section}`;
      case 'none':
        return '';
    }
  }
}

/** 1 → "A", 26 → "Z", 27 → "AA". */
function letters(number: number): string {
  const rest = Math.floor((number - 1) / 26);
  return (rest === 0 ? '' : letters(rest)) + String.fromCharCode(65 + ((number - 1) % 26));
}
