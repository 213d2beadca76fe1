/** Loads what an annex is made from, as its specification names it. */
import { AppError } from '../../../../shared/contract/errors.ts';
import type { AnnexSpec, AnnexTableSpec, FormColumn } from '../../../../shared/domain/annex.ts';
import type { Field } from '../../../../shared/domain/fields.ts';
import { fieldLabel } from '../../../../shared/domain/fields.ts';
import type { Entry } from '../../../../shared/domain/reconciling/entries.ts';
import type { StandingOutcomes } from '../../reconcile/index.ts';
import { READING_RULES, type StoredTable } from '../../submissions/index.ts';
import type { Reader } from '../../workspace/index.ts';
import { tableNumber } from '../spec/find-table.ts';
import { addedColumn } from '../spec/spec.ts';
import { type BesideTable, setBeside } from './base.ts';
import { countedTogether, type DecidedTable, decidedTables, type RowCounts } from './decided.ts';
import { Footnotes } from './footnotes.ts';
import { Ledger } from './ledger.ts';
import type { AnnexSource, AnnexSourceTable } from './source.ts';

/** What the workspace says about sets and periods besides what was submitted. */
export interface Workbench {
  read: Reader;
  /** @returns null where there is no such set or period */
  names(set: string, period: string): Promise<{ set: string; period: string } | null>;
  /** In the order of the reports; none where nothing was submitted. */
  tables(set: string, period: string): Promise<StoredTable[]>;
  outcomes(set: string, period: string): Promise<StandingOutcomes>;
  /** The rows of both periods as they are paired. */
  entries(set: string, base: string, period: string): Promise<Iterable<Entry>>;
}

export interface LoadedSource {
  source: AnnexSource;
  decisions: RowCounts;
  /** Tables that the specification names and the workspace no longer has: their number there, from 1, and the period. */
  missing: { table: number; period: string }[];
  /** Tables of the annex's sets and periods that it does not print, in words. */
  unlisted: string[];
  /** The sets and periods of the annex, in the order of its tables. */
  groups: AnnexGroup[];
}

/** The tables of one set and one period in an annex. */
export interface AnnexGroup {
  set: { id: string; name: string };
  period: { id: string; name: string };
}

/**
 * Every table that the specification names, its rows as they were decided; each set and period is loaded once.
 * @throws AppError `ANNEX_INCOMPLETE` for columns of a base period where none is named
 */
export async function loadSource(spec: AnnexSpec, bench: Workbench): Promise<LoadedSource> {
  const ledger = new Ledger();
  const wanted = spec.parts.flatMap(({ tables }) => tables);
  const loaded = new Map<AnnexTableSpec, AnnexSourceTable>();
  const found: Found = {
    printed: [],
    missing: [],
    unlisted: [],
    groups: [],
  };
  const bySource = Map.groupBy(wanted, ({ source }) => JSON.stringify([source.set, source.period]));
  for (const specs of bySource.values()) await loadGroup(specs, { bench, ledger, loaded, found });
  const [first] = found.groups;
  const source: AnnexSource = {
    layout: spec,
    parts: spec.parts.map(({ heading, tables }) => ({
      heading,
      tables: tables.flatMap((table) => loaded.get(table) ?? []),
    })),
    inputs: await ledger.inputs(bench.read),
    decisions: ledger.decisions,
    rules: READING_RULES,
    named: { set: first?.set.name ?? '', period: first?.period.name ?? '' },
  };
  const { printed, ...facts } = found;
  return { source, ...facts, decisions: countedTogether(printed) };
}

interface Found extends Omit<LoadedSource, 'source' | 'decisions'> {
  /** Each once, however often the annex prints it. */
  printed: DecidedTable[];
}

interface Loading {
  bench: Workbench;
  ledger: Ledger;
  loaded: Map<AnnexTableSpec, AnnexSourceTable>;
  found: Found;
}

interface PrintedTable {
  spec: AnnexTableSpec;
  table: DecidedTable;
  columns: FormColumn[];
  footnotes: Footnotes;
}

