/** One row of a grid → the row of fields, and what its kind depends on. */
import type { Field } from '../../../../shared/domain/fields.ts';
import type { FootnoteMark, ReadCell, ReadRow } from '../../../../shared/domain/submission.ts';
import type { GridCell, GridRow } from '../blocks.ts';
import type { HeaderColumn } from './header.ts';
import { isOrdinal, isSubItem, isTotal, type RowTraits, splitHeading } from './kinds.ts';
import { isUnticked, tickedCells } from './ticks.ts';

/** Fields that a section heading may have besides its name. */
const HEADING_FIELDS: ReadonlySet<string> = new Set(['ordinal', 'name', 'targetPoints', 'maxPoints']);

/** The columns of a table where they stand in one grid. */
export interface RowPlan {
  columns: readonly HeaderColumn[];
  /** Of each column, whether a section heading has no text in it. */
  data: readonly boolean[];
  ordinal: number;
  name: number;
}

export function planOf(columns: readonly HeaderColumn[]): RowPlan {
  return {
    columns,
    data: columns.map(({ field }) => !HEADING_FIELDS.has(field)),
    ordinal: columns.findIndex((column) => column.field === 'ordinal'),
    name: columns.findIndex((column) => column.field === 'name'),
  };
}

/** What a pass over all rows needs of one: texts alone, without a place for each cell. */
export interface ScannedRow {
  /** One text a column. */
  texts: string[];
  traits: RowTraits;
}

/** A heading that stands in the ordinal's column, taken apart. */
interface Moved {
  ordinal: string;
  name: string;
  cell: GridCell;
}

interface Heading {
  moved: Moved | null;
  /** The name is merged across further columns. */
  merged: boolean;
}

/** What nearly every row is: kept once. */
const NO_HEADING: Heading = { moved: null, merged: false };
const MERGED: Heading = { moved: null, merged: true };

/** Reads the texts of a row. */
export function scanRow(row: GridRow, plan: RowPlan): ScannedRow {
  const texts = plan.columns.map((column) => textIn(row, column));
  const { moved, merged } = headingOf(row, plan, texts);
  if (moved !== null) {
    if (plan.ordinal >= 0) texts[plan.ordinal] = moved.ordinal;
    texts[plan.name] = moved.name;
  }
  return { texts, traits: traitsOf(texts, plan, merged) };
}

/** The row with the place of every cell; `kind` is for the caller to set. */
export function readRow(row: GridRow, plan: RowPlan): ReadRow {
  const cells: Partial<Record<Field, ReadCell>> = {};
  const footnotes: FootnoteMark[] = [];
  const texts: string[] = [];
  for (const column of plan.columns) {
    const first = row.cells[column.from];
    if (first === undefined) {
      texts.push('');
      continue;
    }
    // Nearly every column is one grid column wide: a large sheet has a million such cells.
    const single = column.ticks === undefined && column.to - column.from === 1;
    const filled = single ? null : filledIn(row, column);
    const read = filled === null ? readSingle(first) : readCell(first, filled);
    texts.push(read.text);
    cells[column.field] = read;
    if (filled === null) addMarks(footnotes, column.field, first);
    else for (const cell of filled) addMarks(footnotes, column.field, cell);
  }
  const { moved, merged } = headingOf(row, plan, texts);
  if (moved !== null) {
    const { text, source, conversion } = moved.cell;
    const part = (own: string): ReadCell => ({
      text: own,
      source,
      ...(own === '' || own === text ? {} : { raw: text }),
      ...(own === '' || conversion === undefined ? {} : { conversion }),
    });
    cells.ordinal = part(moved.ordinal);
    cells.name = part(moved.name);
  }
  const read: ReadRow = { kind: 'indicator', cells };
  if (footnotes.length > 0) read.footnotes = footnotes;
  if (merged) read.merged = true;
  return read;
}

/** The cells of a column that are not empty; ticks as what they stand for. */
export function filledIn(row: GridRow, { from, to, ticks }: HeaderColumn): GridCell[] {
  if (ticks !== undefined) return tickedCells(row, ticks);
  return row.cells.slice(from, to).filter((cell) => cell.text !== '');
}

