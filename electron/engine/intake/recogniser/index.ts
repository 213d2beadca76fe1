/**
 * The one recogniser for every format: walks the blocks of a file in order, finds the headers, and makes of
 * each a table with its title, rows, sections, footnotes and closing line. What stands outside the tables is
 * the file's running text.
 */
import type { ReadingChoices, RememberedLayout } from '../../../../shared/domain/reading-choices.ts';
import type { Footnote, ReadingTable, ReadParagraph } from '../../../../shared/domain/submission.ts';
import type { Task } from '../../task.ts';
import type { Grid, ReadBlocks } from '../blocks.ts';
import type { WarningList } from '../warning-list.ts';
import { Walk } from './walk.ts';

export interface Recognised {
  tables: ReadingTable[];
  text: ReadParagraph[];
  /** Footnotes of the format whose marks stand in `text`. */
  footnotes: Footnote[];
  /** Of each table, what to keep if a person changed it. */
  layouts: RememberedLayout[];
  /** What the reader warned of and what was found here; a later stage may add to it. */
  warnings: WarningList;
}

export interface RecogniserOptions {
  choices: ReadingChoices;
  /** The first that fits a header is used. */
  remembered: readonly RememberedLayout[];
}

/**
 * The tables of a file, with the text around them. Rows are made when they are asked for.
 * @throws AppError MAPPING_INVALID with `reason` and `problem` where a choice does not fit the file; CANCELLED
 */
export async function recognise(
  read: ReadBlocks,
  { choices, remembered }: RecogniserOptions,
  task: Task,
): Promise<Recognised> {
  const grids = read.blocks.filter((block): block is Grid => block.kind === 'grid');
  const walk = new Walk(read, grids, choices, remembered, task);
  for (const block of read.blocks) {
    if (block.kind === 'grid') await walk.grid(block);
    else walk.line(block);
  }
  return walk.finish();
}
