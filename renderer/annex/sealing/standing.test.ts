import { describe, expect, it } from 'vitest';
import type { AnnexDetail, AnnexEvent, AnnexVersion } from '../../../shared/contract/annex.ts';
import type { Person } from '../../../shared/contract/people.ts';
import { EMPTY_SPEC } from '../empty-spec.ts';
import { isAboutReconciliation, reviewHindrances, sealHindrances, standingOf } from './standing.ts';

const DETAIL: AnnexDetail = {
  id: 'a',
  name: 'Phụ lục năm 2024',
  state: 'draft',
  version: 1,
  spec: EMPTY_SPEC,
  contentHash: 'c'.repeat(64),
  decisions: { followed: 0, stale: 0, asked: 0, undecided: 0, removed: 0, kept: 0, approval: null },
  blockers: ['notReviewed'],
  unlisted: [],
  events: [],
  versions: [],
};

const person = (name: string, role: Person['role']): Person => {
  return { id: name, name, position: '', role, createdAt: '', retired: false };
};
const AN = person('Nguyễn Văn An', 'staff');
const CUC = person('Lê Thị Cúc', 'approver');

const event = (kind: AnnexEvent['kind'], by: string, version = 1): AnnexEvent => {
  return { kind, version, at: '2026-11-22T01:00:00.000Z', by, reason: kind === 'correct' ? 'nhầm số' : '' };
};

const version = (number: number): AnnexVersion => ({
  version: number,
  name: DETAIL.name,
  sealedAt: '2026-11-22T02:00:00.000Z',
  sealedBy: CUC.name,
  replaces: number === 1 ? null : number - 1,
  reason: '',
  contentHash: 'd'.repeat(64),
  rules: 5,
  approval: null,
  files: [],
  records: [],
  affected: 0,
});

describe('where an annex stands', () => {
  it('tells a draft that was never reviewed from one that changed since', () => {
    expect(standingOf(DETAIL).changedSince).toBe(false);
    const reviewed = { ...DETAIL, events: [event('review', AN.name), event('create', AN.name)] };
    expect(standingOf(reviewed).changedSince).toBe(true);
    expect(standingOf({ ...reviewed, state: 'reviewed' }).changedSince).toBe(false);
  });

  it('forgets reviews from before it went back to draft', () => {
    const events = [event('reopen', CUC.name), event('review', AN.name), event('create', AN.name)];
    expect(standingOf({ ...DETAIL, events })).toMatchObject({ reviews: [], changedSince: false });
    const again = [event('review', CUC.name), ...events];
    expect(standingOf({ ...DETAIL, events: again }).reviews.map(({ by }) => by)).toEqual([CUC.name]);
  });

  it('says of a correction what it replaces and why', () => {
    const events = [event('correct', AN.name, 2), event('seal', CUC.name), event('review', AN.name)];
    const drafted: AnnexDetail = { ...DETAIL, version: 2, events, versions: [version(1)] };
    expect(standingOf(drafted)).toMatchObject({
      sealed: null,
      correcting: { replaces: 1, reason: 'nhầm số' },
      changedSince: false,
    });
    const sealed: AnnexDetail = { ...drafted, state: 'sealed', versions: [version(2), version(1)] };
    expect(standingOf(sealed)).toMatchObject({ sealed: { version: 2 }, correcting: null });
  });
});

describe('why something cannot be done', () => {
  const reviewed: AnnexDetail = {
    ...DETAIL,
    state: 'reviewed',
    blockers: [],
    events: [event('review', AN.name), event('create', AN.name)],
  };

  it('lets anybody who is signed in review what is stored', () => {
    expect(reviewHindrances(DETAIL, { me: AN, changed: false })).toEqual([]);
    expect(reviewHindrances(DETAIL, { me: null, changed: true })).toEqual([
      'còn thay đổi chưa lưu',
      'chưa có ai đăng nhập',
    ]);
    expect(reviewHindrances({ ...DETAIL, contentHash: '' }, { me: AN, changed: false })).toHaveLength(1);
    expect(reviewHindrances(reviewed, { me: AN, changed: false })).toHaveLength(1);
    expect(reviewHindrances(reviewed, { me: CUC, changed: false })).toEqual([]);
  });

  it('lets an approver seal what somebody else reviewed', () => {
    expect(sealHindrances(reviewed, { me: CUC, changed: false })).toEqual([]);
    expect(sealHindrances(reviewed, { me: AN, changed: false })).toEqual(['chỉ Người duyệt mới khóa được']);
    expect(sealHindrances(DETAIL, { me: CUC, changed: false })).toEqual(['phụ lục chưa được soát xét']);
    const own = { ...reviewed, events: [event('review', CUC.name)] };
    expect(sealHindrances(own, { me: CUC, changed: false })).toHaveLength(1);
    const both = { ...reviewed, events: [event('review', CUC.name), event('review', AN.name)] };
    expect(sealHindrances(both, { me: CUC, changed: false })).toEqual([]);
  });

  it('knows what is settled where figures are reconciled', () => {
    expect(isAboutReconciliation(DETAIL)).toBe(false);
    expect(isAboutReconciliation({ ...DETAIL, blockers: ['notReviewed', 'undecided'] })).toBe(true);
  });
});
