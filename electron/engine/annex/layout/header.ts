/** The header of a table: one row, or two where neighbouring columns stand under a common header. */
import type { AnnexColumn } from '../model.ts';
import type { LaidCell, LaidMerge, LaidRow } from './blocks.ts';
import { tallest } from './blocks.ts';
import { cellTextWidth } from './geometry.ts';
import type { TypeStyle } from './wrap.ts';
import { wrap } from './wrap.ts';

/** Columns from `first` on that share a group; one alone where it has none. */
interface ColumnRun {
  first: number;
  columns: readonly AnnexColumn[];
}

/** Header rows are counted from -2 or -1, so that rows of the table begin at 0. */
export function headerRows(columns: readonly AnnexColumn[], style: TypeStyle): LaidRow[] {
  const cell = (text: string, { first, columns: covered }: ColumnRun, merge: LaidMerge | null): LaidCell => ({
    lines: wrap(text, [], cellTextWidth(covered.reduce((sum, { widthMm }) => sum + widthMm, 0)), style),
    face: 'bold',
    align: 'center',
    column: first,
    span: covered.length,
    merge,
  });
  const own = (column: AnnexColumn, first: number, merge: LaidMerge | null = null) =>
    cell(column.header, { first, columns: [column] }, merge);
  if (columns.every(({ group }) => group === '')) {
    return [
      rowOf(
        -1,
        columns.map((column, index) => own(column, index)),
      ),
    ];
  }
  const upper: LaidCell[] = [];
  const lower: LaidCell[] = [];
  for (const run of runsOf(columns)) {
    const [column] = run.columns;
    if (column === undefined) continue;
    if (column.group === '') {
      const both = own(column, run.first, { first: -2, end: 0, lines: new Map() });
      upper.push(both);
      lower.push(both);
    } else {
      upper.push(cell(column.group, run, null));
      lower.push(...run.columns.map((one, at) => own(one, run.first + at)));
    }
  }
  return [rowOf(-2, upper), rowOf(-1, lower)];
}

function rowOf(index: number, cells: readonly LaidCell[]): LaidRow {
  return { index, cells, lines: tallest(cells), section: null };
}

function runsOf(columns: readonly AnnexColumn[]): ColumnRun[] {
  const runs: { first: number; columns: AnnexColumn[] }[] = [];
  for (const [first, column] of columns.entries()) {
    const last = runs.at(-1);
    if (column.group !== '' && last?.columns[0]?.group === column.group) last.columns.push(column);
    else runs.push({ first, columns: [column] });
  }
  return runs;
}
