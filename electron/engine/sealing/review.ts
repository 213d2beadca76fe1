/** Review, return to draft, and correction: what people say of an annex. */
import type { AnnexEvent } from '../../../shared/contract/annex.ts';
import { AppError } from '../../../shared/contract/errors.ts';
import type { JournalAction } from '../../../shared/contract/journal.ts';
import { record } from '../journal/index.ts';
import { neededPerson, type StoredPerson } from '../people/index.ts';
import { readerOf, sortableId, type Writer } from '../workspace/index.ts';
import { factsOf, type SealingDesk } from './content.ts';
import { subjectOf } from './facts.ts';
import { currentVersion, lastSealed, sealedNow, standingReviews } from './state.ts';
import { steady } from './steady.ts';
import { type History, loadHistory } from './store.ts';

/**
 * Says that the person looked through the annex as it is. Said twice of the same content, it is one review.
 * @param input.seen hash of the content that they looked at
 * @throws AppError `PERSON_NEEDED`, `ANNEX_NOT_FOUND`, `ANNEX_SEALED` {annex}, `ANNEX_CHANGED`, and why it cannot be printed
 */
export async function reviewAnnex(desk: SealingDesk, input: { annex: string; seen: string }): Promise<void> {
  const { workspace, session } = desk;
  await neededPerson(workspace.read, session);
  await steady(
    workspace,
    async () => {
      const history = await loadHistory(workspace.read, input.annex);
      refuseSealed(history);
      const { hash, decisions } = await desk.contentOf(history.annex.spec);
      if (hash !== input.seen) throw new AppError('ANNEX_CHANGED');
      return { history, hash, decisions };
    },
    async (writer, { history, hash, decisions }) => {
      const person = await neededPerson(readerOf(writer), session);
      if (standingReviews(history, hash).some((one) => one.person.id === person.id)) return;
      await addEvent(writer, history, person, {
        kind: 'review',
        action: 'annexReview',
        version: currentVersion(history),
        contentHash: hash,
        reason: '',
        after: {
          'Mã băm nội dung': hash,
          'Dòng theo quyết định': decisions.followed,
          'Chưa quyết định': decisions.undecided,
          'Đang hỏi cơ quan': decisions.asked,
          'Quyết định đã cũ': decisions.stale,
        },
      });
    },
  );
}

/**
 * Sends a reviewed annex back to draft.
 * @throws AppError `PERSON_NEEDED`, `ANNEX_NOT_FOUND`, `ANNEX_SEALED` {annex}, `ANNEX_NOT_REVIEWED`
 */
export async function reopenAnnex(
  desk: SealingDesk,
  { annex, reason }: { annex: string; reason: string },
): Promise<void> {
  const { workspace, session } = desk;
  await neededPerson(workspace.read, session);
  await steady(
    workspace,
    async () => {
      const history = await loadHistory(workspace.read, annex);
      refuseSealed(history);
      const hash = (await factsOf(desk, history.annex.spec))?.hash ?? null;
      const standing = standingReviews(history, hash);
      if (standing.length === 0) throw new AppError('ANNEX_NOT_REVIEWED');
      return { history, hash, standing };
    },
    async (writer, { history, hash, standing }) =>
      addEvent(writer, history, await neededPerson(readerOf(writer), session), {
        kind: 'reopen',
        action: 'annexReopen',
        version: currentVersion(history),
        contentHash: hash,
        reason,
        before: { 'Đã soát xét': standing.map(({ person, at }) => `${person.name}, ${at}`) },
        after: { 'Lý do': reason },
      }),
  );
}

/**
 * Begins the next version of a sealed annex; it starts with what was sealed.
 * @throws AppError `PERSON_NEEDED`, `ANNEX_NOT_FOUND`, `ANNEX_NOT_SEALED` {annex}
 */
export async function correctAnnex(
  { workspace, session }: SealingDesk,
  { annex, reason }: { annex: string; reason: string },
): Promise<void> {
  await workspace.write(async (writer) => {
    const read = readerOf(writer);
    const person = await neededPerson(read, session);
    const history = await loadHistory(read, annex);
    if (sealedNow(history) === null) throw new AppError('ANNEX_NOT_SEALED', { annex: history.annex.name });
    const replaces = lastSealed(history)?.version ?? 0;
    await addEvent(writer, history, person, {
      kind: 'correct',
      action: 'annexCorrect',
      version: replaces + 1,
      contentHash: null,
      reason,
      after: { 'Thay cho bản số': replaces, 'Lý do': reason },
    });
  });
}

/** @throws AppError `ANNEX_SEALED` {annex} */
export function refuseSealed(history: History): void {
  if (sealedNow(history) !== null) throw new AppError('ANNEX_SEALED', { annex: history.annex.name });
}

interface NewEvent {
  kind: AnnexEvent['kind'] & ('review' | 'reopen' | 'correct');
  action: JournalAction;
  version: number;
  contentHash: string | null;
  reason: string;
  before?: unknown;
  after: unknown;
}

async function addEvent(
  writer: Writer,
  { annex }: History,
  person: StoredPerson,
  { kind, action, version, contentHash, reason, before = null, after }: NewEvent,
): Promise<void> {
  const id = sortableId();
  await writer
    .insertInto('annex_event')
    .values({
      id,
      annex_id: annex.id,
      version,
      kind,
      content_hash: contentHash,
      reason,
      person_id: person.id,
      at: new Date().toISOString(),
    })
    .execute();
  await record(writer, {
    actor: { id: person.id, name: person.name },
    action,
    subject: subjectOf(annex.name, version),
    before,
    after,
    records: [{ table: 'annex_event', id }],
  });
}
