/**
 * Chooses the widths of a table's columns: no word is broken where that can be had, and among such widths
 * those that make the table short. Works in whole millimetres, so that a model can be read and compared.
 */
import { AppError } from '../../../../shared/contract/errors.ts';
import type { PageForm } from '../../../../shared/domain/annex.ts';
import type { Field } from '../../../../shared/domain/fields.ts';
import { fillWidth, NARROWEST_MM } from './fill.ts';
import type { Fonts } from './fonts.ts';
import { CELL, cellTextWidth, POINTS_PER_MM, textWidthMm } from './geometry.ts';
import type { TypeStyle } from './wrap.ts';
import { lineWidth, widestPiece, widestWord, wrap } from './wrap.ts';

/** What one column holds: its header and the texts of the cells that it does not share. */
export interface ColumnContent {
  field: Field;
  header: string;
  /** Width that a person gave it, in millimetres; null: chosen here. */
  fixedMm: number | null;
  /** Of the rows that widths are chosen by, see `sampled`. */
  texts: readonly string[];
  /** The same of sections, which are set in bold: their numbers, their points. */
  sections: readonly string[];
}

/** The widest that a single word may make a column; longer ones (addresses of web pages) are broken. */
const WIDEST_WORD_MM = 46;
/** A width that a person gave, or a form that fills another page, yields to words and numbers up to this width. */
const WIDEST_KEPT_MM = 30;
/** Rows that widths are chosen by: enough for a good choice, few enough for any table. */
const SAMPLE_ROWS = 300;
/** Texts that are kept on as few lines as the words allow: a code, a rating, a date. */
const SHORT_LINES: Partial<Record<Field, number>> = { ordinal: 1, evaluation: 2, deadline: 2, target: 2 };
const SHORT_TEXT_MM: Partial<Record<Field, number>> = {
  ordinal: 18,
  evaluation: 24,
  deadline: 26,
  target: 22,
};

/** Width below which running text is tiring to read, whatever a neighbouring column holds. */
const READABLE_MM: Partial<Record<Field, number>> = { name: 34, lead: 27, supporting: 27, result: 24 };

/**
 * Widths in whole millimetres, in sum the width of the text area (what a text area of a fraction of a millimetre has
 * more, the widest column takes). Columns that nobody gave a width share what the given ones leave; where that is too
 * little, they get what they hold and the given ones share the rest. None is so narrow that a number would be cut, where
 * the page has the room.
 * @throws AppError `ANNEX_INCOMPLETE` without a column, and when the page is too narrow for them
 */
export function chooseWidths(columns: readonly ColumnContent[], page: PageForm, fonts: Fonts): number[] {
  const room = Math.floor(textWidthMm(page));
  if (columns.length === 0)
    throw new AppError('ANNEX_INCOMPLETE', { place: 'bảng không có cột nào được in' });
  if (columns.length * NARROWEST_MM > room) {
    const lying = page.orientation === 'landscape' ? 'ngang' : 'dọc';
    throw new AppError('ANNEX_INCOMPLETE', {
      place: `bảng có ${columns.length} cột, khổ A4 ${lying} chỉ đủ ${Math.floor(room / NARROWEST_MM)} cột`,
    });
  }
  const size = page.tableSizePt;
  const body: TypeStyle = { face: fonts.faces.normal, size };
  const head: TypeStyle = { face: fonts.faces.bold, size };
  const uncut = keptWidths(columns, room, WIDEST_KEPT_MM, (column, cap) =>
    uncutWidth(column, cap, body, head),
  );
  return fillWidth(wantedWidths(columns, room, body, head), textWidthMm(page), uncut);
}

