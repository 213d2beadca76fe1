/**
 * Reads a finished workbook back and compares it with the model: a lost, changed or covered figure must stop the
 * export, as it does with the PDF.
 */
import { AppError } from '../../../../shared/contract/errors.ts';
import type { Task } from '../../task.ts';
import type { AnnexModel } from '../model.ts';
import type { TableRows } from './expected.ts';
import { ExpectedSheet, isSeen, linesOf, MergeFault, tailLines } from './expected.ts';
import type { ReadCell, ReadRow } from './sheet-reader.ts';
import { SheetReader } from './sheet-reader.ts';

/** A sheet as it was written. */
export interface WrittenSheet {
  part: string;
  rows: TableRows;
  /** Number of its last row. */
  last: number;
}

/** @throws AppError `ANNEX_INCOMPLETE` {place} at the first difference; `CANCELLED` */
export async function compareWithModel(
  bytes: Uint8Array,
  model: AnnexModel,
  sheets: readonly WrittenSheet[],
  task: Task,
): Promise<void> {
  for (const index of model.tables.keys()) {
    const name = model.tables.length > 1 ? `bảng ${index + 1}, ` : '';
    try {
      await compareSheet(bytes, model, index, sheets[index], task);
    } catch (error) {
      if (error instanceof AppError && error.code !== 'ANNEX_INCOMPLETE') throw error;
      const place = error instanceof Fault || error instanceof MergeFault ? error.place : 'trang tính';
      throw new AppError('ANNEX_INCOMPLETE', { place: `${name}${place} (tệp Excel)` }, { cause: error });
    }
  }
}

class Fault extends Error {
  readonly place: string;

  constructor(place: string) {
    super(place);
    this.place = place;
  }
}

async function compareSheet(
  bytes: Uint8Array,
  model: AnnexModel,
  index: number,
  sheet: WrittenSheet | undefined,
  task: Task,
): Promise<void> {
  const table = model.tables[index];
  if (sheet === undefined || table === undefined) throw new Fault('trang tính');
  const reader = new SheetReader(bytes, sheet.part);
  const expected = new ExpectedSheet(model, index, table, sheet.rows);
  const wanted = expected.rows();
  const rest: string[] = [];
  let next = wanted.next();
  let before = 0;
  const visit = ({ number, cells }: ReadRow) => {
    if (number !== before + 1) throw new Fault(`dòng trang tính ${number}`);
    before = number;
    const seen = cells.every(isSeen) ? cells : cells.filter(isSeen);
    // Rows of the model without any text have no row here to stand for them.
    while (seen.length > 0 && next.done !== true && next.value.cells.length === 0) next = wanted.next();
    if (seen.length === 0) return;
    if (next.done === true) {
      rest.push(...seen.map(({ text, raised }) => text + raised));
      return;
    }
    const row = next.value;
    if (row.number !== null && row.number !== number) throw new Fault(row.place(0));
    const wrong = firstDifference(seen, row.cells);
    if (wrong >= 0) throw new Fault(row.place(wrong));
    next = wanted.next();
  };
  await reader.read(visit, (row) => task.step('Đang đối chiếu tệp Excel', row, sheet.last));
  while (next.done !== true && next.value.cells.length === 0) next = wanted.next();
  if (next.done !== true) throw new Fault(next.value.place(0));
  const tail = index === model.tables.length - 1 ? tailLines(model) : [];
  if (linesOf(rest).join('\n') !== tail.join('\n')) throw new Fault('dòng kết, nơi nhận, chữ ký');
  if (before !== sheet.last) throw new Fault('số dòng');
  compareMerges(reader.merges, expected.merges, sheet.rows);
}

/** Number of the first cell that differs, -1 for none. */
function firstDifference(read: readonly ReadCell[], wanted: readonly ReadCell[]): number {
  let index = 0;
  for (const cell of wanted) {
    const found = read[index];
    if (found?.column !== cell.column || found.text !== cell.text || found.raised !== cell.raised)
      return index;
    index += 1;
  }
  return read.length === wanted.length ? -1 : Math.max(0, wanted.length - 1);
}

/** Within the table the merges are exactly the model's; outside it each keeps to rows of its own. */
function compareMerges(read: readonly string[], wanted: readonly string[], rows: TableRows): void {
  let at = 0;
  let bottomBefore = 0;
  let rightBefore = '';
  for (const ref of read) {
    const [, left = '', top = '', right = '', bottom = ''] = /^([A-Z]+)(\d+):([A-Z]+)(\d+)$/.exec(ref) ?? [];
    if (Number(bottom) >= (rows.header[0] ?? 0) && Number(top) < rows.end) {
      if (ref !== wanted[at]) throw new Fault(`ô gộp ${ref}`);
      at += 1;
      continue;
    }
    const beside = Number(top) <= bottomBefore;
    if (beside && !isBehind(left, rightBefore)) throw new Fault(`ô gộp ${ref}`);
    bottomBefore = Number(bottom);
    rightBefore = right;
  }
  if (at !== wanted.length) throw new Fault(`ô gộp ${wanted[at] ?? ''}`);
}

function isBehind(column: string, other: string): boolean {
  return column.length === other.length ? column > other : column.length > other.length;
}
