/** Goes through the blocks of a file, opens a table at each header and closes it where the next thing begins. */
import type {
  ReadingChoices,
  RememberedLayout,
  TableChoice,
} from '../../../../shared/domain/reading-choices.ts';
import type { ReadingTable } from '../../../../shared/domain/submission.ts';
import type { Task } from '../../task.ts';
import { type Grid, isBlank, type Line, type ReadBlocks } from '../blocks.ts';
import { WarningList } from '../warning-list.ts';
import { warning } from '../warnings.ts';
import { beginsAnew } from './anew.ts';
import { textWarnings } from './cautions.ts';
import { checkChoices, choicesBySide, chosenHeader, settleFields } from './choices.ts';
import { columnsOfContinued, columnsOfRepeated } from './columns.ts';
import { isFilled, isSignature, tableEnd } from './ends.ts';
import { withOrdinals } from './guess.ts';
import { type Header, type HeaderColumn, isColumnNumbers, sameHeader } from './header.ts';
import type { Recognised } from './index.ts';
import { type Around, isBetweenPages, lineOf, linesOfRow } from './lines.ts';
import { withNamesInWords } from './names.ts';
import { Paragraphs } from './paragraphs.ts';
import { Memory, matchAt, wordsOfRows } from './remembered.ts';
import { isFurther } from './search.ts';
import { hasText, type Side, sidesOf } from './sides.ts';
import { ruledUntil, splitColumns } from './split.ts';
import { endOf, partsOf } from './stretch.ts';
import { closeTable, type OpenTable } from './table.ts';
import { withTicks } from './ticks.ts';
import { shareTitle, titleInBox, titleOf } from './title.ts';
import { readTrailing } from './trailing.ts';

/** Rows this near to a table may hold its title, footnotes or closing line; a sheet may go on for long. */
const NEAR_ROWS = 1000;

export class Walk {
  readonly #read: ReadBlocks;
  readonly #memory: Memory;
  readonly #choices: ReadonlyMap<number, readonly TableChoice[]>;
  readonly #task: Task;
  readonly #tables: ReadingTable[] = [];
  readonly #layouts: RememberedLayout[] = [];
  readonly #warnings = new WarningList();
  readonly #text = new Paragraphs(this.#warnings);
  #open: OpenTable | null = null;
  /** Everything since the open table's last row. */
  #around: Around[] = [];
  #grids = 0;

  /** @throws AppError MAPPING_INVALID */
  constructor(
    read: ReadBlocks,
    grids: readonly Grid[],
    choices: ReadingChoices,
    remembered: readonly RememberedLayout[],
    task: Task,
  ) {
    this.#read = read;
    this.#memory = new Memory(remembered);
    this.#choices = checkChoices(choices, grids);
    this.#task = task;
    this.#warnings.addAll(read.warnings);
  }

  line(line: Line): void {
    const text = lineOf(line);
    if (!line.aside) this.#around.push(text);
    this.#text.add(text);
  }

