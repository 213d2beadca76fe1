/**
 * Gives the rows of a submission their indicators. A row takes a known indicator only where the pairing is
 * certain; otherwise it gets a new one, and a near match is counted so that a person can be asked.
 */
import { pairingSteps } from '../../../shared/domain/pairing/pairing.ts';
import { compareKey, fold } from '../../../shared/domain/text/normalise.ts';
import type { Task } from '../task.ts';
import { finish } from '../task.ts';
import type { Reader, Writer } from '../workspace/index.ts';
import { insertAll, sortableId } from '../workspace/index.ts';

/** A row of a submission as the catalogue sees it. */
export interface NamedRow {
  name: string;
  /** Tells rows of one name apart: "Cấp tỉnh" stands under several headings. */
  section: string | null;
}

export interface FreshIndicator {
  id: string;
  name: string;
}

export interface IndicatorAssignment {
  /** For each row, in order, the id of its indicator. */
  ids: string[];
  /** Those of the indicators that the set does not have. */
  fresh: FreshIndicator[];
  suggested: number;
  /** So many names stayed without a counterpart that near matches were not looked for. */
  likenessSkipped: boolean;
}

interface KnownIndicator extends NamedRow {
  id: string;
}

/** Indicators assigned or stored in one step of the work. */
const AT_ONCE = 2000;
const PHASE = 'Đang tìm chỉ tiêu đã có';

/**
 * The indicators of one set while a submission is planned: what its first table would add is known to its
 * second. Nothing is written.
 */
export class IndicatorPlan {
  readonly #known: Map<string, KnownIndicator>;

  private constructor(known: Map<string, KnownIndicator>) {
    this.#known = known;
  }

  /** @param setId null for a set that is not there yet */
  static async load(read: Reader, setId: string | null): Promise<IndicatorPlan> {
    return new IndicatorPlan(setId === null ? new Map() : await loadKnown(read, setId));
  }

  /** Id and name of every indicator known so far. */
  get known(): Iterable<{ id: string; name: string }> {
    return this.#known.values();
  }

  /** Assigns indicators to the rows of one table. @throws AppError `CANCELLED` */
  async assign(rows: readonly NamedRow[], task: Task): Promise<IndicatorAssignment> {
    const known = [...this.#known.values()];
    const pairing = await finish(pairingSteps(known, rows), PHASE, task);
    const idOfRow = new Map<number, string>();
    for (const pair of pairing.pairs) {
      const indicator = known[pair.base];
      if (pair.class === 'automatic' && indicator !== undefined) idOfRow.set(pair.against, indicator.id);
    }
    const fresh: FreshIndicator[] = [];
    const ids: string[] = [];
    for (const [index, { name, section }] of rows.entries()) {
      if (index % AT_ONCE === 0) await task.step(PHASE, index, rows.length);
      const id = idOfRow.get(index) ?? sortableId();
      const before = this.#known.get(id);
      if (before === undefined) fresh.push({ id, name });
      this.#known.set(id, { id, name: before?.name ?? name, section });
      ids.push(id);
    }
    const suggested = pairing.pairs.filter((pair) => pair.class === 'suggested').length;
    return { ids, fresh, suggested, likenessSkipped: pairing.likenessSkipped };
  }
}

/** Adds indicators to a set. @throws AppError `CANCELLED` */
export async function addIndicators(
  writer: Writer,
  setId: string,
  fresh: readonly FreshIndicator[],
  task: Task,
): Promise<void> {
  const now = new Date().toISOString();
  for (let start = 0; start < fresh.length; start += AT_ONCE) {
    await task.step('Đang lưu chỉ tiêu', start, fresh.length);
    await insertAll(
      writer,
      'indicator',
      fresh.slice(start, start + AT_ONCE).map(({ id, name }) => ({
        id,
        name,
        set_id: setId,
        name_key: compareKey(name),
        name_folded: fold(name),
        created_at: now,
      })),
    );
  }
}

/** The indicators of a set, each with the section of its latest row. */
async function loadKnown(read: Reader, setId: string): Promise<Map<string, KnownIndicator>> {
  const rows = await read
    .selectFrom('indicator')
    .leftJoin('submission_row as row', 'row.indicator_id', 'indicator.id')
    .leftJoin('submission_cell as above', (join) =>
      join.onRef('above.row_id', '=', 'row.section_row_id').on('above.field', '=', 'name'),
    )
    .leftJoin('submission_table as table', 'table.id', 'row.table_id')
    .leftJoin('submission', 'submission.id', 'table.submission_id')
    .select(['indicator.id', 'indicator.name', 'above.text as section'])
    .where('indicator.set_id', '=', setId)
    .orderBy('submission.sequence')
    .orderBy('table.position')
    .orderBy('row.position')
    .execute();
  return new Map(rows.map((row) => [row.id, row]));
}
