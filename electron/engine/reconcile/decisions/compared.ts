/** What a stored reconciliation compares, with the names of it. */
import type { Reader } from '../../workspace/index.ts';

/** Ids of what is compared: names a reconciliation. */
export interface Compared {
  set: { id: string; name: string };
  againstSet: { id: string; name: string };
  base: { id: string; name: string };
  against: { id: string; name: string };
}

/** All reconciliations with what they compare, to be narrowed by who asks; see `comparedOf`. */
export function selectCompared(read: Reader) {
  return read
    .selectFrom('reconciliation as one')
    .innerJoin('indicator_set as set', 'set.id', 'one.set_id')
    .innerJoin('indicator_set as later', 'later.id', 'one.against_set_id')
    .innerJoin('period as base', 'base.id', 'one.base_period_id')
    .innerJoin('period as against', 'against.id', 'one.against_period_id')
    .select([
      'one.id',
      'set.id as set_id',
      'set.name as set_name',
      'later.id as later_id',
      'later.name as later_name',
      'base.id as base_id',
      'base.name as base_name',
      'against.id as against_id',
      'against.name as against_name',
    ]);
}

type ComparedRow = Awaited<ReturnType<ReturnType<typeof selectCompared>['executeTakeFirstOrThrow']>>;

export function comparedOf(row: ComparedRow): Compared {
  return {
    set: { id: row.set_id, name: row.set_name },
    againstSet: { id: row.later_id, name: row.later_name },
    base: { id: row.base_id, name: row.base_name },
    against: { id: row.against_id, name: row.against_name },
  };
}

/** @throws where there is no such reconciliation: a record of the workspace refers to one that is there */
export async function loadCompared(read: Reader, reconciliation: string): Promise<Compared> {
  return comparedOf(
    await selectCompared(read).where('one.id', '=', reconciliation).executeTakeFirstOrThrow(),
  );
}
