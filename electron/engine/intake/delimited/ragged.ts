/**
 * Rows whose number of values does not fit the header: an unquoted separator in a text shifts all values after
 * it, an unquoted line break makes two rows of one.
 */
import type { ReadWarning } from '../../../../shared/domain/submission.ts';
import { warning } from '../warnings.ts';
import { headerRoles } from './separator.ts';

/** The header stands among so many first rows. */
const HEADER_WITHIN = 60;
const MAX_WARNINGS = 20;
/** So many of the rows have as many fields as the header where a program wrote the file. */
const REGULAR = 0.6;

interface Row {
  line: number;
  /** Values up to the last that holds something. */
  used: number;
  /** Values as written, empty ones at the end included. */
  written: number;
}

/** Collects the widths of a file's rows, as they are read. */
export class RowWidths {
  /** The first rows, until the header among them is known. */
  #first: { row: Row; roles: number }[] = [];
  #expected: Row | null = null;
  #settled = false;
  #regular = 0;
  #judged = 0;
  readonly #wide: Row[] = [];
  readonly #short: Row[] = [];
  /** Rows without a separator: only those between others are doubtful. */
  #single: Row[] = [];
  #more = 0;
  widest = 0;

  /** @param used the fields without the empty ones at the end; `written` counts these too */
  add(used: readonly string[], written: number, line: number): void {
    this.widest = Math.max(this.widest, used.length);
    if (used.length === 0) return;
    const row = { line, used: used.length, written };
    if (this.#settled) this.#judge(row);
    else {
      this.#first.push({ row, roles: headerRoles(used) });
      if (this.#first.length === HEADER_WITHIN) this.#settle();
    }
  }

  /**
   * A warning for each of the first rows that have more values than the header (without one that is known:
   * than most rows), and, where nearly all rows are written in full, for those that have fewer.
   */
  warnings(): ReadWarning[] {
    if (!this.#settled) this.#settle();
    const expected = this.#expected;
    if (expected === null) return [];
    const regular = this.#judged > 1 && this.#regular >= this.#judged * REGULAR;
    const rows = [...this.#wide, ...(regular ? this.#short : [])].toSorted((a, b) => a.line - b.line);
    const more = rows.length - MAX_WARNINGS + this.#more;
    return rows.slice(0, MAX_WARNINGS).map(({ line, written }, index) => {
      const rest = more > 0 && index === MAX_WARNINGS - 1 ? `; còn ${more} dòng nữa như vậy` : '';
      const detail = `dòng ${line} có ${written} ô, tiêu đề có ${expected.written} ô${rest}`;
      return warning('CSV_RAGGED', detail, { line, column: Math.min(written, expected.written) });
    });
  }

  #settle(): void {
    this.#settled = true;
    const roles = Math.max(0, ...this.#first.map((found) => found.roles));
    const at = roles >= 2 ? this.#first.findIndex((found) => found.roles === roles) : -1;
    this.#expected = this.#first[at]?.row ?? this.#commonest();
    for (const { row } of this.#first.slice(at + 1)) this.#judge(row);
    this.#first = [];
  }

  #commonest(): Row | null {
    const rows = this.#first.map(({ row }) => row).filter(({ used }) => used > 1);
    const counts = Map.groupBy(rows, ({ written }) => written);
    return [...counts.values()].toSorted((a, b) => b.length - a.length)[0]?.[0] ?? null;
  }

  #judge(row: Row): void {
    const expected = this.#expected;
    if (expected === null) return;
    if (row.written === 1) {
      if (this.#single.length < MAX_WARNINGS) this.#single.push(row);
      return;
    }
    this.#judged += 1;
    if (row.written === expected.written) this.#regular += 1;
    // A table's rows go on: what stood between them was no closing line.
    for (const single of this.#single) this.#keep(this.#short, single);
    this.#single = [];
    if (row.used > expected.used) this.#keep(this.#wide, row);
    else if (row.written < expected.written) this.#keep(this.#short, row);
  }

  #keep(rows: Row[], row: Row): void {
    if (rows.length < MAX_WARNINGS) rows.push(row);
    else if (rows === this.#wide) this.#more += 1;
  }
}
