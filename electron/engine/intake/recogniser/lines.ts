/** Lines of text around tables, whether they were paragraphs or rows of a sheet. */
import type { CellSource } from '../../../../shared/domain/submission.ts';
import { type CleanText, filledCells, type GridRow } from '../blocks.ts';

export interface TextLine extends CleanText {
  source: CellSource | null;
  /** Set apart from body text; every row of a sheet above a table is. */
  heading: boolean;
  startsPage: boolean;
}

/** A place that no title reaches across: another table, used for layout. */
export interface Barrier {
  barrier: true;
}

export type Around = TextLine | Barrier;

/** The texts of a sheet's row, each a line. */
export function linesOfRow(row: GridRow): TextLine[] {
  return filledCells(row).map((cell) => ({
    text: cell.text,
    raw: cell.raw,
    marks: cell.marks,
    source: cell.source,
    heading: true,
    startsPage: false,
  }));
}

export function isBarrier(line: Around): line is Barrier {
  return 'barrier' in line;
}
