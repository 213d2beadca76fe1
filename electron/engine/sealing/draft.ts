/** Makes, changes and removes drafts. */
import { AppError } from '../../../shared/contract/errors.ts';
import type { AnnexSpec } from '../../../shared/domain/annex.ts';
import { record } from '../journal/index.ts';
import { currentPerson } from '../people/index.ts';
import { readerOf, sortableId } from '../workspace/index.ts';
import { factsOf, type SealingDesk } from './content.ts';
import { annexFacts, differing, subjectOf } from './facts.ts';
import { refuseSealed } from './review.ts';
import { currentVersion } from './state.ts';
import { steady } from './steady.ts';
import { loadHistory } from './store.ts';

/** Stores a new annex. @returns its id */
export async function createAnnex(
  { workspace, session }: SealingDesk,
  { name, spec }: { name: string; spec: AnnexSpec },
): Promise<string> {
  const id = sortableId();
  await workspace.write(async (writer) => {
    const read = readerOf(writer);
    const actor = await currentPerson(read, session);
    const at = new Date().toISOString();
    await writer
      .insertInto('annex')
      .values({
        id,
        name,
        spec: JSON.stringify(spec),
        created_at: at,
        saved_at: at,
        created_by: actor?.id ?? null,
        saved_by: actor?.id ?? null,
      })
      .execute();
    await record(writer, {
      actor,
      action: 'annex',
      subject: subjectOf(name, 1),
      before: null,
      after: await annexFacts(read, name, spec),
      records: [{ table: 'annex', id }],
    });
  });
  return id;
}

/**
 * Changes a draft; where nothing of it changed, nothing is written.
 * @param input.seen hash of the content that the person began with; without it nothing is compared
 * @throws AppError `ANNEX_NOT_FOUND`, `ANNEX_SEALED` {annex}, `ANNEX_CHANGED` (not what the person began with)
 */
export async function saveAnnex(
  desk: SealingDesk,
  input: { annex: string; name: string; spec: AnnexSpec; seen?: string | undefined },
): Promise<void> {
  const { workspace, session } = desk;
  const { name, spec, seen } = input;
  await steady(
    workspace,
    async () => {
      const history = await loadHistory(workspace.read, input.annex);
      refuseSealed(history);
      if (seen !== undefined && ((await factsOf(desk, history.annex.spec))?.hash ?? '') !== seen) {
        throw new AppError('ANNEX_CHANGED');
      }
      return history;
    },
    async (writer, history) => {
      const read = readerOf(writer);
      const { annex } = history;
      const { before, after } = differing(
        await annexFacts(read, annex.name, annex.spec),
        await annexFacts(read, name, spec),
      );
      const values = { name, spec: JSON.stringify(spec) };
      if (annex.name === name && JSON.stringify(annex.spec) === values.spec) return;
      const actor = await currentPerson(read, session);
      await writer
        .updateTable('annex')
        .set({ ...values, saved_at: new Date().toISOString(), saved_by: actor?.id ?? null })
        .where('id', '=', annex.id)
        .execute();
      await record(writer, {
        actor,
        action: 'annex',
        subject: subjectOf(name, currentVersion(history)),
        before,
        after,
        records: [{ table: 'annex', id: annex.id }],
      });
    },
  );
}

/**
 * Removes a draft that nobody reviewed or sealed a version of: what was said of an annex is kept.
 * @throws AppError `ANNEX_NOT_FOUND`, `ANNEX_IN_USE` {annex}
 */
export function removeAnnex({ workspace, session }: SealingDesk, id: string): Promise<void> {
  return workspace.write(async (writer) => {
    const read = readerOf(writer);
    const { annex, events, versions } = await loadHistory(read, id);
    if (events.length > 0 || versions.length > 0) throw new AppError('ANNEX_IN_USE', { annex: annex.name });
    await writer.deleteFrom('annex').where('id', '=', id).execute();
    await record(writer, {
      actor: await currentPerson(read, session),
      action: 'annex',
      subject: `Xóa: ${subjectOf(annex.name, 1)}`,
      before: await annexFacts(read, annex.name, annex.spec),
      after: null,
      records: [],
      removed: [{ table: 'annex', id }],
    });
  });
}
