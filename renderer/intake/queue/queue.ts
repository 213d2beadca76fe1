/**
 * The files that are being imported, each with what became of it. They outlive the screen, so that looking
 * elsewhere loses nothing. What is read of a file stays in the engine; the page holds its draft.
 */
import type { Draft, ImportOutcome } from '../../../shared/contract/intake.ts';
import type { ReturnedWorkbook } from '../../../shared/contract/letters.ts';
import { session } from '../../state/session.ts';
import { createStore } from '../../state/store.ts';
import type { QueueEntry } from './entries.ts';

export interface Queue {
  generation: number;
  entries: readonly QueueEntry[];
  /** The entry whose preview is shown. */
  open: string | null;
  /** The entry that was just stored or taken in, whose outcome is shown. */
  stored: string | null;
  /** What happened last, in words. */
  notice: string | null;
}

const EMPTY: Omit<Queue, 'generation'> = { entries: [], open: null, stored: null, notice: null };

export const queue = createStore<Queue>({ ...EMPTY, generation: session.get().generation });

session.subscribe(() => {
  const { generation } = session.get();
  if (generation !== queue.get().generation) queue.set({ ...EMPTY, generation });
});

export function findEntry(id: string | null): QueueEntry | undefined {
  return queue.get().entries.find((entry) => entry.id === id);
}

export function patchEntry(id: string, patch: Partial<Omit<QueueEntry, 'id'>>): void {
  queue.set({
    entries: queue.get().entries.map((entry) => (entry.id === id ? { ...entry, ...patch } : entry)),
  });
}

/** Shows the preview of an entry that has one, or the list (null). */
export function openEntry(id: string | null): void {
  queue.set({ open: id, stored: null, notice: null });
}

export function setNotice(notice: string | null): void {
  queue.set({ notice });
}

/** Takes over what the engine made of an entry's file. */
export function setDraft(id: string, draft: Draft): void {
  patchEntry(id, { state: { kind: 'ready', draft }, sha256: draft.read.file.sha256, choices: draft.choices });
}

export function setStored(id: string, outcome: ImportOutcome): void {
  patchEntry(id, { state: { kind: 'stored', outcome } });
  queue.set({ open: null, stored: id, notice: null });
}

/** The answers of a returned workbook were taken in. */
export function setAnswered(id: string, returned: ReturnedWorkbook): void {
  patchEntry(id, { state: { kind: 'answered', returned } });
  queue.set({ open: null, stored: id, notice: null });
}
