/**
 * Chooses the widths of a table's columns: no word is broken where that can be had, and among such widths
 * those that make the table short. Works in whole millimetres, so that a model can be read and compared.
 */
import { AppError } from '../../../../shared/contract/errors.ts';
import type { Field } from '../../../../shared/domain/fields.ts';
import type { Fonts } from './fonts.ts';
import { CELL, cellTextWidth, POINTS_PER_MM, TEXT_WIDTH_MM, TYPE } from './geometry.ts';
import type { TypeStyle } from './wrap.ts';
import { lineWidth, widestWord, wrap } from './wrap.ts';

/** What one column holds: its header and the texts of the cells that it does not share. */
export interface ColumnContent {
  field: Field;
  header: string;
  texts: readonly string[];
}

/** The widest that a single word may make a column; longer ones (addresses of web pages) are broken. */
const WIDEST_WORD_MM = 46;
/** Below this, not even three digits fit. */
const NARROWEST_MM = 9;
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
 * Widths in whole millimetres, in sum the width of the text area.
 * @throws AppError `ANNEX_INCOMPLETE` when the page is too narrow for that many columns
 */
export function chooseWidths(columns: readonly ColumnContent[], fonts: Fonts): number[] {
  if (columns.length * NARROWEST_MM > TEXT_WIDTH_MM) {
    throw new AppError('ANNEX_INCOMPLETE', {
      place: `bảng có ${columns.length} cột, khổ A4 ngang chỉ đủ ${Math.floor(TEXT_WIDTH_MM / NARROWEST_MM)} cột`,
    });
  }
  const body: TypeStyle = { face: fonts.faces.normal, size: TYPE.table };
  const head: TypeStyle = { face: fonts.faces.bold, size: TYPE.table };
  const sampled = columns.map((column) => ({ ...column, texts: sample(column.texts) }));
  const least = leastWidths(sampled, body, head);
  const heights = new LineCounts(sampled, body, head);
  return improve(startWidths(sampled, least, body), least, heights);
}

function sample(texts: readonly string[]): string[] {
  const step = Math.max(1, Math.ceil(texts.length / SAMPLE_ROWS));
  return texts.filter((_, index) => index % step === 0);
}

function leastWidths(columns: readonly ColumnContent[], body: TypeStyle, head: TypeStyle): number[] {
  for (let cap = WIDEST_WORD_MM; cap > NARROWEST_MM; cap -= 1) {
    const least = columns.map((column) => leastWidth(column, cap, body, head));
    if (sum(least) <= TEXT_WIDTH_MM) return least;
  }
  return columns.map(() => NARROWEST_MM);
}

function leastWidth(column: ColumnContent, capMm: number, body: TypeStyle, head: TypeStyle): number {
  const word = Math.max(
    widestWord(column.header, head),
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
function startWidths(columns: readonly ColumnContent[], least: readonly number[], body: TypeStyle): number[] {
  const weights = columns.map((column) => Math.sqrt(sum(column.texts.map((text) => lineWidth(text, body)))));
  const free = TEXT_WIDTH_MM - sum(least);
  const total = sum(weights);
  const widths = least.map((width, index) =>
    Math.floor(width + (total === 0 ? free / least.length : (free * (weights[index] ?? 0)) / total)),
  );
  const widest = widths.indexOf(Math.max(...widths));
  return widths.map((width, index) => (index === widest ? width + TEXT_WIDTH_MM - sum(widths) : width));
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
