/**
 * Workbooks of Excel 2 to 2003. SheetJS decodes their values; it is given nothing but the records that hold
 * them: links, names, formulas, drawings and pictures are struck out first, since its loops over a link to a
 * whole sheet do not end and a formula it does not know stops it. Nothing of them is read anyway.
 */
import { type CellObject, read, set_cptable, type WorkBook, type WorkSheet } from '@e965/xlsx';
import { AppError } from '../../../../shared/contract/errors.ts';
import type { Task } from '../../task.ts';
import { isCompoundFile, openCompoundFile } from '../container/ole.ts';
import { serialIn1900 } from '../sheets/dates.ts';
import type { BookBuilder, SheetBuilder } from './book.ts';
import { type ListedSheet, WorkbookFacts } from './facts.ts';
import { recordsOf, u16 } from './records.ts';
import { type CellFacts, cellKey, type SheetFacts } from './sheet-facts.ts';
import type { CellValue } from './values.ts';

/** Records with values, and those without which these cannot be understood. */
const NEEDED: ReadonlySet<number> = new Set([
  0x02, 0x03, 0x04, 0x05, 0x06, 0x07, 0x09, 0x0a, 0x1e, 0x22, 0x2f, 0x3c, 0x42, 0x43, 0x44, 0x85, 0xbd, 0xd6,
  0xe0, 0xe5, 0xfc, 0xfd, 0x203, 0x204, 0x205, 0x206, 0x207, 0x209, 0x243, 0x27e, 0x406, 0x409, 0x41e, 0x443,
  0x809,
]);
/** Far above what fits into a file that is read; each is looked at twice. */
const MAX_RECORDS = 4_000_000;
/** A record that says nothing, and that SheetJS passes over without a word. */
const SILENT = 0x86;
const FORMULA = 0x06;
const VERSION_RECORD = 0x809;
const ERRORS: ReadonlyMap<number, string> = new Map([
  [0x00, '#NULL!'],
  [0x07, '#DIV/0!'],
  [0x0f, '#VALUE!'],
  [0x17, '#REF!'],
  [0x1d, '#NAME?'],
  [0x24, '#NUM!'],
  [0x2a, '#N/A'],
]);

/** @throws AppError FILE_DAMAGED, FILE_HOSTILE, FILE_TOO_HEAVY, FILE_TOO_MANY_ROWS, CANCELLED */
export async function readBiff(bytes: Uint8Array, book: BookBuilder, task: Task): Promise<void> {
  const stream = workbookStream(bytes);
  // Excel 5 and later list their sheets; before, there is one sheet and little to know of it.
  const facts = u16(stream, 0) === VERSION_RECORD ? new WorkbookFacts(stream) : null;
  const decoded = await decode(withoutAsides(stream));
  const { SheetNames: names, Sheets: sheets } = decoded;
  const date1904 = decoded.Workbook?.WBProps?.date1904 === true;
  // SheetJS orders the sheets by their position in the stream.
  const positions = facts?.listed.map(({ position }) => position).toSorted((a, b) => a - b);
  const order: readonly ListedSheet[] =
    facts?.listed ?? names.map((_, position) => ({ position, hidden: false, worksheet: true }));
  for (const [index, { position, hidden, worksheet }] of order.entries()) {
    const name = names[positions?.indexOf(position) ?? position];
    if (!worksheet || name === undefined) continue;
    const sheet = book.sheet(name);
    sheet.hidden = hidden;
    const step = (done: number, rows: number) =>
      task.step(`Đang đọc trang tính ${sheet.name}`, index + done / rows, order.length);
    await addCells(sheet, sheets[name], date1904, facts, facts?.sheets.get(position), step);
    book.finish(sheet);
  }
}

function workbookStream(bytes: Uint8Array): Uint8Array {
  if (!isCompoundFile(bytes)) return bytes;
  const file = openCompoundFile(bytes);
  const stream = file.stream('Workbook') ?? file.stream('Book');
  if (stream === null) throw new AppError('FILE_DAMAGED', { reason: 'ole' });
  return stream;
}

