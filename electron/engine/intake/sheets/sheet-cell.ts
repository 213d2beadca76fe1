/**
 * A cell of a sheet in the memory that a hundred thousand rows leave for it: its place is one number, from
 * which `source` is made when somebody asks. A copy by `{ ...cell }` would be without it: see `withWidth`.
 */
import type { CleanText, GridCell } from '../blocks.ts';
import { type SheetPlace, type SheetSource, sourceOf } from './place.ts';

/** More than the columns that are read: row and column fit into one small integer. */
const ROW_STEP = 1024;

export class SheetCell implements GridCell {
  readonly text: string;
  readonly raw: string;
  readonly marks: CleanText['marks'];
  readonly width: number;
  readonly inherited: boolean;
  declare readonly runs?: NonNullable<CleanText['runs']>;
  readonly #sheet: string;
  readonly #at: number;

  constructor(clean: CleanText, { sheet, row, column }: SheetPlace, width = 1, inherited = false) {
    this.text = clean.text;
    this.raw = clean.raw;
    this.marks = clean.marks;
    this.width = width;
    this.inherited = inherited;
    this.#sheet = sheet;
    this.#at = row * ROW_STEP + column;
    if (clean.runs !== undefined) this.runs = clean.runs;
  }

  get source(): SheetSource {
    return sourceOf({
      sheet: this.#sheet,
      row: Math.floor(this.#at / ROW_STEP),
      column: this.#at % ROW_STEP,
    });
  }
}
