/**
 * Work that is prepared outside a transaction (a long annex takes its time) and stored in one, on exactly what it was
 * prepared with.
 */
import { AppError } from '../../../shared/contract/errors.ts';
import { type Reader, readerOf, type Workspace, type Writer } from '../workspace/index.ts';

/** Another window may write in between; so often is it tried again. */
const TRIES = 5;

/**
 * Prepares, then stores in a transaction in which nothing was written since; else prepares again. Every write adds an
 * entry to the journal, so its last hash says whether there was one.
 * @throws AppError `WORKSPACE_BUSY` where another window writes all the time, and what `prepare` and `store` throw
 */
export async function steady<Found>(
  workspace: Workspace,
  prepare: () => Promise<Found>,
  store: (writer: Writer, found: Found) => Promise<void>,
): Promise<void> {
  for (let tried = 0; tried < TRIES; tried += 1) {
    const head = await headOf(workspace.read);
    const found = await prepare();
    const stored = await workspace.write(async (writer) => {
      if ((await headOf(readerOf(writer))) !== head) return false;
      await store(writer, found);
      return true;
    });
    if (stored) return;
  }
  throw new AppError('WORKSPACE_BUSY', { path: workspace.path });
}

async function headOf(read: Reader): Promise<string | null> {
  const last = await read
    .selectFrom('journal_entry')
    .select('hash')
    .orderBy('sequence', 'desc')
    .limit(1)
    .executeTakeFirst();
  return last?.hash ?? null;
}
