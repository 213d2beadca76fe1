/** What a person does with the files of the queue. */
import { client } from '../../client/client.ts';
import { isUnderWay, MAX_FILES, neighbour, newEntry, roomFor } from './entries.ts';
import { forgetForm, patchForm } from './forms.ts';
import { findEntry, openEntry, patchEntry, queue } from './queue.ts';
import { readQueue, stopReading } from './reader.ts';

/** Takes files in; a single one opens by itself when nothing else is shown. */
export function addFiles(files: readonly File[]): void {
  if (files.length === 0) return;
  const { entries } = queue.get();
  const { taken, left } = roomFor(entries, files);
  const alone = taken.length === 1 && left.length === 0;
  queue.set({
    entries: [...entries, ...taken.map((file) => newEntry(file, alone))],
    stored: null,
    notice: left.length === 0 ? null : tooMany(left),
  });
  void readQueue();
}

function tooMany(left: readonly string[]): string {
  const named = left.slice(0, 5).map((name) => `“${name}”`);
  const more = left.length > named.length ? ` và ${left.length - named.length} tệp khác` : '';
  return `Danh sách nhận tối đa ${MAX_FILES} tệp một lần. Chưa nhận: ${named.join(', ')}${more}. Hãy thêm lại sau khi lưu hoặc bỏ bớt tệp.`;
}

export function retry(id: string): void {
  patchEntry(id, { state: { kind: 'waiting', draftId: null } });
  queue.set({ notice: null });
  void readQueue();
}

/** Lets go of a file that is not to be stored. Its line stays, so that it can be read again. */
export async function dropEntry(id: string): Promise<void> {
  const entry = findEntry(id);
  if (!entry) return;
  if (entry.state.kind === 'reading') stopReading(id);
  else if (entry.state.kind === 'ready') {
    await client.dispatch('intake.discard', { draftId: entry.state.draft.draftId });
    patchEntry(id, { state: { kind: 'dropped' }, choices: null });
    forgetForm(id);
    const { open } = queue.get();
    queue.set({
      open: open === id ? null : open,
      stored: null,
      notice: `Đã bỏ tệp “${entry.name}”. Sổ không thay đổi.`,
    });
  } else removeEntry(id);
}

/** Takes a line off the list. */
export function removeEntry(id: string): void {
  const { entries, stored } = queue.get();
  queue.set({
    entries: entries.filter((entry) => entry.id !== id),
    stored: stored === id ? null : stored,
  });
  forgetForm(id);
}

/** Takes every line off the list that nothing more will become of. */
export function clearFinished(): void {
  const { entries } = queue.get();
  for (const entry of entries) if (!isUnderWay(entry)) forgetForm(entry.id);
  queue.set({ entries: entries.filter(isUnderWay), stored: null, notice: null });
}

/**
 * The engine does not have the draft any more: the file is read again if the page has it, with what was decided
 * about its reading.
 */
export function readAgain(id: string): void {
  const entry = findEntry(id);
  if (!entry) return;
  const wasOpen = queue.get().open === id;
  if (entry.file) {
    patchForm(id, { applied: '' });
    patchEntry(id, { state: { kind: 'waiting', draftId: null }, opens: wasOpen });
    queue.set({
      open: null,
      notice: `Bản xem trước của tệp “${entry.name}” không còn nên tệp được đọc lại; hãy làm lại thao tác vừa rồi.`,
    });
    void readQueue();
  } else {
    patchEntry(id, { state: { kind: 'gone' } });
    queue.set({
      open: null,
      notice: `Bản xem trước của tệp “${entry.name}” không còn. Vui lòng chọn lại tệp.`,
    });
  }
}

/** Goes to the preview of the next (1) or the former (-1) file that is ready; whether there was one. */
export function step(direction: 1 | -1): boolean {
  const { entries, open } = queue.get();
  const next = neighbour(entries, open, direction);
  if (next) openEntry(next.id);
  return next !== null;
}
