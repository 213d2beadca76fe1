/**
 * The sheets of an OpenDocument spreadsheet as its XML streams by. Repeated cells and rows are counted, not
 * made: a sheet that declares a million empty rows costs no more than the table on it.
 */
import { AppError } from '../../../../shared/contract/errors.ts';
import { MAX_COLUMN_RANGES, MAX_MERGES } from '../sheets/merges.ts';
import type { XmlListener, XmlTag } from '../xml-stream.ts';
import type { BookBuilder, SheetBuilder } from './book.ts';
import { CellText } from './odf-cell.ts';
import { type Attributes, countOf, OdfAttributes } from './odf-names.ts';
import { OdfStyles } from './odf-styles.ts';
import { storedValue } from './odf-value.ts';
import type { CellValue } from './values.ts';

/** What stands beside the cells: drawings, earlier versions of cells, forms, macros. */
const ASIDE: ReadonlySet<string> = new Set([
  'tracked-changes',
  'shapes',
  'dde-links',
  'content-validations',
  'named-expressions',
  'database-ranges',
  'data-pilot-tables',
  'sub-table',
  'scripts',
  'forms',
  'event-listeners',
  'frame',
  'custom-shape',
  'g',
  'control',
  'line',
  'rect',
  'ellipse',
  'path',
  'caption',
  'ruby-text',
]);
const COMMENT_FACTS: ReadonlySet<string> = new Set(['creator', 'date', 'date-string', 'creator-initials']);
const MAX_COMMENTS = 10_000;

interface Range {
  first: number;
  last: number;
  style: string;
}

interface OpenCell {
  attributes: Attributes;
  style: string;
}

export class OdfListener implements XmlListener {
  readonly #book: BookBuilder;
  readonly #attributes = new OdfAttributes();
  readonly #styles = new OdfStyles();
  readonly #text = new CellText(this.#styles);
  /** Inside a comment: its author and date are no part of its text. */
  #beside = 0;
  #aside = 0;
  #comment: string | null = null;
  #sheet: SheetBuilder | null = null;
  #columns: Range[] = [];
  #nextColumn = 1;
  #row = 0;
  #rows = 1;
  #rowStyle: string | null = null;
  #column = 1;
  #cell: OpenCell | null = null;

  constructor(book: BookBuilder) {
    this.#book = book;
  }

