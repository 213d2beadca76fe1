/** Where a table ends: lines of text and a signature below its last row do not belong to it. */
import { filledCells, type Grid, type GridRow, isBlank } from '../blocks.ts';
import type { Header, HeaderColumn } from './header.ts';
import { isOrdinal, isTotal } from './kinds.ts';
import { isNextSection } from './section-order.ts';
import { isClosing } from './trailing.ts';

const SIGNATURE =
  /^(?:người lập|người báo cáo|lập biểu|thủ trưởng|(?:phó )?giám đốc|(?:kt|tm|tl|tuq)\. ?\p{L}|(?:phó )?chủ tịch|nơi nhận|\(?ký[ ,]|[\p{L} .]{2,40}, ngày (?:.*tháng|\d{1,2}\/\d{1,2}\/\d{4}$)|(?:phó )?(?:chánh văn phòng|chánh thanh tra|trưởng (?:phòng|ban)|(?:hiệu|cục|chi cục) trưởng)[\p{L} ,-]{0,60}$)/iu;

/** A place of signatures has no more rows than this below a table without ordinals. */
const MAX_SIGNATURE_ROWS = 60;

/** Whether a column has a text in some row. */
export function isFilled(column: HeaderColumn, grid: Grid, from: number, to: number): boolean {
  for (let row = from; row < to; row += 1) {
    const cells = grid.rows[row]?.cells;
    for (let at = column.from; cells !== undefined && at < column.to; at += 1) {
      if ((cells[at]?.text ?? '') !== '') return true;
    }
  }
  return false;
}

/** Whether a text begins the place of signatures. */
export function opensSignature(text: string): boolean {
  return SIGNATURE.test(text);
}

/** Whether the row is the place of signatures: who signs stands first, or beside one other text at most. */
export function isSignature(row: GridRow): boolean {
  const filled = filledCells(row);
  const others = filled.filter((cell) => !SIGNATURE.test(cell.text));
  return others.length < filled.length && (others[0] !== filled[0] || others.length <= 1);
}

/**
 * The index after the table's last row between two places of its grid.
 * @param next the header that begins at `to`
 */
export function tableEnd(
  grid: Grid,
  columns: readonly HeaderColumn[],
  from: number,
  to: number,
  next: Header | null,
): number {
  const ordinal = columns.find((column) => column.field === 'ordinal');
  const name = columns.find((column) => column.field === 'name');
  let anew: boolean | null = null;
  const isOther = (header: Header) => {
    anew ??= countsAnew(grid, ordinal, from, header);
    return anew;
  };
  let end = signatureStart(grid, ordinal, from, to);
  while (end > from) {
    const row = grid.rows[end - 1];
    if (row === undefined) break;
    const isTitle =
      next !== null && (isTitleLine(grid, end - 1, from, name) || (isOverNames(row, name) && isOther(next)));
    if (!isBlank(row) && !isTextLine(row, ordinal, name) && !isTitle) break;
    if (next === null && (isLoneSection(grid, end - 1, from) || isNextSection(grid, end - 1, from))) break;
    end -= 1;
  }
  return end;
}

function signatureStart(grid: Grid, ordinal: HeaderColumn | undefined, from: number, to: number): number {
  let last = ordinal === undefined ? Math.max(from, to - MAX_SIGNATURE_ROWS) : from;
  for (let index = to - 1; ordinal !== undefined && index >= from; index -= 1) {
    if (!isOrdinal(grid.rows[index]?.cells[ordinal.from]?.text ?? '')) continue;
    last = index + 1;
    break;
  }
  for (let index = last; index < to; index += 1) {
    const row = grid.rows[index];
    if (row !== undefined && isSignature(row)) return index;
  }
  return to;
}

/** Above a further header, a single text right of the names that a blank row sets apart: a title in the middle. */
function isTitleLine(grid: Grid, index: number, from: number, name: HeaderColumn | undefined): boolean {
  const row = grid.rows[index];
  const above = grid.rows[index - 1];
  if (row === undefined || above === undefined || name === undefined || index <= from) return false;
  const [only, ...others] = filledCells(row);
  if (only === undefined || others.length > 0 || isOrdinal(only.text)) return false;
  if (row.cells.indexOf(only) < name.to) return false;
  return isBlank(above) || isTitleLine(grid, index - 1, from, name);
}

/** A single text that is merged from the names over further columns, as a section may be, or a title. */
function isOverNames(row: GridRow, name: HeaderColumn | undefined): boolean {
  const [only, ...others] = filledCells(row);
  if (only === undefined || others.length > 0 || name === undefined) return false;
  return row.cells.indexOf(only) === name.from && only.width > name.to - name.from;
}

/** Whether the ordinals below a further header begin where those of the table began: it is another table. */
function countsAnew(
  grid: Grid,
  ordinal: HeaderColumn | undefined,
  from: number,
  { columns, end }: Header,
): boolean {
  const other = columns.find(({ field }) => field === 'ordinal');
  if (ordinal === undefined || other === undefined) return true;
  return firstOrdinal(grid, ordinal, from) === firstOrdinal(grid, other, end);
}

function firstOrdinal(grid: Grid, { from: column }: HeaderColumn, from: number): string | undefined {
  const row = grid.rows.slice(from).find(({ cells }) => isOrdinal(cells[column]?.text ?? ''));
  return row?.cells[column]?.text;
}

/** One text in the row, standing at its left and no ordinal. */
function isTextLine(
  row: GridRow,
  ordinal: HeaderColumn | undefined,
  name: HeaderColumn | undefined,
): boolean {
  const [only, ...others] = filledCells(row);
  if (only === undefined || others.length > 0 || isOrdinal(only.text)) return false;
  if (isTotal(only.text, '')) return false;
  const column = row.cells.indexOf(only);
  if (isClosing(only.text)) return true;
  if (name === undefined || column > name.from) return false;
  return ordinal === undefined ? column + only.width > name.to : column < name.from;
}

/** "III. TỈNH …" merged across the row directly below the rows: a section whose rows are missing. */
function isLoneSection(grid: Grid, index: number, from: number): boolean {
  const row = grid.rows[index];
  const above = grid.rows[index - 1];
  const only = row === undefined ? undefined : filledCells(row)[0];
  if (only === undefined || index <= from || above === undefined || isBlank(above)) return false;
  return only.width > 1 && /^(?:[IVX]+|[A-ZĐ])\.\s*\p{Lu}/u.test(only.text);
}