  async grid(grid: Grid): Promise<void> {
    const index = this.#grids;
    this.#grids += 1;
    if (grid.sheet !== null) await this.#leaveSheet();
    const before = this.#tables.length;
    if (this.#choices.get(index)?.length === 0) return this.#asText(grid);
    const sides = await this.#sides(grid, index);
    for (const [number, side] of sides.entries()) {
      if (number > 0) await this.#leaveSheet();
      await this.#side(side, index);
    }
    if (sides.length > 1) {
      await this.#leaveSheet();
      shareTitle(this.#tables.slice(before));
    }
  }

  async finish(): Promise<Recognised> {
    await this.#leaveSheet();
    return {
      tables: this.#tables,
      text: this.#text.list,
      footnotes: this.#text.footnotes(this.#read.footnotes),
      layouts: this.#layouts,
      warnings: this.#warnings,
    };
  }

  /** The grid with its headers as recognised, or as a person chose them. */
  async #sides(grid: Grid, index: number): Promise<Side[]> {
    const choices = this.#choices.get(index);
    if (choices === undefined) return sidesOf(grid, this.#memory, this.#task);
    const pieces = await sidesOf(grid, this.#memory, this.#task);
    const groups = choicesBySide(choices, pieces.length);
    return groups.map((group, side) => {
      const own = groups.length === 1 ? grid : (pieces[side]?.grid ?? grid);
      const headers = group.map((choice, place) =>
        chosenHeader(own, choice, group[place + 1]?.header.from ?? own.rows.length),
      );
      return { grid: own, headers };
    });
  }

  async #side({ grid, headers: found }: Side, index: number): Promise<void> {
    const headers = this.#goesOn(grid) ? found.filter((header) => this.#beginsAnew(grid, header)) : found;
    const [first] = headers;
    const repeats = this.#open?.header.decided ? this.#repeatedIn(grid) : null;
    if (first === undefined || (repeats !== null && first.decided?.basis !== 'chosen')) {
      this.#withoutHeader(grid, repeats ?? 0);
      return;
    }
    this.#rowsAround(grid, 0, first.first);
    for (const [place, header] of headers.entries()) {
      const next = headers[place + 1];
      const to = next?.first ?? grid.rows.length;
      const until = ruledUntil(headers, place, grid.rows.length);
      const split = withTicks(splitColumns(header.columns, grid, header.end, until), grid, header.end, until);
      const ordered = withOrdinals(split, grid, header.end, to);
      const whole = { ...header, columns: withNamesInWords(ordered, grid, header.end, to) };
      const columns = await this.#start(whole, grid, index);
      const end = endOf(grid, header, columns, to, next ?? null);
      const settled = this.#columnsFor(header, grid, columns, end);
      this.#open?.parts.push(...partsOf(grid, header, settled, end));
      const below = grid.rows[end];
      if (this.#open !== null && next === undefined && end < to && below !== undefined && !isBlank(below)) {
        // Who signs is understood; any other line there may be a row of the table.
        if (!isSignature(below)) this.#open.rightBelow = linesOfRow(below)[0]?.text ?? null;
      }
      this.#rowsAround(grid, end, to);
    }
  }

  /** Whether a grid may be a further piece of the open table: a document's, with no text between. */
  #goesOn(grid: Grid): boolean {
    return this.#open !== null && grid.sheet === null && this.#around.every(isBetweenPages);
  }

  /** In a further piece of a table, a row that reads like a header is less likely one. */
  #beginsAnew(grid: Grid, header: Header): boolean {
    const above = this.#open?.header;
    if (above === undefined || header.decided !== null) return true;
    return !header.guessed && isFurther(grid, header, above);
  }

