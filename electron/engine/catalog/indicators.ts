/**
 * Gives the rows of a submission their indicators. A row takes a known indicator only where the pairing is
 * certain; otherwise it gets a new one, and a near match is counted so that a person can be asked.
 */
import { randomUUID } from 'node:crypto';
import { pairRows } from '../../../shared/domain/pairing/pairing.ts';
import { compareKey, fold } from '../../../shared/domain/text/normalise.ts';
import type { Writer } from '../workspace/index.ts';
import { insertAll } from '../workspace/index.ts';

/** A row of a submission as the catalogue sees it. */
export interface NamedRow {
  name: string;
  /** Tells rows of one name apart: "Cấp tỉnh" stands under several headings. */
  section: string | null;
}

export interface IndicatorAssignment {
  /** For each row, in order, the id of its indicator. */
  ids: string[];
  made: number;
  suggested: number;
}

/** Assigns indicators of the set to the rows and adds those that are new. */
export async function assignIndicators(
  writer: Writer,
  setId: string,
  rows: readonly NamedRow[],
): Promise<IndicatorAssignment> {
  const known = await loadKnown(writer, setId);
  const { pairs } = pairRows(known, rows);
  const idOfRow = new Map<number, string>();
  for (const pair of pairs) {
    const indicator = known[pair.base];
    if (pair.class === 'automatic' && indicator !== undefined) idOfRow.set(pair.against, indicator.id);
  }
  const now = new Date().toISOString();
  const fresh: { id: string; name: string }[] = [];
  const ids = rows.map(({ name }, index) => {
    const id = idOfRow.get(index);
    if (id !== undefined) return id;
    const made = { id: randomUUID(), name };
    fresh.push(made);
    return made.id;
  });
  await insertAll(
    writer,
    'indicator',
    fresh.map((row) => ({
      ...row,
      set_id: setId,
      name_key: compareKey(row.name),
      name_folded: fold(row.name),
      created_at: now,
    })),
  );
  const suggested = pairs.filter((pair) => pair.class === 'suggested').length;
  return { ids, made: fresh.length, suggested };
}

/** The indicators of a set, each with the section of its latest row. */
async function loadKnown(writer: Writer, setId: string): Promise<(NamedRow & { id: string })[]> {
  const rows = await writer
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
    .execute();
  return [...new Map(rows.map((row) => [row.id, row])).values()];
}
