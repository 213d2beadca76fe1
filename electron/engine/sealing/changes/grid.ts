/** A printed table with its merges undone: what a reader sees at each row and column. */
import type { AnnexRow, AnnexTable, RowOrigin } from '../../annex/index.ts';

export interface GridCell {
  /** With its footnote marks: "95,74% (1)". */
  text: string;
  /** The form numbers it. */
  numbered: boolean;
  /** A figure or a text that was taken from somewhere. */
  printed: boolean;
}

export interface GridRow {
  kind: AnnexRow['kind'];
  /** Number of the row in its table, from 1. */
  number: number;
  /** "1.3", or "". */
  ordinal: string;
  /** By column; null where a cell at the left covers it. */
  cells: readonly (GridCell | null)[];
  origin: RowOrigin | null;
}

/** A cell that is merged downwards stands in every row that it covers, so that merging alone is no difference. */
export function gridOf(table: AnnexTable): GridRow[] {
  const ordinal = table.columns.findIndex(({ field }) => field === 'ordinal');
  const rows: GridRow[] = [];
  for (const row of table.rows) {
    const above = rows.at(-1);
    const cells: (GridCell | null)[] = [];
    for (const cell of row.cells) {
      const covered = cell.down === 0 ? above?.cells[cells.length] : undefined;
      cells.push(covered ?? own(cell));
      for (let more = 1; more < cell.span; more += 1) cells.push(null);
    }
    rows.push({
      kind: row.kind,
      number: rows.length + 1,
      ordinal: cells[ordinal]?.text ?? '',
      cells,
      origin: row.origin,
    });
  }
  return rows;
}

function own({ text, marks, origin }: AnnexRow['cells'][number]): GridCell {
  return {
    text: [text, ...marks.map((mark) => `(${mark})`)].filter((part) => part !== '').join(' '),
    numbered: origin?.kind === 'numbered',
    printed: text !== '' && origin !== null && origin.kind !== 'numbered',
  };
}

/** The texts of a row in one line, for a row that came or went as a whole. */
export function rowText({ cells }: GridRow): string {
  return cells
    .flatMap((cell) => (cell === null || cell.text === '' ? [] : [cell.text.replaceAll('\n', ' ')]))
    .join(' | ');
}

/** How many texts of a column were taken from somewhere. */
export function figuresInColumn(rows: readonly GridRow[], column: number): number {
  return rows.filter(({ cells }) => cells[column]?.printed === true).length;
}

/** How many texts of rows were taken from somewhere. */
export function figuresIn(rows: readonly GridRow[]): number {
  return rows.reduce((sum, { cells }) => sum + cells.filter((cell) => cell?.printed === true).length, 0);
}
