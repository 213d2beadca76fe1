/** Where an opened annex stands and what can be done next, or why not. Pure. */
import {
  ANNEX_BLOCKER_LABELS,
  type AnnexDetail,
  type AnnexEvent,
  type AnnexVersion,
} from '../../../shared/contract/annex.ts';
import type { Person } from '../../../shared/contract/people.ts';

export interface Standing {
  /** Whoever reviewed the current version since it last went back to draft; the last one first. */
  reviews: readonly AnnexEvent[];
  /** Somebody reviewed it, and what it prints is something else by now. */
  changedSince: boolean;
  /** The current version, where it is sealed. */
  sealed: AnnexVersion | null;
  /** Of a version that is drafted: what it will replace, and why it was begun. */
  correcting: { replaces: number; reason: string } | null;
}

export function standingOf({ state, version, events, versions }: AnnexDetail): Standing {
  const own = events.filter((event) => event.version === version);
  const reopened = own.findIndex(({ kind }) => kind === 'reopen' || kind === 'correct');
  const round = reopened < 0 ? own : own.slice(0, reopened);
  const reviews = round.filter(({ kind }) => kind === 'review');
  const sealed = versions.find((one) => one.version === version) ?? null;
  const begun = own.find(({ kind }) => kind === 'correct');
  const [last] = versions;
  return {
    reviews,
    changedSince: state === 'draft' && reviews.length > 0,
    sealed,
    correcting: sealed === null && last && begun ? { replaces: last.version, reason: begun.reason } : null,
  };
}

export interface Actor {
  me: Person | null;
  /** There are edits that are not stored. */
  changed: boolean;
}

/** Why it cannot be reviewed; [] where it can. Each ends a sentence. */
export function reviewHindrances(detail: AnnexDetail, { me, changed }: Actor): string[] {
  const [last] = standingOf(detail).reviews;
  return [
    ...(changed ? ['còn thay đổi chưa lưu'] : []),
    ...(detail.contentHash === '' ? ['phụ lục chưa in được'] : []),
    ...(me === null ? ['chưa có ai đăng nhập'] : []),
    ...(me !== null && detail.state === 'reviewed' && last?.by === me.name
      ? ['bạn đã soát xét đúng nội dung này']
      : []),
  ];
}

/** Why it cannot be sealed; [] where it can. Each ends a sentence. */
export function sealHindrances(detail: AnnexDetail, { me, changed }: Actor): string[] {
  const { reviews } = standingOf(detail);
  const own = me !== null && reviews.length > 0 && reviews.every(({ by }) => by === me.name);
  return [
    ...(changed ? ['còn thay đổi chưa lưu'] : []),
    ...detail.blockers.map((blocker) => ANNEX_BLOCKER_LABELS[blocker]),
    ...(me === null ? ['chưa có ai đăng nhập'] : []),
    ...(me !== null && me.role !== 'approver' ? ['chỉ Người duyệt mới khóa được'] : []),
    ...(me?.role === 'approver' && detail.state === 'reviewed' && own
      ? ['bạn đã soát xét, nên người khóa phải là người khác']
      : []),
  ];
}

/** What of it is settled on the screen of the reconciliation. */
export function isAboutReconciliation({ blockers }: AnnexDetail): boolean {
  return blockers.some((blocker) => blocker !== 'notReviewed' && blocker !== 'tableMissing');
}

export const EVENT_LABELS: Readonly<Record<AnnexEvent['kind'], string>> = {
  create: 'Lập phụ lục',
  review: 'Soát xét',
  reopen: 'Trả về dự thảo',
  seal: 'Khóa để ký',
  correct: 'Lập bản đính chính',
  sign: 'Ký số trong ứng dụng',
  record: 'Đính kèm bản ký hoặc bản quét',
};
