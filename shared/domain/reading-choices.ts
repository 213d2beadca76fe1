/**
 * What a person decides about the reading of one file. A reading is a function of the file's bytes and these
 * choices: each change reads the file anew, so that any reading can be repeated and explained.
 */
import type { Field } from './fields.ts';

/** One table as a person wants it read. Row numbers count from 0 within the grid. */
export interface TableChoice {
  /** The grid the header stands in. */
  grid: number;
  header: { from: number; to: number };
  /** The row after the last one in this grid; null: the recogniser finds it. */
  end: number | null;
  /** The field of each column from left to right; null: as the recogniser maps them. */
  fields: Field[] | null;
}

export interface ReadingChoices {
  /**
   * The tables of the grids that are named here; a grid that is not named is read as recognised, whatever is
   * remembered. Null: no table was changed.
   */
  tables: TableChoice[] | null;
  /** Grids whose tables are not wanted: their rows are read as text. */
  ignored?: number[] | undefined;
  /** Ids of conversions that are not to be applied. */
  keepOriginal: string[];
}

export const NO_CHOICES: ReadingChoices = { tables: null, keepOriginal: [] };

/** What is kept of a person's choice for a table, to be used for the next file of the same layout. */
export interface RememberedLayout {
  fingerprint: string;
  /** The normalised texts of the header's rows, by grid column: where they stand again, the header is. */
  header: string[][];
  fields: Field[];
  /** The normalised text of the first row below the table, where a person set its end; null: found anew. */
  endsBefore: string | null;
}