/** A copy in which positions stay what they are, since the list of sheets refers to them. */
function withoutAsides(stream: Uint8Array): Buffer {
  const copy = Buffer.from(stream);
  let cells = 0;
  let end = 0;
  for (const { kind, at, data } of recordsOf(stream)) {
    if (!NEEDED.has(kind)) copy.writeUInt16LE(SILENT, at);
    // The length of the formula's own bytes: "none". Its value stands before it.
    else if (kind === FORMULA && data.length >= 22) copy.writeUInt16LE(0xffff, at + 4 + 20);
    end = at + 4 + data.length;
    cells += kind === 0xbd ? data.length / 6 : 1;
    if (cells > MAX_RECORDS) throw new AppError('FILE_HOSTILE', { reason: 'cells' });
  }
  // What follows the last record was not looked at.
  return copy.subarray(0, end);
}

async function decode(stream: Buffer): Promise<WorkBook> {
  if (codePageOf(stream) !== null) set_cptable(await import('@e965/xlsx/dist/cpexcel.full.mjs'));
  try {
    return read(stream, {
      type: 'buffer',
      dense: true,
      cellNF: true,
      cellText: false,
      cellHTML: false,
      cellFormula: false,
      cellDates: false,
    });
  } catch (error) {
    throw new AppError('FILE_DAMAGED', { reason: 'biff' }, { cause: error });
  }
}

/** The code of a workbook before Excel 97 where it is not the Western one. */
function codePageOf(stream: Uint8Array): number | null {
  for (const { kind, data } of recordsOf(stream)) {
    if (kind === 0x42) return [1200, 1252, 0x8001].includes(u16(data, 0)) ? null : u16(data, 0);
    if (kind === 0x85 || kind === 0x0a) return null;
  }
  return null;
}

/** Rows between two signs of progress. */
const ROWS_PER_STEP = 1000;

async function addCells(
  sheet: SheetBuilder,
  content: WorkSheet | undefined,
  date1904: boolean,
  book: WorkbookFacts | null,
  facts: SheetFacts | undefined,
  step: (done: number, rows: number) => Promise<void>,
): Promise<void> {
  const texts = new Map<string, CellValue>();
  const storedValue = ({ t, v, z }: CellObject, known: CellFacts | undefined): CellValue | null => {
    if (t === 's') {
      const text = String(v ?? '');
      if (known?.shared === undefined || book === null) {
        return { kind: 'text', runs: book === null ? [{ text }] : book.runsOf(text, known) };
      }
      // Many cells share a text: one value for all lets it be made clean once.
      const key = `${known.shared}/${known.style}`;
      const value = texts.get(key) ?? { kind: 'text', runs: book.runsOf(text, known) };
      texts.set(key, value);
      return value;
    }
    if (t === 'b') return { kind: 'boolean', value: v === true };
    if (t === 'e') return { kind: 'error', code: ERRORS.get(Number(v)) ?? '#ERR' };
    if (t !== 'n') return null;
    const format = book === null ? String(z ?? '') : book.formatOf(known?.style);
    return {
      kind: 'number',
      serial: serialIn1900(Number(v), format ?? '', date1904),
      format,
      raw: String(v),
    };
  };
  const rows: CellObject[][] = content?.['!data'] ?? [];
  // Rows and columns may be far apart: only those that are there are visited.
  for (const [done, index] of Object.keys(rows).entries()) {
    if (done % ROWS_PER_STEP === 0) await step(done, rows.length);
    const cells = rows[Number(index)] ?? [];
    // Let go as it is read: both forms of a large sheet would not fit into the thread's memory.
    rows[Number(index)] = [];
    const row = Number(index) + 1;
    for (const [place, cell] of Object.entries(cells)) {
      const column = Number(place) + 1;
      const known = facts?.cells.get(cellKey(row, column));
      const value = storedValue(cell, known);
      const struck = value?.kind !== 'text' && book?.isStruck(known?.style);
      if (value !== null) sheet.grid.add(struck ? { row, column, value, struck } : { row, column, value });
    }
  }
  for (const place of facts?.missing ?? []) sheet.grid.add({ ...place, value: { kind: 'missing' } });
  for (const { s, e } of content?.['!merges'] ?? []) {
    sheet.merges.push({ top: s.r + 1, left: s.c + 1, bottom: e.r + 1, right: e.c + 1 });
  }
  if (facts === undefined) return;
  sheet.hiddenRows = facts.hiddenRows;
  sheet.hiddenColumns = facts.hiddenColumns;
  sheet.comments = facts.comments;
}
