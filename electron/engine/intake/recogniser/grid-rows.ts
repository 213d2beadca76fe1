/**
 * The rows of a table, made of their grid whenever they are asked for: a sheet of 100,000 rows is in memory
 * once, as the reader left it.
 */
import type { ReadRow, RowList } from '../../../../shared/domain/submission.ts';
import type { GridRow } from '../blocks.ts';
import type { RowKind } from './kinds.ts';
import { type RowPlan, readRow } from './rows.ts';

/** Rows of one grid that follow the same plan. */
export interface RowSource {
  plan: RowPlan;
  rows: readonly GridRow[];
}

export class GridRows implements RowList {
  readonly #sources: readonly RowSource[];
  /** Of each row, which source it is of, and which row there. */
  readonly #source: Uint32Array;
  readonly #row: Uint32Array;
  readonly #kinds: readonly RowKind[];

  constructor(
    sources: readonly RowSource[],
    places: readonly (readonly [source: number, row: number])[],
    kinds: readonly RowKind[],
  ) {
    this.#sources = sources;
    this.#source = Uint32Array.from(places, ([source]) => source);
    this.#row = Uint32Array.from(places, ([, row]) => row);
    this.#kinds = kinds;
  }

  get length(): number {
    return this.#row.length;
  }

  slice(start?: number, end?: number): ReadRow[] {
    return Array.from(this.#row.subarray(start, end).keys(), (offset) =>
      this.#at(offset + firstOf(start, this.length)),
    );
  }

  *[Symbol.iterator](): Iterator<ReadRow> {
    for (let index = 0; index < this.length; index += 1) yield this.#at(index);
  }

  #at(index: number): ReadRow {
    const source = this.#sources[this.#source[index] ?? 0];
    const row = source?.rows[this.#row[index] ?? 0];
    if (source === undefined || row === undefined) throw new RangeError(`row ${index}`);
    const read = readRow(row, source.plan);
    const kind = this.#kinds[index] ?? 'indicator';
    read.kind = kind === 'total' ? 'section' : kind;
    if (kind === 'total') read.total = true;
    return read;
  }
}

function firstOf(start: number | undefined, length: number): number {
  const from = start ?? 0;
  return from < 0 ? Math.max(0, length + from) : from;
}
