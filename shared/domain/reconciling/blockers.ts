/** Why a reconciliation cannot be approved yet. */
import { BLOCKERS, type BlockerCode } from '../decisions.ts';
import { BLOCKER_LABELS } from '../labels.ts';

/** Every pair is counted at most once among decided, asked and stale. */
export interface Counts {
  pairs: number;
  /** Settled on the inputs as they are. */
  decided: number;
  /** Waits for an agency's answer. */
  asked: number;
  /** Decided or asked on other inputs. */
  stale: number;
  /** Rows with a standing approval of their own. */
  approved: number;
  suggested: number;
  openErrors: number;
  openFindings: number;
  /** Decided by the person who would approve, and approved by nobody else. */
  own: number;
  /** Errors that nobody but the person who would approve has put aside. */
  ownDismissed: number;
}

export function blockersOf(counts: Counts): { code: BlockerCode; count: number }[] {
  const { pairs, decided, asked, stale, suggested, openErrors, own, ownDismissed } = counts;
  const found: Record<BlockerCode, number> = {
    undecided: pairs - decided - asked - stale,
    asked,
    stale,
    suggested,
    openErrors,
    ownDecisions: own,
    ownDismissals: ownDismissed,
  };
  return BLOCKERS.map((code) => ({ code, count: found[code] })).filter(({ count }) => count > 0);
}

/** "3 cặp chưa quyết định; 1 lỗi chưa xử lý" */
export function blockersInWords(blockers: readonly { code: BlockerCode; count: number }[]): string {
  return blockers.map(({ code, count }) => `${count} ${BLOCKER_LABELS[code]}`).join('; ');
}
