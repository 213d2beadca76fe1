/** Puts a recognised table together: rows with their kinds, columns, footnotes, and what is to be warned of. */

import type { RememberedLayout } from '../../../../shared/domain/reading-choices.ts';
import type { CellSource, Footnote, ReadingTable, ReadRow } from '../../../../shared/domain/submission.ts';
import type { Task } from '../../task.ts';
import { type Grid, isBlank, type TextMark } from '../blocks.ts';
import type { WarningList } from '../warning-list.ts';
import { AboveCheck } from './above.ts';
import { aligned } from './align.ts';
import { cellWarnings, columnWarnings, footnoteWarnings, hiddenWarnings, nameWarning } from './cautions.ts';
import { settleFields } from './choices.ts';
import { certaintyOf } from './confidence.ts';
import { isFilled } from './ends.ts';
import { noFacts, note, type TableFacts } from './facts.ts';
import { GridRows, type RowSource } from './grid-rows.ts';
import type { Header, HeaderColumn } from './header.ts';
import { RowKinds } from './kinds.ts';
import { type Around, isBarrier } from './lines.ts';
import { OrdinalCheck } from './ordinals.ts';
import { fingerprintOf, layoutOf } from './remembered.ts';
import { planOf, readRow, scanRow } from './rows.ts';
import type { Title } from './title.ts';
import type { Trailing } from './trailing.ts';

/** A stretch of a grid's rows that belongs to a table; a header repeated between two is in neither. */
export interface TablePart {
  grid: Grid;
  /** The columns of the table's header, each where it stands in this grid. */
  columns: readonly HeaderColumn[];
  from: number;
  to: number;
}

export interface OpenTable {
  /** The grid that its header stands in, as an object and by its number. */
  grid: Grid;
  gridIndex: number;
  header: Header;
  title: Title;
  parts: TablePart[];
  /** A text directly below the rows that was left out. */
  rightBelow: string | null;
}

export interface ClosedTable {
  table: ReadingTable;
  layout: RememberedLayout;
  /** Lines below it that belong to no table. */
  rest: readonly Around[];
}

export interface ClosingContext {
  /** Texts of the format's own footnotes by mark. */
  native: ReadonlyMap<string, string>;
  warnings: WarningList;
  task: Task;
  /** Counted from 1. */
  number: number;
  /** Reads the lines below the table, given the marks that stand in it. */
  trailingOf: (used: ReadonlySet<string>) => Trailing;
}

const ROWS_PER_STEP = 2000;

/** @throws AppError MAPPING_INVALID where a person gave another number of fields than there are columns; CANCELLED */
export async function closeTable(open: OpenTable, context: ClosingContext): Promise<ClosedTable> {
  const used = open.header.columns.map((column, index) => column.header !== '' || isFilledIn(open, index));
  const kept = open.header.columns.filter((_, index) => used[index]);
  const { columns, fit } = settleFields(kept, open.header.decided, context.number);
  const parts = open.parts.map((part) => ({
    ...part,
    grid: aligned(part.grid, part.columns, part.from, part.to),
  }));
  const sources = parts.map((part): RowSource => {
    const places = part.columns.filter((_, index) => used[index]);
    const own = places.map((place, index) => ({ ...place, field: columns[index]?.field ?? place.field }));
    return { plan: planOf(own), rows: part.grid.rows };
  });
  context.warnings.addAll(columnWarnings(columns));
  const pass = await scanAll({ ...open, parts }, sources, context);
  pass.facts.fieldsFit = fit;
  const trailing = context.trailingOf(new Set(pass.marks.keys()));
  const [left] = trailing.rest;
  // A closing line or a footnote below the table is understood; anything else may be a row of it.
  if (left !== undefined && !isBarrier(left) && left.text === open.rightBelow) {
    pass.facts.rightBelow = left.text;
  }
  const footnotes = allFootnotes(trailing.footnotes, pass.marks, context.native);
  const rows = new GridRows(sources, pass.places, pass.kinds.kinds());
  context.warnings.addAll(hiddenWarnings(open, columns, pass.hidden, pass.firstHidden));
  context.warnings.addAll(pass.ordinals.warnings);
  context.warnings.addAll(pass.above.warnings);
  context.warnings.addAll(footnoteWarnings(pass.marks, footnotes));
  const end = open.parts.findLast(({ grid }) => grid === open.grid)?.to ?? open.header.end;
  const table: ReadingTable = {
    title: open.title.title,
    attachedTo: open.title.attachedTo,
    columns: columns.map(({ field, header }) => ({ field, header })),
    rows,
    footnotes,
    layout: {
      grid: open.gridIndex,
      header: { from: open.header.first, to: open.header.end },
      end,
      ...certaintyOf(open.header, columns, pass.facts),
      basis: open.header.decided?.basis ?? 'recognised',
      fingerprint: fingerprintOf(columns),
    },
  };
  if (trailing.closing !== null) table.closing = trailing.closing;
  return { table, layout: layoutOf(open.header, open.grid, columns, end), rest: trailing.rest };
}

