/**
 * The tables of a period as its annex prints them: every row as it was decided, rows that nothing was decided on as the
 * agency sent them.
 */
import type { DecidedRows } from '../../../../shared/contract/answers.ts';
import type { RowKey } from '../../../../shared/domain/decisions.ts';
import type { Field } from '../../../../shared/domain/fields.ts';
import { fieldLabel } from '../../../../shared/domain/fields.ts';
import type { PairSide } from '../../../../shared/domain/reconciliation.ts';
import type { Footnote } from '../../../../shared/domain/submission.ts';
import type { RowOutcome, StandingOutcomes } from '../../reconcile/index.ts';
import { rowKeysOf, type StoredRow, type StoredTable } from '../../submissions/index.ts';
import type { Reader } from '../../workspace/index.ts';
import { Footnotes } from './footnotes.ts';
import { Homes } from './home.ts';
import { Ledger } from './ledger.ts';
import { type Merged, mergedCells, mergedOf } from './merged.ts';
import type { AnnexSourceRow, BaseTexts } from './source.ts';

export type RowCounts = Omit<DecidedRows, 'approval'>;

const NO_ROWS: RowCounts = { followed: 0, stale: 0, asked: 0, undecided: 0, removed: 0, kept: 0 };

/** The counts of several tables together. */
export function countedTogether(tables: readonly Pick<DecidedTable, 'decisions'>[]): RowCounts {
  const sum: RowCounts = { ...NO_ROWS };
  for (const { decisions } of tables) {
    for (const key of Object.keys(sum) as (keyof RowCounts)[]) sum[key] += decisions[key];
  }
  return sum;
}

export interface DecidedRow extends AnnexSourceRow {
  section: string | null;
  /** Null for a section, and for a row of the earlier period that is kept. */
  key: RowKey | null;
  /** Key of the row of the earlier period that is kept. */
  keptKey: RowKey | null;
}

export interface DecidedTable extends Pick<StoredTable, 'submission' | 'title' | 'attachedTo' | 'closing'> {
  columns: { field: Field; header: string }[];
  /** Fields among the columns that the submission does not have: a decision brought a text for them. */
  added: ReadonlySet<Field>;
  rows: DecidedRow[];
  footnotes: Footnote[];
  /** How its rows follow decisions. */
  decisions: RowCounts;
}

/**
 * Rows that are kept from the earlier period stand in the table that they belong to (see `Homes`), else in the last, at
 * the end of their section.
 * @param ledgerOf numbers the submissions and decisions that the rows of a table name
 */
export async function decidedTables(
  read: Reader,
  stored: readonly StoredTable[],
  outcomes: StandingOutcomes,
  ledgerOf: (table: number) => Ledger = () => new Ledger(),
): Promise<DecidedTable[]> {
  const keys = rowKeysOf(stored);
  const tables: DecidedTable[] = [];
  const outcomeOf = (row: StoredRow) => outcomes.rows.get(keys.get(row.id) ?? '');
  const homes = new Homes(
    stored.map(({ rows }) =>
      rows.map((row) => ({ section: row.section, pairedWith: outcomeOf(row)?.base ?? null })),
    ),
  );
  const keptIn = Map.groupBy(outcomes.kept, ({ base }) => homes.of(base) ?? stored.length - 1);
  for (const [index, table] of stored.entries()) {
    const decisions: RowCounts = { ...NO_ROWS };
    const ledger = ledgerOf(index);
    const footnotes = new Footnotes(table.footnotes);
    const merged = mergedCells(table.rows);
    const rows: DecidedRow[] = [];
    for (const row of table.rows) {
      const key = keys.get(row.id);
      const outcome = outcomeOf(row);
      if (row.kind === 'indicator') count(decisions, outcome);
      if (outcome?.removed === true) {
        footnotes.giveUp(row.marks);
        continue;
      }
      const sent = asSent(row, mergedOf(merged, row.id), key ?? null, ledger.inputOf(table.submission.id));
      rows.push(outcome?.texts ? await decidedRow(read, sent, outcome, { footnotes, ledger }) : sent);
    }
    for (const kept of keptIn.get(index) ?? []) {
      decisions.kept += 1;
      insert(rows, await keptRow(read, kept, { footnotes, ledger }));
    }
    const columns = withColumnsFor(table.columns, rows);
    const added = new Set(columns.slice(table.columns.length).map(({ field }) => field));
    const { submission, title, attachedTo, closing } = table;
    const used = footnotes.usedBy(rows);
    tables.push({ submission, title, attachedTo, closing, columns, added, rows, footnotes: used, decisions });
  }
  return tables;
}

