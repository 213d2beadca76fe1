/**
 * The rows of the table, broken into lines. A row is drawn whole; one that a page may not hold is drawn as several
 * parts of a few lines each, without a border between them, because pdfmake would let it run off the page.
 */
import { type Fonts, points, wrap } from '../../annex/index.ts';
import type { LetterColumn } from '../columns.ts';
import { cellAlign } from '../lines.ts';
import type { LetterModel } from '../model.ts';
import { CELL_PAD, LETTER_TYPE } from '../page.ts';

/** Free space in a cell, in points. */
export const CELL = { padX: CELL_PAD, padY: 2.5, border: 0.5 } as const;

export interface LaidPart {
  /** Number of the row, from 0; -1 is the header. */
  row: number;
  /** The row goes on in the part that follows. */
  continues: boolean;
  cells: readonly { lines: readonly string[]; align: 'left' | 'center' }[];
  /** Lines of the tallest cell of this part. */
  height: number;
}

/** Lines of a row that a page has room for, the first one below its heading too. */
const WHOLE_ROW_LINES = 26;
const PART_LINES = 6;

/** The header, and then the rows. */
export function layQuestions({ columns, rows }: LetterModel, fonts: Fonts): LaidPart[] {
  const header = layRow(
    columns.map(({ header: text }) => text),
    -1,
    columns,
    fonts,
  );
  return [...header, ...rows.flatMap((texts, index) => layRow(texts, index, columns, fonts))];
}

function layRow(
  texts: readonly string[],
  row: number,
  columns: readonly LetterColumn[],
  fonts: Fonts,
): LaidPart[] {
  const face = row < 0 ? fonts.faces.bold : fonts.faces.normal;
  const cells = columns.map(({ widthMm, align }, index) => {
    const text = texts[index] ?? '';
    const lines = wrap(text, [], textWidth(widthMm), { face, size: LETTER_TYPE.table });
    return {
      lines: lines.map((line) => line.text),
      align: row < 0 ? ('center' as const) : cellAlign(text, align),
    };
  });
  const counts = cells.map((cell) => cell.lines.length);
  const lines = Math.max(1, ...counts);
  // The first part holds whole what is not itself too long: a name is not cut because of the question beside it.
  const first = Math.max(PART_LINES, ...counts.filter((count) => count <= WHOLE_ROW_LINES));
  const parts: LaidPart[] = [];
  let from = 0;
  while (from < lines) {
    const to = lines <= WHOLE_ROW_LINES ? lines : Math.min(lines, from === 0 ? first : from + PART_LINES);
    parts.push({
      row,
      continues: to < lines,
      cells: cells.map((cell) => ({ ...cell, lines: cell.lines.slice(from, to) })),
      height: to - from,
    });
    from = to;
  }
  return parts;
}

/** Points that the text of a cell has. */
export function textWidth(widthMm: number): number {
  return points(widthMm) - 2 * CELL.padX - CELL.border;
}
