/** Cells of a file that was read, by place. Pure. */
import type { DraftTable } from '../../../shared/contract/intake.ts';
import { type CellSource, type Field, type ReadRow, titleOnOneLine } from '../../../shared/contract/view.ts';
import { placeKey } from '../../components/places.ts';

export interface CellAddress {
  /** Indexes counted from 0. */
  table: number;
  row: number;
  field: Field;
}

/** The field of the row's cell that stands at `source` or, on a page, around its box or inside it; else null. */
export function fieldAt({ cells }: ReadRow, source: CellSource): Field | null {
  const wanted = placeKey(source);
  for (const [field, cell] of Object.entries(cells)) {
    if (cell && (placeKey(cell.source) === wanted || overlap(cell.source, source))) return field as Field;
  }
  return null;
}

/** Whether one of two boxes of a page has the middle of the other: a place may be a part of a cell or many cells. */
function overlap(cell: CellSource, source: CellSource): boolean {
  if (!('page' in cell) || !('page' in source) || cell.page !== source.page) return false;
  return hasMiddleOf(cell.box, source.box) || hasMiddleOf(source.box, cell.box);
}

type Box = readonly [number, number, number, number];

function hasMiddleOf([left, top, right, bottom]: Box, other: Box): boolean {
  const [x, y] = middleOf(other);
  return x >= left && x <= right && y >= top && y <= bottom;
}

function middleOf([left, top, right, bottom]: Box): [number, number] {
  return [(left + right) / 2, (top + bottom) / 2];
}

/** Whether a table could have a cell there: running text outside the tables has places of its own. */
export function mayBeCell(source: CellSource): boolean {
  return !('paragraph' in source);
}

/** About which row of a table stands there; the search begins with its page. */
export function likelyRow(source: CellSource, { layout }: DraftTable): number {
  const line = rowNumber(source);
  return line === null ? 0 : Math.max(0, line - 1 - layout.header.to);
}

/** Whether a place stands in the rows of a table's header, as far as the place tells; on a page it may. */
export function mayBeInHeader(source: CellSource, { layout }: DraftTable): boolean {
  if ('page' in source) return true;
  const line = rowNumber(source);
  return line !== null && line - 1 >= layout.header.from && line - 1 < layout.header.to;
}

/** The field of the row's cell that stands in the same column of the same sheet, table or page, or null. */
export function fieldBelow({ cells }: ReadRow, source: CellSource): Field | null {
  const wanted = columnKey(source);
  for (const [field, cell] of Object.entries(cells)) {
    if (!cell) continue;
    const same = wanted === null ? isUnder(cell.source, source) : columnKey(cell.source) === wanted;
    if (same) return field as Field;
  }
  return null;
}

/** A head's middle is no further above the first row. */
const HEADER_POINTS = 60;

function isUnder(cell: CellSource, source: CellSource): boolean {
  if (!('page' in cell) || !('page' in source) || cell.page !== source.page) return false;
  const [x, y] = middleOf(source.box);
  const [left, top, right] = cell.box;
  return x >= left && x <= right && y < top && top - y < HEADER_POINTS;
}

function columnKey(source: CellSource): string | null {
  if ('sheet' in source) return `${source.ref.replace(/\d+$/, '')} ${source.sheet}`;
  if ('table' in source) return `${source.table} ${source.column}`;
  return 'line' in source ? String(source.column) : null;
}

/** The row of a place counted from 1, where the place tells. */
function rowNumber(source: CellSource): number | null {
  if ('sheet' in source) {
    const digits = source.ref.match(/\d+$/);
    return digits ? Number(digits[0]) : null;
  }
  if ('row' in source) return source.row;
  return 'line' in source ? source.line : null;
}

/** What a table is called in a tab: its title, shortened, or its number. */
export function tableLabel(table: Pick<DraftTable, 'title'>, index: number): string {
  const title = titleOnOneLine(table.title ?? '');
  if (title === '') return `Bảng ${index + 1}`;
  return `Bảng ${index + 1}: ${title.length > 48 ? `${title.slice(0, 47)}…` : title}`;
}
