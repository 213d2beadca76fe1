/** What is kept of a file in the queue through a reload. Pure. */
import { type EntryState, isUnderWay, type QueueEntry } from './entries.ts';

export interface KeptEntry {
  id: string;
  name: string;
  size: number;
  sha256: string | null;
  /** A finished entry stays as it was; one that was read is asked for by its draft. */
  state: EntryState | { kind: 'held'; draftId: string };
}

/** The draft that the engine may hold of it. */
export function draftIdOf(state: EntryState): string | null {
  if (state.kind === 'ready') return state.draft.draftId;
  return state.kind === 'waiting' || state.kind === 'reading' ? state.draftId : null;
}

/** What is kept of an entry. Pure. */
export function keptEntry({ id, name, size, sha256, state }: QueueEntry): KeptEntry {
  const draftId = draftIdOf(state);
  if (draftId !== null) return { id, name, size, sha256, state: { kind: 'held', draftId } };
  if (state.kind === 'waiting' || state.kind === 'reading') {
    return { id, name, size, sha256, state: { kind: 'gone' } };
  }
  return { id, name, size, sha256, state };
}

/** The entry that comes back of what was kept. Pure. */
export function restoredEntry(kept: KeptEntry, open: string | null): QueueEntry {
  const { id, name, size, sha256, state } = kept;
  return {
    id,
    name,
    size,
    sha256,
    file: null,
    choices: null,
    opens: id === open,
    state: state.kind === 'held' ? { kind: 'waiting', draftId: state.draftId } : state,
  };
}

/** What closing the workspace would lose, in words; null: nothing. Pure. */
export function unsavedWords(entries: readonly QueueEntry[]): string | null {
  const names = entries.filter(isUnderWay).map(({ name }) => name);
  if (names.length === 0) return null;
  if (names.length === 1) return `Tệp “${names[0]}” đang xem trước, chưa lưu vào sổ.`;
  const shown = names.slice(0, 3).map((name) => `“${name}”`);
  const more = names.length > shown.length ? ', …' : '';
  return `${names.length} tệp đang xem trước, chưa lưu vào sổ: ${shown.join(', ')}${more}.`;
}
