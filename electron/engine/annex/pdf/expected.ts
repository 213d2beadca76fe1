/** What a finished PDF must contain, page by page, in the order in which it is drawn. */
import type { LaidCell, LaidTable, Page, TablePart } from '../layout/blocks.ts';
import { type Box, boxesOf } from '../layout/boxes.ts';

export interface ExpectedText {
  text: string;
  /** Where it stands, in Vietnamese, for the message. */
  place: string;
}

/** White space is no letter: it is left out of every comparison. */
export function lettersOf(text: string): string {
  return text.replace(/\s+/g, '');
}

/** The texts of one page without its number. */
export function* expectedTexts(page: Page): Generator<ExpectedText> {
  for (const item of page) {
    if (item.kind === 'text') yield { text: item.line.text, place: item.paragraph.place };
    if (item.kind === 'tail') for (const { text, place } of item.lines) yield { text, place };
    if (item.kind !== 'table') continue;
    yield* partTexts(item.table, item.table.header);
    yield* partTexts(item.table, item);
  }
}

function* partTexts(table: LaidTable, part: TablePart): Generator<ExpectedText> {
  for (const box of boxesOf(part)) {
    const text = boxText(box);
    if (text !== '') yield { text, place: placeOf(table, part.rows[box.top]?.row.index ?? 0, box.cell) };
  }
}

/** The letters that stand in a box. */
export function boxText({ cell, from, to }: Box): string {
  let text = '';
  for (let line = from; line < to; line += 1)
    text += (cell.lines[line]?.text ?? '') + (cell.lines[line]?.marks ?? '');
  return text;
}

export function placeOf(table: LaidTable, row: number, { column }: LaidCell): string {
  const header = `cột “${table.headers[column] ?? ''}”`;
  return [table.name, row < 0 ? 'tiêu đề bảng' : `dòng ${row + 1}`, header]
    .filter((part) => part !== '')
    .join(', ');
}
