/**
 * Which rows, columns and tables of two versions are the same: by what they were taken from, never by where they
 * stand, so that one row put in is one change.
 */
import type { AnnexColumn } from '../../annex/index.ts';
import { type GridRow, rowText } from './grid.ts';

export type Match<Item> = { before: Item; after: Item };

export interface Aligned<Item> {
  same: Match<Item>[];
  removed: Item[];
  added: Item[];
}

/** The indicator, with the agency that sent it, of stored rows. */
export type IndicatorOf = (row: string) => string | undefined;

/** Puts together what has the same key; a step of an alignment looks only at what none before it matched. */
function matched<Item>(
  { same, removed, added }: Aligned<Item>,
  key: (item: Item) => string | null,
): Aligned<Item> {
  const waiting = new Map<string, Item[]>();
  for (const item of added) {
    const own = key(item);
    if (own === null) continue;
    const list = waiting.get(own);
    if (list === undefined) waiting.set(own, [item]);
    else list.push(item);
  }
  // Taken from the end: the first ones first.
  for (const list of waiting.values()) list.reverse();
  const found = new Map<Item, Item>();
  for (const item of removed) {
    const own = key(item);
    const partner = own === null ? undefined : waiting.get(own)?.pop();
    if (partner !== undefined) found.set(item, partner);
  }
  const taken = new Set(found.values());
  return {
    same: [...same, ...[...found].map(([before, after]) => ({ before, after }))],
    removed: removed.filter((item) => !found.has(item)),
    added: added.filter((item) => !taken.has(item)),
  };
}

export function alignColumns(
  before: readonly AnnexColumn[],
  after: readonly AnnexColumn[],
): Aligned<AnnexColumn> {
  let aligned: Aligned<AnnexColumn> = { same: [], removed: [...before], added: [...after] };
  aligned = matched(aligned, ({ field, header, group }) => JSON.stringify([field, header, group]));
  return matched(aligned, ({ field }) => field);
}

/** Rows of one table on both sides. */
export function alignRows(
  before: readonly GridRow[],
  after: readonly GridRow[],
  indicatorOf: IndicatorOf,
): Aligned<GridRow> {
  let aligned: Aligned<GridRow> = { same: [], removed: [...before], added: [...after] };
  aligned = matched(aligned, storedRow);
  aligned = matched(aligned, (row) => indicatorKey(row, indicatorOf));
  aligned = matched(aligned, (row) => `${row.kind} ${rowText(row)}`);
  return withSections(aligned, before, after);
}

/** A section that was renamed is the one above the same row. */
function withSections(
  aligned: Aligned<GridRow>,
  before: readonly GridRow[],
  after: readonly GridRow[],
): Aligned<GridRow> {
  const partners = new Map(aligned.same.map((match) => [match.after, match.before]));
  // Numbers of rows begin at 1: the row at that index is the next one.
  const below = (rows: readonly GridRow[], row: GridRow) => rows[row.number];
  return matched(aligned, (row) => {
    if (row.kind !== 'section') return null;
    const isBefore = before[row.number - 1] === row;
    const next = isBefore ? below(before, row) : below(after, row);
    const own = isBefore || next === undefined ? next : partners.get(next);
    return own === undefined ? null : String(own.number);
  });
}

function storedRow({ origin }: GridRow): string | null {
  return origin?.row ?? origin?.baseRow ?? null;
}

function indicatorKey(row: GridRow, indicatorOf: IndicatorOf): string | null {
  const stored = storedRow(row);
  return stored === null ? null : (indicatorOf(stored) ?? null);
}

export interface GridTable {
  /** Number among the tables of its version, from 0. */
  index: number;
  title: string;
  rows: readonly GridRow[];
}

/** Tables with the most rows in common go together, then those of one title, then those at one place. */
export function alignTables<Table extends GridTable>(
  before: readonly Table[],
  after: readonly Table[],
  indicatorOf: IndicatorOf,
): Aligned<Table> {
  const places = new Map<string, Table>();
  for (const table of after) for (const key of keysOf(table, indicatorOf)) places.set(key, table);
  const shared = before.flatMap((table) => {
    const counts = new Map<Table, number>();
    for (const key of keysOf(table, indicatorOf)) {
      const other = places.get(key);
      if (other !== undefined) counts.set(other, (counts.get(other) ?? 0) + 1);
    }
    return [...counts].map(([other, count]) => ({ before: table, after: other, count }));
  });
  const same: Match<Table>[] = [];
  const taken = new Set<Table>();
  for (const pair of shared.sort((a, b) => b.count - a.count)) {
    if (taken.has(pair.before) || taken.has(pair.after)) continue;
    taken.add(pair.before).add(pair.after);
    same.push({ before: pair.before, after: pair.after });
  }
  let aligned: Aligned<Table> = {
    same,
    removed: before.filter((table) => !taken.has(table)),
    added: after.filter((table) => !taken.has(table)),
  };
  aligned = matched(aligned, ({ title }) => (title === '' ? null : title));
  return matched(aligned, ({ index }) => String(index));
}

function keysOf({ rows }: GridTable, indicatorOf: IndicatorOf): string[] {
  return rows.flatMap((row) => indicatorKey(row, indicatorOf) ?? storedRow(row) ?? []);
}
