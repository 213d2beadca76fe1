/**
 * Excel workbook → one grid a sheet. A vertical merge gives its value to each row, a horizontal one keeps it in
 * its first column.
 */
import { AppError } from '../../../../shared/contract/errors.ts';
import type { ReadWarning } from '../../../../shared/domain/submission.ts';
import type { Task } from '../../task.ts';
import type { Grid, GridCell, ReadBlocks } from '../blocks.ts';
import { warning } from '../warnings.ts';
import { type CellContext, cellText, NO_TEXT } from './cell.ts';
import { clipMerge, columnLetters, type Merge } from './merges.ts';
import { openWorkbook, type SheetPart } from './package.ts';
import { readSheetXml, type SheetContent, type StoredCell } from './sheet.ts';
import { readStrings } from './strings.ts';
import { readFormats } from './styles.ts';

/** Beyond these a sheet is formatting run wild, not a table of indicators. */
const MAX_COLUMNS = 512;
const MAX_CELLS = 4_000_000;
const ROWS_PER_STEP = 500;

/**
 * @throws AppError FILE_DAMAGED, FILE_HOSTILE; FILE_WITHOUT_CELLS when no sheet has a filled cell
 */
export async function readWorkbook(bytes: Uint8Array, task: Task): Promise<ReadBlocks> {
  const parts = openWorkbook(bytes);
  const { date1904 } = parts;
  const context = { strings: readStrings(parts.strings), formats: readFormats(parts.styles), date1904 };
  const warnings: ReadWarning[] = [];
  const blocks: Grid[] = [];
  for (const [index, part] of parts.sheets.entries()) {
    const content = await readSheetXml(part.xml, () =>
      task.step(`Đang mở trang tính ${part.name}`, index, parts.sheets.length),
    );
    const grid = await readGrid(content, part, context, warnings, task);
    if (grid.rows.length === 0) continue;
    if (part.hidden) warnings.push(warning('HIDDEN_SHEET', part.name, { sheet: part.name, ref: 'A1' }));
    blocks.push(grid);
  }
  if (blocks.length === 0) throw new AppError('FILE_WITHOUT_CELLS');
  return { blocks, footnotes: new Map(), warnings };
}

async function readGrid(
  content: SheetContent,
  part: SheetPart,
  context: CellContext,
  warnings: ReadWarning[],
  task: Task,
): Promise<Grid> {
  const filled = content.cells.filter((cell) => holdsText(cell, context));
  const extent = usedArea(filled);
  const stored = Map.groupBy(filled, (cell) => cell.row);
  const rows: GridCell[][] = [];
  for (let row = 1; row <= extent.rows; row += 1) {
    if (row % ROWS_PER_STEP === 1) await task.step(`Đang đọc trang tính ${part.name}`, row, extent.rows);
    const cells = emptyRow(part.name, row, extent.columns);
    for (const cell of stored.get(row) ?? []) {
      const source = { sheet: part.name, ref: `${columnLetters(cell.column)}${row}` };
      const clean = cellText(cell, context, source, warnings);
      cells[cell.column - 1] = { ...clean, source, width: 1, inherited: false };
    }
    rows.push(cells);
  }
  for (const merge of content.merges) {
    const clipped = clipMerge(merge, extent.rows, extent.columns);
    if (clipped !== null) applyMerge(rows, clipped, warnings);
  }
  const hiddenColumns = new Set<number>();
  for (const { first, last } of content.hiddenColumns) {
    for (let column = first; column <= Math.min(last, extent.columns); column += 1) {
      hiddenColumns.add(column - 1);
    }
  }
  const gridRows = rows.map((cells, index) => ({ cells, hidden: content.hiddenRows.has(index + 1) }));
  return { kind: 'grid', sheet: part.name, rows: gridRows, hiddenColumns };
}

/** Formatting alone and cells of spaces do not make a sheet larger; a formula does, even without a value. */
function holdsText(cell: StoredCell, { strings }: CellContext): boolean {
  if (cell.formula) return true;
  const runs = cell.type === 's' ? strings[Number(cell.value)] : cell.inline;
  if (runs === undefined) return true;
  return runs === null ? (cell.value ?? '').trim() !== '' : runs.some((run) => run.text.trim() !== '');
}

function usedArea(cells: readonly StoredCell[]): { rows: number; columns: number } {
  let rows = 0;
  let columns = 0;
  for (const cell of cells) {
    rows = Math.max(rows, cell.row);
    columns = Math.max(columns, cell.column);
  }
  if (columns > MAX_COLUMNS || rows * columns > MAX_CELLS) {
    throw new AppError('FILE_HOSTILE', { reason: 'extent', rows, columns });
  }
  return { rows, columns };
}

function emptyRow(sheet: string, row: number, columns: number): GridCell[] {
  return Array.from({ length: columns }, (_, index) => ({
    ...NO_TEXT,
    source: { sheet, ref: `${columnLetters(index + 1)}${row}` },
    width: 1,
    inherited: false,
  }));
}

/** Excel shows the first cell of a merge only; what the others hold is named, not shown. */
function applyMerge(rows: GridCell[][], merge: Merge, warnings: ReadWarning[]): void {
  const origin = rows[merge.top - 1]?.[merge.left - 1];
  if (origin === undefined) return;
  for (let rowNumber = merge.top; rowNumber <= merge.bottom; rowNumber += 1) {
    const row = rows[rowNumber - 1];
    for (let column = merge.left; row !== undefined && column <= merge.right; column += 1) {
      const own = row[column - 1];
      if (own === undefined) continue;
      const covered = own !== origin && own.text !== '' && own.text !== origin.text;
      if (covered) warnings.push(warning('CELL_UNDER_MERGE', own.text, own.source));
      const inherited = rowNumber > merge.top;
      row[column - 1] =
        column === merge.left
          ? { ...origin, source: own.source, inherited, width: merge.right - merge.left + 1 }
          : { ...NO_TEXT, source: own.source, inherited, width: 0 };
    }
  }
}
