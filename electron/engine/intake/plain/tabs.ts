/**
 * Tables of tab-separated lines: what Excel and Word put on the clipboard as text. Excel quotes a value that
 * holds a line break; Word does not, so that a row with such a value comes as several lines, which together
 * have the tabs of one row.
 */

import { quoteWarnings } from '../delimited/reader.ts';
import type { DelimitedRecord, RecordReader } from '../delimited/records.ts';
import { warning } from '../warnings.ts';
import { type FoundTable, gridOf, type NoTable, type PhysicalLine, type PlainValue } from './lines.ts';
import { isFilled, isHeading, overBands, shapeOf } from './merged-values.ts';

/** A row of a table does not come in more pieces. */
const MAX_PIECES = 60;
/** How a line begins that goes on with the text of the cell before it. */
const GOES_ON = /^\s*(?:[(–+•-]|\p{Ll})/u;

interface Row {
  values: PlainValue[];
  end: number;
  endLine: number;
  rejoined: boolean;
}

/**
 * The table that begins at a line with a tab.
 * @param reader of the whole text, for tabs; one for all tables, so that it learns of quotes that never end
 */
export function tabTable(
  reader: RecordReader,
  lines: readonly PhysicalLine[],
  index: number,
): FoundTable | NoTable {
  const none: NoTable = { grid: null, next: index + 1 };
  const first = lines[index];
  if (first === undefined) return none;
  const reading = new TabReading(reader, first);
  const rows = reading.rows();
  const filled = rows.filter((row) => filledIn(row) > 1);
  const last = rows.at(-1);
  if (last === undefined) return none;
  // An indented line of text above the table.
  if (rows[0] !== undefined && rows[0].values.length < reading.width && filledIn(rows[0]) < 2) return none;
  // Lines that only begin with a tab are indented text. The last may begin a table that is wider.
  const indexOf = (line: number) => index + line - first.number;
  if (filled.length < 2) return { grid: null, next: Math.max(index + 1, indexOf(last.values[0]?.line ?? 1)) };
  const warnings = reading.stray.filter(({ line }) => line < last.endLine).flatMap(quoteWarnings);
  const rejoined = rows.filter((row) => row.rejoined).flatMap(({ values }) => values[0]?.line ?? []);
  if (rejoined.length > 0) {
    warnings.push(warning('TEXT_TABLE_REJOINED', rejoined.slice(0, 20).join(', '), null));
  }
  const placed = overBands(
    rows.map(({ values }) => values),
    reading.width,
  );
  const numbered = new Set(
    placed.flatMap((values) => (values.length === reading.width ? shapeOf(values[0]) : [])),
  );
  for (const values of placed) {
    const line = values[0]?.line ?? 0;
    if (values.length === 1 || values.length === reading.width || isHeading(values, numbered)) continue;
    const detail = `dòng ${line} có ${values.length} ô, bảng có ${reading.width} cột`;
    warnings.push(warning('CSV_RAGGED', detail, { line, column: values.length }));
  }
  const grid = gridOf(placed, reading.width);
  return { grid, next: indexOf(last.endLine), warnings };
}

class TabReading {
  /** Records whose quotes are out of place. */
  readonly stray: DelimitedRecord[] = [];
  width = 0;
  readonly #reader: RecordReader;
  /** Read, but not yet part of a row. */
  #ahead: DelimitedRecord[] = [];

  constructor(reader: RecordReader, { at, number }: PhysicalLine) {
    this.#reader = reader;
    reader.seek(at, number);
  }

  rows(): Row[] {
    const rows: Row[] = [];
    for (;;) {
      const record = this.#peek(0);
      if (record === null || isBlank(record)) return rows;
      // The first row may be a header with merged cells, which Word writes with fewer tabs.
      if (rows.length <= 1) this.width = Math.max(this.width, record.fields.length);
      const row = this.#row(record, rows.at(-1));
      if (row === null) return rows;
      if (row !== 'added') rows.push(row);
    }
  }

  #peek(ahead: number): DelimitedRecord | null {
    while (this.#ahead.length <= ahead) {
      const record = this.#reader.next();
      if (record === null) return null;
      this.#ahead.push(record);
      if (record.stray.length > 0) this.stray.push(record);
    }
    return this.#ahead[ahead] ?? null;
  }

  /** The row that begins with a record; 'added' where the record went on with the row before. */
  #row(record: DelimitedRecord, before: Row | undefined): Row | 'added' | null {
    if (record.fields.length > this.width) return null;
    if (record.fields.length === this.width) return this.#take(1, [record]);
    if (record.fields.length === 1) return this.#single(record, before);
    return this.#rejoined(record) ?? (filledOf(record) > 1 ? this.#take(1, [record]) : null);
  }

  /** A line without tabs between rows: a heading of a section, or more of the last cell. */
  #single(record: DelimitedRecord, before: Row | undefined): Row | 'added' | null {
    const [text = ''] = record.fields;
    const cell = before?.values.at(-1);
    if (before !== undefined && before.values.length > 1 && cell !== undefined && GOES_ON.test(text)) {
      cell.text += `\n${text}`;
      Object.assign(before, { end: record.end, endLine: record.endLine, rejoined: true });
      this.#ahead = this.#ahead.slice(1);
      return 'added';
    }
    const after = this.#peek(1);
    return before === undefined || after === null || filledOf(after) < 2 ? null : this.#take(1, [record]);
  }

  /** Pieces of one row, if they have its tabs together. */
  #rejoined(first: DelimitedRecord): Row | null {
    const pieces = [first];
    let columns = first.fields.length;
    while (columns < this.width && pieces.length < MAX_PIECES) {
      const piece = this.#peek(pieces.length);
      if (piece === null || isBlank(piece) || piece.fields.length === this.width) return null;
      pieces.push(piece);
      columns += piece.fields.length - 1;
    }
    return columns === this.width ? this.#take(pieces.length, pieces) : null;
  }

  #take(count: number, pieces: readonly DelimitedRecord[]): Row {
    this.#ahead = this.#ahead.slice(count);
    const values: PlainValue[] = [];
    for (const { fields, line } of pieces) {
      const [first = '', ...rest] = fields;
      const open = values.at(-1);
      if (open === undefined) values.push({ text: first, line });
      else open.text += `\n${first}`;
      for (const text of rest) values.push({ text, line });
    }
    const last = pieces.at(-1);
    return { values, end: last?.end ?? 0, endLine: last?.endLine ?? 0, rejoined: pieces.length > 1 };
  }
}

function filledIn({ values }: Row): number {
  return values.filter(({ text }) => isFilled(text)).length;
}

/** How many values of a record hold something. */
function filledOf({ fields }: DelimitedRecord): number {
  return fields.filter((field) => field.trim() !== '').length;
}

function isBlank({ fields }: DelimitedRecord): boolean {
  return fields.length === 1 && fields[0]?.trim() === '';
}
