/**
 * The one recogniser for every format: walks the blocks of a file in order, finds the headers, and makes of
 * each a table with its title, rows, sections, footnotes and closing line.
 */
import { AppError } from '../../../../shared/contract/errors.ts';
import type { ReadTable, ReadWarning } from '../../../../shared/domain/submission.ts';
import { type Grid, isBlank, type ReadBlocks } from '../blocks.ts';
import { warning } from '../warnings.ts';
import { columnsOfContinued, columnsOfRepeated } from './columns.ts';
import { type Header, type HeaderColumn, headersOf, isColumnNumbers, sameHeader } from './header.ts';
import { type Around, isBarrier, linesOfRow } from './lines.ts';
import { isSignature, tableEnd } from './rows.ts';
import { closeTable, type OpenTable, textWarnings } from './table.ts';
import { titleOf } from './title.ts';
import { readTrailing } from './trailing.ts';

export interface Recognised {
  tables: ReadTable[];
  warnings: ReadWarning[];
}

/** @throws AppError FILE_WITHOUT_HEADER when no grid has a header that can be recognised */
export function recognise(read: ReadBlocks): Recognised {
  const walk = new Walk(read);
  for (const block of read.blocks) {
    if (block.kind === 'grid') walk.grid(block);
    else walk.line({ ...block.text, source: null, heading: block.heading, startsPage: block.startsPage });
  }
  return walk.finish();
}

class Walk {
  readonly #read: ReadBlocks;
  readonly #tables: ReadTable[] = [];
  readonly #warnings: ReadWarning[];
  #open: OpenTable | null = null;
  /** Everything since the open table's last row. */
  #around: Around[] = [];
  #grids = 0;

  constructor(read: ReadBlocks) {
    this.#read = read;
    this.#warnings = [...read.warnings];
  }

  line(line: Around): void {
    this.#around.push(line);
  }

  grid(grid: Grid): void {
    this.#grids += 1;
    if (grid.sheet !== null) this.#leaveSheet();
    const headers = headersOf(grid);
    const first = headers[0];
    if (first === undefined) {
      this.#withoutHeader(grid);
      return;
    }
    this.#rowsAround(grid, 0, first.first);
    for (const [index, header] of headers.entries()) {
      const next = headers[index + 1];
      const to = next?.first ?? grid.rows.length;
      const columns = this.#start(header, grid);
      const end = tableEnd(grid, columns, header.end, to, next !== undefined);
      this.#open?.parts.push({ grid, columns, from: header.end, to: end });
      this.#rowsAround(grid, end, to);
    }
  }

  finish(): Recognised {
    this.#leaveSheet();
    if (this.#tables.length === 0) throw new AppError('FILE_WITHOUT_HEADER');
    return { tables: this.#tables, warnings: this.#warnings };
  }

  /**
   * Begins a table, or goes on with the open one where only its header is repeated.
   * @returns the table's columns at their places in this grid
   */
  #start(header: Header, grid: Grid): readonly HeaderColumn[] {
    const textBetween = this.#around.some((line) => isBarrier(line) || line.text !== '');
    if (this.#open !== null && !textBetween && sameHeader(this.#open.header, header)) {
      const columns = columnsOfRepeated(this.#open.header, header, grid);
      if (columns !== null) return columns;
    }
    const before = this.#open?.parts.at(-1)?.grid;
    const above = this.#close();
    if (before !== undefined && before !== grid) this.#warnings.push(...textWarnings(above));
    this.#open = { header, title: titleOf(above), parts: [] };
    return header.columns;
  }

  /** Below the last table of a sheet, nothing is a title: what is left is named, not dropped in silence. */
  #leaveSheet(): void {
    const below = this.#open !== null;
    const rest = this.#close();
    if (below) this.#warnings.push(...textWarnings(rest));
  }

  /** Closes the open table with what stands below it; returns what belongs to neither. */
  #close(): readonly Around[] {
    const around = this.#around;
    this.#around = [];
    if (this.#open === null) return around;
    const { table, warnings, rest } = closeTable(this.#open, this.#read.footnotes, (used) =>
      readTrailing(around, used),
    );
    this.#tables.push(table);
    this.#warnings.push(...warnings);
    this.#open = null;
    return rest;
  }

  /** A table broken at a page's end goes on without a header; any other is used for layout. */
  #withoutHeader(grid: Grid): void {
    const width = grid.rows[0]?.cells.length ?? 0;
    const open = this.#open;
    const nothingBetween = this.#around.every((line) => !isBarrier(line) && line.text === '');
    const before = open?.parts.at(-1)?.grid;
    const follows = before !== undefined && nothingBetween;
    const columns =
      grid.sheet === null && open !== null && follows ? columnsOfContinued(open.header, before, grid) : null;
    if (columns !== null) {
      const from = isColumnNumbers(grid, 0, columns) ? 1 : 0;
      const end = tableEnd(grid, columns, from, grid.rows.length, false);
      open?.parts.push({ grid, columns, from, to: end });
      this.#around = [];
      this.#rowsAround(grid, end, grid.rows.length);
      return;
    }
    if (grid.sheet !== null) {
      this.#warnings.push(warning('SHEET_WITHOUT_TABLE', grid.sheet, { sheet: grid.sheet, ref: 'A1' }));
    } else if (this.#mayHoldData(grid, width, follows)) {
      const source = grid.rows[0]?.cells[0]?.source ?? null;
      this.#warnings.push(warning('TABLE_WITHOUT_HEADER', String(this.#grids), source));
    }
    this.#around.push({ barrier: true });
  }

  /** Whether a grid without a header is more than a letterhead or a place of signatures. */
  #mayHoldData(grid: Grid, width: number, follows: boolean): boolean {
    if (grid.rows.every(isBlank)) return false;
    if (grid.rows.length >= 3 && width >= 3) return true;
    const below = this.#open !== null || this.#tables.length > 0;
    return below && (follows || width >= 3) && !grid.rows.some(isSignature);
  }

  #rowsAround(grid: Grid, from: number, to: number): void {
    for (const row of grid.rows.slice(from, to)) if (!isBlank(row)) this.#around.push(...linesOfRow(row));
  }
}
