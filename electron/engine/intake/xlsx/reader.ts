/** Excel workbook → one grid a sheet, streamed: no part of it ever stands in memory whole. */
import { AppError } from '../../../../shared/contract/errors.ts';
import type { ReadWarning } from '../../../../shared/domain/submission.ts';
import type { Task } from '../../task.ts';
import type { Grid, ReadBlocks } from '../blocks.ts';
import { CellBudget, GridBuilder } from '../sheets/grid.ts';
import { warning } from '../warnings.ts';
import { streamXml } from '../xml-stream.ts';
import { asideWarnings } from './aside.ts';
import { CellTexts } from './cell.ts';
import { type SheetPart, WorkbookPackage } from './package.ts';
import { SheetListener } from './sheet.ts';
import { readStrings, SharedStrings } from './strings.ts';
import { readStyles } from './styles.ts';

/**
 * @throws AppError FILE_DAMAGED, FILE_HOSTILE, FILE_TOO_HEAVY, FILE_TOO_MANY_ROWS; FILE_WITHOUT_CELLS when no sheet
 *   has a filled cell; CANCELLED
 */
export async function readWorkbook(bytes: Uint8Array, task: Task): Promise<ReadBlocks> {
  const book = new WorkbookPackage(bytes);
  const warnings: ReadWarning[] = [];
  const styles = book.pathOf('styles');
  const facts = {
    strings: await sharedStrings(book, task),
    styles: readStyles(styles === null ? undefined : book.part(styles)),
    date1904: book.date1904,
  };
  const texts = new CellTexts(facts, warnings);
  const budget = new CellBudget();
  const blocks: Grid[] = [];
  for (const sheet of book.sheets) {
    const builder = new GridBuilder(sheet.name, texts, budget);
    const listener = new SheetListener((cell) => builder.add(cell));
    await streamXml(book.pieces(sheet.path), listener, steps(book, sheet, task));
    const grid = builder.finish(listener, warnings);
    warnings.push(...asideWarnings(book, sheet));
    if (grid.rows.length === 0) continue;
    if (sheet.hidden) warnings.push(warning('HIDDEN_SHEET', sheet.name, { sheet: sheet.name, ref: 'A1' }));
    blocks.push(grid);
  }
  if (blocks.length === 0) throw new AppError('FILE_WITHOUT_CELLS');
  return { blocks, footnotes: new Map(), warnings };
}

async function sharedStrings(book: WorkbookPackage, task: Task): Promise<SharedStrings> {
  const path = book.pathOf('sharedStrings');
  if (path === null) return new SharedStrings([]);
  const size = book.sizeOf(path);
  return readStrings(book.pieces(path), (done) => task.step('Đang đọc các chữ của bảng tính', done, size));
}

/** Tells of the bytes of a sheet. */
function steps(
  book: WorkbookPackage,
  { name, path }: SheetPart,
  task: Task,
): (done: number) => Promise<void> {
  const size = book.sizeOf(path);
  return (done) => task.step(`Đang đọc trang tính ${name}`, done, size);
}
