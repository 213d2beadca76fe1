/** HTML tables → grids: spans, row groups, hidden rows and columns, tables inside cells. */
import { AppError } from '../../../../shared/contract/errors.ts';
import type { Grid, GridCell, GridRow } from '../blocks.ts';
import { cleanText, plainText } from '../text.ts';
import type { WarningList } from '../warning-list.ts';
import { type WarningCode, warning } from '../warnings.ts';
import { walk } from './content.ts';
import { isHidden, type Look, lookOf, type Styles } from './styles.ts';
import { Texts } from './texts.ts';
import { attributeOf, elementsOf, type HtmlElement, outermost, textBelow } from './tree.ts';

const NO_TEXT = plainText('');
const MAX_COLUMNS = 1_024;
const MAX_CELLS = 2_000_000;
const STEP_ROWS = 500;
const TO_GROUP_END = Number.POSITIVE_INFINITY;

interface Place {
  table: number;
  row: number;
  column: number;
}

/** A cell that goes on downwards. */
interface Span {
  cell: GridCell;
  width: number;
  /** Rows that are still to come. */
  rows: number;
}

export interface TableOptions {
  /** The table's place among those of the file, from 1. */
  number: number;
  look: Look;
  styles: Styles;
  warnings: WarningList;
  /** The page says of some box that it is ticked: one of which it does not is empty. */
  ticked: boolean;
}

/** The rows of a table in the order they are shown: head, bodies, foot; each with its group. */
export function rowsOf(table: HtmlElement): { row: HtmlElement; group: HtmlElement }[] {
  const groups = elementsOf(table);
  const rows = (wanted: (name: string) => boolean) =>
    groups
      .filter(({ tagName }) => wanted(tagName))
      .flatMap((group) =>
        group.tagName === 'tr'
          ? [{ row: group, group: table }]
          : elementsOf(group)
              .filter(({ tagName }) => tagName === 'tr')
              .map((row) => ({ row, group })),
      );
  return [
    ...rows((name) => name === 'thead'),
    ...rows((name) => name === 'tbody' || name === 'tr'),
    ...rows((name) => name === 'tfoot'),
  ];
}

export function cellsOf(row: HtmlElement): HtmlElement[] {
  return elementsOf(row).filter(({ tagName }) => tagName === 'td' || tagName === 'th');
}

/**
 * Whether a table only lays out others: it holds tables, and each of its rows has one filled cell, or a table
 * in it is the larger one.
 */
export function isLayout(table: HtmlElement): boolean {
  const rows = rowsOf(table).map(({ row }) => cellsOf(row));
  const inner = rows.flat().flatMap((cell) => outermost(cell, 'table'));
  if (inner.length === 0) return false;
  if (rows.every((cells) => cells.filter((cell) => textBelow(cell).trim() !== '').length <= 1)) return true;
  return inner.some((found) => {
    const innerRows = rowsOf(found);
    return innerRows.length > rows.length * 2 && innerRows.some(({ row }) => cellsOf(row).length >= 3);
  });
}

/** @throws AppError FILE_HOSTILE; CANCELLED from `step` */
export async function readTable(
  table: HtmlElement,
  options: TableOptions,
  step: () => Promise<void>,
): Promise<Grid> {
  const reading = new TableReading(options);
  for (const [index, { row, group }] of rowsOf(table).entries()) {
    if (index % STEP_ROWS === 0) await step();
    reading.row(row, group);
  }
  return reading.finish(table);
}

class TableReading {
  readonly #options: TableOptions;
  readonly #rows: { cells: GridCell[]; hidden: boolean }[] = [];
  readonly #hiddenColumns = new Set<number>();
  #spans: (Span | undefined)[] = [];
  #group: HtmlElement | null = null;
  #groupLook: Look;
  #cells = 0;
  #width = 0;

  constructor(options: TableOptions) {
    this.#options = options;
    this.#groupLook = options.look;
  }

  row(row: HtmlElement, group: HtmlElement): void {
    const { styles, look: tableLook } = this.#options;
    if (group !== this.#group) {
      this.#spans = this.#hasRoom(row) ? this.#spans.map(withinTable) : [];
      this.#group = group;
      this.#groupLook = lookOf(group, styles.declarations(group), tableLook);
    }
    const look = lookOf(row, styles.declarations(row), this.#groupLook);
    const cells: GridCell[] = [];
    for (const cell of cellsOf(row)) {
      this.#inherit(cells);
      this.#place(cell, { ...look, hidden: false }, cells);
    }
    this.#inherit(cells, true);
    this.#cells += cells.length;
    this.#width = Math.max(this.#width, cells.length);
    if (cells.length > MAX_COLUMNS || this.#cells > MAX_CELLS) {
      throw new AppError('FILE_HOSTILE', { reason: 'extent', columns: cells.length });
    }
    // Excel ends its tables with a hidden row that only holds the widths of the columns.
    const filled = cells.some(({ text, inherited }) => text !== '' && !inherited);
    this.#rows.push({ cells, hidden: look.hidden && filled });
  }

  /**
   * A merged cell ends with its group of rows, says HTML; LibreOffice merges the header over the end of `<thead>`.
   * The first row of the next group tells: it leaves room for the cell, or it is as wide as the table itself.
   */
  #hasRoom(row: HtmlElement): boolean {
    const open = this.#spans.reduce((columns, span) => columns + (span?.width ?? 0), 0);
    const own = cellsOf(row).reduce((columns, cell) => columns + spanOf(cell, 'colspan'), 0);
    return open > 0 && open + own <= this.#width;
  }

