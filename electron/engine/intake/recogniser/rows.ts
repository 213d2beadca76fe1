/** Rows of a grid below a header → rows of fields, and where the table ends. */
import type { Field } from '../../../../shared/domain/fields.ts';
import type { FootnoteMark, ReadCell, ReadRow } from '../../../../shared/domain/submission.ts';
import { filledCells, type Grid, type GridCell, type GridRow, isBlank } from '../blocks.ts';
import type { HeaderColumn } from './header.ts';
import { isOrdinal, type RowTraits, splitHeading } from './kinds.ts';
import { isClosing } from './trailing.ts';

/** A row before its kind is known. */
export interface RawRow {
  row: ReadRow;
  traits: RowTraits;
  /** Its place in the grid, counted from 0. */
  index: number;
  hidden: boolean;
}

/** Fields that a section heading may have besides its name. */
const HEADING_FIELDS: ReadonlySet<string> = new Set(['ordinal', 'name', 'targetPoints', 'maxPoints']);

const SIGNATURE =
  /^(?:người lập|người báo cáo|lập biểu|thủ trưởng|(?:phó )?giám đốc|(?:kt|tm|tl|tuq)\. ?\p{L}|(?:phó )?chủ tịch|nơi nhận|\(?ký[ ,]|[\p{L} .]{2,40}, ngày .*tháng)/iu;

/** Whether some row has a text in a column. */
export function isFilled(column: HeaderColumn, rows: readonly GridRow[]): boolean {
  return rows.some((row) => row.cells.slice(column.from, column.to).some((cell) => cell.text !== ''));
}

/** Whether the row is the place of signatures: who signs stands first, or beside one other text at most. */
export function isSignature(row: GridRow): boolean {
  const filled = filledCells(row);
  const signs = filled.findIndex((cell) => SIGNATURE.test(cell.text));
  return signs === 0 || (signs > 0 && filled.length <= 2);
}

/** The index after the table's last row: lines of text and a signature below it do not belong to it. */
export function tableEnd(
  grid: Grid,
  columns: readonly HeaderColumn[],
  from: number,
  to: number,
  headerFollows: boolean,
): number {
  const ordinal = columns.find((column) => column.field === 'ordinal');
  const name = columns.find((column) => column.field === 'name');
  let end = signatureStart(grid, ordinal, from, to);
  while (end > from) {
    const row = grid.rows[end - 1];
    if (row === undefined) break;
    if (!isBlank(row) && !isTextLine(row, ordinal, name)) break;
    if (!headerFollows && isLoneSection(grid, end - 1, from)) break;
    end -= 1;
  }
  return end;
}

function signatureStart(grid: Grid, ordinal: HeaderColumn | undefined, from: number, to: number): number {
  let last = from;
  for (let index = from; ordinal !== undefined && index < to; index += 1) {
    if (isOrdinal(grid.rows[index]?.cells[ordinal.from]?.text ?? '')) last = index + 1;
  }
  for (let index = last; index < to; index += 1) {
    const row = grid.rows[index];
    if (row !== undefined && isSignature(row)) return index;
  }
  return to;
}

/** One text in the row, standing at its left and no ordinal. */
function isTextLine(
  row: GridRow,
  ordinal: HeaderColumn | undefined,
  name: HeaderColumn | undefined,
): boolean {
  const [only, ...others] = filledCells(row);
  if (only === undefined || others.length > 0 || isOrdinal(only.text)) return false;
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

/** The rows of a table between two places of a grid; blank rows fall away. */
export function readRows(grid: Grid, columns: readonly HeaderColumn[], from: number, to: number): RawRow[] {
  const rows: RawRow[] = [];
  for (let index = from; index < to; index += 1) {
    const row = grid.rows[index];
    if (row !== undefined && !isBlank(row))
      rows.push({ ...readRow(row, columns), index, hidden: row.hidden });
  }
  return rows;
}

function readRow(row: GridRow, columns: readonly HeaderColumn[]): { row: ReadRow; traits: RowTraits } {
  const cells: Partial<Record<Field, ReadCell>> = {};
  const footnotes: FootnoteMark[] = [];
  for (const column of columns) {
    const found = row.cells.slice(column.from, column.to);
    const first = found[0];
    if (first === undefined) continue;
    const texts = found.filter((cell) => cell.text !== '');
    cells[column.field] = readCell(first, texts);
    for (const cell of texts) {
      if (!cell.inherited) footnotes.push(...cell.marks.map((mark) => ({ field: column.field, ...mark })));
    }
  }
  const merged = moveHeading(row, columns, cells);
  const read: ReadRow = { kind: 'indicator', cells };
  if (footnotes.length > 0) read.footnotes = footnotes;
  if (merged) read.merged = true;
  return { row: read, traits: traitsOf(cells, merged) };
}

/** What the kind of a row depends on. */
export function traitsOf(cells: ReadRow['cells'], merged: boolean): RowTraits {
  return {
    // Without a column of ordinals, the name begins with its own.
    ordinal: cells.ordinal?.text ?? splitHeading(cells.name?.text ?? '')?.ordinal ?? '',
    name: cells.name?.text ?? '',
    filled: Object.entries(cells).some(
      ([field, cell]) => !HEADING_FIELDS.has(field) && cell !== undefined && cell.text !== '',
    ),
    merged,
  };
}

function readCell(first: GridCell, texts: readonly GridCell[]): ReadCell {
  const text = texts.map((cell) => cell.text).join('\n');
  const raw = texts.map((cell) => cell.raw).join('\n');
  const cell: ReadCell = { text, source: texts[0]?.source ?? first.source };
  if (raw !== text) cell.raw = raw;
  if (first.inherited) cell.inherited = true;
  return cell;
}

/**
 * Whether the name is merged across further columns. A text merged over both ordinal and name stands in the
 * ordinal's place in the grid and is moved to the name, its own ordinal split off.
 */
function moveHeading(
  row: GridRow,
  columns: readonly HeaderColumn[],
  cells: Partial<Record<Field, ReadCell>>,
): boolean {
  const name = columns.find((column) => column.field === 'name');
  const ordinal = columns.find((column) => column.field === 'ordinal');
  if (name === undefined) return false;
  const covers = (column: HeaderColumn | undefined): GridCell | null => {
    if (column === undefined) return null;
    const cell = row.cells[column.from];
    return cell !== undefined && column.from + cell.width > name.to && cell.text !== '' ? cell : null;
  };
  const over = ordinal === undefined || ordinal.from > name.from ? null : row.cells[ordinal.from];
  const spansBoth = over && ordinal && over.text !== '' && ordinal.from + over.width > name.from;
  if (!spansBoth) return covers(name) !== null;
  const text = cells.ordinal?.text ?? '';
  if (!isOrdinal(text)) {
    const heading = splitHeading(text) ?? { ordinal: '', name: text };
    const source = over.source;
    cells.ordinal =
      heading.ordinal === '' ? { text: '', source } : { text: heading.ordinal, source, raw: text };
    cells.name = heading.name === text ? { text, source } : { text: heading.name, source, raw: text };
  }
  return covers(ordinal) !== null;
}
