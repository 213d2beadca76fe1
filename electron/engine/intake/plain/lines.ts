/** The physical lines of a text, and the grids that are made of some of them. */
import { AppError } from '../../../../shared/contract/errors.ts';
import type { ReadWarning } from '../../../../shared/domain/submission.ts';
import type { Grid, GridCell } from '../blocks.ts';
import { delimitedCell } from '../delimited/reader.ts';

export interface PhysicalLine {
  text: string;
  /** From 1. */
  number: number;
  /** Where it begins in the text. */
  at: number;
  /** A form feed stands before it. */
  startsPage: boolean;
}

/** A table found in a text: it takes the lines up to `next` (an index). */
export interface FoundTable {
  grid: Grid;
  next: number;
  warnings: ReadWarning[];
}

/** No table of this kind begins at any line before `next`: they need not be tried again. */
export interface NoTable {
  grid: null;
  next: number;
  /** Many lines were looked at to find out. */
  costly?: true;
}

/** One value of such a table. */
export interface PlainValue {
  text: string;
  line: number;
}

const MAX_LINES = 1_048_576;
const MAX_LINE_LENGTH = 1_000_000;

/**
 * @param firstLine the number of the first
 * @throws AppError FILE_HOSTILE for absurdly many or long lines
 */
export function physicalLines(text: string, firstLine = 1): PhysicalLine[] {
  const lines: PhysicalLine[] = [];
  const pattern = /[^\r\n]*(?:\r\n|\r|\n|$)/y;
  while (pattern.lastIndex < text.length) {
    const at = pattern.lastIndex;
    const found = pattern.exec(text)?.[0] ?? '';
    if (lines.length >= MAX_LINES) throw new AppError('FILE_HOSTILE', { reason: 'rows' });
    if (found.length > MAX_LINE_LENGTH) throw new AppError('FILE_HOSTILE', { reason: 'text' });
    const content = found.replace(/\r?\n$|\r$/, '');
    lines.push({
      text: content.replaceAll('\f', ''),
      number: firstLine + lines.length,
      at,
      startsPage: content.startsWith('\f'),
    });
  }
  return lines;
}

/** @param rows a row of one value is a heading that runs over all columns */
export function gridOf(rows: readonly (readonly PlainValue[])[], width: number): Grid {
  return {
    kind: 'grid',
    sheet: null,
    rows: rows.map((values) => ({ cells: cellsOf(values, width), hidden: false })),
    hiddenColumns: new Set(),
  };
}

function cellsOf(values: readonly PlainValue[], width: number): GridCell[] {
  const line = values[0]?.line ?? 1;
  const spans = values.length === 1 && width > 1;
  return Array.from({ length: width }, (_, index) => {
    const cell = delimitedCell(values[index]?.text ?? '', values[index]?.line ?? line, index + 1);
    if (!spans) return cell;
    return { ...cell, width: index === 0 ? width : 0 };
  });
}
