/**
 * What every reader makes of a file: lines of text and grids of cells in reading order. The recogniser knows
 * only these, so that a table is found the same way whether it came from Excel or Word.
 */
import type { CellSource, ReadWarning } from '../../../shared/domain/submission.ts';

/** A footnote mark taken out of a text. */
export interface TextMark {
  /** The last word before the mark: "179/188". */
  after: string;
  mark: string;
}

/** A text in its final form: NFC, `\n` between paragraphs, marks taken out. */
export interface CleanText {
  text: string;
  /** The text as the file has it; equal to `text` where nothing had to be changed. */
  raw: string;
  marks: readonly TextMark[];
}

export interface GridCell extends CleanText {
  source: CellSource;
  /** Grid columns the cell covers, from its own on; 0: covered by a cell to its left (its text is ""). */
  width: number;
  /** Part of a vertical merge: text and marks are those of the cell above. */
  inherited: boolean;
}

export interface GridRow {
  /** One entry a grid column. A place without a cell has an empty one. */
  cells: readonly GridCell[];
  hidden: boolean;
}

export interface Grid {
  kind: 'grid';
  /** The sheet's name, or null in a text document. */
  sheet: string | null;
  rows: readonly GridRow[];
  hiddenColumns: ReadonlySet<number>;
}

export interface Line {
  kind: 'line';
  text: CleanText;
  /** Set apart from body text: centred, bold, in capitals, a heading style. */
  heading: boolean;
  /** A new page begins with this line. */
  startsPage: boolean;
}

export type Block = Grid | Line;

export interface ReadBlocks {
  blocks: readonly Block[];
  /** Texts of the format's own footnotes by their displayed mark (Word footnotes). */
  footnotes: ReadonlyMap<string, string>;
  warnings: ReadWarning[];
}

/** The own (not inherited) texts of a row that are not empty, left to right. */
export function filledCells(row: GridRow): readonly GridCell[] {
  return row.cells.filter((cell) => cell.text !== '' && !cell.inherited);
}

/** Whether a row shows nothing of its own. */
export function isBlank(row: GridRow): boolean {
  return row.cells.every((cell) => cell.text === '' || cell.inherited);
}
