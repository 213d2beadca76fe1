/** Sets the rows of a period beside those of an earlier one, as the comparison of the two pairs them. */
import type { Field } from '../../../../shared/domain/fields.ts';
import { readingOf } from '../../../../shared/domain/figures/reading.ts';
import type { PairSide, RowView } from '../../../../shared/domain/reconciliation.ts';
import type { Entry } from '../../../../shared/domain/reconciling/entries.ts';
import { withName } from '../../submissions/index.ts';
import type { Reader } from '../../workspace/index.ts';
import { baseOrigin, baseRow, type DecidedRow, insert, placed } from './decided.ts';
import { differenceText, NOT_COMPARABLE } from './difference.ts';
import type { Footnotes } from './footnotes.ts';
import { Homes } from './home.ts';
import type { Ledger } from './ledger.ts';
import type { BaseTexts } from './source.ts';

/** The comparison of the two periods. */
export interface BaseComparison {
  base: string;
  period: string;
  entries: Iterable<Entry>;
}

/** A table that shows base texts or differences. */
export interface BesideTable {
  rows: DecidedRow[];
  footnotes: Footnotes;
  /** Fields printed of the base period. */
  baseFields: ReadonlySet<Field>;
  /** Fields whose difference is printed, from left to right. */
  differenceFields: readonly Field[];
  /** Fields printed of the period. */
  periodFields: readonly Field[];
}

/** A pair that no person has confirmed is set side by side, but not without saying so. */
const UNCONFIRMED = '(cặp dòng chờ xác nhận)';
/** What was reached: of a row of the base alone it is never printed as if it were of the period. */
const REACHED = /^(result|evaluation|note)$/;

/** What setting beside needs besides the tables. */
export interface BesideWork {
  read: Reader;
  comparison: BaseComparison;
  ledger: Ledger;
  /** Rows of the period's tables that the annex does not print: what belongs to them is not printed either. */
  unlisted: readonly (readonly DecidedRow[])[];
}

/**
 * Gives every row its row of the base period and the differences. Rows of the base alone, which no decision keeps in
 * the annex, are added to the table that they belong to (see `Homes`), else to the last, at the end of their section.
 */
export async function setBeside(tables: readonly BesideTable[], work: BesideWork): Promise<void> {
  const { comparison, ledger, unlisted } = work;
  const byLater = new Map<string, Entry>();
  const open = new Map<string, PairSide>();
  for (const entry of comparison.entries) {
    if (entry.against !== null) byLater.set(entry.against.key, entry);
    else if (entry.base !== null) open.set(entry.base.key, entry.base);
  }
  for (const table of tables) {
    for (const row of table.rows) {
      if (row.kind !== 'indicator') continue;
      if (row.keptKey === null) {
        await besideOne(row, row.key === null ? undefined : byLater.get(row.key), table, work);
        continue;
      }
      const base = open.get(row.keptKey);
      if (base !== undefined) row.base = await besides(base, table, work);
      row.differences = onlyIn(comparison.base, table);
    }
  }
  const all = [...tables.map(({ rows }) => rows), ...unlisted];
  for (const { keptKey } of all.flat()) if (keptKey !== null) open.delete(keptKey);
  const homes = new Homes(
    all.map((rows) =>
      rows.map(({ section, key }) => ({ section, pairedWith: byLater.get(key ?? '')?.base ?? null })),
    ),
  );
  for (const base of open.values()) {
    const table = tables[homes.of(base) ?? tables.length - 1];
    if (table === undefined) continue;
    insert(
      table.rows,
      rowOfBase(base, await besides(base, table, work), { table, period: comparison.base, ledger }),
    );
  }
}

async function besideOne(
  row: DecidedRow,
  entry: Entry | undefined,
  table: BesideTable,
  work: BesideWork,
): Promise<void> {
  const base = entry?.base ?? null;
  if (entry === undefined || base === null) {
    row.differences = onlyIn(work.comparison.period, table);
    return;
  }
  row.base = await besides(base, table, work);
  if (row.origin !== null) row.origin = { ...row.origin, ...baseOrigin(base, work.ledger) };
  const [from, to] = [viewOf(base), printedView(row, entry)];
  const texts = table.differenceFields.map((field) => [field, differenceText(from, to, field)] as const);
  const [first] = texts;
  const marked = entry.suggested && first !== undefined ? [[first[0], `${first[1]}\n${UNCONFIRMED}`]] : [];
  row.differences = Object.fromEntries([...texts, ...marked]);
}

/** The texts of the base period with the footnotes of those that are printed. */
async function besides(base: PairSide, table: BesideTable, { read }: BesideWork): Promise<BaseTexts> {
  const marks = base.footnotes.filter(({ field }) => table.baseFields.has(field));
  return { ...placed(base), footnotes: await table.footnotes.borrow(read, base.rowId, marks) };
}

/** What the period's row prints, read: a decision may have given it other texts than were sent. */
function printedView(row: DecidedRow, { against }: Entry): RowView {
  const texts = withName(row.texts);
  const sent = against !== null && Object.keys(row.origins).length === 0 ? against.reading : null;
  return { rowId: row.origin?.row ?? '', section: row.section, texts, reading: sent ?? readingOf(texts) };
}

function viewOf(side: PairSide): RowView {
  return { rowId: side.rowId, section: side.section, texts: side, reading: side.reading };
}

function onlyIn(period: string, { differenceFields }: BesideTable): DecidedRow['differences'] {
  return Object.fromEntries(
    differenceFields.map((field, index) => [field, index === 0 ? `Chỉ có ở ${period}` : NOT_COMPARABLE]),
  );
}

function rowOfBase(
  base: PairSide,
  beside: BaseTexts,
  { table, period, ledger }: { table: BesideTable; period: string; ledger: Ledger },
): DecidedRow {
  const told = table.periodFields.filter(
    (field) => !table.baseFields.has(field) && !REACHED.test(field) && base[field] !== undefined,
  );
  return {
    ...baseRow(base, ledger),
    base: beside,
    texts: Object.fromEntries(told.map((field) => [field, base[field] ?? ''])),
    origins: Object.fromEntries(told.map((field) => [field, 'base' as const])),
    differences: onlyIn(period, table),
  };
}
