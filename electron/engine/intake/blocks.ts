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

/** A piece of a text with one formatting. */
export interface TextRun {
  text: string;
  /** Set as superscript. */
  raised?: boolean;
  /** A reference to a footnote of the format itself, shown as this mark. */
  reference?: string;
  /** The name of its font, where the format tells: legacy encodings go by the font. */
  font?: string;
}

/** A text in its final form: NFC, `\n` between paragraphs, marks taken out. */
export interface CleanText {
  text: string;
  /** The text as the file has it; equal to `text` where nothing had to be changed. */
  raw: string;
  marks: readonly TextMark[];
  /** What it was made of, kept only where it may be in a legacy encoding: `legacy/` then makes it anew. */
  runs?: readonly TextRun[];
  /** Id of the conversion that made `text` of `raw`. */
  conversion?: string;
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
  source: CellSource;
  /** Set apart from body text: centred, bold, in capitals, a heading style. */
  heading: boolean;
  /** A new page begins with this line. */
  startsPage: boolean;
  /** It stands beside the text, in a box: no title goes through it. */
  aside?: true;
}

export type Block = Grid | Line;

export interface ReadBlocks {
  blocks: readonly Block[];
  /** Texts of the format's own footnotes by their displayed mark (Word footnotes). */
  footnotes: ReadonlyMap<string, string>;
  /** The same with their runs, for those that may be in a legacy encoding. */
  footnoteTexts?: ReadonlyMap<string, CleanText>;
  warnings: ReadWarning[];
}

/** A copy of a cell that covers other columns. Cells may compute what they hold, so nothing is spread. */
export function withWidth(cell: GridCell, width: number): GridCell {
  const { text, raw, marks, source, inherited, runs, conversion } = cell;
  const copy: GridCell = { text, raw, marks, source, width, inherited };
  if (runs !== undefined) copy.runs = runs;
  if (conversion !== undefined) copy.conversion = conversion;
  return copy;
}

/** The own (not inherited) texts of a row that are not empty, left to right. */
export function filledCells(row: GridRow): readonly GridCell[] {
  return row.cells.filter((cell) => cell.text !== '' && !cell.inherited);
}

/** Whether a row shows nothing of its own: merged cells that run down through it do not count. */
export function isBlank(row: GridRow): boolean {
  return row.cells.every((cell) => cell.text === '' || cell.inherited);
}
