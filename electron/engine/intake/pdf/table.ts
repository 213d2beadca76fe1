/**
 * A table from its parts on consecutive pages: the repeated header dropped, a row that the page's end cut put
 * together again, merged cells carried over the page's end. What cannot be told for sure is marked.
 */
import {
  cellsAt,
  cellsFrom,
  cellText,
  type Fragment,
  type FragmentCell,
  flowsInto,
  hasOrdinals,
  isFull,
  SAME_EDGE,
  sameColumns,
  withoutSpaces,
} from './fragment.ts';
import { lineText } from './lines.ts';
import { mergeAbove, mergeInto, noteTop } from './merges.ts';
import { partRows } from './rows.ts';

export interface JoinedTable {
  cells: FragmentCell[];
  rows: number;
  width: number;
  last: Fragment;
  first: Fragment;
  basis: Fragment['basis'];
  torn: boolean;
  /** Rows below the header whose first cell is empty. */
  unnumbered: number;
  /** Empty cells at the tops of pages, below others that are not. */
  tops: FragmentCell[];
}

const SAME_WIDTH = 8;
const MAX_HEADER_ROWS = 6;
/** In letters' sizes, below a cell's last line where a paragraph of two lines was kept together on the next page. */
const FILLED_BUT_TWO = 3.3;
/** A page's end that leaves more than this free below the table did not cut its last row. */
const FREE_BELOW = 60;

export function newTable(fragment: Fragment): JoinedTable {
  const { cells, rows, width, basis, torn } = fragment;
  const unnumbered = withoutFirst(cells.filter(({ top }) => top > 0));
  return {
    cells: [...cells],
    rows,
    width,
    first: fragment,
    last: fragment,
    basis,
    torn,
    unnumbered,
    tops: [],
  };
}

/** Whether a fragment at the top of the next page goes on with a table. */
export function goesOn(table: JoinedTable, fragment: Fragment): boolean {
  if (Math.abs(table.width - fragment.width) > SAME_WIDTH) return false;
  if (repeatedRows(table, fragment) > 0) return true;
  const edges = (cells: readonly FragmentCell[]) =>
    new Set(cells.flatMap(({ left, right }) => [left, right]));
  const known = [...edges([...table.first.cells, ...table.last.cells])];
  const own = [...edges(fragment.cells)];
  const shared = own.filter((edge) => known.some((other) => Math.abs(other - edge) <= SAME_EDGE));
  return shared.length >= 0.75 * own.length && shared.length > 2;
}

/**
 * @param bottom how far down text reaches on full pages
 */
export function append(table: JoinedTable, next: Fragment, bottom: number): void {
  const whole = withoutHeaderLines(table, next);
  const parted = table.cells.some(({ doubts }) => doubts.has('split'));
  const fragment = parted ? partRows(whole, true) : whole;
  const skip = repeatedRows(table, fragment);
  const body = fragment.cells.filter((cell) => cell.top >= skip);
  const cut = cutOf(table, body, skip, bottom);
  const offset = table.rows - skip - (cut === null ? 0 : 1);
  if (cut !== null) {
    for (const { cell, before } of cut.pairs) joinCell(before, cell, offset, cut.unsure);
  }
  const joined = new Set(cut?.pairs.map(({ cell }) => cell));
  for (const cell of body) {
    if (joined.has(cell)) continue;
    const first = cut === null && cell.top === skip;
    const before = first ? mergeAbove(table, cell, skip > 0) : null;
    const moved = { ...cell, top: cell.top + offset, bottom: cell.bottom + offset };
    if (before !== null) mergeInto(before, moved);
    else {
      if (first) noteTop(table, moved);
      table.cells.push(moved);
    }
  }
  table.rows = Math.max(table.rows, fragment.rows + offset);
  table.unnumbered += withoutFirst(body.filter((cell) => !joined.has(cell)));
  table.last = fragment;
  table.torn ||= fragment.torn;
}

/** How many rows at the top of a fragment repeat the table's header. */
function repeatedRows(table: JoinedTable, fragment: Fragment): number {
  const most = Math.min(MAX_HEADER_ROWS, table.rows, fragment.rows);
  let repeated = 0;
  for (let row = 0; row < most; row += 1) {
    const words = (cells: readonly FragmentCell[]) =>
      cellsFrom(cells, row)
        .map((cell) => withoutSpaces(cellText(cell)))
        .join('|');
    const text = words(table.cells);
    if (text !== words(fragment.cells) || (row === 0 && text.replaceAll('|', '') === '')) break;
    repeated = row + 1;
  }
  // A header ends where no cell reaches below it.
  while (repeated > 0 && fragment.cells.some(({ top, bottom }) => top < repeated && bottom > repeated))
    repeated -= 1;
  return repeated;
}

