/** What every part of the reconcile screen shares: the comparison, what was done in it, and the way to do more. */
import { createContext, useContext } from 'react';
import type { CommandInput } from '../../../shared/contract/commands.ts';
import type { ErrorData } from '../../../shared/contract/errors.ts';
import type { Person } from '../../../shared/contract/people.ts';
import type { Reconciliation, ReconciliationState, Side } from '../../../shared/contract/view.ts';
import type { ComparisonChoice } from '../../state/choices.ts';
import type { PairRow } from '../rows.ts';

/** Commands that change a reconciliation and answer its new state. */
export type ActName =
  | 'reconcile.decide'
  | 'reconcile.withdraw'
  | 'reconcile.pair'
  | 'reconcile.refuse'
  | 'reconcile.dismiss'
  | 'reconcile.restore'
  | 'reconcile.approveRows'
  | 'reconcile.approve'
  | 'reconcile.undo'
  | 'reconcile.redo';

export type ActInput<Name extends ActName> = Omit<CommandInput<Name>, keyof ComparisonChoice>;

/** Does one thing; answers whether it was done. One after the other, in the order asked. */
export type Act = <Name extends ActName>(name: Name, input: ActInput<Name>) => Promise<boolean>;

export interface Work {
  comparison: ComparisonChoice;
  result: Reconciliation;
  /** Null until it was read. */
  state: ReconciliationState | null;
  /** All rows with what was done with each. */
  rows: readonly PairRow[];
  periods: Readonly<Record<Side, string>>;
  /** Who is signed in. */
  me: Person | null;
  act: Act;
  /** Something is being stored. */
  busy: boolean;
  /** Why the last thing was not done. */
  problem: ErrorData | null;
}

export const WorkContext = createContext<Work | null>(null);

export function useWork(): Work {
  const work = useContext(WorkContext);
  if (!work) throw new Error('outside of a comparison');
  return work;
}
