/**
 * The tables of a period as its annex prints them: every row as it was decided, rows that nothing was decided on as the
 * agency sent them.
 */
import type { DecidedRows } from '../../../shared/contract/answers.ts';
import type { Field } from '../../../shared/domain/fields.ts';
import { fieldLabel } from '../../../shared/domain/fields.ts';
import type { Footnote, FootnoteMark } from '../../../shared/domain/submission.ts';
import type { RowOutcome, StandingOutcomes } from '../reconcile/index.ts';
import { loadRowFootnotes, rowKeysOf, type StoredRow, type StoredTable } from '../submissions/index.ts';
import type { Reader } from '../workspace/index.ts';
import type { AnnexSourceRow, AnnexSourceTable } from './model.ts';

export type RowCounts = Omit<DecidedRows, 'approval'>;

export interface DecidedTable extends AnnexSourceTable {
  submission: StoredTable['submission'];
}

interface Printed extends AnnexSourceRow {
  section: string | null;
}

/** Rows that are kept from the earlier period stand at the end of their section, or of the first table. */
export async function decidedTables(
  read: Reader,
  stored: readonly StoredTable[],
  outcomes: StandingOutcomes,
): Promise<{ tables: DecidedTable[]; decisions: RowCounts }> {
  const keys = rowKeysOf(stored);
  const decisions: RowCounts = { followed: 0, stale: 0, asked: 0, undecided: 0, removed: 0, kept: 0 };
  const tables: DecidedTable[] = [];
  const unplaced = [...outcomes.kept];
  for (const [index, table] of stored.entries()) {
    const footnotes = new Footnotes(table.footnotes);
    const rows: Printed[] = [];
    for (const row of table.rows) {
      const key = keys.get(row.id);
      const outcome = key === undefined ? undefined : outcomes.rows.get(key);
      if (row.kind === 'indicator') count(decisions, outcome);
      if (outcome?.removed === true) {
        footnotes.giveUp(row.marks);
        continue;
      }
      rows.push(outcome?.texts ? await decidedRow(read, row, outcome, footnotes) : asSent(row));
    }
    const sections = new Set(rows.map(({ section }) => section));
    for (const kept of [...unplaced]) {
      // Of another table's section: it may stand there; the last table takes what stands nowhere.
      if (!sections.has(kept.base.section) && index < stored.length - 1) continue;
      unplaced.splice(unplaced.indexOf(kept), 1);
      decisions.kept += 1;
      insert(rows, await keptRow(read, kept, footnotes));
    }
    const columns = withColumnsFor(table.columns, rows);
    const { submission, title } = table;
    tables.push({ submission, title, columns, rows, footnotes: footnotes.usedBy(rows) });
  }
  return { tables, decisions };
}

function count(decisions: RowCounts, outcome: RowOutcome | undefined): void {
  if (outcome === undefined) decisions.undecided += 1;
  else if (outcome.decision.stale) decisions.stale += 1;
  else if (outcome.asked) decisions.asked += 1;
  else if (outcome.removed) decisions.removed += 1;
  else decisions.followed += 1;
}

function asSent(row: StoredRow): Printed {
  return {
    kind: row.kind,
    section: row.section,
    indicatorId: row.indicator?.id ?? null,
    texts: row.texts,
    footnotes: row.marks,
  };
}

async function decidedRow(
  read: Reader,
  row: StoredRow,
  { texts, origins, base }: RowOutcome,
  footnotes: Footnotes,
): Promise<Printed> {
  const marks = row.marks.filter(({ field }) => isLater(origins[field]));
  footnotes.giveUp(row.marks.filter((mark) => !marks.includes(mark)));
  const fromBase = (base?.footnotes ?? []).filter(({ field }) => origins[field] === 'base');
  const borrowed = base === null ? [] : await footnotes.borrow(read, base.rowId, fromBase);
  return { ...asSent(row), texts: texts ?? row.texts, footnotes: [...marks, ...borrowed] };
}

/** A text that only got a line more still has its marks. */
function isLater(origin: RowOutcome['origins'][Field]): boolean {
  return origin === undefined || origin === 'against' || origin === 'explanation';
}

async function keptRow(
  read: Reader,
  { base, texts }: StandingOutcomes['kept'][number],
  footnotes: Footnotes,
): Promise<Printed> {
  return {
    kind: 'indicator',
    section: base.section,
    texts: texts ?? {},
    footnotes: await footnotes.borrow(read, base.rowId, base.footnotes),
  };
}

function insert(rows: Printed[], row: Printed): void {
  const last = rows.findLastIndex(({ section, kind }) => kind === 'indicator' && section === row.section);
  rows.splice(last < 0 ? rows.length : last + 1, 0, row);
}

/** An explanation needs a column for notes, a kept text its own, where the later table has none. */
function withColumnsFor(
  columns: StoredTable['columns'],
  rows: readonly Printed[],
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

/** The footnotes of a printed table: its own, and those that come with texts of another. */
class Footnotes {
  readonly #own: readonly Footnote[];
  readonly #borrowed: Footnote[] = [];
  readonly #gone = new Set<string>();

  constructor(own: readonly Footnote[]) {
    this.#own = own;
  }

  /** Marks of a row of another table, under the next free numbers of this one. */
  async borrow(read: Reader, rowId: string, marks: readonly FootnoteMark[]): Promise<FootnoteMark[]> {
    if (marks.length === 0) return [];
    const texts = new Map((await loadRowFootnotes(read, rowId)).map(({ mark, text }) => [mark, text]));
    return marks.flatMap((mark) => {
      const text = texts.get(mark.mark);
      return text === undefined ? [] : [{ ...mark, mark: this.#markOf(text) }];
    });
  }

  #markOf(text: string): string {
    const all = [...this.#own, ...this.#borrowed];
    const same = all.find((footnote) => footnote.text === text);
    if (same !== undefined) return same.mark;
    const numbers = all.map(({ mark }) => Number(mark)).filter(Number.isInteger);
    const mark = String(Math.max(0, ...numbers) + 1);
    this.#borrowed.push({ mark, text });
    return mark;
  }

  /** Marks of texts that gave way: their footnotes are printed only where another text refers to them. */
  giveUp(marks: readonly FootnoteMark[]): void {
    for (const { mark } of marks) this.#gone.add(mark);
  }

  /** A table as it was sent keeps every footnote that it came with. */
  usedBy(rows: readonly Printed[]): Footnote[] {
    const used = new Set(rows.flatMap(({ footnotes }) => footnotes.map(({ mark }) => mark)));
    const own = this.#own.filter(({ mark }) => used.has(mark) || !this.#gone.has(mark));
    return [...own, ...this.#borrowed];
  }
}
