/** Four eyes: what somebody else than the person has looked at. */
import type { PairState } from '../decisions.ts';
import type { Entries, Entry } from './entries.ts';
import type { Folded, MadeDecision, RowApproval } from './fold.ts';

export interface LookedAt {
  entries: Entries;
  folded: Folded;
  /** Hash of a row's inputs and its decision, as row approvals hold it. */
  contentOf(entry: Entry, made: MadeDecision): string;
}

/** The last approval of a row that still says what the row is, by somebody else than who decided it. */
export function standingApproval(
  approvals: readonly RowApproval[] | undefined,
  made: MadeDecision,
  content: () => string,
): RowApproval | null {
  if (approvals === undefined) return null;
  const now = content();
  return approvals.findLast((given) => given.content === now && given.by.id !== made.by.id) ?? null;
}

/** Decided by the person, and approved by nobody else. */
export function isOwn({ decision, approved }: PairState, person: string | null): boolean {
  return approved === null && decision !== null && decision.choice !== 'ask' && decision.by.id === person;
}

/**
 * Errors that the person alone has put aside. Somebody else looked at one who put it aside as well, or who approved
 * its row after that.
 */
export function countOwnDismissed(person: string, { entries, folded, contentOf }: LookedAt): number {
  let own = 0;
  for (const [key, dismissers] of folded.dismissers) {
    const found = entries.found.get(key);
    if (found?.severity !== 'error' || dismissers.some((one) => one.person !== person)) continue;
    const entry = entries.byKey.get(found.pair);
    const made = folded.decisions.get(found.pair);
    const later = folded.approvals.get(found.pair)?.filter(({ by, sequence }) => {
      return by.id !== person && dismissers.some((one) => sequence > one.sequence);
    });
    const seen = entry && made && standingApproval(later, made, () => contentOf(entry, made));
    if (!seen) own += found.times;
  }
  return own;
}