/** @param specs tables of one set and one period */
async function loadGroup(specs: readonly AnnexTableSpec[], { bench, ledger, loaded, found }: Loading) {
  const { set = '', period = '' } = specs[0]?.source ?? {};
  const names = await bench.names(set, period);
  const stored = names === null ? [] : await bench.tables(set, period);
  if (names === null || stored.length === 0) {
    for (const { source } of specs) found.missing.push(missingOf(source.table, names?.period ?? ''));
    return;
  }
  found.groups.push({ set: { id: set, name: names.set }, period: { id: period, name: names.period } });
  const agencies = stored.map(({ submission }) => submission.agencyId);
  const numbers = new Map(specs.map((spec) => [spec, tableNumber(spec.source, agencies)]));
  const listed = new Set(numbers.values());
  // What the annex does not print leaves no trace in it.
  const aside = new Ledger();
  const outcomes = await bench.outcomes(set, period);
  const tables = await decidedTables(bench.read, stored, outcomes, (table) =>
    listed.has(table) ? ledger : aside,
  );
  for (const [index, table] of tables.entries()) {
    if (listed.has(index)) found.printed.push(table);
    else found.unlisted.push(`bảng ${index + 1} của ${names.period}`);
  }
  const printed: PrintedTable[] = [];
  for (const spec of specs) {
    const table = tables[numbers.get(spec) ?? -1];
    if (table === undefined) found.missing.push(missingOf(spec.source.table, names.period));
    else {
      // What is set beside a base is written into the rows: a table may be printed beside several, or without.
      const beside = spec.source.base !== null;
      if (!beside) refuseWithoutBase(spec);
      const own = beside ? { ...table, rows: table.rows.map((row) => ({ ...row })) } : table;
      const footnotes = new Footnotes(table.footnotes);
      printed.push({ spec, table: own, columns: columnsOf(spec, table), footnotes });
    }
  }
  const byBase = Map.groupBy(printed, ({ spec }) => spec.source.base);
  for (const [base, together] of byBase) {
    if (base === null) continue;
    const comparison = {
      base: (await bench.names(set, base))?.period ?? '',
      period: names.period,
      entries: await bench.entries(set, base, period),
    };
    const here = new Set(together.map(({ spec }) => numbers.get(spec)));
    const unlisted = tables.filter((_, index) => !here.has(index)).map(({ rows }) => rows);
    await setBeside(together.map(besideTable), { read: bench.read, comparison, ledger, unlisted });
  }
  for (const { spec, table, columns, footnotes } of printed) {
    const { heading, sections, mergeDown } = spec;
    const { rows } = table;
    loaded.set(spec, { heading, sections, mergeDown, columns, rows, footnotes: footnotes.usedBy(rows) });
  }
}

/** Without a base period its columns would stand empty as if nothing had been reported. */
function refuseWithoutBase({ columns, source }: AnnexTableSpec): void {
  if (columns.every(({ origin }) => origin === 'period')) return;
  throw new AppError('ANNEX_INCOMPLETE', {
    place: `bảng ${source.table + 1}: có cột của kỳ trước mà chưa chọn kỳ để so`,
  });
}

function besideTable({ table, columns, footnotes }: PrintedTable): BesideTable {
  return {
    rows: table.rows,
    footnotes,
    baseFields: new Set(fieldsOf(columns, 'base')),
    differenceFields: fieldsOf(columns, 'difference'),
    periodFields: fieldsOf(columns, 'period'),
  };
}

/**
 * The specification's columns; behind them those that only a decision brought a text for: whoever decided could not
 * know of the annex.
 */
function columnsOf({ columns }: AnnexTableSpec, table: DecidedTable): FormColumn[] {
  const known = new Set(fieldsOf(columns, 'period'));
  const headers = new Map(table.columns.map(({ field, header }) => [field, header]));
  const more = table.columns.filter(({ field }) => table.added.has(field) && !known.has(field));
  return [
    ...columns.map((column) =>
      column.header === ''
        ? { ...column, header: headers.get(column.field) ?? fieldLabel(column.field) }
        : column,
    ),
    ...more.map(({ field, header }) => addedColumn(field, header)),
  ];
}

function fieldsOf(columns: readonly FormColumn[], origin: FormColumn['origin']): Field[] {
  return columns.filter((column) => column.origin === origin).map(({ field }) => field);
}

function missingOf(index: number, period: string): LoadedSource['missing'][number] {
  return { table: index + 1, period };
}
