import type { Person } from '../../../shared/contract/people.ts';
import type { PairRow } from '../rows.ts';

export type Hindrance = 'role' | 'own' | 'undecided' | 'approved';

/** Why a person cannot approve a row; null: they can. Whoever decided a row does not approve it. */
export function approvalHindrance(row: PairRow, me: Pick<Person, 'id' | 'role'> | null): Hindrance | null {
  const { state, status } = row.work;
  if (me?.role !== 'approver') return 'role';
  if (!state?.decision || status !== 'decided') return 'undecided';
  if (state.approved) return 'approved';
  return state.decision.by.id === me.id ? 'own' : null;
}