/** Given widths, and for the other columns such as they need. */
function wantedWidths(
  columns: readonly ColumnContent[],
  room: number,
  body: TypeStyle,
  head: TypeStyle,
): number[] {
  const free = columns.filter(({ fixedMm }) => fixedMm === null);
  const given = sum(columns.map(({ fixedMm }) => fixedMm ?? 0));
  const needed = sum(free.map((column) => leastWidth(column, WIDEST_WORD_MM, body, head)));
  const left = Math.floor(room - given);
  if (free.length === 0) return columns.map(({ fixedMm }) => fixedMm ?? 0);
  if (left >= needed) {
    const chosen = chooseFree(free, left, body, head);
    return columns.map(({ fixedMm }) => fixedMm ?? chosen.shift() ?? NARROWEST_MM);
  }
  const chosen = chooseFree(columns, room, body, head);
  const taken = sum(columns.map(({ fixedMm }, index) => (fixedMm === null ? (chosen[index] ?? 0) : 0)));
  return columns.map(({ fixedMm }, index) =>
    fixedMm === null ? (chosen[index] ?? NARROWEST_MM) : (fixedMm * (room - taken)) / given,
  );
}

/** Widths of columns that nobody gave one, in sum `room`. */
function chooseFree(
  columns: readonly ColumnContent[],
  room: number,
  body: TypeStyle,
  head: TypeStyle,
): number[] {
  const least = keptWidths(columns, room, WIDEST_WORD_MM, (column, cap) =>
    leastWidth(column, cap, body, head),
  );
  const heights = new LineCounts(columns, body, head);
  return improve(startWidths(columns, least, room, body), least, heights);
}

/** Rows that stand for all of a table where widths and alignment are chosen. */
export function sampled<Row>(rows: Iterable<Row> & { readonly length: number }): Row[] {
  const step = Math.max(1, Math.ceil(rows.length / SAMPLE_ROWS));
  const taken: Row[] = [];
  let index = 0;
  for (const row of rows) {
    if (index % step === 0) taken.push(row);
    index += 1;
  }
  return taken;
}

/** The widths that `widthOf` asks for, with the widest cap at which the page has room for them together. */
function keptWidths(
  columns: readonly ColumnContent[],
  room: number,
  widest: number,
  widthOf: (column: ColumnContent, capMm: number) => number,
): number[] {
  for (let cap = widest; cap > NARROWEST_MM; cap -= 1) {
    const least = columns.map((column) => widthOf(column, cap));
    if (sum(least) <= room) return least;
  }
  return columns.map(() => NARROWEST_MM);
}

/** Width at which no word is cut, but for those that are too wide for `capMm`: they are cut anyway. */
function uncutWidth(column: ColumnContent, capMm: number, body: TypeStyle, head: TypeStyle): number {
  const most = cellTextWidth(capMm);
  const piece = Math.max(
    widestPiece(column.header, most, head),
    ...column.sections.map((text) => widestPiece(text, most, head)),
    ...column.texts.map((text) => widestPiece(text, most, body)),
  );
  return Math.max(NARROWEST_MM, Math.min(capMm, cellWidthMm(piece)));
}

function leastWidth(column: ColumnContent, capMm: number, body: TypeStyle, head: TypeStyle): number {
  const word = Math.max(
    widestWord(column.header, head),
    ...column.sections.map((text) => widestWord(text, head)),
    ...column.texts.map((text) => widestWord(text, body)),
  );
  const short = Math.min(shortTextWidth(column, body, head), SHORT_TEXT_MM[column.field] ?? 0);
  const oneLine = Math.max(0, ...column.texts.map((text) => lineWidth(text.replaceAll('\n', ' '), body)));
  const readable = Math.min(READABLE_MM[column.field] ?? 0, cellWidthMm(oneLine));
  return Math.max(NARROWEST_MM, Math.min(capMm, Math.max(cellWidthMm(word), short, readable)));
}

/** Width at which every text of a short column stands on the few lines it is meant to have. */
function shortTextWidth(column: ColumnContent, body: TypeStyle, head: TypeStyle): number {
  const lines = SHORT_LINES[column.field];
  if (lines === undefined) return 0;
  const widest = Math.max(
    narrowestFor(column.header, lines, head),
    ...column.texts.map((text) => narrowestFor(text, lines, body)),
  );
  return cellWidthMm(widest);
}

