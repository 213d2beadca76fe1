/**
 * Gives the rows of a submission their indicators. A row takes a known indicator only where the pairing is
 * certain; otherwise it gets a new one, and a near match is counted so that a person can be asked.
 */
import { randomUUID } from 'node:crypto';
import { pairRows } from '../../../shared/domain/pairing/pairing.ts';
import { compareKey, fold } from '../../../shared/domain/text/normalise.ts';
import type { Writer } from '../workspace/index.ts';
import { insertAll } from '../workspace/index.ts';

export interface IndicatorAssignment {
  /** For each row, in order, the id of its indicator. */
  ids: string[];
  made: number;
  suggested: number;
}

/** Assigns indicators of the set to the rows that bear `names` and adds those that are new. */
export async function assignIndicators(
  writer: Writer,
  setId: string,
  names: readonly string[],
): Promise<IndicatorAssignment> {
  const known = await writer
    .selectFrom('indicator')
    .select(['id', 'name'])
    .where('set_id', '=', setId)
    .orderBy('created_at')
    .orderBy('id')
    .execute();
  const { pairs } = pairRows(
    known.map((indicator) => ({ name: indicator.name })),
    names.map((name) => ({ name })),
  );
  const idOfRow = new Map<number, string>();
  for (const pair of pairs) {
    const indicator = known[pair.base];
    if (pair.class === 'automatic' && indicator !== undefined) idOfRow.set(pair.against, indicator.id);
  }
  const now = new Date().toISOString();
  const fresh: { id: string; name: string }[] = [];
  const ids = names.map((name, index) => {
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
