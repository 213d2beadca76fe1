/** How a workbook of questions is known again when it comes back, whatever it is called and whoever saved it anew. */
import type { GridRows, GridSummary } from '../../../../shared/contract/intake.ts';
import { HIDDEN_SHEET, MARKER } from './layout.ts';

/** What the hidden sheet says; nothing of it is believed before it was held against the letter. */
export interface WorkbookMark {
  /** Index of the hidden sheet among the grids. */
  grid: number;
  letter: string;
  locked: string;
  /** By code: the step that asked, and the pair. */
  questions: ReadonlyMap<string, { asked: string; pair: string }>;
}

/** Rows of a grid of the file as they are shown. */
export type RowsOf = (grid: number, count: number) => Promise<GridRows>;

/** More rows than any letter has questions; no more are looked at. */
export const MOST_ROWS = 20_000;

/** The mark of a file's hidden sheet; null where it has none, as every other file. */
export async function findMark(grids: readonly GridSummary[], rowsOf: RowsOf): Promise<WorkbookMark | null> {
  for (const [grid, { label, rows }] of grids.entries()) {
    if (label.trim().toLowerCase() !== HIDDEN_SHEET.toLowerCase() || rows > MOST_ROWS) continue;
    const texts = textsOf(await rowsOf(grid, rows));
    if (texts[0]?.[0] !== MARKER) continue;
    const value = (name: string) => texts.find(([first]) => first === name)?.[1] ?? '';
    const questions = texts.slice(3).flatMap(([code = '', asked = '', pair = '']) => {
      return code === '' ? [] : [[code, { asked, pair }] as const];
    });
    return { grid, letter: value('letter'), locked: value('locked'), questions: new Map(questions) };
  }
  return null;
}

export function textsOf({ rows }: GridRows): string[][] {
  return rows.map(({ cells }) => cells.map(({ text }) => text));
}