/** The narrowest width in points at which a text of one paragraph takes at most `lines` lines. */
function narrowestFor(text: string, lines: number, style: TypeStyle): number {
  const words = text.replaceAll('\n', ' ').split(' ');
  if (lines === 1 || words.length < 2) return lineWidth(words.join(' '), style);
  const breaks = words.slice(1).map((_, index) => {
    const first = lineWidth(words.slice(0, index + 1).join(' '), style);
    return Math.max(first, lineWidth(words.slice(index + 1).join(' '), style));
  });
  return Math.min(...breaks);
}

/** Whole millimetres that a cell needs for `textPoints`; a tenth of a point is left for rounding. */
function cellWidthMm(textPoints: number): number {
  return Math.ceil((textPoints + 0.1 + 2 * CELL.padX + CELL.border) / POINTS_PER_MM);
}

/** Shares what is left by the root of what a column holds: long columns get more, but not all. */
function startWidths(
  columns: readonly ColumnContent[],
  least: readonly number[],
  room: number,
  body: TypeStyle,
): number[] {
  const weights = columns.map((column) => Math.sqrt(sum(column.texts.map((text) => lineWidth(text, body)))));
  const free = room - sum(least);
  const total = sum(weights);
  const widths = least.map((width, index) =>
    Math.floor(width + (total === 0 ? free / least.length : (free * (weights[index] ?? 0)) / total)),
  );
  const widest = widths.indexOf(Math.max(...widths));
  return widths.map((width, index) => (index === widest ? width + room - sum(widths) : width));
}

/** Moves millimetres between columns as long as that makes the table shorter. */
function improve(start: readonly number[], least: readonly number[], counts: LineCounts): number[] {
  let widths = [...start];
  let best = counts.cost(widths);
  for (const step of [8, 4, 2, 1]) {
    for (let round = 0; round < 12; round += 1) {
      const before = best;
      for (const from of widths.keys()) {
        for (const to of widths.keys()) {
          if (from === to || (widths[from] ?? 0) - step < (least[from] ?? 0)) continue;
          const moved = widths.map((width, index) =>
            index === from ? width - step : index === to ? width + step : width,
          );
          const cost = counts.cost(moved);
          if (cost < best) {
            best = cost;
            widths = moved;
          }
        }
      }
      if (best === before) break;
    }
  }
  return widths;
}

/** Lines that each cell takes at a width, remembered: the search asks for the same widths again and again. */
class LineCounts {
  readonly #columns: readonly ColumnContent[];
  readonly #body: TypeStyle;
  readonly #head: TypeStyle;
  readonly #known: Map<number, number[]>[];

  constructor(columns: readonly ColumnContent[], body: TypeStyle, head: TypeStyle) {
    this.#columns = columns;
    this.#body = body;
    this.#head = head;
    this.#known = columns.map(() => new Map());
  }

  /** Lines of the whole table; among equal tables the one with fewer lines in its cells is better. */
  cost(widths: readonly number[]): number {
    const lines = widths.map((width, column) => this.#lines(column, width));
    const rows = lines[0]?.length ?? 0;
    let total = 0;
    for (let row = 0; row < rows; row += 1) {
      let tallest = 0;
      for (const column of lines) {
        const count = column[row] ?? 0;
        total += count * 0.01;
        if (count > tallest) tallest = count;
      }
      total += tallest;
    }
    return total;
  }

  #lines(column: number, widthMm: number): number[] {
    const known = this.#known[column]?.get(widthMm);
    if (known !== undefined) return known;
    const content = this.#columns[column];
    const width = cellTextWidth(widthMm);
    const counted = [
      wrap(content?.header ?? '', [], width, this.#head).length,
      ...(content?.texts ?? []).map((text) => wrap(text, [], width, this.#body).length),
    ];
    this.#known[column]?.set(widthMm, counted);
    return counted;
  }
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
