/** Holds the rows of a reading against those of the former submission, cell by cell. */
import type { ComparedCell, ImportPreview, RowState } from '../../../shared/contract/intake.ts';
import type { Field } from '../../../shared/domain/fields.ts';
import type { ReadingTable, ReadRow } from '../../../shared/domain/submission.ts';
import type { Task } from '../task.ts';
import { formerFieldOf } from './columns.ts';
import type { FormerRow, FormerRows } from './former.ts';

/** The most changed rows that are listed with their cells. */
const MOST_LISTED = 200;
const ROWS_AT_ONCE = 1000;

interface Place {
  table: number;
  row: number;
}

/** A row whose indicator has several rows here or before: which is compared with which is settled at the end. */
interface Contested extends Place {
  texts: Texts;
}

type Texts = Readonly<Partial<Record<Field, string>>>;

/** Which former row a row goes on from: one that says the same if there is one, one of its own table first. */
const CLAIMS: readonly ((same: boolean, ownTable: boolean) => boolean)[] = [
  (same, ownTable) => same && ownTable,
  (same) => same,
  (_, ownTable) => ownTable,
  () => true,
];

export class Comparison {
  readonly counts: ImportPreview['counts'] = { added: 0, first: 0, changed: 0, same: 0, missing: 0 };
  readonly changes: ImportPreview['changes'] = [];
  /** Of each table, the state of each row. */
  readonly states: RowState[][] = [];
  readonly #tables: readonly ReadingTable[];
  readonly #indicators: readonly (readonly (string | null)[])[];
  readonly #fresh: ReadonlySet<string>;
  readonly #former: FormerRows;
  /** Indicators that have several rows in the file. */
  readonly #several: ReadonlySet<string>;
  readonly #contested = new Map<string, Contested[]>();
  #settling = false;
  readonly #formerField = new Map<string, (field: Field) => Field | null>();

  /**
   * @param indicators of each table, the indicator of each row; null for sections
   * @param fresh the indicators that the set does not have before this file
   */
  constructor(
    tables: readonly ReadingTable[],
    indicators: readonly (readonly (string | null)[])[],
    fresh: ReadonlySet<string>,
    former: FormerRows,
  ) {
    this.#tables = tables;
    this.#indicators = indicators;
    this.#fresh = fresh;
    this.#former = former;
    this.#several = repeated(indicators);
  }

  /** Compares every row. To be called once. @throws AppError `CANCELLED` */
  async run(task: Task): Promise<void> {
    for (const [table, { rows }] of this.#tables.entries()) {
      const states: RowState[] = [];
      this.states.push(states);
      for (let from = 0; from < rows.length; from += ROWS_AT_ONCE) {
        await task.step('Đang so với số liệu đã có', from, rows.length);
        for (const row of rows.slice(from, from + ROWS_AT_ONCE)) {
          const at = { table, row: states.length };
          const id = this.#indicators[table]?.[at.row] ?? null;
          states.push(null);
          if (id !== null) this.#compare(row, id, at);
        }
      }
    }
    this.#settling = true;
    for (const [id, rows] of this.#contested) this.#settle(id, rows);
    this.changes.sort((a, b) => a.table - b.table || a.row - b.row).splice(MOST_LISTED);
  }

  #compare(row: ReadRow, id: string, at: Place): void {
    if (this.#fresh.has(id)) {
      this.#note(at, 'added');
      return;
    }
    const before = this.#former.of(id);
    const [only] = before;
    if (only === undefined) {
      this.#note(at, 'first');
    } else if (before.length === 1 && !this.#several.has(id)) {
      this.#pair(id, { ...at, texts: textsOf(row) }, only);
    } else {
      const list = this.#contested.get(id) ?? [];
      list.push({ ...at, texts: textsOf(row) });
      this.#contested.set(id, list);
    }
  }

  #settle(id: string, rows: readonly Contested[]): void {
    let open = rows;
    for (const mayClaim of CLAIMS) {
      open = open.filter((row) => {
        const before = this.#former.of(id).find((former) => {
          return mayClaim(this.#changed(former, row).length === 0, former.table === row.table);
        });
        if (before !== undefined) this.#pair(id, row, before);
        return before === undefined;
      });
    }
    for (const row of open) this.#note(row, 'first');
  }

  #pair(id: string, row: Contested, before: FormerRow): void {
    this.#former.take(id, before);
    const cells = this.#changed(before, row);
    // Rows are numbered anew whenever one is put in above them: that alone changes nothing they say.
    const says = cells.some(({ field }) => field !== 'ordinal');
    this.#note(row, says ? 'changed' : 'same');
    if (says && (this.#settling || this.changes.length < MOST_LISTED)) {
      this.changes.push({ table: row.table, row: row.row, cells });
    }
  }

  #note({ table, row }: Place, state: Exclude<RowState, null>): void {
    const states = this.states[table];
    if (states !== undefined) states[row] = state;
    this.counts[state] += 1;
  }

  /** A cell that is not there says the same as an empty one, and white space says nothing. */
  #changed(former: FormerRow, { table, texts }: Contested): ComparedCell[] {
    const before = JSON.parse(former.texts) as Texts;
    const formerField = this.#fieldsBetween(former.table, table);
    const gone = new Set(Object.keys(before) as Field[]);
    const cells: ComparedCell[] = [];
    const hold = (field: Field, was: string, is: string) => {
      if (onOneLine(was) !== onOneLine(is)) cells.push({ field, before: was, after: is });
    };
    for (const field of Object.keys(texts) as Field[]) {
      const known = formerField(field);
      if (known !== null) gone.delete(known);
      hold(field, known === null ? '' : (before[known] ?? ''), texts[field] ?? '');
    }
    for (const field of gone) hold(field, before[field] ?? '', '');
    return cells;
  }

  #fieldsBetween(former: number, table: number): (field: Field) => Field | null {
    const key = `${former} ${table}`;
    const known = this.#formerField.get(key);
    if (known !== undefined) return known;
    const made = formerFieldOf(this.#former.columns[former] ?? [], this.#tables[table]?.columns ?? []);
    this.#formerField.set(key, made);
    return made;
  }
}

function repeated(indicators: readonly (readonly (string | null)[])[]): Set<string> {
  const seen = new Set<string>();
  const again = new Set<string>();
  for (const ids of indicators) {
    for (const id of ids) {
      if (id !== null && seen.has(id)) again.add(id);
      if (id !== null) seen.add(id);
    }
  }
  return again;
}

function textsOf({ cells }: ReadRow): Texts {
  return Object.fromEntries(Object.entries(cells).map(([field, cell]) => [field, cell?.text ?? '']));
}

function onOneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
