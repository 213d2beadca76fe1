import type { CommandName } from '../../../shared/contract/commands.ts';
import type { ReconciliationState } from '../../../shared/domain/decisions.ts';
import {
  addEvidence,
  approve,
  approveRows,
  type Desk,
  decide,
  dismiss,
  openEvidence,
  pairRows,
  readHistory,
  redo,
  refusePair,
  restore,
  undo,
  withdraw,
} from '../reconcile/index.ts';
import type { ComparisonInput } from './comparison.ts';
import { openDesk, stateNow } from './desk.ts';
import type { HandlerContext, Handlers } from './handler.ts';

type Names =
  | Exclude<Extract<CommandName, `reconcile.${string}`>, 'reconcile.run' | 'reconcile.export'>
  | Extract<CommandName, `evidence.${string}`>;

export const decisionHandlers: Handlers<Names> = {
  'reconcile.state': (input, context) => stateNow(input, context),
  'reconcile.history': async (input, context) => readHistory(await openDesk(input, context)),

  'reconcile.decide': (input, context) => doing(decide, input, context),
  'reconcile.withdraw': (input, context) => doing(withdraw, input, context),
  'reconcile.pair': (input, context) => doing(pairRows, input, context),
  'reconcile.refuse': (input, context) => doing(refusePair, input, context),
  'reconcile.dismiss': (input, context) => doing(dismiss, input, context),
  'reconcile.restore': (input, context) => doing(restore, input, context),
  'reconcile.approveRows': (input, context) => doing(approveRows, input, context),
  'reconcile.approve': (input, context) => doing(approve, input, context),
  'reconcile.undo': (input, context) => doing(undo, input, context),
  'reconcile.redo': (input, context) => doing(redo, input, context),

  'evidence.add': (input, { session }) => addEvidence(session.workspace, session, input),
  'evidence.open': ({ sha256 }, { session }) => openEvidence(session.workspace.read, sha256),
};

/** Does one thing to a comparison and answers its state after that. */
async function doing<Input extends ComparisonInput>(
  work: (desk: Desk, input: Input) => Promise<void>,
  input: Input,
  context: HandlerContext,
): Promise<ReconciliationState> {
  await work(await openDesk(input, context), input);
  return stateNow(input, context);
}
