/**
 * Rows without cells merged downwards and without footnote marks, low enough for one sheet row: nearly all rows of
 * a long annex. They are written in one pass; `RowBand` says the same of any row, at several times the cost.
 */
import { TALLEST_ROW } from '../../excel-file.ts';
import type { Align, AnnexRow, AnnexTable } from '../model.ts';
import { cellAlign } from '../model.ts';
import { emptyCell, rowStart, textCell } from './cells.ts';
import { heightOf } from './heights.ts';
import type { Look } from './looks.ts';
import { cellLook } from './looks.ts';
import type { SheetTools } from './sheet.ts';

type Styles = Readonly<Record<Align, number>>;

export class PlainRows {
  readonly #table: AnnexTable;
  readonly #tools: SheetTools;
  readonly #widths: readonly number[];
  readonly #letters: readonly string[];
  readonly #kinds: Readonly<Record<AnnexRow['kind'], { look: Look; styles: Styles; least: number }>>;

  /** @param widths sums of the columns' widths in millimetres: of none, the first, the first two … */
  constructor(table: AnnexTable, tools: SheetTools, widths: readonly number[], letters: readonly string[]) {
    this.#table = table;
    this.#tools = tools;
    this.#widths = widths;
    this.#letters = letters;
    this.#kinds = { section: this.#kind('bold'), indicator: this.#kind('normal') };
  }

  /**
   * @param number of the sheet row
   * @param place of a column, for messages
   * @returns XML, and the first and last columns (from 1) of its merged cells; null for a row of another kind
   */
  write(
    row: AnnexRow,
    number: number,
    place: (column: number) => string,
  ): { xml: string; merges: readonly [number, number][] } | null {
    const { look, styles, least } = this.#kinds[row.kind];
    const merges: [number, number][] = [];
    let height = least;
    let xml = '';
    let column = 0;
    for (const cell of row.cells) {
      const { text, span, down } = cell;
      if (down !== 1 || cell.marks.length > 0) return null;
      const style = styles[cellAlign(cell, this.#table.columns[column]?.align ?? 'left')];
      const ref = (this.#letters[column] ?? '') + number;
      if (text === '') xml += emptyCell(ref, style);
      else {
        const first = column;
        xml += textCell(ref, style, text, () => place(first));
        const width = (this.#widths[column + span] ?? 0) - (this.#widths[column] ?? 0);
        const needed = this.#tools.heights.of(text, width, look);
        if (needed > height) height = needed;
      }
      if (span > 1) {
        merges.push([column + 1, column + span]);
        for (let at = column + 1; at < column + span; at += 1) {
          xml += emptyCell((this.#letters[at] ?? '') + number, style);
        }
      }
      column += span;
    }
    return height > TALLEST_ROW ? null : { xml: `${rowStart(number, height)}${xml}</row>`, merges };
  }

  #kind(face: 'normal' | 'bold'): { look: Look; styles: Styles; least: number } {
    const { looks, styles } = this.#tools;
    const look = looks.get(cellLook(face, 'left', 'middle'));
    if (look === undefined) throw new Error('a table has a look of its own');
    const style = (align: Align) => styles.get(cellLook(face, align, 'middle')) ?? 0;
    const all = {
      left: style('left'),
      center: style('center'),
      right: style('right'),
      justify: style('justify'),
    };
    return { look, styles: all, least: heightOf(1, look.size) };
  }
}