  /** The fields that were decided, as soon as they fit: the end of the table depends on them. */
  #columnsFor(
    header: Header,
    grid: Grid,
    columns: readonly HeaderColumn[],
    end: number,
  ): readonly HeaderColumn[] {
    const fields = header.decided?.fields ?? null;
    if (fields === null) return columns;
    const used = columns.filter((column) => column.header !== '' || isFilled(column, grid, header.end, end));
    if (used.length !== fields.length) return columns;
    const settled = settleFields(used, header.decided, this.#tables.length + 1).columns;
    return columns.map((column) => settled[used.indexOf(column)] ?? column);
  }

  /**
   * Begins a table, or goes on with the open one where only its header is repeated.
   * @returns the table's columns at their places in this grid
   */
  async #start(header: Header, grid: Grid, gridIndex: number): Promise<readonly HeaderColumn[]> {
    const chosen = header.decided?.basis === 'chosen';
    if (
      this.#open !== null &&
      !chosen &&
      this.#around.every(isBetweenPages) &&
      sameHeader(this.#open.header, header)
    ) {
      const columns = columnsOfRepeated(this.#open.header, header, grid);
      if (columns !== null && !beginsAnew(this.#open.parts[0], grid, columns, header.end)) {
        this.#around = [];
        return columns;
      }
    }
    const before = this.#open?.parts.at(-1)?.grid;
    const above = await this.#close();
    if (before !== undefined && before !== grid) this.#warnings.addAll(textWarnings(above));
    const title = titleOf(above);
    this.#open = { grid, gridIndex, header, title, parts: [], rightBelow: null };
    return header.columns;
  }

  /** Below the last table of a sheet, nothing is a title: what is left is named, not dropped in silence. */
  async #leaveSheet(): Promise<void> {
    const below = this.#open !== null;
    const rest = await this.#close();
    if (below) this.#warnings.addAll(textWarnings(rest));
  }

  /** Closes the open table with what stands below it; returns what belongs to neither. */
  async #close(): Promise<readonly Around[]> {
    const around = this.#around;
    this.#around = [];
    const open = this.#open;
    if (open === null) return around;
    this.#open = null;
    const { table, layout, rest } = await closeTable(open, {
      native: this.#read.footnotes,
      warnings: this.#warnings,
      task: this.#task,
      number: this.#tables.length + 1,
      trailingOf: (used) => readTrailing(around, used),
    });
    this.#tables.push(table);
    this.#layouts.push(layout);
    return rest;
  }

  /** Where the rows begin below the open table's header if that is repeated at the top of a further grid. */
  #repeatedIn(grid: Grid): number | null {
    const open = this.#open;
    if (open === null || open.header.rows.length === 0) return null;
    const first = grid.rows.findIndex((row) => !isBlank(row));
    const after = first < 0 ? null : matchAt(grid, first, wordsOfRows(open.grid, open.header.rows));
    return after;
  }

  /**
   * A table broken at a page's end goes on without a header; any other is used for layout.
   * @param from the row below a repeated header
   */
  #withoutHeader(grid: Grid, from: number): void {
    const width = grid.rows[0]?.cells.length ?? 0;
    const open = this.#open;
    const before = open?.parts.at(-1)?.grid;
    const follows = before !== undefined && this.#goesOn(grid);
    const columns = open !== null && follows ? columnsOfContinued(open.header, before, grid) : null;
    if (open !== null && columns !== null) {
      const start = isColumnNumbers(grid, from, columns) ? from + 1 : from;
      const end = tableEnd(grid, columns, start, grid.rows.length, null);
      open.parts.push({ grid, columns, from: start, to: end });
      this.#around = [];
      this.#rowsAround(grid, end, grid.rows.length);
      return;
    }
    this.#asText(grid);
    if (grid.sheet !== null) {
      if (hasText(grid, 0, grid.rows.length)) {
        this.#warnings.add(warning('SHEET_WITHOUT_TABLE', grid.sheet, { sheet: grid.sheet, ref: 'A1' }));
      }
    } else if (this.#mayHoldData(grid, width, follows)) {
      const source = grid.rows[0]?.cells[0]?.source ?? null;
      this.#warnings.add(warning('TABLE_WITHOUT_HEADER', String(this.#grids), source));
    }
  }

  /** A grid that holds no table: its rows are running text, and nothing is a title across it. */
  #asText(grid: Grid): void {
    const lines = grid.rows.flatMap(linesOfRow);
    for (const line of lines) this.#text.add(line);
    const [only] = lines;
    const box = grid.sheet === null && lines.length === 1 && only !== undefined ? titleInBox(only) : null;
    this.#around.push(box ?? { barrier: true });
  }

  /** Whether a grid without a header is more than a letterhead or a place of signatures. */
  #mayHoldData(grid: Grid, width: number, follows: boolean): boolean {
    if (!hasText(grid, 0, grid.rows.length)) return false;
    if (grid.rows.length >= 3 && width >= 3) return true;
    const below = this.#open !== null || this.#tables.length > 0;
    return below && (follows || width >= 3) && !grid.rows.some(isSignature);
  }

  #rowsAround(grid: Grid, from: number, to: number): void {
    for (let index = from; index < to; index += 1) {
      const row = grid.rows[index];
      if (row === undefined || isBlank(row)) continue;
      const lines = linesOfRow(row);
      this.#text.add(...lines);
      if (index < from + NEAR_ROWS || index >= to - NEAR_ROWS) this.#around.push(...lines);
      else if (this.#open !== null) this.#warnings.addAll(textWarnings(lines));
    }
  }
}