/** Whether a column without a header holds something. */
function isFilledIn(open: OpenTable, index: number): boolean {
  return open.parts.some(({ grid, columns, from, to }) => {
    const column = columns[index];
    return column !== undefined && isFilled(column, grid, from, to);
  });
}

interface Pass {
  kinds: RowKinds;
  facts: TableFacts;
  ordinals: OrdinalCheck;
  above: AboveCheck;
  places: [number, number][];
  /** Marks that stand in the table, its header or its title, with the place of the first use. */
  marks: Map<string, CellSource | null>;
  /** Numbers of the hidden rows, from 1. */
  hidden: number[];
  firstHidden: CellSource | null;
}

/** One pass over all rows, blank ones left out: nothing of a row is kept but its kind and what is odd in it. */
async function scanAll(
  open: OpenTable,
  sources: readonly RowSource[],
  { warnings, task }: ClosingContext,
): Promise<Pass> {
  const pass: Pass = {
    kinds: new RowKinds(),
    facts: noFacts(),
    ordinals: new OrdinalCheck(),
    above: new AboveCheck(),
    places: [],
    marks: new Map(),
    hidden: [],
    firstHidden: null,
  };
  for (const { mark } of [...open.title.marks, ...open.header.marks]) addMark(pass, mark, null);
  for (const [number, { grid, from, to }] of open.parts.entries()) {
    const plan = sources[number]?.plan;
    for (let index = from; plan !== undefined && index < to; index += 1) {
      if (index % ROWS_PER_STEP === 0) await task.step('Đang đọc các dòng', index, to);
      const row = grid.rows[index];
      if (row === undefined || isBlank(row)) continue;
      const scanned = scanRow(row, plan);
      pass.kinds.add(scanned.traits);
      pass.places.push([number, index]);
      note(pass.facts, scanned, plan);
      const read = () => readRow(row, plan);
      warnings.addAll(cellWarnings(row, plan.columns, scanned.traits));
      pass.above.check(row, plan, scanned);
      if (scanned.traits.name === '') warnings.addAll(nameWarning(read()));
      if (row.hidden) {
        pass.hidden.push(index + 1);
        pass.firstHidden ??= read().cells.name?.source ?? null;
      }
      const ordinal = plan.columns[plan.ordinal];
      if (ordinal !== undefined) pass.ordinals.check(row.cells[ordinal.from]);
      if (row.cells.some(hasOwnMarks)) addMarks(pass, read());
    }
  }
  return pass;
}

function hasOwnMarks(cell: { marks: readonly TextMark[]; inherited: boolean }): boolean {
  return cell.marks.length > 0 && !cell.inherited;
}

function addMarks(pass: Pass, row: ReadRow): void {
  for (const { field, mark } of row.footnotes ?? []) addMark(pass, mark, row.cells[field]?.source ?? null);
}

function addMark(pass: Pass, mark: string, source: CellSource | null): void {
  if (!pass.marks.has(mark)) pass.marks.set(mark, source);
}

function allFootnotes(
  below: readonly Footnote[],
  used: ReadonlyMap<string, unknown>,
  native: ReadonlyMap<string, string>,
): Footnote[] {
  const known = new Set(below.map(({ mark }) => mark));
  const own = [...native].filter(([mark]) => used.has(mark) && !known.has(mark));
  return [...own.map(([mark, text]) => ({ mark, text })), ...below];
}
