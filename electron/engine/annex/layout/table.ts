/** Tables of an annex: cells broken into lines at the widths of their columns, rows cut into slices. */
import type { PageForm } from '../../../../shared/domain/annex.ts';
import type { AnnexCell, AnnexColumn, AnnexRow, AnnexTable } from '../model.ts';
import { cellAlign, printedText } from '../model.ts';
import type { Block, LaidCell, LaidRow, LaidTable, PageItem, PartRow } from './blocks.ts';
import { tallest } from './blocks.ts';
import type { FaceName, Fonts } from './fonts.ts';
import { CELL, cellTextWidth, ROW_FRAME } from './geometry.ts';
import { headerRows } from './header.ts';
import { settleMerges } from './merges.ts';
import type { Line } from './wrap.ts';
import { wrap } from './wrap.ts';

/** A broken row leaves at least this many lines at the foot of a page and takes as many to the next. */
const KEPT_LINES = 2;

/** Texts up to this length are looked for among those that were broken into lines before, and so many are kept. */
const REPEATED_LETTERS = 100;
const REMEMBERED_TEXTS = 2_000;
const NO_LINES: readonly Line[] = [];

export function layTable(table: AnnexTable, name: string, page: PageForm, fonts: Fonts): LaidTable {
  const size = page.tableSizePt;
  const header = [...settleMerges(headerRows(table.columns, { face: fonts.faces.bold, size }))];
  return {
    name,
    headers: table.columns.map(({ header, group }) =>
      [group, header]
        .filter((text) => text !== '')
        .join(', ')
        .replaceAll('\n', ' '),
    ),
    widthsMm: table.columns.map(({ widthMm }) => widthMm),
    header: { rows: header.map((row): PartRow => ({ row, from: 0, to: row.lines })) },
    size,
    lineHeight: size * fonts.lineHeight,
  };
}

/** The table's rows one by one, each as high as its cells and the merged cells over it need. */
export function layRows(table: AnnexTable, size: number, fonts: Fonts): Generator<LaidRow> {
  return settleMerges(brokenRows(table, size, fonts));
}

function* brokenRows(table: AnnexTable, size: number, fonts: Fonts): Generator<LaidRow> {
  /** By column: the last merged cell. */
  const above = new Map<number, LaidCell>();
  const breaker = new Breaker(size, fonts);
  let index = 0;
  for (const row of table.rows) {
    yield layRow(table, row, index, breaker, above);
    index += 1;
  }
}

function layRow(
  table: AnnexTable,
  row: AnnexRow,
  index: number,
  breaker: Breaker,
  above: Map<number, LaidCell>,
): LaidRow {
  const face: FaceName = row.kind === 'section' ? 'bold' : 'normal';
  let column = 0;
  const cells = row.cells.map((cell): LaidCell => {
    const first = column;
    column += cell.span;
    const reaching = cell.down === 0 ? above.get(first) : undefined;
    if (reaching?.merge != null && reaching.merge.end > index) return reaching;
    const covered = table.columns.slice(first, column);
    const width = cellTextWidth(widthOf(covered));
    const laid: LaidCell = {
      lines: breaker.lines(cell, width, face),
      face,
      align: cellAlign(cell, covered[0]?.align ?? 'left'),
      column: first,
      span: cell.span,
      merge: mergeOf(index, Math.min(cell.down, table.rows.length - index)),
    };
    if (laid.merge !== null) above.set(first, laid);
    return laid;
  });
  const section = row.kind === 'section' ? row.cells.map(printedText).join(' ').replaceAll('\n', ' ') : null;
  return { index, cells, lines: tallest(cells), section };
}

/** Breaks texts into lines; those of short texts, which tables repeat, are remembered. */
class Breaker {
  readonly #size: number;
  readonly #fonts: Fonts;
  readonly #known = new Map<string, readonly Line[]>();

  constructor(size: number, fonts: Fonts) {
    this.#size = size;
    this.#fonts = fonts;
  }

  lines({ text, marks }: AnnexCell, width: number, face: FaceName): readonly Line[] {
    if (text === '' && marks.length === 0) return NO_LINES;
    const style = { face: this.#fonts.faces[face], size: this.#size };
    if (marks.length > 0 || text.length > REPEATED_LETTERS) return wrap(text, marks, width, style);
    const key = `${face} ${width} ${text}`;
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const lines = wrap(text, marks, width, style);
    if (this.#known.size >= REMEMBERED_TEXTS) this.#known.clear();
    this.#known.set(key, lines);
    return lines;
  }
}

function mergeOf(first: number, down: number): LaidCell['merge'] {
  return down > 1 ? { first, end: first + down, lines: new Map() } : null;
}

function widthOf(columns: readonly AnnexColumn[]): number {
  return columns.reduce((sum, { widthMm }) => sum + widthMm, 0);
}

export function rowHeight({ from, to }: PartRow, lineHeight: number): number {
  return ROW_FRAME + (to - from) * lineHeight;
}

/** Height in points of the header, as it stands on every page of the table. */
export function headerHeight({ header, lineHeight }: LaidTable): number {
  return partHeight(header.rows, lineHeight);
}

export function partHeight(rows: readonly PartRow[], lineHeight: number): number {
  return rows.reduce((sum, row) => sum + rowHeight(row, lineHeight), 0);
}

/** Height of what stands on a page; a part of a table has its header over it and a border under it. */
export function itemHeight(item: PageItem): number {
  if (item.kind !== 'table') return item.height;
  const { rows, table } = item;
  return headerHeight(table) + CELL.border + partHeight(rows, table.lineHeight);
}

/**
 * A row as one slice; where it may break or is taller than `room` points, line by line, with the lines together
 * that are not to stand alone on a page.
 */
export function sliceRow(
  table: LaidTable,
  row: LaidRow,
  { room, breaks, keepWithNext }: { room: number; breaks: boolean; keepWithNext: boolean },
): Block[] {
  const slice = (from: number, to: number, keep: boolean): Block => ({
    kind: 'slice',
    table,
    row,
    from,
    to,
    height: (to - from) * table.lineHeight,
    keepWithNext: keep,
  });
  const { lines } = row;
  const fits = ROW_FRAME + lines * table.lineHeight <= room;
  if (fits && (!breaks || lines < 2 * KEPT_LINES)) return [slice(0, lines, keepWithNext)];
  const kept = lines < 2 * KEPT_LINES ? 1 : KEPT_LINES;
  const slices = [slice(0, kept, false)];
  for (let line = kept; line < lines - kept; line += 1) slices.push(slice(line, line + 1, false));
  return [...slices, slice(lines - kept, lines, keepWithNext)];
}
