/** Holds the rows of a reading against those of the former submission, cell by cell. */
import type { ImportPreview, RowState } from '../../../shared/contract/intake.ts';
import type { Field } from '../../../shared/domain/fields.ts';
import type { ReadingTable, ReadRow } from '../../../shared/domain/submission.ts';
import type { Task } from '../task.ts';
import { formerFieldOf } from './columns.ts';
import type { FormerRow, FormerRows } from './former-rows.ts';
import { Headings } from './headings.ts';
import {
  differenceOf,
  notesOf,
  type RowContent,
  type RowDifference,
  type Says,
  saysOf,
  saysSomethingElse,
  type Texts,
} from './row-difference.ts';

/** The most changed rows that are listed with their cells. */
const MOST_LISTED = 200;
const ROWS_AT_ONCE = 1000;
const PHASE = 'Đang so với số liệu đã có';

interface Place {
  table: number;
  row: number;
}

const NOTHING_SAID: Says = new Map();

/** A row whose indicator has several rows here or before: which is compared with which is settled at the end. */
interface Contested extends Place, RowContent {}

/** Which former row a row goes on from: one that says the same if there is one, one of its own table first. */
const CLAIMS: readonly ((same: () => boolean, ownTable: boolean) => boolean)[] = [
  (same, ownTable) => ownTable && same(),
  (same) => same(),
  (_, ownTable) => ownTable,
  () => true,
];

export class Comparison {
  readonly counts: ImportPreview['counts'] = { added: 0, first: 0, changed: 0, same: 0, missing: 0 };
  readonly changes: ImportPreview['changes'] = [];
  /** Of each table, the state of each row. */
  readonly states: RowState[][] = [];
  /** Which heading of the former submission goes on as which of the file. */
  readonly headings: Headings;
  readonly #tables: readonly ReadingTable[];
  readonly #indicators: readonly (readonly (string | null)[])[];
  readonly #sections: readonly (readonly (string | null)[])[];
  /** Of each table, what its footnotes say. */
  readonly #says: readonly Says[];
  readonly #fresh: ReadonlySet<string>;
  readonly #former: FormerRows;
  /** Indicators that have several rows in the file. */
  readonly #several: ReadonlySet<string>;
  readonly #contested = new Map<string, Contested[]>();
  #settling = false;
  readonly #formerField = new Map<string, (field: Field) => Field | null>();

  /**
   * @param indicators of each table, the indicator of each row; null for sections
   * @param sections of each table, the heading above each indicator row; "": none
   * @param fresh the indicators that the set does not have before this file
   */
  constructor(
    tables: readonly ReadingTable[],
    indicators: readonly (readonly (string | null)[])[],
    sections: readonly (readonly (string | null)[])[],
    fresh: ReadonlySet<string>,
    former: FormerRows,
  ) {
    this.#tables = tables;
    this.#says = tables.map(({ footnotes }) => saysOf(footnotes));
    this.#indicators = indicators;
    this.#fresh = fresh;
    this.#former = former;
    this.#several = repeated(indicators);
    this.#sections = sections;
    this.headings = new Headings(former.sections(), sections);
  }

  /** Compares every row. To be called once. @throws AppError `CANCELLED` */
  async run(task: Task): Promise<void> {
    for (const [table, { rows }] of this.#tables.entries()) {
      const states: RowState[] = [];
      this.states.push(states);
      for (let from = 0; from < rows.length; from += ROWS_AT_ONCE) {
        await task.step(PHASE, from, rows.length);
        for (const row of rows.slice(from, from + ROWS_AT_ONCE)) {
          const at = { table, row: states.length };
          const id = this.#indicators[table]?.[at.row] ?? null;
          states.push(null);
          if (id !== null) this.#compare(row, id, at);
        }
      }
    }
    this.#settling = true;
    let settled = 0;
    for (const [id, rows] of this.#contested) {
      await task.step(PHASE, settled, this.#contested.size);
      settled += 1;
      this.#settle(id, rows);
    }
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
      this.#pair(id, this.#placed(row, at), only);
    } else {
      const list = this.#contested.get(id) ?? [];
      list.push(this.#placed(row, at));
      this.#contested.set(id, list);
    }
  }

  #placed(row: ReadRow, { table, row: index }: Place): Contested {
    const notes = notesOf(row.footnotes, this.#says[table] ?? NOTHING_SAID);
    return { table, row: index, texts: textsOf(row), notes, section: this.#sections[table]?.[index] ?? '' };
  }

  #settle(id: string, rows: readonly Contested[]): void {
    let open = rows;
    for (const mayClaim of CLAIMS) {
      open = open.filter((row) => {
        const before = this.#former.of(id).find((former) => {
          return mayClaim(() => this.#isSame(former, row), former.table === row.table);
        });
        if (before !== undefined) this.#pair(id, row, before);
        return before === undefined;
      });
    }
    for (const row of open) this.#note(row, 'first');
  }

  #isSame(former: FormerRow, row: Contested): boolean {
    const { cells, footnotes, section } = this.#difference(former, row);
    return cells.length + footnotes.length === 0 && section === null;
  }

  #pair(id: string, row: Contested, before: FormerRow): void {
    this.#former.take(id, before);
    this.headings.tell(before.section, row.section);
    const difference = this.#difference(before, row);
    const says = saysSomethingElse(difference);
    this.#note(row, says ? 'changed' : 'same');
    if (says && (this.#settling || this.changes.length < MOST_LISTED)) {
      const { cells, footnotes, section } = difference;
      this.changes.push({
        table: row.table,
        row: row.row,
        cells,
        ...(footnotes.length > 0 && { footnotes }),
        ...(section !== null && { section }),
      });
    }
  }

  #note({ table, row }: Place, state: Exclude<RowState, null>): void {
    const states = this.states[table];
    if (states !== undefined) states[row] = state;
    this.counts[state] += 1;
  }

  #difference({ texts, notes, section, table }: FormerRow, row: Contested): RowDifference {
    const before = { texts: JSON.parse(texts) as Texts, notes, section };
    return differenceOf(before, row, this.#fieldsBetween(table, row.table), (one, other) =>
      this.headings.areOne(one, other),
    );
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
