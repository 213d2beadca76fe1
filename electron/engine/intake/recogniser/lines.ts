/** Lines of text around tables, whether they were paragraphs or rows of a sheet. */
import type { CellSource } from '../../../../shared/domain/submission.ts';
import { type CleanText, filledCells, type GridCell, type GridRow, type Line } from '../blocks.ts';

export interface TextLine extends CleanText {
  source: CellSource;
  /** Set apart from body text; every row of a sheet above a table is. */
  heading: boolean;
  startsPage: boolean;
  /** It stood in a cell of a grid, not between the tables. */
  inCell: boolean;
}

/** A place that no title reaches across: another table, used for layout. */
export interface Barrier {
  barrier: true;
}

export type Around = TextLine | Barrier;

/** A paragraph as a line. */
export function lineOf({ text, source, heading, startsPage }: Line): TextLine {
  return { ...text, source, heading, startsPage, inCell: false };
}

/** The texts of a sheet's row, each a line. */
export function linesOfRow(row: GridRow): TextLine[] {
  return filledCells(row).map(lineOfCell);
}

function lineOfCell({ text, raw, marks, conversion, source }: GridCell): TextLine {
  const line: TextLine = { text, raw, marks, source, heading: true, startsPage: false, inCell: true };
  if (conversion !== undefined) line.conversion = conversion;
  return line;
}

const PAGE_MARK = /^(?:trang|page) \d+(?: ?[/-] ?\d+)?$|^[^\n]{0,80}\(?tiếp(?: theo)?\)$|^\d+$/iu;

/** Whether nothing stands here that could end a table: a blank line, a page's number, "(tiếp theo)". */
export function isBetweenPages(line: Around): boolean {
  return !isBarrier(line) && (line.text === '' || PAGE_MARK.test(line.text));
}

export function isBarrier(line: Around): line is Barrier {
  return 'barrier' in line;
}
