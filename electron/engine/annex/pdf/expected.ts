/** What a finished PDF must contain, page by page, in the order in which it is drawn. */

import type { Block, LaidCell, LaidRow, LaidTable } from '../layout/blocks.ts';
import type { Fonts } from '../layout/fonts.ts';
import type { Page } from '../layout/paginate.ts';
import { signatureLines } from '../layout/running.ts';
import type { AnnexModel } from '../model.ts';
import { printedMark, printedText } from '../model.ts';

export interface ExpectedText {
  text: string;
  /** Where it stands, in Vietnamese, for the message. */
  place: string;
}

/** White space is no letter: it is left out of every comparison. */
export function lettersOf(text: string): string {
  return text.replace(/\s+/g, '');
}

/** The texts of one page. */
export function expectedTexts(page: Page, fonts: Fonts): ExpectedText[] {
  const texts: ExpectedText[] = [];
  let previous: Block | undefined;
  for (const [index, block] of page.entries()) {
    if (block.kind === 'text') texts.push({ text: block.text, place: block.place });
    if (block.kind === 'signature') {
      const { above, below } = signatureLines(block.signature, fonts);
      texts.push({ text: [...above, ...below].join(''), place: 'khối chữ ký' });
    }
    if (block.kind === 'slice') {
      const continued = previous?.kind === 'slice' && previous.table === block.table;
      if (!continued) texts.push(...rowTexts(block.table, block.table.header, 0, block.table.header.lines));
      if (!continued || previous?.kind !== 'slice' || previous.row !== block.row) {
        texts.push(...rowTexts(block.table, block.row, block.from, endOfRow(page, index)));
      }
    }
    previous = block;
  }
  return texts;
}

/** Last line of a row on its page: its slices follow one another. */
function endOfRow(page: Page, start: number): number {
  let end = 0;
  const first = page[start];
  for (const block of page.slice(start)) {
    if (block.kind !== 'slice' || first?.kind !== 'slice' || block.row !== first.row) break;
    end = block.to;
  }
  return end;
}

function rowTexts(table: LaidTable, row: LaidRow, from: number, to: number): ExpectedText[] {
  return row.cells.map((cell, index) => ({
    text: linesText(cell, from, to),
    place: placeOf(table, row, index),
  }));
}

function linesText(cell: LaidCell, from: number, to: number): string {
  return cell.lines
    .slice(from, to)
    .map((line) => line.text + line.marks)
    .join('');
}

function placeOf(table: LaidTable, row: LaidRow, cell: number): string {
  const column = row.cells.slice(0, cell).reduce((sum, { span }) => sum + span, 0);
  const header = `cột “${table.headers[column] ?? ''}”`;
  return [table.name, row.index < 0 ? 'tiêu đề bảng' : `dòng ${row.index + 1}`, header]
    .filter((part) => part !== '')
    .join(', ');
}

/**
 * Compares what was set onto the pages with the model, so that a fault of the layout (a lost line, a lost
 * row) is found as well as one of the drawing.
 * @returns the place of the first difference, or null
 */
export function firstLayoutFault(pages: readonly Page[], model: AnnexModel): string | null {
  const laid = pages.flat();
  const running = laid.map((block) => (block.kind === 'text' ? lettersOf(block.text) : '')).join('');
  if (running !== lettersOf(runningText(model))) return 'tiêu đề, chú thích hoặc dòng kết';
  const texts = new Map<LaidRow, { table: LaidTable; cells: string[] }>();
  for (const block of laid) {
    if (block.kind !== 'slice') continue;
    const known = texts.get(block.row)?.cells ?? [];
    texts.set(block.row, {
      table: block.table,
      cells: block.row.cells.map(
        (cell, index) => (known[index] ?? '') + linesText(cell, block.from, block.to),
      ),
    });
  }
  const rows = model.tables.flatMap((table) => table.rows);
  if (texts.size !== rows.length) return `số dòng: ${texts.size}/${rows.length}`;
  for (const [index, [row, { table, cells }]] of [...texts].entries()) {
    const wanted = rows[index]?.cells ?? [];
    const wrong = wanted.findIndex((cell, at) => lettersOf(printedText(cell)) !== lettersOf(cells[at] ?? ''));
    if (wrong >= 0 || wanted.length !== cells.length) return placeOf(table, row, Math.max(0, wrong));
  }
  return null;
}

function runningText(model: AnnexModel): string {
  const tables = model.tables.flatMap(({ title, footnotes }) => [
    title ?? '',
    ...footnotes.flatMap(({ mark, text }) => [printedMark(mark), text]),
  ]);
  return [model.heading, ...model.title, model.attachedTo, ...tables, model.closing].join('');
}
