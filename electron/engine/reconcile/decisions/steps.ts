/** Reads and adds steps. */
import { randomUUID } from 'node:crypto';
import type { StepBody } from '../../../../shared/domain/decisions.ts';
import type { Step } from '../../../../shared/domain/reconciling/steps.ts';
import type { RecordName } from '../../journal/index.ts';
import type { Reader, Writer } from '../../workspace/index.ts';
import { readerOf } from '../../workspace/index.ts';
import type { Compared } from './compared.ts';

/** Id of the reconciliation, null until its first step. */
export async function findReconciliation(read: Reader, compared: Compared): Promise<string | null> {
  const found = await read
    .selectFrom('reconciliation')
    .select('id')
    .where('set_id', '=', compared.set.id)
    .where('base_period_id', '=', compared.base.id)
    .where('against_set_id', '=', compared.againstSet.id)
    .where('against_period_id', '=', compared.against.id)
    .executeTakeFirst();
  return found?.id ?? null;
}

/** The steps of a reconciliation behind a sequence number, in their order. */
export async function loadSteps(read: Reader, reconciliation: string, behind = 0): Promise<Step[]> {
  const rows = await read
    .selectFrom('step')
    .innerJoin('person', 'person.id', 'step.person_id')
    .select([
      'step.sequence',
      'step.id',
      'step.body',
      'step.undoes',
      'step.at',
      'person.id as person_id',
      'person.name',
      'person.position',
    ])
    .where('step.reconciliation_id', '=', reconciliation)
    .where('step.sequence', '>', behind)
    .orderBy('step.sequence')
    .execute();
  return rows.map((row) => ({
    sequence: row.sequence,
    id: row.id,
    body: row.body === null ? null : (JSON.parse(row.body) as StepBody),
    undoes: row.undoes,
    by: { id: row.person_id, name: row.name, position: row.position },
    at: row.at,
  }));
}

export type NewStep = { body: StepBody } | { undoes: string };

/** Adds a step, and the reconciliation with its first one. Answers the records to be told of in the journal. */
export async function addStep(
  writer: Writer,
  compared: Compared,
  person: string,
  step: NewStep,
): Promise<RecordName[]> {
  const at = new Date().toISOString();
  const known = await findReconciliation(readerOf(writer), compared);
  const reconciliation = known ?? randomUUID();
  if (known === null) {
    await writer
      .insertInto('reconciliation')
      .values({
        id: reconciliation,
        set_id: compared.set.id,
        base_period_id: compared.base.id,
        against_set_id: compared.againstSet.id,
        against_period_id: compared.against.id,
        created_at: at,
      })
      .execute();
  }
  const id = randomUUID();
  await writer
    .insertInto('step')
    .values({
      id,
      reconciliation_id: reconciliation,
      kind: 'undoes' in step ? 'undo' : step.body.kind,
      body: 'undoes' in step ? null : JSON.stringify(step.body),
      undoes: 'undoes' in step ? step.undoes : null,
      person_id: person,
      at,
    })
    .execute();
  const records: RecordName[] = [{ table: 'step', id }];
  return known === null ? [{ table: 'reconciliation', id: reconciliation }, ...records] : records;
}
