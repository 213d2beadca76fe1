/**
 * In which table a row stands that only the earlier period has. Sections alone do not say: tables without sections, or
 * with the same ones (the plan of two provinces), are told apart by where the rows beside it went.
 */
import type { PairSide } from '../../../../shared/domain/reconciliation.ts';

/** What a table is known by. */
interface Home {
  sections: ReadonlySet<string | null>;
  /** By table of the earlier period: how many of its rows are paired with rows here. */
  pairs: ReadonlyMap<string, number>;
}

/** A table: its rows with the row of the earlier period that each is paired with. */
export interface HomeRow {
  section: string | null;
  pairedWith: PairSide | null;
}

export class Homes {
  readonly #homes: readonly Home[];

  /** @param tables all of a period, in their order */
  constructor(tables: readonly Iterable<HomeRow>[]) {
    this.#homes = tables.map(homeOf);
  }

  /** Number of the table; null where nothing tells. */
  of(row: PairSide): number | null {
    const from = tableOf(row);
    const ranks = this.#homes.map(({ sections, pairs }) => {
      const paired = pairs.get(from) ?? 0;
      return [Math.sign(paired), Number(sections.has(row.section)), paired] as const;
    });
    const best = ranks.reduce((most, rank) => (compare(rank, most) > 0 ? rank : most), [0, 0, 0] as const);
    const found = ranks.indexOf(best);
    return found < 0 ? null : found;
  }
}

function homeOf(rows: Iterable<HomeRow>): Home {
  const sections = new Set<string | null>();
  const pairs = new Map<string, number>();
  for (const { section, pairedWith } of rows) {
    sections.add(section);
    if (pairedWith === null) continue;
    const from = tableOf(pairedWith);
    pairs.set(from, (pairs.get(from) ?? 0) + 1);
  }
  return { sections, pairs };
}

/** The table of its file that a row stands in, as far as the places of its texts tell. */
function tableOf({ submission, sources }: PairSide): string {
  const [at] = Object.values(sources);
  const table = at === undefined ? '' : 'table' in at ? at.table : 'sheet' in at ? at.sheet : '';
  return `${submission.id} ${table}`;
}

function compare(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((value, index) => value !== b[index]);
  return at < 0 ? 0 : (a[at] ?? 0) - (b[at] ?? 0);
}
