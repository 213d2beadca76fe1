/**
 * Excel workbook → one grid a sheet. exceljs gives values, formats and rich text; merges are applied here:
 * a vertical merge gives its value to each row, a horizontal one keeps it in its first column.
 */
import ExcelJS from 'exceljs';
import { AppError } from '../../../../shared/contract/errors.ts';
import type { ReadWarning } from '../../../../shared/domain/submission.ts';
import type { Task } from '../../task.ts';
import type { Grid, GridCell, GridRow, ReadBlocks } from '../blocks.ts';
import { warning } from '../warnings.ts';
import { cellText, NO_TEXT } from './cell.ts';
import { columnLetters, type Merge, readMerges } from './merges.ts';
import { openWorkbook, type SheetPart } from './package.ts';

/** Beyond these a sheet is formatting run wild, not a table of indicators. */
const MAX_COLUMNS = 512;
const MAX_CELLS = 4_000_000;
const ROWS_PER_STEP = 500;

/** Sheet parts in which exceljs fails or wastes memory, and which hold no text of a cell. */
const IGNORED_NODES = [
  'mergeCells',
  'drawing',
  'legacyDrawing',
  'picture',
  'tableParts',
  'hyperlinks',
  'dataValidations',
  'conditionalFormatting',
  'autoFilter',
  'extLst',
  'headerFooter',
  'pageSetup',
  'printOptions',
  'rowBreaks',
  'colBreaks',
  'sheetProtection',
  'sheetViews',
];

/**
 * @throws AppError FILE_DAMAGED, FILE_HOSTILE; FILE_WITHOUT_CELLS when no sheet has a filled cell
 */
export async function readWorkbook(bytes: Uint8Array, task: Task): Promise<ReadBlocks> {
  const parts = openWorkbook(bytes);
  await task.step('Đang mở sổ tính', 0, 0);
  const workbook = await load(parts.workbook);
  const warnings: ReadWarning[] = [];
  const blocks: Grid[] = [];
  for (const [index, part] of parts.sheets.entries()) {
    const sheet = workbook.getWorksheet(`s${index + 1}`);
    if (sheet === undefined) throw new AppError('FILE_DAMAGED', { reason: 'sheet' });
    const grid = await readSheet(sheet, part, warnings, task);
    if (grid.rows.length === 0) continue;
    if (part.hidden) warnings.push(warning('HIDDEN_SHEET', part.name, { sheet: part.name, ref: 'A1' }));
    blocks.push(grid);
  }
  if (blocks.length === 0) throw new AppError('FILE_WITHOUT_CELLS');
  return { blocks, footnotes: new Map(), warnings };
}

async function load(bytes: Uint8Array): Promise<ExcelJS.Workbook> {
  const workbook = new ExcelJS.Workbook();
  try {
    const buffer = bytes.slice().buffer;
    await workbook.xlsx.load(buffer, { ignoreNodes: IGNORED_NODES });
    return workbook;
  } catch (error) {
    throw new AppError('FILE_DAMAGED', { reason: 'workbook' }, { cause: error });
  }
}

interface Extent {
  lastRow: number;
  lastColumn: number;
}

/** The area that holds a value; formatting alone does not count. */
function usedArea(sheet: ExcelJS.Worksheet): Extent {
  const extent = { lastRow: 0, lastColumn: 0 };
  sheet.eachRow((row, rowNumber) => {
    row.eachCell((cell, columnNumber) => {
      if (cell.value === null || cell.value === '') return;
      extent.lastRow = rowNumber;
      extent.lastColumn = Math.max(extent.lastColumn, columnNumber);
    });
  });
  if (extent.lastColumn > MAX_COLUMNS || extent.lastRow * extent.lastColumn > MAX_CELLS) {
    throw new AppError('FILE_HOSTILE', {
      reason: 'extent',
      rows: extent.lastRow,
      columns: extent.lastColumn,
    });
  }
  return extent;
}

async function readSheet(
  sheet: ExcelJS.Worksheet,
  part: SheetPart,
  warnings: ReadWarning[],
  task: Task,
): Promise<Grid> {
  const extent = usedArea(sheet);
  const rows: GridCell[][] = [];
  const hidden: boolean[] = [];
  for (let rowNumber = 1; rowNumber <= extent.lastRow; rowNumber += 1) {
    if (rowNumber % ROWS_PER_STEP === 1)
      await task.step(`Đang đọc trang tính ${part.name}`, rowNumber, extent.lastRow);
    const row = sheet.findRow(rowNumber);
    hidden.push(row?.hidden === true);
    rows.push(readRow(row, rowNumber, extent.lastColumn, part.name, warnings));
  }
  for (const merge of readMerges(part.xml, extent.lastRow, extent.lastColumn)) applyMerge(rows, merge);
  const hiddenColumns = new Set<number>();
  for (let column = 1; column <= extent.lastColumn; column += 1) {
    if (sheet.getColumn(column).hidden) hiddenColumns.add(column - 1);
  }
  const gridRows: GridRow[] = rows.map((cells, index) => ({ cells, hidden: hidden[index] ?? false }));
  return { kind: 'grid', sheet: part.name, rows: gridRows, hiddenColumns };
}

function readRow(
  row: ExcelJS.Row | undefined,
  rowNumber: number,
  lastColumn: number,
  sheet: string,
  warnings: ReadWarning[],
): GridCell[] {
  const cells: GridCell[] = [];
  for (let column = 1; column <= lastColumn; column += 1) {
    const source = { sheet, ref: `${columnLetters(column)}${rowNumber}` };
    const cell = row?.findCell(column);
    const clean = cell === undefined ? NO_TEXT : cellText(cell.value, cell.numFmt ?? '', source, warnings);
    cells.push({ ...clean, source, width: 1, inherited: false });
  }
  return cells;
}

function applyMerge(rows: GridCell[][], merge: Merge): void {
  const origin = rows[merge.top - 1]?.[merge.left - 1];
  if (origin === undefined) return;
  for (let rowNumber = merge.top; rowNumber <= merge.bottom; rowNumber += 1) {
    const row = rows[rowNumber - 1];
    for (let column = merge.left; row !== undefined && column <= merge.right; column += 1) {
      const own = row[column - 1];
      if (own === undefined) continue;
      const inherited = rowNumber > merge.top;
      row[column - 1] =
        column === merge.left
          ? { ...origin, source: own.source, inherited, width: merge.right - merge.left + 1 }
          : { ...NO_TEXT, source: own.source, inherited, width: 0 };
    }
  }
}
