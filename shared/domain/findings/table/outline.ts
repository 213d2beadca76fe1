/** Which row of a table stands under which: what its numbering tells. */
import type { DocumentRow, TableView } from '../document.ts';
import { type Ordinal, readOrdinal } from './ordinals.ts';

export interface OutlineRow {
  row: DocumentRow;
  /** Place in `TableView.rows`. */
  position: number;
  /** Null: the row has no number, or none that can be read. */
  ordinal: Ordinal | null;
  /** The row it stands under; null at the top. */
  parent: OutlineRow | null;
  children: OutlineRow[];
}

/**
 * The rows of a table with the rows they stand under, totals left out: "1.2" under "1", "1" under "II", whatever
 * has no number under the numbered row before it. Linear in the rows.
 */
export function outlineOf(table: TableView): readonly OutlineRow[] {
  const known = KNOWN.get(table);
  if (known !== undefined) return known;
  const outline = makeOutline(table);
  KNOWN.set(table, outline);
  return outline;
}

/** Several rules ask for the same table; it does not change between them. */
const KNOWN = new WeakMap<TableView, readonly OutlineRow[]>();

function makeOutline(table: TableView): OutlineRow[] {
  const stack: OutlineRow[] = [];
  const outline: OutlineRow[] = [];
  for (const [position, row] of table.rows.entries()) {
    if (row.total) continue;
    const ordinal = chooseReading(readOrdinal(row.view.texts.ordinal), stack);
    if (ordinal !== null) popBefore(ordinal, stack);
    else if (row.kind === 'section') popBeforeHeading(stack);
    const parent = stack.at(-1) ?? null;
    const entry: OutlineRow = { row, position, ordinal, parent, children: [] };
    parent?.children.push(entry);
    outline.push(entry);
    if (ordinal !== null || row.kind === 'section') stack.push(entry);
  }
  return outline;
}

function chooseReading(readings: readonly Ordinal[], stack: readonly OutlineRow[]): Ordinal | null {
  const [first = null, ...others] = readings;
  if (others.length === 0) return first;
  const goesOn = readings.find((reading) =>
    stack.some(({ ordinal }) => ordinal?.style === reading.style && ordinal.value === reading.value - 1),
  );
  const begins = readings.find(({ value }) => value === 1);
  return goesOn ?? begins ?? first;
}

/** Leaves on the stack only what the row with this number stands under. */
function popBefore(ordinal: Ordinal, stack: OutlineRow[]): void {
  if (ordinal.depth > 1) {
    const above = stack.findLastIndex((entry) => entry.ordinal?.whole === ordinal.prefix);
    if (above >= 0) {
      stack.length = above + 1;
      return;
    }
  }
  const sibling = stack.findIndex(
    (entry) => entry.ordinal?.depth === ordinal.depth && entry.ordinal.style === ordinal.style,
  );
  if (sibling >= 0) stack.length = sibling;
}

/** A heading without a number stands beside others of its kind, and above plain numbers. */
function popBeforeHeading(stack: OutlineRow[]): void {
  const same = stack.findIndex(({ ordinal }) => ordinal === null);
  const plain = stack.findIndex(({ ordinal }) => ordinal?.style === 'number');
  const cut = same >= 0 ? same : plain;
  if (cut >= 0) stack.length = cut;
}