/**
 * Without lines between rows, a repeated header and the rest of a cut row are one row: what its cells begin with
 * is compared, and the header's lines taken out.
 */
function withoutHeaderLines(table: JoinedTable, fragment: Fragment): Fragment {
  const header = cellsFrom(table.first.cells, 0).filter(({ lines }) => lines.length > 0);
  const own = cellsFrom(fragment.cells, 0);
  const pairs = header.map((cell) => ({ cell, other: own.find((other) => sameColumns(cell, other)) }));
  const begins = pairs.every(({ cell, other }) =>
    cell.lines.every((line, index) => {
      const found = other?.lines[index];
      return found !== undefined && withoutSpaces(lineText(found)) === withoutSpaces(lineText(line));
    }),
  );
  const longer = pairs.some(({ cell, other }) => (other?.lines.length ?? 0) > cell.lines.length);
  if (header.length < 2 || !begins || !longer) return fragment;
  const lengths = new Map(pairs.map(({ cell, other }) => [other, cell.lines.length]));
  const cells = fragment.cells.map((cell) => ({ ...cell, lines: cell.lines.slice(lengths.get(cell) ?? 0) }));
  return { ...fragment, cells };
}

interface Cut {
  pairs: { cell: FragmentCell; before: FragmentCell }[];
  unsure: boolean;
}

/** Whether the first row of a fragment goes on with the table's last row, and which cell with which. */
function cutOf(table: JoinedTable, body: readonly FragmentCell[], row: number, bottom: number): Cut | null {
  const next = cellsFrom(body, row);
  const last = cellsAt(table.cells, table.rows - 1);
  const filled = next.filter(({ lines }) => lines.length > 0);
  if (filled.length === 0 || next.length === 0) return null;
  const pairs: Cut['pairs'] = [];
  for (const cell of next) {
    const before = last.find((other) => sameColumns(other, cell));
    if (before !== undefined) pairs.push({ cell, before });
    else if (cell.lines.length > 0) return null;
  }
  if (pairs.length < next.length) return null;
  const both = pairs.filter(({ cell }) => cell.lines.length > 0);
  if (both.some(({ before }) => before.lines.length === 0)) return null;
  const numbered = hasOrdinals(table.first.cells, table.first.rows);
  const lastFilled = last.filter(({ lines }) => lines.length > 0).length;
  const ordinal = next[0];
  if (numbered && ordinal !== undefined && ordinal.left <= 2 && ordinal.lines.length > 0) return null;
  if (!numbered && both.length >= lastFilled) return null;
  const alone = numbered && table.unnumbered === 0;
  const full = both.every(({ before }) => isFull(before, table.last.box[3]));
  // A row with neither number nor name is none, in a table whose rows all have a number.
  const rest = alone && next.slice(0, 2).every(({ lines }) => lines.length === 0);
  const nearly = rest && both.every(({ before }) => isFull(before, table.last.box[3], FILLED_BUT_TWO));
  const atEnd = table.last.box[3] >= bottom - FREE_BELOW;
  const flows = both.some(({ cell, before }) => flowsInto(before, cell));
  const ended = both.every(({ before }) => /[.;!?]$/.test(cellText(before)));
  if (!flows && !((full || nearly) && atEnd)) return null;
  if (!numbered && !flows && ended) return null;
  const reaches = full && atEnd;
  return { pairs, unsure: !(alone && (flows || reaches)) && !(flows && reaches) };
}

/** Rows whose first cell is empty. */
function withoutFirst(cells: readonly FragmentCell[]): number {
  return cells.filter(({ left, lines }) => left <= 2 && lines.length === 0).length;
}

function joinCell(before: FragmentCell, cell: FragmentCell, offset: number, unsure: boolean): void {
  before.lines = [...before.lines, ...cell.lines];
  before.bottom = Math.max(before.bottom, cell.bottom + offset);
  for (const doubt of cell.doubts) before.doubts.add(doubt);
  if (unsure && cell.lines.length > 0) before.doubts.add('joined');
}
