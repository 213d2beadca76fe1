/** What a finished sheet must hold, made from the model alone, row by row in reading order. */
import { RECIPIENTS_HEADING } from '../layout/tail.ts';
import type { AnnexColumn, AnnexModel, AnnexRow, AnnexTable } from '../model.ts';
import { printedMark } from '../model.ts';
import { columnLetters } from './cells.ts';
import { headerRows } from './header.ts';
import type { ReadCell } from './sheet-reader.ts';

/** Where the rows of a sheet's table stand, from 1. */
export interface TableRows {
  /** Of the header's one or two rows. */
  header: readonly number[];
  /** Of the table's rows. */
  body: readonly number[];
  /** Row behind the table. */
  end: number;
}

export interface ExpectedRow {
  /** Number of the sheet row; null where it is not fixed. */
  number: number | null;
  /** Cells with a text that is seen. */
  cells: readonly ReadCell[];
  /** In Vietnamese, by number of the cell. */
  place(cell: number): string;
}

export class ExpectedSheet {
  /** References of the merged cells of the table, in order; complete when all rows were taken. */
  readonly merges: string[] = [];
  readonly #model: AnnexModel;
  readonly #table: AnnexTable;
  readonly #index: number;
  readonly #rows: TableRows;

  constructor(model: AnnexModel, index: number, table: AnnexTable, rows: TableRows) {
    this.#model = model;
    this.#index = index;
    this.#table = table;
    this.#rows = rows;
  }

  /** Rows up to the footnotes; the end of the annex follows them, see `tailLines`. */
  *rows(): Generator<ExpectedRow> {
    const { heading, title, attachedTo } = this.#model;
    const { part, title: name, columns, footnotes } = this.#table;
    if (this.#index === 0) {
      for (const text of [heading, ...title, attachedTo]) yield* running(text, 'tiêu đề phụ lục');
    }
    yield* running(part ?? '', 'tên phần');
    yield* running(name ?? '', 'tên bảng');
    yield* this.#header(columns);
    yield* this.#body();
    for (const { mark, text } of footnotes) {
      yield* running(`${printedMark(mark)} ${text}`, `chú thích ${printedMark(mark)}`);
    }
  }

  *#header(columns: readonly AnnexColumn[]): Generator<ExpectedRow> {
    const upper: ReadCell[] = [];
    const lower: ReadCell[] = [];
    for (const [index, { group, header }] of columns.entries()) {
      const cell = (text: string) => ({ column: index + 1, text, raised: '' });
      if (group === '') upper.push(cell(header));
      else {
        if (columns[index - 1]?.group !== group) upper.push(cell(group));
        lower.push(cell(header));
      }
    }
    const { header, body, end } = this.#rows;
    const place = () => 'tiêu đề bảng';
    yield { number: header[0] ?? 0, cells: upper.filter(isSeen), place };
    if (lower.length > 0) yield { number: header[1] ?? 0, cells: lower.filter(isSeen), place };
    for (const [index, row] of headerRows(columns).entries()) {
      this.#merge(row, index, [...header, body[0] ?? end]);
    }
  }

  *#body(): Generator<ExpectedRow> {
    const { body, end } = this.#rows;
    const { columns } = this.#table;
    if (body.length !== this.#table.rows.length) throw new Error('number of rows');
    const starts = [...body, end];
    /** By column: number of the row at which the merged cell above it ends. */
    const covered = columns.map(() => 0);
    let index = 0;
    for (const row of this.#table.rows) {
      const number = index;
      const cells: ReadCell[] = [];
      let column = 0;
      for (const { text, marks, span, down } of row.cells) {
        for (let at = column; at < column + span; at += 1) {
          if ((covered[at] ?? 0) > number !== (down === 0)) throw new MergeFault(this.#place(number, column));
        }
        if (down === 0 && (text !== '' || marks.length > 0)) {
          throw new MergeFault(this.#place(number, column));
        }
        if (down > 1) covered.fill(number + down, column, column + span);
        const cell = {
          column: column + 1,
          text,
          raised: marks.length === 0 ? '' : marks.map(printedMark).join(''),
        };
        if (isSeen(cell)) cells.push(cell);
        column += span;
      }
      if (column !== columns.length) throw new MergeFault(this.#place(number, column - 1));
      this.#merge(row, number, starts);
      yield {
        number: body[number] ?? 0,
        cells,
        place: (at) => this.#place(number, (cells[at]?.column ?? 1) - 1),
      };
      index += 1;
    }
  }

  #merge(row: AnnexRow, index: number, starts: readonly number[]): void {
    const top = starts[index] ?? 0;
    let column = 1;
    for (const { span, down } of row.cells) {
      const bottom = (starts[Math.min(index + Math.max(1, down), starts.length - 1)] ?? 0) - 1;
      if (down > 0 && (span > 1 || bottom > top)) {
        this.merges.push(`${columnLetters(column)}${top}:${columnLetters(column + span - 1)}${bottom}`);
      }
      column += span;
    }
  }

  #place(row: number, column: number): string {
    return `dòng ${row + 1}, cột “${this.#table.columns[column]?.header ?? ''}”`;
  }
}

/** A table whose merged cells contradict one another: Excel would hide what stands under them. */
export class MergeFault extends Error {
  readonly place: string;

  constructor(place: string) {
    super(place);
    this.place = place;
  }
}

function* running(text: string, place: string): Generator<ExpectedRow> {
  const cell = { column: 1, text, raised: '' };
  if (isSeen(cell)) yield { number: null, cells: [cell], place: () => place };
}

/** Blanks alone print nothing; the line under "(Kèm theo …)" is drawn with them. */
export function isSeen({ text, raised }: ReadCell): boolean {
  const first = text.charCodeAt(0);
  return (first > 0x20 && first < 0x80) || raised !== '' || text.trim() !== '';
}

/** Lines at the end of an annex; how they stand beside each other is a matter of the page. */
export function tailLines({ closing, recipients, signatures }: AnnexModel): string[] {
  const signed = signatures.flatMap(({ authority, position, name }) => [authority, position, name]);
  const listed = recipients.length === 0 ? [] : [RECIPIENTS_HEADING, ...recipients];
  return linesOf([closing, ...signed, ...listed]);
}

/** Lines that are seen, sorted. */
export function linesOf(texts: readonly string[]): string[] {
  return texts
    .flatMap((text) => text.split('\n'))
    .filter((line) => line.trim() !== '')
    .sort();
}
