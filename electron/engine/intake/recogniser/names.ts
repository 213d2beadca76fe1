/** Where the names of a table are, whatever its headers say. */
import type { Grid } from '../blocks.ts';
import { sampleOf } from './guess.ts';
import type { HeaderColumn } from './header.ts';
import { numbered } from './split.ts';

const WORD = /\p{L}{2}/u;
/** So few rows tell nothing of a column. */
const MIN_NAMES = 2;
/** Shares of texts with a word in them: of a column of figures, and of one of names. */
const MAX_FIGURES_IN_WORDS = 0.3;
const MIN_WORDS_IN_NAMES = 0.7;

/**
 * The columns with the name where the words are: a column of figures names nothing, whatever its header says, if a
 * column left of it that nobody knows holds words. "Xã | Mục tiêu" above "Chợ Vàm | 25%".
 */
export function withNamesInWords(
  columns: readonly HeaderColumn[],
  grid: Grid,
  from: number,
  to: number,
): readonly HeaderColumn[] {
  const place = columns.findIndex(({ field }) => field === 'name');
  const wordShare = (column: HeaderColumn): number | null => {
    const texts = sampleOf(column, grid, from, to);
    return texts.length < MIN_NAMES ? null : texts.filter((text) => WORD.test(text)).length / texts.length;
  };
  const name = columns[place];
  const share = name === undefined ? null : wordShare(name);
  if (name === undefined || share === null || share > MAX_FIGURES_IN_WORDS) return columns;
  const words = columns.find(
    (column, index) =>
      index < place &&
      column.field.startsWith('other') &&
      !column.kept &&
      (wordShare(column) ?? 0) >= MIN_WORDS_IN_NAMES,
  );
  if (words === undefined) return columns;
  const isTarget = columns.some(({ field }) => field.startsWith('target'));
  return numbered(
    columns.map((column): HeaderColumn => {
      if (column === words) return { ...column, field: 'name' };
      if (column !== name) return column;
      return isTarget ? { ...column, field: 'other1', known: false } : { ...column, field: 'target' };
    }),
  );
}
