/**
 * Reads a finished sheet back, strictly: whatever does not look exactly as a row or a cell of ours is a fault, so
 * nothing can be passed over. A tenth of the time of a general XML reader.
 */
import { piecesOf } from './unpack.ts';

export interface ReadCell {
  /** From 1. */
  column: number;
  text: string;
  /** Superscript behind the text. */
  raised: string;
}

export interface ReadRow {
  /** From 1. */
  number: number;
  /** Cells with a text, from left to right. */
  cells: ReadCell[];
}

const ROW = /<row r="(\d+)" ht="[\d.]+" customHeight="1">/y;
const CELL = '<c r="';
const STYLE = '" s="';
const NO_TEXT = '/>';
const TEXT = ' t="inlineStr"><is>';
const TEXT_END = '</is></c>';
const WHOLE = ['<t>', '<t xml:space="preserve">'] as const;
const WHOLE_END = '</t></is></c>';
const RUN = /<r><rPr>((?:<[^<>]+\/>)*)<\/rPr><t(?: xml:space="preserve")?>([^<]*)<\/t><\/r>/y;
const MERGE = /<mergeCell ref="([A-Z]+\d+:[A-Z]+\d+)"\/>/y;
const A = 0x41;
const Z = 0x5a;
const ROW_END = '</row>';
const SHEET_START = '<sheetData>';
const SHEET_END = '</sheetData>';

export class SheetReader {
  /** References of the merged cells in their order; complete when all rows were read. */
  readonly merges: string[] = [];
  readonly #bytes: Uint8Array;
  readonly #part: string;

  constructor(bytes: Uint8Array, part: string) {
    this.#bytes = bytes;
    this.#part = part;
  }

  /**
   * Visits the rows one by one. They are not handed out by a generator: what an iteration gave out before can keep
   * alive what it gives out next until all memory is cleared, and that would be the whole sheet.
   * @param pause between pieces of the sheet, with the number of the last row
   * @throws Error where the sheet is not as it was written
   */
  async read(visit: (row: ReadRow) => void, pause: (row: number) => Promise<void>): Promise<void> {
    const decoder = new TextDecoder('utf-8', { fatal: true });
    let rest = '';
    let last = 0;
    let state: 'head' | 'rows' | 'tail' = 'head';
    for await (const piece of piecesOf(this.#bytes, this.#part)) {
      rest += decoder.decode(piece, { stream: true });
      if (state === 'head') {
        const start = rest.indexOf(SHEET_START);
        if (start < 0) continue;
        rest = rest.slice(start + SHEET_START.length);
        state = 'rows';
      }
      if (state === 'tail') continue;
      const end = rest.lastIndexOf(ROW_END) + ROW_END.length;
      if (end < ROW_END.length) continue;
      last = visitRows(rest.slice(0, end), visit);
      rest = rest.slice(end);
      if (rest.startsWith(SHEET_END)) state = 'tail';
      await pause(last);
    }
    rest += decoder.decode();
    if (!rest.startsWith(SHEET_END)) throw new Error('the rows do not end');
    this.#readMerges(rest.slice(SHEET_END.length));
  }

  #readMerges(tail: string): void {
    const start = /^<mergeCells count="(\d+)">/.exec(tail);
    if (start === null) {
      if (tail.includes('<mergeCell')) throw new Error('merges out of place');
      return;
    }
    MERGE.lastIndex = start[0].length;
    for (let found = MERGE.exec(tail); found !== null; found = MERGE.exec(tail))
      this.merges.push(found[1] ?? '');
    if (this.merges.length !== Number(start[1])) throw new Error('number of merges');
  }
}

/** @returns the number of the last row */
function visitRows(xml: string, visit: (row: ReadRow) => void): number {
  let at = 0;
  let number = 0;
  while (at < xml.length) {
    ROW.lastIndex = at;
    const row = ROW.exec(xml);
    if (row === null) throw new Error('not a row');
    at = ROW.lastIndex;
    number = Number(row[1]);
    const cells: ReadCell[] = [];
    while (!xml.startsWith(ROW_END, at)) at = readCell(xml, at, row[1] ?? '', cells);
    at += ROW_END.length;
    visit({ number, cells });
  }
  return number;
}

/**
 * Adds the cell at `start` to `cells` if it has a text. By hand: an annex of 100,000 rows has near a million cells.
 * @param row its number, as the cell must name it
 * @returns the place behind it
 */
function readCell(xml: string, start: number, row: string, cells: ReadCell[]): number {
  const letters = start + CELL.length;
  let at = letters;
  let column = 0;
  for (let code = xml.charCodeAt(at); code >= A && code <= Z; code = xml.charCodeAt(at)) {
    column = column * 26 + code - A + 1;
    at += 1;
  }
  const style = at + row.length + STYLE.length;
  let end = style;
  while (isDigit(xml.charCodeAt(end))) end += 1;
  const isCell =
    xml.startsWith(CELL, start) &&
    at > letters &&
    xml.startsWith(row, at) &&
    xml.startsWith(STYLE, at + row.length) &&
    end > style &&
    xml[end] === '"';
  if (!isCell) throw new Error(`row ${row}: not a cell`);
  end += 1;
  if (xml.startsWith(NO_TEXT, end)) return end + NO_TEXT.length;
  if (!xml.startsWith(TEXT, end)) throw new Error(`row ${row}: not a cell`);
  const inner = end + TEXT.length;
  for (const tag of WHOLE) {
    if (!xml.startsWith(tag, inner)) continue;
    const close = xml.indexOf('<', inner + tag.length);
    if (!xml.startsWith(WHOLE_END, close)) break;
    cells.push({ column, text: unescaped(xml.slice(inner + tag.length, close)), raised: '' });
    return close + WHOLE_END.length;
  }
  const close = xml.indexOf(TEXT_END, inner);
  if (close < 0) throw new Error(`row ${row}: a text without an end`);
  cells.push({ column, ...runsOf(xml.slice(inner, close)) });
  return close + TEXT_END.length;
}

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

function runsOf(xml: string): { text: string; raised: string } {
  const read = { text: '', raised: '' };
  let at = 0;
  while (at < xml.length) {
    RUN.lastIndex = at;
    const run = RUN.exec(xml);
    if (run === null) throw new Error('not a text');
    at = RUN.lastIndex;
    const [, look = '', text = ''] = run;
    if (look.includes('<vertAlign val="superscript"/>')) read.raised += unescaped(text);
    else if (read.raised === '') read.text += unescaped(text);
    else throw new Error('a text behind a superscript');
  }
  return read;
}

/** Undoes the escapes of XML, then those of OOXML, as Excel does. */
function unescaped(text: string): string {
  const plain = text.includes('&')
    ? text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&')
    : text;
  if (!plain.includes('_x')) return plain;
  return plain.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
}

/** 1 for "A", 27 for "AA". */
export function columnNumber(letters: string): number {
  let number = 0;
  for (let index = 0; index < letters.length; index += 1)
    number = number * 26 + letters.charCodeAt(index) - 64;
  return number;
}
