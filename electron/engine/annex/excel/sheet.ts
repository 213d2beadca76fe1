/** One sheet of an annex, row by row as XML into the file; merges are gathered and written behind the rows. */
import { AppError } from '../../../../shared/contract/errors.ts';
import type { Task } from '../../task.ts';
import type { AnnexRow, AnnexTable } from '../model.ts';
import { printedMark } from '../model.ts';
import type { Run } from './cells.ts';
import { columnLetters, emptyCell, rowStart, runsCell, textCell } from './cells.ts';
import { headerRows } from './header.ts';
import type { Heights } from './heights.ts';
import type { Look, Looks, RunningLook } from './looks.ts';
import type { PackageWriter, PartWriter } from './package.ts';
import { PlainRows } from './plain-row.ts';
import type { Area, BandRow } from './row-band.ts';
import { RowBand, sheetRowsOf } from './row-band.ts';
import type { SheetFrame } from './skeleton.ts';

/** Excel has no more rows. */
const LAST_ROW = 1_048_576;

/** What all sheets of a workbook share. */
export interface SheetTools {
  looks: Looks;
  /** Numbers of the looks in the workbook's styles. */
  styles: ReadonlyMap<string, number>;
  heights: Heights;
}

/** A text over some columns, from 1; stretches of different looks make one cell. */
export interface Block {
  from: number;
  to: number;
  look: RunningLook;
  runs: readonly Run[];
  /** Points. */
  height: number;
  /** In Vietnamese, for messages. */
  place: string;
}

export class SheetWriter {
  /** Sums of the columns' widths in millimetres: of none, the first, the first two … */
  readonly widths: readonly number[];
  readonly heights: Heights;
  readonly looks: Looks;
  readonly #styles: ReadonlyMap<string, number>;
  readonly #table: AnnexTable;
  /** What messages begin with: "bảng 2, " where there are several. */
  readonly #name: string;
  readonly #part: PartWriter;
  readonly #frame: SheetFrame;
  readonly #letters: readonly string[];
  readonly #plain: PlainRows;
  readonly #merges: string[] = [];
  #next = 1;

  constructor(
    file: PackageWriter,
    frame: SheetFrame,
    { table, name }: { table: AnnexTable; name: string },
    tools: SheetTools,
  ) {
    this.looks = tools.looks;
    this.heights = tools.heights;
    this.#styles = tools.styles;
    this.#table = table;
    this.#name = name;
    this.#letters = table.columns.map((_, index) => columnLetters(index + 1));
    const widths = [0];
    for (const { widthMm } of table.columns) widths.push((widths.at(-1) ?? 0) + widthMm);
    this.widths = widths;
    this.#plain = new PlainRows(table, tools, widths, this.#letters);
    this.#frame = frame;
    this.#part = file.begin(frame.part);
  }

  get columns(): number {
    return this.#letters.length;
  }

  /** Number of the row that is written next, from 1. */
  get next(): number {
    return this.#next;
  }

  /** Width in millimetres of the columns `from` to `to`, from 1. */
  width(from: number, to: number): number {
    return (this.widths[to] ?? 0) - (this.widths[from - 1] ?? 0);
  }

  look(name: RunningLook): Look {
    const look = this.looks.get(name);
    if (look === undefined) throw new Error(`no look ${name}`);
    return look;
  }

  async begin(): Promise<void> {
    await this.#part.write(`${this.#frame.head}<sheetData>`);
  }

  async end(): Promise<void> {
    await this.#part.write('</sheetData>');
    if (this.#merges.length > 0) {
      await this.#part.write(`<mergeCells count="${this.#merges.length}">`);
      for (const ref of this.#merges) {
        const writing = this.#part.write(`<mergeCell ref="${ref}"/>`);
        if (writing !== undefined) await writing;
      }
      await this.#part.write('</mergeCells>');
    }
    await this.#part.write(this.#frame.tail);
    await this.#part.end();
  }

  /** A text over all columns, in a row of at least `least` points; "" is no row. */
  async addText(text: string, name: RunningLook, place: string, least = 0): Promise<void> {
    if (text === '') return;
    const look = this.look(name);
    const to = this.columns;
    const height = Math.max(least, this.heights.of(text, this.width(1, to), look));
    const run = { text, face: look.face, size: look.size, raised: false };
    await this.addBlocks([{ from: 1, to, look: name, runs: [run], height, place }]);
  }

  /** An empty row. @param height points */
  async addSpace(height: number): Promise<void> {
    await this.#part.write(`${rowStart(this.#next, height)}</row>`);
    this.#advance(1);
  }

