/** Reads the files of the queue one after the other: the engine reads one at a time anyway. */
import type { Answer, ErrorData } from '../../../shared/contract/errors.ts';
import type { Draft } from '../../../shared/contract/intake.ts';
import { MAX_FILE_BYTES, MAX_FILE_MEGABYTES } from '../../../shared/contract/limits.ts';
import { client } from '../../client/client.ts';
import { onProgress } from '../../state/progress.ts';
import type { Progress } from '../../state/useJob.ts';
import type { QueueEntry } from './entries.ts';
import { beginForm, formOf, patchForm } from './forms.ts';
import { findEntry, patchEntry, queue, setDraft } from './queue.ts';

let running = false;
/** Work that a person stopped; its answer is not wanted any more. */
const stopped = new Set<string>();

/** Reads whatever waits; answers at once when that is being done already. */
export async function readQueue(): Promise<void> {
  if (running) return;
  running = true;
  try {
    for (;;) {
      const next = queue.get().entries.find(({ state }) => state.kind === 'waiting');
      if (!next) return;
      await readEntry(next);
    }
  } finally {
    running = false;
  }
}

/** Stops the reading of a file. */
export function stopReading(id: string): void {
  const state = findEntry(id)?.state;
  if (state?.kind !== 'reading') return;
  stopped.add(state.task);
  patchEntry(id, { state: { ...state, progress: { phase: 'Đang dừng', done: 0, total: 0 } } });
  void client.dispatch('task.cancel', { task: state.task });
}

async function readEntry(entry: QueueEntry): Promise<void> {
  const { id } = entry;
  const task = crypto.randomUUID();
  const formerDraft = entry.state.kind === 'waiting' ? entry.state.draftId : null;
  const show = (progress: Progress) =>
    patchEntry(id, { state: { kind: 'reading', task, progress, draftId: formerDraft } });
  show({ phase: 'Đang đọc tệp', done: 0, total: 0 });
  const stop = onProgress(task, (progress) => {
    if (!stopped.has(task)) show(progress);
  });
  const answer = await draftOf(entry, formerDraft, task);
  stop();
  const unwanted = stopped.delete(task);
  if (!findEntry(id)) {
    if (answer?.ok) discard(answer.value.draftId);
    return;
  }
  if (answer === null) {
    patchEntry(id, { state: { kind: 'gone' } });
  } else if (unwanted || (!answer.ok && answer.error.code === 'CANCELLED')) {
    if (answer.ok) discard(answer.value.draftId);
    patchEntry(id, { state: { kind: 'stopped' } });
  } else if (!answer.ok) {
    patchEntry(id, { state: { kind: 'failed', error: answer.error } });
  } else {
    await begin(id, answer.value, answer.value.draftId !== formerDraft);
  }
}

/** What the file says of itself is taken over, and what is remembered of its agency, once that is another. */
async function begin(id: string, draft: Draft, opened: boolean): Promise<void> {
  beginForm(id, draft);
  // Opening a file uses what is remembered of the agency that it names.
  if (opened) patchForm(id, { applied: draft.suggested.agency ?? '' });
  const { agency, applied } = formOf(id);
  const remembered =
    agency === applied ? null : await client.dispatch('intake.agency', { draftId: draft.draftId, agency });
  if (!findEntry(id)) return discard(draft.draftId);
  patchForm(id, { applied: agency });
  setDraft(id, remembered?.ok ? remembered.value : draft);
  const opens = findEntry(id)?.opens === true;
  patchEntry(id, { opens: false });
  // What was said last still holds: why a file was read again, for instance.
  if (opens && queue.get().open === null) queue.set({ open: id, stored: null });
}

/** Null: neither the engine nor the page has the file any more. */
async function draftOf(
  entry: QueueEntry,
  formerDraft: string | null,
  task: string,
): Promise<Answer<Draft> | null> {
  if (formerDraft !== null) {
    const held = await client.dispatch('intake.draft', { draftId: formerDraft }, { task });
    if (held.ok || held.error.code !== 'DRAFT_NOT_FOUND') return held;
  }
  return entry.file === null ? null : openFile(entry, entry.file, task);
}

async function openFile(entry: QueueEntry, file: File, task: string): Promise<Answer<Draft>> {
  const fileName = entry.name;
  if (file.size > MAX_FILE_BYTES) {
    return failed({
      code: 'FILE_TOO_LARGE',
      details: { file: fileName, maximumMegabytes: MAX_FILE_MEGABYTES },
    });
  }
  let bytes: Uint8Array;
  try {
    bytes = new Uint8Array(await file.arrayBuffer());
  } catch {
    // A folder, a file that was moved or changed since it was chosen, one that may not be read.
    return failed({ code: 'FILE_UNREADABLE', details: { file: fileName } });
  }
  const answer = await client.dispatch('intake.open', { fileName, bytes }, { task });
  const choices = entry.choices;
  const decided =
    choices !== null &&
    (choices.tables !== null || choices.ignored !== undefined || choices.keepOriginal.length > 0);
  if (!answer.ok || !decided) return answer;
  const { draftId } = answer.value;
  const again = await client.dispatch('intake.choose', { draftId, choices }, { task });
  return again.ok ? again : answer;
}

function failed(error: ErrorData): Answer<Draft> {
  return { ok: false, error };
}

function discard(draftId: string): void {
  void client.dispatch('intake.discard', { draftId });
}