  finish(table: HtmlElement): Grid {
    this.#hideColumns(table);
    const width = this.#width;
    if (width * this.#rows.length > MAX_CELLS) {
      throw new AppError('FILE_HOSTILE', { reason: 'extent', rows: this.#rows.length, columns: width });
    }
    for (const [index, { cells }] of this.#rows.entries()) {
      while (cells.length < width) cells.push(this.#empty(index + 1, cells.length + 1, 1, false));
    }
    return {
      kind: 'grid',
      sheet: null,
      rows: this.#rows satisfies GridRow[],
      hiddenColumns: this.#hiddenColumns,
    };
  }

  /** Puts the cells from above that reach into this row at its next places; `all`: to its end. */
  #inherit(cells: GridCell[], all = false): void {
    const row = this.#rows.length + 1;
    for (;;) {
      const span = this.#spans[cells.length];
      if (span === undefined) {
        if (!all || cells.length >= this.#spans.length) return;
        cells.push(this.#empty(row, cells.length + 1, 1, false));
        continue;
      }
      span.rows -= 1;
      const start = cells.length;
      const source = { table: this.#options.number, row, column: start + 1 };
      cells.push({ ...span.cell, source, inherited: true });
      for (let at = 1; at < span.width; at += 1) cells.push(this.#empty(row, start + at + 1, 0, true));
      if (span.rows <= 0) delete this.#spans[start];
    }
  }

  #place(element: HtmlElement, around: Look, cells: GridCell[]): void {
    const { number, styles, warnings } = this.#options;
    const says = styles.declarations(element);
    const place = { table: number, row: this.#rows.length + 1, column: cells.length + 1 };
    if (isHidden(element, says)) this.#hiddenColumns.add(cells.length);
    const look = { ...lookOf(element, says, around), hidden: false };
    const clean = cleanText(cellTexts(element, look, place, this.#options).runs());
    if (/^#{3,}$/.test(clean.text)) {
      const stored = attributeOf(element, 'x:num') ?? attributeOf(element, 'sdval') ?? '';
      warnings.add(warning('NUMBER_HIDDEN', stored === '' ? clean.text : stored, place));
    }
    // Excel's way to let a long text run over empty neighbours: nothing is merged.
    const apart = /colspan/i.test(says.get('mso-ignore') ?? '');
    const columns = this.#free(cells.length, spanOf(element, 'colspan'));
    const width = apart ? 1 : columns;
    const cell: GridCell = { ...clean, source: place, width, inherited: false };
    cells.push(cell);
    for (let at = 1; at < columns; at += 1) {
      cells.push(this.#empty(place.row, place.column + at, apart ? 1 : 0, false));
    }
    const rows = attributeOf(element, 'rowspan') === '0' ? TO_GROUP_END : spanOf(element, 'rowspan');
    if (rows > 1) this.#spans[place.column - 1] = { cell, width, rows: rows - 1 };
  }

  /** How many of the columns from `start` on are not taken by a cell from above. */
  #free(start: number, wanted: number): number {
    let free = 1;
    while (free < wanted && this.#spans[start + free] === undefined) free += 1;
    return free;
  }

  #hideColumns(table: HtmlElement): void {
    let column = 0;
    for (const element of outermost(table, 'col')) {
      const columns = spanOf(element, 'span');
      const hidden = isHidden(element, this.#options.styles.declarations(element));
      for (let at = 0; hidden && at < columns; at += 1) this.#hiddenColumns.add(column + at);
      column += columns;
    }
  }

  #empty(row: number, column: number, width: number, inherited: boolean): GridCell {
    return { ...NO_TEXT, source: { table: this.#options.number, row, column }, width, inherited };
  }
}

function withinTable(span: Span | undefined): Span | undefined {
  return span?.rows === TO_GROUP_END ? undefined : span;
}

function spanOf(element: HtmlElement, name: string): number {
  const span = Number.parseInt(attributeOf(element, name) ?? '1', 10);
  return span >= 1 ? Math.min(span, MAX_COLUMNS + 1) : 1;
}

/** The texts of a cell, its paragraphs apart by a line break; what it holds besides is told. */
function cellTexts(cell: HtmlElement, look: Look, place: Place, options: TableOptions): Texts {
  const { styles, warnings, ticked } = options;
  const texts = new Texts();
  const tell = (code: WarningCode, detail = '') => {
    warnings.add(warning(code, detail, place));
  };
  walk(cell, look, styles, {
    text: (text, textLook) => texts.add(text, textLook),
    lineBreak: () => texts.break(),
    blockBreak: () => texts.break(),
    reference: (mark) => texts.reference(mark),
    footnote: (element, elementLook) => texts.add(textBelow(element), elementLook),
    deleted: (text) => {
      if (text.trim() !== '') tell('TEXT_DELETED', text.trim());
    },
    misread: (text) => tell('TEXT_SIGN', text),
    picture: () => tell('PICTURE'),
    unchosen: () => {
      if (!ticked) tell('FORM_FIELD');
    },
    preformatted: () => false,
    pageBreak: () => {},
    table: (table, tableLook) => {
      tell('NESTED_TABLE');
      texts.break();
      for (const { row } of rowsOf(table)) {
        for (const inner of cellsOf(row)) {
          const text = cleanText(cellTexts(inner, tableLook, place, options).runs()).text;
          if (text !== '') texts.add(`${text.replaceAll('\n', ' ')} `, tableLook);
        }
        texts.break();
      }
    },
  });
  if (texts.hidden.trim() !== '') tell('TEXT_HIDDEN', texts.hidden.trim());
  if (texts.symbolUnknown) tell('SYMBOL_UNKNOWN');
  if (texts.struck.trim() !== '') tell('TEXT_STRUCK', texts.struck.trim());
  return texts;
}
