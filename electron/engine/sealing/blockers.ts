/** Why an annex cannot be sealed yet. */
import { ANNEX_BLOCKER_LABELS, ANNEX_BLOCKERS, type AnnexBlocker } from '../../../shared/contract/annex.ts';
import type { Followed } from './content.ts';

export interface Standing {
  /** Somebody reviewed this very content. */
  reviewed: boolean;
  /** All its tables are there. */
  complete: boolean;
  /** Reconciliations that its tables follow; without any nothing has to be decided or approved. */
  followed: readonly Followed[];
}

export function blockersOf({ reviewed, complete, followed }: Standing): AnnexBlocker[] {
  const found = new Set<AnnexBlocker>();
  if (!reviewed) found.add('notReviewed');
  if (!complete) found.add('tableMissing');
  for (const { state } of followed) {
    const { pairs, decided, asked, stale } = state.progress;
    if (decided + asked + stale < pairs) found.add('undecided');
    if (asked > 0) found.add('asked');
    if (stale > 0) found.add('stale');
    const { last } = state.approval;
    if (last === null) found.add('notApproved');
    else if (!last.valid) found.add('approvalVoid');
  }
  return ANNEX_BLOCKERS.filter((blocker) => found.has(blocker));
}

/** "còn dòng chưa quyết định; bảng đối soát chưa được duyệt" */
export function blockersInWords(blockers: readonly AnnexBlocker[]): string {
  return blockers.map((blocker) => ANNEX_BLOCKER_LABELS[blocker]).join('; ');
}