function textIn(row: GridRow, column: HeaderColumn): string {
  if (column.ticks !== undefined)
    return filledIn(row, column)
      .map(({ text }) => text)
      .join('\n');
  if (column.to - column.from === 1) return row.cells[column.from]?.text ?? '';
  let text = '';
  for (let at = column.from; at < column.to; at += 1) {
    const own = row.cells[at]?.text ?? '';
    if (own !== '') text += text === '' ? own : `\n${own}`;
  }
  return text;
}

function addMarks(footnotes: FootnoteMark[], field: Field, cell: GridCell): void {
  if (cell.inherited || cell.text === '') return;
  for (const mark of cell.marks) footnotes.push({ field, ...mark });
}

/** `readCell` of a column that is one grid column wide. */
function readSingle({ text, raw, source, inherited, conversion }: GridCell): ReadCell {
  const cell: ReadCell = { text, source };
  if (text !== '' && raw !== text) cell.raw = raw;
  if (inherited) cell.inherited = true;
  if (text !== '' && conversion !== undefined) cell.conversion = conversion;
  return cell;
}

/** @param first the cell in the column's first place @param filled its cells with a text */
function readCell(first: GridCell, filled: readonly GridCell[]): ReadCell {
  const text = filled.map((cell) => cell.text).join('\n');
  const raw = filled.map((cell) => cell.raw).join('\n');
  const cell: ReadCell = { text, source: (filled[0] ?? first).source };
  const conversion = filled.find((found) => found.conversion !== undefined)?.conversion;
  if (raw !== text) cell.raw = raw;
  if (first.inherited) cell.inherited = true;
  if (conversion !== undefined) cell.conversion = conversion;
  return cell;
}

function traitsOf(texts: readonly string[], plan: RowPlan, merged: boolean): RowTraits {
  const name = texts[plan.name] ?? '';
  let ordinal = texts[plan.ordinal] ?? '';
  // Without a column of ordinals, the name begins with its own.
  if (plan.ordinal < 0) ordinal = splitHeading(name)?.ordinal ?? '';
  if (ordinal === '' && isSubItem(name)) ordinal = '-';
  let filled = false;
  let agenciesOnly = true;
  for (const [index, { field }] of plan.columns.entries()) {
    const text = texts[index] ?? '';
    if (!plan.data[index] || text === '' || isUnticked(text)) continue;
    filled = true;
    if (field !== 'lead' && field !== 'supporting') agenciesOnly = false;
  }
  return { ordinal, name, filled, agenciesOnly: filled && agenciesOnly, merged };
}

/**
 * Whether the name is merged across further columns. A text merged over both ordinal and name stands in the
 * ordinal's place in the grid and is moved to the name, its own ordinal split off; so is a heading that was
 * typed into the ordinal's column and runs over its empty neighbours.
 */
function headingOf(row: GridRow, plan: RowPlan, texts: readonly string[]): Heading {
  const name = plan.columns[plan.name];
  const ordinal = plan.columns[plan.ordinal];
  if (name === undefined) return NO_HEADING;
  const over = ordinal === undefined || ordinal.from > name.from ? undefined : row.cells[ordinal.from];
  if (ordinal === undefined || over === undefined || over.text === '') {
    return runsOver(row, name, name) ? MERGED : NO_HEADING;
  }
  const text = texts[plan.ordinal] ?? '';
  if (ordinal.from + over.width > name.from) {
    return { moved: isOrdinal(text) ? null : apart(text, over), merged: runsOver(row, ordinal, name) };
  }
  const merged = runsOver(row, name, name);
  if (texts[plan.name] !== '') return merged ? MERGED : NO_HEADING;
  const spills = /\p{L}{2}/u.test(text) && !isOrdinal(text);
  const alone = spills && texts.every((other, index) => index === plan.ordinal || other === '');
  return { moved: alone || (spills && isTotal(text, '')) ? apart(text, over) : null, merged };
}

/** Whether the text of a column runs on to the right of the name. */
function runsOver(row: GridRow, column: HeaderColumn, name: HeaderColumn): boolean {
  const cell = row.cells[column.from];
  if (cell === undefined || cell.width <= 1) return false;
  return column.from + cell.width > name.to && cell.text !== '';
}

function apart(text: string, cell: GridCell): Moved {
  return { ...(splitHeading(text) ?? { ordinal: '', name: text }), cell };
}
