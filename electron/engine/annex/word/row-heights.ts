/**
 * Rows under merged cells. LibreOffice clips a merged text for which its rows have no room, and Word lets only the
 * last of them grow; so these rows are given least heights, evenly, as the PDF does. Where pages cut such a cell,
 * LibreOffice sets a text that stands in the middle partly outside of it: a text that can be cut stands at the top.
 */
import type { Fonts } from '../layout/fonts.ts';
import { cellTextWidth, ROW_FRAME } from '../layout/geometry.ts';
import { wrap } from '../layout/wrap.ts';
import type { AnnexCell, AnnexModel, AnnexRow, AnnexTable } from '../model.ts';
import { pageRoom } from './measures.ts';

/** Word and LibreOffice break lines a little earlier than the PDF: cells are measured by so much narrower. */
const NARROWER = 0.97;
/** Lines that a merged cell gets beyond those measured. */
const SPARE_LINES = 1;
/** LibreOffice clips a least height that no page holds; the last row takes by itself what is beyond this. */
const HIGHEST_SHARE = 0.5;

export interface SizedRow {
  row: AnnexRow;
  /** Least height in points; 0: as high as its own cells need. */
  least: number;
  /** The last row grows beyond its least height, maybe beyond a page: rows may break. */
  breaks: boolean;
  /** Columns at which merged cells begin whose text stands at the top, not in the middle. */
  tops: ReadonlySet<number>;
}

interface Merged {
  from: number;
  end: number;
  /** Points. */
  height: number;
}

/** Line heights and paddings for one table. */
class Measure {
  readonly #table: AnnexTable;
  readonly #size: number;
  readonly #fonts: Fonts;

  constructor(table: AnnexTable, size: number, fonts: Fonts) {
    this.#table = table;
    this.#size = size;
    this.#fonts = fonts;
  }

  /** Lines of a cell, on the safe side; one for an empty one. */
  lines({ text, marks, span }: AnnexCell, column: number, kind: AnnexRow['kind']): number {
    const { normal, bold } = this.#fonts.faces;
    const covered = this.#table.columns.slice(column, column + span);
    const width = cellTextWidth(covered.reduce((sum, { widthMm }) => sum + widthMm, 0)) * NARROWER;
    return Math.max(
      1,
      wrap(text, marks, width, { face: kind === 'section' ? bold : normal, size: this.#size }).length,
    );
  }

  /** Points. */
  height(lines: number): number {
    return lines * this.#size * this.#fonts.lineHeight + ROW_FRAME;
  }

  /** Height in points that a row has from the cells that are its own. */
  own({ cells, kind }: AnnexRow): number {
    let most = 1;
    let column = 0;
    for (const cell of cells) {
      if (cell.down === 1) most = Math.max(most, this.lines(cell, column, kind));
      column += cell.span;
    }
    return this.height(most);
  }
}

/**
 * Passes rows on with their least heights. Rows are held back only under a merged text that is higher than as many
 * rows of one line, until the last of them is known.
 */
export function* sizedRows(table: AnnexTable, { page }: AnnexModel, fonts: Fonts): Generator<SizedRow> {
  const measure = new Measure(table, page.tableSizePt, fonts);
  const highest = pageRoom(page) * HIGHEST_SHARE;
  /** By column: the row behind a merged cell whose text stands at the top. */
  const topUntil = new Map<number, number>();
  let held: SizedRow[] = [];
  let merged: Merged[] = [];
  let end = 0;
  let index = 0;
  for (const row of table.rows) {
    const tops = new Set<number>();
    let column = 0;
    for (const cell of row.cells) {
      const down = Math.min(cell.down, table.rows.length - index);
      if (cell.down > 1) {
        const lines = measure.lines(cell, column, row.kind);
        topUntil.set(column, lines > 1 ? index + down : 0);
        const height = measure.height(lines + SPARE_LINES);
        if (height > down * measure.height(1)) {
          merged.push({ from: held.length, end: held.length + down, height });
          end = Math.max(end, index + down);
        }
      }
      if (cell.down !== 1 && (topUntil.get(column) ?? 0) > index) tops.add(column);
      column += cell.span;
    }
    held.push({ row, least: 0, breaks: false, tops });
    index += 1;
    if (index < end) continue;
    yield* merged.length === 0 ? held : grown(held, merged, measure, highest);
    held = [];
    merged = [];
  }
}

/** What a merged text needs beyond its rows is given to them evenly; short merges first, their room counts for others. */
function grown(
  rows: readonly SizedRow[],
  merged: readonly Merged[],
  measure: Measure,
  highest: number,
): SizedRow[] {
  const own = rows.map(({ row }) => measure.own(row));
  const heights = [...own];
  const breaking = new Set<number>();
  for (const { from, end, height } of merged.toSorted((a, b) => a.end - a.from - (b.end - b.from))) {
    const has = heights.slice(from, end).reduce((sum, one) => sum + one, 0);
    const each = Math.max(0, height - has) / (end - from);
    for (let at = from; at < end; at += 1) heights[at] = (heights[at] ?? 0) + each;
    const beyond = heights.slice(from, end).some((one, at) => one > Math.max(highest, own[from + at] ?? 0));
    if (each > 0 && beyond) for (let at = from; at < end; at += 1) breaking.add(at);
  }
  return rows.map((row, at) => {
    const wanted = heights[at] ?? 0;
    const least = wanted > (own[at] ?? 0) ? Math.min(wanted, highest) : 0;
    return { ...row, least, breaks: breaking.has(at) };
  });
}
