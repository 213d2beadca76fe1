/** What people said of which rows are the same, over all comparisons of the workspace. */
import { createHash } from 'node:crypto';
import type { RowKey, StepBody } from '../../../../shared/domain/decisions.ts';
import {
  knowledgeOf,
  type PairingKnowledge,
  type Said,
} from '../../../../shared/domain/reconciling/known-pairs.ts';
import { undoneSteps } from '../../../../shared/domain/reconciling/steps.ts';
import type { Reader } from '../../workspace/index.ts';
import type { Compared } from './compared.ts';
import { findReconciliation } from './steps.ts';

export interface KnownPairs {
  /** Another one where anything was said or taken back that may change a pair. */
  version: string;
  /** Put to use for the rows of the comparison. */
  among(base: readonly RowKey[], against: readonly RowKey[]): PairingKnowledge;
}

/** The standing `pair` and `refuse` steps of all comparisons, for one of them. */
export async function loadPairing(read: Reader, compared: Compared): Promise<KnownPairs> {
  const own = await findReconciliation(read, compared);
  const steps = await read
    .selectFrom('step')
    .select(['id', 'undoes', 'body', 'reconciliation_id'])
    .where('kind', 'in', ['pair', 'refuse', 'undo'])
    .orderBy('sequence')
    .execute();
  const undone = undoneSteps(steps);
  const said = steps
    .filter(({ id }) => !undone.has(id))
    .flatMap(({ body, reconciliation_id }): Said[] => {
      const parsed = body === null ? null : (JSON.parse(body) as StepBody);
      if (parsed === null || (parsed.kind !== 'pair' && parsed.kind !== 'refuse')) return [];
      const { kind, base, against } = parsed;
      return [{ kind, base, against, comparison: reconciliation_id }];
    });
  // The comparison gets its id with its first step; that alone changes no pair.
  const named = said.map((one) => ({ ...one, here: one.comparison === own }));
  const version = createHash('sha256').update(JSON.stringify(named)).digest('hex').slice(0, 16);
  return { version, among: (base, against) => knowledgeOf(said, own, base, against) };
}
