/** Where an annex stands: folded from what was done with it, stored nowhere. */
import type { AnnexEvent, AnnexState } from '../../../shared/contract/annex.ts';
import type { AnnexSpec } from '../../../shared/domain/annex.ts';
import type { History, StoredEvent, StoredVersion } from './store.ts';

/** The last version sealed; null where none is. */
export function lastSealed({ versions }: History): StoredVersion | null {
  return versions.at(-1) ?? null;
}

/** The version that is drafted, or the last one sealed: a correction begins the next. */
export function currentVersion(history: History): number {
  const corrected = history.events.filter(({ kind }) => kind === 'correct').map(({ version }) => version);
  return Math.max(1, lastSealed(history)?.version ?? 1, ...corrected);
}

/** The current version, where it is sealed: nothing of it can be changed. */
export function sealedNow(history: History): StoredVersion | null {
  const last = lastSealed(history);
  return last?.version === currentVersion(history) ? last : null;
}

/** Why the current version was begun, and which it replaces; null for a first version. */
export function correctionOf(history: History): { replaces: StoredVersion; reason: string } | null {
  const replaces = lastSealed(history);
  if (replaces === null || sealedNow(history) !== null) return null;
  const begun = history.events.findLast(({ kind }) => kind === 'correct');
  return { replaces, reason: begun?.reason ?? '' };
}

/** How a sealed version would be printed today: as its correction is drafted, where there is one, else as it was. */
export function specToday(history: History, version: StoredVersion): AnnexSpec {
  return correctionOf(history)?.replaces.id === version.id ? history.annex.spec : version.spec;
}

/** Whoever looked at the current version since it last went back to draft, with what they saw. */
export function reviews(history: History): StoredEvent[] {
  const version = currentVersion(history);
  const own = history.events.filter((event) => event.version === version && event.kind !== 'correct');
  return own.slice(own.findLastIndex(({ kind }) => kind === 'reopen') + 1);
}

/** Reviews of this very content; any change since makes them void. @param contentHash null: it cannot be printed */
export function standingReviews(history: History, contentHash: string | null): StoredEvent[] {
  return reviews(history).filter((event) => contentHash !== null && event.contentHash === contentHash);
}

/** @param contentHash of what would be printed now; asked for only where it matters (`reviews` are there) */
export function stateOf(history: History, contentHash: string | null): AnnexState {
  const sealed = sealedNow(history);
  if (sealed !== null) return sealed.records.length > 0 ? 'signed' : 'sealed';
  return standingReviews(history, contentHash).length > 0 ? 'reviewed' : 'draft';
}

/** Everything that was done, newest first. */
export function eventsOf({ annex, events, versions }: History): AnnexEvent[] {
  const all: AnnexEvent[] = [
    { kind: 'create', version: 1, at: annex.createdAt, by: annex.createdBy, reason: '' },
    ...events.map(({ kind, version, at, person, reason }) => ({
      kind,
      version,
      at,
      by: person.name,
      reason,
    })),
    ...versions.flatMap(({ version, sealedAt, sealedBy, records }): AnnexEvent[] => [
      { kind: 'seal', version, at: sealedAt, by: sealedBy, reason: '' },
      ...records.map(({ at, by, madeHere }): AnnexEvent => {
        return { kind: madeHere ? 'sign' : 'record', version, at, by, reason: '' };
      }),
    ]),
  ];
  return all.reverse().sort((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0));
}

/** The last thing that was done, and by whom; saving a draft among them. */
export function lastChange(history: History): { at: string; by: string | null } {
  const { annex } = history;
  const [last] = eventsOf(history);
  if (last !== undefined && last.at >= annex.savedAt) return { at: last.at, by: last.by };
  return { at: annex.savedAt, by: annex.savedBy };
}