  /** Blocks side by side in one row, which no page break divides unless it is higher than a row may be. */
  async addBlocks(blocks: readonly Block[]): Promise<void> {
    const height = Math.max(...blocks.map((block) => block.height));
    const rows = sheetRowsOf(height);
    const cells = blocks.map((block) => this.#block(block));
    for (let row = 0; row < rows; row += 1) {
      const inner = row === 0 ? cells.join('') : '';
      await this.#part.write(`${rowStart(this.#next + row, height / rows)}${inner}</row>`);
    }
    for (const { from: left, to: right } of blocks) {
      if (rows > 1 || right > left)
        this.#merge({ top: this.#next, bottom: this.#next + rows - 1, left, right });
    }
    this.#advance(rows);
  }

  /** @returns the numbers of the sheet rows at which the header's one or two rows begin */
  async addHeader(): Promise<number[]> {
    const band = new RowBand(headerRows(this.#table.columns), this.#table, 'header', this);
    const starts = band.startsAt(this.#next);
    await this.#addBand(band, null);
    return starts;
  }

  /**
   * Rows of the table. Those that a merged cell ties together are held until the merge is complete, because their
   * heights depend on one another.
   * @returns the number of the sheet row at which each row of the table begins
   */
  async addRows(task: Task): Promise<number[]> {
    const { rows } = this.#table;
    const starts: number[] = [];
    let held: AnnexRow[] = [];
    let until = 0;
    let index = 0;
    for (const row of rows) {
      if (index % 100 === 0) await task.step('Đang lập tệp Excel', index, rows.length);
      const number = index;
      const plain =
        held.length > 0 ? null : this.#plain.write(row, this.#next, (column) => this.#place(number, column));
      if (plain !== null) {
        starts.push(this.#next);
        for (const [left, right] of plain.merges) {
          this.#merge({ top: this.#next, bottom: this.#next, left, right });
        }
        this.#advance(1);
        const writing = this.#part.write(plain.xml);
        if (writing !== undefined) await writing;
        index += 1;
        continue;
      }
      held.push(row);
      for (const { down } of row.cells) if (down > 1) until = Math.max(until, index + down - 1);
      index += 1;
      if (index <= until && index < rows.length) continue;
      const band = new RowBand(held, this.#table, 'body', this);
      for (const start of band.startsAt(this.#next)) starts.push(start);
      const writing = this.#addBand(band, index - held.length);
      if (writing !== undefined) await writing;
      held = [];
    }
    return starts;
  }

  /** @param index number of the band's first row in the table; null for the header */
  #addBand(band: RowBand, index: number | null): Promise<void> | undefined {
    let xml = '';
    let number = this.#next;
    for (const [at, row] of band.rows.entries()) {
      for (let part = 0; part < row.sheetRows; part += 1) {
        const cells = this.#rowCells(row, number, part, index === null ? null : index + at);
        xml += `${rowStart(number, row.height / row.sheetRows)}${cells}</row>`;
        number += 1;
      }
    }
    for (const area of band.merges(this.#next)) this.#merge(area);
    this.#advance(number - this.#next);
    return this.#part.write(xml);
  }

  /** Every column has a cell, because a merged cell takes its borders from all cells that it covers. */
  #rowCells({ cells, looks }: BandRow, number: number, part: number, index: number | null): string {
    let xml = '';
    let column = 0;
    const place = () => this.#place(index, column);
    for (const [at, cell] of cells.entries()) {
      const style = this.#style(looks[at] ?? '');
      const ref = `${this.#letters[column] ?? ''}${number}`;
      if (part > 0 || cell.down === 0) xml += emptyCell(ref, style);
      else if (cell.marks.length === 0) xml += textCell(ref, style, cell.text, place);
      else {
        const look = this.looks.get(looks[at] ?? '') ?? this.look('header');
        const marks = cell.marks.map(printedMark).join('');
        const runs = [
          { ...look, text: cell.text, raised: false },
          { ...look, text: marks, raised: true },
        ];
        xml += runsCell(
          ref,
          style,
          runs.filter(({ text }) => text !== ''),
          place,
        );
      }
      for (let covered = 1; covered < cell.span; covered += 1) {
        xml += emptyCell(`${this.#letters[column + covered] ?? ''}${number}`, style);
      }
      column += cell.span;
    }
    return xml;
  }

  #place(index: number | null, column: number): string {
    const header = this.#table.columns[column]?.header ?? '';
    return `${this.#name}${index === null ? 'tiêu đề bảng' : `dòng ${index + 1}`}, cột “${header}”`;
  }

  #block({ from, look, runs, place }: Block): string {
    const ref = `${this.#letters[from - 1] ?? ''}${this.#next}`;
    const [only] = runs;
    const said = () => `${this.#name}${place}`;
    const style = this.#style(look);
    if (only === undefined) return emptyCell(ref, style);
    return runs.length === 1 ? textCell(ref, style, only.text, said) : runsCell(ref, style, runs, said);
  }

  #style(look: string): number {
    const style = this.#styles.get(look);
    if (style === undefined) throw new Error(`no style for ${look}`);
    return style;
  }

  #merge({ top, bottom, left, right }: Area): void {
    this.#merges.push(`${this.#letters[left - 1] ?? ''}${top}:${this.#letters[right - 1] ?? ''}${bottom}`);
  }

  #advance(rows: number): void {
    this.#next += rows;
    if (this.#next > LAST_ROW) {
      throw new AppError('ANNEX_INCOMPLETE', {
        place: `${this.#name}hơn 1.048.576 dòng trang tính, Excel không chứa được`,
      });
    }
  }
}
