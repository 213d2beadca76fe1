/** Where a cell of a sheet stands. */
import { columnLetters } from './merges.ts';

/** Rows and columns counted from 1. */
export interface SheetPlace {
  sheet: string;
  row: number;
  column: number;
}

export interface SheetSource {
  sheet: string;
  ref: string;
}

/** {sheet: 'Biểu 1', row: 5, column: 2} → {sheet: 'Biểu 1', ref: 'B5'}. */
export function sourceOf({ sheet, row, column }: SheetPlace): SheetSource {
  return { sheet, ref: `${columnLetters(column)}${row}` };
}
