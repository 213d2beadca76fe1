/** Annexes as the application lists and opens them. */
import type { AnnexDetail, AnnexSummary, AnnexVersion, SealedFile } from '../../../shared/contract/annex.ts';
import type { DecidedRows } from '../../../shared/contract/answers.ts';
import type { AnnexSpec } from '../../../shared/domain/annex.ts';
import { blockersOf } from './blockers.ts';
import { affectedOf } from './changes/between.ts';
import { type Followed, factsOf, isUnprintable, missingTables, type SealingDesk } from './content.ts';
import { newest } from './seal.ts';
import {
  currentVersion,
  eventsOf,
  lastChange,
  lastSealed,
  reviews,
  sealedNow,
  standingReviews,
  stateOf,
} from './state.ts';
import { loadAnnexes, loadEvents, loadHistory, loadVersions, type StoredVersion } from './store.ts';

/** All annexes, the one changed last at the top. */
export async function listAnnexes(desk: SealingDesk): Promise<AnnexSummary[]> {
  const { read } = desk.workspace;
  const versions = Map.groupBy(await loadVersions(read), ({ annex }) => annex);
  const annexes = await loadAnnexes(read);
  const found: AnnexSummary[] = [];
  for (const [index, annex] of annexes.entries()) {
    await desk.task.step('Đang xem các phụ lục', index, annexes.length);
    const history = {
      annex,
      events: await loadEvents(read, annex.id),
      versions: versions.get(annex.id) ?? [],
    };
    // Without a review the content says nothing about the state.
    const asked = sealedNow(history) === null && reviews(history).length > 0;
    const hash = asked ? ((await factsOf(desk, annex.spec))?.hash ?? null) : null;
    const last = lastSealed(history);
    const { at, by } = lastChange(history);
    found.push({
      id: annex.id,
      name: annex.name,
      state: stateOf(history, hash),
      version: currentVersion(history),
      changedAt: at,
      changedBy: by,
      affected: last === null ? 0 : await affectedOf(desk, last),
    });
  }
  return found.sort((a, b) => (a.changedAt < b.changedAt ? 1 : a.changedAt > b.changedAt ? -1 : 0));
}

const NOTHING_DECIDED: DecidedRows = {
  followed: 0,
  stale: 0,
  asked: 0,
  undecided: 0,
  removed: 0,
  kept: 0,
  approval: null,
};

/** One annex with all that stands in its way; `contentHash` "" where it cannot be printed. @throws AppError `ANNEX_NOT_FOUND` */
export async function describeAnnex(desk: SealingDesk, id: string): Promise<AnnexDetail> {
  const { read } = desk.workspace;
  const history = await loadHistory(read, id);
  const { annex } = history;
  const facts = await factsOf(desk, annex.spec);
  const versions: AnnexVersion[] = [];
  for (const version of history.versions) {
    versions.push(shownVersion(version, await affectedOf(desk, version)));
  }
  const sealed = sealedNow(history) !== null;
  const followed = sealed ? [] : await followedNow(desk, annex.spec);
  const missing = await missingTables(read, annex.spec);
  return {
    id,
    name: annex.name,
    state: stateOf(history, facts?.hash ?? null),
    version: currentVersion(history),
    spec: annex.spec,
    contentHash: facts?.hash ?? '',
    decisions: facts?.decisions ?? NOTHING_DECIDED,
    blockers: sealed
      ? []
      : blockersOf({
          reviewed: standingReviews(history, facts?.hash ?? null).length > 0,
          complete: missing.length === 0 && followed !== null,
          followed: followed ?? [],
        }),
    unlisted: facts?.unlisted ?? [],
    events: eventsOf(history),
    versions: versions.reverse(),
  };
}

/** Null where one of them has a side without rows: an annex can be opened then, and not be sealed. */
async function followedNow(desk: SealingDesk, spec: AnnexSpec): Promise<Followed[] | null> {
  try {
    return await desk.followedBy(spec);
  } catch (error) {
    if (isUnprintable(error)) return null;
    throw error;
  }
}

function shownVersion(version: StoredVersion, affected: number): AnnexVersion {
  const { version: number, name, sealedAt, sealedBy, replaces, reason, contentHash, rules } = version;
  return {
    version: number,
    name,
    sealedAt,
    sealedBy,
    replaces,
    reason,
    contentHash,
    rules,
    approval: newest(version.approvals),
    files: version.files.map(
      ({ format, fileName, sha256, size }): SealedFile => ({ format, fileName, sha256, size }),
    ),
    records: version.records.map(({ id, kind, fileName, sha256, at, by, report }) => {
      return { id, kind, fileName, sha256, at, by, report };
    }),
    affected,
  };
}
