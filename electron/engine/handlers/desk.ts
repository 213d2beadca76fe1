/** Comparisons as they are held in the session: made once, and made anew only where their inputs changed. */
import { createHash } from 'node:crypto';
import type { ApprovalState, ReconciliationState } from '../../../shared/domain/decisions.ts';
import {
  type Compared,
  comparisonsWithLater,
  type Desk,
  type HeldComparison,
  loadPairing,
  readState,
  type StandingOutcomes,
  standingOutcomes,
} from '../reconcile/index.ts';
import type { Reader } from '../workspace/index.ts';
import { type ComparisonInput, findComparison, runComparison } from './comparison.ts';
import type { HandlerContext } from './handler.ts';

/** Makes the comparison, or answers the one that is held. @throws AppError as `findComparison` and `runComparison` */
export async function holdComparison(compared: Compared, context: HandlerContext): Promise<HeldComparison> {
  const { read } = context.session.workspace;
  const version = await versionOf(read, compared);
  return context.session.reconciling.comparison(version, () => runComparison(read, compared, context.task));
}

/** A comparison with all that was done to it. @throws AppError as `holdComparison` */
export async function openDesk(input: ComparisonInput, context: HandlerContext): Promise<Desk> {
  return deskOf(await findComparison(context.session.workspace.read, input), context);
}

async function deskOf(compared: Compared, context: HandlerContext): Promise<Desk> {
  const { session } = context;
  return {
    workspace: session.workspace,
    session,
    memory: session.reconciling,
    compared,
    held: await holdComparison(compared, context),
    versionNow: (read) => versionOf(read, compared),
  };
}

/** The state after something was done: where that changed the pairs, they are made anew. */
export async function stateNow(
  input: ComparisonInput,
  context: HandlerContext,
): Promise<ReconciliationState> {
  return readState(await openDesk(input, context));
}

/** What the decisions of the workspace say about the rows of a set and a period. */
export async function outcomesFor(
  setId: string,
  periodId: string,
  context: HandlerContext,
): Promise<StandingOutcomes> {
  const { read } = context.session.workspace;
  const comparisons = await comparisonsWithLater(read, setId, periodId);
  return standingOutcomes(read, context.session.reconciling, comparisons, (compared) =>
    holdComparison(compared, context),
  );
}

/** The last approval of a comparison whose later side is the set and the period; null where none was ever given. */
export async function approvalFor(
  setId: string,
  periodId: string,
  context: HandlerContext,
): Promise<ApprovalState['last']> {
  const { read } = context.session.workspace;
  let last: ApprovalState['last'] = null;
  for (const { compared } of await comparisonsWithLater(read, setId, periodId)) {
    const { approval } = await readState(await deskOf(compared, context));
    if (approval.last !== null && (last === null || last.at < approval.last.at)) last = approval.last;
  }
  return last;
}

/** Another text wherever the rows or the pairs of the comparison may be others. */
async function versionOf(read: Reader, compared: Compared): Promise<string> {
  const submissions = await read
    .selectFrom('submission')
    .select((column) => [
      column.fn.max('sequence').as('last'),
      column.fn.count('sequence').as('all'),
      column.fn.count('replaced_by').as('replaced'),
    ])
    .executeTakeFirst();
  const { version } = await loadPairing(read, compared);
  const { set, againstSet, base, against } = compared;
  const named = [set.id, againstSet.id, base.id, against.id, submissions, version];
  return createHash('sha256').update(JSON.stringify(named)).digest('hex').slice(0, 32);
}
