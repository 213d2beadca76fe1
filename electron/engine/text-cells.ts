/**
 * Text in cells of Excel workbooks: what is text in a document stays text. A string cell is never a
 * formula, whatever it begins with (= + - @), and the format "@" keeps it so when somebody edits it.
 */
import type { Cell, CellRichTextValue, Font } from 'exceljs';

/** Excel holds no more letters in one cell. */
export const LONGEST_CELL_TEXT = 32_767;

/**
 * The text as a workbook stores it. OOXML reads `_x0041_` as the letter A, so an underscore that would be
 * read so is written as `_x005F_`; control characters, which XML cannot hold, become U+FFFD so that their
 * place is seen.
 */
export function storedText(text: string): string {
  return text
    .normalize('NFC')
    .replace(/\r\n?/g, '\n')
    .replace(/[\p{Cs}\uFFFE\uFFFF]|(?!\n)\p{Cc}/gu, '\uFFFD')
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_');
}

/** Writes a text cell; "" leaves the cell empty but marked as text. */
export function setText(cell: Cell, text: string): void {
  cell.numFmt = '@';
  cell.value = text === '' ? null : storedText(text);
}

/** Writes a text cell with a superscript behind the text. */
export function setMarkedText(cell: Cell, text: string, superscript: string, font: Partial<Font>): void {
  if (superscript === '') {
    setText(cell, text);
    return;
  }
  const runs: CellRichTextValue['richText'] = [
    { font, text: storedText(text) },
    { font: { ...font, vertAlign: 'superscript' }, text: storedText(superscript) },
  ];
  cell.numFmt = '@';
  cell.value = { richText: runs.filter((run) => run.text !== '') };
}
