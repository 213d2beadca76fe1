/** Which columns hold ordinals and names where no header says so: offered to the person who chose the header. */
import type { Field } from '../../../../shared/domain/fields.ts';
import type { Grid } from '../blocks.ts';
import type { HeaderColumn } from './header.ts';
import { isOrdinal } from './kinds.ts';

const SAMPLE_ROWS = 200;
const MIN_NAME_LENGTH = 8;

/** The columns, with a name and an ordinal if none of them has been recognised as that. */
export function withGuesses(
  columns: readonly HeaderColumn[],
  grid: Grid,
  from: number,
  to: number,
): HeaderColumn[] {
  const guessed = [...columns];
  const give = (index: number, field: Field) => {
    const column = guessed[index];
    if (column !== undefined) guessed[index] = { ...column, field };
  };
  const has = (field: Field) => guessed.some((column) => column.field === field);
  const samples = columns.map((column) => sampleOf(column, grid, from, to));
  if (!has('ordinal')) {
    const ordinals = samples.findIndex(areOrdinals);
    if (guessed[ordinals]?.field.startsWith('other')) give(ordinals, 'ordinal');
  }
  if (has('name')) return guessed;
  const lengths = samples.map((texts, index) => {
    const free = guessed[index]?.field.startsWith('other') ?? false;
    return free && texts.length > 0 ? texts.reduce((sum, text) => sum + text.length, 0) / texts.length : -1;
  });
  const longest = lengths.indexOf(Math.max(...lengths));
  const first = lengths.findIndex((length) => length >= MIN_NAME_LENGTH);
  give(first >= 0 ? first : longest, 'name');
  return guessed;
}

/** The columns with a name, and with one that has no header and holds ordinals left of the name as that of the ordinals. */
export function withOrdinals(
  columns: readonly HeaderColumn[],
  grid: Grid,
  from: number,
  to: number,
): readonly HeaderColumn[] {
  if (!columns.some(({ field }) => field === 'name')) return withGuesses(columns, grid, from, to);
  if (columns.some(({ field }) => field === 'ordinal')) return columns;
  const name = columns.findIndex(({ field }) => field === 'name');
  const found = columns.findLast(
    (column, index) => index < name && column.header === '' && areOrdinals(sampleOf(column, grid, from, to)),
  );
  return columns.map((column) => (column === found ? { ...column, field: 'ordinal' } : column));
}

/** Whether most of the texts are ordinals. */
export function areOrdinals(texts: readonly string[]): boolean {
  return texts.length > 0 && texts.filter(isOrdinal).length > texts.length / 2;
}

/** The texts of a column in its first rows: enough to tell what it holds. */
export function sampleOf(column: HeaderColumn, grid: Grid, from: number, to: number): string[] {
  return textsOf(column, grid, from, Math.min(to, from + SAMPLE_ROWS));
}

/** The own texts of a column that are not empty. */
export function textsOf(column: HeaderColumn, grid: Grid, from: number, to: number): string[] {
  const texts: string[] = [];
  for (let row = from; row < to; row += 1) {
    const cell = grid.rows[row]?.cells[column.from];
    if (cell !== undefined && cell.text !== '' && !cell.inherited) texts.push(cell.text);
  }
  return texts;
}