function count(decisions: RowCounts, outcome: RowOutcome | undefined): void {
  if (outcome === undefined) decisions.undecided += 1;
  else if (outcome.decision.stale) decisions.stale += 1;
  else if (outcome.asked) decisions.asked += 1;
  else if (outcome.removed) decisions.removed += 1;
  else decisions.followed += 1;
}

/** Shared by rows that have nothing of a kind. */
const NOTHING = {};

function asSent(row: StoredRow, merged: Merged, key: RowKey | null, input: number): DecidedRow {
  return {
    kind: row.kind,
    total: row.total,
    section: row.section,
    key,
    keptKey: null,
    indicatorId: row.indicator?.id ?? null,
    texts: row.texts,
    sources: row.sources,
    footnotes: row.marks,
    origins: NOTHING,
    base: null,
    differences: NOTHING,
    merged,
    origin: { input, row: row.id, baseInput: null, baseRow: null, decision: null },
  };
}

/** What decided rows are given besides: the table's footnotes and the annex's sources. */
interface Beside {
  footnotes: Footnotes;
  ledger: Ledger;
}

async function decidedRow(
  read: Reader,
  sent: DecidedRow,
  outcome: RowOutcome,
  { footnotes, ledger }: Beside,
): Promise<DecidedRow> {
  const { texts, origins, base } = outcome;
  const marks = sent.footnotes.filter(({ field }) => isLater(origins[field]));
  footnotes.giveUp(sent.footnotes.filter((mark) => !marks.includes(mark)));
  const fromBase = (base?.footnotes ?? []).filter(({ field }) => origins[field] === 'base');
  const borrowed = base === null ? [] : await footnotes.borrow(read, base.rowId, fromBase);
  const printsBase = base !== null && Object.values(origins).includes('base');
  return {
    ...sent,
    texts: texts ?? sent.texts,
    origins,
    footnotes: [...marks, ...borrowed],
    base: printsBase ? placed(base) : null,
    origin: {
      input: sent.origin?.input ?? null,
      row: sent.origin?.row ?? null,
      ...(printsBase ? baseOrigin(base, ledger) : { baseInput: null, baseRow: null }),
      decision: ledger.decisionOf(outcome),
    },
  };
}

/** A side of a pair as texts with their places. */
export function placed(side: PairSide): BaseTexts {
  return { texts: side, sources: side.sources, footnotes: [] };
}

/** The part of a row's origin that tells of the base period. */
export function baseOrigin(side: PairSide, ledger: Ledger): { baseInput: number; baseRow: string } {
  return { baseInput: ledger.inputOf(side.submission.id), baseRow: side.rowId };
}

/** A text that only got a line more still has its marks. */
function isLater(origin: RowOutcome['origins'][Field]): boolean {
  return origin === undefined || origin === 'against' || origin === 'explanation';
}

async function keptRow(
  read: Reader,
  kept: StandingOutcomes['kept'][number],
  { footnotes, ledger }: Beside,
): Promise<DecidedRow> {
  const { base } = kept;
  return {
    ...baseRow(base, ledger),
    keptKey: kept.key,
    texts: kept.texts ?? {},
    origins: kept.origins,
    footnotes: await footnotes.borrow(read, base.rowId, base.footnotes),
    origin: {
      input: null,
      row: null,
      ...baseOrigin(base, ledger),
      decision: ledger.decisionOf(kept),
    },
  };
}

/** A row that only the base period has, as yet without a text. */
export function baseRow(base: PairSide, ledger: Ledger): DecidedRow {
  return {
    kind: 'indicator',
    total: false,
    section: base.section,
    key: null,
    keptKey: base.key,
    indicatorId: null,
    texts: NOTHING,
    sources: NOTHING,
    footnotes: [],
    origins: NOTHING,
    base: placed(base),
    differences: NOTHING,
    merged: NOTHING,
    origin: { input: null, row: null, ...baseOrigin(base, ledger), decision: null },
  };
}

/** Puts a row at the end of its section, else of the table. */
export function insert(rows: DecidedRow[], row: DecidedRow): void {
  const last = rows.findLastIndex(({ section, kind }) => kind === 'indicator' && section === row.section);
  rows.splice(last < 0 ? rows.length : last + 1, 0, row);
}

/** An explanation needs a column for notes, a kept text its own, where the later table has none. */
function withColumnsFor(
  columns: StoredTable['columns'],
  rows: readonly DecidedRow[],
): { field: Field; header: string }[] {
  const known = new Set(columns.map(({ field }) => field));
  const missing = new Set<Field>();
  for (const { texts } of rows) {
    for (const [field, text] of Object.entries(texts) as [Field, string][]) {
      if (text !== '' && !known.has(field)) missing.add(field);
    }
  }
  return [...columns, ...[...missing].map((field) => ({ field, header: fieldLabel(field) }))];
}