  open(tag: XmlTag): void {
    const name = tag.local;
    if (this.#aside > 0 || ASIDE.has(name)) {
      this.#aside += 1;
      return;
    }
    if (this.#comment !== null) {
      if (this.#beside > 0 || COMMENT_FACTS.has(name)) this.#beside += 1;
      else if (name === 'p') this.#comment += ' ';
      return;
    }
    const attributes = this.#attributes.of(tag);
    if (this.#cell !== null) {
      if (name === 'annotation') this.#comment = '';
      else this.#text.open(name, attributes);
    } else if (name === 'table') this.#openSheet(attributes);
    else if (this.#sheet === null) this.#styles.open(name, attributes);
    else if (name === 'table-column') this.#addColumns(this.#sheet, attributes);
    else if (name === 'table-row') this.#openRow(this.#sheet, attributes);
    else if (name === 'table-cell' || name === 'covered-table-cell') this.#openCell(attributes);
  }

  text(text: string): void {
    if (this.#aside > 0) return;
    if (this.#comment !== null) {
      if (this.#beside === 0) this.#comment += text;
    } else if (this.#cell !== null) this.#text.text(text);
    else if (this.#sheet === null) this.#styles.text(text);
  }

  close(name: string): void {
    if (this.#aside > 0) {
      this.#aside -= 1;
      return;
    }
    if (this.#comment !== null) {
      if (this.#beside > 0) this.#beside -= 1;
      else if (name === 'annotation') this.#closeComment(this.#comment);
    } else if (name === 'table-cell' || name === 'covered-table-cell') this.#closeCell();
    else if (this.#cell !== null) this.#text.close(name);
    else if (name === 'table-row') this.#row += this.#rows - 1;
    else if (name === 'table') this.#closeSheet();
    else if (this.#sheet === null) this.#styles.close(name);
  }

  #openSheet(attributes: Attributes): void {
    this.#sheet = this.#book.sheet(attributes['table:name'] ?? '');
    this.#sheet.hidden = this.#styles.isHiddenSheet(attributes['table:style-name'] ?? '');
    this.#columns = [];
    this.#nextColumn = 1;
    this.#row = 0;
  }

  #closeSheet(): void {
    if (this.#sheet !== null) this.#book.finish(this.#sheet);
    this.#sheet = null;
  }

  #addColumns(sheet: SheetBuilder, attributes: Attributes): void {
    if (this.#columns.length >= MAX_COLUMN_RANGES) throw new AppError('FILE_HOSTILE', { reason: 'columns' });
    const first = this.#nextColumn;
    const last = first + countOf(attributes, 'table:number-columns-repeated') - 1;
    this.#nextColumn = last + 1;
    this.#columns.push({ first, last, style: attributes['table:default-cell-style-name'] ?? '' });
    if (isHidden(attributes)) sheet.hiddenColumns.push({ first, last });
  }

  #openRow(sheet: SheetBuilder, attributes: Attributes): void {
    this.#row += 1;
    this.#rows = countOf(attributes, 'table:number-rows-repeated');
    this.#rowStyle = attributes['table:default-cell-style-name'] ?? null;
    this.#column = 1;
    // More rows than a sheet may fill are empty ones at its end.
    const last = Math.min(this.#row + this.#rows - 1, this.#row + MAX_HIDDEN_ROWS);
    if (isHidden(attributes)) for (let row = this.#row; row <= last; row += 1) sheet.hiddenRows.add(row);
  }

  #openCell(attributes: Attributes): void {
    const column = this.#columns.find(({ first, last }) => first <= this.#column && this.#column <= last);
    const style = attributes['table:style-name'] ?? this.#rowStyle ?? column?.style ?? '';
    this.#cell = { attributes, style };
    this.#text.start(style);
  }

  #closeCell(): void {
    const cell = this.#cell;
    if (cell === null || this.#sheet === null) return;
    this.#cell = null;
    const { attributes, style } = cell;
    const repeated = countOf(attributes, 'table:number-columns-repeated');
    const value = storedValue(attributes, this.#text.runs, this.#styles.patternOf(style));
    const struck = value?.kind !== 'text' && this.#styles.shapeOf(style, []).struck;
    if (value !== null) this.#add(this.#sheet, value, repeated, struck);
    this.#merge(this.#sheet, attributes);
    this.#column += repeated;
  }

  /** The builder refuses what is too much before it takes memory. */
  #add(sheet: SheetBuilder, value: CellValue, repeated: number, struck: boolean): void {
    for (let row = this.#row; row < this.#row + this.#rows; row += 1) {
      for (let column = this.#column; column < this.#column + repeated; column += 1) {
        sheet.grid.add(struck ? { row, column, value, struck } : { row, column, value });
      }
    }
  }

  #merge(sheet: SheetBuilder, attributes: Attributes): void {
    const right = this.#column + countOf(attributes, 'table:number-columns-spanned') - 1;
    const bottom = this.#row + countOf(attributes, 'table:number-rows-spanned') - 1;
    if (right === this.#column && bottom === this.#row) return;
    if (sheet.merges.length >= MAX_MERGES) throw new AppError('FILE_HOSTILE', { reason: 'merges' });
    sheet.merges.push({ top: this.#row, left: this.#column, bottom, right });
  }

  #closeComment(text: string): void {
    this.#comment = null;
    const comments = this.#sheet?.comments ?? [];
    if (comments.length < MAX_COMMENTS) comments.push({ row: this.#row, column: this.#column, text });
  }
}

const MAX_HIDDEN_ROWS = 200_000;

function isHidden(attributes: Attributes): boolean {
  return ['collapse', 'filter'].includes(attributes['table:visibility'] ?? '');
}
