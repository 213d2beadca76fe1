/**
 * Compares what was set onto the pages with the model, so that a fault of the layout (a lost line, a lost row, a
 * merged cell whose parts do not make up its text) is found as well as one of the drawing.
 */
import type { LaidCell, LaidTable, Page, PageItem, PagePart } from '../layout/blocks.ts';
import { type Box, boxesOf } from '../layout/boxes.ts';
import { RECIPIENTS_HEADING } from '../layout/tail.ts';
import type { AnnexModel, AnnexRow, AnnexTable } from '../model.ts';
import { printedMark, printedText } from '../model.ts';
import { boxText, lettersOf, placeOf } from './expected.ts';

/** @returns the place of the first difference, or null */
export function firstLayoutFault(pages: readonly Page[], model: AnnexModel): string | null {
  const items = pages.flat();
  const running = items.map(runningLetters).join('');
  if (running !== lettersOf(runningText(model))) return 'tiêu đề, chú thích hoặc dòng kết';
  const tails = items.flatMap((item) => (item.kind === 'tail' ? item.lines.map(({ text }) => text) : []));
  const after = items.flatMap((item) =>
    item.kind === 'text' && item.paragraph.role === 'recipients' ? [item.line.text] : [],
  );
  if (lettersOf([...tails, ...after].join('')) !== lettersOf(tailText(model))) return 'khối chữ ký, nơi nhận';
  return firstTableFault(items, model);
}

function runningLetters(item: PageItem): string {
  return item.kind === 'text' && item.paragraph.role !== 'recipients' ? lettersOf(item.line.text) : '';
}

function runningText(model: AnnexModel): string {
  const tables = model.tables.flatMap(({ part, title, footnotes }) => [
    part ?? '',
    title ?? '',
    ...footnotes.flatMap(({ mark, text }) => [printedMark(mark), text]),
  ]);
  return [model.heading, ...model.title, model.attachedTo, ...tables, model.closing].join('');
}

function tailText({ signatures, recipients }: AnnexModel): string {
  const signed = signatures.flatMap(({ authority, position, name }) => [authority, position, name]);
  return [...signed, ...(recipients.length > 0 ? [RECIPIENTS_HEADING, ...recipients] : [])].join('');
}

function firstTableFault(items: readonly PageItem[], model: AnnexModel): string | null {
  let table: LaidTable | null = null;
  let check: TableCheck | null = null;
  let number = 0;
  for (const item of items) {
    if (item.kind !== 'table') continue;
    if (item.table !== table) {
      const rest = check?.rest() ?? null;
      if (rest !== null) return rest;
      while (model.tables[number]?.rows.length === 0) number += 1;
      const of = model.tables[number];
      number += 1;
      if (of === undefined) return `số bảng: ${number}/${model.tables.length}`;
      table = item.table;
      check = new TableCheck(table, of);
    }
    const fault = check?.part(item) ?? null;
    if (fault !== null) return fault;
  }
  while (model.tables[number]?.rows.length === 0) number += 1;
  if (number < model.tables.length) return `số bảng: ${number}/${model.tables.length}`;
  return check?.rest() ?? null;
}

/** Follows one table through its parts; holds only the rows that have begun and not ended. */
class TableCheck {
  readonly #table: LaidTable;
  readonly #rows: Iterator<AnnexRow>;
  readonly #length: number;
  /** By number: a row's cells, and how many of them have not ended. */
  readonly #open = new Map<number, { row: AnnexRow; left: number }>();
  /** What has been seen of cells that are cut. */
  readonly #texts = new Map<LaidCell, string>();
  #taken = 0;

  constructor(table: LaidTable, model: AnnexTable) {
    this.#table = table;
    this.#rows = model.rows[Symbol.iterator]();
    this.#length = model.rows.length;
  }

  part(part: PagePart): string | null {
    for (const box of boxesOf(part)) {
      const index = box.cell.merge?.first ?? part.rows[box.top]?.row.index ?? -1;
      if (!this.#agrees(box, index)) return placeOf(this.#table, index, box.cell);
    }
    return null;
  }

  /** What is missing when the table has ended. */
  rest(): string | null {
    const [missing] = this.#open.keys();
    if (missing !== undefined) return [this.#table.name, `dòng ${missing + 1}`].filter(Boolean).join(', ');
    const taken = this.#taken;
    // Rows at the end that hold nothing but what is merged into them have no text of their own to wait for.
    this.#take(this.#length - 1);
    return this.#open.size === 0 ? null : `số dòng: ${taken}/${this.#length}`;
  }

  #agrees(box: Box, index: number): boolean {
    const text = (this.#texts.get(box.cell) ?? '') + boxText(box);
    if (!box.ends) {
      this.#texts.set(box.cell, text);
      return true;
    }
    this.#texts.delete(box.cell);
    const open = this.#take(index);
    if (open === undefined) return false;
    open.left -= 1;
    if (open.left === 0) this.#open.delete(index);
    const cell = cellAt(open.row, box.cell.column);
    return cell !== undefined && lettersOf(printedText(cell)) === lettersOf(text);
  }

  #take(index: number): { row: AnnexRow; left: number } | undefined {
    while (this.#taken <= index) {
      const next = this.#rows.next();
      if (next.done === true) return undefined;
      const own = next.value.cells.filter((cell) => cell.down > 0 || printedText(cell) !== '').length;
      if (own > 0) this.#open.set(this.#taken, { row: next.value, left: own });
      this.#taken += 1;
    }
    return this.#open.get(index);
  }
}

function cellAt({ cells }: AnnexRow, column: number): AnnexRow['cells'][number] | undefined {
  let at = 0;
  for (const cell of cells) {
    if (at === column) return cell;
    at += cell.span;
  }
  return undefined;
}
